"""Ids that are given twice: nothing could tell which of the two is meant."""

from __future__ import annotations

import types
import typing
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

import attrs

from scrlearn.files.parsed import Flaw
from scrlearn.model.text_kinds import TextKind
from scrlearn.model.type_faults import SEQUENCES
from scrlearn.places import TOP, Place, shown_key

if typing.TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def duplicate_ids(data: object, cls: type) -> Iterator[Flaw]:
    """Yield a flaw for every id in a file's data that an earlier entry of the same noun has.

    Ids are unique in the whole file, so those of actions across all recommendations.
    """
    first: dict[tuple[type, str], Place] = {}
    for noun, key, place in _ids(data, cls, TOP):
        earlier = first.setdefault((noun, key), place)
        if earlier != place:
            hint = f"give each its own; the other is at {earlier}"
            yield Flaw(place, f"the id {shown_key(key)} is given twice", hint)


def _ids(data: object, annotation: Any, place: Place) -> Iterator[tuple[type, str, Place]]:  # noqa: ANN401
    """Yield the id of every noun in data that may be wrong in any way."""
    if isinstance(data, list) and get_origin(annotation) in SEQUENCES:
        for index, item in enumerate(data):
            yield from _ids(item, get_args(annotation)[0], place / index)
    elif isinstance(data, dict) and isinstance(annotation, type) and attrs.has(annotation):
        for name, (inner, is_key) in _fields(annotation).items():
            value = data.get(name)
            if is_key and isinstance(value, str):
                yield annotation, value, place / name
            elif isinstance(value, list | dict):
                yield from _ids(value, inner, place / name)


@cache
def _fields(cls: type) -> Mapping[str, tuple[Any, bool]]:
    """Return, by name, the bare type of every field that can hold an id, and whether it is one."""
    fields = {}
    for name, hint in typing.get_type_hints(cls, include_extras=True).items():
        if get_origin(hint) is Annotated:
            is_key = TextKind.KEY in get_args(hint)
            fields[name] = (_bare(hint), is_key)
    return fields


def _bare(annotation: Any) -> Any:  # noqa: ANN401
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        return next(_bare(member) for member in get_args(annotation) if member is not types.NoneType)
    return annotation
