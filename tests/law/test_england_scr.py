"""England's Serious Case Reviews: the decision vectors by their ids, and what the rule set carries."""

from datetime import date

import pytest

from scrlearn.errors import RuleError
from scrlearn.law import decide, timetable
from scrlearn.law.england_scr import ENGLAND_SCR, SERIOUS_CASE
from scrlearn.model.areas import Nation
from scrlearn.model.conditions import Verified
from scrlearn.model.dates import long_date, plain_date
from scrlearn.model.review import Review, ReviewDates
from scrlearn.model.rules import Area, Force, Outcome

IN_2008 = date(2008, 6, 1)
IN_2011 = date(2011, 6, 1)
IN_2014 = date(2014, 6, 1)
IN_2016 = date(2016, 1, 15)

SURVIVED: dict[str, bool | str] = {
    "abuse_or_neglect_known_or_suspected": True,
    "died": False,
    "seriously_harmed": True,
    "concern_working_together": "unknown",
}
NO_DETENTION = {
    "died_in_custody": False,
    "detained_under_mental_health_act": False,
    "deprivation_of_liberty_order_16_17": False,
}


def commission(facts, on=IN_2016, area=None):
    """The answer to whether a review must be carried out."""
    return decide(facts, ENGLAND_SCR, on=on, area=area)["commission"]


# ---------------------------------------------------------------------------------- vectors, by their ids


def test_s9_a_death_in_a_young_offender_institution_always_has_a_review():
    """S9: a death in custody without abuse: guidance says always, though the regulation is not met."""
    answer = commission({"died": True, "died_in_custody": True, "abuse_or_neglect_known_or_suspected": False})
    assert answer.outcome is Outcome.GUIDANCE_ALWAYS
    assert answer.force is Force.SHOULD_ALWAYS
    assert not answer.missing


@pytest.mark.parametrize(
    ("on", "outcome"),
    [
        (IN_2016, Outcome.GUIDANCE_ALWAYS),
        (IN_2014, Outcome.NOT_MET),
        (IN_2011, Outcome.NOT_MET),
        (IN_2008, Outcome.NOT_MET),
    ],
)
def test_s10_a_deprivation_of_liberty_counts_from_2015_only(on, outcome):
    """S10: a 16-year-old under a deprivation of liberty order: only the edition of 2015 has that limb."""
    facts = NO_DETENTION | {
        "died": True,
        "abuse_or_neglect_known_or_suspected": False,
        "deprivation_of_liberty_order_16_17": True,
    }
    assert commission(facts, on).outcome is outcome


def test_s11_by_the_regulation_alone_an_unknown_concern_leaves_it_open():
    """S11: the text of the regulation has no presumption: it hangs on the concern."""
    answer = commission(SURVIVED, IN_2008)
    assert answer.outcome is Outcome.UNDETERMINED
    assert answer.missing == ("concern_working_together",)
    assert answer.settled_by == (frozenset({"concern_working_together"}),)


@pytest.mark.parametrize("on", [IN_2014, IN_2016])
@pytest.mark.parametrize("concern", ["unknown", "disputed", "false", "not_applicable"])
def test_s11_under_the_guidance_a_concern_not_ruled_out_is_presumed(on, concern):
    """S11: unknown does not mean no, and neither does a weakly evidenced no."""
    answer = commission(SURVIVED | {"concern_working_together": concern}, on)
    assert answer.outcome is Outcome.PRESUMED
    assert answer.force is Force.PRESUMED
    assert answer.settled
    assert answer.rebuttable


@pytest.mark.parametrize("evidence", ["unknown", "disputed", "false", "not_applicable"])
def test_s11_evidence_that_is_not_established_rebuts_nothing(evidence):
    """S11: the presumption stands until the definitive evidence is there."""
    assert commission(SURVIVED | {"definitive_evidence_of_no_concern": evidence}).outcome is Outcome.PRESUMED


def test_s11_in_2010_an_unknown_concern_leaves_it_open_and_a_known_one_is_to_be_considered():
    """S11: the guidance of 2010 presumes nothing: once the concern is judged, the board considers."""
    answer = commission(SURVIVED, IN_2011)
    assert answer.outcome is Outcome.UNDETERMINED
    assert answer.missing == ("concern_working_together",)
    assert commission(SURVIVED | {"concern_working_together": True}, IN_2011).outcome is Outcome.CONSIDER
    assert commission(SURVIVED | {"concern_working_together": False}, IN_2011).outcome is Outcome.NOT_MET


def test_s12_definitive_evidence_rebuts_the_presumption():
    """S12: then no rule requires a review, and one remains discretionary."""
    answer = commission(SURVIVED | {"definitive_evidence_of_no_concern": True})
    assert answer.outcome is Outcome.NOT_MET
    assert answer.also == (Outcome.DISCRETIONARY,)
    assert answer.force is Force.MAY
    assert "may still" in answer.note


def test_s13_a_looked_after_childs_death_is_notified_though_not_reviewed():
    """S13: known illness, no abuse, no custody: no review is required, but the incident is to be reported."""
    facts = NO_DETENTION | {
        "died": True,
        "abuse_or_neglect_known_or_suspected": False,
        "looked_after_now": True,
    }
    decision = decide(facts, ENGLAND_SCR, on=IN_2016)
    assert decision["commission"].outcome is Outcome.NOT_MET
    assert decision["notify"].outcome is Outcome.NOTIFY
    assert "five working days" in decision["notify"].note


def test_s14_a_death_with_abuse_unknown_is_undetermined():
    """S14: pending the post-mortem it is open, not unmet, and the answer says who would know."""
    facts = NO_DETENTION | {"died": True, "abuse_or_neglect_known_or_suspected": "unknown"}
    answer = commission(facts)
    assert answer.outcome is Outcome.UNDETERMINED
    assert answer.missing == ("abuse_or_neglect_known_or_suspected",)
    assert answer.settled_by == (frozenset({"abuse_or_neglect_known_or_suspected"}),)
    for holder in ("police", "paediatrician", "strategy discussion"):
        assert holder in answer.needed[0].definition.held_by


def test_s14_what_narrows_it_most_is_asked_first():
    """S14 with nothing said of detention: the abuse still comes first among what is missing."""
    answer = commission({"died": True})
    assert answer.missing[0] == "abuse_or_neglect_known_or_suspected"
    assert set(answer.missing[1:]) == set(NO_DETENTION)


def test_s15_the_area_decides_which_regime_applies():
    """S15: harmed on 10 August 2019: still under this regime where the new arrangements came later."""
    day = date(2019, 8, 10)
    later = commission(SURVIVED, day, Area(name="First", implementation_date=date(2019, 9, 29)))
    earlier = commission(SURVIVED, day, Area(name="Second", implementation_date=date(2019, 7, 1)))
    assert later.outcome is Outcome.PRESUMED
    assert earlier.outcome is Outcome.NOT_IN_FORCE
    assert "1 July 2019" in earlier.summary


@pytest.mark.parametrize("area", [None, "Lambeth", Area(name="Harbourshire", nation=Nation.ENGLAND)])
def test_s15_without_the_areas_date_it_is_undetermined(area):
    """S15: in the window the area's date is itself a missing fact, and the first one."""
    answer = commission(SURVIVED, date(2019, 8, 10), area)
    assert answer.outcome is Outcome.UNDETERMINED
    assert answer.missing[0] == "area_implementation_date"
    assert answer.settled_by == (frozenset({"area_implementation_date"}),)
    assert answer.possible == (Outcome.MANDATORY, Outcome.PRESUMED, Outcome.NOT_IN_FORCE)


def test_s15_no_other_fact_settles_it_without_the_areas_date():
    """S15: whatever else becomes known, it stays open until the area's date is."""
    answer = commission({"died": True}, date(2019, 8, 10))
    assert all("area_implementation_date" in facts for facts in answer.settled_by)
    assert {entry.if_true for entry in answer.needed[1:]} == {Outcome.UNDETERMINED}
    assert "it depends on further facts" in answer.summary


# ------------------------------------------------------------------------------------- the rules, one by one


def test_a_death_needs_no_concern():
    """The concern belongs to serious harm alone: with abuse suspected, a death is enough."""
    facts = {"abuse_or_neglect_known_or_suspected": True, "died": True, "concern_working_together": False}
    answer = commission(facts)
    assert answer.outcome is Outcome.MANDATORY
    assert answer.force is Force.MUST
    assert answer.rule == "serious-case"


def test_serious_harm_with_concern_is_mandatory():
    """Abuse, serious harm and cause for concern together make a serious case."""
    assert commission(SURVIVED | {"concern_working_together": True}).outcome is Outcome.MANDATORY


def test_serious_harm_without_abuse_is_not_met():
    """Harm alone is no serious case."""
    facts = SURVIVED | {"abuse_or_neglect_known_or_suspected": False}
    assert commission(facts).outcome is Outcome.NOT_MET


def test_confirmed_or_presumed_is_presumed():
    """Whether the child has died or not, a review is due; until that is known it is due by presumption."""
    facts = {"abuse_or_neglect_known_or_suspected": True, "seriously_harmed": True}
    answer = commission(facts)
    assert answer.outcome is Outcome.PRESUMED
    assert set(answer.possible) == {Outcome.MANDATORY, Outcome.PRESUMED}


def test_mandatory_or_guidance_is_not_one_answer():
    """A death in custody with abuse unknown is reviewed either way; how strongly it is required is open."""
    answer = commission({"died_in_custody": True})
    assert answer.outcome is Outcome.UNDETERMINED
    assert answer.possible == (Outcome.MANDATORY, Outcome.GUIDANCE_ALWAYS)
    assert answer.summary.startswith("A review is due either way; how strongly it is required depends on")


def test_a_disputed_concern_is_not_ended_by_evidence_that_claims_to_be_definitive():
    """Evidence of no concern is not definitive while a partner disputes just that: the facts contradict."""
    facts = SURVIVED | {"concern_working_together": "disputed", "definitive_evidence_of_no_concern": True}
    with pytest.raises(RuleError, match=r"definitive_evidence_of_no_concern \(true\)") as caught:
        commission(facts)
    assert "concern_working_together (disputed)" in str(caught.value)


def test_evidence_cannot_be_definitive_while_the_concern_is_disputed():
    """What such evidence would change is not promised as long as the dispute lasts."""
    answer = commission(SURVIVED | {"concern_working_together": "disputed"})
    assert answer.outcome is Outcome.PRESUMED
    (evidence,) = [entry for entry in answer.needed if entry.id == "definitive_evidence_of_no_concern"]
    assert evidence.if_true is None
    assert evidence.if_false is Outcome.PRESUMED


def test_a_looked_after_childs_death_is_no_always_limb():
    """A looked-after child's death is notifiable, but no guidance says that it is always reviewed."""
    facts = NO_DETENTION | {
        "died": True,
        "abuse_or_neglect_known_or_suspected": False,
        "looked_after_now": True,
    }
    assert "looked_after_now" not in {limb.fact for limb in commission(facts).explanation.limbs()}


def test_the_regulation_alone_says_no_must():
    """Before the guidance known here, a serious case is one to consider, with a warning that says why."""
    decision = decide({"abuse_or_neglect_known_or_suspected": True, "died": True}, ENGLAND_SCR, on=IN_2008)
    assert decision["commission"].outcome is Outcome.CONSIDER
    assert any("Working Together 2006" in warning for warning in decision.warnings)


def test_the_regulation_reads_like_the_statute():
    """Regulation 5(2) is written with and, or and brackets, as it stands."""
    assert str(SERIOUS_CASE) == (
        "abuse_or_neglect_known_or_suspected and (died or (seriously_harmed and concern_working_together))"
    )


@pytest.mark.parametrize(
    ("on", "edition"),
    [
        (date(2006, 3, 31), None),
        (date(2006, 4, 1), "regulation-2006"),
        (date(2010, 3, 16), "regulation-2006"),
        (date(2010, 3, 17), "working-together-2010"),
        (date(2013, 4, 14), "working-together-2010"),
        (date(2013, 4, 15), "working-together-2013"),
        (date(2015, 3, 25), "working-together-2013"),
        (date(2015, 3, 26), "working-together-2015"),
        (date(2019, 9, 29), "working-together-2015"),
        (date(2019, 9, 30), None),
    ],
)
def test_each_edition_begins_and_ends_on_its_days(on, edition):
    """The day before, the first day, the last day and the day after of every edition."""
    assert decide({}, ENGLAND_SCR, on=on).edition == edition


@pytest.mark.parametrize("on", [date(2006, 3, 31), date(2020, 1, 1)])
def test_outside_every_edition_it_is_not_in_force(on):
    """It is settled that the law was not in force, and the answer says from when to when it was."""
    decision = decide(SURVIVED, ENGLAND_SCR, on=on)
    assert decision["commission"].outcome is Outcome.NOT_IN_FORCE
    assert decision.settled
    assert "from 1 April 2006 to 29 September 2019" in decision["commission"].summary


def test_notification_passes_to_the_panel_in_2018():
    """Until 28 June 2018 the incident goes to Ofsted and the board; the day after, another law applies."""
    last, after = (decide(SURVIVED, ENGLAND_SCR, on=date(2018, 6, day), area="Lambeth") for day in (28, 29))
    assert last["notify"].outcome is Outcome.NOTIFY
    assert after["notify"].outcome is Outcome.NOT_IN_FORCE
    assert "section 16C" in after["notify"].note


def test_the_window_opens_on_29_june_2018():
    """Before that day no area can have left the regime, so the area is not asked for."""
    assert commission(SURVIVED, date(2018, 6, 28)).outcome is Outcome.PRESUMED
    assert commission(SURVIVED, date(2018, 6, 29)).outcome is Outcome.UNDETERMINED


def test_the_implementation_date_itself_is_outside_the_regime():
    """The provisions are repealed on the area's implementation date, so the last day is the day before."""
    area = Area(name="First", implementation_date=date(2019, 7, 1))
    assert commission(SURVIVED, date(2019, 6, 30), area).outcome is Outcome.PRESUMED
    assert commission(SURVIVED, date(2019, 7, 1), area).outcome is Outcome.NOT_IN_FORCE


# --------------------------------------------------------------------------------------------- the sources


def sources():
    """Every source of the rule set, with where it stands."""
    for edition in ENGLAND_SCR.editions:
        for source in edition.sources:
            yield edition.id, source
        for definition in edition.facts:
            if definition.source:
                yield f"{edition.id}/{definition.id}", definition.source
        for question in edition.questions:
            for rule in question.rules:
                yield f"{edition.id}/{question.id}/{rule.id}", rule.source
                for limb in rule.limbs():
                    yield f"{edition.id}/{question.id}/{rule.id}/{limb.id}", limb.source


@pytest.mark.parametrize("source", [pytest.param(source, id=place) for place, source in sources()])
def test_every_source_is_complete(source):
    """Every limb, force and meaning has its instrument, provision, address, dates in force and mark."""
    assert source.instrument
    assert source.provision
    assert source.url.startswith(("https://", "http://"))
    assert source.in_force_to is None or source.in_force_from <= source.in_force_to
    assert isinstance(source.verified, Verified)


def test_only_what_was_read_is_quoted():
    """Words stand as the source's own only where the source was read."""
    assert not [
        place for place, source in sources() if source.words and source.verified is Verified.UNVERIFIED
    ]


def test_the_regulation_is_primary_and_the_guidance_never_is():
    """Every limb of the regulation was read in its text; of the guidance only its date of publication was."""
    for place, source in sources():
        if source.instrument.startswith("Local Safeguarding Children Boards Regulations"):
            assert source.verified is Verified.PRIMARY, place
        elif source.verified is Verified.PRIMARY:
            assert source.provision == "date of publication", place


@pytest.mark.parametrize("edition", ENGLAND_SCR.editions[2:], ids=lambda edition: edition.id)
def test_the_presumption_was_not_verified(edition):
    """Nobody read the guidance's sentence on the presumption: force and rebuttal say so."""
    rule = next(rule for rule in edition.questions[0].rules if rule.presumption)
    assert rule.source.verified is Verified.UNVERIFIED
    assert rule.presumption.rebuttal.source.verified is Verified.UNVERIFIED


def test_an_answer_on_unverified_wording_is_advisory():
    """PRESUMED rests on wording that was not verified: the answer and the decision say so."""
    decision = decide(SURVIVED, ENGLAND_SCR, on=IN_2016)
    assert decision["commission"].advisory
    assert any("not verified" in warning for warning in decision.warnings)


def test_an_answer_on_verified_wording_is_not_advisory():
    """A death with abuse suspected rests on the regulation and on guidance read in a secondary source."""
    decision = decide({"abuse_or_neglect_known_or_suspected": True, "died": True}, ENGLAND_SCR, on=IN_2016)
    assert decision["commission"].verified is Verified.SECONDARY
    assert not decision["commission"].advisory
    assert not decision.warnings


@pytest.mark.parametrize("on", [IN_2014, IN_2016])
def test_that_no_rule_applies_rests_on_every_rule(on):
    """A rule that is not met was read as well: its sources, unverified ones too, bear on the answer."""
    answer = commission(SURVIVED | {"definitive_evidence_of_no_concern": True, "died": False}, on)
    assert answer.outcome is Outcome.NOT_MET
    question = ENGLAND_SCR.edition_on(on).questions[0]
    assert set(answer.sources) == {
        question.otherwise.source,
        *(source for rule in question.rules for source in rule.sources()),
    }
    assert answer.verified is Verified.UNVERIFIED
    assert answer.advisory


def test_in_2013_a_case_that_does_not_meet_the_criteria_is_to_be_considered():
    """The edition of 2013 is told as saying that boards should consider it; that of 2015 that they may."""
    answer = commission(SURVIVED | {"definitive_evidence_of_no_concern": True}, IN_2014)
    assert answer.outcome is Outcome.NOT_MET
    assert answer.also == (Outcome.CONSIDER,)
    assert answer.force is Force.CONSIDER
    assert "the board should consider carrying out a review" in answer.summary


# ------------------------------------------------------------------- the regulation without its guidance

_IN_CUSTODY = {"died": True, "died_in_custody": True, "abuse_or_neglect_known_or_suspected": False}
_WITH_ABUSE = {"died": True, "abuse_or_neglect_known_or_suspected": True}


def test_without_its_guidance_an_unmet_regulation_is_not_the_last_word():
    """A death in custody without abuse in 2008: the regulation is not met, but guidance must be read."""
    answer = commission(_IN_CUSTODY, IN_2008)
    assert answer.outcome is Outcome.NOT_MET
    assert "No rule requires it" not in answer.summary
    assert "guidance of the day may have asked for a review" in answer.summary
    assert "must be read" in answer.summary


def test_without_its_guidance_a_met_regulation_is_told_as_what_it_is():
    """A death with abuse in 2008 is a serious case; that nothing is forced, nobody can say."""
    answer = commission(_WITH_ABUSE, IN_2008)
    assert answer.outcome is Outcome.CONSIDER
    assert answer.summary == (
        "It is a serious case under the regulation, which it is the board's function to review. "
        "What the guidance of the day required is not in this version."
    )


@pytest.mark.parametrize("facts", [_IN_CUSTODY, _WITH_ABUSE, SURVIVED, {}], ids=["no", "yes", "open", "none"])
def test_without_its_guidance_every_answer_only_advises(facts):
    """Settled or not, the answer says so, in data too, and the decision warns."""
    decision = decide(facts, ENGLAND_SCR, on=IN_2008)
    answer = decision["commission"]
    assert answer.advisory
    assert answer.as_dict()["advisory"] is True
    assert "Working Together 2006" in answer.guidance_not_included
    assert "is not in this version" in answer.summary
    assert answer.guidance_not_included in decision.warnings
    assert "nothing is forced" not in decision.explain()
    assert "No rule requires" not in decision.explain()


# --------------------------------------------------------------------------- the day is nobody's business


@pytest.mark.parametrize(
    ("on", "area"),
    [
        (date(2005, 11, 23), None),
        (date(2019, 11, 23), None),
        (date(2019, 8, 23), None),
        (date(2019, 8, 23), Area(name="Second", implementation_date=date(2019, 7, 1))),
        (date(2018, 11, 23), Area(name="Second", implementation_date=date(2019, 7, 1))),
        (IN_2008, None),
        (IN_2014, None),
        (IN_2016, None),
    ],
)
@pytest.mark.parametrize("facts", [SURVIVED, _IN_CUSTODY, {}], ids=["survived", "custody", "nothing"])
def test_what_is_published_of_an_answer_never_names_the_day(on, area, facts):
    """The day of a child's death is told by the narrative only, which is not published."""
    decision = decide(facts, ENGLAND_SCR, on=on, area=area)
    told = [*decision.warnings]
    for answer in decision.values():
        told += [answer.summary, answer.note]
    for written in (plain_date(on), long_date(on), on.isoformat()):
        assert written not in " ".join(told)
    assert plain_date(on) in " ".join(decision.explain().split())


def test_seriously_harmed_means_something_else_in_each_edition():
    """2010 lists situations, 2015 defines, and the regulation alone and 2013 leave it to judgement."""
    alone, of_2010, of_2013, of_2015 = (
        edition.definitions["seriously_harmed"].meaning for edition in ENGLAND_SCR.editions
    )
    assert (alone, of_2013) == ("", "")
    assert "serious and permanent impairment" in of_2010
    assert "likely long-term impairment" in of_2015


# ------------------------------------------------------------------------------------- the edition of 2010


@pytest.mark.parametrize("on", [date(2010, 3, 17), date(2013, 4, 14)])
def test_in_2010_a_death_with_abuse_is_always_reviewed(on):
    """The guidance of 2010 says always, and not must."""
    answer = commission({"abuse_or_neglect_known_or_suspected": True, "died": True}, on)
    assert (answer.outcome, answer.force) == (Outcome.GUIDANCE_ALWAYS, Force.SHOULD_ALWAYS)


def test_in_2010_the_two_wordings_are_told_apart():
    """A factor in the death or not: the sources disagree, and every decision says so."""
    decision = decide({}, ENGLAND_SCR, on=IN_2011)
    assert any("a factor in the death" in warning for warning in decision.warnings)


# ----------------------------------------------------------------------------------- whom it is about


@pytest.mark.parametrize("on", [IN_2008, IN_2011, IN_2014, IN_2016])
def test_whoever_is_18_is_not_whom_it_is_about(on):
    """At 17 a death with abuse counts; at 18 no limb that asks of a child can be met."""
    unknown = {"died": True}
    assert commission(unknown | {"age_at_event": 17}, on).outcome is Outcome.UNDETERMINED
    assert commission(unknown | {"age_at_event": 18}, on).outcome is Outcome.NOT_MET
    with pytest.raises(RuleError, match="age_at_event"):
        commission({"abuse_or_neglect_known_or_suspected": True, "died": True, "age_at_event": 18}, on)


# ---------------------------------------------------------------------------------------- time limits


def steps(on=None, **dates):
    """The timetable of a review with these dates."""
    review = Review(id="child-n", title="Child N", rules="england-scr", dates=ReviewDates(**dates))
    return timetable(review, on=on)


def test_the_incident_is_reported_within_five_working_days():
    """Becoming aware on Maundy Thursday 2016: by Monday 4 April, over Easter."""
    step = steps(event=date(2016, 3, 20), aware=date(2016, 3, 24), notified=date(2016, 4, 4))["notify"]
    assert (step.due, step.status.value) == (date(2016, 4, 4), "met")


def test_the_decision_is_due_on_the_corresponding_date():
    """A month from 31 January of a leap year."""
    assert steps(notified=date(2016, 1, 31))["decide"].due == date(2016, 2, 29)


def test_a_decision_not_to_review_has_two_limits_of_two_texts():
    """The panel's guidance says 14 days, Working Together 2015 is recalled as saying five working days."""
    found = steps(event=date(2016, 1, 15), decided=date(2016, 2, 12))
    assert found["tell-panel-no-review"].due == date(2016, 2, 26)
    assert found["tell-panel"].due == date(2016, 2, 19)
    assert found["tell-panel"].deadline.source.verified is Verified.UNVERIFIED
    in_2014 = steps(event=date(2014, 1, 15), decided=date(2014, 2, 12))
    assert "tell-panel" not in {step.id for step in in_2014}


@pytest.mark.parametrize(
    ("published", "due"), [(date(2014, 5, 9), date(2014, 5, 2)), (date(2016, 5, 9), date(2016, 4, 27))]
)
def test_the_copy_is_due_a_week_or_seven_working_days_before(published, due):
    """One week in 2013, seven working days in 2015: over a bank holiday they differ by five days."""
    assert steps(published=published)["copy-before-publication"].due == due


def test_a_review_is_to_be_complete_in_six_months():
    """From its beginning, on the corresponding date."""
    assert steps(initiated=date(2015, 8, 31))["complete"].due == date(2016, 2, 29)


def test_a_published_report_is_kept_for_a_year():
    """Taken away a day too soon, it is late."""
    found = steps(published=date(2016, 2, 12), available_until=date(2017, 2, 11))["keep-available"]
    assert (found.due, found.status.value) == (date(2017, 2, 12), "late")


def test_the_guidance_of_2010_sets_no_day_for_publishing():
    """The step stands there, with the day from which whole reports were published."""
    step = steps(event=date(2010, 7, 1), completed=date(2011, 1, 1))["publish"]
    assert (step.due, step.status.value) == (None, "open")
    assert "10 June 2010" in step.deadline.note
