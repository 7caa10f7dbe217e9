"""Headings of a briefing with a number of their own, beside the one that the layout sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.checks.rules.cited import NOTHING_LOST
from scrlearn.hooks import Check
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.briefing import Briefing
    from scrlearn.problems import Problem

OTHER_NUMBER = ProblemCode(
    code="STR185",
    title="A heading with a number of its own",
    severity=Severity.WARNING,
    why="The layout numbers the sections of a briefing: the reader would see two numbers.",
    hint="Leave the number out of the heading; the layout adds it.",
    source=NOTHING_LOST,
    failing="kind: briefing\nsections: [{key: background, heading: 2. Background, body: A baby was hurt.}]",
    passing="kind: briefing\nsections: [{key: background, heading: 1. Background, body: A baby was hurt.}]",
)


def numbered_headings(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report headings whose number is another than the one that the layout gives them."""
    from scrlearn.layouts.briefing import numbered_sections  # noqa: PLC0415 - layouts are loaded when needed
    from scrlearn.layouts.parts import typed_number, without_number  # noqa: PLC0415

    for number, index, step in numbered_sections(briefing):
        typed = typed_number(without_number(step.heading, number))
        if typed:
            message = f"the heading begins with the number {typed}, but the layout puts {number} before it"
            yield OTHER_NUMBER.at(Place("sections", index, "heading"), message)


CHECK = Check(name="numbered-headings", subjects=("briefing",), codes=(OTHER_NUMBER,), run=numbered_headings)
