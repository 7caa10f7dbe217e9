"""Abbreviations that nobody explains."""

from __future__ import annotations

import re
from itertools import islice
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
    title="Abbreviations that nothing explains",
    severity=Severity.NOTE,
    why="Teams of many services read it; an abbreviation means nothing, or another thing, to some of them.",
    hint="Write it out at its first use, or add it to glossary.",
    source="GOV.UK content design: abbreviations are explained at first use, unless everybody knows them",
    failing="{kind: briefing, questions: ['What would we bring to MARAC in our own work?']}",
    passing="kind: briefing\n"
    "questions: ['What in our work would go to a multi-agency risk assessment conference (MARAC)?']",
)
_MOST_ABBREVIATIONS = 1000
_EVERYBODY_KNOWS = frozenset({
    "A&E", "AM", "BBC", "CEO", "COVID", "DNA", "EU", "GP", "HIV", "HR", "ID", "II", "III", "IT", "IV", "MP",
    "NHS", "OK", "PC", "PDF", "PE", "PM", "TV", "UK", "USA",
})  # fmt: skip
"""Abbreviations that every reader knows."""
_ABBREVIATION = re.compile(r"(?<![\w@/.-])[A-Z][A-Z&]{1,6}[0-9]?(?=s?(?![\w@&]))")
# "strategy group (SG)" and "SG (strategy group)"; a plural's letter belongs to no abbreviation.
_SPELLED_OUT = (
    re.compile(r"\w['\"’”]?\s{0,9}\(['\"‘“]?([A-Z][A-Z&]{1,6}[0-9]?)s?['\"’”]?[),;]"),
    re.compile(r"\b([A-Z][A-Z&]{1,6}[0-9]?)s?['\"’”]?\s{0,9}\(\w"),
)


def abbreviations(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report the abbreviations that nothing explains, all in one note.

    One is explained by the glossary, or in the text by words beside its brackets: "strategy group (SG)" or
    "SG (strategy group)".
    """
    text = "\n".join((*_prose(briefing), *briefing.questions))
    if text.isupper():
        return  # a text in capitals throughout has no abbreviations to be told from its words
    explained = {entry.term.strip() for entry in briefing.glossary} | _EVERYBODY_KNOWS
    explained |= {term for entry in explained for term in _ABBREVIATION.findall(entry)}
    found = dict.fromkeys(match[0] for match in islice(_ABBREVIATION.finditer(text), _MOST_ABBREVIATIONS))
    explained |= _spelled_out(text)
    unexplained = [term for term in found if term not in explained]
    if unexplained:
        message = f"nothing says what these stand for: {language.shortened(', '.join(unexplained))}"
        yield UNEXPLAINED.at("glossary", message)


def _spelled_out(text: str) -> set[str]:
    """Return the abbreviations that stand beside their words in brackets."""
    return {term for pattern in _SPELLED_OUT for term in pattern.findall(text)}


def _prose(briefing: Briefing) -> Iterator[str]:
    for section in briefing.sections:
        yield section.heading
        yield re.sub(r"\]\([^()\s]*\)", "]", section.body)


CHECK = Check(name="abbreviations", subjects=("briefing",), codes=(UNEXPLAINED,), run=abbreviations)
