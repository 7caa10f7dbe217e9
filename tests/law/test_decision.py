"""A decision as plain data: the keys that programs rely on."""

import json

from hypothesis import given
from hypothesis import strategies as st

from scrlearn.law import decide
from scrlearn.law.england_scr import ENGLAND_SCR
from scrlearn.model.rules import Outcome
from tests.law.worked import DAY

FACTS = {"abuse_or_neglect_known_or_suspected": True, "died": False, "seriously_harmed": True}


def data_of(facts):
    """A decision as it comes back from its JSON."""
    return json.loads(decide(facts, ENGLAND_SCR, on=DAY).to_json())


def test_the_keys_of_a_decision_are_as_documented():
    """Exactly these keys, in this order."""
    assert list(data_of(FACTS)) == [
        "rules",
        "title",
        "edition",
        "on",
        "area",
        "settled",
        "incomplete",
        "warnings",
        "answers",
        "not_used",
        "receipt",
    ]


def test_the_keys_of_an_answer_are_as_documented():
    """Exactly these keys, in this order."""
    assert list(data_of(FACTS)["answers"]["commission"]) == [
        "question",
        "asks",
        "outcome",
        "settled",
        "rebuttable",
        "force",
        "also",
        "variant",
        "rule",
        "excluded_by",
        "summary",
        "note",
        "verified",
        "advisory",
        "guidance_not_included",
        "possible",
        "missing",
        "settled_by",
        "explanation",
    ]


def test_a_missing_fact_is_asked_as_a_question():
    """Id, question, meaning, holder and effects of each missing fact."""
    missing = data_of(FACTS)["answers"]["commission"]["missing"][0]
    assert list(missing) == [
        "fact",
        "asks",
        "meaning",
        "held_by",
        "if_true",
        "if_false",
        "variant_if_true",
        "variant_if_false",
    ]
    assert (missing["fact"], missing["if_true"], missing["if_false"]) == (
        "concern_working_together",
        "MANDATORY",
        "PRESUMED",
    )


def test_a_limb_in_data_has_its_fact_and_source():
    """The tree keeps the limb's id, words, fact, state and source."""
    limb = data_of(FACTS)["answers"]["commission"]["explanation"]["parts"][0]["parts"][0]
    assert (limb["kind"], limb["fact"], limb["state"], limb["met"]) == (
        "limb",
        "abuse_or_neglect_known_or_suspected",
        "true",
        True,
    )
    assert limb["source"]["verified"] == "primary"
    assert limb["source"]["url"].startswith("https://www.legislation.gov.uk/")


def test_what_follows_is_said_in_data():
    """A derived fact tells from what it follows and why; a given one tells how it was given."""
    explanation = data_of({"died_in_custody": {"state": "true", "basis": "prison record"}})
    died, places = explanation["answers"]["commission"]["explanation"]["parts"][2]["parts"]
    assert died["follows_from"]["fact"] == "died_in_custody"
    assert died["given"] is None
    assert places["parts"][0]["given"]["basis"] == "prison record"


def test_a_missing_area_date_has_no_effects():
    """The date of an area is not true or false, so its effects are left out."""
    decision = decide(FACTS, ENGLAND_SCR, on=DAY.replace(year=2019))
    missing = decision["commission"].as_dict()["missing"][0]
    assert missing["if_true"] is None
    assert missing["if_false"] is None


@given(st.dictionaries(st.sampled_from(sorted(FACTS)), st.sampled_from(["true", "unknown", "disputed"])))
def test_any_decision_is_json(facts):
    """Data and JSON say the same, and the same facts give the same text."""
    decision = decide(facts, ENGLAND_SCR, on=DAY)
    assert json.loads(decision.to_json()) == decision.as_dict()
    assert decision.to_json() == decide(facts, ENGLAND_SCR, on=DAY).to_json()


def test_a_decision_is_a_mapping():
    """Questions in order, answers by question."""
    decision = decide(FACTS, ENGLAND_SCR, on=DAY)
    assert list(decision) == ["commission", "notify"]
    assert len(decision) == 2
    assert decision["commission"].outcome is Outcome.PRESUMED
    assert dict(decision.items())["notify"] is decision["notify"]
