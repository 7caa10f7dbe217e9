"""Overdue: which actions are late on a day, and of which nobody can tell."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

import scrlearn
from scrlearn.model.dates import AsWritten
from scrlearn.model.recommendations import Action, Recommendation, Status
from scrlearn.model.review import Review

DUE = date(2016, 6, 30)


def late(on=date(2016, 7, 1), **fields):
    """Return how many days an action with these fields is late on a day; None where nobody can tell."""
    found = scrlearn.overdue(Action(id="a1", text="Audit.", **{"due": DUE} | fields), on=on)
    return [entry.days for entry in (*found.actions, *found.cannot_tell)]


def test_action_is_late_on_the_day_after_and_not_on_its_last():
    """The day itself is still in time."""
    assert (late(on=DUE), late(on=date(2016, 7, 1)), late(on=date(2016, 7, 30))) == ([], [1], [30])


@pytest.mark.parametrize("status", [Status.COMPLETE, Status.WITHDRAWN])
def test_closed_action_is_never_late(status):
    """Whatever its dates say."""
    assert late(status=status) == []


@pytest.mark.parametrize("status", [Status.PAUSED, Status.ON_TRACK, Status.DELAYED, Status.NOT_STARTED])
def test_open_action_is_late_whatever_its_status_says(status):
    """A status is not a date: 'on track' after the day is late."""
    assert late(status=status) == [1]


def test_revised_date_counts():
    """It is the one that was agreed last."""
    assert late(revised_due=date(2016, 9, 30)) == []
    assert late(on=date(2016, 10, 1), revised_due=date(2016, 9, 30)) == [1]


def test_date_first_set_counts_while_no_other_day_was_agreed():
    """'To be agreed' moves nothing."""
    assert late(revised_due=AsWritten(text="To be agreed")) == [1]


@pytest.mark.parametrize("words", ["Ongoing", "31 September 2016", "Complete", None])
def test_action_without_a_day_is_told_apart(words):
    """Nobody can be late against 'Ongoing', and nobody is in time."""
    action = Action(id="a1", text="Audit.", due=AsWritten(text=words) if words else None)
    found = scrlearn.overdue(action, on=DUE)
    assert (bool(found), found.cannot_tell[0].action) == (False, action)


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "31/12/9999"])
def test_action_due_on_a_day_that_stands_for_none_is_told_apart(day):
    """It is neither late nor in time, and the answer says why."""
    found = scrlearn.overdue(Action(id="a1", text="Audit.", due=AsWritten(text=day)), on=DUE)
    assert not found
    (entry,) = found.cannot_tell
    assert (entry.due, entry.days) == (None, None)
    assert " is what " in entry.because


@pytest.mark.parametrize(
    ("due", "because"), [(None, "no day was set"), (AsWritten(text="Ongoing"), "'Ongoing' is not a day")]
)
def test_why_nobody_can_tell_is_said(due, because):
    """Words and a gap are told as what they are."""
    found = scrlearn.overdue(Action(id="a1", text="Audit.", due=due), on=DUE)
    assert [entry.because for entry in found.cannot_tell] == [because]


@pytest.mark.parametrize("day", [date.max, date.min])
def test_no_later_day_was_agreed_where_the_revised_one_stands_for_none(day):
    """An action does not escape its date by being moved to no end."""
    assert late(revised_due=day) == [1]


@pytest.mark.parametrize("day", [date.max, date.min, datetime.max.replace(tzinfo=UTC)])
def test_a_day_that_stands_for_none_is_not_asked_about(day):
    """Nothing was late in the year 9999."""
    with pytest.raises(scrlearn.RuleError, match=r"on: .*nothing can be worked out for it"):
        late(on=day)


def test_day_in_words_counts():
    """30 June 2016 is a day, however it is written."""
    assert late(due=AsWritten(text="30 June 2016")) == [1]


def test_review_lists_the_latest_first_with_their_places():
    """The path is the one that the checks use."""
    actions = [Action(id="a1", text="A", due=DUE), Action(id="a2", text="B", due=date(2016, 5, 31))]
    review = Review(id="x", title="X", recommendations=[Recommendation(id="r", text="T", actions=actions)])
    found = scrlearn.overdue(review, on=date(2016, 7, 1))
    assert [entry.path for entry in found.actions] == [
        "recommendations[0].actions[1]",
        "recommendations[0].actions[0]",
    ]


def test_point_in_time_is_taken_as_its_day():
    """Programs hold times as often as dates."""
    assert late(on=datetime(2016, 7, 1, 9, 30, tzinfo=UTC)) == [1]


def test_what_is_no_date_is_refused():
    """The message says what came."""
    with pytest.raises(TypeError, match="on: expected a date, got str"):
        late(on="2016-07-01")


def test_checks_read_no_clock():
    """A review has the same problems on every day: nothing that is reported speaks of lateness today."""
    review = Review(
        id="x",
        title="X",
        recommendations=[
            Recommendation(id="r", text="T", actions=[Action(id="a", text="A", due=date(1990, 1, 1))])
        ],
    )
    found = scrlearn.check(review, host=scrlearn.PluginHost(entry_points=False))
    assert not any("overdue" in problem.message for problem in found.problems)
