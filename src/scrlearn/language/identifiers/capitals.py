"""Words with a capital in a pattern, for those who look for the names of streets, places and courts."""

import re

CAPITALISED = r"[A-Z][\w'’-]{1,40}"
"""Matches a word with a capital. It ends somewhere: else each part of A-A-A-A would be read to the last."""

# A word ends somewhere: else each part of A'A'A'A would be read to the last.
_IN_CAPITALS = re.compile(r"\b[A-Z][A-Z'’]{1,40}\b(?: [A-Z][A-Z'’]{1,40}\b)+")
_SMALL_WORDS = frozenset({
    "a", "an", "and", "at", "by", "for", "from", "how", "in", "is", "of", "on", "or", "our", "the", "their",
    "to", "we", "what", "when", "who", "why", "with", "your",
})  # fmt: skip
_ABBREVIATIONS = frozenset({"GP", "GPS", "LA", "LSCB", "NHS", "NSPCC"})
_ONE_IN_CAPITALS = re.compile(r"[A-Z][A-Z'’]{1,40}")


def without_capitals(text: str) -> str:
    """Return a text in which words that are all in capitals have one, so that a heading reads as a title.

    Small words have none, so that they belong to no name. Every character stays where it is.

    >>> without_capitals("He was at ST BRANNOC'S PRIMARY SCHOOL in May.")
    "He was at St Brannoc's Primary School in May."
    """
    return _IN_CAPITALS.sub(lambda run: _ONE_IN_CAPITALS.sub(_as_in_a_title, run[0]), text)


def as_title(text: str) -> str:
    """Return a text of small letters, such as a file's name, with a capital for each word that may be a name.

    >>> as_title("review of brannoc primary school")
    'Review of Brannoc Primary School'
    """
    words = text.split(" ")
    return " ".join(word if word in _SMALL_WORDS else word[:1].upper() + word[1:] for word in words)


def _as_in_a_title(word: re.Match[str]) -> str:
    lowered = word[0].lower()
    if word[0] in _ABBREVIATIONS:
        return word[0]
    return lowered if lowered in _SMALL_WORDS else word[0][0] + lowered[1:]
