"""Entries of a subject's lists, by the ids that their author gave them: nobody counts to the eleventh."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrlearn.model.subjects import Subject
    from scrlearn.places import Place, Step


def entry_ids(subject: Subject, place: Place) -> tuple[str, ...]:
    """Return the ids of the list entries that a place leads through, outermost first.

    >>> from scrlearn.model.findings import Finding
    >>> from scrlearn.model.review import Review
    >>> from scrlearn.places import Place
    >>> review = Review(id="n", title="N", findings=[Finding(id="f1", statement="History was lost.")])
    >>> entry_ids(review, Place("findings", 0, "why"))
    ('f1',)
    """
    ids: list[str] = []
    value: object = subject
    for step in place.steps:
        value = _one_step(value, step)
        if isinstance(step, int) and isinstance(id_ := getattr(value, "id", None), str):
            ids.append(id_)
    return tuple(ids)


def _one_step(value: object, step: Step) -> object:
    """Return what stands one step below a value, or None: a plugin may name a place that is not there."""
    if isinstance(step, int):
        return value[step] if isinstance(value, tuple) and step < len(value) else None
    return value.get(step) if isinstance(value, Mapping) else getattr(value, step, None)
