"""England's child safeguarding practice reviews: the vectors by their ids, and what stands around them."""

from datetime import date

import pytest

from scrlearn.errors import RuleError
from scrlearn.law import StepStatus, decide, timetable
from scrlearn.law.england_cspr import ENGLAND_CSPR
from scrlearn.model.areas import Area, Nation
from scrlearn.model.conditions import Verified
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.recorded import RecordedDecision
from scrlearn.model.review import Review, ReviewDates

IN_2022 = date(2022, 3, 1)
IN_2024 = date(2024, 3, 1)
BOTH = pytest.mark.parametrize("on", [IN_2022, IN_2024])
NOT_LOOKED_AFTER = {"looked_after_now": False}
HARMED = {"died": False, "seriously_harmed": True}


def ask(facts, on=IN_2024, area=None):
    """Every answer on these facts."""
    return decide(facts, ENGLAND_CSPR, on=on, area=area)


def outcomes(facts, on=IN_2024):
    """The outcomes of notify, rapid_review and commission."""
    answers = ask(facts, on)
    return tuple(answers[name].outcome for name in ("notify", "rapid_review", "commission"))


# ---------------------------------------------------------------------------------- vectors, by their ids


@BOTH
def test_c2_a_case_that_turns_out_not_to_meet_the_criteria_needs_no_rapid_review(on):
    """C2: notified on suspicion, and the suspicion fell away."""
    suspected = HARMED | NOT_LOOKED_AFTER | {"local_authority_knows_or_suspects": True, "event_in_area": True}
    assert ask(suspected, on)["rapid_review"].outcome is Outcome.GUIDANCE_ALWAYS
    fallen_away = suspected | {"local_authority_knows_or_suspects": False}
    assert ask(fallen_away, on)["rapid_review"].outcome is Outcome.NOT_MET


@BOTH
def test_c3_the_home_authority_notifies_a_death_in_wales(on):
    """C3: Wales is outside England, so section 16C(1)(b) binds the authority where the child lived."""
    facts = {
        "local_authority_knows_or_suspects": True,
        "died": True,
        "normally_resident": True,
        "event_outside_england": True,
    }
    answer = ask(facts, on)["notify"]
    assert (answer.outcome, answer.force, answer.rule) == (Outcome.NOTIFY, Force.MUST, "serious-incident")


@BOTH
def test_c4_the_authority_where_it_happened_notifies(on):
    """C4: lives in A, harmed in B, both English: B notifies, and the rapid review is B's."""
    facts = HARMED | {
        "local_authority_knows_or_suspects": True,
        "event_in_area": True,
        "normally_resident": False,
    }
    answers = ask(facts, on)
    assert answers["notify"].outcome is Outcome.NOTIFY
    assert answers["rapid_review"].outcome is Outcome.GUIDANCE_ALWAYS
    assert "The authority in whose area it happened notifies" in answers["notify"].note


@BOTH
def test_c5_an_authority_elsewhere_that_suspects_has_no_duty_of_its_own(on):
    """C5: only A suspects: B's duty hangs on what B comes to know, and A should tell B."""
    of_b = HARMED | NOT_LOOKED_AFTER | {"event_in_area": True}
    answer = ask(of_b, on)["notify"]
    assert answer.outcome is Outcome.UNDETERMINED
    assert answer.missing == ("local_authority_knows_or_suspects",)
    of_a = (
        HARMED
        | NOT_LOOKED_AFTER
        | {
            "local_authority_knows_or_suspects": True,
            "event_in_area": False,
            "normally_resident": True,
            "event_outside_england": False,
        }
    )
    answer = ask(of_a, on)["notify"]
    assert answer.outcome is Outcome.NOT_MET
    assert "it should tell the authority of that area" in answer.note


@BOTH
def test_c6_a_schools_suspicion_makes_a_serious_case_before_a_duty_to_notify(on):
    """C6: the school suspects: a case to consider, while the duty to notify hangs on the authority."""
    facts = HARMED | NOT_LOOKED_AFTER | {"other_functionary_knows_or_suspects": True, "event_in_area": True}
    answers = ask(facts, on)
    assert answers["commission"].outcome is Outcome.CONSIDER
    assert answers["notify"].outcome is Outcome.UNDETERMINED
    assert answers["notify"].missing == ("local_authority_knows_or_suspects",)


@BOTH
def test_c7_a_looked_after_childs_death_from_illness_is_notified_by_another_route(on):
    """C7: no duty under section 16C and no rapid review; the Secretary of State and Ofsted are told."""
    facts = {"died": True, "looked_after_now": True, "abuse_or_neglect_known_or_suspected": False}
    answers = ask(facts, on)
    assert (answers["notify"].outcome, answers["notify"].rule) == (Outcome.NOTIFY, "looked-after-child")
    assert "the Secretary of State and Ofsted" in answers["notify"].summary
    assert answers["rapid_review"].outcome is Outcome.NOT_MET


def test_a_looked_after_childs_death_does_not_tell_the_panel_by_itself():
    """What the authority suspects is not known: only the route of a looked-after child's death is certain."""
    facts = {"died": True, "looked_after_now": True, "event_in_area": True}
    answer = ask(facts)["notify"]
    assert (answer.outcome, answer.rule) == (Outcome.NOTIFY, "looked-after-child")
    assert answer.summary.startswith("The local authority should notify the Secretary of State and Ofsted.")
    assert "whether this applies, too" in answer.summary


def test_a_looked_after_childs_notification_to_the_panel_is_told_to_all():
    """Both routes met: the duty to the panel speaks, and its note names the others who are told."""
    facts = SERIOUS | {
        "local_authority_knows_or_suspects": True,
        "event_in_area": True,
        "died": True,
        "looked_after_now": True,
    }
    answer = ask(facts)["notify"]
    assert answer.rule == "serious-incident"
    assert "the Secretary of State and Ofsted" in answer.note


@BOTH
def test_c8_a_death_in_custody_is_no_longer_always_reviewed(on):
    """C8: the limb of the Serious Case Review did not survive; a review remains at discretion."""
    facts = {
        "died": True,
        "died_in_custody": True,
        "abuse_or_neglect_known_or_suspected": False,
        "age_at_event": 16,
    }
    answer = ask(facts, on)["commission"]
    assert (answer.outcome, answer.also) == (Outcome.NOT_MET, (Outcome.DISCRETIONARY,))


CRITERIA = (
    "improvements_needed",
    "recurrent_themes",
    "two_or_more_agencies_working_together_concern",
    "panel_considered_and_concluded_local_review_more_appropriate",
)
SERIOUS = HARMED | {"abuse_or_neglect_known_or_suspected": True}


@BOTH
def test_c9_a_review_is_possible_where_no_criterion_is_met(on):
    """C9: the regulation says what the criteria include."""
    answer = ask(SERIOUS | dict.fromkeys(CRITERIA, False), on)["commission"]
    assert answer.outcome is Outcome.CONSIDER
    assert "meeting none does not rule one out" in answer.note


@BOTH
def test_c10_every_criterion_met_still_forces_nothing(on):
    """C10: the partners consider, and record why where they decline."""
    answer = ask(SERIOUS | dict.fromkeys(CRITERIA, True), on)["commission"]
    assert (answer.outcome, answer.force) == (Outcome.CONSIDER, Force.CONSIDER)
    assert "Record the reasons" in answer.note


@BOTH
def test_c11_a_near_miss_may_be_reviewed_and_is_not_notified(on):
    """C11: no serious harm: no notification, and learning at discretion."""
    facts = {
        "died": False,
        "seriously_harmed": False,
        "abuse_or_neglect_known_or_suspected": True,
        "local_authority_knows_or_suspects": True,
    }
    answers = ask(facts, on)
    assert answers["notify"].outcome is Outcome.NOT_MET
    assert answers["commission"].also == (Outcome.DISCRETIONARY,)


def steps(on=None, decisions=(), **dates):
    """The timetable of a review with these dates."""
    review = Review(
        id="child-p", title="Child P", rules="england-cspr", dates=ReviewDates(**dates), decisions=decisions
    )
    return timetable(review, on=on)


def test_c12_seven_days_met_and_seven_working_days_missed():
    """C12: published on Friday 15 August 2025, sent on Friday 8 August: two rules, two results."""
    found = steps(event=IN_2024, published=date(2025, 8, 15), report_sent=date(2025, 8, 8))
    by_law, by_guidance = found["copy-before-publication"], found["copy-before-publication-guidance"]
    assert (by_law.due, by_law.status) == (date(2025, 8, 8), StepStatus.MET)
    assert (by_guidance.due, by_guidance.status) == (date(2025, 8, 6), StepStatus.LATE)
    assert (by_law.deadline.force, by_guidance.deadline.force) == (Force.MUST, Force.CONSIDER)


def test_c13_what_is_not_published_is_replaced_by_information_under_the_same_days():
    """C13: the step says that the information on improvements is sent and published all the same."""
    step = steps(event=IN_2024, published=date(2025, 8, 15))["copy-before-publication"]
    assert "Where the report is not published, the information on improvements is" in step.deadline.note
    assert step.deadline.force is Force.MUST


@BOTH
def test_c14_impairment_that_is_likely_to_be_long_term_counts_as_serious_harm(on):
    """C14: the prognosis is uncertain, and guidance says to count it."""
    facts = {
        "abuse_or_neglect_known_or_suspected": True,
        "died": False,
        "seriously_harmed": "unknown",
        "long_term_impairment_likely": True,
    }
    answer = ask(facts, on)["commission"]
    assert answer.outcome is Outcome.CONSIDER
    (harmed,) = [limb for limb in answer.explanation.limbs() if limb.fact == "seriously_harmed"]
    assert harmed.derived.origin == "long_term_impairment_likely"


# ------------------------------------------------------------------------------------- the rules, one by one


@BOTH
def test_no_facts_make_a_review_mandatory(on):
    """No rule of any question says that a review must be held."""
    edition = ENGLAND_CSPR.edition_on(on)
    commission = next(question for question in edition.questions if question.id == "commission")
    assert {rule.outcome for rule in commission.rules} == {Outcome.CONSIDER}


@BOTH
def test_no_concern_about_joint_working_is_asked_for(on):
    """The limb of the old regulation is gone."""
    assert "concern_working_together" not in ENGLAND_CSPR.edition_on(on).definitions


def test_what_is_only_weighed_is_never_missing():
    """No answer hangs on a criterion, so none is asked for; each stands in the explanation all the same."""
    answer = ask(SERIOUS)["commission"]
    assert answer.missing == ()
    told = " ".join(ask(SERIOUS | {"recurrent_themes": True}).explain().split())
    assert "To be weighed: the case highlights or may highlight recurrent themes" in told
    assert ask(SERIOUS | {"recurrent_themes": True}).not_used == ()


@pytest.mark.parametrize(("on", "outcome"), [(IN_2022, Outcome.NOT_MET), (IN_2024, Outcome.NOTIFY)])
def test_a_care_leavers_death_is_notified_since_2023(on, outcome):
    """Up to and including 24, by guidance that was not verified: the answer only advises."""
    facts = {"died": True, "age_at_event": 20, "care_leaver_aged_18_to_24": True}
    answer = ask(facts, on)["notify"]
    assert answer.outcome is outcome
    assert answer.advisory is (on == IN_2024)
    assert ask(facts, on)["rapid_review"].outcome is Outcome.NOT_MET


def test_an_adult_is_not_whom_it_is_about():
    """At 18 nothing that the Act asks of a child can be so; a statement that it is contradicts."""
    assert outcomes({"died": True, "age_at_event": 18, "care_leaver_aged_18_to_24": False}) == (
        (Outcome.NOT_MET,) * 3
    )
    with pytest.raises(RuleError, match="age_at_event"):
        outcomes({"died": True, "age_at_event": 18, "local_authority_knows_or_suspects": True})


def test_an_event_cannot_be_in_the_area_and_outside_england():
    """The two contradict, and both are named."""
    with pytest.raises(
        RuleError, match=r"event_outside_england.*event_in_area|event_in_area.*event_outside_england"
    ):
        ask({"event_in_area": True, "event_outside_england": True})


# ---------------------------------------------------------------------------------- days and areas


@pytest.mark.parametrize(
    ("on", "edition"),
    [
        (date(2018, 6, 28), None),
        (date(2018, 6, 29), "working-together-2018"),
        (date(2023, 12, 14), "working-together-2018"),
        (date(2023, 12, 15), "working-together-2023"),
        (date(2026, 3, 17), "working-together-2023"),
        (date(2026, 3, 18), "working-together-2026"),
        (date(2026, 11, 27), "working-together-2026"),
    ],
)
def test_each_edition_begins_and_ends_on_its_days(on, edition):
    """The day before, the first day, the last day and the day after."""
    assert decide({}, ENGLAND_CSPR, on=on).edition == edition


def test_guidance_of_2026_which_nobody_read_only_advises():
    """The Act decides as before; what is carried over from the guidance of 2023 is marked, and it warns."""
    facts = SERIOUS | {"local_authority_knows_or_suspects": True, "event_in_area": True}
    decision = ask(facts, date(2026, 11, 27))
    assert decision["notify"].outcome is Outcome.NOTIFY
    assert not decision["notify"].advisory
    edition = ENGLAND_CSPR.editions[-1]
    assert "was not read" in edition.warnings[0]
    limit = next(step for step in edition.deadlines if step.id == "notify").limit_source
    assert limit.verified is Verified.UNVERIFIED
    assert "Carried over from the edition of 2023" in limit.note


def test_s15_the_second_area_is_under_this_regime():
    """S15: harmed on 10 August 2019: where the new arrangements came first, the partners consider."""
    day = date(2019, 8, 10)
    later, earlier = (
        Area(name=name, nation=Nation.ENGLAND, implementation_date=ends)
        for name, ends in (("First", date(2019, 9, 29)), ("Second", date(2019, 7, 1)))
    )
    assert ask(SERIOUS, day, earlier)["commission"].outcome is Outcome.CONSIDER
    answer = ask(SERIOUS, day, later)["commission"]
    assert answer.outcome is Outcome.NOT_IN_FORCE
    assert "29 September 2019 in First" in answer.summary


def test_in_the_window_notification_is_everywhere_and_the_rest_hangs_on_the_area():
    """From 29 June 2018 every authority notifies the panel; reviews pass to the partners area by area."""
    facts = SERIOUS | {"local_authority_knows_or_suspects": True, "event_in_area": True}
    answers = ask(facts, date(2018, 7, 1), "Kent")
    assert answers["notify"].outcome is Outcome.NOTIFY
    for name in ("rapid_review", "commission"):
        assert answers[name].outcome is Outcome.UNDETERMINED
        assert answers[name].missing[0] == "area_implementation_date"


@pytest.mark.parametrize(
    ("own", "outcome"),
    [
        (date(2019, 8, 10), Outcome.CONSIDER),  # on its first day
        (date(2019, 8, 11), Outcome.NOT_IN_FORCE),  # the day before
    ],
)
def test_the_partners_duties_begin_on_the_areas_own_day(own, outcome):
    """That day counts as the first."""
    area = Area(name="Harbourshire", nation=Nation.ENGLAND, implementation_date=own)
    assert ask(SERIOUS, date(2019, 8, 10), area)["commission"].outcome is outcome


def test_after_the_window_no_area_is_asked_for():
    """From 30 September 2019 on the new arrangements were everywhere."""
    assert ask(SERIOUS, date(2019, 9, 30))["commission"].outcome is Outcome.CONSIDER


def test_in_wales_it_is_not_in_force():
    """An authority outside England has no duties under it."""
    assert {answer.outcome for answer in ask(SERIOUS, area="Cardiff").values()} == {Outcome.NOT_IN_FORCE}


# ---------------------------------------------------------------------------------------- time limits


def test_notification_is_due_five_working_days_after_becoming_aware():
    """Aware on Saturday 2 March 2024: Monday is day 1, Friday is the last day."""
    step = steps(event=IN_2024, aware=date(2024, 3, 2))["notify"]
    assert step.due == date(2024, 3, 8)
    assert (step.deadline.force, step.deadline.source.verified) == (Force.MUST, Verified.PRIMARY)
    assert step.deadline.limit_source.verified is Verified.SECONDARY


def test_the_rapid_review_has_two_clocks():
    """From the notification, and from becoming aware: sources disagree, and both days are given."""
    found = steps(event=IN_2024, aware=date(2024, 3, 4), notified=date(2024, 3, 8))
    assert found["rapid-review"].due == date(2024, 4, 2)  # over Easter
    assert found["rapid-review-from-awareness"].due == date(2024, 3, 25)
    assert found["rapid-review-from-awareness"].deadline.source.verified is Verified.UNVERIFIED


def test_in_spring_2020_only_the_notification_kept_its_days():
    """The panel did not hold partners to the other limits."""
    found = steps(
        on=date(2020, 12, 1),
        event=date(2020, 3, 20),
        aware=date(2020, 3, 23),
        notified=date(2020, 4, 1),
        initiated=date(2020, 4, 20),
        decisions=[RecordedDecision(question="commission", answer="yes")],
    )
    assert found["notify"].status is StepStatus.LATE
    assert found["rapid-review"].due is None
    assert "In the pandemic" in found["rapid-review"].relaxation.says
    assert found["complete"].relaxation is not None


def test_a_decision_against_a_review_ends_its_timetable():
    """Nothing of a report is due where none is written."""
    found = steps(event=IN_2024, decisions=[RecordedDecision(question="commission", answer="no")])
    assert {step.id for step in found} == {"notify", "rapid-review", "rapid-review-from-awareness"}


def test_a_report_is_kept_for_a_year_by_law():
    """At least one year, and the regulations say so."""
    step = steps(event=IN_2024, published=date(2024, 2, 29))["keep-available"]
    assert (step.due, step.deadline.force) == (date(2025, 2, 28), Force.MUST)
