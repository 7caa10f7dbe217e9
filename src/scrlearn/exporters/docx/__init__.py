"""Word documents: real headings, lists and tables, and a response form to fill in.

    template    the unpacked Word file that every document starts from, and packing it again
    page        page size, the head of the document, the foot of each page
    blocks      each kind of block as paragraphs and tables; what else it needs is in
                runs, tables, form, and wordml for single elements
    story       what is kept while one document is written
    properties  what a document says about itself
    refusing    what a Word file cannot carry

The same document gives the same bytes in every process: nothing is numbered by chance and no clock is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docx.opc.constants import RELATIONSHIP_TYPE

from scrlearn.document import Form, walk
from scrlearn.exporters.colour import readable
from scrlearn.exporters.direction import direction
from scrlearn.exporters.docx.blocks import write_blocks
from scrlearn.exporters.docx.page import set_page, write_foot, write_head
from scrlearn.exporters.docx.properties import add_subject, set_properties
from scrlearn.exporters.docx.story import Story
from scrlearn.exporters.docx.template import blank, packed
from scrlearn.exporters.docx.wordml import Slot, paragraph

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.parts.hdrftr import FooterPart

    from scrlearn.document import Document
    from scrlearn.hooks.records import RenderRequest

__all__ = ["render"]


def render(document: Document, request: RenderRequest) -> bytes:  # noqa: ARG001 - what every exporter is given
    r"""Render a document as a Word file.

    >>> from scrlearn.document import Document
    >>> from scrlearn.hooks.records import RenderRequest
    >>> render(Document(id="x", title="Child N", layout="briefing"), RenderRequest())[:4]
    b'PK\x03\x04'

    What a Word file cannot carry, `refusing` says before.
    """
    accent = readable(document.masthead.colour).removeprefix("#").upper()
    word = blank(accent=accent, language=document.language)
    _fill(word, document)
    return packed(word)


def _fill(word: WordDocument, document: Document) -> None:
    story = Story(word.part, right_to_left=direction(document.language) == "rtl")
    body = word.element.body
    # The properties of the page stand last in the body: what is written goes before them.
    section = body[-1]
    body.remove(section)
    page = Slot(element=body, width=set_page(section, document.orientation))
    write_head(document, page, story)
    write_blocks(document.blocks, page, story)
    if document.footer:
        paragraph(page, "Rule")
        write_blocks(document.footer, Slot(element=body, width=page.width, style="Closing"), story)
    body.append(section)
    footer = cast("FooterPart", word.part.part_related_by(RELATIONSHIP_TYPE.FOOTER))
    write_foot(footer.element, document, page.width, story)
    set_properties(word, document)
    for block in walk(document.blocks + document.footer):
        if isinstance(block, Form):
            add_subject(word, block.subject_id)
