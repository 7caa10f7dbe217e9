"""Briefings: sections, length, reply."""

from __future__ import annotations

from scrlearn.checks import check
from scrlearn.checks.briefing import reading_time
from scrlearn.hooks import PluginHost
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)


def problems(example, code):
    """Return the problems with a code in a sound briefing with an example put in."""
    report = check(subject(f"kind: briefing\n{example}"), host=HOST, codes=[code])
    return list(report.problems)


def section(key, body="What happened."):
    """Write one section."""
    return f"{{key: {key}, heading: {key}, body: '{body}'}}"


def test_each_missing_section_is_named_with_what_belongs_there():
    """The hint is the preset's own prompt."""
    found = problems(f"preset: six-step\nsections: [{section('background')}]", "BRF102")
    assert len(found) == 5
    assert "'concerns'" in found[0].message
    assert found[0].hint.startswith("Add it: What was known to services")


def test_more_sections_than_the_preset_are_no_fault():
    """The number of sections is never fixed."""
    keys = (
        "background",
        "why-it-matters",
        "the-review",
        "findings",
        "good-practice",
        "what-is-changing",
        "what-to-do",
        "contacts",
    )
    assert problems(f"sections: [{', '.join(map(section, keys))}]", "BRF") == []


def test_misspelt_key_is_pointed_out():
    """A section that is there under another key is not just missing."""
    (problem, *_) = problems(f"preset: six-step\nsections: [{section('backgroud')}]", "BRF102")
    assert "'backgroud' is none of the preset's" in problem.message


def test_order_names_the_first_section_that_moved():
    """One problem for one change of order."""
    keys = ("background", "the-review", "why-it-matters")
    (problem,) = problems(f"sections: [{', '.join(map(section, keys))}]", "BRF103")
    assert problem.path == "sections[1]"


def test_reading_time_gives_three_figures():
    """Silent, aloud, aloud with questions: words by 238 alone would pass what no board would publish."""
    (problem,) = problems(f"sections: [{section('background', 'word ' * 1000)}]", "BRF111")
    assert problem.message == "1010 words: 4.2 minutes silently, 5.5 aloud, 6.0 aloud with the questions"


def test_900_words_are_comfortable_and_1280_are_the_most():
    """The bands end where they say."""
    for words, codes in ((880, []), (910, ["BRF111"]), (1270, ["BRF111"]), (1290, ["BRF110"])):
        found = problems(f"sections: [{section('background', 'word ' * words)}]", "BRF11")
        assert [problem.code for problem in found] == codes


def test_reading_time_counts_headings_and_questions():
    """What is read out is counted."""
    briefing = subject(
        "{kind: briefing, questions: [One two three?], sections: [{key: a, heading: Four, body: five six}]}"
    )
    assert (reading_time(briefing).words, reading_time(briefing).questions) == (6, 1)


def test_form_is_asked_about_learning_effect_and_action():
    """A form that asks only who was there asks none of the three."""
    assert len(problems("form: [team, attended]", "BRF121")) == 3


def test_address_of_the_board_is_enough():
    """The form goes to the board where the briefing names no address of its own."""
    assert problems("reply_to: null", "BRF130") == []


def test_glossary_term_is_found_in_any_case_and_in_the_plural():
    """A term at the start of a sentence, or of several things, is used."""
    example = (
        "glossary: [{term: strategy meeting, meaning: m}]\nquestions: ['Strategy meetings: who calls them?']"
    )
    assert problems(example, "BRF140") == []


def test_glossary_term_is_not_found_inside_a_word():
    """SAR is not in SARAH."""
    assert len(problems("glossary: [{term: SAR, meaning: m}]\nquestions: ['Who was Sarah?']", "BRF140")) == 1


def test_glossary_term_with_signs_is_looked_for_as_it_is():
    """A term is text, not a pattern."""
    assert len(problems("glossary: [{term: 'C++ (x', meaning: m}]", "BRF140")) == 1


def test_long_sentence_is_shown_by_its_opening():
    """The writer finds the sentence by its first words."""
    (problem,) = problems(
        f"sections: [{section('background', 'Nobody asked her who lived there ' * 6 + '.')}]", "BRF150"
    )
    assert problem.message == "a sentence of 36 words: 'Nobody asked her who lived there ...'"


def test_list_items_are_sentences_of_their_own():
    """A list of short items is not one long sentence."""
    items = "\\n".join("- asked who lived in the home" for _ in range(10))
    assert problems(f'sections: [{{key: a, heading: a, body: "{items}"}}]', "BRF150") == []
