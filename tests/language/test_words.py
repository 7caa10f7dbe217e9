"""The files of words: all of one form, so that whoever adds a word needs no code."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

import pytest

FILES = sorted(
    (file for file in resources.files("scrlearn.language.words").iterdir() if file.name.endswith(".toml")),
    key=lambda file: file.name,
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_file_says_what_it_is_for_and_holds_nothing_but_arrays_of_words(file):
    """A comment stands at its head; each list is an array without doubles, one word or phrase a line."""
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# ")
    for name, entries in tomllib.loads(text).items():
        assert isinstance(entries, list), name
        assert all(isinstance(entry, str) for entry in entries), name
        assert all(entry == " ".join(entry.split()) != "" for entry in entries), name
        assert len(entries) == len(set(entries)), name
    assert re.findall(r"(?m)^ .*", text) == re.findall(r'(?m)^    (?:"[^"\n]+"|\'[^\'\n]+\'),$', text)
