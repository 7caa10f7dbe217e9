"""Every text and every date of a subject, with its place in the file's own words.

The walk follows the fields of the nouns, so that a field added to the model is checked without anyone having
to remember it.
"""

from __future__ import annotations

import typing
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, cast, get_args, get_origin

import attrs

from scrlearn._memory import remembered
from scrlearn.model.dates import AsWritten
from scrlearn.model.text_kinds import TextKind
from scrlearn.places import TOP, Place

if TYPE_CHECKING:
    from collections.abc import Iterator


class FieldText(NamedTuple):
    """A text of a subject: its place, the words, and what kind of text its field holds."""

    place: Place
    text: str
    kind: TextKind

    @property
    def path(self) -> str:
        """The place, as the file writes it."""
        return str(self.place)


@attrs.frozen(kw_only=True)
class FieldDate:
    """A value that stands where a date belongs, with its place."""

    place: Place
    value: date | AsWritten

    @property
    def path(self) -> str:
        """The place, as the file writes it."""
        return str(self.place)


def texts(subject: object) -> tuple[FieldText, ...]:
    """Return every text of a subject in the order of its file, empty ones left out.

    >>> from scrlearn.model.findings import Finding
    >>> [
    ...     (found.path, found.text)
    ...     for found in texts(Finding(id="f1", statement="History was not analysed."))
    ... ]
    [('id', 'f1'), ('statement', 'History was not analysed.')]
    """
    return _walked(subject).texts


def dates(subject: object) -> tuple[FieldDate, ...]:
    """Return every value that stands where a date belongs, in the order of the file.

    >>> from scrlearn.model.recommendations import Action
    >>> action = Action(id="a1", text="Audit.", due=AsWritten(text="Ongoing"))
    >>> [(found.path, str(found.value)) for found in dates(action)]
    [('due', 'Ongoing')]
    """
    return _walked(subject).dates


@attrs.frozen(kw_only=True)
class _Walked:
    """What a walk over a subject found."""

    texts: tuple[FieldText, ...]
    dates: tuple[FieldDate, ...]


# Several checks ask for the texts of one subject; subjects do not change.
@remembered
def _walked(subject: object) -> _Walked:
    found_texts: list[FieldText] = []
    found_dates: list[FieldDate] = []
    _walk(subject, TOP, TextKind.PLAIN, found_texts, found_dates)
    return _Walked(texts=tuple(found_texts), dates=tuple(found_dates))


def _walk(value: object, place: Place, kind: TextKind, into: list[FieldText], days: list[FieldDate]) -> None:
    """Add the texts and dates of a value; the words of an enumeration are none of the subject's."""
    if type(value) is str:
        if value and not value.isspace():
            into.append(FieldText(place, value, kind))
    elif value is None or isinstance(value, bool | Enum | bytes | datetime):
        return  # a moment is a plugin's own: no date field holds one
    elif isinstance(value, date | AsWritten):
        days.append(FieldDate(place=place, value=value))
        if isinstance(value, AsWritten):
            into.append(FieldText(place, value.text, TextKind.PLAIN))
    elif isinstance(value, int):
        into.append(FieldText(place, str(value), TextKind.PLAIN))  # a plugin's data may hold numbers
    else:
        for inner, part, part_kind in _parts(value, place, kind):
            _walk(part, inner, part_kind, into, days)


def _parts(value: object, place: Place, kind: TextKind) -> Iterator[tuple[Place, object, TextKind]]:
    """Yield what a value is made of: fields of a noun, entries of a list, keys and values of a mapping."""
    if isinstance(value, tuple | list):
        for index, entry in enumerate(value):
            yield place / index, entry, kind
    elif isinstance(value, Mapping):
        for key, entry in value.items():
            inner = place / str(key)
            yield inner, key, TextKind.PLAIN
            yield inner, entry, kind
    else:
        for name, field_kind in _fields(cast("Any", type(value))):
            part = getattr(value, name)
            # Most fields are left empty; a number is none of them.
            if part or isinstance(part, int):
                yield place / name, part, field_kind


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
