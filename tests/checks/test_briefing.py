"""Briefings: sections, length, reply."""

from __future__ import annotations

import time

import pytest

from scrlearn.checks import check
from scrlearn.hooks import PluginHost
from scrlearn.language.length import reading_time
from scrlearn.model.board import GlossaryEntry
from scrlearn.model.briefing import STANDARD_QUESTIONS, Briefing, BriefingSection, FormPart
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
    assert problems(f"sections: [{', '.join(map(section, keys))}]", "BRF10") == []


def test_briefing_with_steps_of_its_own_is_told_once():
    """'The incident' is the background by another name: five warnings would not say so."""
    own = ", ".join(map(section, ("the-incident", "good-practice", "messages-for-practitioners")))
    (problem,) = problems(f"sections: [{own}]", "BRF102")
    assert "'background', 'why-it-matters'" in problem.message
    assert problem.message.endswith("and there are others: 'the-incident', 'messages-for-practitioners'")
    assert problem.hint.startswith("Where a section is one of these steps, give it that key")


@pytest.mark.parametrize(
    ("keys", "missing"),
    [
        (("the-incident",), 7),
        (
            (
                "background",
                "why-it-matters",
                "the-review",
                "findings",
                "what-to-do",
                "the-incident",
                "thanks",
            ),
            2,
        ),
    ],
)
def test_briefing_that_goes_by_the_presets_steps_is_told_of_each_that_is_missing(keys, missing):
    """One section of its own is an addition, and two that are missing were forgotten."""
    found = problems(f"sections: [{', '.join(map(section, keys))}]", "BRF102")
    assert len(found) == missing
    assert all(problem.message.endswith("is missing") for problem in found)


def test_misspelt_key_is_pointed_out():
    """A section that is there under another key is not just missing."""
    (problem, *_) = problems(f"preset: six-step\nsections: [{section('backgroud')}]", "BRF102")
    assert "the preset has no 'backgroud'" in problem.message


def test_order_names_the_first_section_that_moved():
    """One problem for one change of order."""
    keys = ("background", "the-review", "why-it-matters")
    (problem,) = problems(f"sections: [{', '.join(map(section, keys))}]", "BRF103")
    assert problem.path == "sections[1]"


def test_reading_time_gives_three_figures():
    """Silent, aloud, aloud with questions: words by 238 alone would pass what no board would publish."""
    (problem,) = problems(f"sections: [{section('background', 'word ' * 1000)}]", "BRF111")
    assert (
        problem.message
        == "long: 1010 words, 4.2 minutes to read silently, 5.5 aloud, 6.0 aloud with the questions"
    )


def test_350_to_900_words_are_comfortable_and_1280_are_the_most():
    """The bands end where they say."""
    bands: tuple[tuple[int, list[str]], ...] = (
        (330, ["BRF112"]),
        (350, []),
        (880, []),
        (910, ["BRF111"]),
        (1270, ["BRF111"]),
        (1290, ["BRF110"]),
    )
    for words, codes in bands:
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


def test_long_sentences_are_reported_once_for_a_section():
    """The count, and the worst of them."""
    long = [
        f"{opening} asked her who lived there" + " and who did not" * times
        for opening, times in (("He", 7), ("She", 9))
    ]
    (problem,) = problems(f"sections: [{section('background', '. '.join(long) + '.')}]", "BRF150")
    assert problem.message == (
        "2 sentences of more than 30 words; the longest has 42: 'She asked her who lived there ...'"
    )


def test_average_is_taken_over_the_whole_briefing():
    """No sentence is too long, and all together are."""
    long = "She asked her who lived there" + " and who did not" * 4 + ". "
    (problem,) = problems(f"sections: [{section('a', long * 3)}, {section('b', long * 3)}]", "BRF151")
    assert (problem.path, problem.message) == ("sections", "6 sentences, averaging 22 words")
    assert problems(f"sections: [{section('a', long * 4)}]", "BRF151") == []


HARD = "Multidisciplinary organisational responsibilities necessitated collaborative MASH reconfiguration. "


def test_hard_text_is_told_its_age_its_words_and_its_sentence():
    """An editor sees what to change."""
    (problem,) = problems(f"sections: [{section('a', HARD * 20 + 'The baby was well. ')}]", "BRF152")
    age, words, hardest = problem.message.split("; ")
    assert age == "reading age 51"
    assert words.startswith("the hardest words: multidisciplinary, organisational")
    assert hardest.startswith("the hardest sentence: 'Multidisciplinary organisational")


def test_terms_of_the_glossary_are_exempt():
    """Specialist nouns stay: the team needs them."""
    text = "The multidisciplinary reconfiguration was seen by the baby. " * 20
    glossary = "glossary: [{term: multidisciplinary reconfiguration, meaning: m}]"
    assert len(problems(f"sections: [{section('a', text)}]", "BRF152")) == 1
    assert problems(f"sections: [{section('a', text)}]\n{glossary}", "BRF152") == []


def test_reading_age_is_of_english_only():
    """The measure knows no other language."""
    assert problems(f"language: cy\nsections: [{section('a', HARD * 20)}]", "BRF152") == []


def test_abbreviations_are_listed_in_one_note():
    """Those that the glossary, the text or everybody explains are not among them."""
    body = (
        "The SCR went to the MARAC and the NHS. The multi-agency hub (MASH) and the MASHs met. "
        "SARs too, with a Local Authority Designated Officer, the LADO (an officer), and CPPs."
    )
    (problem,) = problems(
        f"sections: [{section('a', body)}]\nglossary: [{{term: SCR panel, meaning: m}}]", "BRF141"
    )
    assert problem.message == "these abbreviations are not explained: MARAC, SAR, CPP"


def test_abbreviation_of_a_board_is_explained_like_any_other():
    """Several boards share one: it says to nobody which of them is meant."""
    example = "board: {id: newland, name: Newland SCB}\nsections: [{key: a, heading: a, body: The NSCB met.}]"
    (problem,) = problems(example, "BRF141")
    assert "NSCB" in problem.message


@pytest.mark.parametrize("body", ["ALL OF IT IS IN CAPITALS.", "See [it](https://www.example.org/SCR/NSCB)."])
def test_what_is_no_abbreviation_is_not_listed(body):
    """Text in capitals, and addresses."""
    report = check(
        Briefing(id="b", title="B", sections=[BriefingSection(key="a", heading="A", body=body)]),
        host=HOST,
        codes=["BRF141"],
    )
    assert report.problems == ()


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("Where do we recognise this in our own work, and what will we do?", []),
        ("What does this mean for us?", ["the learning", "what the team will do"]),
        ("What did you learn?", ["the effect on the team's work", "what the team will do"]),
        ("How does it affect the working of your team?", ["the learning", "what the team will do"]),
        ("Which findings surprise you, and what should change in our practice?", []),
        ("?", ["the learning", "the effect on the team's work", "what the team will do"]),
    ],
)
def test_three_things_are_looked_for_in_the_questions(question, missing):
    """By what boards ask: the learning, its effect on the work, what the team will do."""
    found = problems(f"form: [answers]\nquestions: ['{question}']", "BRF121")
    asked = [problem.message.partition("ask about ")[2] for problem in found]
    assert sorted(asked) == sorted(missing)


def test_question_whose_answer_does_not_come_back_asks_nothing():
    """The board learns only what the form brings."""
    example = "form: [key_points, actions]\nquestions: ['Where do we see it in our own work?']"
    assert [problem.path for problem in problems(example, "BRF121")] == ["questions"]


def test_questions_in_another_language_are_taken_as_asked():
    """Words are known in English only."""
    assert problems("language: cy\nform: [answers]\nquestions: ['Beth nesaf?']", "BRF121") == []


def test_standard_questions_ask_all_three():
    """What a draft begins with is enough."""
    briefing = Briefing(id="b", title="B", questions=STANDARD_QUESTIONS, form=[FormPart.ANSWERS])
    assert check(briefing, host=HOST, codes=["BRF121"]).problems == ()


@pytest.mark.parametrize(
    ("address", "count"),
    [
        ("noreply@example.org", 1), ("no-reply@board.example.org", 1), ("DoNotReply@example.org", 1),
        ("board.no_reply@example.org", 1), ("mailer-daemon@example.org", 1), ("briefings@board.invalid", 1),
        ("briefings@example.org", 0), ("nora.reply@example.org", 0), ("replies@example.com", 0),
    ],
)  # fmt: skip
def test_address_that_nobody_reads_is_reported(address, count):
    """Those of samples are allowed."""
    assert len(problems(f"reply_to: {address}", "BRF131")) == count
    assert [problem.path for problem in problems(f"board: {{reply_to: {address}}}", "BRF131")] == [
        "board.reply_to"
    ] * count


def test_replies_on_the_day_of_the_briefing_are_possible():
    """Only an earlier day is a mistake."""
    assert problems("date: 2016-02-12\nreply_by: 2016-02-12", "BRF132") == []
    assert problems("date: 2016-02-12\nreply_by: as soon as you can", "BRF132") == []


def test_picture_with_words_beside_it_is_no_section_of_its_own():
    """Its alternative text is kept, and the words say the rest."""
    assert problems(f"sections: [{section('a', 'Seven: ![steps](wheel.png)')}]", "BRF16") == []


def test_what_is_left_of_a_picture_is_said():
    """The writer sees what readers will."""
    (problem,) = problems(f"sections: [{section('a', '![Seven steps](wheel.png)')}]", "BRF160")
    assert problem.message == "the section 'a' holds only a picture; readers get only 'Seven steps'"


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("The technique is borrowed from the FBI.", 1),
        ("Research has shown that 7-minute briefings work.", 1),
        ("Seven minutes is an ideal time span to concentrate.", 1),
        ("The review rests on research. Seven minutes are enough for us.", 0),
        ("It takes seven minutes.", 0),
    ],
)
def test_claims_without_a_source_are_noticed(body, count):
    """Nearly every page says so, and none says where from."""
    assert len(problems(f"sections: [{section('a', body)}]", "BRF170")) == count


@pytest.mark.parametrize(
    "text", ["", "n/a", "![", "](", "(" * 3000, "A" * 5000, "ABC " * 5000, "*" * 500, "x" * 9000]
)
def test_odd_texts_are_judged(text):
    """Nothing raises, and nothing takes long."""
    briefing = Briefing(
        id="b",
        title="B",
        questions=[text],
        glossary=[GlossaryEntry(term=text, meaning=text)],
        sections=[BriefingSection(key="a", heading=text, body=text)],
    )
    began = time.process_time()
    assert check(briefing, host=HOST, codes=["BRF"]).complete
    assert time.process_time() - began < 1


def test_list_items_are_sentences_of_their_own():
    """A list of short items is not one long sentence."""
    items = "\\n".join("- asked who lived in the home" for _ in range(10))
    assert problems(f'sections: [{{key: a, heading: a, body: "{items}"}}]', "BRF150") == []


@pytest.mark.parametrize("body", ["-", "...", "[ ]", "TBC", "n/a"])
def test_section_of_a_mark_or_of_words_that_say_nothing_is_empty(body):
    """It is no link, and it is not text either."""
    example = f"sections: [{section('background', body)}]"
    assert [problem.path for problem in problems(example, "BRF104")] == ["sections[0].body"]
    assert problems(example, "BRF162") == []


def test_section_of_a_link_alone_is_reported_as_such_and_once():
    """A link is something, and not enough."""
    example = f"sections: [{section('background', '<https://example.org/n>')}]"
    assert [problem.code for problem in problems(example, "BRF1")].count("BRF162") == 1
    assert problems(example, "BRF104") == []
