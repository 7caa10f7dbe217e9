"""The catalogue of facts: one id for each, spelled out, with a question and a holder."""

import pytest

from scrlearn.law.catalogue import FACTS, IMPLICATIONS, NOT_FACTS


@pytest.mark.parametrize("definition", FACTS.values(), ids=lambda definition: definition.id)
def test_every_fact_asks_a_question_and_names_a_holder(definition):
    """A fact is a question in plain words that someone can answer."""
    assert definition.asks.endswith("?")
    assert definition.held_by


@pytest.mark.parametrize("short", ["anks", "lac_now", "cpr_ever", "mha_detained", "mca_dol_16_17"])
def test_abbreviations_are_no_ids(short):
    """Facts are spelled out."""
    assert short not in FACTS


def test_implications_speak_of_known_facts():
    """Both ends of every implication stand in the catalogue."""
    assert {fact for entry in IMPLICATIONS for fact in (entry.fact, entry.implies)} <= set(FACTS)


def test_what_is_no_state_is_no_fact():
    """Ages and dates do not stand among the facts."""
    assert not set(NOT_FACTS) & set(FACTS)
