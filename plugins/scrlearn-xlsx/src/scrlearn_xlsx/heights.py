"""How high a row must be for its wrapped words.

Excel measures rows of which no height is stored; LibreOffice and some previews do not, and show one line of
each. So heights are stored. XlsxWriter marks every height as one that a person has set, and such a row stays
as it is when someone writes more into it; the mark is taken out again.
"""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Iterable

LINE = 12.75
"""Height of a line of the workbook's typeface in points."""

_PADDING = 3.0
# The width of a letter beside a digit's, on average in English; rather too wide, so that no row is too low.
_LETTER = 0.92
_HIGHEST = 409.0  # points; Excel has no higher row
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can name
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
# Words cannot be taken for this: in the XML their "<" is written "&lt;".
_SET_BY_HAND = re.compile(rb'(<row [^>]*?) customHeight="1"')


def row_height(cells: Iterable[tuple[str, float]], *, spare: float = 0.0) -> float:
    """Return the height in points of a row of texts, each in a column so many characters wide.

    >>> row_height([("Agree the joint template.", 12), ("Delayed", 12)])
    41.25
    """
    lines = max((sum(_lines(line, width) for line in text.split("\n")) for text, width in cells), default=1)
    return min(lines * LINE + _PADDING + spare, _HIGHEST)


def free_to_grow(workbook: bytes) -> bytes:
    """Return a workbook whose rows grow when someone writes more into them, always with the same bytes."""
    buffer = BytesIO()
    with ZipFile(BytesIO(workbook)) as made, ZipFile(buffer, "w", ZIP_DEFLATED) as freed:
        for name in made.namelist():
            content = made.read(name)
            if _SHEET.fullmatch(name):
                content = _SET_BY_HAND.sub(rb"\1", content)
            member = ZipInfo(name, _EARLIEST)
            member.compress_type = ZIP_DEFLATED
            member.create_system = 0  # zipfile would name the system that it runs on
            freed.writestr(member, content)
    return buffer.getvalue()


def _lines(text: str, width: float) -> int:
    """Count the lines that a text takes where words are wrapped, and cut where wider than the column."""
    count, used = 1, 0.0
    for word in text.split(" "):
        needed = sum(map(_width, word))
        if used and used + _LETTER + needed > width:
            count, used = count + 1, 0.0
        used += needed + (_LETTER if used else 0)
        if used > width:
            count += int(used // width)
            used %= width
    return count


def _width(character: str) -> float:
    """Return the room that a character takes, measured in digits as the widths of columns are."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else _LETTER
