"""Scrlearn's own word lists, for English."""

from __future__ import annotations

from functools import cache

from scrlearn.language.words import load_words
from scrlearn.model.word_lists import WordLists


@cache
def english_words() -> WordLists:
    """Return scrlearn's own lists, for English (`english.toml`).

    >>> "audit" in english_words().acts
    True
    """
    return WordLists(name="english", language="en", **load_words("english"))
