"""Calling a layout, whoever gave it: what it does wrong is told as its own, and what it gave is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.document import Document
from scrlearn.document.faults import tree_fault
from scrlearn.errors import ScrlearnError
from scrlearn.hooks.guarding import Faulty, given, guarded

if TYPE_CHECKING:
    from scrlearn.hooks import Layout, LayoutRequest
    from scrlearn.model.subjects import Subject


def laid_out(layout: Layout, subject: Subject, request: LayoutRequest) -> Document:
    """Return the document that a layout makes of a subject, once it is known to be one.

    Raises:
        Failed: the layout failed, or what it gave is no sound document.
        ScrlearnError: what scrlearn itself says of the input.
    """
    with guarded(ScrlearnError):
        document: Document = given(layout(subject, request), Document)
        # Our own are held to it by a test: looking through every large review again would take time.
        provider = request.host.providers("layouts").get(layout.name)
        is_ours = provider is not None and provider.is_core
        if not is_ours and (fault := tree_fault(document)):
            message = f"gave a document that no format can show: {fault}"
            raise Faulty(message)
        return document
