"""The law of reviews in Wales: the decision vectors by their ids, and the traps around them."""

from __future__ import annotations

from datetime import date

import pytest

import scrlearn
from scrlearn import Outcome, Particulars, Period, PluginHost
from scrlearn.errors import RuleError
from scrlearn.testing.rulesets import RuleSetContract
from scrlearn_wales.wales_apr import WALES_APR
from scrlearn_wales.wales_cpr import WALES_CPR
from scrlearn_wales.wales_scr import WALES_SCR
from scrlearn_wales.wales_susr import WALES_SUSR

IN_2009, IN_2014, IN_2017 = date(2009, 6, 1), date(2014, 6, 1), date(2017, 6, 15)
DEAD = {"abuse_or_neglect_known_or_suspected": True, "died": True}
NOT_KNOWN_TO_THE_SYSTEM = {
    "on_child_protection_register_in_last_six_months": False,
    "looked_after_in_last_six_months": False,
}
BOTH = pytest.mark.parametrize("on", [IN_2014, IN_2017])


class TestWalesScr(RuleSetContract):
    """`wales-scr`."""

    ruleset = WALES_SCR


class TestWalesCpr(RuleSetContract):
    """`wales-cpr`."""

    ruleset = WALES_CPR


class TestWalesApr(RuleSetContract):
    """`wales-apr`."""

    ruleset = WALES_APR


class TestWalesSusr(RuleSetContract):
    """`wales-susr`."""

    ruleset = WALES_SUSR


def kind(facts, on=IN_2017, rules="wales-cpr", **asked):
    """Which review is due: the outcome of `commission` and the kind."""
    decision = scrlearn.decide(facts, rules, on=on, **asked)
    return decision["commission"].outcome, decision["type"].variant


def on_register(first, last, **more):
    """Particulars with one period on the register and none in care."""
    return Particulars(child_protection_register=[Period(first=first, last=last)], looked_after=[], **more)


MUST = Outcome.MANDATORY


# ---------------------------------------------------------------------------------- vectors, by their ids


@BOTH
def test_w3_off_the_register_five_months_before_is_extended(on):
    """W3: any date during the six months counts, by the dates and by the fact."""
    register = on_register(date(2012, 1, 1), date(on.year, 1, 15))
    assert kind(DEAD, on, particulars=register) == (MUST, "extended")
    assert kind(DEAD | {"on_child_protection_register_in_last_six_months": True}, on) == (MUST, "extended")


def test_w4_off_the_register_six_months_and_a_day_before_is_concise():
    """W4: calendar months: the window begins on 15 December 2016."""
    off_before = on_register(date(2012, 1, 1), date(2016, 12, 14))
    off_on_its_first_day = on_register(date(2012, 1, 1), date(2016, 12, 15))
    assert kind(DEAD, particulars=off_before) == (MUST, "concise")
    assert kind(DEAD, particulars=off_on_its_first_day) == (MUST, "extended")


@BOTH
def test_w5_neglect_alone_is_extended_as_boards_read_it_and_the_gap_is_told(on):
    """W5: to the letter in neither limb: the guidance's reading answers, with a warning."""
    facts = {"neglect_only": True, "died": True, "on_child_protection_register_in_last_six_months": True}
    decision = scrlearn.decide(facts, "wales-cpr", on=on)
    answer = decision["type"]
    assert (answer.outcome, answer.variant, answer.rule) == (MUST, "extended", "extended-neglect-only")
    assert "literal gap" in answer.note
    assert any("literal gap" in warning for warning in decision.warnings)


@BOTH
def test_w6_serious_impairment_that_is_not_permanent_is_not_met(on):
    """W6: England's words could be met by the same facts."""
    facts = {
        "abuse_or_neglect_known_or_suspected": True,
        "died": False,
        "life_threatening_injury": False,
        "serious_permanent_impairment": False,
    }
    assert kind(facts, on) == (Outcome.NOT_MET, "")


def test_w7_other_harm_in_2009_may_be_reviewed():
    """W7: regulation 4(2) asks for no abuse or neglect."""
    facts = {"abuse_or_neglect_known_or_suspected": False, "died": False, "other_harm": True}
    answer = scrlearn.decide(facts, "wales-scr", on=IN_2009)["commission"]
    assert answer.outcome is Outcome.DISCRETIONARY


def test_w8_an_adult_whom_the_authority_had_determined_to_protect_is_extended():
    """W8: determined three months before, by the dates and by the fact."""
    action = Particulars(protective_action=[Period(first=date(2017, 1, 1), last=date(2017, 3, 15))])
    assert kind(DEAD, rules="wales-apr", particulars=action) == (MUST, "extended")
    assert kind(DEAD | {"protective_action_in_last_six_months": True}, rules="wales-apr") == (
        MUST,
        "extended",
    )


def test_w9_an_adult_for_whom_no_action_was_determined_is_concise():
    """W9: enquiries alone do not make it extended."""
    assert kind(DEAD, rules="wales-apr", particulars=Particulars(protective_action=[])) == (MUST, "concise")
    assert kind(DEAD | {"protective_action_in_last_six_months": False}, rules="wales-apr") == (
        MUST,
        "concise",
    )


def test_w10_a_child_placed_from_scotland_counts_as_looked_after_since_2016():
    """W10: in 2014 looked after meant section 22(1) alone; in 2017 the law of all four nations."""
    facts = DEAD | {
        "on_child_protection_register_in_last_six_months": False,
        "looked_after_under_scottish_or_northern_irish_law_in_last_six_months": True,
    }
    assert kind(facts | {"looked_after_in_last_six_months": False}, IN_2014) == (MUST, "concise")
    assert kind(facts, IN_2017) == (MUST, "extended")
    with pytest.raises(RuleError, match="since 2016 a child looked after in Scotland"):
        kind(facts | {"looked_after_in_last_six_months": False}, IN_2017)


@BOTH
def test_w11_the_review_is_known_to_be_due_before_its_kind_is(on):
    """W11: mandatory, and the kind hangs on the register and on care."""
    decision = scrlearn.decide(DEAD, "wales-cpr", on=on)
    assert decision["commission"].outcome is MUST
    answer = decision["type"]
    assert answer.outcome is Outcome.UNDETERMINED
    assert set(answer.missing) == set(NOT_KNOWN_TO_THE_SYSTEM)
    assert "A review is due either way" in answer.summary or "MANDATORY either way" in answer.summary


def test_w12_an_impairment_counts_from_the_day_on_which_it_was_identified():
    """W12: inflicted in 2019, identified on 1 March 2021: the window runs back to 1 September 2020."""
    facts = {"abuse_or_neglect_known_or_suspected": True, "died": False, "serious_permanent_impairment": True}
    register = on_register(date(2019, 1, 1), date(2020, 12, 15), impairment_identified=date(2021, 3, 1))
    assert kind(facts, date(2019, 6, 1), particulars=register) == (MUST, "extended")
    off_too_early = on_register(date(2019, 1, 1), date(2020, 8, 31), impairment_identified=date(2021, 3, 1))
    assert kind(facts, date(2019, 6, 1), particulars=off_too_early) == (MUST, "concise")


# -------------------------------------------------------------------------------------------- around them


@pytest.mark.parametrize(
    ("rules", "on", "edition"),
    [
        ("wales-scr", date(2006, 9, 30), None),
        ("wales-scr", date(2006, 10, 1), "regulations-2006"),
        ("wales-scr", date(2012, 12, 31), "regulations-2006"),
        ("wales-scr", date(2013, 1, 1), None),
        ("wales-cpr", date(2012, 12, 31), None),
        ("wales-cpr", date(2013, 1, 1), "regulations-2012"),
        ("wales-cpr", date(2016, 4, 5), "regulations-2012"),
        ("wales-cpr", date(2016, 4, 6), "regulations-2015"),
        ("wales-apr", date(2016, 4, 5), None),
        ("wales-apr", date(2016, 4, 6), "regulations-2015"),
        ("wales-susr", date(2024, 9, 30), None),
        ("wales-susr", date(2024, 10, 1), "statutory-guidance-2024"),
    ],
)
def test_each_edition_begins_and_ends_on_its_days(rules, on, edition):
    """The last day before, the first day, the last day, and the day after."""
    assert scrlearn.decide({}, rules, on=on).edition == edition


@pytest.mark.parametrize("harm", ["died", "life_threatening_injury", "serious_permanent_impairment"])
@pytest.mark.parametrize(
    ("rules", "on"), [("wales-scr", IN_2009), ("wales-cpr", IN_2014), ("wales-apr", IN_2017)]
)
def test_abuse_with_each_outcome_must_be_reviewed(harm, rules, on):
    """Any one of the three is enough, and no concern about joint working is asked for."""
    facts = {"abuse_or_neglect_known_or_suspected": True, harm: True, "concern_working_together": False}
    assert scrlearn.decide(facts, rules, on=on)["commission"].outcome is MUST


def test_no_kind_is_due_where_no_review_is():
    """Without abuse or neglect there is neither."""
    assert kind({"abuse_or_neglect_known_or_suspected": False, "died": True}) == (Outcome.NOT_MET, "")


def test_an_impairment_without_its_day_counts_from_the_event():
    """Where nobody says when it was identified, the event is the anchor."""
    facts = {"abuse_or_neglect_known_or_suspected": True, "serious_permanent_impairment": True}
    assert kind(facts, particulars=on_register(date(2016, 1, 1), date(2017, 1, 1))) == (MUST, "extended")


def test_whoever_is_18_is_for_adult_practice_reviews():
    """A child's limbs cannot be met by an adult."""
    assert kind({"died": True, "age_at_event": 18}) == (Outcome.NOT_MET, "")
    with pytest.raises(RuleError, match="age_at_event"):
        kind(DEAD | {"age_at_event": 18})
    assert kind(DEAD | {"age_at_event": 18}, rules="wales-apr")[0] is MUST


@pytest.mark.parametrize(
    "review",
    [
        "adult_practice_review",
        "child_practice_review",
        "domestic_homicide_review",
        "mental_health_homicide_review",
        "offensive_weapons_homicide_review",
    ],
)
def test_the_umbrella_is_opened_by_each_review_under_it(review):
    """It makes no trigger of its own."""
    facts = {f"{review}_criteria_met": True}
    answer = scrlearn.decide(facts, "wales-susr", on=date(2025, 1, 15))["commission"]
    assert answer.outcome is Outcome.GUIDANCE_ALWAYS


def test_in_england_it_is_not_in_force():
    """Right facts, wrong place."""
    assert kind(DEAD, area="Leeds")[0] is Outcome.NOT_IN_FORCE
    assert kind(DEAD, area="Cardiff")[0] is MUST


def test_a_misspelt_fact_is_guessed():
    """And is never taken for unknown."""
    with pytest.raises(RuleError, match="did you mean protective_action_in_last_six_months"):
        kind({"protective_acton_in_last_six_months": True}, rules="wales-apr")


def test_the_installed_plugin_gives_its_rule_sets():
    """Through its entry point, as a user would have it, and nothing fails."""
    host = PluginHost()
    assert {"wales-scr", "wales-cpr", "wales-apr", "wales-susr"} <= set(host.rulesets)
    assert not [failure for failure in host.failures if failure.provider.distribution == "scrlearn-wales"]


def test_the_timetable_counts_welsh_days_and_marks_what_was_not_read():
    """Six months from the commission, twelve weeks on the website; guidance was not verified."""
    review = scrlearn.Review(
        id="child-w",
        title="Child W",
        rules="wales-cpr",
        dates=scrlearn.ReviewDates(
            event=IN_2017,
            initiated=date(2017, 8, 31),
            completed=date(2018, 2, 1),
            report_sent=date(2018, 2, 10),
            published=date(2018, 2, 20),
        ),
    )
    found = scrlearn.timetable(review)
    assert found.nation.label == "Wales"
    assert found["complete"].due == date(2018, 2, 28)
    assert found["keep-available"].due == date(2018, 5, 15)
    assert found["copy-before-publication"].status.value == "late"
    assert found["send-copies"].status.value == "met"
    assert found["complete"].deadline.source.verified.value == "unverified"
    assert found["send-copies"].deadline.source.verified.value == "primary"
