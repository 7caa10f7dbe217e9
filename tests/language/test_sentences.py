"""Sentences: where body text is cut, and how its sentences are counted."""

from __future__ import annotations

import pytest

from scrlearn.language.sentences import sentence_numbers, split_sentences


def test_abbreviations_end_no_sentence():
    """Only a capital or a digit begins one."""
    assert list(split_sentences("Ask, e.g. at home, who lives there. Write it down.")) == [
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
    found = list(split_sentences(text))
    starts = [text.index(sentence.split()[-1].strip("#.?")) for sentence in found]
    assert [sentence_numbers(text, [start]) for start in starts] == [(n + 1,) for n in range(len(found))]


@pytest.mark.parametrize("text", ["One sentence.", "1. One sentence.", "\n\n- One sentence.\n\n"])
def test_one_sentence_has_no_number(text):
    """There is nothing to tell it from."""
    assert sentence_numbers(text, [text.index("One")]) == ()
