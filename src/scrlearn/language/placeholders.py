"""Words that stand where an answer belongs and give none: `n/a`, `TBC`, a dash, a question mark."""

from __future__ import annotations

import re

from scrlearn.language.words import alternatives, load_words

_LISTS = {name: frozenset(entries) for name, entries in load_words("placeholders").items()}
_WORD = re.compile(r"[^\W_]+")
_NOT_YET = re.compile(r"not yet \w+")
_WAITING = re.compile(rf"\b{alternatives(_LISTS['waiting'])}\b", re.IGNORECASE)


def says_nothing(text: str, *, asks_whether: bool = False) -> bool:
    """Say whether a text only fills a place; `none` is an answer where it is asked whether there is any.

    >>> [says_nothing(text) for text in ("n/a", "TBC.", "[ ]", "none?", "The father was abroad.")]
    [True, True, True, True, False]
    >>> says_nothing("none", asks_whether=True), says_nothing("none?", asks_whether=True)
    (False, True)
    """
    words = _words(text)
    if words in _LISTS["negations"]:
        return not asks_whether or "?" in text
    return not words or words in _LISTS["placeholders"]


def shows_nothing(text: str) -> bool:
    """Say whether evidence or a measure only fills its place, or says how far the action is.

    >>> [
    ...     shows_nothing(text)
    ...     for text in ("Done - see above", "none yet", "in place", "Audit of 30 records")
    ... ]
    [True, True, True, False]
    """
    return says_nothing(text) or _words(text) in _LISTS["statuses"]


def is_not_stated(text: str) -> bool:
    """Say whether a text leaves open what it was asked to state, where `none` would be an answer.

    >>> [is_not_stated(text) for text in ("not declared", "Not yet asked.", "TBC", "none")]
    [True, True, True, False]
    """
    words = _words(text)
    return (
        says_nothing(text, asks_whether=True)
        or words in _LISTS["not_stated"]
        or _NOT_YET.fullmatch(words) is not None
    )


def is_put_off(text: str) -> bool:
    """Say whether a text holds words that put off the date which stands after them.

    >>> is_put_off("To be confirmed, possibly"), is_put_off("By")
    (True, False)
    """
    return _WAITING.search(text) is not None


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
