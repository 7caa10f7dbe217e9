"""YAML as it is written: readable, and no more quoted than it has to be."""

from __future__ import annotations

import pytest

from scrlearn.files.yaml_reader import read_yaml
from scrlearn.files.yaml_writer import WIDTH, to_yaml


def written(value):
    """Return how a value is written after its key."""
    return to_yaml({"k": value}).removeprefix("k:").removesuffix("\n").removeprefix(" ")


@pytest.mark.parametrize(
    "text",
    [
        "Child N",
        "family.history",
        "2016-06-30",
        "01604 364036",
        "(in draft)",
        "What's new, and why? [all] {of} it",
        "https://example.org/a#b",
        "Łódź",
        "a - b",
        "12 Harbour Road",
    ],
)
def test_plain_words_stay_plain(text):
    """Quotes are for what needs them."""
    assert written(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " a",
        "a ",
        "no",
        "Yes",
        "null",
        "true",
        "5",
        "1.5",
        "0x1F",
        "1_000",
        "12:30",
        "a: b",
        "a #b",
        "a:",
        "- a",
        "*a",
        "_a",
        "'a'",
        "a\tb",
        "\u2028",
        "\x86",
    ],
)
def test_what_could_be_taken_for_something_else_is_quoted(text):
    """By this or another reader, of YAML 1.2 or 1.1."""
    assert written(text).startswith('"')
    assert read_yaml(to_yaml({"k": text})).data == {"k": text}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        (True, "true"),
        (3, "3"),
        (0.5, "0.5"),
        (1e20, "1.0e+20"),
        ([], "[]"),
        ((), "[]"),
        ({}, "{}"),
    ],
)
def test_other_values(value, text):
    """Numbers keep their type, and what is empty says so."""
    assert written(value) == text


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_long_line_is_broken_at_its_spaces(end):
    """A text of one long line takes lines of bearable length."""
    text = "word " * 60 + "end." + end
    lines = to_yaml({"k": text}).splitlines()
    assert lines[0].startswith("k: >")
    assert max(map(len, lines)) <= WIDTH + 2
    assert read_yaml("\n".join(lines) + "\n").data == {"k": text}


def test_paragraphs_keep_their_lines():
    """A text of several lines stands as it was written, however long they are: a person is to edit it."""
    text = "word " * 60 + "end.\n\nAnother paragraph.\n"
    assert to_yaml({"k": text}).startswith("k: |\n  word word")
    assert read_yaml(to_yaml({"k": text})).data == {"k": text}


def test_lists_in_text_keep_their_lines():
    """A Markdown list stays as it was written."""
    text = "Three:\n\n- one\n- two\n  and more\n"
    assert to_yaml({"k": text}) == "k: |\n  Three:\n\n  - one\n  - two\n    and more\n"


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\n\n\n"])
@pytest.mark.parametrize("start", ["", "\n", " ", "# "])
@pytest.mark.parametrize("word", ["short", "long " * 30])
def test_every_end_and_start_of_a_block(start, word, end):
    """Line breaks at the ends are neither lost nor added."""
    data = {"a": {"b": [f"{start}{word}\nx{word}y{end}"]}, "c": "d"}
    assert read_yaml(to_yaml(data)).data == data


@pytest.mark.parametrize("key", ["", "no", "a: b", "several\nlines", "long " * 300, "5", "#", "? a", "[a]"])
@pytest.mark.parametrize("value", ["v", ["v"], {"k": "v"}, "x\ny", [["v", {}], [[]]]])
def test_any_text_can_be_a_key(key, value):
    """Keys are quoted like values; one too long for a simple key is marked as one."""
    for data in ({key: value}, {"list": [{key: value, "other": value}]}):
        assert read_yaml(to_yaml(data)).data == data


def test_nothing_to_write():
    """Even an empty mapping is one."""
    assert to_yaml({}) == "{}\n"
