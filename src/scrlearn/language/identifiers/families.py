"""What puts a family together like a jigsaw: its make-up, and a code beside a detail.

No one part of these is an identifier. Two of them in one passage are what a newspaper report holds, too.
"""

from __future__ import annotations

import re
from collections import deque
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

import attrs

from scrlearn.language.identifiers.kinds import Identifier, Kind, identifier
from scrlearn.language.identifiers.tables import families as tables
from scrlearn.language.identifiers.ways import Signs
from scrlearn.language.words import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A sentence; the full stop of an initial, or inside a number, does not end it.
_PASSAGE = re.compile(r"(?:[^.!?\n]+|(?<=\b[A-Z])\.|[.!?](?!\s|$))+")
_LETTERS_OR_DIGIT = re.compile(r"[a-z]+|\d")
_CODE = re.compile(
    # "D.O.B." is nobody's initials.
    r"(?<![A-Z]\.)\b(?!D\.O\.[BD])(?:[A-Z]\. ?){2,3}"
    r"|\b(?:Child|Baby|CHILD|BABY|Young Person|Twin|Sibling|Case) ['‘’\"“]?[A-Z]{1,3}\d{0,2}['’\"”]?\b"
    r"|\b[A-Z]{2,3}\d{1,2}\b"
)
_DETAILS = frozenset(
    {Kind.EXACT_DATE, Kind.AGE, Kind.ADDRESS, Kind.POSTCODE, Kind.SCHOOL, Kind.PLACE, Kind.SIBLINGS}
)


def siblings(text: str, _: Signs) -> Iterator[Identifier]:
    """Yield sentences that say how old siblings are, or how many they are together with a second such
    detail.
    """
    for passage in _PASSAGE.finditer(text):
        if not _may_tell_of_siblings(passage[0]):
            continue
        signs = Signs(passage[0])
        if _tells_of_siblings(passage[0], signs):
            start, end = _extent(passage[0], signs)
            start, end = passage.start() + start, passage.start() + end
            yield Identifier(kind=Kind.SIBLINGS, start=start, end=end, value=text[start:end])


def _may_tell_of_siblings(passage: str) -> bool:
    """Whether a sentence has the words without which it says neither how many nor how old they are."""
    words = set(_LETTERS_OR_DIGIT.findall(passage.lower()))
    relatives, counts, few = _words()
    return not words.isdisjoint(relatives) and (
        not words.isdisjoint(counts)
        or not words.isdisjoint(few)
        or {"brother", "sister"} <= words
        or any(word.isdigit() for word in words)
    )


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the words for relatives, those that count them, and those for few siblings."""
    lists = load_words("families")
    few = frozenset(lists["few_siblings"])
    return few.union(lists["relatives"]), frozenset(lists["counts"]), few


def _tells_of_siblings(passage: str, signs: Signs) -> bool:
    """Whether a sentence tells enough of siblings to find the family."""
    if tables.CONSTELLATIONS.fit(passage, signs):
        return True
    if not tables.SIBLINGS.fit(passage, signs):
        return False
    if tables.AGES.fit(passage, signs) or tables.SCHOOL_YEARS.fit(passage, signs):
        return True
    return tables.NUMBERS.fit(passage, signs) and (
        tables.SEXES.fit(passage, signs) or tables.ORDERS.fit(passage, signs)
    )


def _extent(passage: str, signs: Signs) -> tuple[int, int]:
    """Return where in a sentence the details of siblings begin and end."""
    all_tables = (
        tables.SIBLINGS,
        tables.CONSTELLATIONS,
        tables.NUMBERS,
        tables.SEXES,
        tables.AGES,
        tables.ORDERS,
        tables.SCHOOL_YEARS,
    )
    spans = [match.span() for table in all_tables for match in table.matches(passage, signs)]
    return min(start for start, _ in spans), max(end for _, end in spans)


def initials(text: str, others: Sequence[Identifier]) -> Iterator[Identifier]:
    """Yield initials and codes that stand in one sentence with a detail that identifies."""
    details = sorted((other for other in others if other.kind in _DETAILS), key=attrgetter("start"))
    if not details:
        return
    following = deque(details)
    inside: list[Identifier] = []
    for passage in _PASSAGE.finditer(text):
        while following and following[0].start < passage.end():
            inside.append(following.popleft())
        inside = [detail for detail in inside if detail.end > passage.start()]
        match = _CODE.search(text, passage.start(), passage.end()) if inside else None
        if match and not _is_within(match.start(), inside):
            beside = frozenset(detail.kind for detail in inside)
            yield attrs.evolve(identifier(Kind.INITIALS, match), beside=beside)


def _is_within(place: int, details: Sequence[Identifier]) -> bool:
    """Whether a place lies in a detail: a postcode begins as a code does."""
    return any(detail.start <= place < detail.end for detail in details if detail.kind is not Kind.SIBLINGS)
