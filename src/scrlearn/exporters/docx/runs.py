"""Inline content as runs: text, emphasis, strong text, links and line breaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from scrlearn.document import Emphasis, LineBreak, Link, Strong, Text
from scrlearn.exporters.docx.language import by_direction
from scrlearn.exporters.docx.wordml import XML_SPACE, R, add

if TYPE_CHECKING:
    from lxml.etree import _Element

    from scrlearn.document import Inlines
    from scrlearn.exporters.docx.story import Story

_BREAKS = re.compile("(\t|\r\n|\r|\n)")


@attrs.frozen(kw_only=True)
class Look:
    """How a run looks: bold, italic, and its character style if it has one."""

    bold: bool = False
    italic: bool = False
    style: str = ""


PLAIN = Look()
BOLD = Look(bold=True)


def write_inlines(parent: _Element, content: Inlines, story: Story, look: Look = PLAIN) -> None:
    """Append inline content to a paragraph, or to a link or content control in one."""
    for run in content:
        match run:
            case Text():
                write_text(parent, run.text, story, look)
            case Emphasis():
                write_inlines(parent, run.content, story, attrs.evolve(look, italic=True))
            case Strong():
                write_inlines(parent, run.content, story, attrs.evolve(look, bold=True))
            case Link():
                link = add(parent, "hyperlink")
                link.set(R + "id", story.link(run.url))
                write_inlines(link, run.content, story, attrs.evolve(look, style="Hyperlink"))
            case LineBreak():
                add(add(parent, "r"), "br")


def write_text(parent: _Element, text: str, story: Story, look: Look = PLAIN) -> None:
    """Append plain text, as one run for each direction it is written in."""
    for stretch, right_to_left in by_direction(text, right_to_left=story.right_to_left):
        run = add(parent, "r")
        if right_to_left or look is not PLAIN:
            _properties(run, look, right_to_left=right_to_left)
        for part in _BREAKS.split(stretch):
            _write_part(run, part)


def _properties(run: _Element, look: Look, *, right_to_left: bool) -> None:
    properties = add(run, "rPr")
    if look.style:
        add(properties, "rStyle", val=look.style)
    if look.bold:
        add(properties, "b")
        add(properties, "bCs")
    if look.italic:
        add(properties, "i")
        add(properties, "iCs")
    if right_to_left:
        add(properties, "rtl")


def _write_part(run: _Element, part: str) -> None:
    if part == "\t":
        add(run, "tab")
    elif part in {"\n", "\r", "\r\n"}:
        add(run, "br")
    elif part:
        element = add(run, "t")
        element.text = part
        if part != part.strip():
            element.set(XML_SPACE, "preserve")
