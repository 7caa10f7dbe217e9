"""A text read once: its words, and every phrase of the vocabulary that stands in it.

All judgements of a text ask the same reading, so that a plan of sixty actions takes milliseconds.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_TOKEN = re.compile(r"[\w-]+")


def as_words(entry: str) -> str:
    """Return an entry of a list as it is looked for: its words in lower case, one space apart.

    >>> as_words("Raise  awareness!")
    'raise awareness'
    """
    return " ".join(_TOKEN.findall(entry.lower()))


class Found(NamedTuple):
    """A phrase in a text: the words as they stand there, and where."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """Where the phrase starts and ends."""
        return self.start, self.end


class Reading:
    """A text with its words in lower case and what was found in it, by the list that holds it."""

    __slots__ = ("_found", "text", "words")

    def __init__(self, text: str, words: frozenset[str], found: Mapping[str, list[Found]]) -> None:
        """Keep what a lexicon found."""
        self.text = text
        self.words = words
        self._found = found

    def all(self, name: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """Yield what of a list stands in the text, or in a part of it, in order."""
        last = len(self.text) if end is None else end
        found = self._found.get(name, [])
        # They stand in order and do not overlap, so no sentence looks through the whole text.
        for place in range(bisect_left(found, start, key=attrgetter("start")), len(found)):
            if found[place].end > last:
                return
            yield found[place]

    def first(self, name: str, start: int = 0, end: int | None = None) -> Found | None:
        """Return the first of a list that stands in the text, or in a part of it; None where none does."""
        return next(self.all(name, start, end), None)

    def has_any(self, words: frozenset[str]) -> bool:
        """Whether one of these words, in lower case, stands in the text."""
        return not self.words.isdisjoint(words)


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
                words = tuple(_TOKEN.findall(entry.lower()))
                if words and name not in phrases.setdefault(words, []):
                    phrases[words].append(name)
        self._single: dict[str, tuple[str, ...]] = {}
        self._longer: dict[str, dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]] = {}
        for words in sorted(phrases, key=lambda words: (-len(words), words)):
            names = tuple(phrases[words])
            if len(words) == 1:
                self._single[words[0]] = names
            else:
                self._longer.setdefault(words[0], {}).setdefault(words[1], []).append((words, names))

    def read(self, text: str) -> Reading:
        """Read a text once."""
        lower = text.lower()
        # A few letters of other languages have a small form of two characters.
        matches = list(_TOKEN.finditer(lower if len(lower) == len(text) else text))
        tokens = [match[0] for match in matches]
        found: dict[str, list[Found]] = {}
        free: dict[str, int] = {}
        for index, word in enumerate(tokens):
            for phrase, names in self._here(word, tokens, matches, index, text):
                last = index + len(phrase)
                start, end = matches[index].start(), matches[last - 1].end()
                for name in names:
                    # A longer phrase of the list may have taken the words already.
                    if free.get(name, 0) <= index:
                        free[name] = last
                        found.setdefault(name, []).append(Found(text[start:end], start, end))
        return Reading(text, frozenset(tokens), found)

    def _here(
        self, word: str, tokens: list[str], matches: list[re.Match[str]], index: int, text: str
    ) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Return the phrases that stand at a word, the longest first, with the lists that hold each."""
        here = []
        longer = self._longer.get(word)
        if longer and index + 1 < len(tokens) and (near := longer.get(tokens[index + 1])):
            here = [entry for entry in near if _stands(entry[0], tokens, matches, index, text)]
        if single := self._single.get(word):
            here.append(((word,), single))
        return here


def _stands(
    phrase: tuple[str, ...], tokens: list[str], matches: list[re.Match[str]], index: int, text: str
) -> bool:
    """Whether the words of a phrase stand here one after the other, with nothing but spaces between them."""
    last = index + len(phrase)
    return tuple(tokens[index:last]) == phrase and all(
        text[left.end() : right.start()].isspace() for left, right in pairwise(matches[index:last])
    )
