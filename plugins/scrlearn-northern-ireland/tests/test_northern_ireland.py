"""The law of Northern Ireland: the decision vectors by their ids, and the traps around them."""

from __future__ import annotations

from datetime import date

import pytest

import scrlearn
from scrlearn import Outcome, Particulars, Period, PluginHost
from scrlearn.errors import RuleError
from scrlearn.testing.rulesets import RuleSetContract
from scrlearn_northern_ireland.northern_ireland_cmr import NORTHERN_IRELAND_CMR
from scrlearn_northern_ireland.northern_ireland_cmr.facts import CONCERN, LEARNING, POSITIVE_LEARNING

IN_2013, IN_2020 = date(2013, 6, 1), date(2020, 6, 1)
HISTORY = (
    "on_child_protection_register_ever",
    "sibling_on_child_protection_register_ever",
    "looked_after_ever",
    "sibling_looked_after_ever",
)
NO_HISTORY = dict.fromkeys(HISTORY, False)
NO_POSITIVE = {POSITIVE_LEARNING: False}
BOTH = {CONCERN: True, LEARNING: True}


class TestNorthernIrelandCmr(RuleSetContract):
    """`northern-ireland-cmr`."""

    ruleset = NORTHERN_IRELAND_CMR


def commission(facts, on=IN_2020, **asked):
    """Whether a review must be undertaken."""
    return scrlearn.decide(facts, "northern-ireland-cmr", on=on, **asked)["commission"]


# ---------------------------------------------------------------------------------- vectors, by their ids


def test_n1_a_sibling_on_the_register_years_ago_counts():
    """N1: no abuse, a brother on the register in 2010, concern and learning: mandatory."""
    facts = BOTH | {
        "died": True,
        "abuse_or_neglect_known_or_suspected": False,
        "sibling_on_child_protection_register_ever": True,
    }
    assert commission(facts).outcome is Outcome.MANDATORY


def test_n2_the_condition_on_learning_was_added_later():
    """N2: learning not determined: mandatory in 2013, undetermined in 2020."""
    facts = {"died": True, "abuse_or_neglect_known_or_suspected": True, CONCERN: True} | NO_POSITIVE
    assert commission(facts, IN_2013).outcome is Outcome.MANDATORY
    answer = commission(facts)
    assert answer.outcome is Outcome.UNDETERMINED
    assert answer.missing == (LEARNING,)


@pytest.mark.parametrize("on", [IN_2013, IN_2020])
def test_n3_without_concern_a_death_with_abuse_is_not_met(on):
    """N3: unlike in England and Wales."""
    facts = {"died": True, "abuse_or_neglect_known_or_suspected": True, CONCERN: False} | NO_POSITIVE
    assert commission(facts, on).outcome is Outcome.NOT_MET


@pytest.mark.parametrize("on", [IN_2013, IN_2020])
def test_n4_exemplary_work_with_outstanding_learning_must_be_reviewed(on):
    """N4: no harm at all."""
    facts = {"died": False, "significantly_harmed": False, POSITIVE_LEARNING: True}
    answer = commission(facts, on)
    assert (answer.outcome, answer.rule) == (Outcome.MANDATORY, "positive-learning")


def test_n5_harm_below_significance_is_not_met():
    """N5: article 50(3) is the measure."""
    facts = BOTH | NO_POSITIVE | {"died": False, "significantly_harmed": False}
    answer = commission(facts)
    assert answer.outcome is Outcome.NOT_MET
    meanings = {limb.fact: limb.definition.meaning for limb in answer.explanation.limbs()}
    assert "article 50(3)" in meanings["significantly_harmed"]


def test_n6_care_nine_years_ago_counts():
    """N6: there is no window, by the fact and by the dates."""
    facts = BOTH | {"died": True, "abuse_or_neglect_known_or_suspected": False}
    assert commission(facts | {"looked_after_ever": True}).outcome is Outcome.MANDATORY
    care = Particulars(looked_after=[Period(first=date(2010, 1, 1), last=date(2011, 6, 1))])
    assert commission(facts, particulars=care).outcome is Outcome.MANDATORY


def test_n7_concern_about_a_body_that_is_not_represented_is_not_enough():
    """N7: a private nursery: condition (c) fails, and its meaning says why."""
    facts = {"died": True, "abuse_or_neglect_known_or_suspected": True, CONCERN: False} | NO_POSITIVE
    answer = commission(facts)
    assert answer.outcome is Outcome.NOT_MET
    (concern,) = [limb for limb in answer.explanation.limbs() if limb.fact == CONCERN]
    assert "not represented on the board is not enough" in concern.definition.meaning


def test_n8_without_a_history_it_hangs_on_the_abuse():
    """N8: never on the register, never looked after, abuse unknown."""
    answer = commission(BOTH | NO_HISTORY | NO_POSITIVE | {"died": True})
    assert answer.outcome is Outcome.UNDETERMINED
    assert answer.missing == ("abuse_or_neglect_known_or_suspected",)


# -------------------------------------------------------------------------------------------- around them


@pytest.mark.parametrize(
    ("on", "edition"),
    [
        (date(2012, 9, 16), None),
        (date(2012, 9, 17), "regulations-2012"),
        (date(2014, 12, 31), "regulations-2012"),
        (date(2015, 1, 1), "regulations-amended"),
    ],
)
def test_each_edition_begins_and_ends_on_its_days(on, edition):
    """The day before, the first day, the last day, and the day after."""
    assert scrlearn.decide({}, "northern-ireland-cmr", on=on).edition == edition


@pytest.mark.parametrize("ground", [*HISTORY, "abuse_or_neglect_known_or_suspected"])
@pytest.mark.parametrize("harm", ["died", "significantly_harmed"])
def test_each_ground_and_each_harm_is_enough(ground, harm):
    """With the board's concern and its determination."""
    assert commission(BOTH | {ground: True, harm: True}).outcome is Outcome.MANDATORY


def test_a_persons_age_rules_abuse_of_a_child_out():
    """At 18 no abuse of a child can be suspected, and a statement that it is contradicts."""
    assert commission(NO_HISTORY | NO_POSITIVE | BOTH | {"died": True, "age_at_event": 18}).outcome is (
        Outcome.NOT_MET
    )
    with pytest.raises(RuleError, match="age_at_event"):
        commission({"abuse_or_neglect_known_or_suspected": True, "age_at_event": 18})


def test_in_england_it_is_not_in_force():
    """Right facts, wrong place."""
    assert commission({"died": True}, area="Leeds").outcome is Outcome.NOT_IN_FORCE
    assert commission({"died": True}, area="Belfast").outcome is Outcome.UNDETERMINED


def test_a_misspelt_fact_is_guessed():
    """And is never taken for unknown."""
    with pytest.raises(RuleError, match="did you mean significantly_harmed"):
        commission({"significantly_harmd": True})


def test_what_is_not_in_it_is_told():
    """Time limits were not found, and every decision says so."""
    warnings = scrlearn.decide({}, "northern-ireland-cmr", on=IN_2020).warnings
    assert any("time limits" in warning for warning in warnings)


def test_the_installed_plugin_gives_its_rule_set():
    """Through its entry point, as a user would have it, and nothing fails."""
    host = PluginHost()
    assert "northern-ireland-cmr" in host.rulesets
    assert not [one for one in host.failures if one.provider.distribution == "scrlearn-northern-ireland"]


@pytest.mark.parametrize(
    "either", ["child_or_sibling_on_child_protection_register_ever", "child_or_sibling_looked_after_ever"]
)
def test_the_history_may_be_stated_for_the_child_and_siblings_together(either):
    """Without saying whose it is."""
    assert commission(BOTH | {either: True, "died": True}).outcome is Outcome.MANDATORY
    stated = dict.fromkeys(
        ["child_or_sibling_on_child_protection_register_ever", "child_or_sibling_looked_after_ever"], False
    )
    answer = commission(BOTH | stated | NO_POSITIVE | {"died": True})
    assert answer.missing == ("abuse_or_neglect_known_or_suspected",)
    with pytest.raises(RuleError, match=either):
        commission({either: False, either.replace("child_or_sibling", "sibling"): True})


def test_the_boards_initials_are_taken_for_its_name():
    """As boards write them, true or false."""
    facts = {"died": True, "abuse_or_neglect_known_or_suspected": True, POSITIVE_LEARNING: False}
    short = {name.replace("safeguarding_board", "sbni"): True for name in (CONCERN, LEARNING)}
    assert commission(facts | short).outcome is Outcome.MANDATORY
    assert commission(facts | dict.fromkeys(short, False)).outcome is Outcome.NOT_MET
