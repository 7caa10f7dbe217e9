"""How many pages a document fills at the least: one that is surely too long is refused before it is set."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, assert_never

from scrlearn.document import Callout, Form, ListBlock, Paragraph, Section, Table, Terms, plain

if TYPE_CHECKING:
    from scrlearn.document import Block, Blocks, Document

_LETTERS_OF_A_LINE, _LINES_OF_A_PAGE = 180, 72
"""More than an A4 page of the smallest type takes, so that what is refused unread would surely be longer."""


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
        case Section() | Callout():
            return 1 + _height(block.blocks)
        case Form():
            return 1
        case _:
            assert_never(block)


def _lines_of(text: str) -> int:
    return max(1, ceil(len(text) / _LETTERS_OF_A_LINE))
