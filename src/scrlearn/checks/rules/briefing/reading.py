"""How hard a briefing is to read: long sentences, and the schooling that it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules.examples import SENTENCE, sections_of
from scrlearn.hooks import Check
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.briefing import Briefing
    from scrlearn.problems import Problem

LONG_SENTENCE = ProblemCode(
    code="BRF150",
    title="Sentences of more than 30 words",
    severity=Severity.NOTE,
    why="Read aloud, a sentence that long is lost before its end.",
    hint="Cut it in two; aim for 15 to 20 words.",
    source="GOV.UK content design: sentences of 25 words at most",
    failing="kind: briefing\n"
    + sections_of("background", body=" and ".join(["she asked who lived there"] * 7) + "."),
    passing="kind: briefing\n" + sections_of("background", body="She asked who lived there. Nobody knew."),
)
LONG_ON_AVERAGE = ProblemCode(
    code="BRF151",
    title="Sentences of more than 20 words on average",
    severity=Severity.NOTE,
    why="Whoever reads it out runs out of breath, and listeners lose the thread.",
    hint="Cut sentences in two where 'and' or 'which' joins them; aim for 15 to 20 words.",
    source="Plain English: 15 to 20 words a sentence on average",
    failing="kind: briefing\n"
    + sections_of("background", body=("She asked him" + " and then he asked her" * 4 + ". ") * 5),
    passing="kind: briefing\n"
    + sections_of("background", body="She asked who lived there. Nobody knew. " * 4),
)
TOO_HARD = ProblemCode(
    code="BRF152",
    title="Too hard to follow when read aloud",
    severity=Severity.WARNING,
    why="It is read aloud once, to people from many services; long words and sentences are not taken in.",
    hint="Shorten the sentence quoted, use plainer words, or explain the words in the glossary.",
    source="Flesch-Kincaid grade; GOV.UK content design aims at a reading age of 9",
    failing="kind: briefing\n"
    + sections_of(
        "background",
        body="Multidisciplinary organisational responsibilities necessitated collaborative "
        "reconfiguration. " * 20,
    ),
    passing="kind: briefing\n" + sections_of("background", body=SENTENCE * 8),
)
LONGEST_SENTENCE = 30
"""Words that a sentence may have."""
AVERAGE_SENTENCE = 20
"""Words that sentences may have on average."""
HIGHEST_AGE = 16
"""Reading age beyond which a text is too hard: GOV.UK aims at 9, and a good briefing has about 10."""
_FEWEST_SENTENCES = 5
_OPENING = 6
_MOST_WORDS_NAMED = 5


def reading(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report sentences that are lost before their end, and a text that is too hard for its readers."""
    lengths: list[int] = []
    for index, section in enumerate(briefing.sections):
        counted = [
            (language.count_words(sentence), sentence) for sentence in language.split_sentences(section.body)
        ]
        lengths += [words for words, _ in counted if words]
        yield from _long_sentences(counted, Place("sections", index, "body"))
    if len(lengths) >= _FEWEST_SENTENCES and sum(lengths) > AVERAGE_SENTENCE * len(lengths):
        message = f"{len(lengths)} sentences, averaging {sum(lengths) / len(lengths):.0f} words"
        yield LONG_ON_AVERAGE.at("sections", message)
    if briefing.language.lower().startswith("en"):
        yield from _too_hard(briefing)


def _long_sentences(counted: list[tuple[int, str]], place: Place) -> Iterator[Problem]:
    """Report once for a section, with the longest."""
    long = [entry for entry in counted if entry[0] > LONGEST_SENTENCE]
    if not long:
        return
    words, sentence = max(long, key=lambda entry: entry[0])
    if len(long) == 1:
        message = f"a sentence of {words} words: {_opening(sentence)}"
    else:
        message = f"{len(long)} sentences of more than {LONGEST_SENTENCE} words; the longest has {words}: "
        message += _opening(sentence)
    yield LONG_SENTENCE.at(place, message)


def _opening(sentence: str) -> str:
    opening = language.shortened(" ".join(language.mask(sentence).split()[:_OPENING]))
    return f"'{opening} ...'"


def _too_hard(briefing: Briefing) -> Iterator[Problem]:
    text = "\n\n".join(section.body for section in briefing.sections)
    found = language.readability(text, exempt=[entry.term for entry in briefing.glossary])
    if found is None or found.age <= HIGHEST_AGE:
        return
    words = ", ".join(map(language.shortened, found.hard_words[:_MOST_WORDS_NAMED]))
    hard = f"; the hardest words: {words}" if words else ""
    worst = f"; the hardest sentence: {_opening(found.hardest)}" if found.hardest else ""
    message = f"reading age {found.age:.0f}{hard}{worst}"
    yield TOO_HARD.at("sections", message)


CHECK = Check(
    name="reading",
    subjects=("briefing",),
    codes=(
        LONG_SENTENCE,
        LONG_ON_AVERAGE,
        TOO_HARD,
    ),
    run=reading,
)
