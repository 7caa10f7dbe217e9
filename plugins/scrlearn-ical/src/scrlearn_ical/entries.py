"""The steps with a time limit in a document, read from its tables.

Only the document tree is read, never the subject behind it: what an audience may not see is not in the tree.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from scrlearn.document import Paragraph, Table, plain, walk
from scrlearn.errors import ExportError
from scrlearn.hooks.refusals import Refusal
from scrlearn.model.dates import as_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.document import Blocks, Cell, Document

ROLE = "timetable"
"""The role of the tables whose rows are steps."""


@attrs.frozen(kw_only=True)
class Entry:
    """One step: its id, its title, its day where one is known, how it stands, and what else its row says.

    A day that stands for none, such as 9999-12-31, is none.

    `said` maps the headings of the other columns to their words.
    """

    id: str
    title: str
    due: date | None
    status: str
    said: dict[str, str]


def read_entries(document: Document) -> tuple[Entry, ...]:
    """Read every step of every timetable in a document, in reading order.

    Raises:
        ExportError: the document has no timetable, or a row that has not its columns.
    """
    tables = [block for block in walk(document.blocks) if isinstance(block, Table) and block.role == ROLE]
    if not tables:
        message = (
            f"{document.title}: it has no steps with a time limit, so there is no calendar to make: "
            "export a review "
            "whose rules are installed, with --layout timetable"
        )
        raise ExportError(message)
    return tuple(entry for table in tables for entry in _entries(table))


def refusals(document: Document) -> Iterator[Refusal]:
    """Say why a document cannot be a calendar: it has no timetable, or one that cannot be read."""
    try:
        read_entries(document)
    except ExportError as error:
        yield Refusal(message=str(error))


def _entries(table: Table) -> Iterator[Entry]:
    for row in table.rows:
        if len(row) != len(table.columns):
            message = (
                f"the table “{table.caption}” has a row of {len(row)} cells and {len(table.columns)} columns"
            )
            raise ExportError(message)
        cells = {column.key: cell for column, cell in zip(table.columns, row, strict=True)}
        step, due, status = cells.get("step"), cells.get("due"), cells.get("status")
        if step is None or due is None:
            message = f"the table “{table.caption}” has no columns 'step' and 'due'"
            raise ExportError(message)
        yield Entry(
            id=str(step.value or words(step)),
            title=words(step),
            due=as_date(due.value) if isinstance(due.value, date) else None,
            status=str(status.value or "") if status else "",
            said={
                column.heading: words(cells[column.key])
                for column in table.columns
                if column.key != "step" and words(cells[column.key])
            },
        )


def words(cell: Cell) -> str:
    """Return what a cell says, its paragraphs joined to one text."""
    return " ".join(". ".join(filter(None, _paragraphs(cell.blocks))).split())


def _paragraphs(blocks: Blocks) -> Iterator[str]:
    for block in walk(blocks):
        if isinstance(block, Paragraph):
            yield plain(block.content).strip()
