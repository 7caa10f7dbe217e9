"""Word lists: what a plugin's own may leave out."""

from __future__ import annotations

from scrlearn.model.word_lists import SMART_DIMENSIONS, WordLists


def test_lists_that_are_not_given_are_empty():
    """Another language starts from nothing, not from English."""
    welsh = WordLists(name="welsh", language="cy", acts=["cyhoeddi"])
    assert (welsh.acts, welsh.aims) == (("cyhoeddi",), ())


def test_the_dimensions_have_stable_keys():
    """Labels are a board's; what programs read is not."""
    assert SMART_DIMENSIONS == ("specific", "measurable", "achievable", "realistic", "timely", "owner")
