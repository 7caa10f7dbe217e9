"""Values that stand where a date belongs and are none, or may be misread."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules import ALL_KINDS
from scrlearn.checks.rules.examples import ONE_ACTION
from scrlearn.hooks import Check
from scrlearn.model.dates import AsWritten, is_open_ended, plain_date, uncounted_day, why_uncounted
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.subjects import Subject
    from scrlearn.places import Place
    from scrlearn.problems import Problem

_PLANS = "Kent County Council, IMR Action Plan Guidance: deadlines must be stated for all actions"
NOT_A_DATE = ProblemCode(
    code="STR120",
    title="Words where a date belongs",
    severity=Severity.WARNING,
    why="Nobody can be late against 'Ongoing'.",
    hint="Write the day as 2016-06-30; put a status under status and a reason under revised_because.",
    source=_PLANS,
    failing=ONE_ACTION.format("due: Ongoing"),
    passing=ONE_ACTION.format("due: 2016-06-30"),
)
IMPOSSIBLE_DATE = ProblemCode(
    code="STR121",
    title="A day that does not exist",
    severity=Severity.ERROR,
    why="A published plan asked for something by 31 September; nobody can meet it or miss it.",
    hint="Correct the date: the month has no such day.",
    source="Kent and Medway NHS trust plan, recommendation 10",
    failing=ONE_ACTION.format("due: 31 September 2020"),
    passing=ONE_ACTION.format("due: 2020-09-30"),
)
UNUSUAL_WRITING = ProblemCode(
    code="STR122",
    title="A date in words or in British order",
    severity=Severity.NOTE,
    why="It is read as the British date; other programs may read 03/04/2016 the other way round.",
    hint="Write it as year-month-day.",
    source="ISO 8601",
    failing=ONE_ACTION.format("due: 30 June 2016"),
    passing=ONE_ACTION.format("due: 2016-06-30"),
)
NO_END = ProblemCode(
    code="STR123",
    title="A date that means 'no end'",
    severity=Severity.WARNING,
    why="Case systems write 9999-12-31 where nothing was entered; a reader takes it for a date, and nobody "
    "can be late against it.",
    hint="Leave it out where there is no end yet, or write the day that was agreed.",
    source="SQL:2011, application-time periods without an end",
    failing=ONE_ACTION.format("due: 9999-12-31"),
    passing=ONE_ACTION.format("due: 2016-06-30"),
)
NOT_COUNTED = ProblemCode(
    code="STR124",
    title="A day before 1900 or after 2099",
    severity=Severity.WARNING,
    why=(
        "No case review is about such a day: it is what a database writes for an empty field, or a typing "
        "error."
    ),
    hint="Correct the year, or leave the date out if it is not known.",
    source="The first days of SQL Server's and Excel's calendars: 1753-01-01, 1900-01-01",
    failing=ONE_ACTION.format("due: 0001-01-01"),
    passing=ONE_ACTION.format("due: 2016-06-30"),
)
_WHEN_KNOWN = "Write the day as 2016-06-30, or leave it out until it is known."


def written_dates(subject: Subject, _request: CheckRequest) -> Iterator[Problem]:
    """Report what stands where a date belongs and is none, or is written so that it may be misread."""
    for field in language.dates(subject):
        if uncounted := uncounted_day(field.value):
            yield _uncounted(field.place, uncounted)
        if not isinstance(field.value, AsWritten) or uncounted:
            continue
        shown = language.shortened(field.value.text)
        if field.value.impossible:
            yield IMPOSSIBLE_DATE.at(field.place, f"there is no {shown}")
        elif month := AsWritten(text=f"1 {field.value.text.strip()}").date:
            last = month.replace(day=monthrange(month.year, month.month)[1]).isoformat()
            hint = f"Write the day that is meant, such as the last of the month: {last}."
            hint = hint if _is_of_plan(field.place) else _WHEN_KNOWN
            yield NOT_A_DATE.at(field.place, f"'{shown}' is a month, not a day", hint)
        elif field.value.date is None:
            hint = "" if _is_of_plan(field.place) else _WHEN_KNOWN
            yield NOT_A_DATE.at(field.place, f"'{shown}' is not a date", hint)
        else:
            iso = field.value.date.isoformat()
            message = f"'{shown}' is read as {plain_date(field.value.date)}"
            yield UNUSUAL_WRITING.at(field.place, message, hint=f"Write {iso}.")


def _is_of_plan(place: Place) -> bool:
    """Whether a date is one of an action, which may be meant for a month; when a step was taken is a fact."""
    return "actions" in place.steps


def _uncounted(place: Place, day: date) -> Problem:
    """Report a day that nothing is computed with: one that stands for none, or can hardly be meant."""
    message = f"{why_uncounted(day)}; it is kept as written, and nothing is worked out from it"
    if is_open_ended(day):
        return NO_END.at(place, message)
    return NOT_COUNTED.at(place, message)


CHECK = Check(
    name="written-dates",
    subjects=ALL_KINDS,
    codes=(
        NOT_A_DATE,
        IMPOSSIBLE_DATE,
        UNUSUAL_WRITING,
        NO_END,
        NOT_COUNTED,
    ),
    run=written_dates,
)
