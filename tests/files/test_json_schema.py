"""The JSON Schema agrees with what is read and written."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from scrlearn.errors import LoadError
from scrlearn.files import dumps, loads, schema
from scrlearn.testing.strategies import subjects

VALIDATOR = Draft202012Validator(schema())
HEAD: dict[str, object] = {"kind": "review", "schema_version": 1, "id": "r", "title": "R"}


def test_the_schema_is_one():
    """By the meta-schema of its draft, and as JSON text."""
    Draft202012Validator.check_schema(schema())
    assert json.loads(json.dumps(schema())) == schema()


@given(subject=subjects())
def test_what_is_written_is_valid(subject):
    """Every subject's file is valid by the schema."""
    VALIDATOR.validate(json.loads(dumps(subject, "json")))


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "revue"},
        {"schema_version": 2},
        {"id": "child n"},
        {"title": 5},
        {"recomendations": []},
        {"findings": {}},
        {"findings": [{"id": "f"}]},
        {"findings": [{"id": "f", "statement": "s", "polarity": "gapp"}]},
        {"facts": {"died": "perhaps"}},
        {"facts": {"died": {"basis": "b"}}},
        {"facts": {"died": {"state": True, "bais": "b"}}},
        {"dates": {"notified": 2015}},
        {"board": {"id": "b", "name": "B", "website": "javascript:alert(1)"}},
        {"board": {"id": "b", "name": "B", "colours": {"primary": "red"}}},
        {"involvement": {"family": [["mother"]]}},
        {"extensions": []},
        {"sections": []},
    ],
)
def test_reader_and_schema_refuse_the_same(wrong):
    """What the schema calls wrong in an editor, the reader refuses, and the other way round."""
    data = HEAD | wrong
    assert not VALIDATOR.is_valid(data)
    with pytest.raises(LoadError):
        loads(json.dumps(data))


@pytest.mark.parametrize(
    "right",
    [
        {"facts": {"died": True, "x": "unknown", "y": {"state": False}, "z": {"state": "true"}}},
        {"dates": {"notified": "2015-02-03", "decided": "Ongoing", "initiated": None}},
        {"board": None},
        {"involvement": {"family": ["mother", {"who": "father"}]}},
        {"extensions": {"x": [1, None, {"y": "z"}]}},
    ],
)
def test_reader_and_schema_accept_the_same(right):
    """Short forms and null are known to both."""
    data = HEAD | right
    VALIDATOR.validate(data)
    loads(json.dumps(data))


@pytest.mark.parametrize("kind", ["review", "briefing", "bulletin", "response"])
def test_a_missing_head_is_missed(kind):
    """Both keys of the head and the required fields of each kind are asked for."""
    assert not VALIDATOR.is_valid({"kind": kind, "schema_version": 1})
    assert not VALIDATOR.is_valid({"kind": kind})
    assert not VALIDATOR.is_valid({"schema_version": 1})


def test_every_field_is_described():
    """An editor can say of each key what it holds."""
    for name, definition in schema()["$defs"].items():
        for shape in definition.get("anyOf", [definition]):
            for field, value in shape.get("properties", {}).items():
                assert value is True or value["description"], f"{name}.{field}"
