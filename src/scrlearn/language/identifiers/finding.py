"""Finding identifiers in a text, in every reading of it, and hiding them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from scrlearn._visible import UNSEEN
from scrlearn.language.appearance import views
from scrlearn.language.identifiers.addresses import (
    ADDRESS_WORDS,
    MORE_SIGNS,
    STREET_WORDS,
    addresses,
    streets,
)
from scrlearn.language.identifiers.ages import AGE_SIGNS, AGE_WORDS, ages
from scrlearn.language.identifiers.days import EVENT_WORDS, exact_dates
from scrlearn.language.identifiers.families import (
    COURT_WORDS,
    SIBLING_WORDS,
    initials,
    sentences_of_court,
    siblings,
)
from scrlearn.language.identifiers.kinds import QUOTED_BY_NONE
from scrlearn.language.identifiers.numbers import TELEPHONE_WORDS, numbers, telephones
from scrlearn.language.identifiers.places import PLACE_WORDS, SERVICE_WORDS, places, schools

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scrlearn.language.appearance import View
    from scrlearn.language.identifiers.kinds import Finder, Identifier, Kind

# Which finders have anything to look for is told from signs in a text: most texts hold none of them, and
# reading a whole review must take milliseconds.
_BY_CHARACTER: tuple[tuple[re.Pattern[str], Finder], ...] = (
    (re.compile(r"\d(?:\W{0,3}\d){5}"), numbers),
    (re.compile(r"[+0(]\W{0,2}\d(?:\W{0,3}\d){5}"), telephones),
    *((sign, ages) for sign in AGE_SIGNS),
    (re.compile(r"[\d@/](?:(?<=\d)[A-Za-z]{2}|(?<=[@/]))"), addresses),
    (MORE_SIGNS, addresses),
)


def _in_any_case(words: str) -> Iterator[str]:
    for word in words.split():
        yield from (word, word.capitalize(), word.upper())


_BY_WORD: tuple[tuple[frozenset[str], Finder], ...] = (
    *(
        (frozenset(_in_any_case(words)), finder)
        for finder, words in {
            exact_dates: EVENT_WORDS,
            ages: AGE_WORDS,
            places: PLACE_WORDS,
            siblings: SIBLING_WORDS,
            sentences_of_court: COURT_WORDS,
            telephones: TELEPHONE_WORDS,
            addresses: ADDRESS_WORDS,
        }.items()
    ),
    # These are names only with a capital.
    (frozenset(STREET_WORDS.split()), streets),
    (frozenset(SERVICE_WORDS.split()), schools),
)
# Letters of other alphabets part words here: at worst, a finder finds nothing.
_WORDS = re.compile("[A-Za-zÀ-ÖØ-öø-ÿ]+")
_OF_WORD: dict[str, set[int]] = {}
for _place, (_telling, _) in enumerate(_BY_WORD):
    for _word in _telling:
        _OF_WORD.setdefault(_word, set()).add(_place)
_EVERY_WORD = frozenset(_OF_WORD)
_MARKUP = re.compile(rf"[&*_\[<`\\{UNSEEN}]")
"""What may part a word for a program and not for its reader."""
_SHORTEST = 5
"""Characters of the shortest identifier, a postcode."""


# The same text is read again when it is quoted, exported in another format, or checked after an edit.
@lru_cache(maxsize=4096)
def identifiers(text: str) -> tuple[Identifier, ...]:
    r"""Return every identifier in a text, kind by kind: those that stand there, then those that are read.

    >>> [found.kind.value for found in identifiers("He was born on 3 May 2014, NHS number 943 476 5919.")]
    ['NHS number', 'exact date']
    >>> [found.masked for found in identifiers("NHS number 943 *476*\n5919")]
    ['9...9']
    """
    finders = _finders(text)
    if len(text) < _SHORTEST or not (finders or _MARKUP.search(text)):
        return ()
    return tuple(_identifiers(text, finders))


def _identifiers(text: str, finders: Iterable[Finder]) -> Iterator[Identifier]:
    taken: dict[Kind, bytearray] = {}
    for view in views(text):
        inside = _in_view(view, finders if view.text == text else _finders(view.text))
        # What an earlier reading found is not found again.
        new = [one for one in inside if 1 not in taken.get(one.kind, b"")[one.start : one.end]]
        for one in new:
            places_taken = taken.setdefault(one.kind, bytearray(len(text)))
            places_taken[one.start : one.end] = b"\1" * (one.end - one.start)
        yield from new


def _finders(text: str) -> Iterable[Finder]:
    """Return the finders that have something to look for in a text."""
    fitting = [finder for pattern, finder in _BY_CHARACTER if pattern.search(text)]
    words = _EVERY_WORD.intersection(_WORDS.findall(text))
    if words:
        places_of_finders = set[int]().union(*(_OF_WORD[word] for word in words))
        fitting += [_BY_WORD[place][1] for place in sorted(places_of_finders)]
    return dict.fromkeys(fitting)


def _in_view(view: View, finders: Iterable[Finder]) -> Iterator[Identifier]:
    """Yield the identifiers in one reading of a text, each with its place in the text as written."""
    inside = [one for finder in finders for one in finder(view.text)]
    for one in (*inside, *initials(view.text, inside)):
        start, end = view.span(one.start, one.end)
        yield attrs.evolve(one, start=start, end=end)


def mask(text: str) -> str:
    """Return a text with what identifies in it hidden: numbers, addresses, days, schools, places and all.

    >>> mask("found NN1 5AB here, and NN1 **5AB** there")
    'found N...B here, and N...B** there'
    """
    shown: list[str] = []
    position = 0
    for one in sorted(identifiers(text), key=lambda one: (one.start, -one.end)):
        if one.kind in QUOTED_BY_NONE:
            # What overlaps an identifier that is hidden already goes with it.
            shown += [text[position : one.start], one.hidden] if one.start >= position else []
            position = max(position, one.end)
    return "".join((*shown, text[position:]))
