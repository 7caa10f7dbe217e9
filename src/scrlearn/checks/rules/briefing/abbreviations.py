"""Abbreviations that nobody explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.hooks import Check
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.briefing import Briefing
    from scrlearn.problems import Problem

UNEXPLAINED = ProblemCode(
    code="BRF141",
    title="Abbreviations that are not explained",
    severity=Severity.NOTE,
    why="Teams from many services read it; to some of them an abbreviation means nothing, or something else.",
    hint="Write it out at its first use, or add it to glossary.",
    source="GOV.UK content design: abbreviations are explained at first use, unless everybody knows them",
    failing="{kind: briefing, questions: ['What would we bring to MARAC in our own work?']}",
    passing="kind: briefing\n"
    "questions: ['What in our work would go to a multi-agency risk assessment conference (MARAC)?']",
)


def abbreviations(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report the abbreviations that nothing explains, all in one note.

    One is explained by the glossary, or in the text by words beside its brackets: "strategy group (SG)" or
    "SG (strategy group)".
    """
    text = "\n".join((*_prose(briefing), *briefing.questions))
    entries = [entry.term.strip() for entry in briefing.glossary]
    explained = {*entries, *(term for entry in entries for term in language.short_forms(entry))}
    missing = [term for term in language.unexplained(text) if term not in explained]
    if missing:
        message = f"these abbreviations are not explained: {language.shortened(', '.join(missing))}"
        yield UNEXPLAINED.at("glossary", message)


def _prose(briefing: Briefing) -> Iterator[str]:
    for section in briefing.sections:
        yield section.heading
        yield language.without_addresses(section.body)


CHECK = Check(name="abbreviations", subjects=("briefing",), codes=(UNEXPLAINED,), run=abbreviations)
