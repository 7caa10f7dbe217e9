"""Reading time: the words of body text, and what they take."""

from __future__ import annotations

from scrlearn.language.length import ReadingTime, count_words


def test_markup_is_not_read():
    """Emphasis, list markers and the addresses of links are no words."""
    assert count_words("- *See* [the plan](https://www.example.org/a-plan) **now**") == 4


def test_joined_words_count_once():
    """As a reader says them."""
    assert count_words("child's follow-up e.g. 31.5 and/or board’s") == 6


def test_seven_minutes_aloud_are_1281_words():
    """The figure that the limit stands on."""
    assert round(ReadingTime(words=1281, questions=0).aloud, 2) == 7.0
    assert round(ReadingTime(words=1666, questions=0).silent, 2) == 7.0


def test_each_question_takes_half_a_minute():
    """Reading is not yet discussing."""
    assert ReadingTime(words=183, questions=4).with_questions == 3.0
