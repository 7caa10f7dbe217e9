"""Plain data into subjects: the structuring half of the converter.

Every hook reads strictly and explains itself by raising `MisfitError`; cattrs gathers what its parts raise,
so that all faults of a file are known at once, and `flaws_in` turns what it gathered into places and words.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, get_args, get_origin

import attrs
from cattrs import BaseValidationError, Converter
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.gen import make_dict_structure_fn, make_mapping_structure_fn

from scrlearn._meant import ClosedList
from scrlearn.files.annotations import SHORTHANDS, is_mapping, is_union
from scrlearn.files.explain import MisfitError, flaws_in, in_words, plain_data_flaws
from scrlearn.files.parsed import Flaw
from scrlearn.files.pictures import PictureError, check_picture
from scrlearn.model.base import values_already_read
from scrlearn.model.board import Logo
from scrlearn.model.dates import AsWritten, WrittenDate, written_date
from scrlearn.model.facts import FactState
from scrlearn.model.text_kinds import TextKind, text_fault
from scrlearn.model.type_faults import SEQUENCES
from scrlearn.places import TOP

if typing.TYPE_CHECKING:
    from scrlearn.model.subjects import Subject

_Hook = Callable[[Any, Any], Any]


def structured(data: Mapping[str, object], cls: type[Subject]) -> Subject | list[Flaw]:
    """Make a subject of a file's data (without `kind` and `schema_version`), or list all that is wrong."""
    try:
        with values_already_read():
            return structuring_converter().structure(data, cls)
    except (BaseValidationError, MisfitError) as error:
        return list(flaws_in(error))


@cache
def structuring_converter() -> Converter:
    """Return the converter, built once, when the first file is read."""
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    converter.register_structure_hook(ClosedList, _read_word)
    converter.register_structure_hook(bool, _read_boolean)
    converter.register_structure_hook(int, _read_number)
    converter.register_structure_hook(bytes, _read_picture)
    # cattrs asks the factory registered last first, so the particular ones follow the general ones.
    for applies, factory in _FACTORIES:
        converter.register_structure_hook_factory(applies, factory)
    return converter


def _wrong_type(wanted: str, value: object, hint: str = "") -> MisfitError:
    return MisfitError(Flaw(TOP, f"expected {wanted}, got {in_words(value)}", hint))


def _text_hook(annotation: Any, _converter: Converter) -> _Hook:  # noqa: ANN401
    kind = next(mark for mark in get_args(annotation) if isinstance(mark, TextKind))

    def read(value: Any, _: Any) -> str:  # noqa: ANN401
        text = _text(value)
        fault = text_fault(text, kind)
        if fault:
            raise MisfitError(Flaw(TOP, fault))
        return text

    return read


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    match value:
        case None:
            hint = "write the text, or leave the line out"
        case bool() | int() | float():
            hint = "put quotes round it"
        case _:
            hint = "text that starts with [ or { needs quotes"
    raise _wrong_type("text", value, hint)


def _date_hook(annotation: Any, _converter: Converter) -> _Hook:  # noqa: ANN401
    may_be_missing = types.NoneType in get_args(annotation)

    def read(value: Any, _: Any) -> WrittenDate | None:  # noqa: ANN401
        if value is None and may_be_missing:
            return None
        if not isinstance(value, str):
            hint = "write a date such as 2016-06-30, or quote what the plan says"
            raise _wrong_type("a date", value, hint)
        fault = text_fault(value)
        if fault:
            raise MisfitError(Flaw(TOP, fault))
        return written_date(value)

    return read


def _read_word(value: object, cls: type[ClosedList]) -> ClosedList:
    """Read one of the words that a closed list holds."""
    words = _words(cls)
    # YAML's true and false are booleans; where they are among the words, they are meant as those.
    word = str(value).lower() if isinstance(value, bool) else value
    if isinstance(word, str) and word in words:
        return words[word]
    hint = cls.question(word) if isinstance(word, str) else ""
    if cls is FactState and isinstance(value, int):
        hint = "a number is not a state; an age goes under particulars, as age_at_event"
    raise _wrong_type(f"one of {', '.join(words)}", value, hint)


@cache
def _words(cls: type[ClosedList]) -> dict[str, ClosedList]:
    return {member.value: member for member in cls}


def _read_boolean(value: object, _cls: type[bool]) -> bool:
    if isinstance(value, bool):
        return value
    raise _wrong_type("true or false", value, "write true or false, without quotes")


def _read_number(value: object, _cls: type[int]) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise _wrong_type("a number", value, "write a whole number, without quotes")


def _read_picture(value: object, _cls: type[bytes]) -> bytes:
    """Read a picture from base64 text, whatever its line breaks; or take it as read from the logo's file."""
    if isinstance(value, bytes):
        return value
    text = "".join(_text(value).split())
    try:
        picture = Logo.from_base64(text)
    except ValueError as error:
        raise MisfitError(Flaw(TOP, str(error), "or name the picture with file: logo.png")) from error
    if picture:
        try:
            check_picture(picture)
        except PictureError as error:
            raise MisfitError(Flaw(TOP, error.message, error.hint)) from error
    return picture


def _list_hook(annotation: Any, converter: Converter) -> _Hook:  # noqa: ANN401
    read_items = homogenous_tuple_structure_factory(annotation, converter)

    def read(value: Any, cls: Any) -> Any:  # noqa: ANN401
        if not isinstance(value, list):
            raise _wrong_type("a list", value, "write each entry on a line of its own that starts with '- '")
        return read_items(value, cls)

    return read


def _mapping_hook(annotation: Any, converter: Converter) -> _Hook:  # noqa: ANN401
    read_entries = make_mapping_structure_fn(annotation, converter)

    def read(value: Any, cls: Any) -> Any:  # noqa: ANN401
        if not isinstance(value, dict):
            raise _wrong_type("lines of the form 'key: value'", value, "write each entry as 'key: value'")
        return read_entries(value, cls)

    return read


def _noun_hook(cls: type, converter: Converter) -> _Hook:
    read_fields: _Hook = make_dict_structure_fn(cls, converter)
    if cls in SHORTHANDS:
        return _shorthand_hook(cls, SHORTHANDS[cls], read_fields, converter)
    wanted = f"a mapping ({', '.join(field.name for field in attrs.fields(cls))})"

    def read(value: Any, _: Any) -> Any:  # noqa: ANN401
        if not isinstance(value, dict):
            raise _wrong_type(wanted, value, "write each entry as 'key: value'")
        return read_fields(value, cls)

    return read


def _shorthand_hook(cls: type, name: str, read_fields: _Hook, converter: Converter) -> _Hook:
    annotation = typing.get_type_hints(cls, include_extras=True)[name]
    read_one = converter.get_structure_hook(annotation)

    def read(value: Any, _: Any) -> Any:  # noqa: ANN401
        return (
            read_fields(value, cls) if isinstance(value, dict) else cls(**{name: read_one(value, annotation)})
        )

    return read


def _optional_hook(annotation: Any, converter: Converter) -> _Hook:  # noqa: ANN401
    (inner,) = (member for member in get_args(annotation) if member is not types.NoneType)
    read_inner = converter.get_structure_hook(inner)
    return lambda value, _: None if value is None else read_inner(value, inner)


def _annotated_hook(annotation: Any, converter: Converter) -> _Hook:  # noqa: ANN401
    inner = get_args(annotation)[0]
    read_inner = converter.get_structure_hook(inner)
    return lambda value, _: read_inner(value, inner)


def _anything_hook(_annotation: Any, _converter: Converter) -> _Hook:  # noqa: ANN401
    def read(value: Any, _: Any) -> Any:  # noqa: ANN401
        flaws = tuple(plain_data_flaws(value))
        if flaws:
            raise MisfitError(*flaws)
        return value

    return read


def _is_text(annotation: Any) -> bool:  # noqa: ANN401
    is_annotated = get_origin(annotation) is Annotated
    return is_annotated and any(isinstance(mark, TextKind) for mark in get_args(annotation))


def _is_date(annotation: Any) -> bool:  # noqa: ANN401
    return is_union(annotation) and AsWritten in get_args(annotation)


_FACTORIES: tuple[tuple[Callable[[Any], bool], Callable[[Any, Converter], _Hook]], ...] = (
    (lambda annotation: annotation is Any, _anything_hook),
    (lambda annotation: isinstance(annotation, type) and attrs.has(annotation), _noun_hook),
    (lambda annotation: get_origin(annotation) in SEQUENCES, _list_hook),
    (is_mapping, _mapping_hook),
    (is_union, _optional_hook),
    (_is_date, _date_hook),
    (lambda annotation: get_origin(annotation) is Annotated, _annotated_hook),
    (_is_text, _text_hook),
)
