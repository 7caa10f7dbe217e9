"""What scrlearn finds when it looks for plugins: one rule set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.hooks import hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.model.rules import RuleSet


@hookimpl
def scrlearn_register_rulesets() -> Iterator[RuleSet]:
    """Give the rule set of Northern Ireland.

    >>> [ruleset.id for ruleset in scrlearn_register_rulesets()]
    ['northern-ireland-cmr']
    """
    # Imported here so that listing formats builds no rule set.
    from scrlearn_northern_ireland.northern_ireland_cmr import (  # noqa: PLC0415
        NORTHERN_IRELAND_CMR,
    )

    yield NORTHERN_IRELAND_CMR
