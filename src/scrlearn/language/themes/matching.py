"""Finding the phrases of the taxonomy in a text: whole words, in any case, singular or plural.

A phrase of two or more words is found with its verbs inflected ("information sharing" in "information was
shared"), and one of three or more with one further word inside ("child not seen alone" in "the child was not
seen alone"). What stands in a longer phrase is not found again by itself, and no phrase reaches over the end
of a sentence. The time taken is in proportion to the length of the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from scrlearn.language.words import load_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_WORDS = load_words("themes_spelling")

_TOKEN = re.compile(r"\d{1,3}\+|[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?;:](?:\s|$)|\n\s*(?:\n|[-*+•]|\d{1,3}[.)])")
_ADDRESS = re.compile(r"(?<=\])\([^()\s]*\)|\b(?:https?|mailto):\S+")
_POSSESSIVE = re.compile(r"['’]s$")
# Words whose last letters look like an ending and are none.
_KEPT = frozenset(_WORDS["kept"])
# Abbreviations that are words too, when they are not written in capitals.
_ALSO_A_WORD = frozenset(_WORDS["also_words"])
_SHORTEST_ROOT = 3
_MAY_BE_PARTED = 3
"""Words from which on a phrase may have one further word inside."""


@attrs.frozen(kw_only=True)
class Match:
    """A phrase in a text: which one, and where it stands."""

    phrase: str
    start: int
    end: int
    words: int


@attrs.frozen
class _Token:
    """A word of the text in the forms in which it is compared."""

    written: str
    number: str
    root: str
    start: int
    end: int
    sentence: int


class Phrasebook:
    """Phrases that can be found in a text, each under the name it was given by.

    >>> book = Phrasebook(["historical information", "babies"])
    >>> [(found.phrase, found.start) for found in book.find("Babies' historical information")]
    [('babies', 0), ('historical information', 8)]
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """Make the book; of two phrases with the same words the first is kept."""
        self._singles: dict[str, str] = {}
        self._abbreviations: dict[str, str] = {}
        self._longer: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase in phrases:
            words = _TOKEN.findall(phrase)
            if len(words) > 1:
                roots = tuple(_root(_number(word)) for word in words)
                self._longer.setdefault(roots[0], []).append((roots, phrase))
            elif phrase.isupper():
                self._abbreviations[phrase] = phrase
            elif words:
                self._singles.setdefault(_number(words[0]), phrase)
        for entries in self._longer.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, text: str) -> Iterator[Match]:
        """Yield what is found, in order and without overlaps, the longest first."""
        tokens = _tokens(text)
        in_capitals = text.isupper()
        index = 0
        while index < len(tokens):
            found = self._phrase_at(tokens, index) or self._word_at(tokens, index, in_capitals=in_capitals)
            if found is None:
                index += 1
                continue
            phrase, after = found
            start, end = tokens[index].start, tokens[after - 1].end
            yield Match(phrase=phrase, start=start, end=end, words=after - index)
            index = after

    def _phrase_at(self, tokens: list[_Token], index: int) -> tuple[str, int] | None:
        for roots, phrase in self._longer.get(tokens[index].root, ()):
            after = _matched(roots, tokens, index)
            if after:
                return phrase, after
        return None

    def _word_at(self, tokens: list[_Token], index: int, *, in_capitals: bool) -> tuple[str, int] | None:
        token = tokens[index]
        # In a text of capitals alone, IT and SEND cannot be told from the words it and send.
        if not (in_capitals and token.written.lower() in _ALSO_A_WORD):
            short = token.written if token.written in self._abbreviations else token.written.removesuffix("s")
            if short in self._abbreviations:
                return self._abbreviations[short], index + 1
        phrase = self._singles.get(token.number)
        return (phrase, index + 1) if phrase else None


def _matched(roots: tuple[str, ...], tokens: list[_Token], index: int) -> int:
    """Return the place after a phrase that begins at a token, or 0; a long one may have one word more."""
    place, spare = index + 1, int(len(roots) >= _MAY_BE_PARTED)
    for root in roots[1:]:
        if spare and place + 1 < len(tokens) and tokens[place].root != root:
            place, spare = place + 1, 0
        if place >= len(tokens) or tokens[place].root != root:
            return 0
        place += 1
    return place if tokens[place - 1].sentence == tokens[index].sentence else 0


def _tokens(text: str) -> list[_Token]:
    text = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    tokens: list[_Token] = []
    sentence = position = 0
    for match in _TOKEN.finditer(text):
        if _SENTENCE_END.search(text, position, match.start()):
            sentence += 1
        position = match.end()
        number = _number(match[0])
        tokens.append(_Token(match[0], number, _root(number), match.start(), match.end(), sentence))
    return tokens


def _number(word: str) -> str:
    """Return a word in lower case and in the singular, without a possessive ending.

    >>> [_number(word) for word in ("Babies", "fathers", "child's", "illness")]
    ['baby', 'father', 'child', 'illness']
    """
    word = _POSSESSIVE.sub("", word.lower()) if "'" in word or "’" in word else word.lower()
    if word in _KEPT or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") and len(word) > len("ties") else word[:-1]


def _root(word: str) -> str:
    """Return what the forms of a verb share: assessing, assessed and assess have one root.

    >>> [_root(word) for word in ("sharing", "shared", "share", "planning", "plan", "need")]
    ['shar', 'shar', 'shar', 'plan', 'plan', 'need']
    """
    for ending in ("ing", "ed", "e"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= _SHORTEST_ROOT:
            doubled = root[-1] == root[-2] and root[-1] not in "ls" and ending != "e"
            return root[:-1] if doubled else root
    return word


def swallowed(meanings: Mapping[str, Iterable[str]], text: str) -> frozenset[str]:
    """Return the phrases that mean something else in a text, because of other words that stand in it."""
    lowered = text.lower()
    return frozenset(phrase for phrase, others in meanings.items() if any(one in lowered for one in others))
