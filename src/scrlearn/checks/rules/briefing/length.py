"""How long a briefing takes to read, silently and aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules.cited import PRESETS
from scrlearn.checks.rules.examples import SENTENCE, sections_of
from scrlearn.hooks import Check
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.briefing import Briefing
    from scrlearn.problems import Problem

_READING = (
    "Brysbaert (2019): 238 words a minute silently, 183 aloud; the time that a team meeting gives a briefing"
)
TOO_LONG = ProblemCode(
    code="BRF110",
    title="Longer than seven minutes aloud",
    severity=Severity.ERROR,
    why=(
        "A briefing is read out and discussed in a few minutes; 1,280 words fill all seven without a "
        "question."
    ),
    hint="Cut it to 900 words or fewer; the report holds the rest.",
    source=_READING,
    failing="kind: briefing\n" + sections_of("background", body=SENTENCE * 80),
    passing="kind: briefing\n" + sections_of("background", body=SENTENCE * 20),
)
LONG = ProblemCode(
    code="BRF111",
    title="Longer than leaves time to discuss",
    severity=Severity.WARNING,
    why="The point of a briefing is the discussion; beyond 900 words reading takes nearly all of its time.",
    hint="Cut it to 900 words or fewer: one or two pages.",
    source=_READING,
    failing="kind: briefing\n" + sections_of("background", body=SENTENCE * 60),
    passing="kind: briefing\n" + sections_of("background", body=SENTENCE * 20),
)
TOO_SHORT = ProblemCode(
    code="BRF112",
    title="Too short to carry the learning",
    severity=Severity.NOTE,
    why="Briefings that boards publish have 350 words or more; below that the reasons are left out.",
    hint="Say why it happened and what worked well, until a reader could tell the story to a colleague.",
    source=PRESETS,
    failing="kind: briefing\n" + sections_of("background"),
    passing="kind: briefing\n" + sections_of("background", body=SENTENCE * 22),
)
# By the words of the bands (`LengthBand`): listing the rules must load no reader of texts.
_BANDS = {
    "too short": TOO_SHORT,
    "long": LONG,
    "too long": TOO_LONG,
}


def length(briefing: Briefing, _request: CheckRequest) -> Iterator[Problem]:
    """Report a briefing that is too short to teach anything, or too long to be read out and discussed."""
    time = language.reading_time(briefing)
    told = (
        f"{time.band.value}: {time.words} words, {time.silent:.1f} minutes to read silently, "
        f"{time.aloud:.1f} aloud, {time.with_questions:.1f} aloud with the questions"
    )
    if code := _BANDS.get(time.band):
        yield code.at("sections", told)


CHECK = Check(
    name="length",
    subjects=("briefing",),
    codes=(
        TOO_LONG,
        LONG,
        TOO_SHORT,
    ),
    run=length,
)
