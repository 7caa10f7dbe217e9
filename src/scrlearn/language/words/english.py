"""Scrlearn's own word lists, for English."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from scrlearn.language.words import load_words
from scrlearn.model.word_lists import WordLists

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def english_words() -> WordLists:
    """Return scrlearn's own lists, for English (`english.toml`, `owners.toml` and `placeholders.toml`).

    >>> "audit" in english_words().acts
    True
    """
    owners, placeholders = load_words("owners"), load_words("placeholders")
    of_smart: Mapping[str, Any] = load_words("english")
    return WordLists(
        name="english",
        language="en",
        roles=owners["roles"],
        bodies=owners["bodies"],
        placeholders=placeholders["placeholders"],
        statuses=placeholders["statuses"],
        **of_smart,
    )
