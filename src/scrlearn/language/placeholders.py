"""Words that stand where an answer belongs and give none: `n/a`, `TBC`, a dash, a question mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.language.vocabulary import ENGLISH
from scrlearn.language.words import alternatives, bare_words, load_words

if TYPE_CHECKING:
    from scrlearn.language.vocabulary import Vocabulary

_WORDS = load_words("placeholders")
_NEGATIONS = frozenset(_WORDS["negations"])
_NOT_STATED = frozenset(_WORDS["not_stated"])
_NOT_YET = re.compile(r"not yet \w+")
_PUT_OFF = re.compile(rf"\b{alternatives(_WORDS['put_off'])}\b", re.IGNORECASE)


def says_nothing(text: str, *, asks_whether: bool = False, vocabulary: Vocabulary = ENGLISH) -> bool:
    """Say whether a text only fills a place; `none` is an answer where it is asked whether there is any.

    >>> [says_nothing(text) for text in ("n/a", "TBC.", "[ ]", "none?", "The father was abroad.")]
    [True, True, True, True, False]
    >>> says_nothing("none", asks_whether=True), says_nothing("none?", asks_whether=True)
    (False, True)
    """
    words = bare_words(text)
    if words in _NEGATIONS:
        return not asks_whether or "?" in text
    return not words or words in vocabulary.placeholders


def shows_nothing(text: str, vocabulary: Vocabulary = ENGLISH) -> bool:
    """Say whether evidence or a measure only fills its place, or says how far the action is.

    >>> [
    ...     shows_nothing(text)
    ...     for text in ("Done - see above", "none yet", "in place", "Audit of 30 records")
    ... ]
    [True, True, True, False]
    """
    return says_nothing(text, vocabulary=vocabulary) or bare_words(text) in vocabulary.statuses


def is_not_stated(text: str, vocabulary: Vocabulary = ENGLISH) -> bool:
    """Say whether a text leaves open what it was asked to state, where `none` would be an answer.

    >>> [is_not_stated(text) for text in ("not declared", "Not yet asked.", "TBC", "none")]
    [True, True, True, False]
    """
    words = bare_words(text)
    return (
        says_nothing(text, asks_whether=True, vocabulary=vocabulary)
        or words in _NOT_STATED
        or _NOT_YET.fullmatch(words) is not None
    )


def is_put_off(text: str) -> bool:
    """Say whether a text holds words that put off a date which stands after them.

    >>> is_put_off("To be confirmed, possibly"), is_put_off("By")
    (True, False)
    """
    return _PUT_OFF.search(text) is not None
