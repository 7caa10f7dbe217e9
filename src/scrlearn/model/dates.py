"""Dates as real plans hold them: a calendar date, or whatever was written where a date belongs.

Action plans say "Ongoing", "TBC", "31 September 2020". Such values are kept as written, beside the date
that can be read from them if any, and reported by the checks; they are never dropped and never guessed.
"""

import re
from datetime import date
from typing import Annotated

from scrlearn.model.base import Doc, Plain, noun

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
    """Text that stands where a date belongs.

    >>> AsWritten(text="31 September 2020").date is None
    True
    >>> AsWritten(text="30 June 2016").date
    datetime.date(2016, 6, 30)
    """

    text: Annotated[Plain, Doc("The words that stood where a date belongs.")]

    @property
    def date(self) -> date | None:
        """The calendar date that the text states in British order, or None where it states none."""
        parts = _parts(self.text.strip())
        if parts is None:
            return None
        try:
            return date(*parts)
        except ValueError:
            return None

    @property
    def impossible(self) -> bool:
        """Whether the text is written as a calendar date, but of a day that does not exist."""
        return _parts(self.text.strip()) is not None and self.date is None

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


WrittenDate = date | AsWritten
"""A date field's value: a calendar date, or what was written in its place."""


def as_date(value: date | AsWritten | None) -> date | None:
    """Return the calendar date that a date field states, or None.

    >>> as_date(AsWritten(text="30/06/2016"))
    datetime.date(2016, 6, 30)
    >>> as_date(AsWritten(text="Ongoing")) is None
    True
    """
    return value.date if isinstance(value, AsWritten) else value


def written_date(text: str) -> date | AsWritten:
    """Read a date field from a file's text: an ISO date becomes a date, all else is kept as written.

    >>> written_date("2016-06-30")
    datetime.date(2016, 6, 30)
    >>> written_date("2016-02-30")
    AsWritten(text='2016-02-30')
    """
    written = AsWritten(text=text)
    return written.date if _ISO.fullmatch(text) and written.date else written


def long_date(value: date | AsWritten | None) -> str:
    """Write a date as a letter would, its day and month held together by a no-break space; text as written.

    >>> long_date(date(2016, 6, 3)).replace(chr(160), " ")
    '3 June 2016'
    """
    if value is None:
        return ""
    if isinstance(value, AsWritten):
        return value.text
    # Not strftime: month names would follow the locale of the machine.
    return f"{value.day}\N{NO-BREAK SPACE}{_MONTH_NAMES[value.month - 1]} {value.year}"
