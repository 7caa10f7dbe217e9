"""A stranger's text, made safe to print: it colours no terminal, moves no cursor and forges no line."""

from __future__ import annotations

import re

_ACTS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls but tab and line feed; 0x85 among them ends a line
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # what turns the direction of the text round
    "\u2028\u2029"  # line and paragraph separators
    "\ud800-\udfff]"  # half a character, as a file name that is no UTF-8 holds; nothing can print it
)
"""Characters that do something where they are printed, or cannot be printed at all."""


def visible(text: str) -> str:
    r"""Return a text whose characters all show: those that act are written as escapes.

    Tab and line feed stay: they are the layout of whoever prints. See `on_one_line` for a stranger's text.

    >>> visible("Child N\x1b[32m is\u202e fine")
    'Child N\\x1b[32m is\\u202e fine'
    """
    return _ACTS.sub(_escape, text)


def on_one_line(text: str) -> str:
    r"""Return a text as one line of a list, whatever it holds.

    >>> on_one_line("Child N\n0 errors")
    'Child N\\n0 errors'
    """
    return visible(text).replace("\n", r"\n").replace("\t", " ")


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004 - one byte
