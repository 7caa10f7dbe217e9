"""The frame of a table: its grid, rows and cells. What stands in the cells is written by who asks for it."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import attrs

from scrlearn.exporters.docx.wordml import Slot, W, add, gap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

    from scrlearn.exporters.docx.story import Story

_CELL_MARGINS = 170
"""The space left and right of a cell's text, as the template's table styles have it."""

_LETTER_WIDTH = 112
"""The width of a letter of table text, with room for a wide or bold one."""

_LONGEST_WHOLE_WORD = 16

_WORD = re.compile("[^ \\t\\r\\n]+")
"""What is between the spaces where a line may end: a space that does not break is part of a word."""


@attrs.frozen(kw_only=True)
class Frame:
    """A table to which rows are added, with the widths of its columns."""

    element: _Element
    slot: Slot
    widths: tuple[int, ...]

    def row(self, *, heading: bool = False, height: int = 0, style: str = "TableText") -> list[Slot]:
        """Add a row, at least `height` high, and return its cells as slots to write in.

        A heading row is repeated on each page that the table reaches, and is what screen readers announce
        the columns by.
        """
        row = add(self.element, "tr")
        properties = add(row, "trPr")
        add(properties, "cantSplit")
        if height:
            add(properties, "trHeight", val=height, hRule="atLeast")
        if heading:
            add(properties, "tblHeader")
        return [self._cell(row, width, style) for width in self.widths]

    def _cell(self, row: _Element, width: int, style: str) -> Slot:
        cell = add(row, "tc")
        add(add(cell, "tcPr"), "tcW", w=width, type="dxa")
        return attrs.evolve(self.slot, element=cell, width=width, indent=0, list_level=0, style=style)


def begin_table(
    slot: Slot,
    style: str,
    weights: Sequence[float],
    story: Story,
    *,
    least: Sequence[int] = (),
    row_headings: bool = False,
) -> Frame:
    """Append a table as wide as the slot, its columns wide by their weights and no narrower than `least`."""
    table = add(slot.element, "tbl")
    properties = add(table, "tblPr")
    add(properties, "tblStyle", val=style)
    if story.right_to_left:
        add(properties, "bidiVisual")
    add(properties, "tblW", w=slot.room, type="dxa")
    add(properties, "tblInd", w=slot.indent, type="dxa")
    add(properties, "tblLayout", type="fixed")
    # The first number says the same as the named switches, for programs that read only it.
    add(
        properties,
        "tblLook",
        val="06A0" if row_headings else "0620",
        firstRow=1,
        lastRow=0,
        firstColumn=int(row_headings),
        lastColumn=0,
        noHBand=1,
        noVBand=1,
    )
    widths = shared(slot.room, weights, least or [0] * len(weights))
    # Cells have their widths too, but LibreOffice goes by the grid alone.
    grid = add(table, "tblGrid")
    for width in widths:
        add(grid, "gridCol", w=width)
    return Frame(element=table, slot=slot, widths=widths)


def end_row(cells: Iterable[Slot]) -> None:
    """Close the cells of a row: Word needs a paragraph at the end of each."""
    for cell in cells:
        if cell.element[-1].tag != W + "p":
            gap(cell.element)


def least_width(texts: Iterable[str]) -> int:
    """Return how wide a column must be for the longest word in it to stay whole, up to a limit.

    Word breaks a longer word anywhere, without a hyphen.
    """
    longest = max((len(word) for text in texts for word in _WORD.findall(text)), default=0)
    return _CELL_MARGINS + _LETTER_WIDTH * min(longest, _LONGEST_WHOLE_WORD)


def shared(total: int, weights: Sequence[float], least: Sequence[int]) -> tuple[int, ...]:
    """Share a width out by weights, giving none less than its least; the parts add up to the total exactly.

    >>> shared(100, [1, 1, 1], [0, 0, 0])
    (33, 34, 33)
    >>> shared(100, [1, 1, 2], [0, 40, 0])
    (20, 40, 40)

    Where the least widths are too much for the total, it is shared out by them.

    >>> shared(100, [1, 1], [300, 100])
    (75, 25)
    """
    if sum(least) > total:
        return _by_weight(total, least)
    # No column is so narrow, or its weight so odd, that nothing would be seen of it.
    smallest = max((*weights, 0.0)) / 20 or 1.0
    parts = [max(weight, smallest) for weight in weights]
    raised: set[int] = set()
    while True:
        free = total - sum(least[index] for index in raised)
        open_weight = sum(part for index, part in enumerate(parts) if index not in raised)
        short = {
            index
            for index, part in enumerate(parts)
            if index not in raised and free * part / open_weight < least[index]
        }
        if not short:
            break
        raised |= short
    return _by_weight(
        total,
        [least[index] if index in raised else free * part / open_weight for index, part in enumerate(parts)],
    )


def _by_weight(total: int, weights: Sequence[float]) -> tuple[int, ...]:
    edges = list(accumulate(weights, initial=0.0))
    return tuple(right - left for left, right in pairwise(round(total * edge / edges[-1]) for edge in edges))
