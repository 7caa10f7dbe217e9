"""What scrlearn finds when it looks for plugins: three rule sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.hooks import hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.model.rules import RuleSet


@hookimpl
def scrlearn_register_rulesets() -> Iterator[RuleSet]:
    """Give the rule sets of Scotland.

    >>> [ruleset.id for ruleset in scrlearn_register_rulesets()]
    ['scotland-scr', 'scotland-learning-review', 'scotland-dhsr']
    """
    # Imported here so that listing formats builds no rule set.
    from scrlearn_scotland.scotland_dhsr import SCOTLAND_DHSR  # noqa: PLC0415
    from scrlearn_scotland.scotland_learning_review import SCOTLAND_LEARNING_REVIEW  # noqa: PLC0415
    from scrlearn_scotland.scotland_scr import SCOTLAND_SCR  # noqa: PLC0415

    yield SCOTLAND_SCR
    yield SCOTLAND_LEARNING_REVIEW
    yield SCOTLAND_DHSR
