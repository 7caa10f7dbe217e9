"""The calendar of a review, read back as another program would read it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import attrs
import pytest
from icalendar import Calendar

import scrlearn
from scrlearn import Area, Nation, RecordedDecision, Review, ReviewDates
from scrlearn.errors import ExportError
from scrlearn.hooks import RenderRequest
from scrlearn_ical.calendar import render

REVIEW = Review(
    id="child-n",
    title="Child N",
    rules="england-scr",
    area=Area(name="Harbourshire", nation=Nation.ENGLAND),
    dates=ReviewDates(
        notified=date(2015, 4, 20),
        decided=date(2015, 5, 15),
        initiated=date(2015, 6, 1),
        completed=date(2015, 11, 27),
    ),
    decisions=[RecordedDecision(question="commission", answer="yes")],
)


def calendar(review=REVIEW, audience="board"):
    """Render a review and read the calendar back."""
    return Calendar.from_ical(scrlearn.render(review, "ical", audience=audience))


def entries(review=REVIEW, audience="board"):
    """The entries of a review's calendar, by the id of their step."""
    found = calendar(review, audience).walk("VEVENT")
    return {str(event["uid"]).removeprefix("child-n.").removesuffix("@scrlearn"): event for event in found}


def test_each_step_with_a_day_is_an_all_day_entry():
    """The completion that six months allow stands on its day, whole, and takes no time."""
    event = entries()["complete"]
    assert event.decoded("dtstart") == date(2015, 12, 1)
    assert event.decoded("dtend") == date(2015, 12, 2)
    assert event["transp"] == "TRANSPARENT"


def test_an_entry_says_what_whose_and_where_it_stands():
    """Pseudonym and step in the title; limit, body, what came of it and source in the text."""
    event = entries()["complete"]
    assert str(event["summary"]).startswith("Child N: ")
    text = str(event["description"])
    for part in ("Time limit: Within 6 months", "What came of it: Met", "Source: Working Together"):
        assert part in text


def test_the_days_are_those_of_the_timetable():
    """The calendar holds every step of `scrlearn.timetable` that has a day, on that day, and no other."""
    wanted = {step.id: step.due for step in scrlearn.timetable(REVIEW) if step.due}
    assert {name: event.decoded("dtstart") for name, event in entries().items()} == wanted


def test_steps_without_a_day_are_named_in_the_calendars_description():
    """A step whose clock never started cannot stand on a day, and is not lost."""
    without = [step for step in scrlearn.timetable(REVIEW) if step.due is None]
    assert without
    description = str(calendar()["description"])
    assert all(step.title in description for step in without)


def test_only_what_is_open_is_called_to_mind():
    """A step that was done, in time or late, has no reminder; an open one has one three days before."""
    review = scrlearn.evolve(REVIEW, dates=ReviewDates(initiated=date(2015, 6, 1)))
    (alarm,) = entries(review)["complete"].walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(days=-3)
    assert not entries()["complete"].walk("VALARM")
    done_late = scrlearn.evolve(
        REVIEW, dates=ReviewDates(initiated=date(2015, 6, 1), completed=date(2016, 6, 1))
    )
    assert not entries(done_late)["complete"].walk("VALARM")


def test_the_stamp_is_never_the_clocks(monkeypatch):
    """Without a date of its own an entry is stamped with its day; with one, with the document's."""
    assert entries()["complete"].decoded("dtstamp") == datetime(2015, 12, 1, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1448928000")
    assert entries()["complete"].decoded("dtstamp") == datetime(2015, 12, 1, tzinfo=UTC)


def test_the_same_review_gives_the_same_bytes():
    """Rendered twice, the files are alike to the byte."""
    one, two = (scrlearn.render(REVIEW, "ical", audience="board") for _ in range(2))
    assert one == two
    assert one.endswith(b"END:VCALENDAR\r\n")


def test_lines_are_as_long_as_the_format_allows():
    """RFC 5545 folds lines at 75 octets; Outlook reads no longer ones."""
    assert max(map(len, scrlearn.render(REVIEW, "ical", audience="board").split(b"\r\n"))) <= 75


def test_the_public_gets_no_day_that_dates_the_incident():
    """Steps that run from the notification are the board's alone."""
    assert "decide" in entries()
    assert "decide" not in entries(audience="public")
    assert "complete" in entries(audience="public")


def test_a_review_without_time_limits_is_refused():
    """There is no calendar of nothing, and the message says what to give."""
    with pytest.raises(ExportError, match="no steps with a time limit"):
        scrlearn.render(Review(id="child-n", title="Child N"), "ical")


def test_a_briefing_is_refused():
    """A document of another kind has no timetable either."""
    briefing = scrlearn.draft_briefing(REVIEW)
    with pytest.raises(ExportError, match="no steps with a time limit"):
        scrlearn.render(briefing, "ical")


def test_the_format_is_found_by_the_files_name(tmp_path):
    """`export` to a name that ends in .ics writes a calendar."""
    scrlearn.export(REVIEW, tmp_path / "child-n.ics", audience="board")
    assert (tmp_path / "child-n.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize("day", [date.max, date.min, date(2099, 12, 31)])
def test_a_day_that_stands_for_none_makes_no_entry(day):
    """An entry ends on the day after its own, and the year 9999 has none; the step is named all the same."""
    review = scrlearn.evolve(REVIEW, dates=scrlearn.evolve(REVIEW.dates, initiated=day))
    assert "complete" not in entries(review)
    assert "Complete the review" in str(calendar(review)["description"])


def test_such_a_day_in_another_layouts_document_makes_none_either():
    """A layout of a plugin may give any date as a cell's value."""
    document = scrlearn.lay_out(REVIEW, layout="timetable")
    (table,) = document.blocks
    rows = tuple((row[0], attrs.evolve(row[1], value=date.max), *row[2:]) for row in table.rows)
    made = attrs.evolve(document, date=date.min, blocks=(attrs.evolve(table, rows=rows),))
    found = Calendar.from_ical(render(made, RenderRequest()))
    assert not found.walk("VEVENT")


def test_check_tells_what_the_export_refuses():
    """A briefing has no steps, and whoever wants its calendar hears so before the export."""
    briefing = scrlearn.Briefing(id="n", title="Child N")
    (problem,) = scrlearn.check(briefing, formats=["ical"], codes=["STR148"]).errors
    assert "no steps with a time limit" in problem.message
    assert scrlearn.check(REVIEW, formats=["ical"], codes=["STR148"]).ok
