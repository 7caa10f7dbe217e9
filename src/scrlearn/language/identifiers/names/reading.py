"""The words of a text, each with its place, for whoever looks for names among them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from scrlearn.language.identifiers.names.folding import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_PIECES = re.compile(rf"({WORD.pattern})")
"""Cuts a text into a gap, a word, a gap, and so on to the last gap."""
_SPACE = re.compile(r"\s")
_SLUG_SIGN = re.compile(r"[/_@]|-[^\s-]*-")


class Word(NamedTuple):
    """A word of a text: as it is compared, and where it stands."""

    folded: str
    start: int
    end: int


class Words:
    """The words of one reading of a text, in order, with the characters around them."""

    def __init__(self, text: str, folds: Mapping[str, str]) -> None:
        """Cut a text into words, folded by what knows each word's fold."""
        self.text = text
        self._pieces = _PIECES.split(text)
        self.folded: Sequence[str] = [folds[word] for word in self._pieces[1::2]]
        """The words as they are compared, for whoever only asks which there are."""

    @cached_property
    def _words(self) -> list[Word]:
        ends = list(accumulate(map(len, self._pieces)))
        return list(map(Word, self.folded, ends[::2], ends[1::2]))

    @cached_property
    def _slugs(self) -> list[tuple[int, int]]:
        return _slugs(self.text)

    def __len__(self) -> int:
        """Count the words."""
        return len(self.folded)

    def __getitem__(self, index: int) -> Word:
        """Return a word by its number."""
        return self._words[index]

    def __iter__(self) -> Iterator[Word]:
        """Go through the words in order."""
        return iter(self._words)

    def begins_with_capital(self, index: int) -> bool:
        """Whether there is a word of this number, and it begins with a capital."""
        return index < len(self.folded) and self.text[self._words[index].start].isupper()

    def behind(self, index: int) -> str:
        """Return the character behind a word; nothing behind the last of a text."""
        end = self._words[index].end
        return self.text[end : end + 1]

    def before(self, index: int, count: int) -> str:
        """Return so many characters before a word, or as many as there are."""
        start = self._words[index].start
        return self.text[max(0, start - count) : start]

    def written(self, index: int, count: int = 1) -> str:
        """Return a word, or more of them, as they stand in the text."""
        return self.text[self._words[index].start : self._words[index + count - 1].end]

    def is_in_slug(self, index: int) -> bool:
        """Whether a word stands in an address or a file's name, in which nothing has a capital."""
        start = self._words[index].start
        before = bisect_right(self._slugs, start, key=itemgetter(0)) - 1
        return before >= 0 and start < self._slugs[before][1]

    @property
    def has_slugs(self) -> bool:
        """Whether the text holds an address or a file's name."""
        return bool(self._slugs)


def _slugs(text: str) -> list[tuple[int, int]]:
    """Return where addresses and names of files stand, in order.

    A text of one word may be either.
    """
    slugs: list[tuple[int, int]] = []
    position = 0
    while sign := _SLUG_SIGN.search(text, position):
        start = max(position, *(text.rfind(space, position, sign.start()) + 1 for space in " \n\t"))
        space_after = _SPACE.search(text, sign.end())
        position = space_after.start() if space_after else len(text)
        slugs.append((start, position))
    return slugs or ([(0, len(text))] if len(text.split(maxsplit=1)) == 1 else [])
