"""How wide the columns of a table are, and which tables a message has no room for.

A page scrolls a wide table sideways and paper is wide enough. A mail program on a telephone does neither, so
there every column has room for its longest word; where not all of them can, the table is to be stacked.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from scrlearn.document import FieldGrid, Paragraph, plain, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scrlearn.document import Blocks, Column, Table

_COLUMN_FLOOR = 4
"""No column is narrower than this, in per cent of its table."""

_WHOLE = 100

_MOST_IN_MAIL = 4
"""A table of more columns is stacked in a message."""

_TELEPHONE = 281
"""Pixels for a table where a telephone leaves 345 for a message, within its margins."""

_GAP, _GRID_GAP = 14, 24
"""Pixels of a cell beside its text, in tables and in ruled grids of forms, some to spare for wide letters."""

_LETTER, _BOLD_LETTER = 7.5, 8.5
"""Pixels of a letter as tables in a message have them, about: a column that is too narrow breaks a word."""

_LONGEST_WORD = 16
"""Longer words, mostly addresses, are broken rather than given a column of their length."""


def widths(columns: tuple[Column, ...]) -> tuple[int, ...]:
    """Return the widths of columns in whole per cent of their table, together 100.

    >>> from scrlearn.document import Column
    >>> widths((Column(key="a", heading="A", width=2), Column(key="b", heading="B")))
    (67, 33)
    """
    least = min(_COLUMN_FLOOR, _WHOLE // len(columns))
    return _shared([column.width for column in columns], [least] * len(columns))


def widths_in_mail(table: Table | FieldGrid) -> tuple[int, ...]:
    """Return the widths of columns that leave each its longest word; none where there is no room for all.

    >>> from scrlearn.document import Column, Table
    >>> columns = (Column(key="a", heading="A", width=9), Column(key="b", heading="Recommendation"))
    >>> widths_in_mail(Table(caption="", columns=columns, rows=()))
    (52, 48)
    >>> widths_in_mail(Table(caption="", columns=columns * 2, rows=()))
    ()
    """
    if not 0 < len(table.columns) <= _MOST_IN_MAIL:
        return ()
    if isinstance(table, FieldGrid):
        asked = [1.0] * len(table.columns)
        needed = [_needed(column.label, [column.prompt]) + _GRID_GAP for column in table.columns]
    else:
        asked = [column.width for column in table.columns]
        needed = [
            _needed(column.heading, _texts(row[index].blocks for row in table.rows if index < len(row)))
            + _GAP
            for index, column in enumerate(table.columns)
        ]
    least = [ceil(_WHOLE * pixels / _TELEPHONE) for pixels in needed]
    return _shared(asked, least) if sum(least) <= _WHOLE else ()


def _needed(heading: str, texts: Iterable[str]) -> float:
    """Return the pixels that the longest words of a column need."""
    return max(_BOLD_LETTER * _longest_word([heading]), _LETTER * _longest_word(texts))


def _longest_word(texts: Iterable[str]) -> int:
    return min(_LONGEST_WORD, max((len(word) for text in texts for word in text.split()), default=0))


def _texts(cells: Iterable[Blocks]) -> Iterable[str]:
    return (plain(block.content) for cell in cells for block in walk(cell) if isinstance(block, Paragraph))


def _shared(asked: Sequence[float], least: Sequence[int]) -> tuple[int, ...]:
    """Share 100 out: each gets its least, and what is left goes to those that asked for more, by how much."""
    total = sum(max(share, 0) for share in asked)
    wished = [_WHOLE * max(share, 0) / total if total else _WHOLE / len(asked) for share in asked]
    more = [max(0, share - floor) for share, floor in zip(wished, least, strict=True)]
    left = _WHOLE - sum(least)
    all_more = sum(more) or 1
    exact = [floor + left * share / all_more for floor, share in zip(least, more, strict=True)]
    whole = [int(share) for share in exact]
    by_fraction = sorted(range(len(exact)), key=lambda index: (whole[index] - exact[index], index))
    for index in by_fraction[: _WHOLE - sum(whole)]:
        whole[index] += 1
    return tuple(whole)
