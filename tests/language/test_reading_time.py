"""Reading: words and sentences of body text."""

from __future__ import annotations

import pytest

from scrlearn.language.reading_time import ReadingTime, count_words, sentence_numbers, sentences


def test_markup_is_not_read():
    """Emphasis, list markers and the addresses of links are no words."""
    assert count_words("- *See* [the plan](https://www.example.org/a-plan) **now**") == 4


def test_joined_words_count_once():
    """As a reader says them."""
    assert count_words("child's follow-up e.g. 31.5 and/or board’s") == 6


def test_abbreviations_end_no_sentence():
    """Only a capital or a digit begins one."""
    assert list(sentences("Ask, e.g. at home, who lives there. Write it down.")) == [
        "Ask, e.g. at home, who lives there.",
        "Write it down.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "One. Two.\nlines. Three.",
        "\n\nOne. Two.",
        "1. One.\n2. Two.\n3. Three? Four.",
        "One.\n\n1. Two.\n2. Three.",
        "- One\n- Two. Three.\n\nFour.",
        "# One\n\n  * two\n  * three. Four.\n",
        "One, e.g. this.\r\n\r\nTwo.",
    ],
)
def test_sentences_are_numbered_as_they_are_cut(text):
    """An empty line at the top is none, nor is the number of an item."""
    found = list(sentences(text))
    starts = [text.index(sentence.split()[-1].strip("#.?")) for sentence in found]
    assert [sentence_numbers(text, [start]) for start in starts] == [(n + 1,) for n in range(len(found))]


@pytest.mark.parametrize("text", ["One sentence.", "1. One sentence.", "\n\n- One sentence.\n\n"])
def test_one_sentence_has_no_number(text):
    """There is nothing to tell it from."""
    assert sentence_numbers(text, [text.index("One")]) == ()


def test_seven_minutes_aloud_are_1281_words():
    """The figure that the limit stands on."""
    assert round(ReadingTime(words=1281, questions=0).aloud, 2) == 7.0
    assert round(ReadingTime(words=1666, questions=0).silent, 2) == 7.0


def test_each_question_takes_half_a_minute():
    """Reading is not yet discussing."""
    assert ReadingTime(words=183, questions=4).with_questions == 3.0
