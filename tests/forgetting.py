"""Subjects whose every text can be told by a mark, and finding what the interpreter still holds of them.

Python's collector knows containers only: a text is reached through what refers to it.
"""

from __future__ import annotations

import gc
import typing
from collections.abc import Mapping
from typing import Any, get_args

import attrs

from scrlearn.model.base import evolve
from scrlearn.model.text_kinds import TextKind

_MARKED = {
    TextKind.KEY: "{text}-{mark}",
    TextKind.PLAIN: "{text} {mark}",
    TextKind.INLINE: "{text} {mark}",
    TextKind.BODY: "{text} {mark}",
    TextKind.URL: "{text}/{mark}",
    TextKind.EMAIL: "{mark}.{text}",
}
_AS_THEY_ARE = frozenset(
    {"rules", "language", "preset", "variant", "law_date_of", "area", "nation", "question"}
)
"""Fields whose word chooses what is asked at all; another would leave most of the checks without work."""


def marked(value: Any, mark: str, kind: TextKind = TextKind.PLAIN) -> Any:
    """Return a noun with a mark in every text that takes one; ids stay those that others refer to."""
    if type(value) is str:
        return _MARKED.get(kind, "{text}").format(text=value, mark=mark) if value else value
    if isinstance(value, tuple):
        return tuple(marked(one, mark, kind) for one in value)
    if isinstance(value, Mapping):
        return {key: marked(one, mark, kind) for key, one in value.items()}
    if not attrs.has(type(value)):
        return value
    hints = typing.get_type_hints(type(value), include_extras=True)
    for field in attrs.fields(type(value)):
        if field.name not in _AS_THEY_ARE and field.init:
            changed = marked(getattr(value, field.name), mark, _kind(hints[field.name]))
            value = (
                evolve(value, **{field.alias: changed}) if changed != getattr(value, field.name) else value
            )
    return value


def _kind(hint: Any) -> TextKind:
    if isinstance(hint, TextKind):
        return hint
    parts = [_kind(part) for part in (*get_args(hint), *getattr(hint, "__metadata__", ()))]
    return next((part for part in parts if part is not TextKind.PLAIN), TextKind.PLAIN)


def still_held(mark: str) -> list[str]:
    """Return every text and every row of bytes that somebody holds and that has a mark in it, in any case.

    The mark itself is not counted: whoever asks holds it.
    """
    gc.collect()
    small, in_bytes = mark.casefold(), mark.casefold().encode()
    todo: list[object] = gc.get_objects()
    known = {id(todo), *map(id, todo)}
    held: list[str] = []
    known |= {id(held), id(known)}
    while todo:
        for one in gc.get_referents(todo.pop()):
            if id(one) in known:
                continue
            known.add(id(one))
            if isinstance(one, str):
                if one is not mark and one is not small and small in one.casefold():
                    held.append(one)
            elif isinstance(one, bytes | bytearray):
                if one is not in_bytes and in_bytes in one.lower():
                    held.append(repr(one[:200]))
            else:
                todo.append(one)
    return held
