"""Tables of actions as the columns and rows of one tracker."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from scrlearn.document import Callout, Cell, Column, Section, Table, as_text
from scrlearn.errors import ExportError
from scrlearn_xlsx.actions import read_tracker

NBSP = "\N{NO-BREAK SPACE}"


def test_one_row_an_action_in_reading_order(plans):
    """Every table's rows follow each other, each with the number and the text of its recommendation."""
    document = plans.plan(
        plans.section(1, plans.row("a1", "First."), plans.row("a2", "Second.")),
        plans.section(2, plans.row("a3", "Third.")),
    )
    tracker = read_tracker(document)
    seen = [(row[":number"], row[":recommendation"], row["id"], row["action"]) for row in tracker.rows]
    assert seen == [
        (1, "The text of recommendation 1.", "a1", "First."),
        (1, "The text of recommendation 1.", "a2", "Second."),
        (2, "The text of recommendation 2.", "a3", "Third."),
    ]


def test_tables_with_other_roles_are_not_actions(plans):
    """A table that is not marked as actions gives no row."""
    other = Table(caption="Dates", columns=plans.columns, rows=(plans.row("d1", "A date."),))
    tracker = read_tracker(plans.plan(other, plans.section(1, plans.row("a1", "An action."))))
    assert [row["id"] for row in tracker.rows] == ["a1"]


def test_actions_inside_a_callout_are_found(plans):
    """A table counts wherever it stands, with the innermost section around it."""
    inner = plans.section(2, plans.row("a1", "An action."))
    outer = Section(
        heading=as_text("Part one"), anchor="part", blocks=(Callout(heading="Now", blocks=(inner,)),)
    )
    (row,) = read_tracker(plans.plan(outer)).rows
    assert row[":number"] == 2


def test_actions_outside_any_section_have_no_recommendation(plans):
    """Without a section there are no columns for the recommendation."""
    table = Table(caption="Actions", columns=plans.columns, rows=(plans.row("a1", "Act."),), role="actions")
    tracker = read_tracker(plans.plan(table))
    assert [column.key for column in tracker.columns] == ["id", "action", "due", "status"]


@pytest.mark.parametrize(
    ("heading", "number", "in_words", "expected"),
    [
        ("Recommendation 12", "12", True, (12, "The text.")),
        ("Third recommendation", "3", True, (3, "Third recommendation\nThe text.")),
        ("Recommendation 3: the baby", "3", True, (3, "Recommendation 3: the baby\nThe text.")),
        ("Seeing the baby", "4", False, (4, "Seeing the baby\nThe text.")),
        ("Seeing the baby", "2b", False, ("2b", "Seeing the baby\nThe text.")),
        ("Part 2016", "", False, (None, "Part 2016\nThe text.")),
    ],
)
def test_a_section_gives_number_and_text(plans, heading, number, in_words, expected):
    """The number is the section's; a heading that says more is the first line of the text."""
    given = plans.section(1, plans.row("a1", "Act."))
    table = given.blocks[-1]
    section = attrs.evolve(
        given,
        heading=as_text(heading),
        number=number,
        is_numbered_in_words=in_words,
        blocks=(*plans.paragraphs("The text."), table, *plans.paragraphs("What follows.")),
    )
    (row,) = read_tracker(plans.plan(section)).rows
    assert (row.get(":number"), row[":recommendation"]) == expected


def test_columns_of_all_tables_are_joined_by_key(plans):
    """A column that only some tables have is empty in the rows of the others."""
    progress = Column(key="progress", heading="Progress")
    more = (*plans.row("a2", "Second."), Cell(blocks=plans.paragraphs("Begun.")))
    document = plans.plan(
        plans.section(1, plans.row("a1", "First.")),
        plans.section(2, more, columns=(*plans.columns, progress)),
    )
    tracker = read_tracker(document)
    assert [column.key for column in tracker.columns][-1] == "progress"
    assert [row.get("progress") for row in tracker.rows] == [None, "Begun."]


def test_empty_columns_of_the_plan_stay(plans):
    """A column that is empty so far is there to be filled in."""
    tracker = read_tracker(plans.plan(plans.section(1, plans.row("a1", "Act."))))
    assert "due" in [column.key for column in tracker.columns]


def test_columns_with_one_key_hide_nothing(plans):
    """Two columns of a table that carelessly share a key both come through."""
    columns = (Column(key="note", heading="Note"), Column(key="note", heading="Note"))
    cells = tuple(Cell(blocks=plans.paragraphs(text)) for text in ("one", "two"))
    tracker = read_tracker(plans.plan(plans.section(1, cells, columns=columns)))
    assert [tracker.rows[0][column.key] for column in tracker.columns][-2:] == ["one", "two"]


def test_dates_are_dates(plans):
    """A cell that states a date holds the date."""
    (row,) = read_tracker(plans.plan(plans.section(1, plans.row("a1", "Act.", date(2016, 6, 30))))).rows
    assert row["due"] == date(2016, 6, 30)


@pytest.mark.parametrize("written", ["Ongoing", "31 September 2016", "TBC"])
def test_what_is_no_date_stays_as_written(plans, written):
    """Words in place of a date are kept."""
    (row,) = read_tracker(plans.plan(plans.section(1, plans.row("a1", "Act.", written)))).rows
    assert row["due"] == written


def test_words_beyond_a_date_have_a_column_of_their_own(plans):
    """Why a date was moved stands beside the date, in a column that appears only where it is needed."""
    moved = plans.row(
        "a1",
        "Act.",
        date(2016, 7, 29),
        due_words=(f"29{NBSP}July{NBSP}2016", f"Moved from 31{NBSP}May{NBSP}2016 because of vacancies"),
    )
    tracker = read_tracker(plans.plan(plans.section(1, moved)))
    assert tracker.rows[0]["due"] == date(2016, 7, 29)
    assert tracker.rows[0]["due:notes"] == f"Moved from 31{NBSP}May{NBSP}2016 because of vacancies"
    keys = [column.key for column in tracker.columns]
    assert keys[keys.index("due") + 1] == "due:notes"
    assert "status:notes" not in keys


def test_a_date_beside_a_status_is_a_date(plans):
    """When an action was completed is a date like any other, to sort and filter by."""
    done = plans.row("a1", "Act.", status="Complete", status_words=("Complete", f"22{NBSP}April{NBSP}2016"))
    (row,) = read_tracker(plans.plan(plans.section(1, done))).rows
    assert (row["status"], row["status:notes"]) == ("Complete", date(2016, 4, 22))


@pytest.mark.parametrize("value", [date(1899, 12, 31), date.max, date.min, float("nan"), 10**20])
def test_what_a_spreadsheet_cannot_hold_stays_words(plans, value):
    """A date before 1900 and a number that would be rounded are kept as they were written."""
    cells = (Cell(blocks=plans.paragraphs("as written"), value=value),)
    columns = (Column(key="value", heading="Value"),)
    (row,) = read_tracker(plans.plan(plans.section(1, cells, columns=columns))).rows
    assert row["value"] == "as written"


def test_recommendations_without_actions_are_named(plans):
    """A recommendation that nobody has taken up has no row, and is not forgotten."""
    tracker = read_tracker(plans.plan(plans.section(1), plans.section(2, plans.row("a1", "Act."))))
    assert tracker.without_actions == ("1: The text of recommendation 1.",)


def test_other_sections_are_not_recommendations(plans):
    """An introduction beside the recommendations is not missed among the actions."""
    introduction = Section(
        heading=as_text("Introduction"), anchor="introduction", blocks=plans.paragraphs("Words.")
    )
    tracker = read_tracker(plans.plan(introduction, plans.section(1, plans.row("a1", "Act."))))
    assert tracker.without_actions == ()


def test_a_row_of_another_length_is_refused(plans):
    """A table whose row does not fit its columns is named, not guessed at."""
    with pytest.raises(ExportError, match=r"'Actions for recommendation 1': a row has 3 cells for 4 columns"):
        read_tracker(plans.plan(plans.section(1, plans.row("a1", "Act.")[:3])))
