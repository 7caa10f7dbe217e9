"""Dates: values that are no dates, and dates that cannot all be right."""

from __future__ import annotations

from calendar import monthrange
from itertools import combinations
from typing import TYPE_CHECKING

from scrlearn.checks.codes import dates as codes
from scrlearn.language.fields import dates
from scrlearn.language.placeholders import says_nothing
from scrlearn.language.quoting import shortened, written_day
from scrlearn.model.dates import AsWritten, as_date, is_open_ended, uncounted_day, why_uncounted
from scrlearn.model.recommendations import Status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.recommendations import Action
    from scrlearn.model.review import Review
    from scrlearn.model.subjects import Subject
    from scrlearn.problems import Problem

_STEPS = (
    "event",
    "aware",
    "notified",
    "decided",
    "initiated",
    "completed",
    "report_sent",
    "published",
    "available_until",
)
_NEVER_PUBLISHED = {"event": "the event", "aware": "the day on which the authority became aware"}


def written_dates(subject: Subject, _request: CheckRequest) -> Iterator[Problem]:
    """Report what stands where a date belongs and is none, or is written so that it may be misread."""
    for field in dates(subject):
        if uncounted := uncounted_day(field.value):
            yield _uncounted(field.path, uncounted)
        if not isinstance(field.value, AsWritten) or uncounted:
            continue
        shown = shortened(field.value.text)
        if field.value.impossible:
            yield codes.IMPOSSIBLE_DATE.at(field.path, f"there is no {shown}")
        elif month := AsWritten(text=f"1 {field.value.text.strip()}").date:
            last = month.replace(day=monthrange(month.year, month.month)[1]).isoformat()
            hint = f"Write the day that is meant, such as its last: {last}."
            yield codes.NOT_A_DATE.at(field.path, f"'{shown}' is a month and no day", hint)
        elif field.value.date is None:
            yield codes.NOT_A_DATE.at(field.path, f"'{shown}' is not a date")
        else:
            iso = field.value.date.isoformat()
            message = f"'{shown}' is read as {written_day(field.value.date)}"
            yield codes.UNUSUAL_WRITING.at(field.path, message, hint=f"Write {iso}.")


def _uncounted(path: str, day: date) -> Problem:
    """Report a day that nothing is computed with: one that stands for none, or can hardly be meant."""
    message = f"{why_uncounted(day)}; it is kept as written, and nothing is worked out from it"
    if is_open_ended(day):
        return codes.NO_END.at(path, message)
    return codes.NOT_COUNTED.at(path, message)


def review_dates(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report dates of a review and of its actions that contradict each other."""
    yield from _steps(review)
    completed = as_date(review.dates.completed)
    for number, recommendation in enumerate(review.recommendations):
        for index, action in enumerate(recommendation.actions):
            path = f"recommendations[{number}].actions[{index}]"
            yield from _action_dates(action, path, completed)
            yield from _closing(action, path)


def _steps(review: Review) -> Iterator[Problem]:
    """Report the first step that stands before an earlier one, for each step."""
    days = [(step, as_date(getattr(review.dates, step))) for step in _STEPS]
    known = [(step, day) for step, day in days if day]
    reported: set[str] = set()
    for (earlier, before), (later, after) in combinations(known, 2):
        if after < before and later not in reported:
            reported.add(later)
            # Days that are never published are not repeated in a message either.
            told = _NEVER_PUBLISHED.get(earlier) or f"{earlier} ({written_day(before)})"
            which = later if later in _NEVER_PUBLISHED else f"{later} ({written_day(after)})"
            yield codes.STEPS_OUT_OF_ORDER.at(f"dates.{later}", f"{which} is before {told}")


def _action_dates(action: Action, path: str, review_completed: date | None) -> Iterator[Problem]:
    start, due, revised = as_date(action.start), as_date(action.due), as_date(action.revised_due)
    if start and due and due < start:
        yield codes.DUE_BEFORE_START.at(
            f"{path}.due", f"due {written_day(due)}, before it starts on {written_day(start)}"
        )
    is_open = action.status not in (Status.COMPLETE, Status.WITHDRAWN)
    final = revised or due
    if final and review_completed and final < review_completed and is_open:
        field = "revised_due" if revised else "due"
        message = (
            f"still open, and due {written_day(final)}, before the review was completed on "
            f"{written_day(review_completed)}"
        )
        yield codes.DUE_BEFORE_COMPLETION.at(f"{path}.{field}", message)
    if _is_moved(action) and says_nothing(action.revised_because):
        yield codes.NO_REASON_TO_REVISE.at(
            f"{path}.revised_because", "the date was moved and no reason is given"
        )
    if due and revised and revised <= due:
        message = f"revised to {written_day(revised)}, which is not later than {written_day(due)}"
        yield codes.REVISED_TO_EARLIER.at(f"{path}.revised_due", message)


def _is_moved(action: Action) -> bool:
    """Whether a later date was set, if only one without an end; 0001-01-01 says that there is none."""
    revised = uncounted_day(action.revised_due)
    return action.revised_due is not None and (revised is None or is_open_ended(revised))


def _closing(action: Action, path: str) -> Iterator[Problem]:
    """Report an action that is closed without what closes it, or dated as closed and still open."""
    if action.status is Status.COMPLETE:
        if action.completed is None or uncounted_day(action.completed):
            yield codes.NO_COMPLETION_DATE.at(
                f"{path}.completed", "complete, but no date of completion is given"
            )
        if not action.evidence.strip():
            yield codes.NO_EVIDENCE.at(f"{path}.evidence", "complete, but nothing is given that shows it")
    elif action.completed is not None and not uncounted_day(action.completed):
        # What case systems write for an action that is not complete says the same as its status.
        message = f"has a date of completion, but its status is {action.status.label.lower()}"
        yield codes.COMPLETED_BUT_OPEN.at(f"{path}.completed", message)
