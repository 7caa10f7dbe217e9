"""What can be much of one thing: documents for the formats, subjects for the checks, input for the library.

A shape is a name and a function from n to something that has n of it. Every one that is made is new: its
texts were in none before, so that nothing that is kept between calls can flatter a measurement.
"""

from __future__ import annotations

import itertools

SENTENCE = "The plan drifted because nobody at the meeting held the date of the next visit"

_SALT = itertools.count(1)


def salt() -> str:
    """Return a word that no text had before."""
    return f"q{next(_SALT)}z"


SNIPPETS = (
    " ", "12", "1 ", "a.", "- ", "A ", "A", "(", "((", "[", "*", "_", "`", "&", "*_[", '"', "'", "“x", "ab@",
    "@", "01632 960", "943 476 ", "1/1/", "12 March ", "aged ", "aged 3, ", "St ", "Mrs Smith ", "Smith, ",
    "son and ", "mother's ", "LS1 ", "12 High Street ", "http://", "a-", "|", "\n", "\n\n", "- a\n", "1. a\n",
    "> ", "# ", "<b>", "<", "&amp;", "\\", "~", "\N{ZERO WIDTH SPACE}", "of the ", "should ensure ", "and ",
    "within 3 ", "[a](b) ", "![", "](", "**a** ", "a, ", "; ", "ABC ", "A.B. ", "2015-01-01 ", "two days ",
    "Oak Primary School ", "0", "+44 ", "QQ123456C ", "who ", "all staff ", "... ", "\N{EN DASH} ", "(a) ",
    "sister aged ", "years old ", "the review ", "Dr. ", "e.g. ", "50% of ", "££", "?", "!", "x=y ",
    "\N{BULLET} ", "\N{BULLET} a\n", "a\n- b\n", "  - a\n", "C:\\", "Ã©", "!!", "a" * 30 + " ",
)  # fmt: skip
"""What makes long texts that a pattern might try in every way: signs, halves of numbers, first words."""


def long_text(snippet: str, length: int) -> str:
    """Return a text of one thing again and again."""
    return f"{salt()} {(snippet * length)[:length]}"
