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
from typing import TYPE_CHECKING, Any

import attrs

from scrlearn.document import Cell, Image
from scrlearn.exporters.pictures import picture

if TYPE_CHECKING:
    from scrlearn.document import Document
    from scrlearn.hooks.records import RenderRequest

FORMAT = 1
"""Number of the format that this module describes."""

_WORD_START = re.compile(r"(?<!^)(?=[A-Z])")


def render(document: Document, request: RenderRequest) -> bytes:  # noqa: ARG001 - every exporter is called with both
    """Render a document, which the format does not refuse, as JSON in UTF-8."""
    data = {**_node(document), "format": FORMAT}
    return (json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _node(value: Any) -> dict[str, Any]:  # noqa: ANN401 - any class of the tree
    fields = {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}
    node = {name: _plain(content) for name, content in fields.items()}
    if isinstance(value, Cell):
        node["value"] = _value(value.value)
    elif isinstance(value, Image):
        node["data"] = base64.b64encode(picture(value).data).decode("ascii")
    return {**node, "type": _type(value)}


def _plain(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    # An enumeration of texts is written as its text.
    return _node(value) if attrs.has(type(value)) else value


def _value(value: date | float | str | None) -> dict[str, Any] | None:
    if value is None:
        return None
    if isinstance(value, date):
        return {"type": "date", "value": value.isoformat()}
    return {"type": "text" if isinstance(value, str) else "number", "value": value}


def _type(value: object) -> str:
    return _WORD_START.sub("_", type(value).__name__).lower()
