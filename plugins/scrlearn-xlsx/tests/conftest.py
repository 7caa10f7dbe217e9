"""Documents to render, and a way to read back what was written."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from scrlearn.document import (
    Cell,
    Column,
    Document,
    Link,
    Masthead,
    Paragraph,
    Section,
    Table,
    Term,
    Terms,
    Text,
    as_text,
)
from scrlearn.hooks import RenderRequest
from scrlearn_xlsx.tracker import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from scrlearn.document import Block

COLUMNS = (
    Column(key="id", heading="No.", width=0.6),
    Column(key="action", heading="Action", width=3.0),
    Column(key="due", heading="Due", width=1.3),
    Column(key="status", heading="Status", width=1.1),
)


ADDRESS = Link(as_text("board@example.org"), "mailto:board@example.org")


def paragraphs(*texts: str) -> tuple[Paragraph, ...]:
    """One paragraph for each text, without markup."""
    return tuple(Paragraph(content=as_text(text)) for text in texts)


def row(
    reference: str,
    action: str,
    due: date | str = "",
    status: str = "On track",
    *,
    due_words: tuple[str, ...] = (),
    status_words: tuple[str, ...] = (),
) -> tuple[Cell, ...]:
    """An action as the layout `action-plan` gives it: words, and beside some of them the value they state."""
    shown = due_words or ((f"{due.day} {due:%B} {due.year}",) if isinstance(due, date) else (due,))
    return (
        Cell(blocks=paragraphs(reference), value=reference),
        Cell(blocks=paragraphs(action)),
        Cell(blocks=paragraphs(*filter(None, shown)), value=due if isinstance(due, date) else None),
        Cell(blocks=paragraphs(*(status_words or (status,))), value=status),
    )


def section(number: int, *rows: tuple[Cell, ...], columns: tuple[Column, ...] = COLUMNS) -> Section:
    """A recommendation with its actions; without any, it says so in words."""
    table = Table(caption=f"Actions for recommendation {number}", columns=columns, rows=rows, role="actions")
    blocks: tuple[Block, ...] = (
        *paragraphs(f"The text of recommendation {number}."),
        Terms(items=(Term(term="Addressed to", blocks=paragraphs("Harbourshire Police")),)),
        *((table,) if rows else paragraphs("No action has been agreed yet.")),
    )
    return Section(
        heading=as_text(f"Recommendation {number}"),
        blocks=blocks,
        anchor=f"r{number}",
        number=str(number),
        is_numbered_in_words=True,
    )


def plan(*sections: Block, **changes: object) -> Document:
    """An action plan of a fictional review."""
    given: dict[str, object] = {
        "id": "child-n",
        "title": "Child N: action plan",
        "layout": "action-plan",
        "date": date(2016, 2, 12),
        "masthead": Masthead(
            publisher="Harbourshire Safeguarding Children Board",
            kicker="Serious case review",
            dateline="12 February 2016",
        ),
        "blocks": sections or (section(1, row("a1", "Agree the template.", date(2016, 6, 30))),),
        "footer": (
            *paragraphs("Harbourshire Safeguarding Children Board"),
            Paragraph(content=(Text("Email: "), ADDRESS)),
        ),
    }
    return Document(**(given | changes))  # type: ignore[arg-type]  # any field may be changed


def opened(document: Document) -> Workbook:
    """Render a document and read the workbook as another program would."""
    return load_workbook(BytesIO(render(document, RenderRequest())))


def rows_of(sheet: Worksheet) -> list[dict[str, object]]:
    """The rows of a sheet below its header row, by the headings."""
    headings, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, headings), values, strict=True)) for values in rows]


class Plans:
    """What the tests make documents with."""

    plan = staticmethod(plan)
    section = staticmethod(section)
    row = staticmethod(row)
    paragraphs = staticmethod(paragraphs)
    columns = COLUMNS


@pytest.fixture
def plans() -> type[Plans]:
    """Makers of action plans, their sections and rows."""
    return Plans


@pytest.fixture
def open_plan() -> Callable[[Document], Workbook]:
    """Renders a document and reads the workbook back."""
    return opened


@pytest.fixture
def actions() -> Callable[[Document], list[dict[str, object]]]:
    """Renders a document and gives the rows of the sheet "Action plan", by the headings."""
    return lambda document: rows_of(opened(document)["Action plan"])
