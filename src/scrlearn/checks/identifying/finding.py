"""Finding identifiers in a text, in every reading of it, and hiding them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from scrlearn.checks.as_read import views
from scrlearn.checks.identifying.addresses import addresses, streets
from scrlearn.checks.identifying.days import ages, exact_dates
from scrlearn.checks.identifying.families import initials, sentences_of_court, siblings
from scrlearn.checks.identifying.kinds import HIDDEN
from scrlearn.checks.identifying.numbers import numbers, telephones
from scrlearn.checks.identifying.places import places, schools

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.checks.as_read import View
    from scrlearn.checks.identifying.kinds import Finder, Identifier, Kind

# Which finders have anything to look for, told from the words of a text: most texts hold none of them, and
# reading a whole review must take milliseconds.
_BY_CHARACTER: tuple[tuple[re.Pattern[str], tuple[Finder, ...]], ...] = (
    (re.compile(r"\d"), (numbers, telephones)),
    (re.compile(r"[\d@/&]"), (addresses,)),
)
_BY_WORD: tuple[tuple[frozenset[str], Finder], ...] = tuple(
    (frozenset(words.split()), finder)
    for finder, words in {
        exact_dates: """
            born birth birthday birthdate dob died death deaths dod killed injury injuries injured
            admitted admission inquest court courts hearing trial sentenced convicted conviction arrested
            d
        """,
        ages: "old age aged months weeks days month week day year years born",
        streets: """
            street road avenue lane crescent terrace gardens grove mews st rd ave close drive court place
            way walk row square park green view rise hill house buildings stryd heol ffordd lôn maes
        """,
        schools: """
            school academy nursery preschool playgroup form surgery centre practice home hostel refuge
            ward ysgol
        """,
        places: """
            village hamlet town island estate parish caravan lived living lives live reside resided
            resides residing moved moving relocated rehoused housed home house flat address born up
            schooled placed buried tenancy
        """,
        siblings: """
            sibling siblings brother brothers sister sisters twin twins triplet triplets eldest oldest
            youngest second third fourth middle first stepbrother stepbrothers stepsister stepsisters
        """,
        sentences_of_court: """
            court bailey convicted conviction guilty charged sentenced jailed imprisoned imprisonment
            prison custody custodial life detention tariff term
        """,
    }.items()
)
_WORDS = re.compile(r"[^\W\d_]+")
_EVERY_WORD = frozenset[str]().union(*(words for words, _ in _BY_WORD))
_ANY_CHARACTER = re.compile(r"[\d@/&]")


def identifiers(text: str) -> Iterator[Identifier]:
    r"""Yield every identifier in a text, kind by kind: those that stand there, then those that are read.

    >>> [found.kind.value for found in identifiers("He was born on 3 May 2014, NHS number 943 476 5919.")]
    ['NHS number', 'exact date']
    >>> [found.masked for found in identifiers("NHS number 943 *476*\n5919")]
    ['9...9']
    """
    if not may_identify(text):
        return
    taken: dict[Kind, bytearray] = {}
    for view in views(text):
        # What an earlier reading found is not found again.
        new = [one for one in _in_view(view) if 1 not in taken.get(one.kind, b"")[one.start : one.end]]
        for one in new:
            places_taken = taken.setdefault(one.kind, bytearray(len(text)))
            places_taken[one.start : one.end] = b"\1" * (one.end - one.start)
        yield from new


def may_identify(text: str) -> bool:
    """Whether a text holds what an identifier has: a digit, an at sign, a slash, an entity, or a telling
    word.
    """
    return _ANY_CHARACTER.search(text) is not None or not _EVERY_WORD.isdisjoint(_words(text))


def _words(text: str) -> list[str]:
    return _WORDS.findall(text.lower())


def _finders(text: str) -> Iterator[Finder]:
    """Yield the finders that have something to look for in a text."""
    for pattern, finders in _BY_CHARACTER:
        if pattern.search(text):
            yield from finders
    words = frozenset(_words(text)) & _EVERY_WORD
    if words:
        yield from (finder for telling, finder in _BY_WORD if not telling.isdisjoint(words))


def _in_view(view: View) -> Iterator[Identifier]:
    """Yield the identifiers in one reading of a text, each with its place in the text as written."""
    inside = [one for finder in _finders(view.text) for one in finder(view.text)]
    for one in (*inside, *initials(view.text, inside)):
        start, end = view.span(one.start, one.end)
        yield attrs.evolve(one, start=start, end=end)


def mask(text: str) -> str:
    """Return a text with numbers, postcodes and addresses in it hidden.

    >>> mask("found NN1 5AB here, and NN1 **5AB** there")
    'found N...B here, and N...B** there'
    """
    if not _ANY_CHARACTER.search(text):
        return text
    shown: list[str] = []
    position = 0
    for one in sorted(identifiers(text), key=lambda one: (one.start, -one.end)):
        if one.kind in HIDDEN:
            # What overlaps an identifier that is hidden already goes with it.
            shown += [text[position : one.start], one.masked] if one.start >= position else []
            position = max(position, one.end)
    return "".join((*shown, text[position:]))
