"""The steps of a review that have a time limit: which are due, when, and what came of each."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

import attrs

from scrlearn.law.counting import WorkingDays, due_date
from scrlearn.model.content import to_data
from scrlearn.model.dates import is_open_ended, uncounted_day
from scrlearn.model.deadlines import Decided, Direction

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scrlearn.model.deadlines import Deadline, Relaxation
    from scrlearn.model.review import Review
    from scrlearn.model.rules import Edition, RuleSet


class StepStatus(StrEnum):
    """Whether a step was met in time, as far as the review's dates say."""

    MET = "met"
    LATE = "late"
    OPEN = "open"
    UNKNOWN = "unknown"


@attrs.frozen(kw_only=True)
class Step:
    """One step of a timetable: the limit as law has it, and what came of it in this review.

    `starts` is the day of its clock, `due` the day on which it falls due, `done` the day on which it was
    done; each None where it is not known. A step whose limit was relaxed on its days has no due day, and
    `relaxation` says why. `depends_on` says on which decision it hangs where that is not recorded, `because`
    why nobody can tell what came of it, where that is so.
    """

    deadline: Deadline
    edition: Edition
    starts: date | None
    due: date | None
    done: date | None
    status: StepStatus
    relaxation: Relaxation | None = None
    depends_on: str = ""
    because: str = ""

    @property
    def id(self) -> str:
        """Id of the step."""
        return self.deadline.id

    @property
    def title(self) -> str:
        """What is to be done."""
        return self.deadline.title

    @property
    def is_late(self) -> bool:
        """Whether it was done too late, or was due and is not done; of what is kept, taken away too soon."""
        return self.status is StepStatus.LATE

    def as_dict(self) -> dict[str, Any]:
        """Return the step as plain data; see `Timetable.as_dict` for the keys."""
        deadline = self.deadline
        return {
            "id": deadline.id,
            "title": deadline.title,
            "limit": deadline.limit,
            "amount": deadline.amount,
            "unit": deadline.unit.value,
            "direction": deadline.direction.value,
            "clock": deadline.clock,
            "starts": self.starts.isoformat() if self.starts else None,
            "due": self.due.isoformat() if self.due else None,
            "done": self.done.isoformat() if self.done else None,
            "status": self.status.value,
            "because": self.because,
            "by": deadline.by,
            "to": deadline.to,
            "force": deadline.force.value,
            "depends_on": self.depends_on,
            "relaxation": to_data(self.relaxation) if self.relaxation else None,
            "source": to_data(deadline.source),
            "limit_source": to_data(deadline.limit_source) if deadline.limit_source else None,
            "note": deadline.note,
        }


def steps_of(review: Review, ruleset: RuleSet, *, days: WorkingDays, on: date | None) -> tuple[Step, ...]:
    """Return every step of a review that is due, or may be, in the order of a review.

    `on` is the day to look on: what is not done and was due before it is late.
    """
    return tuple(_Maker(review=review, ruleset=ruleset, days=days, on=on).steps())


@attrs.frozen(kw_only=True)
class _Maker:
    """Makes the steps of one review, looked at on one day."""

    review: Review
    ruleset: RuleSet
    days: WorkingDays
    on: date | None

    def steps(self) -> Iterator[Step]:
        """Give every step that is due, or may be."""
        for edition, deadline in self._deadlines():
            depends_on = _depends_on(deadline, self.review)
            if depends_on is not None:
                yield self._step(deadline, edition, depends_on)

    def _deadlines(self) -> Iterator[tuple[Edition, Deadline]]:
        """Give each step once, as the edition has it that was in force when its clock started."""
        law_day = self.review.law_date
        own = (self.ruleset.edition_on(law_day) if law_day else None) or self.ruleset.editions[-1]
        editions = (own, *(edition for edition in self.ruleset.editions if edition is not own))
        having: dict[str, dict[str, tuple[Edition, Deadline]]] = {}
        for edition in editions:
            for deadline in edition.deadlines:
                having.setdefault(deadline.id, {})[edition.id] = (edition, deadline)
        for by_edition in having.values():
            _, deadline = next(iter(by_edition.values()))
            start = self.review.dates.day(deadline.clock)
            governing = (self.ruleset.edition_on(start) if start else None) or own
            if governing.id in by_edition:
                yield by_edition[governing.id]

    def _step(self, deadline: Deadline, edition: Edition, depends_on: str) -> Step:
        dates = self.review.dates
        starts, done = dates.day(deadline.clock), dates.day(deadline.done)
        due = due_date(deadline, starts, self.days) if starts else None
        relaxed = _relaxed(deadline, starts, due) if starts and due else None
        because = self._why_nobody_can_tell(deadline, due, is_relaxed=relaxed is not None)
        due = None if relaxed else due
        return Step(
            deadline=deadline,
            edition=edition,
            starts=starts,
            due=due,
            done=done,
            status=StepStatus.UNKNOWN if because else _status(deadline, due, done, self.on),
            relaxation=relaxed,
            depends_on=depends_on,
            because=because,
        )

    def _why_nobody_can_tell(self, deadline: Deadline, due: date | None, *, is_relaxed: bool) -> str:
        """Say why it cannot be known what came of a step; nothing where it can.

        No day is quoted: those of the event are never published.
        """
        dates = self.review.dates
        clock, done = dates.written(deadline.clock), dates.written(deadline.done)
        if dates.day(deadline.clock) is None:
            if uncounted_day(clock) is None:
                return f"the review does not say when {deadline.clock_words}"
            return f"the day given to count from stands for no day ({deadline.clock_words})"
        if deadline.amount is not None and due is None:
            return "its last day lies outside the years that can be counted"
        # A day that stands for no end says that it is not done yet; any other that is none says nothing.
        if uncounted_day(done) is not None and not is_open_ended(done):
            return "the day given for when it was done stands for no day"
        if deadline.direction is Direction.KEEP and (due is None or is_relaxed):
            return "no time is set for which it must be kept"
        return ""


def _depends_on(deadline: Deadline, review: Review) -> str | None:
    """Say on which decision a step hangs where that is not recorded; None where it is not due."""
    if deadline.decided is None:
        return ""
    recorded = review.decision_on(deadline.question)
    if recorded is not None:
        decided = Decided.NO if recorded.answer.strip().casefold() == "no" else Decided.YES
        return "" if decided is deadline.decided else None
    began = review.dates.day("initiated") or review.dates.day("completed") or review.dates.day("published")
    if began and deadline.question == "commission":
        return "" if deadline.decided is Decided.YES else None
    return f"if the decision is {deadline.decided.value}"


def _relaxed(deadline: Deadline, starts: date, due: date) -> Relaxation | None:
    """Return what relaxed a limit at any time while its clock ran; a limit may run back from its clock."""
    first, last = min(starts, due), max(starts, due)
    return next((entry for entry in deadline.relaxations if entry.overlaps(first, last)), None)


def _status(deadline: Deadline, due: date | None, done: date | None, on: date | None) -> StepStatus:
    """Say what came of a step whose clock has started; what has no limit cannot be late."""
    if deadline.direction is Direction.KEEP and due is not None:
        return _kept(due, done, on)
    if done is not None:
        return StepStatus.LATE if due is not None and due < done else StepStatus.MET
    return StepStatus.LATE if on is not None and due is not None and due < on else StepStatus.OPEN


def _kept(due: date, ended: date | None, on: date | None) -> StepStatus:
    """Say whether what must be kept so long was: late here means that it was taken away too soon."""
    if ended is not None:
        return StepStatus.MET if ended >= due else StepStatus.LATE
    return StepStatus.MET if on is not None and on > due else StepStatus.OPEN
