"""Measurable: is there a measure, an audit, a return or a quantified standard?

A bare product is not a measure: that it exists can be checked (`output_checkable`), not what it changed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.language.months import MONTH
from scrlearn.language.placeholders import shows_nothing
from scrlearn.language.quoting import shortened
from scrlearn.language.smart_letters.judgement import Judgement, SmartFlag
from scrlearn.language.words import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.language.lexicon import Reading
    from scrlearn.language.smart_letters.plan_kinds import PlanKind
    from scrlearn.language.vocabulary import Vocabulary

_HINT = (
    "Say what will be counted or read, how many, and what it should show: 'audit of 30 records shows ...'."
)
# These are looked for in small letters.
_STANDARD = re.compile(
    r"\b(?:within|in)\s+(?:\d{1,3}|one|two|three|four|five|six|seven|ten|fourteen|twenty[- ]four"
    r"|forty[- ]eight)\s+(?:working\s+|calendar\s+)?(?:hours?|days?|minutes?)\b"
    r"|\bsame\s+(?:working\s+)?day\b"
    r"|\b\d{1,3}(?:\.\d+)?\s?(?:%|per\s?cent\b)"
    r"|\b\d+\s+(?:out\s+)?of\s+(?:every\s+)?\d+\b"
    r"|\bat\s+least\s+(?:\d+|one|two|three|four|once|twice)\b"
    r"|\b(?:a\s+)?(?:sample|minimum)\s+of\s+\d+\b"
)
_FREQUENCY = re.compile(
    r"\b(?:daily|weekly|fortnightly|monthly|twice|three\s+times|every\s+(?:day|week|month)|\d+\s+times)\b"
)
# Something counted: "thirty-six of forty plans", "each chair"; the year of a date counts nothing.
_COUNT = re.compile(
    r"\b(?:all|each|every|half|both|none|no|at\s+least|fewer|more|hundred)\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"|\b(?:thir|four|fif|six|seven|eigh|nine)teen\b"
    r"|\b(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ]\w+)?\b"
    rf"|(?<![\d/-])\d{{1,3}}(?![\d/-])(?:\s?%)?(?!\s+{MONTH})"
)
# An audit that was already done, or that is only a name, measures nothing new.
_LONGEST_NOTHING = 40
"""Characters, spaces and dashes among them, that are left of a cell which says nothing."""
_NAMED_AUDIT = re.compile(
    r"\b(?:recommendations?|findings|learning|results|actions|lessons|outcomes?)"
    r"\s+(?:from|of|arising\s+from)\b[^.]{0,60}$",
    re.IGNORECASE,
)
_NUMBER_WORDS = frozenset(load_words("smart")["number_words"])
_DIGIT = re.compile(r"\d")


def measurable(reading: Reading, measure: str, vocabulary: Vocabulary, kind: PlanKind) -> Judgement:
    """Judge by the plan's measure where there is one, else by the sentence."""
    if not _is_nothing(measure, vocabulary):
        if is_question(measure):
            because = "the measure is a question: nothing is measured until it is answered"
            return Judgement(
                met=False, because=because, hint="Answer it: how many, by whom, out of how many?"
            )
        return Judgement(met=True, because=f"the measure is '{shortened(measure)}'")
    text = reading.text
    for phrase in reading.all("measures"):
        if not _NAMED_AUDIT.search(text[max(0, phrase.start - 90) : phrase.start]):
            return Judgement(met=True, because=f"'{phrase.text}' is a measure", span=phrase.span)
    if _may_count(reading) and (standard := reading.search(_STANDARD)):
        return Judgement(met=True, because=f"'{standard.text}' is a quantified standard", span=standard.span)
    if kind.is_about_a_family and (frequency := reading.search(_FREQUENCY)):
        return Judgement(met=True, because=f"'{frequency.text}' can be counted", span=frequency.span)
    return Judgement(met=False, because="nothing says how it will be known that it worked", hint=_HINT)


def _may_count(reading: Reading) -> bool:
    """Whether a text holds a number at all: most hold none, and looking closely takes time."""
    return reading.has_any(_NUMBER_WORDS) or _DIGIT.search(reading.text) is not None


def measure_flags(measure: str, vocabulary: Vocabulary) -> Iterator[SmartFlag]:
    """Yield what is wrong with a measure that is there."""
    if _is_nothing(measure, vocabulary):
        return
    if "?" in measure and any(
        part.rstrip().endswith("?") for part in re.split(r"(?<=[.?!;])", measure) if part.strip()
    ):
        yield SmartFlag.MEASURE_IS_QUESTION
    if shows_only_output(measure, vocabulary):
        yield SmartFlag.OUTPUT_MEASURE_ONLY


def shows_only_output(measure: str, vocabulary: Vocabulary) -> bool:
    """Say whether a measure, or evidence, shows that something was produced and nothing of what it changed.

    >>> from scrlearn.language.vocabulary import ENGLISH
    >>> [
    ...     shows_only_output(text, ENGLISH)
    ...     for text in ("Minutes of the meeting", "Audit of 30 records", "n/a")
    ... ]
    [True, False, False]
    """
    if _is_nothing(measure, vocabulary):
        return False
    read = vocabulary.measure_lexicon.read(measure)
    return bool(read.first("outputs")) and not (read.first("outcomes") or read.search(_COUNT))


def _is_nothing(measure: str, vocabulary: Vocabulary) -> bool:
    return len(measure) <= _LONGEST_NOTHING and shows_nothing(measure, vocabulary)


def is_question(measure: str) -> bool:
    """Whether a measure asks and says nothing else.

    >>> is_question("Target number of staff?"), is_question("How many? Audit of 30 records.")
    (True, False)
    """
    if "?" not in measure:
        return False
    parts = [part.strip() for part in re.split(r"(?<=[.?!;])\s+", measure) if part.strip()]
    return bool(parts) and all(part.endswith("?") for part in parts)
