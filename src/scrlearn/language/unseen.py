"""Characters that a reader does not see, or that have no shape: left by a symbol font or a lost letter."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from scrlearn._visible import UNSEEN
from scrlearn.language.appearance import BLANK

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
"""Marks of direction; those that turn letters round (U+202D, U+202E) no writing needs."""
_SHAPELESS = "\ue000-\uf8ff\ufdd0-\ufdef\ufffc\ufffd\U000f0000-\U0010ffff"
"""Places for symbol fonts, what stands for a lost letter, and places that Unicode gives to no letter."""
_ODD = re.compile(f"[\x80-\x9f\u2028\u2029{UNSEEN}{BLANK}{_SHAPELESS}]")
"""Characters that are not seen, or have no shape."""
_ENTITY = re.compile(r"&#?\w{1,31};")
_HAS_NO_SHAPE = re.compile(f"[{_SHAPELESS}]")
_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e007a]{1,6}\U000e007f")
"""The flags of England, Scotland and Wales: a black flag and letters that are not seen."""
_KEYCAPS = "0123456789#*©®"
_LATIN_ENDS = 0x24F
_BEFORE = re.compile(r"[^\n]{0,24}\Z")


def may_hold_odd_characters(text: str) -> bool:
    """Say whether a text has to be read as its documents show it before odd characters are looked for.

    >>> may_hold_odd_characters("Plain words."), may_hold_odd_characters("one&#8203;two")
    (False, True)
    """
    return _ODD.search(text) is not None or holds_entity(text)


def holds_entity(text: str) -> bool:
    """Say whether a text holds a character by its name or number: `&amp;`, `&#8203;`.

    >>> holds_entity("salt &amp; pepper"), holds_entity("salt & pepper")
    (True, False)
    """
    return _ENTITY.search(text) is not None


def has_no_shape(character: str) -> bool:
    """Say whether a character stands for a sign of a symbol font, for a lost letter or for none.

    >>> has_no_shape("\uf0b7"), has_no_shape("\u200b")
    (True, False)
    """
    return _HAS_NO_SHAPE.match(character) is not None


def words_before(text: str, position: int) -> str:
    """Return the last words of a line before a place in it, for a message that says where it is.

    >>> words_before("What the family said of it", 15)
    'What the family'
    """
    before = _BEFORE.search(text, 0, position)
    return before[0] if before and before[0].strip() else ""


def odd_characters(text: str) -> Iterator[tuple[str, int]]:
    """Yield each character that is not seen or has no shape once, with where it stands first.

    >>> list(odd_characters("one\u200btwo"))
    [('\u200b', 3)]
    """
    seen: set[str] = set(_orders(text))
    text = _FLAG.sub(lambda flag: "\U0001f3f4" * len(flag[0]), text)
    for found in _ODD.finditer(text):
        if found[0] not in seen and not _belongs(found[0], text, found.start()):
            seen.add(found[0])
            yield found[0], found.start()


def _orders(text: str) -> str:
    """Return the marks of direction that a text may need: it has letters that are written from the right."""
    if not re.search(f"[{_MARKS}]", text):
        return ""
    return (
        _MARKS if any(one.isalpha() and unicodedata.bidirectional(one) in ("R", "AL") for one in text) else ""
    )


def _belongs(character: str, text: str, position: int) -> bool:
    """Whether a character that is not seen shapes what stands beside it, as some scripts and signs need."""
    before = text[position - 1 : position]
    is_beside_sign = (
        bool(before) and (ord(before) > _LATIN_ENDS or before in _KEYCAPS) and not before.isspace()
    )
    if "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
        return is_beside_sign and before not in "\u200b\ufeff"
    if character in "\u200c\u200d":
        after = text[position + 1 : position + 2]
        return is_beside_sign and bool(after) and ord(after) > _LATIN_ENDS
    return False
