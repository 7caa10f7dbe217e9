"""The response form as content controls that a team fills in.

A control can be found again in three ways, since programs that save Word files drop different things: by its
tag, by the bookmark around it, which has the tag as its name, and by the labels beside it.

The document is not protected (`w:documentProtection` with `w:edit="forms"`), although that would keep a team
from typing beside the fields: under it nothing but the fields can be changed, and what teams note in the
margin, highlight or comment on while they discuss a briefing is part of the use they make of it. Each control
is locked against deletion instead, which is the slip that would lose an answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never

from lxml import etree

from scrlearn.document import Field, FieldGrid, FieldKind
from scrlearn.exporters.docx.runs import BOLD, Look, write_text
from scrlearn.exporters.docx.tables import begin_table, end_row, least_width
from scrlearn.exporters.docx.wordml import W14, add, gap, paragraph

if TYPE_CHECKING:
    from lxml.etree import _Element

    from scrlearn.document import Form
    from scrlearn.exporters.docx.story import Story
    from scrlearn.exporters.docx.wordml import Slot

FORM_BOOKMARK = "scr_form"
"""The bookmark where the form begins."""

_TAG = re.compile("scr_[A-Za-z0-9_]{1,36}")
_LONGEST_ALIAS = 64
"""Word refuses a file with a longer tag or title of a control."""

_UNTICKED, _TICKED, _BOX_FONT = "\u2610", "\u2612", "MS Gothic"
_PLACEHOLDER = Look(style="PlaceholderText")

_LONGEST_LABEL_BESIDE = 26
_LABEL_WIDTH = 3005
_GRID_ROW_HEIGHT = 460
_MOST_ROWS_TOGETHER = 6
"""A grid of no more rows stays on one page: each row is kept with the next."""

_GRID_WEIGHTS = {FieldKind.LINE: 1.0, FieldKind.TEXT: 1.7, FieldKind.DATE: 1.0, FieldKind.CHECKBOX: 0.7}


def write_form(form: Form, slot: Slot, story: Story) -> None:
    """Append a form, part by part."""
    # Empty, before the form and not around it: LibreOffice writes the start of one that spans fields twice.
    with story.bookmark(slot.element, FORM_BOOKMARK):
        pass
    for part in form.parts:
        match part:
            case Field():
                _write_field(part, slot, story)
            case FieldGrid():
                _write_grid(part, slot, story)
            case _:
                assert_never(part)


def _write_field(field: Field, slot: Slot, story: Story) -> None:
    """Append a label and its control: beside it if the label is short, else below, texts in a box."""
    if len(field.label) <= _LONGEST_LABEL_BESIDE:
        style = "FieldText" if field.kind is FieldKind.TEXT else "FieldLine"
        line = paragraph(slot, style, hanging=min(_LABEL_WIDTH, slot.room * 2 // 5))
        write_text(line, field.label, story, BOLD)
        add(add(line, "r"), "tab")
        write_control(line, field, story)
        return
    write_text(paragraph(slot, "FieldLabel"), field.label, story)
    write_control(paragraph(slot, "FieldBox" if field.kind is FieldKind.TEXT else "FieldLine"), field, story)


def _write_grid(grid: FieldGrid, slot: Slot, story: Story) -> None:
    if grid.caption:
        write_text(paragraph(slot, "Caption"), grid.caption, story)
    if not grid.columns:
        return
    weights = [_GRID_WEIGHTS[column.kind] for column in grid.columns]
    least = [least_width((column.label, column.prompt)) for column in grid.columns]
    frame = begin_table(slot, "Boxed", weights, story, least=least)
    heads = frame.row(heading=True, style="TableHeading")
    for column, head in zip(grid.columns, heads, strict=True):
        write_text(paragraph(head), column.label, story)
    for number in range(1, grid.rows + 1):
        cells = frame.row(height=_GRID_ROW_HEIGHT)
        together = number < grid.rows <= _MOST_ROWS_TOGETHER
        for column, cell in zip(grid.columns, cells, strict=True):
            write_control(paragraph(cell, keep_with_next=together), grid.cell(number, column), story)
        end_row(cells)
    gap(slot.element)


def tag_fault(field: Field) -> str:
    """Say why a field's tag cannot name a bookmark; nothing where it can."""
    if _TAG.fullmatch(field.tag) and field.tag.lower() != FORM_BOOKMARK:
        return ""
    return (
        f"the form's field {field.label!r} has the tag {field.tag!r}; "
        f"a tag is 'scr_' followed by up to 36 letters (a to z), digits or '_', other than {FORM_BOOKMARK!r}"
    )


def write_control(line: _Element, field: Field, story: Story) -> None:
    """Append a field's content control to a paragraph, inside the bookmark that has its tag as a name."""
    with story.bookmark(line, field.tag):
        control = add(line, "sdt")
        _write_properties(control, field, story)
        content = add(control, "sdtContent")
        if field.kind is FieldKind.CHECKBOX:
            _write_box(content)
        else:
            write_text(content, field.prompt, story, _PLACEHOLDER)
    if field.kind is FieldKind.CHECKBOX:
        write_text(line, f" {field.prompt}", story)


def _write_properties(control: _Element, field: Field, story: Story) -> None:
    properties = add(control, "sdtPr")
    add(properties, "alias", val=_shortened(field.label))
    add(properties, "tag", val=field.tag)
    add(properties, "id", val=next(story.control_ids))
    add(properties, "lock", val="sdtLocked")
    if field.kind is not FieldKind.CHECKBOX and field.prompt:
        add(properties, "showingPlcHdr")
    match field.kind:
        case FieldKind.LINE:
            add(properties, "text")
        case FieldKind.TEXT:
            add(properties, "text", multiLine=1)
        case FieldKind.DATE:
            # In English whatever the document's language: so a date that lost its control is still read back.
            picker = add(properties, "date")
            add(picker, "dateFormat", val="dd MMMM yyyy")
            add(picker, "lid", val="en-GB")
            add(picker, "storeMappedDataAs", val="dateTime")
            add(picker, "calendar", val="gregorian")
        case FieldKind.CHECKBOX:
            _write_checkbox_properties(properties)


def _write_checkbox_properties(properties: _Element) -> None:
    checkbox = etree.SubElement(properties, f"{W14}checkbox")
    etree.SubElement(checkbox, f"{W14}checked").set(f"{W14}val", "0")
    for state, character in (("checkedState", _TICKED), ("uncheckedState", _UNTICKED)):
        symbol = etree.SubElement(checkbox, f"{W14}{state}")
        symbol.set(f"{W14}val", f"{ord(character):04X}")
        symbol.set(f"{W14}font", _BOX_FONT)


def _write_box(content: _Element) -> None:
    run = add(content, "r")
    add(add(run, "rPr"), "rFonts", ascii=_BOX_FONT, eastAsia=_BOX_FONT, hAnsi=_BOX_FONT, hint="eastAsia")
    add(run, "t").text = _UNTICKED


def _shortened(label: str) -> str:
    return label if len(label) <= _LONGEST_ALIAS else label[: _LONGEST_ALIAS - 1] + "…"
