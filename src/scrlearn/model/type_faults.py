"""Whether a value has the type that a field's annotation states, told in words."""

import types
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from scrlearn.model.text_kinds import TextKind, text_fault

SEQUENCES = (tuple, Sequence)
"""The origins of annotations whose value is a tuple. `Sequence` lets a type checker accept a list, too."""

TypeCheck = Callable[[object], str | None]


@cache
def type_check(annotation: Any) -> TypeCheck:  # noqa: ANN401, PLR0911 - one answer a form of annotation
    """Return what says why a value does not have the annotated type, built once for each annotation.

    >>> type_check(str)(5)
    'expected text, got int'
    >>> type_check(tuple[str, ...])(("a", 1))
    '[1]: expected text, got int'
    """
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *marks = get_args(annotation)
        kind = next((mark for mark in marks if isinstance(mark, TextKind)), None)
        return _text_checker(kind) if kind is not None else type_check(inner)
    if annotation is Any:
        return lambda _value: None
    if annotation is str:
        return _text_checker(TextKind.PLAIN)
    if origin in (Union, types.UnionType):
        return _union_checker(get_args(annotation))
    if origin in SEQUENCES:
        return _items_checker(type_check(get_args(annotation)[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping_checker(type_check(get_args(annotation)[0]), type_check(get_args(annotation)[1]))
    return _class_checker(annotation)


def _text_checker(kind: TextKind) -> TypeCheck:
    def check(value: object) -> str | None:
        return text_fault(value, kind) if type(value) is str else f"expected text, got {type(value).__name__}"

    return check


def _union_checker(members: tuple[Any, ...]) -> TypeCheck:
    checkers = [type_check(member) for member in members]
    optional = type(None) in members

    def check(value: object) -> str | None:
        if value is None and optional:
            return None
        faults = [checker(value) for checker in checkers]
        if None in faults:
            return None
        # The member that got furthest explains best: a text fault beats "expected None".
        return next((fault for fault in faults if fault and not fault.startswith("expected")), faults[0])

    return check


def _items_checker(item: TypeCheck) -> TypeCheck:
    def check(value: object) -> str | None:
        if not isinstance(value, tuple):
            return f"expected a list, got {type(value).__name__}"
        found = ((index, item(entry)) for index, entry in enumerate(value))
        return next((f"[{index}]: {fault}" for index, fault in found if fault), None)

    return check


def _mapping_checker(key: TypeCheck, item: TypeCheck) -> TypeCheck:
    def check(value: object) -> str | None:
        if not isinstance(value, Mapping):
            return f"expected a mapping, got {type(value).__name__}"
        for name, entry in value.items():
            fault = key(name) or item(entry)
            if fault:
                return f"{name}: {fault}"
        return None

    return check


def _class_checker(expected: type) -> TypeCheck:
    if expected is type(None):
        return lambda value: None if value is None else f"expected nothing, got {type(value).__name__}"

    def check(value: object) -> str | None:
        # A datetime is a date and True is an int to isinstance; neither is what a field means.
        masquerading = (isinstance(value, datetime) and expected is date) or (
            isinstance(value, bool) and expected is int
        )
        if isinstance(value, expected) and not masquerading:
            return None
        return f"expected {expected.__name__}, got {type(value).__name__}"

    return check
