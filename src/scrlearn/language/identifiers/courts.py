"""A court with a sentence: the court, an offence, a term and the month, two of them near each other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from scrlearn.language.identifiers.capitals import without_capitals
from scrlearn.language.identifiers.kinds import Identifier, Kind
from scrlearn.language.identifiers.tables import courts as tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.language.identifiers.ways import Signs

_NEAR = 300
"""How many characters may lie between two parts of what a court said."""


class _Part(NamedTuple):
    """A part of what a court said, sorted by its place."""

    start: int
    end: int
    name: str


def sentences_of_court(text: str, signs: Signs) -> Iterator[Identifier]:
    """Yield a court that is named, an offence, a term and the month, where two of them stand near each
    other.
    """
    text = without_capitals(text)
    end = -1
    for first, second in pairwise(_parts(text, signs)):
        if first.start > end and second.start - first.end <= _NEAR and _are_a_pair(first, second):
            end = second.end
            whole = text[first.start : max(first.end, second.end)]
            yield Identifier(kind=Kind.SENTENCE, start=first.start, end=first.start + len(whole), value=whole)


def _parts(text: str, signs: Signs) -> list[_Part]:
    """Return the parts of what a court said, in order."""
    named = {"court": tables.COURTS, "term": tables.TERMS, "offence": tables.OFFENCES}
    parts = {
        name: [_Part(*match.span(), name) for match in table.matches(text, signs)]
        for name, table in named.items()
    }
    if parts["offence"]:
        parts["month"] = [_Part(*match.span(), "month") for match in tables.MONTHS.matches(text, signs)]
    if parts["court"]:
        parts["outcome"] = [_Part(*match.span(), "outcome") for match in tables.OUTCOMES.matches(text, signs)]
    return sorted(part for of_a_name in parts.values() for part in of_a_name)


def _are_a_pair(first: _Part, second: _Part) -> bool:
    """Whether two parts find a newspaper's report: an outcome alone is a word of every review."""
    names = {first.name, second.name}
    return len(names) > 1 and ("outcome" not in names or "court" in names)
