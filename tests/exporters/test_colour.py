"""Colours that can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.exporters.colour import READABLE, contrast, readable, tint

COLOURS = st.binary(min_size=3, max_size=3).map(lambda channels: "#" + channels.hex())


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffffff", 8.59),
        ("#ffffff", "#ffffff", 1),
    ],
)
def test_contrast_is_that_of_wcag(first, second, ratio):
    """The ratio agrees with published values, whichever of the two colours comes first."""
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01)
    assert contrast(first, second) == contrast(second, first)


@given(COLOURS)
def test_every_colour_becomes_one_that_can_be_read(colour):
    """White text on it, it on white, and black text on its tint all reach level AA."""
    assert contrast(readable(colour), "#ffffff") >= READABLE
    assert contrast(tint(readable(colour)), "#0b0c0c") >= READABLE


@given(COLOURS)
def test_a_readable_colour_stands_on_its_tint(colour):
    """A callout's heading and links, in the board's colour on its tint, can still be read as large text."""
    assert contrast(readable(colour), tint(readable(colour))) >= 3


@given(COLOURS.filter(lambda colour: contrast(colour, "#ffffff") >= READABLE))
def test_a_board_keeps_its_own_colour_where_it_can_be_read(colour):
    """Only a colour that is too light is darkened."""
    assert readable(colour) == colour
