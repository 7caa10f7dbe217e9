"""Reviews about adults: the decision vectors by their ids, and the traps around them."""

from __future__ import annotations

from datetime import date

import pytest

import scrlearn
from scrlearn import Force, Outcome, PluginHost
from scrlearn.errors import RuleError
from scrlearn.model.base import evolve
from scrlearn.testing.rulesets import RuleSetContract
from scrlearn_adults.england_sar import ENGLAND_SAR
from scrlearn_adults.england_wales_dardr import ENGLAND_WALES_DARDR
from scrlearn_adults.england_wales_dhr import ENGLAND_WALES_DHR
from scrlearn_adults.england_wales_owhr import ENGLAND_WALES_OWHR
from scrlearn_adults.england_wales_owhr.sources import PILOT_AREAS

IN_2015, IN_2020 = date(2015, 6, 1), date(2020, 6, 1)
D7_DAY = date(2023, 5, 10)


class TestEnglandSar(RuleSetContract):
    """`england-sar`."""

    ruleset = ENGLAND_SAR


class TestEnglandWalesDhr(RuleSetContract):
    """`england-wales-dhr`."""

    ruleset = ENGLAND_WALES_DHR


class TestEnglandWalesDardr(RuleSetContract):
    """`england-wales-dardr`, as if it were in force."""

    ruleset = ENGLAND_WALES_DARDR


class TestEnglandWalesOwhr(RuleSetContract):
    """`england-wales-owhr`."""

    ruleset = ENGLAND_WALES_OWHR


def commission(facts, rules, on=IN_2020, **asked):
    """The answer to whether a review is due."""
    return scrlearn.decide(facts, rules, on=on, **asked)["commission"]


# ---------------------------------------------------------------------------- Safeguarding Adults Reviews

ADULT = {"adult": True, "in_area": True, "care_support_needs": True}
DEATH = ADULT | {"died": True, "death_resulted_from_abuse_or_neglect": True}


def sar(facts, **asked):
    """The answer under section 44."""
    return commission(facts, "england-sar", **asked)


def test_a6_serious_abuse_survived_without_concern_is_discretionary():
    """A6: the mandatory condition fails, section 44(4) remains."""
    answer = sar(
        ADULT
        | {"died": False, "serious_abuse_or_neglect_experienced": True, "concern_working_together": False}
    )
    assert (answer.outcome, answer.force) == (Outcome.DISCRETIONARY, Force.MAY)


def test_a7_without_needs_for_care_and_support_it_is_outside_the_section():
    """A7: not even section 44(4)."""
    answer = sar(DEATH | {"care_support_needs": False, "concern_working_together": True})
    assert (answer.outcome, answer.also) == (Outcome.NOT_MET, ())
    assert "outside section 44 altogether" in answer.summary


def test_a8_abuse_discovered_after_the_death_that_it_caused_is_mandatory():
    """A8: whether or not it was suspected before."""
    answer = sar(DEATH | {"concern_working_together": True})
    assert (answer.outcome, answer.force) == (Outcome.MANDATORY, Force.MUST)


def test_a9_serious_abuse_and_a_death_from_something_else_is_discretionary_only():
    """A9: the death did not result from it, and the adult is not alive."""
    answer = sar(
        ADULT
        | {
            "died": True,
            "death_resulted_from_abuse_or_neglect": False,
            "serious_abuse_or_neglect_experienced": True,
            "concern_working_together": True,
        }
    )
    assert answer.outcome is Outcome.DISCRETIONARY
    assert "died of something else" in answer.note


def test_a10_a_death_from_known_neglect_hangs_on_the_concern():
    """A10: unlike a child's, an adult's death needs the concern."""
    answer = sar(DEATH | {"concern_working_together": "unknown"})
    assert answer.outcome is Outcome.UNDETERMINED
    assert answer.missing == ("concern_working_together",)


def test_a11_needs_that_the_authority_refused_to_meet_are_needs():
    """A11: met or not, it is mandatory all the same."""
    answer = sar(DEATH | {"concern_working_together": True})
    assert answer.outcome is Outcome.MANDATORY
    (needs,) = {limb.text for limb in answer.explanation.limbs() if limb.fact == "care_support_needs"}
    assert "whether or not the local authority has been meeting any of them" in needs


@pytest.mark.parametrize("place", ["in_area", "event_in_area", "normally_resident"])
def test_an_adult_to_whom_it_happened_or_who_lives_in_the_area_is_in_it(place):
    """Either says that the adult is in the board's area, and needs say that it is an adult."""
    facts = {
        "care_support_needs": True,
        "death_resulted_from_abuse_or_neglect": True,
        "concern_working_together": True,
    }
    assert sar(facts | {place: True}).outcome is Outcome.MANDATORY


def test_the_acts_own_words_for_the_concern_are_taken_too():
    """Reasonable cause for concern is the same concern."""
    assert sar(DEATH | {"reasonable_concern_working_together": True}).outcome is Outcome.MANDATORY


def test_a_child_is_not_whom_section_44_is_about():
    """Needs of a 17-year-old are not an adult's: the two contradict."""
    with pytest.raises(RuleError, match=r"care_support_needs.*age_at_event|age_at_event.*care_support_needs"):
        sar({"care_support_needs": True, "age_at_event": 17})


# --------------------------------------------------------------------------------- Domestic Homicide Reviews

KILLED = {"died": True, "death_resulted_from_violence_abuse_or_neglect": True}
BOTH = pytest.mark.parametrize("on", [IN_2015, IN_2020])


def dhr(facts, on=IN_2020):
    """The answer under section 9 and the guidance."""
    return commission(facts, "england-wales-dhr", on=on)


@BOTH
def test_d2_a_15_year_old_is_too_young(on):
    """D2: killed by a boyfriend: for the reviews of children."""
    assert dhr(KILLED | {"related_or_intimate": True, "age_at_event": 15}, on).outcome is Outcome.NOT_MET


@BOTH
def test_d3_at_17_both_regimes_are_in_scope(on):
    """D3: killed by a former partner: a Domestic Homicide Review and the child's own regime."""
    facts = {"died": True, "age_at_event": 17}
    domestic = facts | {"death_resulted_from_violence_abuse_or_neglect": True, "related_or_intimate": True}
    assert dhr(domestic, on).outcome is Outcome.GUIDANCE_ALWAYS
    child = facts | {"abuse_or_neglect_known_or_suspected": True}
    rules, outcome = (
        ("england-scr", Outcome.MANDATORY) if on == IN_2015 else ("england-cspr", Outcome.CONSIDER)
    )
    assert commission(child, rules, on=on).outcome is outcome


def test_d4_a_suicide_after_coercive_control_is_in_scope_by_guidance_and_open_by_the_act():
    """D4: whether the death resulted from abuse is not known; since 2016 guidance counts it all the same."""
    facts = {
        "died": True,
        "age_at_event": 40,
        "suicide": True,
        "circumstances_of_concern_before_suicide": True,
        "related_or_intimate": True,
    }
    answer = dhr(facts)
    assert answer.outcome is Outcome.GUIDANCE_ALWAYS
    by_act, by_guidance = answer.explanation.parts
    assert (by_act.met, by_guidance.met) == (None, True)
    before = dhr(
        {key: value for key, value in facts.items() if key != "circumstances_of_concern_before_suicide"},
        IN_2015,
    )
    assert before.outcome is Outcome.UNDETERMINED
    assert before.missing == ("death_resulted_from_violence_abuse_or_neglect",)


def test_d5_an_unrelated_housemate_is_in_scope_now_and_would_not_be():
    """D5: a member of the household counts under section 9, and not under what is to follow it."""
    facts = {"age_at_event": 30, "related_or_intimate": False, "same_household": True}
    assert dhr(KILLED | facts).outcome is Outcome.GUIDANCE_ALWAYS
    successor = evolve(
        ENGLAND_WALES_DARDR, editions=(evolve(ENGLAND_WALES_DARDR.editions[0], not_commenced=""),)
    )
    would_be = {"died": True, "personally_connected": False}
    assert commission(would_be, successor, on=date(2026, 1, 5)).outcome is Outcome.NOT_MET


@BOTH
def test_d6_a_death_by_a_stranger_is_not_in_scope(on):
    """D6: the answer says what else to look at."""
    answer = dhr(KILLED | {"age_at_event": 30, "related_or_intimate": False, "same_household": False}, on)
    assert answer.outcome is Outcome.NOT_MET
    assert "offensive weapons homicide review" in answer.note


def test_the_successor_is_not_in_force():
    """Enacted, prospective, and readable."""
    facts = {"death_resulted_from_domestic_abuse": True}
    answer = commission(facts, "england-wales-dardr", on=date(2026, 11, 1))
    assert answer.outcome is Outcome.NOT_IN_FORCE
    assert "prospective" in answer.summary


# --------------------------------------------------------------------- offensive weapons homicide reviews

STABBED = {
    "age_at_event": 25,
    "offensive_weapon": True,
    "related_or_intimate": False,
    "same_household": False,
    "care_support_needs": False,
    "review_partner_holds_pertinent_information": True,
}


def owhr(facts, on=D7_DAY, area="Lambeth"):
    """The answer under the pilot."""
    return commission(facts, "england-wales-owhr", on=on, area=area)


def test_d7_a_stabbing_in_the_pilot_is_mandatory_and_notified_by_9_june():
    """D7: the month begins with 10 May, so it ends on 9 June."""
    decision = scrlearn.decide(STABBED, "england-wales-owhr", on=D7_DAY, area="Lambeth")
    assert decision["commission"].outcome is Outcome.MANDATORY
    assert decision["notify"].outcome is Outcome.NOTIFY
    review = scrlearn.Review(
        id="adult-d",
        title="Adult D",
        rules="england-wales-owhr",
        area="Lambeth",
        dates=scrlearn.ReviewDates(event=D7_DAY, aware=D7_DAY),
    )
    assert scrlearn.timetable(review)["notify"].due == date(2023, 6, 9)


def test_d8_in_leeds_it_was_not_in_force():
    """D8: the pilot was elsewhere."""
    assert owhr(STABBED, area="Leeds").outcome is Outcome.NOT_IN_FORCE


def test_d9_needs_for_care_and_support_exclude_it():
    """D9: a Safeguarding Adults Review may be held, and that is enough."""
    answer = owhr(STABBED | {"care_support_needs": True})
    assert (answer.outcome, answer.excluded_by) == (Outcome.EXCLUDED, "england-sar")


def test_whoever_knows_of_the_exclusion_has_nothing_to_notify():
    """Section 27(2): aware that no duty arises, a review partner need not notify (D9)."""
    decision = scrlearn.decide(
        STABBED | {"care_support_needs": True}, "england-wales-owhr", on=D7_DAY, area="Lambeth"
    )
    assert decision["notify"].outcome is Outcome.NOT_MET


def test_an_exclusion_that_is_only_possible_does_not_stop_the_notification():
    """Not knowing of needs for care is no awareness of an exclusion: the partner says so and notifies."""
    facts = {key: value for key, value in STABBED.items() if key != "care_support_needs"}
    open_still = scrlearn.decide(facts, "england-wales-owhr", on=D7_DAY, area="Lambeth")
    assert open_still["notify"].outcome is Outcome.UNDETERMINED
    stated = facts | {"review_partner_aware_that_no_duty_arises": False}
    decision = scrlearn.decide(stated, "england-wales-owhr", on=D7_DAY, area="Lambeth")
    assert decision["notify"].outcome is Outcome.NOTIFY
    assert decision["commission"].missing == ("care_support_needs",)


def test_an_accident_with_a_weapon_is_no_homicide():
    """Section 24(6) speaks of the homicide of a person, and the fact asks for it."""
    weapon = next(one for one in ENGLAND_WALES_OWHR.editions[0].facts if one.id == "offensive_weapon")
    assert "homicide" in weapon.asks
    assert "an accident" in weapon.meaning


def test_d10_a_weapon_that_is_not_known_leaves_it_open():
    """D10: the notification may say that it cannot be decided yet."""
    decision = scrlearn.decide(
        STABBED | {"offensive_weapon": "unknown"}, "england-wales-owhr", on=D7_DAY, area="Lambeth"
    )
    answer = decision["commission"]
    assert (answer.outcome, answer.missing) == (Outcome.UNDETERMINED, ("offensive_weapon",))
    rules = ENGLAND_WALES_OWHR.editions[0].questions[1].rules
    assert "a decision is not possible yet" in rules[0].note


def test_d11_a_17_year_old_is_for_the_child_death_review():
    """D11: under 18."""
    answer = owhr(STABBED | {"age_at_event": 17})
    assert answer.outcome is Outcome.NOT_MET
    assert "child death review" in answer.note


def test_d12_a_death_after_the_nine_months_is_not_in_it():
    """D12: 2 January 2024, and the days around the pilot's ends."""
    assert owhr(STABBED, date(2024, 1, 2)).outcome is Outcome.NOT_IN_FORCE
    assert owhr(STABBED, date(2023, 12, 31)).outcome is Outcome.MANDATORY
    assert owhr(STABBED, date(2023, 4, 1)).outcome is Outcome.MANDATORY
    assert owhr(STABBED, date(2023, 3, 31)).outcome is Outcome.NOT_IN_FORCE


@pytest.mark.parametrize("fact", ["related_or_intimate", "same_household"])
def test_a_death_that_may_be_a_domestic_homicide_is_excluded(fact):
    """May is enough."""
    answer = owhr(STABBED | {fact: True})
    assert (answer.outcome, answer.excluded_by) == (Outcome.EXCLUDED, "england-wales-dhr")


def test_a_review_that_welsh_regulations_require_excludes_it_in_wales_only():
    """In Cardiff it is asked; in Lambeth it cannot be so."""
    assert owhr(STABBED, area="Cardiff").missing == ("welsh_safeguarding_board_review_required",)
    required = owhr(STABBED | {"welsh_safeguarding_board_review_required": True}, area="Cardiff")
    assert (required.outcome, required.excluded_by) == (Outcome.EXCLUDED, "wales-apr")
    with pytest.raises(RuleError, match="Lambeth is in England"):
        owhr(STABBED | {"welsh_safeguarding_board_review_required": True})


def test_without_an_area_the_pilot_is_open():
    """The area is the first that must be known."""
    answer = owhr(STABBED, area=None)
    assert answer.outcome is Outcome.UNDETERMINED
    assert answer.missing[0] == "area"


@pytest.mark.parametrize("area", PILOT_AREAS)
def test_every_pilot_area_is_a_known_authority(area):
    """No name of the pilot is one that nobody could ask by."""
    facts = STABBED | {"welsh_safeguarding_board_review_required": False}
    assert owhr(facts, area=area).outcome is Outcome.MANDATORY


# -------------------------------------------------------------------------------------------- around them


@pytest.mark.parametrize(
    ("rules", "on", "edition"),
    [
        ("england-sar", date(2015, 3, 31), None),
        ("england-sar", date(2015, 4, 1), "care-act-2014"),
        ("england-wales-dhr", date(2011, 4, 12), None),
        ("england-wales-dhr", date(2011, 4, 13), "section-9-2011"),
        ("england-wales-dhr", date(2016, 11, 30), "section-9-2011"),
        ("england-wales-dhr", date(2016, 12, 1), "guidance-2016"),
    ],
)
def test_each_edition_begins_and_ends_on_its_days(rules, on, edition):
    """The day before, the first day, and the last day."""
    assert scrlearn.decide({}, rules, on=on).edition == edition


def test_in_scotland_none_is_in_force():
    """Right facts, wrong place."""
    for rules in ("england-sar", "england-wales-dhr", "england-wales-owhr"):
        assert commission({}, rules, on=D7_DAY, area="Glasgow").outcome is Outcome.NOT_IN_FORCE


def test_a_misspelt_fact_is_guessed():
    """And is never taken for unknown."""
    with pytest.raises(RuleError, match="did you mean care_support_needs"):
        sar({"care_suport_needs": True})


def test_abbreviations_are_spelled_out():
    """What practitioners write in notes is no fact id, and the message says which is."""
    with pytest.raises(RuleError, match="did you mean death_resulted_from_abuse_or_neglect"):
        sar({"death_resulted_from_an": True})


def test_the_timetables_months_end_on_the_corresponding_date():
    """Six months of a Safeguarding Adults Review; a month and six months of a Domestic Homicide Review."""
    dates = scrlearn.ReviewDates(
        event=IN_2020, notified=date(2020, 7, 31), decided=date(2020, 8, 31), initiated=date(2020, 8, 31)
    )
    review = scrlearn.Review(id="adult-s", title="Adult S", rules="england-sar", dates=dates)
    assert scrlearn.timetable(review)["complete"].due == date(2021, 2, 28)
    domestic = scrlearn.timetable(review, rules="england-wales-dhr")
    assert domestic["decide"].due == date(2020, 8, 31)
    assert domestic["complete"].due == date(2021, 2, 28)
    assert domestic["copy-to-commissioner"].deadline.force is Force.MUST


def test_the_installed_plugin_gives_its_rule_sets():
    """Through its entry point, as a user would have it, and nothing fails."""
    host = PluginHost()
    wanted = {"england-sar", "england-wales-dhr", "england-wales-dardr", "england-wales-owhr"}
    assert wanted <= set(host.rulesets)
    assert not [one for one in host.failures if one.provider.distribution == "scrlearn-adults"]
