"""Blocks as paragraphs and tables: the one place that says how each kind of block is set in Word."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, assert_never

import attrs

from scrlearn.document import (
    Callout,
    Form,
    ListBlock,
    Paragraph,
    Role,
    Section,
    Table,
    Terms,
    plain,
    walk,
)
from scrlearn.exporters.docx.form import write_form
from scrlearn.exporters.docx.runs import BOLD, write_inlines, write_text
from scrlearn.exporters.docx.story import BULLETED, section_bookmark
from scrlearn.exporters.docx.tables import begin_table, end_row, least_width
from scrlearn.exporters.docx.wordml import LIST_STEP, Slot, add, gap, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.document import Block, Blocks
    from scrlearn.document.blocks import Term
    from scrlearn.exporters.docx.story import Story

_DEEPEST_HEADING = 6
_DEEPEST_LIST = 9
"""Word has nine levels of lists; what is nested deeper stays at the ninth."""

_LONGEST_TERM_BESIDE = 26
_TERM_WIDTH = 3005

_MOST_TERMS_TOGETHER = 8
_LONGEST_TERM_TOGETHER = 200
"""So many terms, each with so many characters said of it, stay on one page: about a fifth of it at most."""


def write_blocks(blocks: Blocks, slot: Slot, story: Story) -> None:
    """Append blocks in reading order; a paragraph stays on the page of a few short terms that follow it."""
    for block, following in zip_longest(blocks, blocks[1:]):
        introduces = (
            isinstance(block, Paragraph) and isinstance(following, Terms) and _stay_together(following)
        )
        write_block(block, attrs.evolve(slot, keep_with_next=True) if introduces else slot, story)


def write_block(block: Block, slot: Slot, story: Story) -> None:
    """Append one block."""
    match block:
        case Paragraph():
            write_inlines(paragraph(slot, _style(block, slot)), block.content, story)
        case ListBlock():
            _write_list(block, slot, story)
        case Section():
            _write_section(block, slot, story)
        case Table():
            _write_table(block, slot, story)
        case Terms():
            _write_terms(block, slot, story)
        case Callout():
            _write_callout(block, slot, story)
        case Form():
            write_form(block, slot, story)
        case _:
            assert_never(block)


def _style(block: Paragraph, slot: Slot) -> str:
    match block.role:
        case Role.LEAD:
            return "Lead"
        case Role.NOTE:
            return "Note"
        case Role.BODY:
            return slot.style


def _write_list(block: ListBlock, slot: Slot, story: Story) -> None:
    """Append a list: each item's first paragraph carries its marker, and what follows stands below that."""
    level = min(slot.list_level, _DEEPEST_LIST - 1)
    number = story.numbered_list(level, block.start) if block.ordered else BULLETED
    style = "ListParagraph" if slot.style == "Normal" else slot.style
    inside = attrs.evolve(
        slot,
        style=style,
        indent=slot.indent + (LIST_STEP if slot.list_level < _DEEPEST_LIST else 0),
        list_level=slot.list_level + 1,
    )
    at_marker = attrs.evolve(inside, indent=inside.indent - LIST_STEP)
    for item in block.items:
        marked = paragraph(at_marker, style, numbering=(number, level), hanging=LIST_STEP)
        rest = item
        if item and isinstance(item[0], Paragraph):
            write_inlines(marked, item[0].content, story)
            rest = item[1:]
        write_blocks(rest, inside, story)


def _write_section(section: Section, slot: Slot, story: Story) -> None:
    level = slot.section_level + 1
    # Room for the number, by the sizes that the template's headings have.
    hanging = 200 + len(section.number_before) * (170 if level == 1 else 125) if section.number_before else 0
    heading = paragraph(slot, f"Heading{min(level, _DEEPEST_HEADING)}", hanging=hanging)
    with story.bookmark(heading, section_bookmark(section.anchor)):
        if section.number_before:
            write_text(heading, section.number_before, story)
            if section.heading:
                add(add(heading, "r"), "tab")
        write_inlines(heading, section.heading, story)
    write_blocks(section.blocks, attrs.evolve(slot, section_level=level), story)


def _write_table(table: Table, slot: Slot, story: Story) -> None:
    if table.caption:
        write_text(paragraph(slot, "Caption"), table.caption, story)
    if not table.columns:
        return
    weights = [column.width for column in table.columns]
    least = [least_width(_texts(table, index)) for index in range(len(table.columns))]
    frame = begin_table(slot, "Ruled", weights, story, least=least, row_headings=table.row_headings)
    for column, head in zip(table.columns, frame.row(heading=True, style="TableHeading"), strict=True):
        write_text(paragraph(head), column.heading, story)
    for row in table.rows:
        cells = frame.row()
        for cell, spot in zip(row, cells, strict=False):
            write_blocks(cell.blocks, spot, story)
        end_row(cells)
    gap(slot.element)


def _texts(table: Table, index: int) -> Iterator[str]:
    """Yield the heading and the paragraphs of a column."""
    yield table.columns[index].heading
    for row in table.rows:
        blocks = row[index].blocks if index < len(row) else ()
        yield from (plain(block.content) for block in walk(blocks) if isinstance(block, Paragraph))


def _stay_together(terms: Terms) -> bool:
    """Say whether terms are the few short facts of one thing, to be seen at one glance."""
    return 0 < len(terms.items) <= _MOST_TERMS_TOGETHER and all(map(_is_short, terms.items))


def _is_short(item: Term) -> bool:
    match item.blocks:
        case (Paragraph() as only,):
            return len(item.term) + len(plain(only.content)) <= _LONGEST_TERM_TOGETHER
        case _:
            return not item.blocks


def _write_terms(terms: Terms, slot: Slot, story: Story) -> None:
    """Append terms, a few short ones all on one page."""
    together = attrs.evolve(slot, keep_with_next=True) if _stay_together(terms) else slot
    for left, item in zip(reversed(range(len(terms.items))), terms.items, strict=True):
        _write_term(item, together if left else slot, story)


def _write_term(item: Term, slot: Slot, story: Story) -> None:
    """Append a term with what is said of it: beside a short term, below a long one or where it is a list.

    Paragraphs, not a table: a table of two columns without a header row reads badly aloud, and Word's own
    accessibility checker reports it.
    """
    style = "Term" if slot.style == "Normal" else slot.style
    inside = attrs.evolve(slot, style=style)
    hanging = min(_TERM_WIDTH, slot.room * 2 // 5)
    match item.blocks:
        case (Paragraph() as first, *rest) if len(item.term) <= _LONGEST_TERM_BESIDE:
            line = paragraph(inside, hanging=hanging)
            write_text(line, item.term, story, BOLD)
            add(add(line, "r"), "tab")
            write_inlines(line, first.content, story)
            write_blocks(tuple(rest), attrs.evolve(inside, indent=slot.indent + hanging), story)
        case _:
            write_text(paragraph(inside, keep_with_next=bool(item.blocks)), item.term, story, BOLD)
            write_blocks(item.blocks, inside, story)


def _write_callout(callout: Callout, slot: Slot, story: Story) -> None:
    """Append a callout: a table of one column whose header row is the callout's heading.

    Paragraphs with a bar at their side would be simpler, but the bar breaks where a list changes the indent.
    """
    frame = begin_table(slot, "Callout", [1.0], story)
    if callout.heading:
        for head in frame.row(heading=True, style="CalloutHeading"):
            write_text(paragraph(head), callout.heading, story)
    cells = frame.row(style="Normal")
    for cell in cells:
        # The margins of the cell that the template's style has.
        write_blocks(callout.blocks, attrs.evolve(cell, width=cell.width - 397), story)
    end_row(cells)
    gap(slot.element)
