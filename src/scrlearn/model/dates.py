"""Dates as real plans hold them: a calendar date, or whatever was written where a date belongs.

Action plans say "Ongoing", "TBC", "31 September 2020". Such values are kept as written, beside the date
that can be read from them if any, and reported by the checks; they are never dropped and never guessed.

So is a day that stands for no day. Case systems write 9999-12-31 for "no end" and 0001-01-01, 1753-01-01 or
1899-12-31 for "not known", and their exports hold it in any date field. Only the days from `FIRST_COUNTED` to
`LAST_COUNTED` are dates that anything is computed with. A day outside them, from a file or from Python, is
kept as it was written (`AsWritten`), and `as_date` answers None for it.
"""

import re
from datetime import date, datetime
from typing import Annotated

from scrlearn.errors import RuleError
from scrlearn.model.base import Doc, noun
from scrlearn.model.text_kinds import Plain

FIRST_COUNTED = date(1900, 1, 2)
"""The first day that is computed with.

Nobody whom a review is about was born earlier; 1 January 1900 itself is what databases and spreadsheets make
of an empty date.
"""
LAST_COUNTED = date(2099, 12, 30)
"""The last day that is computed with.

Bank holidays are worked out as far as the year after it; 31 December 2099 and the days after it are what case
systems write for no end.
"""
_NO_END = frozenset({
    date(2099, 12, 31), date(2100, 1, 1), date(2999, 12, 31), date(3000, 1, 1), date(4712, 12, 31),
})  # fmt: skip
"""What case systems write for no end, beside every day of the year 9999 (4712: Oracle's last)."""
_NOT_KNOWN = frozenset({
    date.min, date(1601, 1, 1), date(1753, 1, 1), date(1800, 1, 1), date(1899, 12, 30), date(1899, 12, 31),
    date(1900, 1, 1),
})  # fmt: skip
"""Where the calendars of .NET, Windows, SQL Server, Delphi and spreadsheets begin."""

_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTHS = {name.lower(): number for number, name in enumerate(_MONTH_NAMES, start=1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]+)\.?,?\s+(\d{4})")
_DIGITS = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@noun
class AsWritten:
    """Text in the place of a date, kept as it was written.

    >>> AsWritten(text="31 September 2020").date is None
    True
    >>> AsWritten(text="30 June 2016").date
    datetime.date(2016, 6, 30)
    """

    text: Annotated[Plain, Doc("The words that stood where a date belongs.")]

    @property
    def date(self) -> date | None:
        """The day that the text states in British order, or None where it states none to compute with."""
        day = _stated_day(self.text)
        return day if day is not None and is_counted(day) else None

    @property
    def impossible(self) -> bool:
        """Whether the text is written as a calendar date, but of a day that does not exist."""
        return _parts(self.text.strip()) is not None and _stated_day(self.text) is None

    @classmethod
    def taken(cls, value: object) -> object:
        """Take a date as a field keeps it: a day that nothing is computed with as a file would write it."""
        if not isinstance(value, date) or isinstance(value, datetime):
            return value
        # A subclass may compare and write itself as it likes: the day is what is kept.
        day = date(value.year, value.month, value.day)
        return day if is_counted(day) else cls(text=day.isoformat())

    def __str__(self) -> str:
        """Return the text as written."""
        return self.text


def _parts(text: str) -> tuple[int, int, int] | None:
    """Split a text that has the form of a date into year, month and day; British order where digits only."""
    if iso := _ISO.fullmatch(text):
        return int(iso[1]), int(iso[2]), int(iso[3])
    if digits := _DIGITS.fullmatch(text):
        return int(digits[3]), int(digits[2]), int(digits[1])
    words = _WORDS.fullmatch(text)
    if words and words[2].lower() in _MONTHS:
        return int(words[3]), _MONTHS[words[2].lower()], int(words[1])
    return None


def _stated_day(text: str) -> date | None:
    """Return the day of the calendar that a text states, whether or not anything is computed with it."""
    parts = _parts(text.strip())
    if parts is None:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None


WrittenDate = date | AsWritten
"""A date field's value: a calendar date, or what was written in its place."""


def is_counted(day: date) -> bool:
    """Whether a day is one that anything is computed with.

    >>> is_counted(date(2016, 6, 30)), is_counted(date(9999, 12, 31)), is_counted(date(1899, 12, 31))
    (True, False, False)
    """
    # A moment is no date of a field, but a plugin's document may hold one.
    return FIRST_COUNTED <= (day.date() if isinstance(day, datetime) else day) <= LAST_COUNTED


def as_date(value: date | AsWritten | None) -> date | None:
    """Return the date to compute with that a date field states, or None.

    >>> as_date(AsWritten(text="30/06/2016"))
    datetime.date(2016, 6, 30)
    >>> as_date(AsWritten(text="Ongoing")) is None
    True
    >>> as_date(date(9999, 12, 31)) is None
    True
    """
    if isinstance(value, AsWritten):
        return value.date
    return value if value is not None and is_counted(value) else None


def uncounted_day(value: date | AsWritten | None) -> date | None:
    """Return the day that a date field states where nothing is computed with it, or None.

    >>> uncounted_day(AsWritten(text="31/12/9999"))
    datetime.date(9999, 12, 31)
    >>> uncounted_day(date(2016, 6, 30)) is None
    True
    """
    day = _stated_day(value.text) if isinstance(value, AsWritten) else value
    return day if day is not None and not is_counted(day) else None


def is_open_ended(value: date | AsWritten | None) -> bool:
    """Whether a date field states a day that case systems write for no end.

    Another late day is a slip of the pen, and stands for nothing.

    >>> is_open_ended(date(9999, 12, 31)), is_open_ended(date(2516, 6, 30)), is_open_ended(None)
    (True, False, False)
    """
    day = uncounted_day(value)
    return day is not None and (day in _NO_END or day.year == date.max.year)


def why_uncounted(day: date) -> str:
    """Say of a day that nothing is computed with what it is.

    >>> why_uncounted(date(9999, 12, 31))
    '9999-12-31 is what case systems write for no end'
    >>> why_uncounted(date(1850, 6, 1))
    '1850-06-01 lies before 1900'
    """
    shown = day.isoformat()
    if is_open_ended(day):
        return f"{shown} is what case systems write for no end"
    if day in _NOT_KNOWN:
        return f"{shown} is what databases write for a day that is not known"
    return f"{shown} lies before 1900" if day < FIRST_COUNTED else f"{shown} lies after 2099"


def counted_day(value: object, what: str) -> date:
    """Return a day that a program or a person asks about, as one that can be computed with.

    Raises:
        RuleError: it is no calendar date, or one outside the days that are computed with; `what` names it.
    """
    if isinstance(value, datetime) or not isinstance(value, date):
        message = f"{what}={value!r} is not a calendar date; give a datetime.date such as date(2016, 1, 15)"
        raise RuleError(message)
    if not is_counted(value):
        message = (
            f"{what}: {why_uncounted(value)}, and nothing can be worked out for it: give a day from "
            f"{FIRST_COUNTED} to {LAST_COUNTED}"
        )
        raise RuleError(message)
    return value


def meant(*values: date | AsWritten | None) -> date | AsWritten | None:
    """Return the first of several date fields that says when; failing that, the first that says anything.

    >>> meant(date(9999, 12, 31), None, date(2016, 6, 30))
    datetime.date(2016, 6, 30)
    >>> meant(AsWritten(text="Spring 2016"), date(2016, 6, 30)).text
    'Spring 2016'
    """
    given = [value for value in values if value is not None]
    return next((value for value in given if uncounted_day(value) is None), given[0] if given else None)


def written_date(text: str) -> date | AsWritten:
    """Read a date field from a file's text: an ISO date becomes a date, all else is kept as written.

    So is a day that stands for none.

    >>> written_date("2016-06-30")
    datetime.date(2016, 6, 30)
    >>> written_date("2016-02-30")
    AsWritten(text='2016-02-30')
    >>> written_date("9999-12-31")
    AsWritten(text='9999-12-31')
    """
    written = AsWritten(text=text)
    return written.date if _ISO.fullmatch(text) and written.date else written


def long_date(value: date | AsWritten | None) -> str:
    """Write a date as a letter would, its day and month held together by a no-break space; text as written.

    A day that stands for none is written as in a file: nothing is due on "31 December 9999".

    >>> long_date(date(2016, 6, 3)).replace(chr(160), " ")
    '3 June 2016'
    """
    if value is None:
        return ""
    if isinstance(value, AsWritten):
        return value.text
    if not is_counted(value):
        return value.isoformat()
    # Not strftime: month names would follow the locale of the machine.
    return f"{value.day}\N{NO-BREAK SPACE}{_MONTH_NAMES[value.month - 1]} {value.year}"


def plain_date(value: date | AsWritten | None) -> str:
    """Write a date as `long_date` does, with plain spaces: for messages and terminals.

    >>> plain_date(date(2016, 6, 3))
    '3 June 2016'
    """
    return long_date(value).replace("\N{NO-BREAK SPACE}", " ")
