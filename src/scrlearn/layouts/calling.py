"""Calling a layout, whoever gave it: what it does wrong is told as its own, and what it gave is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from scrlearn._once import once_for_each
from scrlearn.document import Document
from scrlearn.document.faults import tree_fault
from scrlearn.errors import ScrlearnError
from scrlearn.hooks.guarding import Faulty, guarded, of_type

if TYPE_CHECKING:
    from scrlearn.hooks import AskableHost, AskableLayout, LayoutRequest
    from scrlearn.model.audience import Audience
    from scrlearn.model.subjects import Subject


def laid_out(layout: AskableLayout, subject: Subject, request: LayoutRequest) -> Document:
    """Return the document that a layout makes of a subject, once it is known to be one.

    Raises:
        Failed: the layout failed, or what it gave is no sound document.
        ScrlearnError: what scrlearn itself says of the input.
    """
    provider = request.host.providers("layouts").get(layout.name)
    with guarded(ScrlearnError):
        if provider is not None and provider.is_core and request.host.layouts.get(layout.name) is layout:
            # Our own are held to a sound tree by a test: looking through every large one would take time.
            return _ours(layout, subject, request)
        document: Document = of_type(layout(subject, request), Document)
        if fault := tree_fault(document):
            message = f"gave a document that no format can show: {fault}"
            raise Faulty(message)
        return document


def _ours(layout: AskableLayout, subject: Subject, request: LayoutRequest) -> Document:
    """Lay a subject out once for its checks and all formats: neither it nor what comes of it changes."""
    made = _made_of(subject).setdefault(request.host, {})
    wanted = (layout.name, request.audience)
    if wanted not in made:
        made[wanted] = layout(subject, request)
    return made[wanted]


@once_for_each
def _made_of(_subject: Subject) -> WeakKeyDictionary[AskableHost, dict[tuple[str, Audience], Document]]:
    """Return what was made of a subject, which is forgotten with it."""
    return WeakKeyDictionary()
