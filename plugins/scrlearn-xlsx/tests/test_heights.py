"""How high rows are."""

from __future__ import annotations

from scrlearn_xlsx.heights import LINE, row_height


def test_the_highest_cell_decides():
    """A row is as high as the cell with the most lines in it."""
    one, two = row_height([("short", 20)]), row_height([("short", 20), ("first\nsecond", 20)])
    assert two - one == LINE


def test_words_wrap_where_the_column_ends():
    """Words that do not fit on a line go on the next."""
    assert row_height([("five words stand in here", 12)]) == row_height([("a\nb", 12)])


def test_a_word_wider_than_its_column_is_cut():
    """An address without a space takes as many lines as it needs."""
    assert row_height([("x" * 100, 10)]) > row_height([("\n" * 8, 10)])


def test_wide_scripts_take_more_room():
    """Characters of East Asian scripts and emoji are twice as wide."""
    assert row_height([("学" * 10, 12)]) == row_height([("a\nb", 12)])


def test_no_row_is_higher_than_excel_allows():
    """A very long text gets the highest row there is."""
    assert row_height([("word " * 5000, 20)]) == 409
