"""What is often said of such briefings and has no source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
    title="A claim about such briefings that has no source",
    severity=Severity.NOTE,
    why="Pages repeat that research finds seven minutes ideal and that the FBI began it; none says where.",
    hint="Leave it out: a short text that a team discusses needs no such reason.",
    source="Pages of some twenty boards on seven-minute briefings, none with a citation",
    failing="kind: briefing\n"
    + sections_of("background", body="Research suggests that seven minutes is ideal."),
    passing="kind: briefing\n" + sections_of("background", body="Seven minutes are what a meeting can give."),
)
_SEVEN = r"(?:\b(?:seven|7)[- ]?minutes?\b)"
_CLAIMS = (
    (
        re.compile(
            rf"{_SEVEN}[^.]{{0,80}}\b(?:ideal|optim\w+|perfect|attention\s+span|concentrat\w+)\b"
            rf"|\b(?:research|evidence|stud(?:y|ies))\b[^.]{{0,80}}{_SEVEN}"
            rf"|{_SEVEN}[^.]{{0,80}}\b(?:research|stud(?:y|ies))\s+(?:shows?|suggests?|found|says?|has\s+shown)\b",
            re.IGNORECASE,
        ),
        "says that research finds seven minutes ideal",
    ),
    (
        re.compile(r"\bF\.?B\.?I\b|\bFederal Bureau of Investigation\b"),
        "says that the technique comes from the FBI",
    ),
)


def claims(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report what is often said of such briefings and has no source."""
    for index, section in enumerate(briefing.sections):
        for pattern, claim in _CLAIMS:
            if pattern.search(section.body):
                yield NO_SOURCE.at(Place("sections", index, "body"), claim)


CHECK = Check(name="claims", subjects=("briefing",), codes=(NO_SOURCE,), run=claims)
