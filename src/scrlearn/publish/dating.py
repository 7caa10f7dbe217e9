"""The date of a document whose subject states none: the environment's, or none at all; never the clock's."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import attrs

from scrlearn.errors import ExportError
from scrlearn.model.dates import as_date, is_counted, why_uncounted

if TYPE_CHECKING:
    from datetime import date

    from scrlearn.document import Document

VARIABLE = "SOURCE_DATE_EPOCH"
"""Seconds since 1970, as builds that can be reproduced state their moment."""


def dated(document: Document) -> Document:
    """Return a document with the date of its subject, else that of SOURCE_DATE_EPOCH, else without one.

    Raises:
        ExportError: SOURCE_DATE_EPOCH is not a number of seconds, or one of a day before 1900 or after 2099.
    """
    # A layout may pass on a day that stands for none: it is no date of the document.
    day = as_date(document.date) or day_of_build()
    return document if day is document.date else attrs.evolve(document, date=day)


def day_of_build() -> date | None:
    """Return the day that SOURCE_DATE_EPOCH states, or None where it is not set.

    Raises:
        ExportError: it is not a number of seconds, or one of a day before 1900 or after 2099.
    """
    seconds = os.environ.get(VARIABLE)
    if not seconds:
        return None
    try:
        day = datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        message = (
            f"{VARIABLE} is {seconds!r}, not a number of seconds since 1970; set it to a number or remove it"
        )
        raise ExportError(message) from error
    if not is_counted(day):
        message = (
            f"{VARIABLE} is {seconds!r}: {why_uncounted(day)}; set it to a day of this century or remove it"
        )
        raise ExportError(message)
    return day
