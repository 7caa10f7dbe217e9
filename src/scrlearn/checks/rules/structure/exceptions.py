"""Exceptions from the checks, and what they must say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn._meant import did_you_mean
from scrlearn.checks.exceptions import says_enough
from scrlearn.checks.rules import PUBLISHED_KINDS
from scrlearn.hooks import Check
from scrlearn.model.subjects import exceptions_of
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.subjects import Subject
    from scrlearn.problems import Problem

_HOUSE = "House rule: an exception is a decision, with a reason, that somebody answers for"
_TOO_MANY = (
    "recommendations: ["
    + ", ".join(
        f"{{id: r{number}, text: 'Publish form {number} on the website.', answers: [f1], addressed_to: "
        f"[health]}}"
        for number in range(11)
    )
    + "]\n"
)
UNKNOWN_CODE = ProblemCode(
    code="STR150",
    title="An exception for a code that does not exist",
    severity=Severity.WARNING,
    why="The problem it was meant for is still reported.",
    hint="Copy the code from the report, or leave the exception out.",
    source=_HOUSE,
    failing=_TOO_MANY + "exceptions: [{code: STR163X, reason: A national review.}]",
    passing=_TOO_MANY + "exceptions: [{code: STR136, reason: A national review.}]",
)
NO_REASON = ProblemCode(
    code="STR151",
    title="An exception without a reason",
    severity=Severity.WARNING,
    why="Whoever reads it in a year's time must know why; without a reason the problem is still reported.",
    hint="Write why it may stand.",
    source=_HOUSE,
    failing=_TOO_MANY + "exceptions: [{code: STR136}]",
    passing=_TOO_MANY + "exceptions: [{code: STR136, reason: A national review.}]",
)
NOBODY_DECIDED = ProblemCode(
    code="STR152",
    title="An exception for an error, without anyone who answers for it",
    severity=Severity.WARNING,
    why="To publish what a check forbids is a decision; until somebody makes it, the error stands.",
    hint="Add by (name and office) and on (the day).",
    source=_HOUSE,
    failing=(
        "{summary: He went to Brannoc Primary School., exceptions: [{code: DIS117, reason: The school "
        "asked.}]}"
    ),
    passing=(
        "summary: He went to Brannoc Primary School.\n"
        "exceptions: [{code: DIS117, reason: The school asked., by: 'J. Chair, chair', on: 2016-01-15}]"
    ),
)
UNUSED = ProblemCode(
    code="STR153",
    title="An exception that is not needed",
    severity=Severity.NOTE,
    why="Should the problem come back, it would be silenced without anyone looking.",
    hint="Remove it.",
    source=_HOUSE,
    failing="exceptions: [{code: STR136, reason: A national review.}]",
    passing=_TOO_MANY + "exceptions: [{code: STR136, reason: A national review.}]",
)


def exceptions(subject: Subject, request: CheckRequest) -> Iterator[Problem]:
    """Report exceptions that except nothing: without a reason, without a decision, from a code that is
    none.
    """
    for index, one in enumerate(exceptions_of(subject)):
        place = Place("exceptions", index)
        known = request.host.catalogue.get(one.code.upper())
        if known is None:
            unknown = f"no check reports the code '{one.code}'"
            message = did_you_mean(one.code.upper(), request.host.catalogue, after=unknown)
            yield UNKNOWN_CODE.at(place / "code", message)
        elif language.says_nothing(one.reason):
            yield NO_REASON.at(place / "reason", f"the exception for {known.code} gives no reason")
        elif not says_enough(one, known.severity):
            message = f"{known.code} is an error, and the exception does not say who decided, and on what day"
            yield NOBODY_DECIDED.at(place, message)


def unused(subject: Subject, used: Iterable[int], request: CheckRequest) -> Iterator[Problem]:
    """Report sound exceptions of a subject that no problem needed."""
    needed = set(used)
    for index, one in enumerate(exceptions_of(subject)):
        if (
            index not in needed
            and one.code.upper() in request.host.catalogue
            and not language.says_nothing(one.reason)
        ):
            yield UNUSED.at(
                Place("exceptions", index),
                f"the exception for {one.code.upper()} is not needed: there is no such problem here",
            )


CHECK = Check(
    name="exceptions",
    subjects=PUBLISHED_KINDS,
    codes=(
        UNKNOWN_CODE,
        NO_REASON,
        NOBODY_DECIDED,
        UNUSED,
    ),
    run=exceptions,
)
