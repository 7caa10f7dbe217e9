"""What the annotation of a noun's field says of what a file may hold in its place."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

import attrs

from scrlearn.model.areas import Area
from scrlearn.model.conduct import ParallelProcess, Publication
from scrlearn.model.facts import Fact
from scrlearn.model.quality_markers import MarkerJudgement
from scrlearn.model.review import Participant
from scrlearn.model.text_kinds import TextKind
from scrlearn.model.type_faults import SEQUENCES

if typing.TYPE_CHECKING:
    from scrlearn.model.subjects import Subject
    from scrlearn.places import Place

SHORTHANDS: Mapping[type, str] = {
    Participant: "who",
    Fact: "state",
    Area: "name",
    ParallelProcess: "process",
    MarkerJudgement: "met",
    Publication: "published",
}
"""Nouns for which, in a file, the value of one field alone may stand."""


def text_kinds(cls: type[Subject], place: Place) -> set[TextKind]:
    """Return which kinds of text may stand at a place of a subject's file; none where no text may.

    >>> from scrlearn.model.review import Review
    >>> from scrlearn.places import Place
    >>> text_kinds(Review, Place("findings", 0, "statement"))
    {<TextKind.INLINE: 'inline'>}
    >>> text_kinds(Review, Place("dates", "notified"))
    set()
    """
    annotations: list[Any] = [cls]
    for step in place.steps:
        annotations = [below for annotation in annotations for below in _below(annotation, step)]
    return {mark for annotation in annotations for mark in _text_marks(annotation)}


def _below(annotation: Any, step: str | int) -> Iterator[Any]:  # noqa: ANN401
    """Yield the annotations of what stands one step below a value: an item, an entry, a field."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _below(arguments[0], step)
    elif is_union(annotation):
        for member in arguments:
            yield from _below(member, step)
    elif origin in SEQUENCES:
        yield arguments[0]
    elif is_mapping(annotation):
        yield arguments[1]
    elif isinstance(annotation, type) and attrs.has(annotation):
        yield from filter(None, (_hints(annotation).get(str(step)),))


@cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls, include_extras=True)


def _text_marks(annotation: Any) -> Iterator[TextKind]:  # noqa: ANN401
    if get_origin(annotation) is Annotated:
        yield from (mark for mark in get_args(annotation) if isinstance(mark, TextKind))
        yield from _text_marks(get_args(annotation)[0])
    elif is_union(annotation):
        for member in get_args(annotation):
            yield from _text_marks(member)
    elif annotation in SHORTHANDS:
        yield from (mark for part in _below(annotation, SHORTHANDS[annotation]) for mark in _text_marks(part))


def is_union(annotation: Any) -> bool:  # noqa: ANN401
    """Whether one of several types may stand there."""
    return get_origin(annotation) in (Union, types.UnionType)


def is_mapping(annotation: Any) -> bool:  # noqa: ANN401
    """Whether keys and values may stand there."""
    origin = get_origin(annotation)
    return isinstance(origin, type) and issubclass(origin, Mapping)
