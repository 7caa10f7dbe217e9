"""Words that stand where an answer belongs and give none: `n/a`, `TBC`, a dash, a question mark."""

from __future__ import annotations

import re

_PLACEHOLDERS = frozenset({
    "", "blank", "n a", "na", "not applicable", "not known", "pending", "tba", "tbc", "tbd", "to be added",
    "to be advised", "to be agreed", "to be completed", "to be confirmed", "to be decided",
    "to be determined", "to be written", "to do", "to follow", "todo", "unknown", "xx", "xxx",
})  # fmt: skip
_NEGATIONS = frozenset({"nil", "no", "none"})
"""Answers to a question whether there is anything, and to no other."""
_WORD = re.compile(r"[^\W_]+")


def says_nothing(text: str, *, asks_whether: bool = False) -> bool:
    """Say whether a text only fills a place; `none` is an answer where it is asked whether there is any.

    >>> [says_nothing(text) for text in ("n/a", "TBC.", "[ ]", "none?", "The father was abroad.")]
    [True, True, True, True, False]
    >>> says_nothing("none", asks_whether=True), says_nothing("none?", asks_whether=True)
    (False, True)
    """
    words = " ".join(_WORD.findall(text.lower()))
    if words in _NEGATIONS:
        return not asks_whether or "?" in text
    return words in _PLACEHOLDERS
