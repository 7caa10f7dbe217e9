"""Subjects into plain data: the unstructuring half of the converter.

Fields stand in the order of their class, defaults are left out, and nouns of which only one field says
anything are written as that field alone where the reader takes it so.
"""

from __future__ import annotations

import base64
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn

from scrlearn.files.annotations import SHORTHANDS
from scrlearn.files.migrations import SCHEMA_VERSION
from scrlearn.model.dates import AsWritten
from scrlearn.model.facts import FactState

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrlearn.model.subjects import Subject

_BOOLEANS: dict[StrEnum, bool] = {FactState.TRUE: True, FactState.FALSE: False}


def unstructured(subject: Subject) -> dict[str, Any]:
    """Return what a file of the subject holds, as plain data.

    >>> from scrlearn.model.review import Fact, Review
    >>> unstructured(Review(id="child-n", title="Child N", facts={"died": Fact.of(False)}))
    {'kind': 'review', 'schema_version': 1, 'id': 'child-n', 'title': 'Child N', 'facts': {'died': False}}
    """
    fields: dict[str, Any] = unstructuring_converter().unstructure(subject)
    return {"kind": subject.kind, "schema_version": SCHEMA_VERSION, **fields}


@cache
def unstructuring_converter() -> Converter:
    """Return the converter, built once, when the first file is written."""
    converter = Converter(omit_if_default=True)
    converter.register_unstructure_hook_factory(attrs.has, _noun_hook)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(AsWritten, str)
    converter.register_unstructure_hook(StrEnum, _word)
    converter.register_unstructure_hook(bytes, _base64)
    return converter


def _noun_hook(cls: type, converter: Converter) -> Callable[[Any], Any]:
    as_mapping: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn(
        cls, converter, _cattrs_omit_if_default=True
    )
    short = SHORTHANDS.get(cls)
    if short is None:
        return as_mapping

    def write(instance: Any) -> Any:  # noqa: ANN401 - a field's value can be any plain data
        fields = as_mapping(instance)
        return fields[short] if list(fields) == [short] else fields

    return write


def _word(word: StrEnum) -> bool | str:
    return _BOOLEANS.get(word, word.value)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
