"""Dates as plans hold them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.errors import RuleError
from scrlearn.model.bulletin import TrainingEvent
from scrlearn.model.dates import (
    FIRST_COUNTED,
    LAST_COUNTED,
    AsWritten,
    as_date,
    counted_day,
    is_open_ended,
    long_date,
    meant,
    uncounted_day,
    why_uncounted,
    written_date,
)
from scrlearn.model.recommendations import Action
from scrlearn.model.review import ReviewDates

COUNTED = st.dates(FIRST_COUNTED, LAST_COUNTED)
UNCOUNTED = st.dates(max_value=FIRST_COUNTED - timedelta(days=1)) | st.dates(
    min_value=LAST_COUNTED + timedelta(days=1)
)


@given(day=COUNTED)
def test_iso_dates_are_dates(day):
    """An ISO date reads as the day it names."""
    assert written_date(day.isoformat()) == as_date(day) == day
    assert uncounted_day(day) is None


@given(day=UNCOUNTED)
def test_days_that_stand_for_none_are_kept_as_written(day):
    """However it comes, it is the text of a file, states no date to compute with and is not impossible."""
    iso = day.isoformat()
    for kept in (written_date(iso), Action(id="a1", text="Audit.", due=day).due):
        assert kept == AsWritten(text=iso)
        assert not kept.impossible
        assert as_date(kept) is as_date(day) is None
        assert uncounted_day(kept) == uncounted_day(day) == day
        assert long_date(kept) == long_date(day) == iso


@given(day=UNCOUNTED)
def test_days_that_stand_for_none_are_told_and_never_asked_about(day):
    """Each says what it is, under its own name, and no program may ask about it."""
    assert why_uncounted(day).startswith(f"{day.isoformat()} ")
    with pytest.raises(RuleError, match=f"on: {day.isoformat()} .*give a day from 1900-01-02 to 2099-12-30"):
        counted_day(day, "on")


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(9999, 12, 31), "is what case systems write for no end"),
        (date(9999, 1, 1), "is what case systems write for no end"),
        (date(2099, 12, 31), "is what case systems write for no end"),
        (date(1, 1, 1), "is what databases write for a day that is not known"),
        (date(1753, 1, 1), "is what databases write for a day that is not known"),
        (date(1899, 12, 31), "is what databases write for a day that is not known"),
        (date(1850, 6, 1), "lies before 1900"),
        (date(2516, 6, 30), "lies after 2099"),
    ],
)
def test_what_such_a_day_is(day, told):
    """A mark is told from a slip of the pen, and only the marks of no end are open-ended."""
    assert why_uncounted(day) == f"{day.isoformat()} {told}"
    assert is_open_ended(day) is told.endswith("no end")


@pytest.mark.parametrize("text", ["31/12/9999", "31 December 9999", " 31.12.9999 "])
def test_days_in_words_that_stand_for_none(text):
    """They are kept as they are, and are the same day."""
    assert written_date(text) == AsWritten(text=text)
    assert uncounted_day(AsWritten(text=text)) == date.max
    assert as_date(AsWritten(text=text)) is None


@pytest.mark.parametrize("value", [datetime(2016, 6, 30, tzinfo=UTC), "2016-06-30", None, 20160630])
def test_what_is_no_calendar_date_is_not_asked_about(value):
    """A moment, a text and a number are refused with what to give."""
    with pytest.raises(RuleError, match=r"is not a calendar date; give a datetime\.date"):
        counted_day(value, "on")


def test_a_field_keeps_the_plain_day_of_a_subclass():
    """A subclass could write itself as it likes; a moment is refused, being no day."""

    class Day(date):
        def isoformat(self):
            return "<script>"

    assert type(Action(id="a1", text="Audit.", due=Day(2016, 6, 30)).due) is date
    assert Action(id="a1", text="Audit.", due=Day(9999, 12, 31)).due == AsWritten(text="9999-12-31")
    with pytest.raises(TypeError, match="expected date, got datetime"):
        Action(id="a1", text="Audit.", due=datetime(9999, 12, 31, tzinfo=UTC))


def test_dates_in_mappings_and_lists_are_kept_alike():
    """The steps of a plugin and the days of a workshop are date fields like any other."""
    assert ReviewDates(steps={"seminar": date.max}).steps["seminar"] == AsWritten(text="9999-12-31")
    event = TrainingEvent(id="t1", title="Neglect", provider="The board", dates=[date.max, date(2016, 6, 30)])
    assert event.dates == (AsWritten(text="9999-12-31"), date(2016, 6, 30))


def test_of_several_fields_the_one_that_says_when_is_meant():
    """A mark of no day gives way to the next field, words do not; alone, it stands as it was written."""
    assert meant(None, AsWritten(text="9999-12-31"), date(2016, 6, 30)) == date(2016, 6, 30)
    assert meant(AsWritten(text="Spring 2016"), date(2016, 6, 30)) == AsWritten(text="Spring 2016")
    assert meant(AsWritten(text="9999-12-31"), None) == AsWritten(text="9999-12-31")
    assert meant(None, None) is None


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
