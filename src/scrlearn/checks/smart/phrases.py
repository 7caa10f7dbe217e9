"""Finding many words and phrases in a text in one pass, however long the lists are."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TOKEN = re.compile(r"[\w-]+")


@attrs.frozen
class Found:
    """A phrase in a text: the words as they stand there, and where."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """Where the phrase starts and ends."""
        return self.start, self.end


class Phrases:
    """A list of words and phrases that can be found in a text, whole, in any case, the longest first.

    >>> [
    ...     found.text
    ...     for found in Phrases(["dip sample", "sample", "audit"]).finditer("Audit, by a dip sample.")
    ... ]
    ['Audit', 'dip sample']
    """

    def __init__(self, entries: Iterable[str]) -> None:
        """Make the list; an entry's words are separated by spaces."""
        by_first: dict[str, set[tuple[str, ...]]] = {}
        for entry in entries:
            words = tuple(_TOKEN.findall(entry.lower()))
            if words:
                by_first.setdefault(words[0], set()).add(words)
        self._by_first = {
            first: sorted(phrases, key=lambda words: (-len(words), words))
            for first, phrases in by_first.items()
        }

    def finditer(self, text: str, start: int = 0) -> Iterator[Found]:
        """Yield what is found from `start` on, in order and without overlaps."""
        tokens = [(match[0].lower(), match.start(), match.end()) for match in _TOKEN.finditer(text, start)]
        index = 0
        while index < len(tokens):
            length = self._length_at(tokens, index, text)
            if length:
                begin, end = tokens[index][1], tokens[index + length - 1][2]
                yield Found(text[begin:end], begin, end)
            index += length or 1

    def search(self, text: str, start: int = 0) -> Found | None:
        """Return the first that is found, or None."""
        return next(self.finditer(text, start), None)

    def _length_at(self, tokens: list[tuple[str, int, int]], index: int, text: str) -> int:
        """Return how many tokens the longest phrase takes that starts at this one; 0 for none."""
        for phrase in self._by_first.get(tokens[index][0], ()):
            taken = tokens[index : index + len(phrase)]
            if tuple(token[0] for token in taken) == phrase and all(
                text[left[2] : right[1]].isspace() for left, right in pairwise(taken)
            ):
                return len(phrase)
        return 0
