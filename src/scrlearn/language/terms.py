"""Terms in a text: does one stand at a place, in capitals or small letters, as one or as many?

A pattern made of a term would do the same, but Python keeps the patterns that it was given last, and a term
is a word of whoever wrote it: what was read in a review must not stay when the review has gone.
"""

from __future__ import annotations

_PLURALS = ("es", "s", "")


def end_of_term(term: str, text: str, start: int) -> int | None:
    """Return where a term, or its plural, ends that stands as a whole word at a place; None for none.

    >>> text = "MASHes and the mash"
    >>> end_of_term("MASH", text, 0), end_of_term("mash", text, 15), end_of_term("mas", text, 15)
    (6, 19, None)
    """
    end = start + len(term)
    if text[start:end].lower() != term.lower() or _is_of_word(text[max(0, start - 1) : start]):
        return None
    for plural in _PLURALS:
        after = end + len(plural)
        if text[end:after].lower() == plural and not _is_of_word(text[after : after + 1]):
            return after
    return None


def _is_of_word(character: str) -> bool:
    """Whether a character is a letter, a digit or an underscore, and so is of the word beside it."""
    return character.isalnum() or character == "_"
