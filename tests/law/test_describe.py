"""A rule set written out: nothing of it may be left out of the text."""

import json
import re

import pytest

from scrlearn.law.describe import as_data, describe
from scrlearn.law.england_scr import ENGLAND_SCR
from scrlearn.model.conditions import Verified
from scrlearn.model.dates import plain_date
from scrlearn.model.rules import Edition, FactDefinition, Force, Outcome, Question, Rule, RuleSet
from tests.law.worked import SOURCE, limb

TEXT = " ".join(describe(ENGLAND_SCR).split())
LIMBS = [
    limb
    for edition in ENGLAND_SCR.editions
    for question in edition.questions
    for rule in question.rules
    for limb in rule.limbs()
]


@pytest.mark.parametrize("part", [*LIMBS], ids=lambda part: part.id)
def test_every_limb_is_written_with_words_fact_and_mark(part):
    """The words, the fact, the provision, the mark and the address of every limb stand in the text."""
    assert part.words in TEXT
    assert f"Fact: {part.fact}." in TEXT
    assert part.source.provision in TEXT
    assert part.source.verified.label in TEXT
    assert part.source.url in TEXT


@pytest.mark.parametrize("edition", ENGLAND_SCR.editions, ids=lambda edition: edition.id)
def test_every_edition_is_written_with_its_dates_and_warnings(edition):
    """From when to when, and what must be known of it."""
    assert f"In force from {plain_date(edition.in_force_from)} to {plain_date(edition.in_force_to)}." in TEXT
    assert edition.guidance_not_included in TEXT
    for warning in edition.warnings:
        assert warning in TEXT
    for question in edition.questions:
        for said in (question.otherwise, *question.rules):
            assert said.summary in TEXT
            assert said.note in TEXT
    for entry in edition.bearing:
        assert f"{entry}: {entry.because}." in TEXT


def test_what_was_not_verified_is_plain_to_see():
    """Every unverified rule is marked where it stands."""
    marked = rf"Working Together to Safeguard Children 2015, chapter 4 \[\d+\], {Verified.UNVERIFIED.label}"
    assert re.search(marked, TEXT)


def test_the_presumption_is_told_with_its_way_out():
    """What is presumed, what rebuts it, and what it becomes when confirmed."""
    assert "unless this is established: * there is definitive evidence" in TEXT
    assert "and meanwhile this is presumed: * “there is cause for concern" in TEXT
    assert "Where it proves true, the answer is MANDATORY." in TEXT


def test_the_data_view_is_json_and_carries_the_content_hash():
    """The data view holds every edition, and the hash that receipts carry."""
    data = json.loads(json.dumps(as_data(ENGLAND_SCR)))
    assert [edition["id"] for edition in data["editions"]] == [edition.id for edition in ENGLAND_SCR.editions]
    assert data["content_hash"] == ENGLAND_SCR.content_hash
    when = data["editions"][2]["questions"][0]["rules"][0]["when"]
    assert when["kind"] == "all"
    assert when["parts"][0]["kind"] == "limb"


def test_every_kind_of_condition_and_variant_can_be_written():
    """Negations, nested conditions, variants and first days of questions have their words too."""
    rule = Rule(
        id="r",
        title="A rule",
        outcome=Outcome.MANDATORY,
        force=Force.MUST,
        when=~limb("f1") | limb("f1") & limb("f2"),
        source=SOURCE,
        variant="extended",
    )
    question = Question(id="type", asks="Which kind?", rules=(rule,), in_force_from=SOURCE.in_force_from)
    edition = Edition(
        id="only",
        title="Only",
        in_force_from=SOURCE.in_force_from,
        sources=(SOURCE,),
        facts=tuple(FactDefinition(id=fact, asks="Is it?", held_by="us") for fact in ("f1", "f2")),
        questions=(question,),
    )
    text = describe(RuleSet(id="made-up", title="Made up", jurisdiction="nowhere", editions=(edition,)))
    assert "MANDATORY, extended (must), if" in text
    assert "this is not so:" in text
    assert "all of these together:" in text
    assert "Asked from 1 January 2000." in text
    assert "In force from 1 January 2000 on, with no end stated." in text
