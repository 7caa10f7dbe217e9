"""The second sheet: which plan this is, of when, whom to ask, and how to use the tracker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrlearn.exporters.direction import direction
from scrlearn.model.dates import as_date
from scrlearn_xlsx.actions import states
from scrlearn_xlsx.heights import row_height
from scrlearn_xlsx.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.document import Document
    from scrlearn_xlsx.actions import Tracker, Value
    from scrlearn_xlsx.cells import CellWriter

NAME = "About"

_LABEL, _WORDS = 22, 88  # widths of the two columns in characters

_USE = (
    "Filter and sort with the arrows in the header row.\n"
    "Choose each status from its list: the arrow appears beside the cell.\n"
    "To add an action, write in the row below the last one: it joins the table.\n"
    "A due date that has passed reads “Overdue” until the action's status is Complete or Withdrawn."
)


def write_about(workbook: Any, document: Document, tracker: Tracker, cells: CellWriter) -> None:  # noqa: ANN401
    """Add the sheet to the workbook, one fact a row: what it is on the left, its words on the right."""
    sheet = workbook.add_worksheet(NAME)
    label = workbook.add_format({"bold": True, "valign": "top", "text_wrap": True})
    sheet.set_column(0, 0, _LABEL)
    sheet.set_column(1, 1, _WORDS)
    for row, (heading, value) in enumerate(facts(document, tracker)):
        sheet.set_row(row, row_height([(heading, _LABEL), (str(value), _WORDS)]))
        sheet.write_string(row, 0, heading, label)
        cells.write(sheet, row, 1, value, place=f"document {document.id!r}: sheet {NAME}, {heading.lower()}")
    # Screen readers announce this column's cells with the others of their row.
    workbook.define_name(f"{NAME}!RowTitle", f"={NAME}!$A$1")
    if direction(document.language) == "rtl":
        sheet.right_to_left()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def facts(document: Document, tracker: Tracker) -> Iterator[tuple[str, Value]]:
    """Yield what the sheet says: only what is known."""
    head = document.masthead
    yield "Title", document.title
    if head.publisher:
        yield "Publisher", head.publisher
    if head.kicker:
        yield "Kind", head.kicker
    day = as_date(document.date)
    if day is not None:
        yield "Date", day
    if head.dateline and not (day and states(head.dateline, day)):
        yield "Dateline", head.dateline
    yield "Actions", len(tracker.rows)
    if tracker.without_actions:
        yield "Recommendations without an action", "\n".join(tracker.without_actions)
    yield "How to use it", _USE
    if document.footer:
        yield "Contact", words(document.footer)
