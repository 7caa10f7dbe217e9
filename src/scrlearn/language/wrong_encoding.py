"""Text in UTF-8 that a program read as if it were in Windows' own encoding: `Ã©` for `é`, `â€™` for `’`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEANT = re.compile(
    "[\xa0-\u024f\u2010-\u205e\u20a0-\u20bf\u2122\u2190-\u22ff\u25a0-\u25ff\u2713\u2714\ufeff\ufffd"
    "\U0001f000-\U0001faff]"
)
"""What people write in English and Welsh: another character is a chance likeness and no garbled one."""
_CUT_SHORT = {"â€": "”"}
"""The last byte of a closing quotation mark is none of Windows' letters, and some programs drop it."""


def _read_as(byte: int) -> str:
    """Return what a program makes of a byte that it takes for a letter; Windows-1252 leaves five out."""
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_BYTES = {letter: byte for byte in range(0x80, 0x100) for letter in {_read_as(byte), chr(byte)}}
_FOLLOWING = "".join(re.escape(letter) for letter, byte in _BYTES.items() if byte < 0xC0)  # noqa: PLR2004 - UTF-8
_GARBLED = re.compile(
    f"[ÂÃÄÅ][{_FOLLOWING}]|[âï][{_FOLLOWING}]{{2}}|ð[{_FOLLOWING}]{{3}}|â€(?![{_FOLLOWING}])"
)


def garbled(text: str) -> Iterator[tuple[str, str]]:
    """Yield each garbled piece of a text once, with what was most likely meant.

    >>> list(garbled("The motherâ€™s cafÃ© cost Â£5"))
    [('â€™', '’'), ('Ã©', 'é'), ('Â£', '£')]
    >>> list(garbled("Château Â, Ŵyr"))
    []
    """
    seen: set[str] = set()
    for found in _GARBLED.finditer(text):
        meant = _CUT_SHORT.get(found[0]) or _decoded(found[0])
        if meant and found[0] not in seen:
            seen.add(found[0])
            yield found[0], meant


def _decoded(piece: str) -> str:
    try:
        meant = bytes(_BYTES[letter] for letter in piece).decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return meant if _MEANT.fullmatch(meant) else ""
