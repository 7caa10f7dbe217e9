"""Rendering in one line, for the tests of every format."""

from __future__ import annotations

from pkgutil import resolve_name
from typing import TYPE_CHECKING, cast

from scrlearn.hooks.records import Attachment, RenderRequest

if TYPE_CHECKING:
    from scrlearn.document import Document
    from scrlearn.hooks.records import Render

FORMATS = ("html", "pdf", "docx", "email", "json")


def rendered(format_name: str, document: Document, *attachments: Attachment) -> bytes:
    """Render a document in a built-in format."""
    render = cast("Render", resolve_name(f"scrlearn.exporters.{format_name}:render"))
    return render(document, RenderRequest(attachments=attachments))
