"""Traps that a recommendation holds together with its plan: full columns, numbers, and what is left out."""

from __future__ import annotations

import pytest

from scrlearn.language.smart_letters import smart

FULL = {"owner": "Head of Safeguarding", "due": "2016-06-30", "measure": "Audit of thirty files."}


@pytest.mark.parametrize(
    "text",
    [
        "Continue to share reports with partners.",
        "Continue to attend meetings.",
        "Embed the recommendations.",
    ],
)
def test_full_columns_do_not_make_a_good_action(text):
    """Owner, date and measure stand beside words that change nothing anyone could see."""
    found = smart(text, **FULL)
    assert (found.owner.met, found.timely.met, found.measurable.met) == (True, True, True)
    assert found.specific.met is False


@pytest.mark.parametrize("adverb", ["robustly", "appropriately", "effectively", "where necessary"])
def test_words_that_look_like_a_standard_are_flagged(adverb):
    """They promise and say nothing, however specific the act beside them is."""
    found = smart(f"The board should rewrite the form {adverb}.")
    assert "vague_adverb" in found.flags
    assert found.measurable.met is False


@pytest.mark.parametrize(
    "text",
    [
        "Apply NICE Guidance26 and Report Book 124D.",
        "Follow the seven golden rules of sharing.",
        "Follow 7 golden rules.",
        "Give staff Level 3 training.",
        "Work with 16 and 17 year olds.",
        "Follow Working Together 2015.",
    ],
)
def test_numbers_in_names_measure_nothing(text):
    """Footnotes glued to words, forms, levels, rules, ages, years."""
    assert smart(text).measurable.met is False


@pytest.mark.parametrize(
    "text",
    [
        "Records of the telephone calls of 2013 should be kept.",
        "Share the strategy of 2013 to 2016.",
        "Publish the monthly figures of the panel.",
        "Refer three incidents in 12 months to the conference.",
    ],
)
def test_words_of_time_are_seldom_a_deadline(text):
    """Days of calls, titles, frequencies and criteria: what a pattern for dates finds, and wrongly."""
    assert smart(text).timely.met is False


@pytest.mark.parametrize(
    ("text", "measurable"),
    [
        ("Records should be audited each quarter.", True),
        ("Share the findings of the audit with staff.", False),
        ("Write down the lessons from the audit.", False),
    ],
)
def test_audit_is_a_measure_only_where_it_is_to_be_done(text, measurable):
    """The act, or the name of what was done before."""
    assert smart(text).measurable.met is measurable


def test_missing_date_is_normal_in_the_sentence_and_a_date_in_the_plan_mends_it():
    """Hardly any sentence has one; the plan has a column for it."""
    alone = smart("Harbourshire Police should publish the guide.")
    assert (alone.timely.met, alone.timely.because) == (
        False, "no date in the plan (the sentence needs none)",
    )  # fmt: skip
    assert smart("Harbourshire Police should publish the guide.", due="2016-06-30").timely.met


def test_shortened_text_loses_its_owner_and_nothing_else():
    """An abstract drops who should do it; it is not to be judged as the review itself."""
    whole = smart("The Early Years' Service should write a guide to safe sleep.")
    abstract = smart("Write a guide to safe sleep.")
    assert (whole.owner.met, abstract.owner.met) == (True, False)
    assert whole.specific.met
    assert abstract.specific.met


@pytest.mark.parametrize(
    "text", ["Photographs are taken at each visit.", "Contact with fathers is to be recorded."]
)
def test_passive_names_nobody(text):
    """Something is done, and no one is told to do it."""
    assert smart(text).owner.met is False


@pytest.mark.parametrize(
    "cell", ["Complete: the Medical Director has told the staff", "In place since 2014", "Done, see minutes"]
)
def test_status_in_the_date_cell_is_no_date_even_with_a_year_in_it(cell):
    """Whether it was late can no longer be judged."""
    found = smart("Audit the plans.", due=cell)
    assert found.timely.met is False
    assert "status_in_date_cell" in found.flags


def test_hard_to_measure_is_not_called_bad():
    """Judgement and relationships stay open, neither achievable nor not, and nothing is scored."""
    found = smart("Practitioners should be helped to stay curious about new partners.")
    assert found.achievable.met is None
    assert found.realistic.met is None
    assert not hasattr(found, "score")
