"""Scrlearn's own word lists, registered through the same hook as anyone else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.hooks import hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.model.word_lists import WordLists


@hookimpl
def scrlearn_register_vocabularies() -> Iterator[WordLists]:
    """Give the English word lists."""
    # Imported here so that listing formats reads no words.
    from scrlearn.language.words.english import english_words  # noqa: PLC0415

    yield english_words()
