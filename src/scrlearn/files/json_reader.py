"""JSON into plain data: the standard library reads it, and this module finds what that lets pass.

Keys that are written twice and `NaN` are flaws. Lines are found by reading the text a second time, which is
done only for a file that has flaws.
"""

from __future__ import annotations

import json
import re
from typing import NoReturn

import attrs

from scrlearn.files.parsed import MAX_DEPTH, MAX_NODES, Flaw, Parsed, UnreadableError
from scrlearn.places import TOP, Place

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+', re.DOTALL)
_NO_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity"})
_MAX_DIGITS = 400  # Python itself refuses to read integers of some thousands of digits


def read_json(text: str) -> Parsed:
    """Read one JSON document.

    >>> read_json('{"id": "child-n", "id": "child-m"}').flaws[0].message
    'the key is written twice'

    Raises:
        UnreadableError: the text is not JSON, or is nested too deeply or holds too much.
    """
    if not text.strip():
        raise UnreadableError("the file is empty", "write at least kind, schema_version, id and title")
    notes: list[str] = []
    try:
        data = json.loads(
            text,
            object_pairs_hook=lambda pairs: _mapping(pairs, notes),
            parse_constant=notes.append,
            parse_int=_integer,
        )
    except RecursionError:
        _refuse_depth()
    except json.JSONDecodeError as error:
        hint = "look at commas, quotes and brackets here and on the line before"
        raise UnreadableError(f"this is not well-formed JSON: {error.msg}", hint, error.lineno) from error
    _measure(data)
    flaws = tuple(_Survey(text).flaws) if notes else ()
    return Parsed(data, flaws, lambda: _Survey(text).lines)


def _mapping(pairs: list[tuple[str, object]], notes: list[str]) -> dict[str, object]:
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        notes.append("a key is written twice")
        mapping = dict(reversed(pairs))  # the first one counts
    return mapping


def _integer(text: str) -> int | float:
    return int(text) if len(text) <= _MAX_DIGITS else float(text)


def _measure(data: object) -> None:
    """Hold the limits of depth and number; without recursion, since depth is what is in doubt."""
    level, nodes, depth = [data], 1, 0
    while level:
        if depth > MAX_DEPTH:
            _refuse_depth()
        if nodes > MAX_NODES:
            raise UnreadableError(f"more than {MAX_NODES:,} values", "split the file")
        below: list[object] = []
        for value in level:
            if isinstance(value, dict):
                below.extend(value.values())
            elif isinstance(value, list):
                below.extend(value)
        level, nodes, depth = below, nodes + len(below), depth + 1


def _refuse_depth() -> NoReturn:
    raise UnreadableError(f"lists and mappings are nested more than {MAX_DEPTH} deep", "no review needs this")


@attrs.define
class _Group:
    """A list or mapping whose end has not been reached."""

    place: Place
    is_list: bool
    index: int = 0
    key: str | None = None
    keys: dict[str, int] = attrs.Factory(dict)


class _Survey:
    """Finds the line of every value of a well-formed JSON text, and the flaws that the parser let pass."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Place, int] = {}
        self.flaws: list[Flaw] = []
        self._open: list[_Group] = []
        line, position = 1, 0
        for token in _TOKEN.finditer(text):
            line += text.count("\n", position, token.start())
            position = token.start()
            self._take(token[0], line)

    def _take(self, lexeme: str, line: int) -> None:
        group = self._open[-1] if self._open else None
        if lexeme in ("{", "["):
            place = self._value(group, line)
            self._open.append(_Group(place, is_list=lexeme == "["))
        elif lexeme in ("}", "]"):
            self._open.pop()
        elif lexeme == ",":
            if group:
                group.index, group.key = group.index + 1, None
        elif lexeme == ":":
            pass
        elif group and not group.is_list and group.key is None:
            self._key(group, json.loads(lexeme), line)
        else:
            place = self._value(group, line)
            if lexeme in _NO_NUMBERS:
                self.flaws.append(
                    Flaw(place, f"{lexeme} is not a value", "write a number, or leave it out", line)
                )

    def _key(self, group: _Group, key: str, line: int) -> None:
        group.key = key
        place = group.place / key
        self.lines.setdefault(place, line)
        if key in group.keys:
            hint = f"it is first on line {group.keys[key]}; keep one of the two"
            self.flaws.append(Flaw(place, "the key is written twice", hint, line))
        else:
            group.keys[key] = line

    def _value(self, group: _Group | None, line: int) -> Place:
        if group is None:
            place: Place = TOP
        else:
            place = group.place / (group.index if group.is_list else group.key or "")
        self.lines.setdefault(place, line)
        return place
