r"""Tables of ways in which something is written: each with a sign, a pattern, a text found and a text left.

A way of writing is looked for only where its sign stands in the text, so that a review is read in
milliseconds however many ways there are. A table is read by its tests: each way finds its own example, by
itself, and leaves its counterexample alone.

    _AGES = Ways(
        Way("oed", r"\d{1,2} (?:wythnos|mis) oed", finds="6 mis oed", leaves="6 mis yn ôl"),
        Way("age", r"<NUMBER> months of age", finds="two months of age", leaves="two months of rain"),
        parts={"NUMBER": "(?:two|three)"},
    )

A sign is a word, or several of which one must be there: in small letters it is seen with a capital and in
capitals as well. A sign that holds anything but letters and spaces is a pattern, whose case is ignored. In a
pattern `<NUMBER>` stands for that part of the table, or for the list of that name in the table's file of
words; `<NUMBERS>` for the list may stand in a sign as well.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from scrlearn.language.words import alternatives, load_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# Letters of other alphabets part words here: at worst, a way is not looked for.
_WORDS = re.compile("[A-Za-zÀ-ÖØ-öø-ÿ]+")
_PART = re.compile("<([A-Z_]+)>")


@attrs.frozen
class Way:
    """One way of writing something: its sign, its pattern, a text that it finds and one that it leaves."""

    sign: str
    pattern: str
    finds: str = attrs.field(kw_only=True)
    leaves: str = attrs.field(kw_only=True)


class Signs:
    """What a text holds of the signs that are looked for before any pattern is tried.

    >>> Signs("He was BORN in May.").has_any(frozenset({"BORN", "died"}))
    True
    """

    def __init__(self, text: str) -> None:
        """Take the words of a text."""
        self.words = frozenset(_WORDS.findall(text))
        self.text = text
        self._matches: dict[str, bool] = {}

    def has_any(self, sign: frozenset[str] | re.Pattern[str]) -> bool:
        """Whether one of these words stands in the text, or a pattern matches."""
        if isinstance(sign, frozenset):
            return not sign.isdisjoint(self.words)
        matches = self._matches.get(sign.pattern)
        if matches is None:
            matches = self._matches[sign.pattern] = sign.search(self.text) is not None
        return matches


class Ways:
    """A table of ways of writing, looked for from left to right as one.

    >>> ways = Ways(
    ...     Way("mum", "mum", finds="a mum", leaves="a man"), Way("dad", "dad", finds="dad", leaves="Ad")
    ... )
    >>> [match[0] for match in ways.matches("Mum and Dad", Signs("Mum and Dad"))]
    ['Mum', 'Dad']
    """

    def __init__(
        self,
        *ways: Way,
        frame: str = "<WAY>",
        parts: Mapping[str, str] | None = None,
        words: str = "",
        ignore_case: bool = True,
    ) -> None:
        """Take the ways; nothing is compiled before it is wanted.

        `frame` is what stands around each of them, in which `<WAY>` stands for the pattern; `words` names the
        file of `scrlearn.language.words` whose lists the patterns and the signs refer to.
        """
        self.ways = ways
        self.frame = frame
        self.parts = parts or {}
        self.words = words
        self.ignore_case = ignore_case
        self._patterns: dict[Way, re.Pattern[str]] = {}

    @cached_property
    def signs(self) -> Mapping[Way, frozenset[str] | re.Pattern[str]]:
        """The sign of each way, ready to be looked for: words in each writing, or a pattern."""
        return {way: self._sign(way.sign) for way in self.ways}

    def matches(self, text: str, signs: Signs) -> Iterator[re.Match[str]]:
        """Yield what is written in one of the ways, from left to right and without overlaps; of two that
        begin together, the one that stands first in the table.
        """
        patterns = self._worth_trying(signs)
        if not patterns:
            return
        if len(patterns) == 1:
            yield from patterns[0].finditer(text)
            return
        upcoming = [(match, pattern) for pattern in patterns if (match := pattern.search(text))]
        while upcoming:
            first, _ = min(upcoming, key=_start)
            yield first
            end = first.end()
            upcoming = [
                (later, pattern)
                for match, pattern in upcoming
                if (later := match if match.start() >= end else pattern.search(text, end))
            ]

    def alone(self, way: Way) -> Ways:
        """Return a table of one way of this one."""
        return Ways(way, frame=self.frame, parts=self.parts, words=self.words, ignore_case=self.ignore_case)

    def fit(self, text: str, signs: Signs) -> bool:
        """Whether something in a text is written in one of the ways."""
        return any(pattern.search(text) for pattern in self._worth_trying(signs))

    def fit_at(self, text: str, place: int, signs: Signs) -> bool:
        """Whether what is written in one of the ways begins at a place of a text."""
        return any(pattern.match(text, place) for pattern in self._worth_trying(signs))

    def _worth_trying(self, signs: Signs) -> list[re.Pattern[str]]:
        """Return the patterns of the ways whose sign a text holds, in the order of the table."""
        words, numbers_by_word, by_pattern = self._index
        found = {number for word in words & signs.words for number in numbers_by_word[word]}
        found.update(number for sign, number in by_pattern if signs.has_any(sign))
        return [self.pattern(self.ways[number]) for number in sorted(found)]

    @cached_property
    def _index(
        self,
    ) -> tuple[frozenset[str], Mapping[str, Sequence[int]], Sequence[tuple[re.Pattern[str], int]]]:
        """The words of the signs, the ways that each of them is a sign of, by number, and the patterns."""
        by_word: dict[str, list[int]] = {}
        by_pattern: list[tuple[re.Pattern[str], int]] = []
        for number, sign in enumerate(self.signs[way] for way in self.ways):
            if isinstance(sign, frozenset):
                for word in sign:
                    by_word.setdefault(word, []).append(number)
            else:
                by_pattern.append((sign, number))
        return frozenset(by_word), by_word, by_pattern

    def pattern(self, way: Way) -> re.Pattern[str]:
        """Return the whole pattern of a way, in its frame, compiled when it is first wanted."""
        pattern = self._patterns.get(way)
        if pattern is None:
            whole = self.frame.replace("<WAY>", f"(?:{way.pattern})")
            flags = re.IGNORECASE if self.ignore_case else re.NOFLAG
            pattern = self._patterns[way] = re.compile(self._filled(whole), flags)
        return pattern

    def _filled(self, pattern: str) -> str:
        """Return a pattern with its parts put in, and those of a part in it."""
        while _PART.search(pattern):
            pattern = _PART.sub(lambda part: self._part(part[1]), pattern)
        return pattern

    def _part(self, name: str) -> str:
        if name in self.parts:
            return self.parts[name]
        # However an apostrophe is typed, it is the same word.
        return alternatives(load_words(self.words)[name.lower()]).replace("'", "['’]")

    def _sign(self, sign: str) -> frozenset[str] | re.Pattern[str]:
        words: list[str] = []
        for name in sign.split():
            if part := _PART.fullmatch(name):
                # Of a phrase, the longest word will do: it is the rarest.
                entries = load_words(self.words)[part[1].lower()]
                words += [max(_WORDS.findall(entry), key=len) for entry in entries]
            elif name.isalpha():
                words.append(name)
            else:
                return re.compile(sign, re.IGNORECASE)
        return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))


def _start(upcoming: tuple[re.Match[str], re.Pattern[str]]) -> int:
    match, _ = upcoming
    return match.start()
