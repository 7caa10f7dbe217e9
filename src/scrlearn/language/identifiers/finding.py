"""Finding identifiers in a text, in every reading of it, and hiding them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import attrs

from scrlearn._memory import remembered
from scrlearn._visible import UNSEEN
from scrlearn.language.appearance import views
from scrlearn.language.identifiers.addresses import addresses, streets
from scrlearn.language.identifiers.ages import ages
from scrlearn.language.identifiers.courts import sentences_of_court
from scrlearn.language.identifiers.days import exact_dates
from scrlearn.language.identifiers.families import initials, siblings
from scrlearn.language.identifiers.kinds import QUOTED_BY_NONE
from scrlearn.language.identifiers.numbers import numbers, telephones
from scrlearn.language.identifiers.places import places, schools
from scrlearn.language.identifiers.tables import addresses as address_tables
from scrlearn.language.identifiers.tables import ages as age_tables
from scrlearn.language.identifiers.tables import courts as court_tables
from scrlearn.language.identifiers.tables import days as day_tables
from scrlearn.language.identifiers.tables import families as family_tables
from scrlearn.language.identifiers.tables import numbers as number_tables
from scrlearn.language.identifiers.tables import places as place_tables
from scrlearn.language.identifiers.ways import Signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scrlearn.language.appearance import View
    from scrlearn.language.identifiers.kinds import Identifier, Kind, Reader
    from scrlearn.language.identifiers.names import Names
    from scrlearn.language.identifiers.ways import Ways
    from scrlearn.model.register import Register

    _Patterns = tuple[tuple[re.Pattern[str], Reader], ...]

_READERS: Mapping[Reader, tuple[Ways, ...]] = {
    numbers: (number_tables.TEN_DIGITS,),
    telephones: (number_tables.DIALLED, number_tables.TELEPHONES_BY_NAME),
    addresses: (
        address_tables.POSTCODES,
        address_tables.POSTCODES_WITH_LETTER,
        address_tables.POSTCODES_BY_NAME,
        address_tables.EMAILS,
        address_tables.EMAILS_SPELT_OUT,
        address_tables.PAGES,
        address_tables.HANDLES,
    ),
    exact_dates: (day_tables.EVENTS,),
    ages: (age_tables.FINE, age_tables.IN_YEARS),
    places: (
        place_tables.SETTLEMENTS,
        place_tables.HOMES,
        place_tables.ORIGINS,
        place_tables.HOMES_IN_WELSH,
    ),
    siblings: (family_tables.SIBLINGS, family_tables.CONSTELLATIONS),
    sentences_of_court: (court_tables.WORDS_OF_COURT,),
    streets: (address_tables.HOMES, address_tables.STREETS),
    schools: (place_tables.SCHOOLS,),
}
"""What reads a text for each kind of identifier, and the tables without whose signs it finds nothing."""
_DIGIT = re.compile(r"\d")
_NEEDS_DIGIT = re.compile(r"\\d(?![?*{])|\[1-9\]")
"""What a pattern of one way holds that fits no text without a digit."""
_MARKUP = re.compile(rf"[&*_\[<`\\{UNSEEN}]")
"""What may part a word for a program and not for its reader."""
_SHORTEST = 5
"""Characters of the shortest identifier, a postcode."""


# The same text is read again when it is quoted.
@remembered
def identifiers(text: str) -> tuple[Identifier, ...]:
    r"""Return every identifier in a text, kind by kind: those that stand there, then those that are read.

    >>> text = "He was born on 3 May 2014, NHS number 943 476 5919."
    >>> [identifier.kind.value for identifier in identifiers(text)]
    ['NHS number', 'exact date']
    >>> [identifier.masked for identifier in identifiers("NHS number 943 *476*\n5919")]
    ['9...9']
    """
    if len(text) < _SHORTEST:
        return ()
    signs = Signs(text)
    readers = _readers(signs)
    if not (readers or _MARKUP.search(text)):
        return ()
    return tuple(_identifiers(text, signs, readers))


def _identifiers(text: str, signs: Signs, readers: Sequence[Reader]) -> Iterator[Identifier]:
    taken: dict[Kind, bytearray] = {}
    for view in views(text):
        if view.text != text:
            signs = Signs(view.text)
            readers = _readers(signs)
        inside = _in_view(view, signs, readers)
        # What an earlier reading found is not found again.
        new = [
            identifier
            for identifier in inside
            if 1 not in taken.get(identifier.kind, b"")[identifier.start : identifier.end]
        ]
        for identifier in new:
            places_taken = taken.setdefault(identifier.kind, bytearray(len(text)))
            places_taken[identifier.start : identifier.end] = b"\1" * (identifier.end - identifier.start)
        yield from new


def _readers(signs: Signs) -> Sequence[Reader]:
    """Return the readers that have something to look for: most texts hold no sign of anything, and a whole
    review is read in milliseconds.
    """
    by_word, by_pattern, by_digit = _signs_of_readers()
    wanted = {reader for word in by_word.keys() & signs.words for reader in by_word[word]}
    # Most texts hold no digit, and need not be asked for any number.
    for pattern, reader in by_pattern + by_digit if _DIGIT.search(signs.text) else by_pattern:
        if reader not in wanted and pattern.search(signs.text):
            wanted.add(reader)
    return [reader for reader in _READERS if reader in wanted] if wanted else ()


@cache
def _signs_of_readers() -> tuple[Mapping[str, frozenset[Reader]], _Patterns, _Patterns]:
    """Return which readers each word of a sign is a sign for, each pattern, and each that needs a digit."""
    by_word: dict[str, set[Reader]] = {}
    by_pattern: dict[tuple[re.Pattern[str], Reader], None] = {}
    by_digit: dict[tuple[re.Pattern[str], Reader], None] = {}
    for reader, tables in _READERS.items():
        for sign in (sign for table in tables for sign in table.signs.values()):
            if isinstance(sign, frozenset):
                for word in sign:
                    by_word.setdefault(word, set()).add(reader)
            elif "|" not in sign.pattern and _NEEDS_DIGIT.search(sign.pattern):
                by_digit[sign, reader] = None
            else:
                by_pattern[sign, reader] = None
    words = {word: frozenset(readers) for word, readers in by_word.items()}
    return words, tuple(by_pattern), tuple(by_digit)


def _in_view(view: View, signs: Signs, readers: Iterable[Reader]) -> Iterator[Identifier]:
    """Yield the identifiers in one reading of a text, each with its place in the text as written."""
    inside = [identifier for reader in readers for identifier in reader(view.text, signs)]
    for identifier in (*inside, *initials(view.text, inside)):
        start, end = view.span(identifier.start, identifier.end)
        is_as_written = (start, end) == (identifier.start, identifier.end)
        yield identifier if is_as_written else attrs.evolve(identifier, start=start, end=end)


def mask(text: str) -> str:
    """Return a text with what identifies in it hidden: numbers, addresses, days, schools, places and all.

    >>> mask("found NN1 5AB here, and NN1 **5AB** there")
    'found N...B here, and N...B** there'
    """
    return _hidden(text, identifiers(text))


def _hidden(text: str, inside: Iterable[Identifier]) -> str:
    """Return a text with the identifiers in it hidden, but for those that may be quoted."""
    shown: list[str] = []
    position = 0
    for identifier in sorted(inside, key=lambda identifier: (identifier.start, -identifier.end)):
        if identifier.kind not in QUOTED_BY_NONE:
            continue
        # What overlaps an identifier that is hidden already goes with it.
        if identifier.start >= position:
            shown += [text[position : identifier.start], identifier.hidden]
        position = max(position, identifier.end)
    return "".join((*shown, text[position:]))


class Finder:
    """Finds and hides identifiers, and the names of a register, for one run: each text is read once.

    What was found is kept for as long as the finder is, and no longer: a subject's texts are confidential.
    A run has one finder (`finder_of`); who masks a log or a message outside of a run makes one.

    >>> from scrlearn.model.register import Register
    >>> finder = Finder(Register(["Ada Example"]))
    >>> [identifier.kind.value for identifier in finder.find("Ada Example, NN1 5AB")]
    ['postcode', 'name on the register']
    >>> finder.mask("Ada Example, NN1 5AB")
    '[name], N...B'
    """

    def __init__(self, register: Register | None = None) -> None:
        """Take the register whose names are looked for, if there is one."""
        self._identifiers: dict[str, tuple[Identifier, ...]] = {}
        self._names: Names | None = None
        if register is not None:
            # Loaded only with a register: the comparison of names is a library's.
            from scrlearn.language.identifiers.names import Names, index_of  # noqa: PLC0415

            self._names = Names(index_of(register))

    def find(self, text: str) -> tuple[Identifier, ...]:
        """Return every identifier in a text (see `identifiers`), and then every name of the register."""
        return self.identifiers(text) + self.names(text)

    def identifiers(self, text: str) -> tuple[Identifier, ...]:
        """Return every identifier in a text but names."""
        found = self._identifiers.get(text)
        if found is None:
            found = self._identifiers[text] = identifiers(text)
        return found

    def names(self, text: str) -> tuple[Identifier, ...]:
        """Return every name of the register in a text, and what is nearly a name or a part of one."""
        return self._names.find(text) if self._names else ()

    def mask(self, text: str) -> str:
        """Return a text with what identifies in it hidden, and every name of the register."""
        return self.mask_names(self.mask_identifiers(text))

    def mask_identifiers(self, text: str) -> str:
        """Return a text with what identifies in it hidden, but for names (see `mask`)."""
        return _hidden(text, self.identifiers(text))

    def mask_names(self, text: str) -> str:
        """Return a text with the names of the register hidden, and every word that is a part of one."""
        return self._names.mask(text) if self._names else text


@remembered
def finder_of(register: Register | None) -> Finder:
    """Return what finds identifiers and the names of a register: within one run always the same finder."""
    return Finder(register)
