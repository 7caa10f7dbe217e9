"""The plan: SMART over a review's recommendations and actions."""

from __future__ import annotations

from scrlearn.checks import check
from scrlearn.hooks import PluginHost
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)


def codes(example):
    """Return the SMART problems of a sound review with an example put in, code and path."""
    report = check(subject(example), host=HOST, codes=["SMA"])
    return [(problem.code, problem.path) for problem in report.problems]


def plan(text="Add a section to the booking form.", actions="", **fields):
    """Write a review with one recommendation."""
    written = {"id": "r1", "text": f"'{text}'", "answers": "[f1]", "addressed_to": "[health]"} | fields
    entry = ", ".join(f"{key}: {value}" for key, value in written.items())
    return f"recommendations: [{{{entry}, actions: [{actions}]}}]"


def test_vague_recommendation_is_reported_with_its_reason():
    """The message says which words leave it open."""
    example = plan("Partners should consider the importance of fathers.")
    (problem,) = check(subject(example), host=HOST, codes=["SMA101"]).problems
    assert problem.message == "not specific: 'consider' is an aim: no act counts as having done it"


def test_recommendation_without_a_date_is_normal():
    """Sentences carry no dates; the plan does."""
    assert codes(plan()) == []


def test_recommendation_owned_through_its_actions_is_addressed():
    """Who carries out the actions answers for the recommendation."""
    action = "{id: a1, text: Add a section., owner: Named Nurse, due: 2016-06-30, measure: audit of 30 forms}"
    assert codes(plan(actions=action, addressed_to="[]")) == []


def test_withdrawn_action_is_not_judged():
    """What nobody will do needs no owner."""
    assert codes(plan(actions="{id: a1, text: Raise awareness., status: withdrawn}")) == []


def test_body_alone_is_no_owner():
    """A whole trust is not the role that answers for an action; the message says so."""
    action = "{id: a1, text: Add a section., body: health, due: 2016-06-30, measure: audit of 30 forms}"
    (problem,) = check(subject(plan(actions=action)), host=HOST, codes=["SMA202"]).problems
    assert problem.message == "no owner: Harbourshire Health NHS Trust is named, but no role in it"


def test_measure_in_the_sentence_counts():
    """An action that is itself an audit needs no second one."""
    action = "{id: a1, text: Audit 30 booking forms., owner: Named Nurse, due: 2016-06-30}"
    assert codes(plan(actions=action)) == []


def test_outcome_beside_an_output_is_enough():
    """The plan may name the product as measure where it says what should change."""
    fields = (
        "owner: Named Nurse, due: 2016-06-30, measure: Updated policy, outcome: Babies are seen undressed."
    )
    assert codes(plan(actions=f"{{id: a1, text: Add a section to the form., {fields}}}")) == []


def test_counted_output_is_a_measure():
    """How many of how many shows more than that something exists."""
    fields = "owner: Named Nurse, due: 2016-06-30, measure: Thirty-six of forty plans name an owner"
    assert codes(plan(actions=f"{{id: a1, text: Add a section to the form., {fields}}}")) == []


def test_impossible_day_in_the_plan_is_not_reported_twice():
    """The date field is reported as such; only a day in the sentence is reported here."""
    fields = "owner: Named Nurse, due: 31 September 2020, measure: audit of 30 forms"
    assert codes(plan(actions=f"{{id: a1, text: Add a section to the form., {fields}}}")) == []


def test_no_recommendations_have_no_problem():
    """Zero recommendations are valid."""
    assert codes("recommendations: []") == []
