"""The JSON Schema of scrlearn files, made from the classes that the files are read into."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from enum import Enum
from typing import Annotated, Any, Union, get_args, get_origin

import attrs

from scrlearn.files.annotations import SHORTHANDS
from scrlearn.files.explain import described
from scrlearn.files.migrations import SCHEMA_VERSION
from scrlearn.model.dates import AsWritten
from scrlearn.model.facts import FactState
from scrlearn.model.subjects import SUBJECTS
from scrlearn.model.text_kinds import TextKind, text_pattern
from scrlearn.model.type_faults import SEQUENCES

_FORMATS = {TextKind.URL: "uri", TextKind.EMAIL: "email"}
_MARKUP = {
    TextKind.INLINE: "May hold *emphasis*, **strong text** and [links](https://example.org).",
    TextKind.BODY: "Paragraphs and lists in Markdown, with emphasis, strong text and links.",
}


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of every kind of file, for editors and other programs.

    Whatever `load` reads is valid by it. Some faults are beyond a schema: ids given twice, files that
    are not pictures.

    >>> schema()["properties"]["kind"]["enum"]
    ['review', 'briefing', 'bulletin', 'response']
    """
    definitions: dict[str, Any] = {}
    branches = [
        {
            "if": {"required": ["kind"], "properties": {"kind": {"const": kind}}},
            "then": _reference(cls, definitions),
        }
        for kind, cls in SUBJECTS.items()
    ]
    header = _header()
    for cls in SUBJECTS.values():
        definition = definitions[cls.__name__]
        # The two keys of every file stand in its own mapping, and no other key passes there.
        definition["properties"] = dict.fromkeys(header, True) | definition["properties"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A scrlearn file",
        "type": "object",
        "required": list(header),
        "properties": header,
        "allOf": branches,
        "$defs": dict(sorted(definitions.items())),
    }


def _header() -> dict[str, Any]:
    return {
        "kind": {"description": "What the file holds.", "enum": list(SUBJECTS)},
        "schema_version": {"description": "Version of this schema.", "const": SCHEMA_VERSION},
    }


def _reference(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    """Return a reference to the schema of a noun, which is made when it is first referred to."""
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}  # holds the place, should a noun ever hold itself
        definitions[cls.__name__] = _noun(cls, definitions)
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _noun(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = typing.get_type_hints(cls, include_extras=True)
    fields = attrs.fields(cls)
    properties = {field.name: _field(hints[field.name], definitions) for field in fields}
    mapping: dict[str, Any] = {
        "type": "object",
        "properties": properties,
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }
    description = (cls.__doc__ or "").partition("\n")[0]
    if cls in SHORTHANDS:
        return {"description": description, "anyOf": [properties[SHORTHANDS[cls]], mapping]}
    return {"description": description, **mapping}


def _field(annotation: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401
    described_as = described(annotation)
    value = _value(annotation, definitions)
    notes = [note for note in (described_as, value.pop("description", "")) if note]
    return {"description": " ".join(notes), **value} if notes else value


def _value(annotation: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        kind = next((mark for mark in arguments[1:] if isinstance(mark, TextKind)), None)
        return _text(kind) if kind else _value(arguments[0], definitions)
    if origin in (Union, types.UnionType):
        return _union(arguments, definitions)
    if origin in SEQUENCES:
        return {"type": "array", "items": _value(arguments[0], definitions)}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _value(arguments[1], definitions)}
    return _class(annotation, definitions)


def _text(kind: TextKind) -> dict[str, Any]:
    written: dict[str, Any] = {"type": "string"}
    if kind in _MARKUP:
        written["description"] = _MARKUP[kind]
    pattern = text_pattern(kind)
    if pattern:
        written["pattern"] = f"^({pattern})$"
    if kind in _FORMATS:
        written["format"] = _FORMATS[kind]
    return written


def _union(members: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    if AsWritten in members:
        return {
            "type": ["string", "null"] if types.NoneType in members else "string",
            "description": "A date such as 2016-06-30, or what the plan says, such as Ongoing.",
        }
    (inner,) = (_value(member, definitions) for member in members if member is not types.NoneType)
    notes = {"description": inner.pop("description")} if "description" in inner else {}
    return {**notes, "anyOf": [inner, {"type": "null"}]}


def _class(cls: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401
    if cls is Any:
        return {}
    if cls is bool:
        return {"type": "boolean"}
    if cls is int:
        return {"type": "integer"}
    if cls is bytes:
        return {"type": "string", "contentEncoding": "base64"}
    if issubclass(cls, Enum):
        words: list[str | bool] = [member.value for member in cls]
        return {"enum": [True, False, *words] if cls is FactState else words}
    return _reference(cls, definitions)
