"""Wording: can a briefing be read out and understood, and does it claim what nobody can show?"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from scrlearn.checks.codes import briefing as codes
from scrlearn.language.identifiers import mask
from scrlearn.language.quoting import shortened
from scrlearn.language.reading_age import readability
from scrlearn.language.reading_time import count_words
from scrlearn.language.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.briefing import Briefing
    from scrlearn.problems import Problem

LONGEST_SENTENCE = 30
"""Words that a sentence may have."""
AVERAGE_SENTENCE = 20
"""Words that sentences may have on average."""
HIGHEST_AGE = 16
"""Reading age beyond which a text is too hard: GOV.UK aims at 9, and a good briefing has about 10."""
_FEWEST_SENTENCES = 5
_OPENING = 6
_MOST_WORDS_NAMED = 5
_MOST_ABBREVIATIONS = 1000
_EVERYBODY_KNOWS = frozenset({
    "A&E", "AM", "BBC", "CEO", "COVID", "DNA", "EU", "GP", "HIV", "HR", "ID", "II", "III", "IT", "IV", "MP",
    "NHS", "OK", "PC", "PDF", "PE", "PM", "TV", "UK", "USA",
})  # fmt: skip
"""Abbreviations that every reader knows."""
_ABBREVIATION = re.compile(r"(?<![\w@/.-])[A-Z][A-Z&]{1,6}[0-9]?(?=s?(?![\w@&]))")
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


def wording(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report sentences that are lost before their end, and a text that is too hard for its readers."""
    lengths: list[int] = []
    for index, section in enumerate(briefing.sections):
        counted = [(count_words(sentence), sentence) for sentence in split_sentences(section.body)]
        lengths += [words for words, _ in counted if words]
        yield from _long_sentences(counted, f"sections[{index}].body")
    if len(lengths) >= _FEWEST_SENTENCES and sum(lengths) > AVERAGE_SENTENCE * len(lengths):
        message = f"{len(lengths)} sentences of {sum(lengths) / len(lengths):.0f} words on average"
        yield codes.LONG_ON_AVERAGE.at("sections", message)
    if briefing.language.lower().startswith("en"):
        yield from _too_hard(briefing)


def _long_sentences(counted: list[tuple[int, str]], path: str) -> Iterator[Problem]:
    """Report once for a section, with the longest."""
    long = [entry for entry in counted if entry[0] > LONGEST_SENTENCE]
    if not long:
        return
    words, sentence = max(long, key=lambda entry: entry[0])
    if len(long) == 1:
        message = f"a sentence of {words} words: {_opening(sentence)}"
    else:
        message = f"{len(long)} sentences of more than {LONGEST_SENTENCE} words; the longest has {words}: "
        message += _opening(sentence)
    yield codes.LONG_SENTENCE.at(path, message)


def _opening(sentence: str) -> str:
    opening = shortened(" ".join(mask(sentence).split()[:_OPENING]))
    return f"'{opening} ...'"


def _too_hard(briefing: Briefing) -> Iterator[Problem]:
    text = "\n\n".join(section.body for section in briefing.sections)
    found = readability(text, exempt=[entry.term for entry in briefing.glossary])
    if found is None or found.age <= HIGHEST_AGE:
        return
    words = ", ".join(map(shortened, found.hard_words[:_MOST_WORDS_NAMED]))
    hard = f"; the words that weigh most: {words}" if words else ""
    worst = f"; the hardest sentence: {_opening(found.hardest)}" if found.hardest else ""
    message = f"reading age {found.age:.0f}{hard}{worst}"
    yield codes.TOO_HARD.at("sections", message)


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
        message = f"nothing says what these stand for: {shortened(', '.join(unexplained))}"
        yield codes.UNEXPLAINED.at("glossary", message)


# "strategy group (SG)" and "SG (strategy group)"; a plural's letter belongs to no abbreviation.
_SPELLED_OUT = (
    re.compile(r"\w['\"’”]?\s{0,9}\(['\"‘“]?([A-Z][A-Z&]{1,6}[0-9]?)s?['\"’”]?[),;]"),
    re.compile(r"\b([A-Z][A-Z&]{1,6}[0-9]?)s?['\"’”]?\s{0,9}\(\w"),
)


def _spelled_out(text: str) -> set[str]:
    """Return the abbreviations that stand beside their words in brackets."""
    return {term for pattern in _SPELLED_OUT for term in pattern.findall(text)}


def claims(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report what is often said of such briefings and has no source."""
    for index, section in enumerate(briefing.sections):
        for pattern, claim in _CLAIMS:
            if pattern.search(section.body):
                yield codes.NO_SOURCE.at(f"sections[{index}].body", claim)


def _prose(briefing: Briefing) -> Iterator[str]:
    for section in briefing.sections:
        yield section.heading
        yield re.sub(r"\]\([^()\s]*\)", "]", section.body)
