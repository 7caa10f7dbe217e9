"""What is wrong with plain data, in words for the people who write the files."""

from __future__ import annotations

import math
import typing
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, get_args, get_origin

import attrs
from cattrs import BaseValidationError, ClassValidationError, ForbiddenExtraKeysError
from cattrs.errors import AttributeValidationNote, IterableValidationNote

from scrlearn._meant import did_you_mean
from scrlearn.files.parsed import MAX_DEPTH, ODD_CHARACTER, Flaw, named
from scrlearn.model.base import Doc
from scrlearn.model.text_kinds import text_fault
from scrlearn.places import TOP, Place, shown_key

_SUGGESTIONS = 50  # looking for near names takes time; nobody misspells more keys than this in one place
_LONGEST_NUMBER = 10**15  # what is longer is of no help in a message


class MisfitError(ValueError):
    """A value does not fit where it stands."""

    def __init__(self, *flaws: Flaw) -> None:
        """Carry what is wrong, at places counted from the value."""
        super().__init__("; ".join(flaw.message for flaw in flaws))
        self.flaws = flaws


def flaws_in(error: Exception, place: Place = TOP) -> Iterator[Flaw]:
    """Yield every flaw that a failed structuring met."""
    if isinstance(error, MisfitError):
        for flaw in error.flaws:
            yield flaw.below(place)
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from _unknown_keys(error, place)
    elif isinstance(error, BaseValidationError):
        for part in error.exceptions:
            step = _step(part)
            if isinstance(part, KeyError) and isinstance(error, ClassValidationError):
                yield _missing_key(error.cl, str(step), place)
            else:
                yield from flaws_in(part, place if step is None else place / step)
    else:
        # A constructor's own objection, beyond what its fields' types say.
        yield Flaw(place, str(error))


def _step(error: Exception) -> str | int | None:
    """Return the key or index that cattrs noted on an error, if any."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return note.name
        if isinstance(note, IterableValidationNote):
            return note.index
    return None


def _unknown_keys(error: ForbiddenExtraKeysError, place: Place) -> Iterator[Flaw]:
    known = [field.name for field in attrs.fields(error.cl)]
    for count, key in enumerate(sorted(error.extra_fields)):
        listed = f"allowed here: {', '.join(known)}"
        hint = did_you_mean(key, known, otherwise=listed) if count < _SUGGESTIONS else listed
        odd = ODD_CHARACTER.search(key)
        message = f"unknown key, which holds the character {named(odd[0])}" if odd else "unknown key"
        yield Flaw(place / key, message, hint)


def _missing_key(cls: type, name: str, place: Place) -> Flaw:
    text = described(typing.get_type_hints(cls, include_extras=True)[name])
    return Flaw(place / name, "is missing", f"write '{name}: ...': {text.removesuffix('.')}")


def described(annotation: Any) -> str:  # noqa: ANN401 - any type form can come
    """Return what a field holds, in the words of its `Doc`."""
    marks = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    return next((mark.text for mark in marks if isinstance(mark, Doc)), "")


def in_words(value: object) -> str:
    """Say what a value from a file is, to someone who writes files rather than programs.

    >>> in_words(5), in_words([]), in_words(None)
    ('the number 5', 'a list', 'nothing')
    """
    match value:
        case None:
            words = "nothing"
        case bool():
            words = f"the yes-or-no value {str(value).lower()}"
        case int() | float():
            words = f"the number {value}" if abs(value) < _LONGEST_NUMBER else "a number"
        case str():
            words = f"the text {shown_key(value)}"
        case list():
            words = "a list"
        case dict():
            words = "a mapping (keys and values)"
        case _:
            words = type(value).__name__
    return words


def plain_data_flaws(value: object, place: Place = TOP) -> Iterator[Flaw]:
    """Yield what in a plugin's own data no file can hold."""
    if len(place) > MAX_DEPTH:
        yield Flaw(
            Place(*place.steps[:3]),
            f"lists and mappings are nested more than {MAX_DEPTH} deep",
            "no file may hold this",
        )
    elif isinstance(value, str):
        fault = text_fault(value)
        if fault:
            yield Flaw(place, fault)
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from plain_data_flaws(item, place / index)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _key_flaws(key, place)
            yield from plain_data_flaws(item, place / str(key))
    elif isinstance(value, float) and not math.isfinite(value):
        yield Flaw(place, "infinite numbers and 'not a number' cannot be kept", "write it as text, in quotes")
    elif not isinstance(value, bool | int | float | None):
        yield Flaw(
            place, f"{type(value).__name__} is not plain data", "use texts, numbers, lists and mappings"
        )


def _key_flaws(key: object, place: Place) -> Iterator[Flaw]:
    if not isinstance(key, str):
        yield Flaw(place / str(key), f"the key {key} is not text", "use text for keys")
    elif fault := text_fault(key):
        yield Flaw(place / key, f"the key {fault}")
