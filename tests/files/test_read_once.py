"""A value of a file is looked at once, by its reader, and no noun holds what its constructor would refuse."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from unittest import mock

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scrlearn.files import load, loads
from scrlearn.files.structure import structured
from scrlearn.model import text_kinds
from scrlearn.model.findings import Finding
from scrlearn.model.subjects import SUBJECTS

FROZEN = Path(__file__).parent / "frozen" / "1416ddd"
WRITTEN = [
    json.loads((FROZEN / name).read_text(encoding="utf-8"))
    for name in ("rare-review.json", "written-briefing.json", "written-newsletter.json", "response.json")
]
ODD: list[Any] = [
    None, True, 0, -1, 1.5, "", " ", "a\x00b", "\ud800", "\uffff", "x" * 101, "../x", "a b", "no",
    "2016-02-30",
    "javascript:alert(1)", "a@b", "#abc", [], {}, [None], ["a\x7f"], [["a"]], {"a\x00": "b"}, {"a": "b\x1b"},
    {"a": {"b": ["\ud800"]}}, [{}], {"id": "a b"}, {"state": "true", "basis": "\x00"}, {"text": 5},
]  # fmt: skip
"""What a file can hold where something else belongs."""


def nouns_in(value: object) -> Iterator[Any]:
    """Yield every noun within a value, itself among them."""
    if isinstance(value, Mapping):
        value = tuple(value.values())
    if isinstance(value, tuple):
        for part in value:
            yield from nouns_in(part)
    elif attrs.has(type(value)):
        yield value
        for field in attrs.fields(type(value)):
            yield from nouns_in(getattr(value, field.name))


def places_in(data: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the place of everything within plain data."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in entries:
        yield (*place, key)
        yield from places_in(value, (*place, key))


PLACES = [
    (number, place)
    for number, data in enumerate(WRITTEN)
    for place in places_in(data)
    if place[0] not in {"kind", "schema_version"}
]


@example(where=(2, ("training", 1, "dates")), odd=[None])
@given(where=st.sampled_from(PLACES), odd=st.sampled_from(ODD))
def test_what_is_read_is_what_a_constructor_takes(where, odd):
    """Whatever stands anywhere in a file, it is a flaw or fits its field as it fits in Python."""
    number, place = where
    data = json.loads(json.dumps(WRITTEN[number]))
    inner = data
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = odd
    kind = data.pop("kind")
    data.pop("schema_version")
    made = structured(data, SUBJECTS[kind])
    for noun in () if isinstance(made, list) else nouns_in(made):
        attrs.validate(noun)


def test_each_text_is_looked_at_once():
    """A review of many pages is not read twice over for the characters that no document carries."""
    text = '{"kind": "review", "schema_version": 1, "id": "r", "title": "R", "summary": "Once."}'
    seen = []

    def text_fault(value: str, kind: text_kinds.TextKind = text_kinds.TextKind.PLAIN) -> str | None:
        seen.append(value)
        return real(value, kind)

    real = text_kinds.text_fault
    loads(text)
    with (
        mock.patch("scrlearn.files.structure.text_fault", text_fault),
        mock.patch("scrlearn.model.type_faults.text_fault", text_fault),
    ):
        loads(text)
    assert sorted(seen) == ["Once.", "R", "r"]


def test_a_constructor_refuses_again_after_a_file_was_read():
    """Whether the file was good or not, Python's own values are looked at as before."""
    assert load(FROZEN / "response.yaml").kind == "response"
    assert structured({"id": 5}, SUBJECTS["review"])
    with pytest.raises(ValueError, match="is not an id"):
        Finding(id="a b", statement="s")
