"""Readability: syllables of words that reviews use, and the age that texts ask for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.language.reading_age import readability, syllables

WORDS = {
    1: "child the asked lived home were there nurse used place notes health trained planned care cause "
    "league vague see key day way they whole rules called passed missed eye tried makes",
    2: "baby needed wanted people service places changes little table create being seeing social review "
    "reviews police housing neglect discussed sometimes something carer midwife midwives mother "
    "because agree agreed always noticed safely movement careful therefore client patient playing "
    "enjoyed language special handled controlled worried issue value any via unborn disguised",
    3: "safeguarding assessment family recognised services agencies idea area radio visitor quieter "
    "decision decided somebody everyone hospital violence serious previous period employee "
    "involvement employer initial guardian violent procedure pregnancy compliance appointments "
    "injuries",
    4: "practitioner professional vulnerable information analysis situation experience emotional "
    "supervision escalation chronology accidental explanation capacity material variety diagnosis "
    "diagnoses",
    5: "communication individual organisation curiosity",
    6: "responsibility vulnerability",
}


@pytest.mark.parametrize(("count", "words"), WORDS.items())
def test_syllables_of_the_words_that_reviews_use(count, words):
    """Spelling tells them, for these and for those like them."""
    assert {word: syllables(word) for word in words.split()} == dict.fromkeys(words.split(), count)


def test_plain_text_asks_for_a_low_age_and_officialese_for_a_high_one():
    """The figures that a measure of school years should give, more or less."""
    plain = readability("The baby was at home. A nurse came to see her. No one else was there. " * 8)
    official = readability(
        "The aforementioned multi-agency arrangements necessitated the consideration of appropriate "
        "interventions by the organisations with statutory responsibilities in the locality. " * 8
    )
    assert plain is not None
    assert official is not None
    assert plain.age < 9
    assert official.age > 20


def test_short_text_has_no_age():
    """Ninety-nine words say nothing about how hard a text is."""
    assert readability("word " * 99) is None
    assert readability("word " * 100) is not None


def test_hard_words_are_those_that_weigh_most():
    """How often they come, and how long they are."""
    found = readability("Organisational curiosity and curiosity again. " * 30)
    assert found is not None
    assert found.hard_words == ("curiosity", "organisational")


@given(st.text(), st.lists(st.text(), max_size=3))
def test_any_text_and_any_terms_are_taken(text, terms):
    """Nothing raises."""
    readability(text * 30, terms)


@pytest.mark.parametrize("written", ["multi-agency hubs", "Multi-Agency Hub", "IROs", "iro", "A&E"])
def test_a_known_term_is_found_in_any_case_and_number(written):
    """A term of several words, one with signs in it, and one that is the beginning of another."""
    terms = ["IRO", "A&E", "multi-agency hub", "multi"]
    found = readability(f"We saw {written} there. " * 60, terms)
    assert found is not None
    assert found.age == readability("We saw x there. " * 60).age
