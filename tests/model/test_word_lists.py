"""Word lists: the English ones, and what a plugin's own may leave out."""

from __future__ import annotations

import attrs

from scrlearn.model.word_lists import SMART_DIMENSIONS, WordLists, english_words


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


def test_lists_that_are_not_given_are_empty():
    """Another language starts from nothing, not from English."""
    welsh = WordLists(name="welsh", language="cy", acts=["cyhoeddi"])
    assert (welsh.acts, welsh.aims) == (("cyhoeddi",), ())


def test_the_dimensions_have_stable_keys():
    """Labels are a board's; what programs read is not."""
    assert SMART_DIMENSIONS == ("specific", "measurable", "achievable", "realistic", "timely", "owner")
