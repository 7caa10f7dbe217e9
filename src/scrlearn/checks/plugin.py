"""Scrlearn's own checks, registered through the same hook as anyone else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.checks.rules import (
    briefing,
    bulletin,
    conduct,
    dates,
    disclosure,
    law,
    plan,
    response,
    structure,
)
from scrlearn.hooks import hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import Check


@hookimpl
def scrlearn_register_checks() -> Iterator[Check]:
    """Give the check of each rule."""
    for family in (structure, dates, law, conduct, plan, briefing, disclosure):
        yield from family.CHECKS
    yield bulletin.CHECK
    yield response.CHECK
