"""Reading time: how many words a text has, and how long they take in a meeting."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from scrlearn.language.sentences import LINK

if TYPE_CHECKING:
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
    return len(_WORD.findall(LINK.sub(r"\1", text)))


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
