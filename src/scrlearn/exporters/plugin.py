"""The built-in formats, registered through the same hook as anyone's.

>>> [exporter.name for exporter in scrlearn_register_exporters()]
['html', 'pdf', 'docx', 'email', 'json']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.hooks.records import Exporter
from scrlearn.hooks.specs import hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterator


@hookimpl
def scrlearn_register_exporters() -> Iterator[Exporter]:
    """Give the built-in formats; their renderers are named as text, so that listing them loads no library."""
    yield Exporter(
        name="html",
        suffix=".html",
        media_type="text/html",
        summary="Web page in one file, with its typeface and logo inside",
        render="scrlearn.exporters.html:render",
        refusals="scrlearn.exporters.refusing:refusals",
    )
    yield Exporter(
        name="pdf",
        suffix=".pdf",
        media_type="application/pdf",
        summary="A4 pages, tagged for screen readers (PDF/UA-1) and fit for archives (PDF/A-3a)",
        render="scrlearn.exporters.pdf:render",
        refusals="scrlearn.exporters.pdf.refusing:refusals",
    )
    yield Exporter(
        name="docx",
        suffix=".docx",
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        summary="Word document, with the response form to fill in",
        render="scrlearn.exporters.docx:render",
        refusals="scrlearn.exporters.docx.refusing:refusals",
    )
    yield Exporter(
        name="email",
        suffix=".eml",
        media_type="message/rfc822",
        summary="Email in plain text and HTML, with the logo inside and files attached",
        render="scrlearn.exporters.email:render",
        refusals="scrlearn.exporters.email:refusals",
        takes_attachments=True,
    )
    yield Exporter(
        name="json",
        suffix=".json",
        media_type="application/json",
        summary="The document tree as data, for programs",
        render="scrlearn.exporters.json:render",
        refusals="scrlearn.exporters.refusing:refusals",
    )
