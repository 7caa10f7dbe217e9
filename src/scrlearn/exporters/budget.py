"""How large a document may be: what is larger is refused before anything is rendered.

The limits are far above what a board publishes; they are there so that no file keeps a service busy for an
hour. A review of 200 pages has about 5,000 parts and half a million letters.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, cast

import attrs

from scrlearn.document import FieldGrid, ListBlock, Paragraph, Table, Terms, plain

if TYPE_CHECKING:
    from scrlearn.document import Block, Blocks, Document

MOST_PARTS = 100_000
"""Blocks, cells, list items, stretches of text and fields that a document may have."""
MOST_LETTERS = 2_000_000
"""Letters of text that a document may have, addresses behind links among them."""
DEEPEST = 60
"""How deep parts may stand in one another: lists nest 20 deep in a text, inside tables and sections."""

_LETTERS_OF_A_LINE, _LINES_OF_A_PAGE = 180, 72
"""More than an A4 page of the smallest type takes, so that what is refused unread would surely be longer."""


def budget_fault(document: Document) -> str:
    """Say what a document has too much of; nothing where it keeps within the budget.

    >>> from scrlearn.document import Document
    >>> budget_fault(Document(id="x", title="Title", layout="x"))
    ''
    """
    parts = letters = 0
    # A stack and no recursion: what is nested too deep for Python is to be refused, not to end in its error.
    stack: list[tuple[object, int]] = [(document, 0)]
    while stack:
        value, depth = stack.pop()
        if isinstance(value, str):
            letters += len(value)
        elif isinstance(value, tuple):
            stack.extend((part, depth) for part in value)
        elif attrs.has(type(value)):
            parts += value.rows * len(value.columns) if isinstance(value, FieldGrid) else 1
            fields = attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
            stack.extend((getattr(value, field.name), depth + 1) for field in fields)
        if parts > MOST_PARTS:
            return f"it has more than {MOST_PARTS:,} parts (paragraphs, cells, fields): {_DIVIDE}"
        if letters > MOST_LETTERS:
            return f"it has more than {MOST_LETTERS:,} letters of text: {_DIVIDE}"
        if depth > DEEPEST:
            return f"its parts stand more than {DEEPEST} deep in one another: write them side by side"
    return ""


_DIVIDE = "divide it into several documents"


def least_pages(document: Document) -> int:
    """Return a number of A4 pages that a document fills at the least, however closely it is set.

    >>> from scrlearn.document import Document, body
    >>> least_pages(Document(id="x", title="Title", layout="x", blocks=body("One.")))
    1
    """
    return ceil((_height(document.blocks) + _height(document.footer)) / _LINES_OF_A_PAGE) or 1


def _height(blocks: Blocks) -> int:
    return sum(map(_lines, blocks))


def _lines(block: Block) -> int:
    """Return the lines that a block takes at the least; what stands side by side counts once."""
    match block:
        case Paragraph():
            return _lines_of(plain(block.content))
        case ListBlock():
            return sum(max(1, _height(item)) for item in block.items)
        case Table():
            return sum(max((_height(cell.blocks) for cell in row), default=0) for row in block.rows)
        case Terms():
            return sum(max(1, _height(item.blocks)) for item in block.items)
        case _:
            return 1 + _height(getattr(block, "blocks", ()))


def _lines_of(text: str) -> int:
    return max(1, ceil(len(text) / _LETTERS_OF_A_LINE))
