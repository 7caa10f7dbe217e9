"""A text as its reader gets it, and the signs that it may differ from what is written."""

from __future__ import annotations

import sys

import pytest

from scrlearn.language.appearance import as_read, views
from scrlearn.model.text_kinds import TextKind

SPACES = [letter for letter in map(chr, range(sys.maxunicode + 1)) if letter.isspace() and letter != " "]


@pytest.mark.parametrize("space", SPACES, ids=ascii)
def test_every_space_is_read_as_one(space):
    """Whatever Unicode counts as a space; the signs that are looked for first name each of them."""
    assert as_read(f"943{space}476", TextKind.PLAIN) == "943 476"
    assert "943 476" in [view.text for view in views(f"943{space}476")]


def test_two_spaces_are_read_as_one():
    """A page shows any run of them so."""
    assert as_read("943  476", TextKind.PLAIN) == "943 476"


def test_a_typed_bullet_is_no_word():
    """A document shows an item of a list, and no sign of its text."""
    assert as_read("• one", TextKind.BODY) == "one"
    assert as_read("A\nB  \nC", TextKind.BODY) == "A B\nC"
