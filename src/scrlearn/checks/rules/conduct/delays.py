"""Delays: was the timetable kept, and where it was not, is it said why?

The law works out what was due by when; what it cannot work out is not asked. How long a report stays on a
website is no delay, and boards settle that for themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn._meant import did_you_mean
from scrlearn.errors import RuleError
from scrlearn.hooks import Check
from scrlearn.model.conditions import Verified
from scrlearn.model.dates import as_date, plain_date
from scrlearn.model.deadlines import Direction
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.law import Step
    from scrlearn.model.review import Review
    from scrlearn.model.rules import RuleSet
    from scrlearn.problems import Problem

LATE = ProblemCode(
    code="CON140",
    title="A step after its time limit, with no reason given",
    severity=Severity.WARNING,
    why="A delay that is explained is part of the record; one that is not looks like drift.",
    hint="Say why under delays, by the id of the step.",
    source="The time limits of the review's own rule set (`scrlearn timetable` cites each)",
    failing="delays: null",
    passing="delays: {complete: The criminal trial ended in October.}",
)
UNKNOWN_STEP = ProblemCode(
    code="CON141",
    title="A reason for a step that the timetable does not have",
    severity=Severity.WARNING,
    why="The reason is shown beside no step, and the delay stays unexplained.",
    hint="Use the id of a step of the rule set's timetable.",
    source="The review file: delays",
    failing="delays: {completion: The criminal trial ended in October.}",
    passing="delays: {complete: The criminal trial ended in October.}",
)
_STEPS = ("notified", "rapid_review", "decided", "decision_told", "completed", "report_sent", "published")
_NEVER_PUBLISHED = frozenset({"event", "aware"})


def delays(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report steps that were taken after their time limit and why is not said."""
    taken = review.dates.steps or any(as_date(getattr(review.dates, step)) for step in _STEPS)
    ruleset = request.host.rulesets.get(review.rules) if review.rules and (taken or review.delays) else None
    if ruleset is None:
        return
    yield from _unknown_steps(review, ruleset)
    # Loaded only where there is something to ask.
    from scrlearn.law import timetable  # noqa: PLC0415

    try:
        steps = timetable(review, rules=ruleset, host=request.host)
    except RuleError:
        return  # the checks of the facts and of the area say what the law cannot take
    for step in steps:
        was_late = step.is_late and step.done is not None
        is_to_be_done = step.deadline.direction is not Direction.KEEP
        if was_late and is_to_be_done and language.says_nothing(review.delays.get(step.id, "")):
            yield _late(step)


def _late(step: Step) -> Problem:
    """Report a late step; as a note where nobody could read the text that sets its limit."""
    deadline = step.deadline
    limit_source = deadline.limit_source or deadline.source
    unverified = limit_source.verified is Verified.UNVERIFIED
    told = f"'{deadline.title}' was not done {deadline.limit}"
    # Days that are never published are not repeated in a message either, nor a day worked out from them.
    if step.done and step.due and not {deadline.clock, deadline.done} & _NEVER_PUBLISHED:
        told += f" (due on {plain_date(step.due)}, done on {plain_date(step.done)})"
    return LATE.at(
        Place("delays", step.id),
        f"{told}, and no reason is given",
        hint=f"Say why under delays: write {step.id}: and then the reason.",
        severity=Severity.NOTE if unverified else None,
    )


def _unknown_steps(review: Review, ruleset: RuleSet) -> Iterator[Problem]:
    """Report reasons given for a step that the rules of the review do not have."""
    if not review.delays:
        return
    known = list(dict.fromkeys(step.id for edition in ruleset.editions for step in edition.deadlines))
    for name in review.delays:
        if name not in known:
            unknown = f"{ruleset.id} has no step with the id '{language.shortened(name)}'"
            steps = f" (steps: {', '.join(known) or 'none'})"
            message = did_you_mean(name, known, after=unknown, otherwise=steps)
            yield UNKNOWN_STEP.at(Place("delays", name), message)


CHECK = Check(
    name="delays",
    subjects=("review",),
    codes=(
        LATE,
        UNKNOWN_STEP,
    ),
    run=delays,
)
