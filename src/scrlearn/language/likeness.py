"""Likeness: which of several texts say nearly the same, and which tell that they were said before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.language.words import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NEARLY_THE_SAME = 0.8
"""The share of their words that two texts must have in common."""
MOST_COMPARED = 100
"""Texts that are compared with each other: the longest list known, before 2011, had 94 recommendations."""
_FEWEST_WORDS = 3
_LONGEST = 2000
_WORD = re.compile(r"[^\W_]{2,}")
_EMPTY = frozenset(load_words("likeness")["empty"])
_EARLIER_REVIEW = (
    r"(?:previous|earlier|past|last|former)\s+(?:[\w'’-]+\s+){0,4}?"
    r"(?:reviews?|scrs?|sars?|l?csprs?|cprs?|dhrs?|dardrs?)\b"
)
# "As recommended in a previous review", "the recommendation of the earlier SCR is repeated".
_SAYS_SO = re.compile(
    rf"\brecommend(?:ed|ations?)\b[^.;]{{0,60}}\b{_EARLIER_REVIEW}"
    rf"|\b{_EARLIER_REVIEW}[^.;]{{0,60}}\brecommend(?:ed|ations?)\b"
    r"|\b(?:reiterates?|re-iterates?|repeats?)\s+(?:the|its|a|that)\s+(?:\w+\s+){0,3}recommendations?\b"
    r"|\b(?:previously|already)\s+recommended\b",
    re.IGNORECASE,
)


def repeated(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of the texts that nearly say what an earlier one says, with the earlier one's place.

    Texts of fewer than three words of meaning are compared by all of their words, since "Audit." and
    "Publish." have little to tell them apart by.

    >>> list(repeated(["Audit thirty plans in May.", "Publish it.", "In May, audit thirty plans"]))
    [(2, 0)]
    """
    meanings = [_meaning(text) for text in texts[:MOST_COMPARED]]
    for later, words in enumerate(meanings):
        earlier = next((place for place in range(later) if _is_alike(meanings[place], words)), None)
        if words and earlier is not None:
            yield later, earlier


def _meaning(text: str) -> frozenset[str]:
    words = [word.removesuffix("s") for word in _WORD.findall(text[:_LONGEST].lower())]
    telling = frozenset(word for word in words if word not in _EMPTY)
    return telling if len(telling) >= _FEWEST_WORDS else frozenset(words)


def _is_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= NEARLY_THE_SAME * len(one | other)


def tells_of_repeating(text: str) -> bool:
    """Say whether the words of a recommendation tell that it was recommended before.

    >>> tells_of_repeating("As recommended in a previous review, audit the forms.")
    True
    >>> tells_of_repeating("It is recommended that the trust audits the forms.")
    False
    """
    return "recommend" in text.lower() and _SAYS_SO.search(text) is not None
