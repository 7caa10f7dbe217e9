"""Principles: does a review say how each of them was met?

Two lists of one chapter, each asked by itself, of reviews held under the guidance that has them. A board's
own principles stand beside them and are never held against it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn._meant import suggestion
from scrlearn.hooks import Check
from scrlearn.model.dates import as_date
from scrlearn.model.principles import ASKED_BY, ASKED_FROM, CONDUCT, LEARNING_FRAMEWORK
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

_PRINCIPLES = "Working Together 2013 and 2015, chapter 4: "
NO_PRINCIPLES = ProblemCode(
    code="CON120",
    title="Nothing on how the principles were met",
    severity=Severity.WARNING,
    why="Readers cannot tell whether hindsight was avoided, or on what the findings rest.",
    hint=(
        "Add principles: a line for each on how it was met; their ids are in the reference for review files."
    ),
    source=f"{_PRINCIPLES}five principles of conduct, and the principles of the learning framework",
    failing="principles: null",
    passing="principles: {no-hindsight: Practitioners said what they knew at the time.}",
)
CONDUCT_LEFT_OUT = ProblemCode(
    code="CON121",
    title="Principles of conduct that are left out",
    severity=Severity.WARNING,
    why=(
        "The five belong together: to know who did what is not yet to know why, or how it looked at the time."
    ),
    hint="Add a line for each under principles, or say there why it could not be met.",
    source=f"{_PRINCIPLES}five principles of conduct",
    failing="principles: {no-hindsight: null}",
    passing="principles: {no-hindsight: Practitioners said what they knew at the time.}",
)
FRAMEWORK_LEFT_OUT = ProblemCode(
    code="CON122",
    title="Principles of the learning framework that are left out",
    severity=Severity.WARNING,
    why="They are a different list from the five of conduct, and to meet one is not to meet the other.",
    hint="Add a line for each under principles, or say there why it could not be met.",
    source=f"{_PRINCIPLES}principles of the learning and improvement framework",
    failing="principles: {proportionate: null}",
    passing="principles: {proportionate: One reviewer and two learning events were enough.}",
)
EMPTY_PRINCIPLE = ProblemCode(
    code="CON123",
    title="A principle, with nothing on how it was met",
    severity=Severity.WARNING,
    why="To name a principle is not to say what was done about it.",
    hint="Write the line, or remove the principle.",
    source="The review file: principles",
    failing="principles: {our-own: ' '}",
    passing="principles: {our-own: A young adviser read every draft.}",
)
_ONCE_PUBLISHED = "published"
"""The principle that nobody can meet before the report is out."""


def principles(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report principles without a word on how they were met, and those of the two lists that are left out."""
    for key, how in review.principles.items():
        if language.says_nothing(how):
            message = f"nothing says how the principle '{language.shortened(key)}' was met"
            yield EMPTY_PRINCIPLE.at(Place("principles", key), message)
    if not (review.is_complete and _are_asked_of(review)):
        return
    if not review.principles:
        yield NO_PRINCIPLES.at("principles", "nothing says how the principles were met")
        return
    yield from _missing(CONDUCT, review, CONDUCT_LEFT_OUT)
    framework = dict(LEARNING_FRAMEWORK)
    if as_date(review.dates.published) is None:
        del framework[_ONCE_PUBLISHED]
    yield from _missing(framework, review, FRAMEWORK_LEFT_OUT)


def _are_asked_of(review: Review) -> bool:
    """Say whether the guidance that a review was held under has the two lists."""
    began = as_date(review.dates.initiated) or review.law_date
    return review.rules == ASKED_BY and began is not None and began >= ASKED_FROM


def _missing(listed: Mapping[str, str], review: Review, code: ProblemCode) -> Iterator[Problem]:
    missing = [key for key in listed if key not in review.principles]
    if not missing:
        return
    own = [key for key in review.principles if key not in CONDUCT and key not in LEARNING_FRAMEWORK]
    message = (
        f"nothing says how {len(missing)} of the {len(listed)} principles were met: {', '.join(missing)}"
    )
    meant = ((guess, key) for key in missing if (guess := suggestion(key, own)))
    message += "".join(f"; does '{language.shortened(guess)}' stand for {key}?" for guess, key in meant)
    yield code.at("principles", message)


CHECK = Check(
    name="principles",
    subjects=("review",),
    codes=(
        NO_PRINCIPLES,
        CONDUCT_LEFT_OUT,
        FRAMEWORK_LEFT_OUT,
        EMPTY_PRINCIPLE,
    ),
    run=principles,
)
