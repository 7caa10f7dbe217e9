"""A stranger's text, made safe to print: it colours no terminal, moves no cursor and forges no line."""

from __future__ import annotations

import re
import unicodedata

UNSEEN = (
    "\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Characters that a reader of a text does not see, for a pattern: soft hyphen, zero-width spaces and joiners,
marks of direction, selectors of a variant, tags, what Unicode calls ignorable by default, and the marks of a
note between the lines.
"""

NOT_PLAIN = re.compile(r"[^ -~\n\t]")
"""A character that may act; most texts have none, and are not looked at one by one."""

_ACTING = frozenset(["Cc", "Cf", "Cs", "Zl", "Zp"])
"""Categories of characters that a terminal obeys or a reader cannot see: controls, among them what turns the
direction of writing; halves of characters; the ends of lines and paragraphs.
"""

_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"
"""Invisible, but part of how words are written in Persian, in the scripts of India and in emoji."""


def acts(character: str) -> bool:
    r"""Whether a character does something where it is printed, or cannot be seen or printed at all.

    >>> acts("\x1b"), acts("\N{RIGHT-TO-LEFT OVERRIDE}"), acts("\N{LATIN SMALL LETTER Y WITH CIRCUMFLEX}")
    (True, True, False)
    """
    return unicodedata.category(character) in _ACTING and character not in _JOINERS


def visible(text: str) -> str:
    r"""Return a text whose characters all show: those that act are written as escapes.

    Tab and line feed stay: they are the layout of whoever prints. See `on_one_line` for a stranger's text.

    >>> visible("Child N\x1b[32m is\u202e fine")
    'Child N\\x1b[32m is\\u202e fine'
    """
    return NOT_PLAIN.sub(lambda found: escaped(found[0]) if acts(found[0]) else found[0], text)


def on_one_line(text: str) -> str:
    r"""Return a text as one line of a list, whatever it holds.

    >>> on_one_line("Child N\n0 errors")
    'Child N\\n0 errors'
    """
    return visible(text).replace("\n", r"\n").replace("\t", r"\t")


def escaped(character: str) -> str:
    r"""Return a character as Python writes it in a text; a byte that is no UTF-8, as a file name may hold, as
    that byte.

    >>> print(escaped("\n"), escaped("\x1b"), escaped("\udce9"))
    \n \x1b \xe9
    """
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")
