"""What one fact says of another: every implication, both ways round."""

import pytest

from scrlearn.errors import RuleError
from scrlearn.law.catalogue import IMPLICATIONS
from scrlearn.law.known import checked_facts, consequences, work_out
from scrlearn.model.fact_definitions import consequences_of
from scrlearn.model.facts import FactState
from scrlearn.model.rules import Implication

CONSEQUENCES = consequences_of(IMPLICATIONS)


def read(facts):
    """What is known of a case by these facts and what follows from them."""
    return work_out(checked_facts(facts, ()), CONSEQUENCES, {})


BY_TEXT = pytest.mark.parametrize("entry", IMPLICATIONS, ids=str)


@BY_TEXT
def test_what_is_true_implies(entry):
    """Where the fact is true, what it implies is known."""
    assert consequences({entry.fact: True}, IMPLICATIONS)[entry.implies] is entry.value


@BY_TEXT
def test_what_is_denied_rules_out(entry):
    """Where what it implies is denied, the fact is known to be false."""
    assert consequences({entry.implies: not entry.value}, IMPLICATIONS)[entry.fact] is False


@BY_TEXT
def test_what_is_false_implies_nothing(entry):
    """A false fact says nothing of what it would have implied."""
    assert entry.implies not in consequences({entry.fact: False}, IMPLICATIONS)


@BY_TEXT
def test_a_contradiction_names_both_facts(entry):
    """A fact beside the denial of what it implies is an error that names both."""
    with pytest.raises(RuleError) as caught:
        read({entry.fact: True, entry.implies: not entry.value})
    assert entry.fact in str(caught.value)
    assert entry.implies in str(caught.value)
    assert entry.because in str(caught.value)


@BY_TEXT
def test_an_unknown_fact_takes_what_is_implied(entry):
    """A fact that is unknown, but follows from a known one, counts as known."""
    known = read({entry.fact: True, entry.implies: "unknown"})
    assert known.truths[entry.implies] is entry.value
    assert known.derived[entry.implies].origin == entry.fact
    assert known.state(entry.implies) is FactState.UNKNOWN


@pytest.mark.parametrize("entry", [entry for entry in IMPLICATIONS if entry.value], ids=str)
def test_a_disputed_fact_may_follow_to_be_so(entry):
    """A fact that is disputed, but follows to be true from a known one, counts as true and stays disputed."""
    known = read({entry.fact: True, entry.implies: "disputed"})
    assert known.truths[entry.implies] is True
    assert known.state(entry.implies) is FactState.DISPUTED


@pytest.mark.parametrize("entry", [entry for entry in IMPLICATIONS if not entry.value], ids=str)
def test_a_disputed_fact_is_not_denied_by_what_implies_its_contrary(entry):
    """What is disputed does not become a "no" because another fact claims it: the two contradict."""
    with pytest.raises(RuleError) as caught:
        read({entry.fact: True, entry.implies: "disputed"})
    assert f"{entry.fact} (true) and {entry.implies} (disputed) contradict" in str(caught.value)


@BY_TEXT
def test_a_disputed_fact_is_not_ruled_out_by_an_established_one(entry):
    """Where what a disputed fact implies is denied, one of the two is wrong: neither becomes a "no"."""
    with pytest.raises(RuleError) as caught:
        read({entry.fact: "disputed", entry.implies: not entry.value})
    assert f"{entry.fact} (disputed) contradict" in str(caught.value)
    assert f"{entry.implies} ({str(not entry.value).lower()})" in str(caught.value)


def test_a_dispute_beside_its_denial_says_who_must_resolve_what():
    """The parties to the dispute and the judge of the other fact are named, as far as they are recorded."""
    facts = {
        "concern_working_together": {
            "state": "disputed",
            "positions": [{"who": "The police", "says": "nobody called"}],
        },
        "definitive_evidence_of_no_concern": {"state": "true", "judged_by": "The SCR sub-group"},
    }
    with pytest.raises(RuleError) as caught:
        read(facts)
    message = str(caught.value)
    assert "resolve the dispute about concern_working_together (The police)" in message
    assert "definitive_evidence_of_no_concern recorded as disputed or unknown (The SCR sub-group)" in message


def test_a_dispute_ruled_out_through_a_third_fact_names_the_stated_one():
    """The facts named are those that somebody stated, however long the chain between them."""
    with pytest.raises(RuleError, match=r"b \(true\) and a \(disputed\)"):
        work_out(
            checked_facts({"a": "disputed", "b": True}, ("a", "b", "c")),
            consequences_of(
                [
                    Implication(fact="b", implies="c", because="made up"),
                    Implication(fact="c", implies="a", value=False, because="made up"),
                ]
            ),
            {},
        )


def test_a_chain_of_facts_names_the_ones_that_were_stated():
    """A contradiction through facts in between names those that somebody stated."""
    with pytest.raises(RuleError, match=r"abuse_or_neglect_factor_in_death \(true\) and died \(false\)"):
        read({"abuse_or_neglect_factor_in_death": True, "died": False})


def test_a_fact_that_was_not_given_is_unknown():
    """Nothing is assumed of a fact that nobody mentioned."""
    known = read({})
    assert known.state("died") is FactState.UNKNOWN
    assert known.truths == {}
