"""Writing cells: dates as dates, numbers as numbers, and text as text whatever it begins with."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from scrlearn.errors import ExportError

if TYPE_CHECKING:
    from scrlearn_xlsx.actions import Value

LONGEST = 32_767
"""The most characters that a cell of Excel holds, counted in UTF-16 (Excel specifications and limits)."""

DATE_FORMAT = "[$-809]d mmm yyyy"
"""A date as it is written in Britain (809 is Windows' number for that language): 3 Jun 2016."""

OVERDUE_FORMAT = '[$-809]"Overdue: "d mmm yyyy'
"""The same behind a word, while the cell holds the date alone. LibreOffice wants the language first."""

TYPEFACE = {"font_name": "Arial", "font_size": 10}
"""Found on nearly every machine, or a face of the same widths is: a workbook cannot carry a typeface."""

BORDER = {"border": 1, "border_color": "#c8cdd2"}
"""The thin lines between cells, which every program draws; the bands of a table's style only some do."""

_BASE = BORDER | {"text_wrap": True, "valign": "top", "align": "left"}
# What a spreadsheet program takes for the start of a formula when someone edits the cell or opens a CSV copy.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\n", "|", "%")


class CellWriter:
    """Writes the cells of one workbook. The workbook and its sheets are XlsxWriter's."""

    def __init__(self, workbook: Any) -> None:  # noqa: ANN401 - XlsxWriter ships no type information
        """Make the few formats that the workbook's cells have."""
        self._text = workbook.add_format(_BASE)
        # The mark that a typed apostrophe leaves: the text stays text even after someone edits the cell.
        self._quoted = workbook.add_format(_BASE | {"quote_prefix": True})
        self._date = workbook.add_format(_BASE | {"num_format": DATE_FORMAT})

    def write(self, sheet: Any, row: int, column: int, value: Value, *, place: str) -> None:  # noqa: ANN401
        """Write a value. Rows and columns count from 0; `place` names the cell where it cannot be written.

        Raises:
            ExportError: the text is longer than a cell can hold, or the sheet has no such cell.
        """
        if isinstance(value, date):
            written = sheet.write_datetime(row, column, datetime.combine(value, time()), self._date)
        elif not isinstance(value, str):
            written = sheet.write_number(row, column, value, self._text)
        elif value:
            kept = plain_string(value, place=place)
            look = self._quoted if kept.startswith(_FORMULA_STARTS) else self._text
            written = sheet.write_string(row, column, kept, look)
        else:
            written = sheet.write_blank(row, column, None, self._text)
        if written != 0:
            raise ExportError(f"{place}: an Excel sheet is not large enough for it; export a smaller plan")


def plain_string(text: str, *, place: str, longest: int = LONGEST) -> str:
    """Return a text as XlsxWriter will write it character by character.

    Raises:
        ExportError: the text is longer than what can be held in its place.
    """
    length = len(text.encode("utf-16-le")) // 2
    if length > longest:
        limit = f"Excel holds at most {longest:,} there"
        raise ExportError(f"{place}: the text has {length:,} characters and {limit}; shorten it")
    # XlsxWriter takes a string in these tags for rich text that is marked up already and writes it unescaped,
    # which lets words become markup. A space at the end makes it a string like any other.
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text
