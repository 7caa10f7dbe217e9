"""The traps that real recommendations hold: where a list of verbs and a pattern for dates go wrong."""

from __future__ import annotations

import pytest

from scrlearn.language.smart_letters import smart


@pytest.mark.parametrize(
    ("text", "specific"),
    [
        # The same verb is weak or not by its object.
        ("Ensure all midwives have knowledge of the pathway.", False),
        ("Ensure that each complaint is recorded and passed to the line manager.", True),
        ("Ensure staff are aware of the policy.", False),
        ("Ensure the referral form includes a section on the household.", True),
        ("Review procedures.", True),
        ("Information for carers to be reviewed.", False),
        ("Undertake a review of the arrangements.", False),
        ("Review and revise the screening form so that the reason is recorded.", True),
        ("Consider the value of a new approach.", False),
        ("Consider the need for training.", False),
        ("Seek assurance that thresholds are consistent.", False),
        ("Assure itself, by way of audit, that letters are sent to patients.", True),
        ("Strengthen understanding of bias.", False),
        ("Develop guidance for nurseries.", True),
        ("Develop public awareness of domestic abuse.", False),
        ("Provide assurance that all staff adhere to the policy.", False),
        ("Provide training for board members.", True),
        ("Promote professional curiosity by publishing a guide to it.", True),
        # Short is not vague.
        ("Panel meetings should be formally recorded.", True),
        # An outcome is neither an act nor a measure.
        ("Practice is child centred.", False),
        # An opportunity asks for nothing.
        ("It is recommended that there is an opportunity to audit plans.", False),
        # A reminder is an act, whatever it is worth.
        ("Staff should be reminded to record who lives in the home.", True),
        # What could be done is an example, not what is asked.
        ("The trust should consider quality. This could include an audit.", False),
        # One half of a compound may be specific.
        ("Consider fathers. Add a question about them to the booking form.", True),
    ],
)
def test_act_is_judged_by_its_object(text, specific):
    """Two readers would agree what counts as having done it, or they would not."""
    assert smart(text).specific.met is specific


def test_reminder_is_flagged_as_low_leverage():
    """Specific, dated, completable, and useless."""
    found = smart("The Medical Director will remind doctors to record their reasons.", due="August 2015")
    assert found.specific.met
    assert "low_leverage" in found.flags


@pytest.mark.parametrize(
    "word", ["urgently", "as soon as possible", "immediately", "regularly", "in a timely manner"]
)
def test_words_that_look_like_time_are_none(word):
    """Urgent is not a date."""
    assert smart(f"The board should publish the guide {word}.").timely.met is False


@pytest.mark.parametrize(
    "text",
    [
        "See the child within 24 hours of the referral.",
        "Feedback is given on the same day.",
        "Visit within five working days of birth.",
    ],
)
def test_standard_of_practice_is_no_deadline(text):
    """When each case is dealt with is not when the change is made."""
    found = smart(text)
    assert found.timely.met is False
    assert "practice_standard_not_deadline" in found.flags
    assert found.measurable.met


@pytest.mark.parametrize(
    "text",
    [
        "Follow Working Together 2015.",
        "Apply the 2009 guideline and the Children Act 1989.",
        "Audit the last 12 months of investigations.",
        "Align it with the strategy 2023 - 2026.",
        "Work with 16 and 17 year olds.",
        "Give 95% of staff Level 3 training.",
        "Apply NICE Guidance26 and Report Book 124D.",
    ],
)
def test_numbers_and_years_are_no_deadlines(text):
    """Titles, look-back periods, ages, levels, shares, footnotes and form numbers."""
    assert smart(text).timely.met is False


@pytest.mark.parametrize(
    "text",
    [
        "Publish the guide by December 2013.",
        "Publish the guide by 30 June 2016.",
        "Close the plan within six months of receipt of this report.",
        "Publish it before the end of the financial year.",
        "Publish the guide by the end of March 2016.",
        "Publish it within the next three months.",
    ],
)
def test_deadline_in_the_sentence_counts(text):
    """A date, or a period with a start."""
    assert smart(text).timely.met


@pytest.mark.parametrize(
    "cell",
    [
        "April 2015",
        "Jan 2016",
        "30/06/2016",
        "financial year 2012/13",
        "review completed by September 2012",
        "Within six months",
        "Q3 2016",
        "end of June 2016",
    ],
)
def test_cell_of_a_plan_that_is_a_time_counts(cell):
    """A month or a quarter will do."""
    assert smart("Audit the plans.", due=cell).timely.met


@pytest.mark.parametrize(
    "cell",
    [
        "Ongoing",
        "On-going",
        "TBC",
        "Complete",
        "Completed.",
        "in place",
        "As per strategy and action plan",
        "To be confirmed in Children and Social Work Act",
        "immediate",
        "?",
    ],
)
def test_cell_of_a_plan_that_is_no_time_does_not_count(cell):
    """What stands in date cells of real plans."""
    assert smart("Audit the plans.", due=cell).timely.met is False


def test_status_over_the_date_is_flagged():
    """Whether it was late can never be judged."""
    assert "status_in_date_cell" in smart("Audit the plans.", due="Complete").flags


def test_impossible_date_is_flagged_and_not_met():
    """A plan of 2020 set 31 September."""
    found = smart("Audit the plans.", due="31 September 2020")
    assert found.timely.met is False
    assert found.timely.because == "there is no 31 September 2020"
    assert "impossible_date" in found.flags
    assert smart("Publish it by 31 September 2020.").timely.met is False


@pytest.mark.parametrize(
    "owner",
    [
        "All agencies",
        "partners",
        "professionals",
        "Commissioners",
        "GP practices",
        "all relevant partner agencies",
        "the police and partners",
        "TBC",
        "lead clinician (each case)",
        "schools and nurseries",
    ],
)
def test_owner_too_wide_is_no_owner(owner):
    """Nobody can write to a sector."""
    found = smart("Audit the plans.", addressed_to=[owner])
    assert found.owner.met is False
    assert "owner_too_wide" in found.flags


@pytest.mark.parametrize(
    "owner",
    [
        "Named Nurse",
        "Harbourshire Police",
        "Chair / DCS",
        "CCG/ICB",
        "Early Years' Service",
        "Police; Office for the Police and Crime Commissioner",
        "The Trust",
        "Home Office",
    ],
)
def test_body_or_role_is_an_owner(owner):
    """One that can be written to is enough."""
    assert smart("Audit the plans.", addressed_to=owner).owner.met


def test_target_of_an_act_is_not_its_owner():
    """In "health visitors should be reminded" nobody is told to remind."""
    found = smart("Health visitors should be reminded to record it.")
    assert found.owner.met is False
    assert "passive_owner" in found.flags


def test_subject_of_the_sentence_is_the_owner():
    """The body that should do it, and its words are pointed at."""
    text = "It is recommended that Harbourshire Police should audit the records."
    found = smart(text)
    start, end = found.owner.span or (0, 0)
    assert text[start:end] == "Harbourshire Police"


@pytest.mark.parametrize(
    ("text", "measurable"),
    [
        ("Probation managers should undertake dip samples of records.", True),
        ("Evaluate the training.", True),
        ("Embed recommendations from the audit.", False),
        ("Publish a policy.", False),
        ("Monitor that policies are in routine use.", False),
    ],
)
def test_measure_in_the_sentence(text, measurable):
    """An audit may be the measure, or only the name of what was found."""
    assert smart(text).measurable.met is measurable


def test_bare_product_is_flagged_and_is_no_measure():
    """That a policy exists can be seen, not what it changed."""
    found = smart("Publish a policy.")
    assert found.measurable.met is False
    assert "output_checkable" in found.flags


def test_measure_that_is_a_question_measures_nothing():
    """The cell is filled, and nothing is measured."""
    found = smart("Train staff.", measure="Target number of staff across each agency?")
    assert found.measurable.met is False
    assert "measure_is_question" in found.flags


@pytest.mark.parametrize("measure", ["n/a", "TBC", "-", "None", ""])
def test_empty_measure_is_none(measure):
    """Words that stand for nothing."""
    assert smart("Publish a policy.", measure=measure).measurable.met is False


@pytest.mark.parametrize(
    ("measure", "output_only"),
    [
        ("Updated policy", True),
        ("Strategy agreed and in place by April 2012", True),
        ("Minutes of the meeting", True),
        ("Audit results", False),
        ("Policy read by 80 of 100 staff", False),
        ("Feedback from families on the leaflet", False),
    ],
)
def test_output_is_told_from_outcome(measure, output_only):
    """Minutes, a template or the policy itself show that something was produced."""
    assert ("output_measure_only" in smart("Publish it.", measure=measure).flags) is output_only


def test_override_of_the_law_is_not_achievable():
    """Protocols cannot override data protection law."""
    text = "Agree protocols that can override the barriers caused by the laws regarding data protection."
    assert smart(text).achievable.met is False


def test_judgement_and_relationships_are_not_unachievable():
    """Hard to measure is not out of reach: it stays open."""
    assert smart("Strengthen understanding of bias.").achievable.met is None


def test_two_acts_are_flagged_as_compound():
    """One half may be done without the other."""
    assert "compound" in smart("Publish the policy and train all staff in it.").flags
    assert "compound" not in smart("Publish the policy on the website.").flags


def test_heading_that_names_the_body_is_no_act():
    """The body addressed may stand before a colon."""
    found = smart(
        "Harbourshire Hospital NHS Trust: D. To ensure the referral form includes a household section."
    )
    assert found.specific.met
