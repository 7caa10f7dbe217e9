"""Words joined as a sentence joins them."""

import pytest

from scrlearn._joined import joined


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["police"], "police"),
        (["police", "health"], "police and health"),
        (["police", "health", "schools"], "police, health and schools"),
    ],
)
def test_the_last_word_is_joined_with_and(words, sentence):
    """Commas stand between the words, and "and" before the last, without a comma of its own."""
    assert joined(words) == sentence


def test_words_may_come_one_by_one():
    """What is joined may be any iterable, such as the words of a generator."""
    assert joined(word for word in ("one", "two")) == "one and two"
