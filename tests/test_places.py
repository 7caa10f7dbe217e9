"""Places: how a file's own words say where something stands, and how places stand to each other."""

from __future__ import annotations

import copy
import pickle
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.places import TOP, Place, as_place

if TYPE_CHECKING:
    import random

KEYS = st.text(min_size=1, max_size=20)
PLACES = st.lists(KEYS | st.integers(0, 999), max_size=6).map(lambda steps: Place("findings", *steps))


@given(PLACES)
def test_a_written_place_is_read_as_the_same(place):
    """Whatever a key holds, writing a place and reading it again loses nothing."""
    assert Place.read(str(place)) == place


@given(PLACES)
def test_a_place_travels_whole(place):
    """A worker process gets the place that was sent, and so does a copy."""
    assert pickle.loads(pickle.dumps(place)) == place == copy.deepcopy(place)  # noqa: S301 - our own bytes


@given(st.lists(PLACES, max_size=8), st.randoms())
def test_places_sort_in_one_order(places, draw: random.Random):
    """Wherever they come from, places have one order, and entries are counted and not spelt."""
    shuffled = draw.sample(places, len(places))
    assert sorted(places) == sorted(shuffled)
    assert Place("findings", 2) < Place("findings", 10)


@given(PLACES, KEYS | st.integers(0, 9))
def test_what_stands_further_in_is_inside(place, step):
    """A place is inside itself, inside what it stands in and inside the whole, and never the other way."""
    inner = place / step
    assert inner in place
    assert place in place  # noqa: PLR0124 - that is the claim
    assert inner in TOP
    assert place not in inner


def test_a_name_that_begins_alike_is_no_part():
    """`dates` holds nothing of `dates_of_birth`."""
    assert Place("dates_of_birth") not in Place("dates")
    assert Place("findings", 1) not in Place("findings", 11)


@pytest.mark.parametrize("text", ["file name", "answers[LS27 8PQ]", "document.", "[x"])
def test_what_is_written_as_no_place_is_kept(text):
    """A plugin may name what is in no file; its words come out as they went in."""
    assert str(as_place(text)) == text


@given(PLACES)
def test_the_nearest_line_is_that_of_what_it_stands_in(place):
    """A missing key has the line of the nearest part that has one, and the file's first where none has."""
    lines = {TOP: 1, Place("findings"): 5}
    assert (place / "missing").nearest_line(lines) == 5
    assert Place("board").nearest_line(lines) == 1
    assert Place("board").nearest_line({}) is None


@given(st.text(max_size=40) | st.from_regex(r'(\.?\w+|\[\d*\]|\["[^"]*"\]){0,4}', fullmatch=True))
def test_any_text_can_stand_for_a_place(text):
    """Whatever somebody wrote is a place, or kept as it stands; reading it never fails."""
    assert str(Place.read(str(Place.read(text)))) == str(Place.read(text))


@pytest.mark.parametrize("text", [r'facts["a\q"]', f"findings[{'9' * 5000}]", ".findings", "findings[0]why"])
def test_what_only_looks_like_a_place_is_kept(text):
    """No quotation that nobody can read, no number beyond any list, no missing dot."""
    place = Place.read(text)
    assert str(place) == text
    assert place.is_as_written


def test_a_place_that_is_kept_as_written_is_no_key():
    """Two that are shown otherwise are not the same."""
    assert Place.read("file name") != Place("file name")
