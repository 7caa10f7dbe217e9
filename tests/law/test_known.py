"""What one fact says of another: every implication, both ways round."""

import pytest

from scrlearn.errors import RuleError
from scrlearn.law.catalogue import IMPLICATIONS
from scrlearn.law.known import consequences, read_facts
from scrlearn.model.facts import FactState

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
        read_facts({entry.fact: True, entry.implies: not entry.value}, IMPLICATIONS, ())
    assert entry.fact in str(caught.value)
    assert entry.implies in str(caught.value)
    assert entry.because in str(caught.value)


@BY_TEXT
@pytest.mark.parametrize("state", [FactState.UNKNOWN, FactState.DISPUTED])
def test_an_open_fact_takes_what_is_implied(entry, state):
    """A fact that is unknown or disputed, but follows from a known one, counts as known."""
    known = read_facts({entry.fact: True, entry.implies: state}, IMPLICATIONS, ())
    assert known.truths[entry.implies] is entry.value
    assert known.derived[entry.implies].origin == entry.fact
    assert known.state(entry.implies) is state


def test_a_chain_of_facts_names_the_ones_that_were_stated():
    """A contradiction through facts in between names those that somebody stated."""
    with pytest.raises(RuleError, match=r"abuse_or_neglect_factor_in_death \(true\) and died \(false\)"):
        read_facts({"abuse_or_neglect_factor_in_death": True, "died": False}, IMPLICATIONS, ())


def test_a_fact_that_was_not_given_is_unknown():
    """Nothing is assumed of a fact that nobody mentioned."""
    known = read_facts({}, IMPLICATIONS, ())
    assert known.state("died") is FactState.UNKNOWN
    assert known.truths == {}
