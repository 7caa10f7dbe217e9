"""The plain-text part of a message, made from the tree: what people read with pictures and HTML off.

* Lines are at most 76 characters, but an address is never broken.
* The title is underlined with `=`, headings of the first level with `-`, deeper ones and callouts with `~`.
* List items begin with a bullet or their number.
* A link is its text with the address behind it, `guidance <https://example.org>`, unless the text says it: a
  telephone number or an email address stands once.
* A table is its caption, one line of its headings between bars, and then each row as indented lines
  `Heading: value`, so that no column has to be followed with the eye or by a screen reader.
* A form's label stands above its prompt; a checkbox is `[ ]`.
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, assert_never
from urllib.parse import unquote

from scrlearn.document import (
    Callout,
    Field,
    FieldKind,
    Form,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Section,
    Table,
    Terms,
    Text,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrlearn.document import Block, Blocks, Document, FieldGrid, Inlines, Term

WIDTH = 76
"""Columns of a line, as mail programs have set plain text since there were terminals."""

_LEAST_WIDTH = 24
_ODDLY_SPACED = re.compile(r"^ | $|[\t\x0b\x0c\r]")
"""Spaces that a line, however short, does not keep."""
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
"""What mail programs show as one space; a no-break space is none of it."""

_OWN_DIGITS = 6
"""Numbers that end in the same six digits are one telephone, with or without the code of the country."""
_INDENT = "  "

Lines = list[str]


def plain_text(document: Document) -> str:
    r"""Write a document as plain text.

    >>> from scrlearn.document import Document, body
    >>> print(plain_text(Document(id="x", title="Title", layout="x", blocks=body("One.\n\n- two"))))
    Title
    =====
    <BLANKLINE>
    One.
    <BLANKLINE>
    • two
    <BLANKLINE>
    """
    head = document.masthead
    parts = [
        _wrapped(" ".join(head.publisher.split()), WIDTH),
        _wrapped(" ".join(head.kicker.split()), WIDTH),
        _underlined(document.title, "=", WIDTH),
        _wrapped(head.dateline, WIDTH),
        _blocks(document.blocks, WIDTH, level=1),
        _blocks(document.footer, WIDTH, level=1),
    ]
    return "\n".join(_spaced(parts)) + "\n"


def _blocks(blocks: Blocks, width: int, level: int) -> Lines:
    return _spaced(_block(block, width, level) for block in blocks)


def _block(block: Block, width: int, level: int) -> Lines:  # noqa: PLR0911 - one for each kind of block
    match block:
        case Paragraph():
            return _wrapped(_words(block.content), width)
        case ListBlock():
            return _list(block, width, level)
        case Section():
            heading = " ".join(part for part in (block.number_before, _words(block.heading)) if part)
            rule = "-" if level == 1 else "~"
            return _spaced([_underlined(heading, rule, width), _blocks(block.blocks, width, level + 1)])
        case Table():
            rows = [
                [(column.heading, cell.blocks) for column, cell in zip(block.columns, row, strict=False)]
                for row in block.rows
            ]
            return _table(block.caption, [column.heading for column in block.columns], rows, width, level)
        case Terms():
            return _spaced(_term(item, width, level) for item in block.items)
        case Callout():
            return _spaced([_underlined(block.heading, "~", width), _blocks(block.blocks, width, level + 1)])
        case Form():
            return _spaced(
                _field(part, width) if isinstance(part, Field) else _grid(part, width) for part in block.parts
            )
        case _:
            assert_never(block)


def _term(item: Term, width: int, level: int) -> Lines:
    description = _indented(item.blocks, width, level)
    is_plain = bool(item.blocks) and isinstance(item.blocks[0], Paragraph)
    return [*_wrapped(item.term, width), *([] if is_plain else [""]), *description]


def _list(block: ListBlock, width: int, level: int) -> Lines:
    items = [
        _item(item, block, number, width, level) for number, item in enumerate(block.items, start=block.start)
    ]
    is_loose = any("" in item for item in items)
    return _spaced(items) if is_loose else [line for item in items for line in item]


def _item(item: Blocks, block: ListBlock, number: int, width: int, level: int) -> Lines:
    marker = f"{number}. " if block.ordered else "• "
    first, *rest = _blocks(item, _narrower(width, len(marker)), level) or [""]
    return [(marker + first).rstrip(), *(" " * len(marker) + line if line else "" for line in rest)]


def _table(
    caption: str, headings: list[str], rows: list[list[tuple[str, Blocks]]], width: int, level: int
) -> Lines:
    opening = [*_wrapped(caption, width), " | ".join(headings)]
    return _spaced(
        [
            opening,
            *(
                [line for heading, blocks in row for line in _cell(heading, blocks, width, level)]
                for row in rows
            ),
        ]
    )


def _cell(heading: str, blocks: Blocks, width: int, level: int) -> Lines:
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        return _wrapped(f"{heading}: {_words(blocks[0].content)}", width, first=_INDENT, rest=_INDENT * 2)
    return [
        f"{_INDENT}{heading}:",
        *(_INDENT + line if line else "" for line in _indented(blocks, width, level)),
    ]


def _field(field: Field, width: int) -> Lines:
    box = "[ ] " if field.kind is FieldKind.CHECKBOX else ""
    prompt = _wrapped(box + field.prompt, width, first=_INDENT * 2, rest=_INDENT * 2 + " " * len(box))
    return [*_wrapped(field.label, width), *prompt]


def _grid(grid: FieldGrid, width: int) -> Lines:
    row = [(column.label, (Paragraph(content=(Text(column.prompt),)),)) for column in grid.columns]
    return _table(
        grid.caption, [column.label for column in grid.columns], [list(row)] * grid.rows, width, level=1
    )


def _words(content: Inlines) -> str:
    """Return the words of inline content, each link's address behind it where the words do not say it.

    A line break is the only line's end among them.
    """
    return "".join(_run(run) for run in content)


def _run(run: Text | Link | object) -> str:
    if isinstance(run, Text):
        return _one_line(run.text)
    if isinstance(run, LineBreak):
        return "\n"
    if isinstance(run, Link):
        label = _one_line(plain(run.content))
        return label if _says(label, run.url) else f"{label} <{run.url}>"
    return _words(run.content)  # type: ignore[attr-defined]


def _says(label: str, url: str) -> bool:
    """Say whether the text of a link tells its address already.

    >>> _says("01632 960 123", "tel:+441632960123"), _says("Ring us", "tel:01632960123")
    (True, False)
    """
    scheme, _, address = url.partition(":")
    match scheme.lower():
        case "tel":
            shown, called = (re.sub(r"\D", "", number) for number in (label, address.partition(";")[0]))
            # Behind the number may stand when it is answered: "(9am-5pm)".
            return bool(called) and called[-_OWN_DIGITS:] in shown
        case "mailto":
            return label.strip().lower() in (url.lower(), unquote(address.partition("?")[0]).lower())
        case _:
            return label in (url, url.removeprefix("https://"))


def _one_line(text: str) -> str:
    return _SPACES.sub(" ", text)


def _wrapped(text: str, width: int, *, first: str = "", rest: str = "") -> Lines:
    """Break a text into lines, and begin a new one where it has a line break."""
    lines: Lines = []
    for number, part in enumerate(text.split("\n")):
        indent = rest if number else first
        if part and len(indent) + len(part) <= width and not _ODDLY_SPACED.search(part):
            lines.append(indent + part)
        else:
            lines += textwrap.wrap(
                part,
                width,
                break_long_words=False,
                break_on_hyphens=False,
                initial_indent=indent,
                subsequent_indent=rest,
            )
    return lines


def _underlined(text: str, rule: str, width: int) -> Lines:
    lines = _wrapped(text, width)
    return [*lines, rule * min(width, max(3, *map(len, lines)))] if lines else []


def _indented(blocks: Blocks, width: int, level: int) -> Lines:
    return [_INDENT + line if line else "" for line in _blocks(blocks, _narrower(width, len(_INDENT)), level)]


def _narrower(width: int, by: int) -> int:
    """Return the width inside an indentation; text that is nested very deep runs over rather than down."""
    return max(_LEAST_WIDTH, width - by)


def _spaced(parts: Iterable[Lines]) -> Lines:
    """Join groups of lines with an empty line between."""
    joined: Lines = []
    for part in parts:
        if part and joined:
            joined.append("")
        joined.extend(part)
    return joined
