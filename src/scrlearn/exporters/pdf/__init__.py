"""The PDF: A4 pages, tagged for screen readers (PDF/UA-1) and fit for archives (PDF/A-3a) in one file.

The pages are set by WeasyPrint from the same markup as the web page, with a style sheet for paper. What it
needs of the system is named in `engine`.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from scrlearn._version import __version__
from scrlearn.exporters.html import embedded
from scrlearn.exporters.markup import markup, own_style
from scrlearn.exporters.page_count import least_pages
from scrlearn.exporters.pdf.engine import printed, too_many_pages
from scrlearn.exporters.pdf.glyphs import drawable

if TYPE_CHECKING:
    from scrlearn.document import Document
    from scrlearn.hooks.records import RenderRequest

_SHORT_TITLE = 80
"""A running foot has room for about this many characters beside the page number."""

_SPACES = re.compile(r"[ \t\r\n]{2,}")

_PAGE_OF_PAGES = {"cy": ("Tudalen ", " o "), "en": ("Page ", " of ")}
_ANY_LANGUAGE = ("", " / ")


def render(document: Document, request: RenderRequest) -> bytes:
    """Render a document, which the format does not refuse, as a PDF.

    Raises:
        ExportError: it has more pages than the request allows.
        SystemLibraryError: Pango or HarfBuzz is not installed.
    """
    if (pages := least_pages(document)) > request.max_pages:
        # Setting the pages only to count them would take minutes.
        raise too_many_pages(f"at least {pages:,}", request.max_pages, document.id)
    page = markup(
        document,
        "paper",
        logo=embedded(document.masthead.logo),
        policy="",
        short_title=_shortened(document.title),
        # Checked numbers and our own rules only: nothing of the document's text.
        style=Markup(own_style(document) + _page_rules(document)),  # noqa: S704
    )
    # A page shows one space for many; WeasyPrint's time for a run of them grows with its square.
    page = drawable(_SPACES.sub(" ", page))
    identity = hashlib.sha256(f"{__version__}\n{page}".encode()).digest()[:16]
    return printed(page, identifier=identity.hex().encode(), most=request.max_pages, name=document.id)


def _page_rules(document: Document) -> str:
    """Return the rules for paper that depend on the document: how pages are turned, and the running foot."""
    before, between = _PAGE_OF_PAGES.get(document.language.split("-")[0].lower(), _ANY_LANGUAGE)
    number = f'"{before}" counter(page) "{between}" counter(pages)'
    return f"\n@page{{size:A4 {document.orientation};@bottom-right{{content:{number}}}}}"


def _shortened(title: str) -> str:
    return title if len(title) <= _SHORT_TITLE else title[: _SHORT_TITLE - 1].rstrip() + "…"
