"""What is often said of such briefings and has no source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules.examples import sections_of
from scrlearn.hooks import Check
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.briefing import Briefing
    from scrlearn.problems import Problem

NO_SOURCE = ProblemCode(
    code="BRF170",
    title="A claim about briefings of this kind, without a source",
    severity=Severity.NOTE,
    why=(
        "Many pages say that research finds seven minutes ideal or that the FBI invented it; none has a "
        "source."
    ),
    hint="Leave it out: a short text for discussion needs no such claim.",
    source="Pages of some twenty boards on seven-minute briefings, none with a citation",
    failing="kind: briefing\n"
    + sections_of("background", body="Research suggests that seven minutes is ideal."),
    passing="kind: briefing\n" + sections_of("background", body="Seven minutes are what a meeting can give."),
)


def claims(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report what is often said of such briefings and has no source."""
    for index, section in enumerate(briefing.sections):
        for claim in language.claims_without_source(section.body):
            yield NO_SOURCE.at(Place("sections", index, "body"), f"says, without a source, that {claim}")


CHECK = Check(name="claims", subjects=("briefing",), codes=(NO_SOURCE,), run=claims)
