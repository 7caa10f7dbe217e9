"""Rule sets as data: conditions that read like the statute, and data that can be hashed."""

import pickle
import subprocess
import sys
from datetime import date

import pytest

from scrlearn.law.england_scr import ENGLAND_SCR
from scrlearn.model.base import evolve
from scrlearn.model.conditions import Limb, Source, Verified
from scrlearn.model.content import content_hash, to_data
from scrlearn.model.rules import (
    Edition,
    FactDefinition,
    Force,
    Implication,
    Outcome,
    Presumption,
    Question,
    Rule,
    RuleSet,
)
from tests.law.worked import one_rule

SOURCE = Source(
    instrument="An Act",
    provision="section 1",
    url="https://example.org/act",
    in_force_from=date(2000, 1, 1),
    verified=Verified.SECONDARY,
)


def limb(fact):
    """A limb that says nothing but its fact."""
    return Limb(id=f"limb-{fact}", fact=fact, words=f"{fact} is so", source=SOURCE)


A, B, C = limb("a"), limb("b"), limb("c")


def edition(name="one", *, first=date(2000, 1, 1), last=None, **fields):
    """An edition with what it must have."""
    return Edition(
        **{
            "id": name,
            "title": name,
            "in_force_from": first,
            "in_force_to": last,
            "sources": (SOURCE,),
            "facts": (),
            "questions": (),
        }
        | fields
    )


def ruleset(*editions):
    """A rule set of these editions."""
    return RuleSet(id="made-up", title="Made up", jurisdiction="nowhere", editions=editions)


def rule(when, presumption=None):
    """A rule on a condition."""
    return Rule(
        id="r",
        title="A rule",
        outcome=Outcome.PRESUMED,
        force=Force.PRESUMED,
        when=when,
        source=SOURCE,
        presumption=presumption,
    )


def test_a_rule_prints_its_outcome_condition_and_rebuttal():
    """One line says when it applies, and unless what."""
    presumption = Presumption(presumed=B, rebuttal=C, confirmed_as=Outcome.MANDATORY)
    assert str(rule(A, presumption)) == "PRESUMED if a unless c"
    assert str(rule(A)) == "PRESUMED if a"


def test_a_question_lists_its_facts_once_and_in_order():
    """The facts of all rules, those of a presumption after its condition."""
    presumption = Presumption(presumed=B, rebuttal=C, confirmed_as=Outcome.MANDATORY)
    question = Question(id="q", asks="Is it?", rules=(rule(A & B, presumption),))
    assert question.facts == ("a", "b", "c")
    assert question.rebuttals == {"c"}


def test_a_rebuttal_cannot_be_a_limb_as_well():
    """An unknown rebuttal counts as not made out; the same fact as a limb would be open."""
    presumption = Presumption(presumed=B, rebuttal=A, confirmed_as=Outcome.MANDATORY)
    with pytest.raises(ValueError, match="a rebuts a presumption"):
        Question(id="q", asks="Is it?", rules=(rule(A, presumption),))


def test_a_rule_cannot_ask_for_an_undefined_fact():
    """Every fact of a rule has a question in plain words, or the edition is refused."""
    question = Question(id="q", asks="Is it?", rules=(rule(A),))
    with pytest.raises(ValueError, match="edition one: no definition of the fact a"):
        edition(questions=(question,))
    defined = FactDefinition(id="a", asks="Is it?", held_by="us")
    assert edition(questions=(question,), facts=(defined,)).definitions["a"] is defined


@pytest.mark.parametrize(
    "implications",
    [
        (("a", "b", True), ("a", "b", False)),
        (("a", "b", True), ("b", "c", True), ("a", "c", False)),
        (("a", "b", True), ("b", "a", False)),
    ],
)
def test_implications_that_contradict_are_refused(implications):
    """A fact that would imply something to be both true and false could never be given."""
    entries = tuple(
        Implication(fact=fact, implies=implies, value=value, because="so")
        for fact, implies, value in implications
    )
    with pytest.raises(ValueError, match="both true and false"):
        edition(implications=entries)


def test_implications_may_run_in_a_circle():
    """Two facts that imply each other say the same, and contradict nothing."""
    circle = (
        Implication(fact="a", implies="b", because="so"),
        Implication(fact="b", implies="a", because="so"),
    )
    assert edition(implications=circle).implications == circle


def test_a_rule_set_needs_an_edition():
    """A rule set without editions decides nothing."""
    with pytest.raises(ValueError, match="at least one edition"):
        ruleset()


@pytest.mark.parametrize("last", [None, date(2010, 1, 1), date(2011, 1, 1)])
def test_editions_may_not_overlap(last):
    """An edition ends before the next begins."""
    with pytest.raises(ValueError, match="two begins before one has ended"):
        ruleset(edition("one", last=last), edition("two", first=date(2010, 1, 1)))


def test_the_edition_of_a_day_is_found():
    """Both ends belong to the edition; a gap belongs to none; no end has none."""
    made = ruleset(edition("one", last=date(2009, 12, 30)), edition("two", first=date(2010, 1, 1)))
    found = [
        made.edition_on(day)
        for day in (
            date(1999, 12, 31),
            date(2009, 12, 30),
            date(2009, 12, 31),
            date(2010, 1, 1),
            date(2100, 1, 1),
        )
    ]
    assert [entry.id if entry else None for entry in found] == [None, "one", None, "two", "two"]


def test_the_questions_of_a_rule_set_are_those_of_all_editions():
    """Each question once, in the order in which the editions ask them."""
    assert ENGLAND_SCR.questions == ("commission", "notify")


def test_content_is_hashed_by_value():
    """Equal content hashes alike; any change of a word does not."""
    same, other = (
        RuleSet(
            id=ENGLAND_SCR.id,
            title=title,
            jurisdiction=ENGLAND_SCR.jurisdiction,
            nations=ENGLAND_SCR.nations,
            about=ENGLAND_SCR.about,
            editions=ENGLAND_SCR.editions,
        )
        for title in (ENGLAND_SCR.title, "Another title")
    )
    assert same is not ENGLAND_SCR
    assert same == ENGLAND_SCR
    assert hash(same) == hash(ENGLAND_SCR)
    assert same.content_hash == ENGLAND_SCR.content_hash != other.content_hash


def test_the_content_hash_is_the_same_in_another_process():
    """No order of a set and no seed of a hash gets into it."""
    code = "from scrlearn.law.england_scr import ENGLAND_SCR; print(ENGLAND_SCR.content_hash)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ENGLAND_SCR.content_hash


def test_a_rule_set_can_go_to_another_process():
    """Pickled and back it is the same."""
    assert pickle.loads(pickle.dumps(ENGLAND_SCR)) == ENGLAND_SCR  # noqa: S301 - our own data


def test_data_has_kinds_dates_and_marks_in_plain_form():
    """Conditions tell their kind, dates are ISO text, marks and outcomes are words."""
    data = to_data(rule(A & ~B))
    assert data["when"]["kind"] == "all"
    assert data["when"]["parts"][1]["kind"] == "not"
    assert data["source"]["in_force_from"] == "2000-01-01"
    assert (data["outcome"], data["force"], data["source"]["verified"]) == (
        "PRESUMED",
        "presumed",
        "secondary",
    )


def test_a_hash_is_of_canonical_json():
    """The order of a mapping's keys makes no difference."""
    assert content_hash({"b": 1, "a": 2}) == content_hash({"a": 2, "b": 1})


@pytest.mark.parametrize("day", [date.max, date(2099, 12, 31)])
def test_law_does_not_end_on_a_day_that_stands_for_no_end(day):
    """A rule set that writes one is refused where it is made, and told to leave it out."""
    edition = one_rule(limb("f1")).editions[0]
    with pytest.raises(ValueError, match=f"in_force_to: {day} is what .*; leave the last day out"):
        evolve(edition, in_force_to=day)
    with pytest.raises(ValueError, match=f"question .*in_force_to: {day}"):
        evolve(edition.questions[0], in_force_to=day)


def test_law_does_not_begin_before_the_first_day_that_can_be_asked_about():
    """The message says with which day it begins instead."""
    edition = one_rule(limb("f1")).editions[0]
    with pytest.raises(ValueError, match=r"lies before 1900; .*begin law that is older with 1900-01-02"):
        evolve(edition, in_force_from=date(1861, 8, 6))
