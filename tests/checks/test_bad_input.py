"""Bad input: whatever stands in a file is judged or reported, never an exception, and never for hours."""

from __future__ import annotations

import json
import sys
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import scrlearn
from scrlearn.checks import check
from scrlearn.hooks import PluginHost
from scrlearn.language.identifiers import identifiers, mask
from scrlearn.language.identifiers.names import Names
from scrlearn.language.reading_age import readability
from scrlearn.language.smart_letters import smart
from scrlearn.language.themes.suggesting import suggest_themes
from scrlearn.model.base import evolve
from scrlearn.model.briefing import Briefing, BriefingSection
from scrlearn.model.dates import AsWritten
from scrlearn.model.findings import Finding
from scrlearn.model.recommendations import Action, Recommendation
from scrlearn.model.register import Register
from scrlearn.model.review import Review
from scrlearn.model.text_kinds import text_fault

if TYPE_CHECKING:
    from collections.abc import Callable

HOST = PluginHost(entry_points=False)
REGISTER = Register(["Ada Exemplar", "Exemplar, Ben", "Luigi"])

ODD = {
    "one word": "Audit",
    "one letter": "x",
    "nothing": "",
    "spaces": " \t \n ",
    "n/a": "n/a",
    "a question mark": "?",
    "capitals": "ALL AGENCIES MUST ENSURE THAT STAFF ARE AWARE OF THE POLICY BY 31 SEPTEMBER 2020.",
    "welsh": "Dylai'r bwrdd gyhoeddi canllaw i ymarferwyr ar dadau erbyn Mehefin 2016.",
    "fragments": "- fathers\n- sleep\n\u2022 supervision;\n\u00b7 audit\n1) \n(b)",
    "a table from Word": (
        "Recommendation\tLead\tBy when\tRAG\r\nAudit the plans\tNurse\tOngoing\tGreen\r\n\t\t\t\r\n"
    ),
    "a table in Markdown": "| Action | Lead |\n|---|---|\n| Audit | Nurse |\n||\n",
    "right to left": "\u202e\u05d1\u05d3\u05d9\u05e7\u05d4 31/09/2020 \u0645\u0631\u0627\u202c",
    "emoji": "Audit \U0001f469\u200d\U0001f467 plans \U0001f3f4\U000e0067\U000e007f \u2705\u2705",
    "combining marks": "A" + "\u0301" * 3_000 + "udit the pla" + "\u0332\u0308" * 500 + "ns",
    "unseen characters": "Au\u00addit\u200b the\u2060 pl\ufeffans\u00a0\u2028\u2029",
    "no spaces": "safeguarding" * 4_000,
    "no spaces and marks": "Ada-Ada_Ada/Ada@" * 1_000,
    "20,000 words": "The Trust should ensure that staff are aware of fathers, aged 14 weeks or not. " * 1_334,
    "5,000 sentences": "Audit. " * 5_000,
    "20,000 names": "Ada Exemplar " * 10_000,
    "braces": "{review} %s %(x)d {0!r:>{width}} \\1 \\g<0> $HOME",
    "markup that never ends": "[" * 500 + "**" * 1_000 + "<b" * 1_000 + "![" * 200,
}
DATES = [
    "31 September 2020", "2020-09-31", "31/09/2020", "30 February 2016", "ongoing", "On-going", "Complete",
    "COMPLETE", "TBC", "n/a", "?", "asap", "Q3", "in place", "As per strategy", "0000-00-00", "99/99/9999",
    "2016-06", "30 June", "1 Mai 2016", "\u0663\u0660 \u064a\u0648\u0646\u064a\u0648", "x" * 50_000,
    "31 September 2020 " * 2_000,
]  # fmt: skip


def review_of(text, due="2016-06-30"):
    """Make a review that has a text wherever a text can stand."""
    action = Action(
        id="a1",
        text=text,
        owner=text,
        measure=text,
        outcome=text,
        evidence=text,
        due=AsWritten(text=due),
        revised_because=text,
    )
    return Review(
        id="child-x",
        title="Child X",
        summary=text,
        terms_of_reference=text,
        findings=[Finding(id="f1", statement=text, why=text, evidence=text)],
        recommendations=[Recommendation(id="r1", text=text, measure=text, actions=[action])],
    )


def briefing_of(text):
    """Make a briefing that has a text in its section, its questions and its glossary."""
    section = BriefingSection(key="background", heading="Background", body=text)
    return Briefing(id="child-x-briefing", title="Child X", sections=[section], questions=[text])


def checked(text):
    """Check it as a review and as a briefing, with a register; every check comes to its end."""
    for subject in (review_of(text), briefing_of(text)):
        report = check(subject, host=HOST, register=REGISTER)
        assert report.complete, report.incomplete
        assert json.loads(report.to_json())["kind"] == subject.kind
        assert report.to_text()
        assert report.to_github() or not report.problems


def judged(text):
    """Judge it by SMART, in every field; each judgement gives its reason, with a span inside the text."""
    found = smart(text, owner=text, addressed_to=[text], due=text, measure=text, parent=text)
    for judgement in (*found.judgements().values(), *smart(text).judgements().values()):
        start, end = judgement.span or (0, 0)
        assert judgement.because
        assert 0 <= start <= end <= len(text)


def themed(text):
    """Propose themes for it; what they rest on stands in the text."""
    for proposal in suggest_themes(text, most=None):
        assert all(0 <= start < end <= len(text) for start, end in proposal.spans)


def asked_for_late(text):
    """Ask whether it is late, with the text as its date; then nobody can tell."""
    found = scrlearn.overdue(review_of("Audit.", due=text), on=date(2016, 7, 1))
    assert [*found.actions, *found.cannot_tell]


def exported(text):
    """Export it for the board, in the format that any other is made of."""
    for subject in (review_of(text), briefing_of(text)):
        assert json.loads(scrlearn.render(subject, "json", audience="board", host=HOST))["type"] == "document"


USES = {
    "check": checked,
    "smart": judged,
    "suggest_themes": themed,
    "overdue": asked_for_late,
    "export": exported,
}


@pytest.mark.one_python
@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("odd", ODD)
def test_odd_text_is_taken(use, odd):
    """Fragments, tables, other scripts, nothing at all, and far too much."""
    USES[use](ODD[odd])


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("day", DATES, ids=lambda value: repr(value[:20]))
def test_odd_date_is_taken(use, day):
    """What stands in date cells, where a text belongs as well."""
    USES[use](day)


ANYTHING = st.text(st.characters(exclude_categories=["Cs", "Cc"])).filter(
    lambda text: text_fault(text) is None
)


@pytest.mark.parametrize("use", USES)
@given(ANYTHING | st.lists(st.sampled_from([*"\n\t\r *_[]()<>&|#-./@'", *ODD.values()][:30])).map("".join))
@example("\u0130" * 5)
@example("\ud7ff\ufffd\U0010ffff")
def test_any_text_is_taken(use, text):
    """Letters whose small form is longer than the capital, the last character of all, markup."""
    USES[use](text)


@pytest.mark.parametrize("text", ["n/a", "x", "?", "fathers", "- fathers\n- sleep"])
def test_recommendation_that_asks_nothing_is_reported(text):
    """It is not passed over because it is short."""
    problems = check(review_of(text), host=HOST, codes=["SMA"]).problems
    assert ("SMA101", "recommendations[0].text") in {(one.code, one.path) for one in problems}


def test_capitals_are_judged_as_small_letters_are():
    """Shouting makes nothing more specific."""
    text = ODD["capitals"]
    loud, quiet = smart(text), smart(text.capitalize())
    assert [one.met for one in loud.judgements().values()] == [one.met for one in quiet.judgements().values()]
    assert loud.flags == quiet.flags


def test_recommendation_in_welsh_is_not_called_vague():
    """The word lists are English: in another language no verb would be found, and that is no fault of it."""
    welsh = evolve(review_of(ODD["welsh"]), language="cy")
    assert {"SMA101", "SMA201"}.isdisjoint(
        one.code for one in check(welsh, host=HOST, codes=["SMA"]).problems
    )


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("31 September 2020", "STR121"),
        ("31/09/2020", "STR121"),
        ("2020-09-31", "STR121"),
        ("ongoing", "STR120"),
        ("Complete", "STR120"),
        ("n/a", "STR120"),
        ("Q3", "STR120"),
        ("30 June 2016", "STR122"),
    ],
)
def test_what_stands_in_the_date_column_is_reported(day, code):
    """A day that does not exist, words, and a date that another program would read otherwise."""
    problems = check(review_of("Audit the plans.", due=day), host=HOST, codes=["STR12"]).problems
    assert [(one.code, one.path) for one in problems] == [(code, "recommendations[0].actions[0].due")]


@pytest.mark.parametrize("day", ["31 September 2020", "ongoing", "Complete", "n/a"])
def test_nobody_can_tell_whether_an_action_without_a_day_is_late(day):
    """It is told apart from what is late and from what is not, with the words that stand there."""
    found = scrlearn.overdue(review_of("Audit.", due=day), on=date(2030, 1, 1))
    assert found.actions == ()
    assert [str(entry.action.due) for entry in found.cannot_tell] == [day]


NAMES = Names(REGISTER.names)
ASKED = "The Trust should audit thirty plans and publish a policy for fathers by June 2016. "
GROWING: dict[str, tuple[Callable[[str], object], str]] = {
    "sentences": (smart, ASKED),
    "sentences of a few words": (smart, "Audit the plans; "),
    "cells of a plan": (lambda text: smart("Audit.", owner=text, due=text, measure=text), "Named Nurse, "),
    "themes": (suggest_themes, "Fathers were not seen. "),
    "births": (lambda text: list(identifiers(text)), "Child AB was born on 3 May 2014. "),
    "brothers": (lambda text: list(identifiers(text)), "Two older brothers, aged 7 and 9. "),
    "places": (lambda text: list(identifiers(text)), "They lived in the village of Little Hampen. "),
    "numbers": (mask, "NHS number 943 476 5919, LS27 8PQ. "),
    "markup": (mask, "**943** 476&nbsp;5919 "),
    "names": (lambda text: list(NAMES.find(text)), "Ada Exemplar and Aida Exemplar were seen. "),
    "slugs": (lambda text: list(NAMES.find(text)), "Ada_Exemplar-Ada-"),
    "reading age": (readability, "- ask who lives in the home\n"),
    "a whole review": (lambda text: check(review_of(text), host=HOST, register=REGISTER), ASKED),
    "a whole briefing": (lambda text: check(briefing_of(text), host=HOST), "MASH met. "),
}
"""A use of texts, and what is repeated to make long ones of it."""


def steps(function, *given):
    """Count the steps of the interpreter while a function runs: the same on every machine and every day."""
    count = 0

    def counting(frame, event, _argument):
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return counting

    before = sys.gettrace()
    sys.settrace(counting)
    try:
        function(*given)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.one_python
@pytest.mark.parametrize("what", GROWING)
def test_work_grows_in_proportion_to_the_length_of_a_text(what):
    """Twice the text, twice the steps more; were each sentence compared with each, it would be four times."""
    work, unit = GROWING[what]
    once = unit * (2_000 // len(unit))
    work(once * 4)  # what is kept between calls is kept from here on
    one, two, four = (steps(work, once * times) for times in (1, 2, 4))
    assert four - two <= 2.15 * (two - one)


@pytest.mark.one_python
@pytest.mark.parametrize(
    "run", ["A-", "A'", " ", "official ", "(a", "aged ", "of 1 ", "the ", "Ada ", "1 ", "x@", "_"]
)
def test_runs_that_patterns_would_read_again_and_again_come_to_an_end(run):
    """100,000 characters of one thing before and after words that open a pattern."""
    part = run * (50_000 // len(run))
    report = check(
        Review(id="x", title="X", summary=f"{part}!\n\n official{part}lived in {part}."), host=HOST
    )
    assert report.complete


def _register(count):
    """Make a register of so many names, which share their forenames and surnames as real ones do."""
    letters = "abcdefghijklmnoprstuvw"
    words = ["".join(word).capitalize() for word in product(letters, "aeiou", letters, "e")]
    return [f"{words[number % 997]}n {words[number // 997]}ton" for number in range(count)]


@pytest.mark.one_python
def test_large_register_asks_no_more_of_a_text_than_a_small_one():
    """Names are looked up word by word: a hundred thousand are no slower than a thousand."""
    text = (
        "The Trust should audit the plans of Harbourshire. Officers of the Police met Mabel Practitioner. "
        * 20
    )
    small, large = Names(_register(1_000)), Names(_register(100_000))
    for names in (small, large):
        list(names.find(text))  # what nearly matches is worked out when it is first wanted
    assert steps(lambda: list(large.find(text))) <= 1.1 * steps(lambda: list(small.find(text)))


@pytest.mark.one_python
def test_every_name_of_a_large_register_is_found():
    """The last one as the first."""
    names = _register(100_000)
    found = Names(names)
    for name in (names[0], names[50_000], names[-1]):
        (one,) = found.find(f"said {name} today")
        assert (one.kind.name, one.value) == ("NAME", name)
