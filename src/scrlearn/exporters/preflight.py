"""What every document is asked before a format renders it.

Layouts of scrlearn give sound documents, but a document can come from any plugin: what no format can carry,
or what would be unsafe in one, is refused here with its place, before a byte is made.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.document import Paragraph, Section, links, reading, walk
from scrlearn.errors import ExportError
from scrlearn.model.base import TextKind, is_language, text_fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.document import Document, Inlines

_ANCHOR = re.compile(r"[^\s\"'<>&]+")
_RIGHT_TO_LEFT = {"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"}
_SHOWN = 60


def preflight(document: Document) -> None:
    """Refuse a document that no format can carry safely.

    Raises:
        ExportError: a text holds a character that no format can carry, a link's address is not safe, a colour
            or the language is not one, or two sections have one anchor.
    """
    fault = next(_faults(document), None)
    if fault:
        message = f"document {document.id!r}: {fault}"
        raise ExportError(message)


def direction(language: str) -> str:
    """Return `rtl` for a language that is written from right to left, else `ltr`.

    >>> direction("ur-PK"), direction("cy")
    ('rtl', 'ltr')
    """
    return "rtl" if language.split("-", maxsplit=1)[0].lower() in _RIGHT_TO_LEFT else "ltr"


def _faults(document: Document) -> Iterator[str]:
    if not is_language(document.language):
        yield f"{document.language!r} is not a language: use a tag such as en-GB or cy"
    colour = text_fault(document.masthead.colour, TextKind.COLOUR)
    if colour:
        yield f"masthead: {colour}"
    hidden = (document.subject_line, document.description, document.mail.preheader)
    alt = document.masthead.logo.alt if document.masthead.logo else ""
    for text in (*reading(document), *hidden, alt):
        fault = text_fault(text)
        if fault:
            yield f"the text {_shown(text)} {fault}"
    yield from _block_faults(document)


def _block_faults(document: Document) -> Iterator[str]:
    anchors: set[str] = set()
    for block in walk((*document.blocks, *document.footer)):
        content: Inlines = ()
        if isinstance(block, Paragraph):
            content = block.content
        elif isinstance(block, Section):
            content = block.heading
            if block.anchor in anchors or not _ANCHOR.fullmatch(block.anchor):
                yield f"the section anchor {block.anchor!r} is empty, has spaces or is not unique: rename one"
            anchors.add(block.anchor)
        for link in links(content):
            if text_fault(link.url, TextKind.URL):
                yield f"the link to {_shown(link.url)} is not an https:, http:, mailto: or tel: address"


def _shown(text: str) -> str:
    return ascii(text if len(text) <= _SHOWN else text[:_SHOWN] + "...")
