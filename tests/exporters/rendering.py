"""Rendering in one line, for the tests of every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.hooks import PluginHost, RenderRequest

if TYPE_CHECKING:
    from scrlearn.document import Document
    from scrlearn.hooks import Attachment

HOST = PluginHost(entry_points=False)
FORMATS = ("html", "pdf", "docx", "email", "json")


def rendered(format_name: str, document: Document, *attachments: Attachment) -> bytes:
    """Render a document in a built-in format, as an export does."""
    return HOST.exporters[format_name](document, RenderRequest(attachments=attachments))
