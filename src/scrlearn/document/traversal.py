"""The reading order of a document: the one order in which every format carries its words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, assert_never, cast

import attrs

from scrlearn.document.blocks import Block, Blocks, Callout, ListBlock, Paragraph, Section, Table, Terms
from scrlearn.document.form import Field, FieldGrid, Form
from scrlearn.document.runs import Inlines, LineBreak, Link, Text, plain

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from scrlearn.document.tree import Document


def reading(document: Document) -> Iterator[str]:
    """Yield every text of a document in reading order: head, blocks, foot.

    Pictures' alternative texts, list markers, page numbers and the email's preheader are not among them:
    they are how a format shows a document, not what it says.

    >>> from scrlearn.document import Document, Paragraph, Text
    >>> list(
    ...     reading(
    ...         Document(id="x", title="Title", layout="x", blocks=(Paragraph(content=(Text("Body"),)),))
    ...     )
    ... )
    ['Title', 'Body']
    """
    head = document.masthead
    yield from (text for text in (head.publisher, head.kicker, document.title, head.dateline) if text)
    yield from _blocks(document.blocks)
    yield from _blocks(document.footer)


def _blocks(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield plain(block.content)
        case ListBlock():
            for item in block.items:
                yield from _blocks(item)
        case Section():
            yield " ".join(part for part in (block.number_before, plain(block.heading)) if part)
            yield from _blocks(block.blocks)
        case Table():
            yield from _table(block)
        case Terms():
            for entry in block.items:
                yield entry.term
                yield from _blocks(entry.blocks)
        case Callout():
            yield block.heading
            yield from _blocks(block.blocks)
        case Form():
            yield from _form(block)
        case _:
            assert_never(block)


def _table(table: Table) -> Iterator[str]:
    yield table.caption
    yield from (column.heading for column in table.columns)
    for row in table.rows:
        for cell in row:
            yield from _blocks(cell.blocks)


def _form(form: Form) -> Iterator[str]:
    for part in form.parts:
        if isinstance(part, Field):
            yield part.label
            yield part.prompt
        else:
            yield from _grid(part)


def _grid(grid: FieldGrid) -> Iterator[str]:
    yield grid.caption
    yield from (column.label for column in grid.columns)
    for _ in range(grid.rows):
        yield from (column.prompt for column in grid.columns)


def carried(document: Document) -> Iterator[tuple[str, str]]:
    """Yield every piece of text that a document carries with the name of its part, read or not.

    Beside what is read these are alternative texts, addresses behind links, the id that names files, what
    stands in a file's properties or an email's headers, and the values of cells. A sentence with emphasis
    comes in pieces here: for whole sentences see `reading`.

    >>> from scrlearn.document import Document, Mail
    >>> dict(carried(Document(id="x", title="Title", layout="y", mail=Mail(preheader="Read me"))))[
    ...     "mail.preheader"
    ... ]
    'Read me'
    """
    pieces: list[tuple[str, str]] = []
    _carry(document, "", pieces)
    yield from pieces


def _carry(value: object, place: str, into: list[tuple[str, str]]) -> None:
    """Add the pieces of text that a part holds."""
    if isinstance(value, str):
        if value:
            into.append((place, value))
    elif isinstance(value, tuple):
        for entry in value:
            _carry(entry, place, into)
    elif value is not None:
        for name in _fields_of(cast("Hashable", type(value))):
            inner = name if place in ("", "blocks") else f"{place}.{name}"
            _carry(getattr(value, name), inner, into)


@cache
def _fields_of(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a class
    """Return the names of the fields of a part of a tree; nothing for what is none."""
    if not attrs.has(kind):
        return ()
    return tuple(attrs.fields_dict(kind))


def walk(blocks: Blocks) -> Iterator[Block]:
    """Yield blocks and all blocks inside them, outermost first.

    >>> from scrlearn.document import Paragraph, Section, Text
    >>> inner = Paragraph(content=(Text("Body"),))
    >>> [type(block).__name__ for block in walk((Section(heading=(), blocks=(inner,), anchor="a"),))]
    ['Section', 'Paragraph']
    """
    for block in blocks:
        yield block
        for inside in _inside(block):
            yield from walk(inside)


def has_form(document: Document) -> bool:
    """Whether a document holds a form to fill in, which travels as a Word file where others only show it.

    >>> from scrlearn.document import Document, Form
    >>> has_form(Document(id="x", title="Title", layout="y", blocks=(Form(subject_id="x", parts=()),)))
    True
    """
    return any(isinstance(block, Form) for block in walk(document.blocks))


def _inside(block: Block) -> Iterator[Blocks]:
    """Yield every sequence of blocks that a block holds."""
    match block:
        case Section() | Callout():
            yield block.blocks
        case ListBlock():
            yield from block.items
        case Terms():
            yield from (entry.blocks for entry in block.items)
        case Table():
            yield from (cell.blocks for row in block.rows for cell in row)
        case Paragraph() | Form():
            return
        case _:
            assert_never(block)


def links(content: Inlines) -> Iterator[Link]:
    """Yield the links in inline content, in reading order."""
    for run in content:
        if isinstance(run, Link):
            yield run
        if not isinstance(run, Text | LineBreak):
            yield from links(run.content)
