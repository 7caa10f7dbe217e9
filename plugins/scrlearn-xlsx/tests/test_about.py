"""The sheet that says which plan this is."""

from __future__ import annotations

from datetime import datetime

from scrlearn.document import Masthead


def facts(workbook):
    """The sheet's rows: what each is, and its words."""
    return dict(workbook["About"].iter_rows(values_only=True))


def test_it_says_title_publisher_date_and_contact(plans, open_plan):
    """Title, publisher and the words of the footer are there, and the date is a date."""
    said = facts(open_plan(plans.plan()))
    assert said["Title"] == "Child N: action plan"
    assert said["Publisher"] == "Harbourshire Safeguarding Children Board"
    assert said["Date"] == datetime(2016, 2, 12)  # noqa: DTZ001 - Excel's dates have no zone
    assert said["Contact"] == "Harbourshire Safeguarding Children Board\nEmail: board@example.org"


def test_a_dateline_that_says_more_is_kept(plans, open_plan):
    """A dateline that is not just the date stands beside it."""
    document = plans.plan(masthead=Masthead(dateline="As at 2 March 2016"))
    assert facts(open_plan(document))["Dateline"] == "As at 2 March 2016"
    assert "Dateline" not in facts(open_plan(plans.plan()))


def test_it_names_recommendations_without_an_action(plans, open_plan):
    """What nobody has taken up yet is named here, since it has no row."""
    document = plans.plan(plans.section(1), plans.section(2, plans.row("a1", "Act.")))
    assert (
        facts(open_plan(document))["Recommendations without an action"] == "1: The text of recommendation 1."
    )


def test_it_says_nothing_that_is_not_known(plans, open_plan):
    """A plan without publisher, date and contacts has no rows for them."""
    said = facts(open_plan(plans.plan(masthead=Masthead(), date=None, footer=())))
    assert set(said) == {"Title", "Actions", "How to use it"}
