"""The files of words: all of one form, so that whoever adds a word needs no code."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

import attrs
import pytest

from scrlearn.language.words.english import english_words
from scrlearn.model.word_lists import WordLists

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


def test_the_english_lists_are_all_there():
    """None of the lists is empty, and no entry is."""
    lists = {
        field.name: getattr(english_words(), field.name)
        for field in attrs.fields(WordLists)
        if field.name not in ("name", "language", "labels")
    }
    for name, entries in lists.items():
        assert entries, name
        assert all(entry == " ".join(entry.split()) != "" for entry in entries), name


def test_no_verb_is_of_two_kinds():
    """A verb on two lists would be judged by whichever is read last."""
    english = english_words()
    verbs = [*english.acts, *english.aims, *english.carriers, *english.reminders]
    assert sorted(verbs) == sorted(set(verbs))
