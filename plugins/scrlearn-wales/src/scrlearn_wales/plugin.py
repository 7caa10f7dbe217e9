"""What scrlearn finds when it looks for plugins: four rule sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.hooks import hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.model.rules import RuleSet


@hookimpl
def scrlearn_register_rulesets() -> Iterator[RuleSet]:
    """Give the rule sets of Wales.

    >>> [ruleset.id for ruleset in scrlearn_register_rulesets()]
    ['wales-scr', 'wales-cpr', 'wales-apr', 'wales-susr']
    """
    # Imported here so that listing formats builds no rule set.
    from scrlearn_wales.wales_apr import WALES_APR  # noqa: PLC0415
    from scrlearn_wales.wales_cpr import WALES_CPR  # noqa: PLC0415
    from scrlearn_wales.wales_scr import WALES_SCR  # noqa: PLC0415
    from scrlearn_wales.wales_susr import WALES_SUSR  # noqa: PLC0415

    yield WALES_SCR
    yield WALES_CPR
    yield WALES_APR
    yield WALES_SUSR
