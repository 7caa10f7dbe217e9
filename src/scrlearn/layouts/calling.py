"""Calling a layout, whoever gave it: what it does wrong is told as its own, and what it gave is looked at."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from scrlearn.document import Document
from scrlearn.document.faults import tree_fault
from scrlearn.errors import ScrlearnError
from scrlearn.hooks import LayoutRequest
from scrlearn.hooks.guarding import Faulty, given, guarded
from scrlearn.model.base import Same

if TYPE_CHECKING:
    from scrlearn.hooks import Layout, PluginHost
    from scrlearn.model.audience import Audience
    from scrlearn.model.subjects import Subject


def laid_out(layout: Layout, subject: Subject, request: LayoutRequest) -> Document:
    """Return the document that a layout makes of a subject, once it is known to be one.

    Raises:
        Failed: the layout failed, or what it gave is no sound document.
        ScrlearnError: what scrlearn itself says of the input.
    """
    provider = request.host.providers("layouts").get(layout.name)
    with guarded(ScrlearnError):
        if provider is not None and provider.is_core and request.host.layouts.get(layout.name) is layout:
            # Our own are held to a sound tree by a test: looking through every large one would take time.
            return _ours(layout.name, Same(subject), Same(request.host), request.audience)
        document: Document = given(layout(subject, request), Document)
        if fault := tree_fault(document):
            message = f"gave a document that no format can show: {fault}"
            raise Faulty(message)
        return document


# The checks and the formats of one subject ask for the same few documents; neither it nor they change.
@lru_cache(maxsize=6)
def _ours(name: str, subject: Same[Subject], host: Same[PluginHost], audience: Audience) -> Document:
    return host.value.layouts[name](subject.value, LayoutRequest(host=host.value, audience=audience))
