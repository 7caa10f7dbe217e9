"""Blocks as the text of one cell."""

from __future__ import annotations

import pytest

from scrlearn.document import Paragraph as Block
from scrlearn.document import Term, Terms, as_text, body
from scrlearn_xlsx.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", "One.\nTwo."),
        ("3. three\n4. four", "3. three\n4. four"),
        ("- outer\n  - inner\n- last", "• outer\n  • inner\n• last"),
        ("plain *emphasis* **strong**", "plain emphasis strong"),
    ],
)
def test_each_paragraph_and_item_is_a_line(text, expected):
    """Paragraphs, list items and nested items stand on lines of their own, with their marks."""
    assert words(body(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[the audit](https://example.org/audit)", "the audit (https://example.org/audit)"),
        ("[https://example.org](https://example.org)", "https://example.org"),
        ("[board@example.org](mailto:board@example.org)", "board@example.org"),
        ("[01632 960 123](tel:01632960123)", "01632 960 123"),
    ],
)
def test_addresses_stand_behind_their_words(text, expected):
    """A link's address is kept, unless its words already say it: a cell has no link."""
    assert words(body(text)) == expected


def test_carriage_returns_become_line_breaks():
    """The line breaks of Windows and of old Macs are those of a cell."""
    assert words((Block(content=as_text("one\r\ntwo\rthree")),)) == "one\ntwo\nthree"


def test_other_blocks_keep_their_words():
    """A block that seldom stands in a cell loses none of its words."""
    terms = Terms(items=(Term(term="By", blocks=body("30 June 2016")),))
    assert words((terms,)) == "By\n30 June 2016"
