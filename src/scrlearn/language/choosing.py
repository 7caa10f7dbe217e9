"""Which word lists judge a text: those that were asked for, or those of its language."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from scrlearn.errors import UnknownNameError
from scrlearn.hooks import default_host
from scrlearn.language.vocabulary import ENGLISH, Vocabulary
from scrlearn.model.word_lists import WordLists

if TYPE_CHECKING:
    from scrlearn.hooks import AskableHost


def chosen(asked: str | WordLists | Vocabulary, host: AskableHost | None = None) -> Vocabulary:
    """Return the vocabulary that was asked for, by name, as lists or ready to be used.

    Raises:
        UnknownNameError: no word lists have that name; a plugin that failed to give its own is named.
    """
    if isinstance(asked, Vocabulary):
        return asked
    if isinstance(asked, WordLists):
        return _ready(asked)
    if asked == ENGLISH.lists.name:
        return ENGLISH  # a built-in name always wins, so no plugin need be asked
    host = host or default_host()
    if asked not in host.word_lists:
        raise UnknownNameError(
            "vocabulary", asked, host.word_lists, " ".join(host.incomplete("vocabularies"))
        )
    return _ready(host.word_lists[asked])


def vocabulary_for(language: str, host: AskableHost) -> Vocabulary:
    """Return the vocabulary for texts in a language, a BCP 47 tag; the English one where there is no other.

    >>> from scrlearn.hooks import PluginHost
    >>> vocabulary_for("cy", PluginHost(entry_points=False)).lists.name
    'english'
    """
    by_language = {lists.language.lower(): lists for lists in host.word_lists.values() if lists.language}
    tag = language.lower()
    while tag:
        if lists := by_language.get(tag):
            return _ready(lists)
        tag = tag.rpartition("-")[0]
    return ENGLISH


def _ready(lists: WordLists) -> Vocabulary:
    return ENGLISH if lists is ENGLISH.lists else _made_ready(lists)


@lru_cache(maxsize=8)
def _made_ready(lists: WordLists) -> Vocabulary:
    """Make lists ready once: working out their forms takes longer than judging by them."""
    return Vocabulary(lists)
