"""The page around the blocks: its size, the head of the document and the foot of each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.shape import CT_Inline
from docx.parts.image import ImagePart
from docx.shared import Emu

from scrlearn.document import Orientation
from scrlearn.exporters.docx.language import page_words
from scrlearn.exporters.docx.runs import write_text
from scrlearn.exporters.docx.wordml import Slot, W, add, paragraph
from scrlearn.exporters.pictures import picture

if TYPE_CHECKING:
    from lxml.etree import _Element

    from scrlearn.document import Document, Image
    from scrlearn.exporters.docx.story import Story

_MARGIN = 1077
"""The margin at the sides, as the template has it."""
_LONGEST_SHORT_TITLE = 70

_EMU_PER_PIXEL = 9525
"""At 96 pixels to the inch, as programs show a picture that does not say its resolution."""

_EMU_PER_TWIP = 635

_LOGO_GAP = 170
"""The space between the logo and the publisher's name."""

_LOGO_WIDTH, _LOGO_HEIGHT = 2_160_000, 576_000
"""The most that a logo takes, 6 by 1.6 cm: it says who speaks, not what is said."""


def set_page(section: _Element, orientation: Orientation) -> int:
    """Turn the page of a section, and return the width between its margins."""
    size = next(section.iter(f"{W}pgSz"))
    short, long = str(size.get(f"{W}w")), str(size.get(f"{W}h"))
    if orientation is Orientation.LANDSCAPE:
        size.set(f"{W}w", long)
        size.set(f"{W}h", short)
        size.set(f"{W}orient", "landscape")
        return int(long) - 2 * _MARGIN
    return int(short) - 2 * _MARGIN


def write_head(document: Document, slot: Slot, story: Story) -> None:
    """Append the head in its reading order: logo, publisher, kicker, title, dateline."""
    head = document.masthead
    if head.logo is not None or head.publisher:
        line = paragraph(slot, "Publisher")
        if head.logo is not None:
            width = _write_logo(line, head.logo, story, fallback=head.publisher)
            if head.publisher:
                add(add(line[0], "tabs"), "tab", val="left", pos=width + _LOGO_GAP)
                add(add(line, "r"), "tab")
        write_text(line, head.publisher, story)
    lines = (
        ("Kicker", head.kicker),
        ("Title", document.title),
        ("Date", head.dateline),
    )
    for style, text in lines:
        if text:
            write_text(paragraph(slot, style), text, story)


def _write_logo(line: _Element, logo: Image, story: Story, *, fallback: str) -> int:
    """Append the logo to the line of text, where screen readers find it, no larger than it is or fits.

    Returns its width.
    """
    looked_at = picture(logo)
    suffix = looked_at.media_type.removeprefix("image/")
    part = ImagePart(PackURI(f"/word/media/logo.{suffix}"), looked_at.media_type, looked_at.data)
    relationship = story.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    width, height = looked_at.width * _EMU_PER_PIXEL, looked_at.height * _EMU_PER_PIXEL
    scale = min(1.0, _LOGO_WIDTH / width, _LOGO_HEIGHT / height)
    size = Emu(max(1, round(width * scale))), Emu(max(1, round(height * scale)))
    inline = CT_Inline.new_pic_inline(1, relationship, "logo", *size)
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    inline.docPr.set("name", "Logo")
    inline.docPr.set("descr", looked_at.alt or fallback)
    add(add(line, "r"), "drawing").append(inline)
    return size[0] // _EMU_PER_TWIP


def write_foot(footer: _Element, document: Document, width: int, story: Story) -> None:
    """Append the foot of every page: the title, and the page's number at the other end of the line."""
    line = paragraph(Slot(element=footer, width=width), "Footer")
    properties = line[0]
    add(add(properties, "tabs"), "tab", val="right", pos=width)
    write_text(line, _short(document.title), story)
    add(add(line, "r"), "tab")
    before, between = page_words(document.language)
    write_text(line, before, story)
    _write_field(line, "PAGE")
    write_text(line, between, story)
    _write_field(line, "NUMPAGES")


def _write_field(line: _Element, instruction: str) -> None:
    """Append a field; what it says now stands only until Word lays out the page."""
    field = add(line, "fldSimple", instr=f" {instruction} ")
    add(add(field, "r"), "t").text = "1"


def _short(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= _LONGEST_SHORT_TITLE else line[: _LONGEST_SHORT_TITLE - 1].rstrip() + "…"
