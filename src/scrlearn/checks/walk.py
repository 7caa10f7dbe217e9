"""Every text and every date of a subject, with its place in the file's own words.

The walk follows the fields of the nouns, so that a field added to the model is checked without anyone having
to remember it.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, cast, get_args, get_origin

import attrs

from scrlearn.files.parsed import shown
from scrlearn.model.base import TextKind
from scrlearn.model.dates import AsWritten

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN_KEY = re.compile(r"[^\W\d][\w-]*")


@attrs.frozen(kw_only=True)
class FieldText:
    """A text of a subject: its path, the words, and what kind of text its field holds."""

    path: str
    text: str
    kind: TextKind


@attrs.frozen(kw_only=True)
class FieldDate:
    """A value that stands where a date belongs, with its path."""

    path: str
    value: date | AsWritten


def texts(subject: object) -> Iterator[FieldText]:
    """Yield every text of a subject in the order of its file, empty ones left out.

    >>> from scrlearn.model.findings import Finding
    >>> [
    ...     (found.path, found.text)
    ...     for found in texts(Finding(id="f1", statement="History was not analysed."))
    ... ]
    [('id', 'f1'), ('statement', 'History was not analysed.')]
    """
    for found in _walk(subject, "", TextKind.PLAIN):
        if isinstance(found, FieldText):
            yield found


def dates(subject: object) -> Iterator[FieldDate]:
    """Yield every value that stands where a date belongs, in the order of the file.

    >>> from scrlearn.model.recommendations import Action
    >>> action = Action(id="a1", text="Audit.", due=AsWritten(text="Ongoing"))
    >>> [(found.path, str(found.value)) for found in dates(action)]
    [('due', 'Ongoing')]
    """
    for found in _walk(subject, "", TextKind.PLAIN):
        if isinstance(found, FieldDate):
            yield found


def _walk(value: object, path: str, kind: TextKind) -> Iterator[FieldText | FieldDate]:
    match value:
        case AsWritten():
            yield FieldDate(path=path, value=value)
            yield FieldText(path=path, text=value.text, kind=TextKind.PLAIN)
        case date():
            yield FieldDate(path=path, value=value)
        case int() if not isinstance(value, bool):
            yield FieldText(
                path=path, text=str(value), kind=TextKind.PLAIN
            )  # a plugin's data may hold numbers
        case _ if type(value) is str:  # a text, and not the word of an enumeration
            yield from [FieldText(path=path, text=value, kind=kind)] if value.strip() else []
        case _:
            for place, part, part_kind in _parts(value, path, kind):
                yield from _walk(part, place, part_kind)


def _parts(value: object, path: str, kind: TextKind) -> Iterator[tuple[str, object, TextKind]]:
    """Yield what a value is made of: fields of a noun, entries of a list, keys and values of a mapping."""
    if isinstance(value, Mapping):
        for key, entry in value.items():
            place = _joined(path, key) if _PLAIN_KEY.fullmatch(str(key)) else f"{path}[{shown(str(key))}]"
            yield place, key, TextKind.PLAIN
            yield place, entry, kind
    elif isinstance(value, tuple | list):
        for index, entry in enumerate(value):
            yield f"{path}[{index}]", entry, kind
    else:
        for name, field_kind in _fields(cast("Any", type(value))):
            yield _joined(path, name), getattr(value, name), field_kind


def _joined(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


@cache
def _fields(noun: type[Any]) -> tuple[tuple[str, TextKind], ...]:
    """Return the fields of a noun with the kind of text that each holds, once per class; no noun has none."""
    if not attrs.has(noun):
        return ()
    hints = typing.get_type_hints(noun, include_extras=True)
    return tuple((field.name, _kind(hints[field.name]) or TextKind.PLAIN) for field in attrs.fields(noun))


def _kind(annotation: Any) -> TextKind | None:  # noqa: ANN401 - any type form can come
    """Find the kind of text in a type such as `tuple[Inline, ...]`; for a mapping, that of its values."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        return next((mark for mark in marks if isinstance(mark, TextKind)), None) or _kind(inner)
    kinds = (_kind(part) for part in reversed(get_args(annotation)))
    return next((kind for kind in kinds if kind), None)
