"""A text read once: its words, and every phrase of the vocabulary that stands in it.

All judgements of a text ask the same reading, so that a plan of sixty actions takes milliseconds.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_TOKEN = re.compile(r"[\w-]+")
_PIECES = re.compile(r"([\w-]+)")
"""Cuts a text into a gap, a word, a gap, and so on to the last gap."""
_NOTHING: Sequence[Phrase] = ()


def as_words(entry: str) -> str:
    """Return an entry of a list as it is looked for: its words in lower case, one space apart.

    >>> as_words("Raise  awareness!")
    'raise awareness'
    """
    return " ".join(_TOKEN.findall(in_small_letters(entry)))


def in_small_letters(text: str) -> str:
    """Return a text in small letters, each of which stands where it stood.

    "İ" is the one letter whose small form has two characters; it and the long s become what a pattern that
    ignores case takes them for.

    >>> in_small_letters("The İlk Trust"), len("The İlk Trust".lower())
    ('the ilk trust', 14)
    """
    return text.replace("İ", "i").replace("\u017f", "s").lower()


class Phrase(NamedTuple):
    """A phrase in a text: the words as they stand there, and where."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """Where the phrase starts and ends."""
        return self.start, self.end


class Reading:
    """A text with its words in small letters and what was found in it, by the list that holds it."""

    __slots__ = ("_found", "small", "text", "words")

    def __init__(
        self, text: str, small: str, words: frozenset[str], found: Mapping[str, Sequence[Phrase]]
    ) -> None:
        """Keep what a lexicon found."""
        self.text = text
        self.small = small
        self.words = words
        self._found = found

    def all(self, name: str, start: int = 0, end: int | None = None) -> Sequence[Phrase]:
        """Return what of a list stands in the text, or in a part of it, in order."""
        found = self._found.get(name, _NOTHING)
        last = len(self.text) if end is None else end
        if not found or (start <= found[0].start and found[-1].end <= last):
            return found
        # They stand in order and do not overlap, so no sentence looks through the whole text.
        first = bisect_left(found, start, key=attrgetter("start"))
        return found[first : bisect_right(found, last, lo=first, key=attrgetter("end"))]

    def first(self, name: str, start: int = 0, end: int | None = None) -> Phrase | None:
        """Return the first of a list that stands in the text, or in a part of it; None where none does."""
        found = self.all(name, start, end)
        return found[0] if found else None

    def search(self, pattern: re.Pattern[str]) -> Phrase | None:
        """Return the first that a pattern finds, which is written in small letters; in the text it may have
        capitals. A pattern that ignores case takes three times as long.
        """
        match = pattern.search(self.small)
        return Phrase(self.text[match.start() : match.end()], *match.span()) if match else None

    @property
    def has_found_any(self) -> bool:
        """Whether any phrase of any list stands in the text."""
        return bool(self._found)

    def has_any(self, words: frozenset[str]) -> bool:
        """Whether one of these words, in small letters, stands in the text, by itself or between hyphens."""
        return not self.words.isdisjoint(words)


if TYPE_CHECKING:
    _Beginning = tuple[dict[str, list[tuple[tuple[str, ...], list[str]]]], list[str]]
    """What begins with a word: phrases by their second word, and the word itself, with the lists that hold
    each.
    """


class Lexicon:
    """Named lists of words and phrases, all of which are found in one pass over a text.

    A phrase is found whole, in any case, the longest of its list first and without overlaps within a list.

    >>> lexicon = Lexicon({"acts": ["audit"], "measures": ["dip sample", "audit"]})
    >>> [found.text for found in lexicon.read("Audit, by a dip sample.").all("measures")]
    ['Audit', 'dip sample']
    """

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        """Make it; an entry's words are separated by spaces."""
        phrases: dict[tuple[str, ...], list[str]] = {}
        for name, entries in lists.items():
            for entry in entries:
                words = tuple(_TOKEN.findall(in_small_letters(entry)))
                if words and name not in phrases.setdefault(words, []):
                    phrases[words].append(name)
        self._beginning: dict[str, _Beginning] = {}
        for words in sorted(phrases, key=lambda words: (-len(words), words)):
            longer, single = self._beginning.setdefault(words[0], ({}, []))
            if len(words) == 1:
                single += phrases[words]
            else:
                longer.setdefault(words[1], []).append((words, phrases[words]))

    def read(self, text: str) -> Reading:
        """Read a text once."""
        small = in_small_letters(text)
        pieces = _PIECES.split(small)
        words, gaps = pieces[1::2], pieces[2::2]
        ends = list(accumulate(map(len, pieces)))
        found: dict[str, list[Phrase]] = {}
        free: dict[str, int] = {}

        def take(index: int, count: int, names: Sequence[str]) -> None:
            """Put down a phrase, unless a longer one of the list has taken the words already."""
            start, end = ends[2 * index], ends[2 * (index + count) - 1]
            here = Phrase(text[start:end], start, end)
            for name in names:
                if free.get(name, 0) <= index:
                    free[name] = index + count
                    found.setdefault(name, []).append(here)

        for index, word in enumerate(words):
            if word not in self._beginning:
                continue
            longer, single = self._beginning[word]
            if longer and index + 1 < len(words):
                for phrase, names in longer.get(words[index + 1], ()):
                    if _stands(phrase, words, gaps, index):
                        take(index, len(phrase), names)
            if single:
                take(index, 1, single)
        return Reading(text, small, _with_parts(words) if "-" in small else frozenset(words), found)


def _with_parts(words: list[str]) -> frozenset[str]:
    """Return words, and those between hyphens: patterns find "two" in "two-thirds" as well."""
    return frozenset((*words, *(part for word in words if "-" in word for part in word.split("-"))))


def _stands(phrase: tuple[str, ...], words: list[str], gaps: list[str], index: int) -> bool:
    """Whether the words of a phrase stand here one after the other, with nothing but spaces between them."""
    end = index + len(phrase)
    return tuple(words[index:end]) == phrase and all(map(str.isspace, gaps[index : end - 1]))
