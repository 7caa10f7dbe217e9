"""The plan: SMART over a review's recommendations and actions."""

from __future__ import annotations

import pytest

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
    assert problem.message == "not specific: 'consider' is an aim, and does not say what is to be done"


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


@pytest.mark.parametrize(
    ("measure", "code"), [("n/a", "SMA204"), ("Ongoing", "SMA204"), ("How many staff?", "SMA206")]
)
def test_words_in_the_place_of_a_measure_are_no_measure(measure, code):
    """Nothing and a status are a missing measure; only a question is one that waits for its answer."""
    action = f"{{id: a1, text: Add a section., owner: Named Nurse, due: 2016-06-30, measure: '{measure}'}}"
    assert codes(plan(actions=action)) == [(code, "recommendations[0].actions[0].measure")]


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


def owned(owner, **keys):
    """Return the codes about the owner of one sound action, with keys of the review beside it."""
    action = (
        f"{{id: a1, text: Add a section., owner: '{owner}', due: 2016-06-30, measure: audit of 30 forms}}"
    )
    review = "\n".join([plan(actions=action), *(f"{key}: {value}" for key, value in keys.items())])
    return [code for code, path in codes(review) if path.endswith(".owner")]


@pytest.mark.parametrize(
    "owner",
    [
        "Sarah Exemplar",
        "Sarah Ward",
        "Dr Exemplar",
        "S. Exemplar",
        "Exemplar, Sarah",
        "Sarah Exemplar and Tom Sample",
        "Zoë O’Sample-Jones",
        "Mrs van der Sample",
    ],
)
def test_person_as_owner_is_reported_and_not_repeated(owner):
    """A plan is published: it names the role, and the report does not pass the name on."""
    assert owned(owner) == ["SMA207"]
    action = f"{{id: a1, text: Add a section., owner: '{owner}'}}"
    (problem,) = check(subject(plan(actions=action)), host=HOST, codes=["SMA207"]).problems
    assert "Exemplar" not in problem.message
    assert "Sample" not in problem.message


@pytest.mark.parametrize(
    "owner",
    [
        "Named Nurse",
        "Sarah Exemplar, Named Nurse",
        "Head Teacher",
        "Detective Chief Inspector",
        "Principal Social Worker",
        "Turning Point",
        "Victim Support",
        "Milton Keynes",
        "Barnardos",
        "LADO",
        "GP",
        "Cheshire MASH",
        "the Trust",
        "Harbourshire Health",
    ],
)
def test_roles_and_bodies_are_owners(owner):
    """Words of a role, a service, a place with a council or an agency of the review are no person."""
    assert owned(owner) == []


def test_agency_called_like_a_person_is_an_owner():
    """What the review lists among its agencies is a body, whatever it is called."""
    assert owned("Ada Exemplar", agencies="[{id: health, name: Ada Exemplar}]") == []


def test_owner_in_another_language_is_not_taken_for_a_person():
    """The words of roles are English."""
    assert owned("Nyrs Enwebedig", language="cy") == []


@pytest.mark.parametrize("owner", ["?", "S.J.", "S J", "n/a"])
def test_mark_or_initials_are_no_owner(owner):
    """Nobody can be asked by them whether it was done."""
    assert owned(owner) == ["SMA202"]
