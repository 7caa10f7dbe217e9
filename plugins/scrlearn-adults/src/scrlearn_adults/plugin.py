"""What scrlearn finds when it looks for plugins: four rule sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.hooks import hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.model.rules import RuleSet


@hookimpl
def scrlearn_register_rulesets() -> Iterator[RuleSet]:
    """Give the rule sets about adults.

    >>> [ruleset.id for ruleset in scrlearn_register_rulesets()]
    ['england-sar', 'england-wales-dhr', 'england-wales-dardr', 'england-wales-owhr']
    """
    # Imported here so that listing formats builds no rule set.
    from scrlearn_adults.england_sar import ENGLAND_SAR  # noqa: PLC0415
    from scrlearn_adults.england_wales_dardr import ENGLAND_WALES_DARDR  # noqa: PLC0415
    from scrlearn_adults.england_wales_dhr import ENGLAND_WALES_DHR  # noqa: PLC0415
    from scrlearn_adults.england_wales_owhr import ENGLAND_WALES_OWHR  # noqa: PLC0415

    yield ENGLAND_SAR
    yield ENGLAND_WALES_DHR
    yield ENGLAND_WALES_DARDR
    yield ENGLAND_WALES_OWHR
