"""Dates: values that are no dates, and dates that cannot all be right."""

from __future__ import annotations

import pytest

from scrlearn.checks import check
from scrlearn.hooks import PluginHost
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)


def problems(example, code):
    """Return the problems with a code in a sound subject with an example put in."""
    return [problem for problem in check(subject(example), host=HOST).problems if problem.code == code]


def action(fields):
    """Write a review whose one action has these fields."""
    entry = f"{{id: a1, text: Audit., {fields}}}"
    return f"recommendations: [{{id: r1, text: Audit., answers: [f1], actions: [{entry}]}}]"


def test_impossible_date_is_named_as_such():
    """A published plan asked for something by 31 September."""
    (problem,) = problems(action("due: 31 September 2020"), "STR121")
    assert (problem.path, problem.message) == (
        "recommendations[0].actions[0].due",
        "there is no 31 September 2020",
    )


@pytest.mark.parametrize(
    "cell", ["On going", "Complete", "TBC", "As per strategy and action plan", "in place"]
)
def test_cells_of_real_plans_that_are_no_dates_are_reported(cell):
    """Date cells hold other things, and none of them can be missed."""
    (problem,) = problems(action(f"due: {cell}"), "STR120")
    assert problem.message == f"'{cell}' is not a date"


@pytest.mark.parametrize(("cell", "last"), [("February 2016", "2016-02-29"), ("Jan 2016", "2016-01-31")])
def test_month_is_told_from_words_and_its_last_day_is_offered(cell, last):
    """Plans are agreed for months; only a day can be overdue."""
    (problem,) = problems(action(f"due: {cell}"), "STR120")
    assert problem.message == f"'{cell}' is a month, not a day"
    assert last in problem.hint


def test_words_where_a_date_belongs_are_reported_once():
    """Not also as an action without a date."""
    assert problems(action("due: Ongoing"), "SMA203") == []


def test_british_order_is_said():
    """03/04/2016 is the third of April, and the report says so."""
    (problem,) = problems(action("due: 03/04/2016"), "STR122")
    assert (problem.message, problem.hint) == ("'03/04/2016' is read as 3 April 2016", "Write 2016-04-03.")


def test_long_text_in_a_date_cell_is_shortened():
    """A paragraph in a cell does not fill the report."""
    (problem,) = problems(action(f"due: {'soon ' * 100}"), "STR120")
    assert len(problem.message) < 100


def test_day_of_the_event_is_never_repeated():
    """The event's day is not published, so a message that is pasted somewhere must not hold it."""
    (problem,) = problems("dates: {event: 2015-02-10, notified: 2015-02-03}", "STR110")
    assert problem.message == "notified (3 February 2015) is before the event"


def test_each_step_out_of_order_is_reported_once():
    """One wrong date gives one problem, not one for each earlier step."""
    found = problems(
        "dates: {notified: 2015-02-03, decided: 2015-02-27, initiated: 2015-03-02, completed: 2014-11-20}",
        "STR110",
    )
    assert [problem.path for problem in found] == ["dates.completed"]


def test_same_day_is_in_order():
    """A decision may be made on the day of the notification."""
    assert problems("dates: {notified: 2015-02-03, decided: 2015-02-03}", "STR110") == []


def test_early_action_that_is_complete_is_no_fault():
    """Learning may be acted on before the review is completed."""
    done = "due: 2015-06-30, status: complete, completed: 2015-06-01, evidence: The form."
    assert problems(action(done), "STR112") == []


def test_dates_of_a_newsletter_are_looked_at():
    """Training that is held on 30 February is reported like any other date."""
    example = "{kind: bulletin, training: [{id: t, title: T, dates: [2016-02-30]}]}"
    assert [problem.path for problem in problems(example, "STR121")] == ["training[0].dates[0]"]


@pytest.mark.parametrize("day", ["9999-12-31", "31/12/9999", "2099-12-31"])
def test_a_day_that_stands_for_no_end_is_told(day):
    """At its place, as what it is, once, and as nothing else."""
    example = action(f"due: {day}, measure: Ten plans., owner: Named nurse")
    (problem,) = problems(example, "STR123")
    assert problem.path == "recommendations[0].actions[0].due"
    assert "is what case systems write for no end" in problem.message
    assert not [one for code in ("STR112", "STR120", "STR122", "STR124") for one in problems(example, code)]


@pytest.mark.parametrize("day", ["0001-01-01", "1753-01-01", "1899-12-31", "30 June 1850", "2516-06-30"])
def test_a_day_outside_the_years_that_can_be_is_told(day):
    """A mark of a database and a slip of the pen alike; an unusual writing is then beside the point."""
    example = action(f"due: {day}")
    assert [problem.path for problem in problems(example, "STR124")] == ["recommendations[0].actions[0].due"]
    assert not [one for code in ("STR120", "STR121", "STR122", "STR123") for one in problems(example, code)]


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_steps_and_actions_are_not_held_against_such_a_day(day):
    """Nothing is before or after it."""
    example = action(f"start: {day}, due: 2016-06-30, revised_due: {day}, revised_because: It was redrawn.")
    example += f"\ndates: {{notified: 2015-02-03, decided: {day}, completed: 2015-11-20, published: {day}}}"
    assert not [one for code in ("STR110", "STR111", "STR114") for one in problems(example, code)]


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_an_action_is_not_completed_on_such_a_day(day):
    """Closed, its date of completion is missing; open, it is not dated as closed."""
    assert problems(action(f"status: complete, completed: {day}, evidence: Report."), "STR115")
    assert not problems(action(f"status: on_track, completed: {day}"), "STR117")


def test_only_a_mark_of_no_end_moves_a_date():
    """0001-01-01 beside the date that was set says that no other was agreed, and asks for no reason."""
    assert problems(action("due: 2016-06-30, revised_due: 9999-12-31"), "STR113")
    assert not problems(action("due: 2016-06-30, revised_due: 0001-01-01"), "STR113")


@pytest.mark.parametrize("written", ["May 2015", "Ongoing"])
def test_no_day_is_made_up_for_a_step_of_the_review(written):
    """An action may be due by the end of a month; when a board was notified is a fact."""
    step = check(subject(f"dates: {{notified: {written}}}"), codes=["STR120"]).problems
    assert [problem.hint for problem in step] == [
        "Write the day as 2016-06-30, or leave it out until it is known."
    ]
