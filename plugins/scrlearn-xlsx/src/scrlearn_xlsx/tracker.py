"""Rendering: a document that holds tables of actions becomes an Excel workbook to track them with."""

from __future__ import annotations

import re
from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

import xlsxwriter  # type: ignore[import-untyped]  # it ships no type information
from xlsxwriter.utility import xl_rowcol_to_cell  # type: ignore[import-untyped]

from scrlearn.document import reading
from scrlearn.errors import ExportError
from scrlearn.exporters.colour import readable
from scrlearn.exporters.direction import direction
from scrlearn.exporters.refusing import refusals as of_every_format
from scrlearn.hooks.refusals import Refusal, refuse
from scrlearn.model.dates import as_date
from scrlearn.model.recommendations import Status
from scrlearn_xlsx.about import write_about
from scrlearn_xlsx.actions import NUMBER, Tracker, read_tracker, unique_headings
from scrlearn_xlsx.cells import BORDER, LONGEST, OVERDUE_FORMAT, TYPEFACE, CellWriter, plain_string
from scrlearn_xlsx.heights import LINE, free_to_grow, row_height

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scrlearn.document import Column, Document
    from scrlearn.hooks import RenderRequest
    from scrlearn_xlsx.actions import Value

NAME = "Action plan"
STATUS = "status"
"""Key of the column that says how far an action has come, in the words of `Status`."""
DUE = "due"
"""Key of the column that says by when an action is done."""

_LONGEST_PROPERTY = 255
_UNITS_OF_A_LETTER = 4  # no letter takes more in a cell, with the words that are put before it
_LONGEST_PAGE_TEXT = 120  # each of two parts, counted in UTF-16; Excel takes 255 in all, codes included
_LONGEST_HEADING = 255

# Characters that fit in a column: what its share of the width comes to, within what can be read and filtered.
_WIDTH_UNIT, _NARROWEST, _WIDEST = 9, 8.5, 60
# Room for the longest status, and for "Overdue: 30 Sep 2016" on one line: no program wraps a date.
_LEAST_WIDTHS = {STATUS: 14, DUE: 21}

_CLOSED = (Status.COMPLETE, Status.WITHDRAWN)
# Pale enough for black text; the words in the cell say the same as the colour.
_STATUS_FILLS = {
    Status.ON_TRACK: "#dbeaf5",
    Status.DELAYED: "#fbe3c4",
    Status.PAUSED: "#ececec",
    Status.COMPLETE: "#dcefdc",
    Status.WITHDRAWN: "#ececec",
}
# The least moment that a file in a zip archive can be of, for a document that is of no day.
_NO_DAY = datetime(1980, 1, 1)  # noqa: DTZ001 - Excel's times have no zone


def render(document: Document, _request: RenderRequest) -> bytes:
    """Return the workbook: the sheet "Action plan" with one row an action, and the sheet "About".

    The same document gives the same bytes. No file is opened, and no text becomes a formula or a link.

    Raises:
        ExportError: what `refusals` says.
    """
    refuse(document, refusals(document))
    return _workbook(document)


def _workbook(document: Document) -> bytes:
    tracker = read_tracker(document)
    buffer = BytesIO()
    workbook = xlsxwriter.Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
            "default_format_properties": dict(TYPEFACE),
        },
    )
    workbook.set_properties({"title": _cut(document.title, _LONGEST_PROPERTY), "created": _moment(document)})
    cells = CellWriter(workbook)
    _write_plan(workbook, document, tracker, cells)
    write_about(workbook, document, tracker, cells)
    workbook.close()
    return free_to_grow(buffer.getvalue())


def refusals(document: Document) -> Iterator[Refusal]:
    """Say why a document cannot be a workbook: it has no action to track, a text is longer than a cell can
    hold, or what no format can carry.
    """
    found = of_every_format(document)
    yield from found
    if found:
        return
    try:
        has_actions = bool(read_tracker(document).rows)
    except ExportError as error:
        yield Refusal(message=str(error))
    else:
        if not has_actions:
            yield Refusal(message=_nothing_to_track(document))
        elif sum(map(len, reading(document))) * _UNITS_OF_A_LETTER > LONGEST:
            # Which cell a text ends in, with what before it, is known where it is written.
            try:
                _workbook(document)
            except ExportError as error:
                yield Refusal(message=str(error))


def _nothing_to_track(document: Document) -> str:
    if document.layout == "action-plan":
        return (
            "the action plan has no action to track, for this audience at least; "
            "give a recommendation its actions, or use another format"
        )
    return (
        f"the layout {document.layout!r} has no table of actions, which is all "
        "that a tracker shows; export the review with --layout action-plan"
    )


def _moment(document: Document) -> datetime:
    """Return the moment a document is said to be of: its own date, else a fixed one; never now."""
    day = as_date(document.date)
    return datetime.combine(day, time()) if day is not None else _NO_DAY


def _write_plan(workbook: Any, document: Document, tracker: Tracker, cells: CellWriter) -> None:  # noqa: ANN401
    sheet = workbook.add_worksheet(NAME)
    last_row, last_column = len(tracker.rows), len(tracker.columns) - 1
    widths = [_width(column) for column in tracker.columns]
    for index, width in enumerate(widths):
        sheet.set_column(index, index, width)
    headings = _write_table(workbook, sheet, document, tracker)
    # A line to spare: the arrows of the filters stand at the foot of the header row, below its words.
    sheet.set_row(0, row_height(zip(headings, widths, strict=True), spare=LINE))
    for row, values in enumerate(tracker.rows, start=1):
        texts = [str(values.get(column.key, "")) for column in tracker.columns]
        sheet.set_row(row, row_height(zip(texts, widths, strict=True)))
        for index, column in enumerate(tracker.columns):
            place = f"document {document.id!r}: {_row_name(row, values)}, column {column.heading!r}"
            cells.write(sheet, row, index, values.get(column.key, ""), place=place)
    _offer_statuses(workbook, sheet, tracker)
    _mark_overdue(workbook, sheet, tracker)
    # A reference such as 007 is text on purpose: no green corner beside it.
    sheet.ignore_errors({"number_stored_as_text": f"A2:{xl_rowcol_to_cell(last_row, last_column)}"})
    sheet.freeze_panes(1, 0)
    sheet.activate()
    # Screen readers announce the headers in this row with every cell below them.
    workbook.define_name(f"'{NAME}'!ColumnTitle", f"='{NAME}'!$A$1")
    if direction(document.language) == "rtl":
        sheet.right_to_left()
    _set_up_pages(sheet, document)


def _row_name(row: int, values: Mapping[str, Value]) -> str:
    number, reference = values.get(NUMBER.key, ""), values.get("id", "")
    names = (f"recommendation {number}" if number else "", f"action {reference}" if reference else "")
    told = ", ".join(filter(None, names))
    return f"row {row + 1}" + (f" ({told})" if told else "")


def _write_table(workbook: Any, sheet: Any, document: Document, tracker: Tracker) -> list[str]:  # noqa: ANN401
    """Make the rows an Excel table, and return its headings.

    A table names its header row to screen readers, filters, and takes in rows that are added below it.
    """
    colour = readable(document.masthead.colour)
    look = workbook.add_format(
        BORDER
        | {"bold": True, "font_color": "#ffffff", "bg_color": colour, "text_wrap": True, "valign": "top"}
    )
    headings = [
        plain_string(
            heading,
            place=f"document {document.id!r}: the heading {_cut(heading, 40)!r}",
            longest=_LONGEST_HEADING,
        )
        for heading in unique_headings(tracker.columns)
    ]
    sheet.add_table(
        0,
        0,
        len(tracker.rows),
        len(headings) - 1,
        {
            "name": "Actions",
            "title": NAME,
            "description": "The actions of the plan, one a row",
            "style": "Table Style Light 1",
            "columns": [{"header": heading, "header_format": look} for heading in headings],
        },
    )
    return headings


def _width(column: Column) -> float:
    least = _LEAST_WIDTHS.get(column.key, _NARROWEST)
    return min(max(column.width * _WIDTH_UNIT, least), _WIDEST)


def _offer_statuses(workbook: Any, sheet: Any, tracker: Tracker) -> None:  # noqa: ANN401
    """Let a status be chosen from a list, and give each a colour beside its words."""
    index = _index(tracker, STATUS)
    if index is None:
        return
    area = (1, index, len(tracker.rows), index)
    sheet.data_validation(
        *area,
        {
            "validate": "list",
            "source": [status.label for status in Status],
            "error_title": "Not a status",
            "error_message": "Choose a status from the list.",
        },
    )
    for status, fill in _STATUS_FILLS.items():
        rule = {"type": "cell", "criteria": "==", "value": f'"{status.label}"'}
        sheet.conditional_format(*area, rule | {"format": workbook.add_format({"bg_color": fill})})


def _mark_overdue(workbook: Any, sheet: Any, tracker: Tracker) -> None:  # noqa: ANN401
    """Let a date that has passed say so, in words as well as in colour, until the action is closed.

    The program that opens the workbook compares with the day on which it does.
    """
    due, status = _index(tracker, DUE), _index(tracker, STATUS)
    if due is None or status is None:
        return
    date = xl_rowcol_to_cell(1, due, col_abs=True)
    state = xl_rowcol_to_cell(1, status, col_abs=True)
    still_open = ",".join(f'{state}<>"{closed.label}"' for closed in _CLOSED)
    look = {"bold": True, "font_color": "#8a1c1c", "num_format": OVERDUE_FORMAT}
    rule = {"type": "formula", "criteria": f"=AND(ISNUMBER({date}),{date}<TODAY(),{still_open})"}
    sheet.conditional_format(1, due, len(tracker.rows), due, rule | {"format": workbook.add_format(look)})


def _index(tracker: Tracker, key: str) -> int | None:
    return next((index for index, column in enumerate(tracker.columns) if column.key == key), None)


def _set_up_pages(sheet: Any, document: Document) -> None:  # noqa: ANN401
    """Print on A4 landscape, as wide as the page, with the header row on each page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.repeat_rows(0)
    sheet.set_header(f"&L{_page_text(document.title)}&R{_page_text(document.masthead.publisher)}")
    sheet.set_footer(f"&L{_page_text(document.masthead.dateline)}&RPage &P of &N")


def _page_text(text: str) -> str:
    """Return a text for one part of a page header, as much as there is room for: "&" starts a code there.

    A doubled "&" stands for itself. The space behind it keeps XlsxWriter from reading "&&G" as a picture.

    >>> _page_text("Health & Care, R&D")
    'Health && Care, R&& D'
    """
    shown = _cut(" ".join(text.split()), _LONGEST_PAGE_TEXT)
    while len((escaped := _without_codes(shown)).encode("utf-16-le")) > 2 * _LONGEST_PAGE_TEXT:
        shown = _cut(shown, len(shown) - 1)
    return escaped


def _without_codes(text: str) -> str:
    return re.sub(r"&(?=\S)", "& ", text).replace("&", "&&")


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
