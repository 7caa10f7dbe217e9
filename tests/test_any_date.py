"""Any day from the first to the last of the calendar, in any date field: answered or refused."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

import scrlearn
from scrlearn.law import decide_review
from scrlearn.model.dates import is_counted
from scrlearn.testing.strategies import reviews
from tests.hostile.dates import BRIEFING, BULLETIN, REVIEW, core, date_places, holding

EDGES = (
    date.min,
    date(1752, 12, 31),
    date(1899, 12, 31),
    date(1900, 1, 1),
    date(1900, 1, 2),
    date(2099, 12, 30),
    date(2099, 12, 31),
    date(2100, 12, 31),
    date(9999, 11, 30),
    date.max,
)
DAYS = st.sampled_from(EDGES) | st.dates() | st.dates(date(1900, 1, 2), date(2099, 12, 30))
WRITINGS = (date.isoformat, lambda day: f"{day.day}/{day.month}/{day.year:04}")


@st.composite
def subjects(draw):
    """A subject with such a day in one or two of its date fields, however it is written."""
    data = draw(st.sampled_from([REVIEW, REVIEW, REVIEW, BRIEFING, BULLETIN]))
    for place in draw(st.lists(st.sampled_from(list(date_places(data))), min_size=1, max_size=2)):
        data = holding(data, place, draw(st.sampled_from(WRITINGS))(draw(DAYS)))
    return scrlearn.loads(json.dumps(data))


@settings(max_examples=25)
@given(subject=subjects())
def test_whatever_the_day_everything_is_answered(subject):
    """It is checked whole and rendered; what law is asked is answered with days that can be, or refused."""
    report = scrlearn.check(subject, host=core())
    assert report.complete
    try:
        rendered = json.loads(scrlearn.render(subject, "json", host=core()))
        scrlearn.render(subject, "html", host=core())
    except scrlearn.RuleError:
        # Days that contradict each other: the law cannot be asked, and the check says so.
        assert report.errors
        return
    assert rendered["date"] is None or is_counted(date.fromisoformat(rendered["date"]))
    if isinstance(subject, scrlearn.Review):
        _law_is_answered(subject)


@given(review=reviews(), on=DAYS)
def test_whatever_the_review_what_is_late_is_told_for_days_that_can_be(review, on):
    """Of a generated review, on any day."""
    try:
        found = scrlearn.overdue(review, on=on)
    except scrlearn.RuleError:
        assert not is_counted(on)
        return
    assert is_counted(on)
    assert all(one.due and is_counted(one.due) for one in found.actions)
    assert all(one.because and one.due is None for one in found.cannot_tell)


@given(day=DAYS, count=st.integers(0, 300))
def test_whatever_the_day_working_days_are_counted_or_refused(day, count):
    """No holiday is left out silently: beyond the years that are known, nothing is counted."""
    calendar = scrlearn.WorkingDays(nation=scrlearn.Nation.NORTHERN_IRELAND)
    for ask in (calendar.after, calendar.before):
        try:
            found = ask(day, count)
        except scrlearn.RuleError:
            assert not is_counted(day) or not 1902 <= day.year <= 2098
        else:
            assert is_counted(day)
            assert 1900 <= found.year <= 2100


def _law_is_answered(review):
    with suppress(scrlearn.RuleError):  # contradictions, or no day that says which law applies
        assert is_counted(decide_review(review, host=core()).on)
    for step in scrlearn.timetable(review, on=date(2020, 1, 1), host=core()):
        assert all(day is None or is_counted(day) for day in (step.starts, step.done))
        # What is worked out follows from a day that was given.
        assert step.due is None or step.starts is not None
