"""Scrlearn's own word lists, for English."""

from __future__ import annotations

from functools import cache

from scrlearn.language.words import load_words
from scrlearn.model.word_lists import WordLists


@cache
def english_words() -> WordLists:
    """Return scrlearn's own lists, for English (`english.toml`, `owners.toml` and `placeholders.toml`).

    >>> "audit" in english_words().acts
    True
    """
    owners, placeholders = load_words("owners"), load_words("placeholders")
    return WordLists(
        name="english",
        language="en",
        roles=owners["roles"],
        bodies=owners["bodies"],
        placeholders=placeholders["placeholders"],
        statuses=placeholders["statuses"],
        **load_words("english"),
    )
