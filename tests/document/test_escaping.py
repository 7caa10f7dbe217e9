"""Plain text that a program escapes is shown as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrlearn
from scrlearn.document import Paragraph, body, escape, inline, plain
from scrlearn.document.departures import departures
from scrlearn.model.text_kinds import UNWRITABLE

SYNTAX = [
    *"ab1 2.)(-*_+#>[]<>&`~|=!\\o•·–:;/'\"\t \n\u2028\uf0b7",
    "1. ",
    "&amp;",
    "](",
    "https://a.b/",
    "**",
]
PLAIN_TEXTS = (
    st.lists(st.sampled_from(SYNTAX) | st.characters(exclude_categories=["Cs"]), max_size=40)
    .map("".join)
    .filter(lambda text: not UNWRITABLE.search(text))
)
"""Any text that a field can hold, most of them full of what Markdown takes for syntax."""


def words(text):
    """Return a text with every run of spaces and line ends as one space."""
    return " ".join(text.split())


@given(PLAIN_TEXTS)
def test_inline_text_is_shown_as_it_is(text):
    """Whatever the text, its characters are those that were given, but for spaces and empty lines."""
    assert words(plain(inline(escape(text)))) == words(text)


@given(PLAIN_TEXTS)
def test_body_text_is_one_paragraph_with_its_words(text):
    """No list, no heading: one paragraph, its lines kept."""
    blocks = body(escape(text))
    assert all(isinstance(block, Paragraph) for block in blocks)
    assert len(blocks) == bool(words(text))
    assert words("".join(plain(block.content) for block in blocks)) == words(text)


@given(PLAIN_TEXTS)
def test_what_is_escaped_departs_from_nothing(text):
    """The checks have nothing to say of it."""
    assert not list(departures(escape(text)))


@given(st.lists(st.text("ab*1.-", min_size=1, max_size=6), min_size=1, max_size=4))
def test_lines_stay_lines(lines):
    """Each line of the text is one of the paragraph."""
    assert plain(inline(escape("\n".join(lines)))) == "\n".join(lines)


@pytest.mark.parametrize(
    "text",
    ["5*3*2", "2015. A hard year", "# 1", "- no", "a_b_c", "__init__", "[x](y)", "\\\\server\\share", "• no"],
)
def test_what_programs_meet(text):
    """The texts for which it was made."""
    assert plain(inline(scrlearn.escape(text))) == text
    assert [plain(block.content) for block in body(scrlearn.escape(text))] == [text]


def test_prose_is_left_as_it_is():
    """A sentence without signs needs no escape, so that a person can read the file."""
    text = "The panel met on 3 June (its second time), at the board's office: all were there."
    assert escape(text) == text
