"""Blocks: what the body of a document is made of, in reading order."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from scrlearn.document.form import Form

if TYPE_CHECKING:
    from datetime import date

    from scrlearn.document.runs import Inlines


class Role(StrEnum):
    """What a paragraph is for; each format sets it in its own way, and none by colour alone."""

    BODY = "body"
    LEAD = "lead"
    NOTE = "note"


@attrs.frozen(kw_only=True)
class Paragraph:
    """A paragraph."""

    content: Inlines
    role: Role = Role.BODY


@attrs.frozen(kw_only=True)
class ListBlock:
    """A bulleted or numbered list; every item is a sequence of blocks (paragraphs and nested lists)."""

    items: tuple[Blocks, ...]
    ordered: bool = False
    start: int = 1


@attrs.frozen(kw_only=True)
class Section:
    """A heading with the blocks below it. Nesting gives the heading level; the document's title is level 1.

    `number` counts the section among its like, such as `1`. It stands before the heading, as in a seven-step
    briefing, unless the heading's own words say it ("Recommendation 3"): then `is_numbered_in_words` is set.
    `anchor` is unique in the document: links, bookmarks and tests find the section by it.

    >>> Section(heading=(), blocks=(), anchor="a", number="3", is_numbered_in_words=True).number_before
    ''
    """

    heading: Inlines
    blocks: Blocks
    anchor: str
    number: str = ""
    is_numbered_in_words: bool = False

    @property
    def number_before(self) -> str:
        """The number as it is shown before the heading; empty where there is none, or the heading says it."""
        return "" if self.is_numbered_in_words else self.number


@attrs.frozen(kw_only=True)
class Column:
    """A table column. `key` is stable for programs; `width` is relative to the other columns."""

    key: str
    heading: str
    width: float = 1.0


@attrs.frozen(kw_only=True)
class Cell:
    """A table cell: blocks to read, and beside them the value they state, for formats that can hold one.

    `value` is a date, number or text as data (an Excel date cell); None where the words are all there is.
    """

    blocks: Blocks
    value: date | int | float | str | None = None


@attrs.frozen(kw_only=True)
class Table:
    """A table with a caption and a header row; the first column heads each row where `row_headings` is set.

    `role` tells programs what the rows are, such as `actions`; empty where it means nothing to them.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    role: str = ""
    row_headings: bool = False


@attrs.frozen(kw_only=True)
class Term:
    """A term and what is said of it."""

    term: str
    blocks: Blocks


@attrs.frozen(kw_only=True)
class Terms:
    """A list of terms and what is said of each: details of a review, a glossary."""

    items: tuple[Term, ...]


@attrs.frozen(kw_only=True)
class Callout:
    """Blocks set apart under a short heading of their own: what to do, what is still unknown."""

    heading: str
    blocks: Blocks


@attrs.frozen(kw_only=True)
class Image:
    """A picture. `alt` says what it says; a picture never carries words that stand nowhere else."""

    data: bytes = attrs.field(repr=lambda data: f"<{len(data)} bytes>")
    media_type: str
    alt: str


Block = Paragraph | ListBlock | Section | Table | Terms | Callout | Form
"""Any block."""

Blocks = tuple[Block, ...]
"""Blocks in reading order."""
