"""The rule sets of the core, registered through the same hook as anyone else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.hooks import hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.model.rules import RuleSet


@hookimpl
def scrlearn_register_rulesets() -> Iterator[RuleSet]:
    """Give every rule set of the core."""
    # Imported here so that listing formats builds no rule set.
    from scrlearn.law.england_cspr import ENGLAND_CSPR  # noqa: PLC0415
    from scrlearn.law.england_scr import ENGLAND_SCR  # noqa: PLC0415

    yield ENGLAND_SCR
    yield ENGLAND_CSPR
