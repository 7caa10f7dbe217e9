"""A step of a timetable in words that a board manager can read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.law.steps import StepStatus
from scrlearn.law.wording import Footnotes, wrapped
from scrlearn.model.conditions import Verified
from scrlearn.model.dates import plain_date
from scrlearn.model.deadlines import Direction
from scrlearn.model.outcomes import Force

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from scrlearn.law.steps import Step

FORCE_WORDS = {
    Force.MUST: "it must be done",
    Force.SHOULD_ALWAYS: "guidance says that it should always be done",
    Force.PRESUMED: "guidance expects it",
    Force.CONSIDER: "guidance asks for it",
    Force.MAY: "it may be done",
}
"""How strongly a step is asked for, in words."""


def standing_words(step: Step, written: Callable[[date], str] = plain_date) -> str:
    """Say in a clause what came of a step, for a reader who sees its due day beside it.

    `written` writes a date; documents hold its parts together, which a terminal cannot.
    """
    verb = "removed" if step.deadline.direction is Direction.KEEP else "done"
    done = f"{verb} on {written(step.done)}" if step.done else ""
    if step.status is StepStatus.UNKNOWN:
        return f"not known: {step.because}"
    if step.is_late and not done:
        return "late, not recorded as done"
    return f"{step.status.value}, {done}" if done else step.status.value


def due_words(step: Step, written: Callable[[date], str] = plain_date) -> str:
    """Say when a step is due, in a clause; `written` writes a date."""
    if step.relaxation:
        return "no fixed day: the limit was relaxed"
    if step.due is None:
        return "no day set" if step.deadline.amount is None else "not known"
    if step.deadline.direction is Direction.KEEP:
        return f"until {written(step.due)} at least"
    return written(step.due)


def step_lines(step: Step, sources: Footnotes) -> Iterator[str]:
    """Tell a step: what came of it, when it is due, by whom, and where that stands."""
    deadline = step.deadline
    yield from wrapped(f"{deadline.title}: {standing_words(step)}.")
    if step.depends_on:
        yield from wrapped(f"This is due {step.depends_on}.", 2)
    yield from wrapped(f"Due: {due_words(step)}.", 2, 2)
    limit = deadline.limit[:1].upper() + deadline.limit[1:]
    started = f" ({plain_date(step.starts)})" if step.starts else ""
    yield from wrapped(f"Limit: {limit}{started}.", 2, 2)
    to = f", to {deadline.to}" if deadline.to else ""
    yield from wrapped(f"By {deadline.by}{to}; {FORCE_WORDS[deadline.force]}.", 2, 2)
    if step.relaxation:
        cited = f"{step.relaxation.source.instrument}, {sources.cite(step.relaxation.source)}"
        yield from wrapped(f"Relaxed: {step.relaxation.says} Source: {cited}.", 2, 2)
    yield from wrapped(f"Source: {deadline.source.instrument}, {sources.cite(deadline.source)}.", 2, 2)
    limit_source = deadline.limit_source or deadline.source
    if deadline.limit_source:
        yield from wrapped(f"The limit: {limit_source.instrument}, {sources.cite(limit_source)}.", 2, 2)
    if limit_source.verified is Verified.UNVERIFIED:
        yield from wrapped("The wording of this limit was not verified: it advises, and must be read.", 2)
    if deadline.note:
        yield from wrapped(deadline.note, 2)
