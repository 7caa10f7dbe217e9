"""Scotland's guidance: the decision vectors by their ids, and the traps around them."""

from __future__ import annotations

from datetime import date

import pytest

import scrlearn
from scrlearn import Outcome, PluginHost
from scrlearn.errors import RuleError
from scrlearn.testing.rulesets import RuleSetContract
from scrlearn_scotland.facts import MANNERS
from scrlearn_scotland.scotland_dhsr import SCOTLAND_DHSR
from scrlearn_scotland.scotland_learning_review import SCOTLAND_LEARNING_REVIEW
from scrlearn_scotland.scotland_scr import SCOTLAND_SCR

IN_2017, IN_2022, IN_2025 = date(2017, 6, 1), date(2022, 6, 1), date(2025, 6, 1)
CONCERN = "serious_concern_professional_or_service_involvement_or_lack"
ILLNESS = dict.fromkeys(MANNERS, False) | {
    "died": True,
    "abuse_or_neglect_factor_in_death": False,
    "looked_after_now": False,
    "aftercare": False,
    "continuing_care": False,
    "on_child_protection_register_ever": False,
    "sibling_on_child_protection_register_ever": False,
}
MET = Outcome.CONSIDER


class TestScotlandScr(RuleSetContract):
    """`scotland-scr`."""

    ruleset = SCOTLAND_SCR


class TestScotlandLearningReview(RuleSetContract):
    """`scotland-learning-review`."""

    ruleset = SCOTLAND_LEARNING_REVIEW


class TestScotlandDhsr(RuleSetContract):
    """`scotland-dhsr`, as if it were in force."""

    ruleset = SCOTLAND_DHSR


def ask(facts, on=IN_2017, rules="scotland-scr", **asked):
    """The decision on these facts."""
    return scrlearn.decide(facts, rules, on=on, **asked)


def commission(facts, on=IN_2017, rules="scotland-scr"):
    """Whether a review is to be considered."""
    return ask(facts, on, rules)["commission"]


# ---------------------------------------------------------------------------------- vectors, by their ids


def test_sc2_a_looked_after_childs_death_without_concern_is_notified_and_not_reviewed():
    """SC2: illness, no serious concern: the criteria are not met, and the death is notified all the same."""
    answers = ask(ILLNESS | {"looked_after_now": True, CONCERN: False})
    assert answers["commission"].outcome is Outcome.NOT_MET
    assert answers["notify"].outcome is Outcome.NOTIFY


def test_sc3_an_accidental_death_with_concern_meets_the_criteria():
    """SC3: no abuse is needed."""
    answer = commission(ILLNESS | {"accidental_death": True, CONCERN: True})
    assert (answer.outcome, answer.rule) == (MET, "death")


def test_sc4_a_register_history_that_clearly_has_no_bearing_does_not_count():
    """SC4: a sibling was on the register in 2009; the committee is absolutely clear."""
    facts = ILLNESS | {
        "sibling_on_child_protection_register_ever": True,
        CONCERN: True,
        "absolutely_clear_no_bearing": True,
    }
    assert commission(facts).outcome is Outcome.NOT_MET


@pytest.mark.parametrize("clear", ["unknown", "disputed", "false", "not_applicable"])
def test_sc5_the_exception_needs_absolute_clarity(clear):
    """SC5: anything short of it leaves the criteria met, and the answer says that it can be rebutted."""
    facts = ILLNESS | {
        "sibling_on_child_protection_register_ever": True,
        CONCERN: True,
        "absolutely_clear_no_bearing": clear,
    }
    answer = commission(facts)
    assert (answer.outcome, answer.rule) == (MET, "death-register")
    assert answer.rebuttable


def test_sc6_the_risk_of_harm_is_enough():
    """SC6: unharmed, with concern and learning."""
    facts = {
        "died": False,
        "sustained_significant_harm": False,
        "risk_of_significant_harm": True,
        CONCERN: True,
        "child_protection_committee_determines_learning_to_be_gained": True,
    }
    assert commission(facts).outcome is MET


def test_sc7_harm_without_a_determination_of_learning_is_undetermined():
    """SC7: the committee must determine it."""
    facts = {"died": False, "sustained_significant_harm": True, CONCERN: True}
    answer = commission(facts)
    assert answer.outcome is Outcome.UNDETERMINED
    assert answer.missing == ("child_protection_committee_determines_learning_to_be_gained",)


@pytest.mark.parametrize("on", [IN_2022, IN_2025])
def test_sc8_harm_that_effective_practice_prevented_is_in_scope(on):
    """SC8: a Learning Review needs no harm."""
    answer = commission(
        {"died": False, "effective_practice_prevented_harm": True}, on, "scotland-learning-review"
    )
    assert answer.outcome is MET


def test_sc9_a_child_under_care_and_risk_management_who_harms_is_in_scope_since_2024():
    """SC9: added in 2024, as the table of changes says."""
    facts = {
        "died": False,
        "sustained_significant_harm": False,
        "risk_of_significant_harm": False,
        "effective_practice_prevented_harm": False,
        "managed_under_care_and_risk_management": True,
        "caused_harm_to_another_or_self": True,
    }
    answer = commission(facts, IN_2025, "scotland-learning-review")
    assert (answer.outcome, answer.rule) == (MET, "care-and-risk-management")
    assert commission(facts, IN_2022, "scotland-learning-review").outcome is Outcome.NOT_MET


def test_sc10_domestic_homicide_and_suicide_reviews_are_not_in_force():
    """SC10: a suicide after abuse by a former partner in Glasgow in 2026: enacted, and prospective."""
    facts = {"death_resulted_from_partner_abuse": True}
    answer = ask(facts, date(2026, 5, 1), "scotland-dhsr", area="Glasgow")["commission"]
    assert answer.outcome is Outcome.NOT_IN_FORCE
    assert "prospective" in answer.summary


# -------------------------------------------------------------------------------------------- around them


@pytest.mark.parametrize(
    ("rules", "on", "edition"),
    [
        ("scotland-scr", date(2015, 3, 30), None),
        ("scotland-scr", date(2015, 3, 31), "guidance-2015"),
        ("scotland-scr", date(2021, 8, 31), "guidance-2015"),
        ("scotland-scr", date(2021, 9, 1), None),
        ("scotland-learning-review", date(2021, 8, 31), None),
        ("scotland-learning-review", date(2021, 9, 1), "guidance-2021"),
        ("scotland-learning-review", date(2023, 12, 31), "guidance-2021"),
        ("scotland-learning-review", date(2024, 1, 1), "guidance-2024"),
    ],
)
def test_each_edition_begins_and_ends_on_its_days(rules, on, edition):
    """The last day before, the first day, the last day, and the day after."""
    assert ask({}, on, rules).edition == edition


@pytest.mark.parametrize(
    "circumstance",
    [*MANNERS, "abuse_or_neglect_factor_in_death", "looked_after_now", "aftercare", "continuing_care"],
)
def test_a_death_in_each_circumstance_with_concern_meets_the_criteria(circumstance):
    """Any one of them, and never without the concern."""
    assert commission(ILLNESS | {circumstance: True, CONCERN: True}).outcome is MET
    assert commission(ILLNESS | {circumstance: True, CONCERN: False}).outcome is Outcome.NOT_MET


def test_no_rule_says_must_but_the_duty_to_notify():
    """Guidance to committees: at most should."""
    for ruleset in (SCOTLAND_SCR, SCOTLAND_LEARNING_REVIEW, SCOTLAND_DHSR):
        for edition in ruleset.editions:
            for question in edition.questions:
                for rule in question.rules:
                    assert rule.outcome is (Outcome.NOTIFY if question.id == "notify" else MET)


def test_the_recalled_criteria_only_advise():
    """Nobody read the chapter: the answer and the decision say so."""
    facts = {"died": True, "additional_learning": True, "suicide": True}
    decision = ask(facts, IN_2022, "scotland-learning-review")
    assert decision["commission"].outcome is MET
    assert decision["commission"].advisory
    assert any("was not read" in warning for warning in decision.warnings)


def test_a_manner_of_death_beside_a_living_child_contradicts():
    """Both facts are named."""
    with pytest.raises(RuleError, match=r"suicide.*died|died.*suicide"):
        commission({"suicide": True, "died": False})


def test_what_clearly_has_no_bearing_cannot_have_one():
    """Both facts are named."""
    with pytest.raises(RuleError, match="absolutely_clear_no_bearing"):
        commission({"absolutely_clear_no_bearing": True, "register_or_care_history_has_bearing": True})


def test_in_england_it_is_not_in_force():
    """Right facts, wrong place."""
    assert ask(ILLNESS, area="Leeds")["commission"].outcome is Outcome.NOT_IN_FORCE


def test_a_misspelt_fact_is_guessed():
    """And is never taken for unknown."""
    with pytest.raises(RuleError, match="did you mean aftercare"):
        commission({"after_care": True})


def test_the_installed_plugin_gives_its_rule_sets():
    """Through its entry point, as a user would have it, and nothing fails."""
    host = PluginHost()
    assert {"scotland-scr", "scotland-learning-review", "scotland-dhsr"} <= set(host.rulesets)
    assert not [one for one in host.failures if one.provider.distribution == "scrlearn-scotland"]


def test_the_initial_case_review_is_counted_in_calendar_days():
    """Fourteen and twenty-eight days, weekends and holidays among them; the twenty-eight are not verified."""
    review = scrlearn.Review(
        id="child-s",
        title="Child S",
        rules="scotland-scr",
        dates=scrlearn.ReviewDates(
            event=IN_2017,
            steps={
                "initial_case_review_requested": date(2017, 12, 20),
                "initial_case_review_received": date(2018, 1, 3),
            },
        ),
    )
    found = scrlearn.timetable(review)
    assert (found["initial-case-review"].due, found["initial-case-review"].status.value) == (
        date(2018, 1, 3),
        "met",
    )
    assert found["decide"].due == date(2018, 1, 31)
    assert found["decide"].deadline.source.verified.value == "unverified"


def test_the_days_of_the_annexes_were_read():
    """Seven days to tell the committee and fourteen for an agency's report stand in the guidance itself."""
    steps = {step.id: step for step in SCOTLAND_SCR.editions[0].deadlines}
    for step, days in (("notify-committee", 7), ("initial-case-review", 14)):
        assert (steps[step].amount, steps[step].source.verified.value) == (days, "primary")
