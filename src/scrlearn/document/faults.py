"""What is wrong with a document that somebody's layout made: each field is held to what its annotation says.

The classes of the tree are plain records, so that making a large document costs little. What they hold is
looked at once, here, before a reader or an exporter walks it.
"""

from __future__ import annotations

import types
import typing
from datetime import date
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

import attrs

from scrlearn._type_names import type_shown
from scrlearn.document import blocks, form, runs, tree
from scrlearn.document.budget import budget_fault
from scrlearn.model.text_kinds import TextKind, text_fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Walk = Callable[[object, str], Iterator[str]]

_NAMES = {**vars(blocks), **vars(form), **vars(runs), **vars(tree), "date": date}
_A_SAMPLE = {
    "Blocks": "a tuple of blocks, such as (Paragraph(content=as_text('...')),)",
    "Inlines": "a tuple of inline content, such as as_text('...')",
}


def tree_fault(document: tree.Document) -> str:
    """Say what is wrong with the tree of a document, with its place in it, or that it is too large; or
    nothing.

    >>> from scrlearn.document import Document, Paragraph
    >>> tree_fault(Document(id="x", title="T", layout="x", blocks=(Paragraph(content="hello"),)))
    "blocks[0].content is text; it must be a tuple of inline content, such as as_text('...')"
    """
    # Its size first, for the rest goes through all of it, however deep, and however often a part is in it.
    return budget_fault(document) or next(_of_record(tree.Document)(document, ""), "") or _id_fault(document)


def _id_fault(document: tree.Document) -> str:
    fault = text_fault(document.id, TextKind.KEY)
    return f"id {fault}" if fault else ""


@cache
def _of_record(cls: type[Any]) -> Walk:
    """Return what yields the faults of a record of the tree, made once for each class."""
    hints = typing.get_type_hints(cls, _NAMES, _NAMES)
    fields = [(name, f".{name}", _of(hints[name])) for name in attrs.fields_dict(cls)]

    def walk(value: object, place: str) -> Iterator[str]:
        for name, further, part in fields:
            yield from part(getattr(value, name), place + further if place else name)
        if type(value) is blocks.Table:
            yield from _ragged(value, place)

    return walk


@cache
def _of(hint: Any) -> Walk:  # noqa: ANN401 - any type form can come
    """Return what yields the faults of a value for which a hint stands."""
    if get_origin(hint) is tuple:
        return _of_items(hint, get_args(hint)[0])
    members = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    wanted = " or ".join("None" if member is type(None) else _called(member) for member in members)
    records = frozenset(member for member in members if attrs.has(member))
    # A whole number is a number, as type checkers have it.
    plain = frozenset(members) - records | (frozenset({int}) if float in members else frozenset())

    def walk(value: object, place: str) -> Iterator[str]:
        cls = type(value)
        if cls in records:
            yield from _of_record(cls)(value, place)
        elif cls not in plain:
            yield f"{place} is {type_shown(value)}; it must be {wanted}"

    return walk


def _of_items(hint: Any, item: Any) -> Walk:  # noqa: ANN401
    named = next(
        (name for name, alias in (("Blocks", blocks.Blocks), ("Inlines", runs.Inlines)) if alias == hint), ""
    )
    wanted = _A_SAMPLE.get(named, "a tuple")

    def walk(value: object, place: str) -> Iterator[str]:
        if type(value) is not tuple:
            comma = "; a single one needs a comma after it: (...,)" if attrs.has(type(value)) else ""
            yield f"{place} is {type_shown(value)}; it must be {wanted}{comma}"
            return
        part = _of(item)
        for number, entry in enumerate(value):
            yield from part(entry, f"{place}[{number}]")

    return walk


def _ragged(table: blocks.Table, place: str) -> Iterator[str]:
    for number, row in enumerate(table.rows):
        if len(row) != len(table.columns):
            yield (
                f"{place}.rows[{number}] has {_counted(len(row), 'cell')}, but the table has "
                f"{_counted(len(table.columns), 'column')}"
            )


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _called(cls: Any) -> str:  # noqa: ANN401
    plain = {str: "text", bytes: "bytes", int: "a whole number", float: "a number", bool: "True or False"}
    if cls in plain:
        return plain[cls]
    if cls is date:
        return "a date"
    article = "an" if cls.__name__[0] in "AEIOU" else "a"
    words = f" ({', '.join(f'{cls.__name__}.{word.name}' for word in cls)})" if issubclass(cls, Enum) else ""
    return f"{article} {cls.__name__}{words}"
