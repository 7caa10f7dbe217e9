"""Reading: how many words a text has, how long they take, and which sentences are too long."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from scrlearn.document.typed_lists import as_markdown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scrlearn.model.briefing import Briefing

SILENT_WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction, on average (Brysbaert 2019)."""
ALOUD_WORDS_A_MINUTE = 183
"""Reading aloud, on average (Brysbaert 2019)."""
SECONDS_A_QUESTION = 30
"""What a discussion question takes at the least, beside the reading."""

FEWEST_WORDS = 350
"""Words of the shortest briefings that boards publish, on one page."""
COMFORTABLE_WORDS = 900
"""Words that leave time to discuss: one or two pages."""
MOST_WORDS = 1280
"""Words that fill seven minutes aloud."""

_WORD = re.compile(r"\w[\w'’./@-]*")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])")
_BREAK = re.compile(rf"{_SENTENCE_END.pattern}|\n[^\S\n]*\n\s*|\n(?={_LIST_ITEM.pattern})")
_NO_SENTENCE = re.compile(rf"(?:{_LIST_ITEM.pattern})?\s*")


class LengthBand(StrEnum):
    """How long a briefing is for a meeting that has to read it and discuss it."""

    TOO_SHORT = "too short"
    COMFORTABLE = "comfortable"
    LONG = "long"
    TOO_LONG = "too long"


@attrs.frozen(kw_only=True)
class ReadingTime:
    """How long a briefing takes, in minutes: read silently, read aloud, read aloud with its questions
    discussed.

    >>> time = ReadingTime(words=183, questions=2)
    >>> time.aloud, time.with_questions
    (1.0, 2.0)
    """

    words: int
    questions: int

    @property
    def silent(self) -> float:
        """Minutes of silent reading."""
        return self.words / SILENT_WORDS_A_MINUTE

    @property
    def aloud(self) -> float:
        """Minutes of reading aloud."""
        return self.words / ALOUD_WORDS_A_MINUTE

    @property
    def with_questions(self) -> float:
        """Minutes of reading aloud, with half a minute for every question."""
        return self.aloud + self.questions * SECONDS_A_QUESTION / 60

    @property
    def band(self) -> LengthBand:
        """Whether it is too short to teach, comfortable (350 to 900 words), long, or too long."""
        if self.words < FEWEST_WORDS:
            return LengthBand.TOO_SHORT
        if self.words <= COMFORTABLE_WORDS:
            return LengthBand.COMFORTABLE
        return LengthBand.LONG if self.words <= MOST_WORDS else LengthBand.TOO_LONG


def count_words(text: str) -> int:
    """Count the words that a reader reads: the label of a link counts, its address does not.

    >>> count_words("See [the *new* plan](https://www.example.org/plan), page 2.")
    6
    """
    return len(_WORD.findall(_LINK.sub(r"\1", text)))


def sentences(text: str) -> Iterator[str]:
    r"""Yield the sentences of body text: paragraphs and list items are cut where a sentence ends.

    >>> list(sentences("One. Two\nlines.\n\n- three"))
    ['One.', 'Two lines.', 'three']
    """
    for passage in _passages(_LINK.sub(r"\1", as_markdown(text))):
        yield from (part for part in _SENTENCE_END.split(passage) if part)


def sentence_numbers(text: str, positions: Iterable[int]) -> tuple[int, ...]:
    r"""Return in which sentences positions in a text stand, counting from 1; none where it has only one.

    >>> sentence_numbers("One. Two.\n\nThree.", [12, 13, 5])
    (2, 3)
    """
    ends: list[int] = []
    begin = 0
    for match in _BREAK.finditer(text.rstrip()):
        # An empty line at the top and the number of an item ("1.") end no sentence.
        if not _NO_SENTENCE.fullmatch(text, begin, match.end()):
            ends.append(match.end())
        begin = match.end()
    return tuple(sorted({bisect_right(ends, position) + 1 for position in positions})) if ends else ()


def _passages(text: str) -> Iterator[str]:
    """Yield paragraphs and list items, each on one line."""
    lines: list[str] = []
    for line in text.splitlines():
        marker = _LIST_ITEM.match(line)
        if (marker or not line.strip()) and lines:
            yield " ".join(lines)
            lines = []
        rest = line[marker.end() :] if marker else line
        if rest.strip():
            lines.append(rest.strip())
    if lines:
        yield " ".join(lines)


def reading_time(briefing: Briefing) -> ReadingTime:
    """Return how long a briefing takes: its sections with their headings, and its questions.

    >>> from scrlearn.model.briefing import Briefing
    >>> time = reading_time(Briefing(id="b", title="B", questions=["What will we do?"]))
    >>> time.words, time.band.value
    (4, 'too short')
    """
    read = [text for section in briefing.sections for text in (section.heading, section.body)]
    words = sum(count_words(text) for text in (*read, *briefing.questions))
    return ReadingTime(words=words, questions=len(briefing.questions))
