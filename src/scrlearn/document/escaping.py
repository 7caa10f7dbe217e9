"""Plain text into text of a file: what a program has to do to words that somebody typed as plain text."""

from __future__ import annotations

import re

from scrlearn.document.typed_lists import BULLETS

_ANYWHERE = re.compile(r"[\\*_\[\]<&`|]")
_LINE_START = re.compile(
    r"(?P<sign>[-+#>=~])|(?P<number>\d{1,9})(?P<after>[.)](?=\s|$))"
    rf"|(?P<bullet>[{BULLETS}○■□◆◇–—·]|o(?=[ \t\xa0]))"
)
_LINE_END = re.compile("\r\n?|[\n\x85\u2028\u2029]")


def escape(text: str) -> str:
    r"""Return plain text so that a field of inline or body text shows it as it is.

    Signs that mean something there (`*`, `_`, `[`, a number or a dash at the beginning of a line) get a
    backslash, a bullet sign its number, and each line's end stays one. Spaces at the ends of lines, and empty
    lines, are not kept. Fields of plain text, such as a title, take text as it is.

    >>> escape("5*3*2 is 30")
    '5\\*3\\*2 is 30'
    >>> escape("2015. A hard year")
    '2015\\. A hard year'
    >>> escape("1 High Street\nFenshire")
    '1 High Street\\\nFenshire'
    """
    lines = (line.strip() for line in _LINE_END.split(text))
    return "\\\n".join(_line(line) for line in lines if line)


def _line(line: str) -> str:
    start = _LINE_START.match(line)
    if start is None:
        return _escaped(line)
    rest = _escaped(line[start.end() :])
    if start["bullet"]:
        return f"&#{ord(start['bullet'])};{rest}"
    if start["number"]:
        return f"{start['number']}\\{start['after']}{rest}"
    return f"\\{start['sign']}{rest}"


def _escaped(text: str) -> str:
    return _ANYWHERE.sub(lambda sign: f"\\{sign[0]}", text)
