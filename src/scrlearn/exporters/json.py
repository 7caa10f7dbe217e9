"""The document tree as data, for programs: all that is in it, under keys that do not change.

The file is one object, `{"type": "document", "format": 1, ...}`. Every node of the tree is an object whose
`type` is the name of its class in `scrlearn.document` in small letters with underscores (`list_block`,
`field_grid`, `text`), and whose other keys are that class's fields:

* a sequence is an array, in reading order; a list's `items` and a table's `rows` are arrays of arrays;
* a date is text as `2026-03-02`; where a date, number or text is data (`cell.value`), an object says which:
  `{"type": "date", "value": "2026-03-02"}`, `{"type": "number", ...}`, `{"type": "text", ...}`, or null;
* a picture's `data` is base64 of the picture without metadata, as every other format shows it;
* what is not there is null or empty, never left out.

Keys are sorted, so that two versions can be compared line by line. A new field is a new key; `format` grows
only if a key changes its meaning or goes away.
"""

from __future__ import annotations

import base64
import json
import re
from datetime import date
from functools import cache
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any, cast

import attrs

from scrlearn.document import Cell, Image
from scrlearn.exporters.pictures import picture

if TYPE_CHECKING:
    from collections.abc import Hashable

    from scrlearn.document import Document
    from scrlearn.hooks.records import RenderRequest

FORMAT = 1
"""Number of the format that this module describes."""

_LINE = "\n"
_WORD_START = re.compile(r"(?<!^)(?=[A-Z])")


def render(document: Document, request: RenderRequest) -> bytes:  # noqa: ARG001 - every exporter is called with both
    """Render a document, which the format does not refuse, as JSON in UTF-8."""
    members = {**_members(document, f"{_LINE}  "), "format": str(FORMAT)}
    return f"{_object(members, _LINE)}\n".encode()


def _written(value: Any, line: str) -> str:  # noqa: ANN401 - whatever a field of the tree holds
    r"""Return a value as JSON on lines that begin as `line` does: a line's end and what indents it.

    The standard library writes the same and takes three times as long: it yields each bracket and comma of an
    indented text by itself.

    >>> print(_written(("one", 2, ()), "\n"))
    [
      "one",
      2,
      []
    ]
    """
    if isinstance(value, str):
        # An enumeration of texts is written as its text.
        return encode_basestring(value)
    inner = f"{line}  "
    if isinstance(value, tuple):
        entries = f",{inner}".join([_written(entry, inner) for entry in value])
        return f"[{inner}{entries}{line}]" if value else "[]"
    if isinstance(value, date):
        return f'"{value.isoformat()}"'
    if attrs.has(type(value)):
        return _object(_members(value, inner), line)
    return json.dumps(value)


def _members(value: Any, line: str) -> dict[str, str]:  # noqa: ANN401 - any class of the tree
    """Return what a part of the tree holds, as JSON, by its keys."""
    kind = cast("Hashable", type(value))
    members = {name: _written(getattr(value, name), line) for name in _fields(kind)}
    if isinstance(value, Cell):
        members["value"] = _data(value.value, line)
    elif isinstance(value, Image):
        members["data"] = f'"{base64.b64encode(picture(value).data).decode("ascii")}"'
    members["type"] = f'"{_type(kind)}"'
    return members


def _object(members: dict[str, str], line: str) -> str:
    inner = f"{line}  "
    entries = f",{inner}".join([f'"{name}": {members[name]}' for name in sorted(members)])
    return f"{{{inner}{entries}{line}}}"


def _data(value: date | float | str | None, line: str) -> str:
    if value is None:
        return "null"
    sort = "date" if isinstance(value, date) else "text" if isinstance(value, str) else "number"
    return _object({"type": f'"{sort}"', "value": _written(value, f"{line}  ")}, line)


@cache
def _fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a class
    """Return the fields of a part of the tree that are written as they are: a picture is not."""
    left_out = ("data",) if issubclass(kind, Image) else ()
    return tuple(name for name in attrs.fields_dict(kind) if name not in left_out)


@cache
def _type(kind: Any) -> str:  # noqa: ANN401 - a class
    return _WORD_START.sub("_", kind.__name__).lower()
