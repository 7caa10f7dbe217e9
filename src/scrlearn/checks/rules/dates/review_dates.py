"""Dates of a review and of its actions that contradict each other."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules.cited import HSSIB
from scrlearn.checks.rules.examples import ONE_ACTION
from scrlearn.hooks import Check
from scrlearn.model.dates import as_date, is_open_ended, plain_date, uncounted_day
from scrlearn.model.plan import actions_of
from scrlearn.model.recommendations import Status
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.recommendations import Action
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

STEPS_OUT_OF_ORDER = ProblemCode(
    code="STR110",
    title="The steps of the review are out of order",
    severity=Severity.ERROR,
    why="One of the two dates is wrong, and the dates decide which law applies.",
    hint="The order is event, aware, notified, decided, initiated, completed, report_sent, "
    "published, available_until.",
    source="The review file: dates",
    failing="dates: {notified: 2015-02-03, decided: 2015-01-27}",
    passing="dates: {notified: 2015-02-03, decided: 2015-02-27}",
)
DUE_BEFORE_START = ProblemCode(
    code="STR111",
    title="An action that is due before it starts",
    severity=Severity.ERROR,
    why="One of the two dates is wrong.",
    hint="Correct start or due.",
    source="The review file: actions",
    failing=ONE_ACTION.format("start: 2016-05-01, due: 2016-04-01"),
    passing=ONE_ACTION.format("start: 2016-04-01, due: 2016-05-01"),
)
DUE_BEFORE_COMPLETION = ProblemCode(
    code="STR112",
    title="An open action that was due before the review was completed",
    severity=Severity.WARNING,
    why="It was late on the day the plan was made; real plans have such dates, and they hide drift.",
    hint="Set the date that was agreed: keep due as it is and add revised_due with revised_because.",
    source="Kent and Medway NHS trust plan of September 2020 with targets of September 2019",
    failing=ONE_ACTION.format("due: 2015-06-30"),
    passing=ONE_ACTION.format(
        "due: 2015-06-30, revised_due: 2016-06-30, revised_because: The form was redrawn."
    ),
)
NO_REASON_TO_REVISE = ProblemCode(
    code="STR113",
    title="A date was moved without a reason",
    severity=Severity.WARNING,
    why="Timescales that slip without a reason slip again.",
    hint="Say in revised_because why the date was moved.",
    source="Welsh council safeguarding review plan: expected new date",
    failing=ONE_ACTION.format("due: 2016-06-30, revised_due: 2016-09-30"),
    passing=ONE_ACTION.format(
        "due: 2016-06-30, revised_due: 2016-09-30, revised_because: The form was redrawn."
    ),
)
REVISED_TO_EARLIER = ProblemCode(
    code="STR114",
    title="A revised date that is not later",
    severity=Severity.WARNING,
    why="revised_due is the later date that was agreed; an earlier one is likely a slip of the pen.",
    hint="Correct due or revised_due.",
    source="The review file: actions",
    failing=ONE_ACTION.format("due: 2016-06-30, revised_due: 2016-06-01, revised_because: Brought forward."),
    passing=ONE_ACTION.format("due: 2016-06-30, revised_due: 2016-07-01, revised_because: Put back."),
)
NO_COMPLETION_DATE = ProblemCode(
    code="STR115",
    title="A completed action without the date of completion",
    severity=Severity.WARNING,
    why="Whether it was done in time can never be judged.",
    hint="Add completed; never write the status over the date that was set.",
    source=HSSIB,
    failing=ONE_ACTION.format("due: 2016-06-30, status: complete, evidence: Audit report to the board."),
    passing=ONE_ACTION.format(
        "due: 2016-06-30, status: complete, completed: 2016-06-01, evidence: Audit report to the board."
    ),
)
NO_EVIDENCE = ProblemCode(
    code="STR116",
    title="A completed action without evidence",
    severity=Severity.WARNING,
    why="Plans have been closed on a reminder or on guidance where training was asked for.",
    hint="Say in evidence what shows that it was done, and what it changed.",
    source="Kent County Council, IMR Action Plan Guidance: success indicators and evidence",
    failing=ONE_ACTION.format("due: 2016-06-30, status: complete, completed: 2016-06-01"),
    passing=ONE_ACTION.format(
        "due: 2016-06-30, status: complete, completed: 2016-06-01, evidence: Audit report to the board."
    ),
)
COMPLETED_BUT_OPEN = ProblemCode(
    code="STR117",
    title="A date of completion on an action that is not complete",
    severity=Severity.WARNING,
    why="The status and the date say different things.",
    hint="Set status: complete, or remove completed.",
    source="The review file: actions",
    failing=ONE_ACTION.format("due: 2016-06-30, status: on_track, completed: 2016-06-01"),
    passing=ONE_ACTION.format("due: 2016-06-30, status: on_track"),
)
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


def review_dates(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report dates of a review and of its actions that contradict each other."""
    yield from _steps(review)
    completed = as_date(review.dates.completed)
    for place, action, _ in actions_of(review):
        yield from _action_dates(action, place, completed)
        yield from _closing(action, place)


def _steps(review: Review) -> Iterator[Problem]:
    """Report the first step that stands before an earlier one, for each step."""
    days = [(step, as_date(getattr(review.dates, step))) for step in _STEPS]
    known = [(step, day) for step, day in days if day]
    reported: set[str] = set()
    for (earlier, before), (later, after) in combinations(known, 2):
        if after < before and later not in reported:
            reported.add(later)
            # Days that are never published are not repeated in a message either.
            told = _NEVER_PUBLISHED.get(earlier) or f"{earlier} ({plain_date(before)})"
            which = later if later in _NEVER_PUBLISHED else f"{later} ({plain_date(after)})"
            yield STEPS_OUT_OF_ORDER.at(Place("dates", later), f"{which} is before {told}")


def _action_dates(action: Action, place: Place, review_completed: date | None) -> Iterator[Problem]:
    start, due, revised = as_date(action.start), as_date(action.due), as_date(action.revised_due)
    if start and due and due < start:
        yield DUE_BEFORE_START.at(
            place / "due",
            f"due {plain_date(due)}, before it starts on {plain_date(start)}",
        )
    is_open = action.status not in (Status.COMPLETE, Status.WITHDRAWN)
    final = revised or due
    if final and review_completed and final < review_completed and is_open:
        field = "revised_due" if revised else "due"
        message = (
            f"still open, and due {plain_date(final)}, before the review was completed on "
            f"{plain_date(review_completed)}"
        )
        yield DUE_BEFORE_COMPLETION.at(place / field, message)
    if _is_moved(action) and language.says_nothing(action.revised_because):
        yield NO_REASON_TO_REVISE.at(place / "revised_because", "the date was moved and no reason is given")
    if due and revised and revised <= due:
        message = f"revised to {plain_date(revised)}, which is no later than {plain_date(due)}"
        yield REVISED_TO_EARLIER.at(place / "revised_due", message)


def _is_moved(action: Action) -> bool:
    """Whether a later date was set, if only one without an end; 0001-01-01 says that there is none."""
    revised = uncounted_day(action.revised_due)
    return action.revised_due is not None and (revised is None or is_open_ended(revised))


def _closing(action: Action, place: Place) -> Iterator[Problem]:
    """Report an action that is closed without what closes it, or dated as closed and still open."""
    if action.status is Status.COMPLETE:
        if action.completed is None or uncounted_day(action.completed):
            yield NO_COMPLETION_DATE.at(place / "completed", "complete, but no date of completion is given")
        if not action.evidence.strip():
            yield NO_EVIDENCE.at(place / "evidence", "complete, but no evidence is given")
    elif action.completed is not None and not uncounted_day(action.completed):
        # What case systems write for an action that is not complete says the same as its status.
        message = f"has a date of completion, but its status is {action.status.label.lower()}"
        yield COMPLETED_BUT_OPEN.at(place / "completed", message)


CHECK = Check(
    name="review-dates",
    subjects=("review",),
    codes=(
        STEPS_OUT_OF_ORDER,
        DUE_BEFORE_START,
        DUE_BEFORE_COMPLETION,
        NO_REASON_TO_REVISE,
        REVISED_TO_EARLIER,
        NO_COMPLETION_DATE,
        NO_EVIDENCE,
        COMPLETED_BUT_OPEN,
    ),
    run=review_dates,
)
