"""Whether the fields of a plugin's record hold what they must: each is held to what its annotation says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from scrlearn.hooks.guarding import shown
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Callable

_RECORDS = "scrlearn.hooks.records"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_PLACE = re.compile(r"[A-Za-z_][\w.]*(?::[A-Za-z_][\w.]*)?")
_NAMING = ("name", "layout", "subject")
"""The fields that key records and name files."""
_EXAMPLES = {"name": "one-page", "layout": "action-plan", "subject": "review", "subjects": "'review'"}


def field_fault(record: Any) -> str:  # noqa: ANN401 - a format, layout or check
    """Say which field of a record does not hold what it must, what it holds and what belongs there.

    >>> from scrlearn.hooks.records import Layout
    >>> field_fault(Layout(name="ours", subject="review", summary="Ours", build=None))
    "layout 'ours': build is None; it must be a function, or where it is as text: 'package.module:function'"
    """
    # What a plugin's own class adds to ours is the plugin's own.
    record_class = next(cls for cls in type(record).__mro__ if cls.__module__ == _RECORDS)
    what = record_class.__name__.lower()
    named = f"{what} '{record.name}'" if _is_name(record.name) else what
    for field in attrs.fields(record_class):
        if fault := _fault(getattr(record, field.name), field):
            return f"{named}: {field.name}{'' if fault.startswith('[') else ' '}{fault}"
    return ""


def _fault(value: object, field: attrs.Attribute[Any]) -> str:
    annotation = str(field.type)
    if annotation.endswith(" | None"):
        if value is None:
            return ""
        annotation = annotation.removesuffix(" | None")
    if annotation not in _BY_ANNOTATION:
        message = f"no rule says how to check {field.name}, whose type is {annotation}"
        raise TypeError(message)
    return _BY_ANNOTATION[annotation](value, field.name)


def _text(value: object, name: str) -> str:
    if name in _NAMING:
        wanted = f"a name of letters, digits, '.', '_' and '-', such as {_EXAMPLES[name]}"
        if type(value) is str and not value and name == "layout":
            return ""  # most formats are for no layout in particular
        return "" if _is_name(value) else f"is {shown(value)}; it must be {wanted}"
    return "" if type(value) is str else f"is {shown(value)}; it must be text"


def _boolean(value: object, _name: str) -> str:
    return "" if isinstance(value, bool) else f"is {shown(value)}; it must be True or False"


def _texts(value: object, name: str) -> str:
    if type(value) is not tuple:
        example = f"{value!r}" if type(value) is str else _EXAMPLES.get(name, "'...'")
        return f"is {shown(value)}; it must be a tuple of texts: write ({example},)"
    for place, entry in _of_another_type(value, str):
        return f"[{place}] is {shown(entry)}; it must be text"
    return ""


def _codes(value: object, _name: str) -> str:
    if type(value) is not tuple:
        return f"is {shown(value)}; it must be a tuple of ProblemCode records: write (CODE,)"
    for place, entry in _of_another_type(value, ProblemCode):
        return f"[{place}] is {shown(entry)}; it must be a ProblemCode"
    for place, code in enumerate(value):
        for field in attrs.fields(ProblemCode):
            held = getattr(code, field.name)
            wanted = Severity if field.name == "severity" else str
            if type(held) is not wanted:
                what = "a Severity" if wanted is Severity else "text"
                return f"[{place}].{field.name} is {shown(held)}; it must be {what}"
        if not _is_name(code.code):
            return f"[{place}].code is {shown(code.code)}; it must be letters and digits, such as OUR001"
    return ""


def _function(value: object, _name: str) -> str:
    is_place = type(value) is str and _PLACE.fullmatch(value) is not None
    if is_place or (type(value) is not str and callable(value)):
        return ""
    wanted = "a function, or where it is as text: 'package.module:function'"
    return f"is {shown(value)}; it must be {wanted}"


def _is_name(value: object) -> bool:
    return type(value) is str and _NAME.fullmatch(value) is not None


def _of_another_type(values: tuple[object, ...], wanted: type) -> list[tuple[int, object]]:
    """Return what is of another type, with its place."""
    return [(place, entry) for place, entry in enumerate(values) if type(entry) is not wanted]


_BY_ANNOTATION: dict[str, Callable[[object, str], str]] = {
    "str": _text,
    "bool": _boolean,
    "tuple[str, ...]": _texts,
    "tuple[ProblemCode, ...]": _codes,
    **dict.fromkeys(("Render | str", "Refuse | str", "Build | str", "Run | str"), _function),
}
