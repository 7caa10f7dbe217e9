"""Delays: what the timetable says was late, beside the reasons given."""

from __future__ import annotations

import pytest

from scrlearn.checks import check
from scrlearn.hooks import PluginHost
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)


def problems(example):
    """Return the problems with delays in a sound review with an example put in."""
    report = check(subject(example), host=HOST, codes=["CON14"])
    assert report.complete
    return list(report.problems)


def test_a_late_step_names_its_days_and_how_to_give_the_reason():
    """Due and done stand side by side."""
    (problem,) = problems("delays: null")
    assert problem.path == "delays.complete"
    assert problem.message == (
        "'Complete the review' was not done within 6 months after the review began (due on 2 September 2015, "
        "done on 20 November 2015), and no reason is given"
    )
    assert problem.hint == "Say why under delays: write complete: and then the reason."


def test_a_step_in_time_needs_no_reason():
    """Half a year is what boards aim at."""
    assert problems("{delays: null, dates: {completed: 2015-09-02}}") == []


def test_a_limit_that_nobody_could_read_advises():
    """Late by a text that was not verified is a note, not a warning."""
    (problem,) = problems("dates: {decided: 2015-03-01, notified: 2015-01-05}")
    assert (problem.path, problem.severity.value) == ("delays.decide", "note")


def test_days_that_are_never_published_are_not_told():
    """When the authority became aware would date the incident."""
    (problem,) = problems(
        "dates: {event: 2015-06-01, aware: 2015-06-02, notified: 2015-06-30, decided: 2015-07-01, "
        "initiated: 2015-07-02, completed: 2015-12-01}"
    )
    assert problem.path == "delays.notify"
    assert "2015" not in problem.message


def test_what_is_open_is_not_late():
    """Without a day on which to look, nothing that is still to come is called late."""
    assert problems("{delays: null, dates: {completed: null}}") == []


def test_a_report_taken_down_early_is_no_delay():
    """How long it stays is the board's own setting."""
    dates = "dates: {published: 2016-01-15, available_until: 2016-02-01}"
    assert problems(dates) == []


@pytest.mark.parametrize(
    "case",
    [
        "{rules: '', delays: null}",
        "{rules: atlantis-scr, delays: {anything: Reasons.}}",
        "{area: Nowhere, delays: null}",
        "{delays: null, dates: {initiated: spring}}",
    ],
)
def test_what_the_law_cannot_say_is_not_asked(case):
    """No rules, rules that are not here, an area that is none, a clock that has no day."""
    assert problems(case) == []


def test_a_misspelt_step_is_pointed_out():
    """The delay that it was meant to explain stays open."""
    found = problems("delays: {complete: null, compleet: Illness.}")
    assert sorted(problem.path for problem in found) == ["delays.compleet", "delays.complete"]
    assert "did you mean complete?" in "".join(problem.message for problem in found)


def test_an_unlike_step_is_answered_with_those_there_are():
    """The timetable's ids are shown where none is near."""
    (problem,) = problems("delays: {zzz: Illness.}")
    assert "(steps: decide, complete," in problem.message
