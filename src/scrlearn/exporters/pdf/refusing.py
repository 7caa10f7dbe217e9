"""What a PDF cannot carry: asked by checks, and by every export before it begins.

How many pages a document takes is known only when they are set; that limit alone an export tells by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.document import Paragraph, Section, links, reading, walk
from scrlearn.exporters.pdf.glyphs import undrawable, without_glyph
from scrlearn.exporters.refusing import asked_once, too_large
from scrlearn.exporters.refusing import refusals as of_every_format
from scrlearn.hooks.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.document import Document


@asked_once
def refusals(document: Document) -> Iterator[Refusal]:
    """Say why a document cannot be a PDF: beside what no format can carry, letters of a script that no
    bundled typeface has (see `glyphs`).
    """
    refused = of_every_format(document)
    yield from refused
    if too_large(refused):
        return
    unnamed = set(undrawable(_texts(document)))
    for text in _texts(document) if unnamed else ():
        # Each letter is told once, with the first text that it stands in.
        if letters := [letter for letter in undrawable([text]) if letter in unnamed]:
            unnamed.difference_update(letters)
            yield Refusal(message=without_glyph(letters), words=(text, *letters))


def _texts(document: Document) -> Iterator[str]:
    """Yield every text that stands in the markup of the pages, addresses behind links among them."""
    yield from reading(document)
    yield from (document.description, document.masthead.logo.alt if document.masthead.logo else "")
    for block in walk((*document.blocks, *document.footer)):
        if isinstance(block, Section):
            yield block.anchor
            yield from (link.url for link in links(block.heading))
        elif isinstance(block, Paragraph):
            yield from (link.url for link in links(block.content))
