"""Which word lists judge: those asked for by name or given, and those of a text's language."""

from __future__ import annotations

import pytest

from scrlearn.errors import UnknownNameError
from scrlearn.hooks import PluginHost
from scrlearn.language.choosing import chosen, vocabulary_for
from scrlearn.language.smart_letters import smart
from scrlearn.language.vocabulary import ENGLISH
from scrlearn.language.words.english import english_words
from scrlearn.model.base import evolve
from scrlearn.model.word_lists import WordLists
from tests.checks.plugins import BrokenWords, Words

WELSH = WordLists(
    name="welsh",
    language="cy",
    labels={"specific": "penodol", "realistic": "perthnasol i'r nod"},
    acts=["cyhoeddi"],
    aims=["ystyried"],
)
OURS = evolve(
    english_words(), name="ours", language="en-GB", aims=[*english_words().aims, "Socialise  widely!"]
)
HOST = PluginHost(plugins={"words": Words(WELSH, OURS)}, entry_points=False)


def test_lists_are_asked_for_by_name():
    """A plugin's lists judge whatever text they are asked for."""
    assert smart("Cyhoeddi canllaw.", vocabulary="welsh", host=HOST).specific.met
    assert smart("Ystyried tadau.", vocabulary="welsh", host=HOST).specific.met is False


def test_a_name_that_no_lists_have_is_an_error_with_a_suggestion():
    """It lists those that are there."""
    with pytest.raises(UnknownNameError, match=r"did you mean welsh\? \(known: english, ours, welsh\)"):
        smart("Audit.", vocabulary="welch", host=HOST)


def test_a_plugin_that_failed_to_give_its_words_is_named():
    """Whoever misses them learns why."""
    broken = PluginHost(plugins={"broken": BrokenWords()}, entry_points=False)
    with pytest.raises(UnknownNameError, match="plugin broken could not give its vocabularies"):
        smart("Audit.", vocabulary="welsh", host=broken)


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("cy", "welsh"),
        ("cy-GB", "welsh"),
        ("CY", "welsh"),
        ("en-GB", "ours"),
        ("en-GB-oxendict", "ours"),
        ("en", "english"),
        ("en-IE", "english"),
        ("pl", "english"),
        ("", "english"),
        ("no language", "english"),
    ],
)
def test_the_lists_of_the_nearest_tag_judge(language, name):
    """The tag that says most goes first; where no lists are of a language, the English ones judge."""
    assert vocabulary_for(language, HOST).lists.name == name


def test_lists_are_made_ready_once():
    """A plan of sixty actions does not pay for it sixty times."""
    assert vocabulary_for("cy", HOST) is chosen("welsh", HOST) is chosen(WELSH)
    assert chosen("english", HOST) is chosen(english_words()) is ENGLISH


def test_forms_of_another_language_are_those_listed():
    """English endings are not put on Welsh verbs."""
    assert chosen(WELSH).verb_kinds == {"cyhoeddi": "act", "ystyried": "aim"}


def test_an_entry_is_found_however_it_is_spaced_and_spelt():
    """Capitals, spaces and stops in a plugin's lists make no difference, and nothing fails."""
    assert smart("The trust socialises widely.", vocabulary=OURS).specific.because.startswith("'socialises")


@pytest.mark.parametrize("entry", ["", " ", "!", "y", "s", "ü"])
def test_entries_that_say_nothing_do_no_harm(entry):
    """A list with an empty entry judges as one without."""
    odd = WordLists(name="odd", acts=[entry], products=[entry], outputs=[entry], vague=[entry])
    assert smart("Audit the form by its measure.", measure="Sing", vocabulary=odd).specific.met is not True


def test_labels_are_the_vocabularys():
    """The keys stay; what readers call them is the board's."""
    found = smart("Cyhoeddi canllaw.", vocabulary=WELSH)
    assert found.label("specific") == "penodol"
    assert found.label("owner") == "owner"
    assert found["penodol"] is found["specific"] is found.specific
    assert found["Perthnasol i'r nod"] is found.realistic


def test_a_label_goes_before_an_alias_and_a_key_before_both():
    """What a board calls a letter is what it means by it."""
    odd = WordLists(name="odd", labels={"owner": "agreed", "timely": "specific"})
    found = smart("Audit.", vocabulary=odd)
    assert found["agreed"] is found.owner
    assert found["specific"] is found.specific
