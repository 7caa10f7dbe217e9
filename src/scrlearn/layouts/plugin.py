"""The layouts that come with scrlearn, registered as any plugin registers its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.hooks.records import Layout
from scrlearn.hooks.specs import hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterator


@hookimpl
def scrlearn_register_layouts() -> Iterator[Layout]:
    """Give the five layouts."""
    yield Layout(
        name="review",
        subject="review",
        summary="The review: why it was held, how it was carried out, findings and recommendations",
        build="scrlearn.layouts.review:build",
        default=True,
    )
    yield Layout(
        name="action-plan",
        subject="review",
        summary="The action plan: a table of actions below each recommendation",
        build="scrlearn.layouts.action_plan:build",
    )
    yield Layout(
        name="timetable",
        subject="review",
        summary="The timetable: every step with a time limit, when it is due and what came of it",
        build="scrlearn.layouts.timetable:build",
    )
    yield Layout(
        name="briefing",
        subject="briefing",
        summary="The briefing, with discussion questions and the team's response form",
        build="scrlearn.layouts.briefing:build",
        default=True,
    )
    yield Layout(
        name="bulletin",
        subject="bulletin",
        summary="The board's newsletter",
        build="scrlearn.layouts.bulletin:build",
        default=True,
    )
