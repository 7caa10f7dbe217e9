"""The timetable in a review and as a document of its own, and what each audience sees of it."""

from __future__ import annotations

from datetime import date

import pytest

from scrlearn.document import Table, reading, walk
from scrlearn.hooks import PluginHost
from scrlearn.law import timetable
from scrlearn.model.base import evolve
from scrlearn.model.recorded import RecordedDecision
from scrlearn.model.review import Review, ReviewDates
from scrlearn.publish import lay_out

HOST = PluginHost(entry_points=False)
REVIEW = Review(
    id="child-n",
    title="Child N",
    rules="england-scr",
    dates=ReviewDates(
        event=date(2016, 1, 4),
        aware=date(2016, 1, 5),
        notified=date(2016, 1, 15),
        decided=date(2016, 2, 20),
        initiated=date(2016, 3, 1),
        completed=date(2016, 8, 1),
    ),
    decisions=[
        RecordedDecision(
            question="commission",
            answer="yes",
            by="Independent Chair",
            on=date(2016, 2, 20),
            reasons="REASONS",
        )
    ],
)


def table_of(review, layout, audience):
    """The timetable's table in a laid out review; None where there is none."""
    document = lay_out(review, layout=layout, audience=audience, host=HOST)
    found = [one for one in walk(document.blocks) if isinstance(one, Table) and one.role == "timetable"]
    return found[0] if found else None


def ids(review, layout, audience):
    """The ids of the steps that are shown."""
    table = table_of(review, layout, audience)
    return [row[0].value for row in table.rows] if table else []


@pytest.mark.parametrize("layout", ["review", "timetable"])
def test_the_board_sees_every_step(layout):
    """In the review and as a document of its own, each step once, in the timetable's order."""
    assert ids(REVIEW, layout, "board") == [step.id for step in timetable(REVIEW, host=HOST)]


@pytest.mark.parametrize("layout", ["review", "timetable"])
@pytest.mark.parametrize("audience", ["public"])
def test_the_public_sees_no_day_that_dates_the_incident(layout, audience):
    """Steps whose days run from becoming aware or the notification are left out, and so are the days."""
    shown = ids(REVIEW, layout, audience)
    assert "complete" in shown
    assert not {"notify", "decide"} & set(shown)
    words = " ".join(reading(lay_out(REVIEW, layout=layout, audience=audience, host=HOST)))
    for day in ("4\N{NO-BREAK SPACE}January", "5\N{NO-BREAK SPACE}January", "15\N{NO-BREAK SPACE}January"):
        assert day not in words
        assert day.replace("\N{NO-BREAK SPACE}", " ") not in words


def test_a_row_says_what_is_due_when_by_whom_and_what_came_of_it():
    """Step, day as data, limit, body and status; where it stands in the document that has the room."""
    table = table_of(REVIEW, "timetable", "board")
    columns = ["step", "due", "limit", "by", "status"]
    assert [column.key for column in table.columns] == [*columns, "source"]
    assert [column.key for column in table_of(REVIEW, "review", "board").columns] == columns
    (complete,) = [row for row in table.rows if row[0].value == "complete"]
    assert complete[1].value == date(2016, 9, 1)
    assert complete[4].value == "met"
    decide = next(row for row in table.rows if row[0].value == "decide")
    assert decide[4].value == "late"


def test_a_review_without_rules_has_no_timetable():
    """The review says nothing of it, and the document of its own says that none is known."""
    bare = evolve(REVIEW, rules="")
    assert table_of(bare, "review", "board") is None
    words = " ".join(reading(lay_out(bare, layout="timetable", audience="board", host=HOST)))
    assert "No time limits are known for this review" in words


def test_rules_that_are_not_installed_leave_the_timetable_out():
    """The review can be read without them; its decision says that they could not be read."""
    assert table_of(evolve(REVIEW, rules="wales-cpr"), "review", "board") is None


def test_what_was_decided_stands_beside_the_rules_answer():
    """Everybody sees what, by whom and when; the reasons are the board's."""
    for audience, seen in (("public", False), ("board", True)):
        words = " ".join(reading(lay_out(REVIEW, audience=audience, host=HOST)))
        assert "What was decided by Independent Chair on 20\N{NO-BREAK SPACE}February 2016: yes." in words
        assert ("REASONS" in words) is seen
