"""Dates as plans hold them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.model.dates import AsWritten, as_date, long_date, written_date


@given(day=st.dates())
def test_iso_dates_are_dates(day):
    """An ISO date reads as the day it names."""
    assert written_date(day.isoformat()) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("30 June 2016", date(2016, 6, 30)),
        ("1st Sept. 2020", date(2020, 9, 1)),
        ("2nd  february, 2016", date(2016, 2, 2)),
        ("30/06/2016", date(2016, 6, 30)),
        ("05.06.2016", date(2016, 6, 5)),
        (" 2016-06-30 ", date(2016, 6, 30)),
    ],
)
def test_dates_in_words_are_kept_and_understood(text, day):
    """British order; the words stay what is shown, the day what is reckoned with."""
    written = written_date(text)
    assert isinstance(written, AsWritten)
    assert str(written) == text
    assert as_date(written) == day
    assert not written.impossible


@pytest.mark.parametrize(
    "text", ["31 September 2020", "2016-02-30", "30/13/2016", "0 June 2016", "30 June 0000"]
)
def test_days_that_do_not_exist(text):
    """They are kept as written, state no day, and say that they are impossible."""
    written = written_date(text)
    assert isinstance(written, AsWritten)
    assert as_date(written) is None
    assert written.impossible


@pytest.mark.parametrize(
    "text", ["Ongoing", "TBC", "", "June 2016", "2016", "30 Juni 2016", "Q3", "16-06-30"]
)
def test_words_that_state_no_day(text):
    """They are kept, and are not impossible: they are no dates at all."""
    written = written_date(text)
    assert isinstance(written, AsWritten)
    assert as_date(written) is None
    assert not written.impossible


def test_long_dates():
    """A date as a letter has it, whatever the machine's language; day and month stay on one line."""
    assert long_date(date(2016, 6, 3)) == "3\xa0June 2016"
    assert long_date(AsWritten(text="Ongoing")) == "Ongoing"
    assert long_date(None) == ""
