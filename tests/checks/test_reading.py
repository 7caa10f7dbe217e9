"""Reading: words and sentences of body text."""

from __future__ import annotations

from scrlearn.checks.reading import ReadingTime, count_words, sentences


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


def test_seven_minutes_aloud_are_1281_words():
    """The figure that the limit stands on."""
    assert round(ReadingTime(words=1281, questions=0).aloud, 2) == 7.0
    assert round(ReadingTime(words=1666, questions=0).silent, 2) == 7.0


def test_each_question_takes_half_a_minute():
    """Reading is not yet discussing."""
    assert ReadingTime(words=183, questions=4).with_questions == 3.0
