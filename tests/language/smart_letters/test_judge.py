"""`smart`: six judgements, from a text, from a record, with a plan and without."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.errors import UnknownNameError
from scrlearn.language.lexicon import in_small_letters
from scrlearn.language.smart_letters import DIMENSIONS, smart
from scrlearn.model.dates import AsWritten
from scrlearn.model.recommendations import Action, Recommendation
from scrlearn.model.word_lists import WordLists

ASKED = "Harbourshire Health NHS Trust should add a household section to its booking form."


def test_six_judgements_and_no_score():
    """Each letter is answered on its own, and nothing adds them up."""
    found = smart(ASKED)
    assert tuple(found.judgements()) == DIMENSIONS
    assert not [name for name in dir(found) if "score" in name]


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("attainable", "achievable"),
        ("relevant", "realistic"),
        ("time_bound", "timely"),
        ("Time-bound", "timely"),
    ],
)
def test_other_words_for_the_letters(alias, name):
    """Boards do not agree what the letters stand for."""
    found = smart(ASKED, due="2016-06-30")
    assert found[alias] == found[name] == getattr(found, name)


def test_aliases_are_attributes_too():
    """As a program would ask for them."""
    found = smart(ASKED)
    assert (found.attainable, found.relevant, found.time_bound) == (
        found.achievable,
        found.realistic,
        found.timely,
    )


def test_unknown_letter_is_an_error():
    """A misspelt dimension is not quietly unmet."""
    with pytest.raises(UnknownNameError, match="did you mean specific"):
        smart(ASKED)["spezific"]


def test_recommendation_stands_for_its_own_plan():
    """Its date, measure, bodies and findings are its own."""
    found = smart(
        Recommendation(
            id="r1",
            text=ASKED,
            answers=("f1",),
            addressed_to=("health",),
            due=date(2016, 6, 30),
            measure="Audit of 30",
        )
    )
    assert [judgement.met for judgement in found.judgements().values()] == [True] * 6
    assert found.realistic.because == "it answers f1"


@pytest.mark.parametrize("text", ["Agencies should consider fathers.", "Fathers should be asked."])
def test_body_that_is_addressed_leaves_no_doubt_about_the_owner(text):
    """The sentence names nobody, or everybody; the record does."""
    found = smart(Recommendation(id="r1", text=text, addressed_to=("health",)))
    assert found.owner.because == "addressed to health"
    assert not {"owner_too_wide", "passive_owner"} & {*found.flags}
    assert {"owner_too_wide", "passive_owner"} & {*smart(text).flags}


def test_action_stands_for_its_own_plan():
    """Owner, the later date that was agreed, measure; and what it carries out."""
    action = Action(
        id="a1",
        text="Audit.",
        owner="Named Nurse",
        due=AsWritten(text="TBC"),
        revised_due=date(2016, 6, 30),
        measure="30",
    )
    found = smart(action, parent=Recommendation(id="r1", text=ASKED, answers=("f1",)))
    assert (found.owner.met, found.timely.met, found.measurable.met, found.realistic.met) == (True,) * 4


def test_what_is_given_goes_before_the_record():
    """A caller may know better than the record."""
    action = Action(id="a1", text="Audit.", owner="All agencies", due=date(2016, 6, 30))
    found = smart(action, owner="Named Nurse", due="Ongoing")
    assert (found.owner.met, found.timely.met) == (True, False)


def test_text_and_plan_are_told_apart():
    """No date in the sentence is normal; a date in the plan is what counts."""
    assert smart(ASKED).timely.met is False
    assert "the sentence needs none" in smart(ASKED).timely.because
    assert smart(ASKED, due=date(2016, 6, 30)).timely.met


def test_family_plan_is_judged_by_its_own_rules():
    """A child protection plan is about a family: parents can own it, and a standard is its date."""
    text = "Mother will take the baby to the clinic every week; a nurse will see the baby within 24 hours."
    found = smart(text, owner="mother", kind="child protection plan")
    assert (found.owner.met, found.timely.met, found.measurable.met) == (True, True, True)
    assert smart(text).timely.met is False


@pytest.mark.parametrize("kind", ["child protection plan", "child_protection_plan", "Child-protection plan"])
def test_kind_is_taken_however_it_is_written(kind):
    """With spaces, hyphens, underscores and capitals."""
    assert smart("Mother will bring him.", owner="mother", kind=kind).owner.met


def test_kind_that_nobody_knows_is_refused():
    """A slip of the pen does not quietly judge a family's plan as a recommendation."""
    with pytest.raises(UnknownNameError, match="child protection plan"):
        smart("Mother will bring him.", kind="child protectoin plan")


def test_printed_judgements_read_as_sentences():
    """One line for each dimension, with the board's word for it, the answer and the reason."""
    lines = str(smart("Agencies should consider fathers.")).splitlines()
    assert lines[0].startswith("specific: no: 'consider' is an aim")
    assert lines[2].startswith("achievable: cannot tell: ")
    assert lines[-1] == "flags: owner_too_wide, weak_verb"


def test_words_can_be_replaced():
    """Another country's lists are data."""
    welsh = WordLists(name="welsh", language="cy", acts=["cyhoeddi"], aims=["ystyried"], carriers=["sicrhau"])
    assert smart("Cyhoeddi canllaw.", vocabulary=welsh).specific.met
    assert smart("Ystyried tadau.", vocabulary=welsh).specific.met is False


def test_judgement_points_at_its_words():
    """The span cuts out the words that the reason quotes."""
    found = smart("Partners should consider fathers.")
    start, end = found.specific.span or (0, 0)
    assert "Partners should consider fathers."[start:end] == "consider"


def test_what_is_not_met_has_a_hint():
    """A judgement against a text says what to write instead."""
    for judgement in (
        smart("Partners should consider fathers, overriding data protection law.").judgements().values()
    ):
        assert judgement.met is not False or judgement.hint


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "n/a",
        "Audit",
        "?",
        "word " * 20_000,
        "Ensure. " * 5_000,
        "ALL STAFF MUST AUDIT THE PLANS",
        "Dylai'r bwrdd sicrhau bod ymarferwyr yn ymwybodol o'r polisi.",
        "- one\n- two\n• three",
        "Action\tOwner\tDate\nAudit\tNurse\tOngoing\n",
        "\u202eright to left \U0001f642",
    ],
    ids=lambda text: repr(text[:20]),
)
def test_any_text_is_judged(text):
    """One word, 20,000 words, capitals, Welsh, bullets, nothing, a table pasted from Word."""
    found = smart(text, owner=text, addressed_to=[text], due=text, measure=text, parent=text)
    assert all(judgement.because for judgement in found.judgements().values())


@given(st.text(), st.text(), st.text())
def test_judging_never_raises_and_spans_stay_inside(text, due, measure):
    """Whatever the text, the span of each reason lies in it."""
    for judgement in smart(text, due=due, measure=measure).judgements().values():
        start, end = judgement.span or (0, 0)
        assert 0 <= start <= end <= len(text)


@given(st.text())
def test_capitals_make_no_difference_to_the_act(text):
    """A recommendation in capitals asks for what it asks for."""
    shouted = "THE TRUST SHOULD AUDIT THE PLANS. " + text.upper()
    assert smart(shouted).specific.met


@pytest.mark.parametrize(
    ("plain", "rare"), [("I", "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}"), ("s", "\u017f")]
)
def test_rare_letter_makes_no_difference(plain, rare):
    """One whose small form has two characters, and the long s, which patterns take for an s."""
    text = "The Ilk Trust must audit thirty records. The Board Must Publish A Leaflet by 31 March 2026."
    found, expected = smart(text.replace(plain, rare)), smart(text)
    assert {name: one.met for name, one in found.judgements().items()} == {
        name: one.met for name, one in expected.judgements().items()
    }
    assert (found.specific.span, found.flags) == (expected.specific.span, expected.flags)


def test_rare_letter_stands_in_a_list():
    """A Turkish list has words that begin with a dotted capital."""
    words = WordLists(
        name="turkish", language="tr", acts=["\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}ncele"], modals=[]
    )
    assert smart("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}ncele raporu.", vocabulary=words).specific.met


@given(st.text())
def test_each_small_letter_stands_where_the_letter_stood(text):
    """Spans that are found in small letters hold in the text."""
    small = in_small_letters(text)
    assert len(small) == len(text)
    assert small == in_small_letters(small)


@pytest.mark.one_python
@pytest.mark.parametrize("field", ["text", "owner", "addressed_to", "measure", "due", "parent"])
@pytest.mark.parametrize(
    "unit",
    [
        " ",
        ",",
        "\n",
        "\t",
        " and ",
        "and\n",
        "?",
        ".",
        "-",
        "(",
        "'",
        "May ",
        "1",
        "\N{NO-BREAK SPACE}",
        "need to ",
        "the ",
    ],
    ids=repr,
)
def test_long_runs_are_judged_to_their_end(field, unit):
    """200,000 characters of one thing, between words that open a pattern: time grows with the length only."""
    run = unit * (200_000 // len(unit))
    part = run[:40_000]
    for text in (f"x{run}y", f"Trust need{part}should undertake{part}deadline{part}May{part}x"):
        given = {"text": "Audit the plans.", field: [text] if field == "addressed_to" else text}
        assert smart(**given).specific.because


@pytest.mark.one_python
def test_long_word_before_an_aim_is_passed_over():
    """A word of 200,000 letters is read once, and not from each of its letters."""
    found = smart(f"Develop {'a' * 200_000} awareness.")
    assert found.specific.because == "'develop ... awareness' is an aim, not an act"


@pytest.mark.one_python
@pytest.mark.parametrize("mark", ["'", "’", "-"])
def test_marks_before_the_speaker_are_passed_over(mark):
    """They may begin a word, too, and each might have been tried as its beginning."""
    assert smart(f"{mark * 200_000} guidance should emphasise the policy.").specific.met
    assert not smart(f"{mark * 200_000} should emphasise fathers.").specific.met


@pytest.mark.parametrize("day", ["31 December 9999", "31/12/9999", "9999-12-31", "1 January 1900"])
def test_a_day_that_stands_for_none_is_no_deadline(day):
    """Neither in the sentence, nor in the plan, in words or as a date."""
    for found in (
        smart(f"Audit ten plans by {day}."),
        smart(ASKED, due=day),
        smart(ASKED, due=f"by {day}"),
        smart(ASKED, due=AsWritten(text=day)),
        smart(ASKED, due=date.max),
    ):
        assert found.timely.met is False
        assert " is what " in found.timely.because
