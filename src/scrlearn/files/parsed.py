"""What reading a file's syntax gives: plain data, where each part of it stands, and what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import attrs

from scrlearn._visible import UNSEEN
from scrlearn.errors import Fault
from scrlearn.places import TOP, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

MAX_BYTES = 5_000_000
"""The largest file that is read. A review of a hundred pages with a large logo takes a fifth of it."""
MAX_DEPTH = 50
"""How deep lists and mappings may nest; the model itself needs six."""
MAX_NODES = 100_000
"""How many values a file may hold, every use of a YAML alias counted in full."""

ODD_CHARACTER = re.compile(f"[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000{UNSEEN}]")
"""Spaces that YAML and we take for letters, and characters that nobody sees."""


def named(character: str) -> str:
    r"""Name a character that cannot be seen, or told from another.

    >>> named("\N{NO-BREAK SPACE}")
    'U+00A0 (no-break space)'
    >>> named("\N{LATIN SMALL LETTER A}")
    'U+0061 (latin small letter a)'
    """
    name = unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X}" + (f" ({name})" if name else "")


@attrs.frozen
class Flaw:
    """One thing that is wrong at a place; its line is found when the file's other flaws are known too."""

    place: Place
    message: str
    hint: str = ""
    line: int | None = None

    def below(self, place: Place) -> Flaw:
        """Return the flaw as seen from further up, where its own place starts at `place`."""
        return attrs.evolve(self, place=place.join(self.place))


@attrs.frozen
class Doubt:
    """What is wrong only if the value at its place is words for a reader, and no date, id or choice.

    `beside_a_word`: one word stands there, as in a field that holds a choice or a tag.
    """

    flaw: Flaw
    beside_a_word: bool


class UnreadableError(Exception):
    """The syntax of a file is broken in a way after which nothing more can be read."""

    def __init__(self, message: str, hint: str = "", line: int | None = None, place: Place = TOP) -> None:
        """Say what is wrong, what to do, and where."""
        super().__init__(message)
        self.flaw = Flaw(place, message, hint, line)


@attrs.frozen
class Parsed:
    """A file's plain data (mappings, lists, texts, numbers, booleans, None).

    `find_lines` gives the line of each place. It is a function because some syntaxes find lines only by
    reading the text again, which is worth it only for a file that has flaws.
    """

    data: object
    flaws: tuple[Flaw, ...]
    find_lines: Callable[[], Mapping[Place, int]]
    doubts: tuple[Doubt, ...] = ()


def as_faults(flaws: Iterable[Flaw], lines: Mapping[Place, int]) -> list[Fault]:
    """Turn flaws into the faults that a `LoadError` lists, in the order of the file.

    A place without a line of its own (a missing key, the inside of an alias) has that of what it stands in.
    """
    located = [
        Fault(
            path=flaw.place,
            message=flaw.message,
            hint=flaw.hint,
            line=flaw.place.nearest_line(lines) if flaw.line is None else flaw.line,
        )
        for flaw in flaws
    ]
    return sorted(located, key=lambda fault: fault.line or 0)
