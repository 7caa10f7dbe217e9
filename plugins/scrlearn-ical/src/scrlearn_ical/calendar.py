"""The calendar: one all-day entry for each step that has a day, in a file that any calendar program opens.

The same document gives the same bytes: the stamp that the format asks of every entry is the document's date,
or the entry's own day where it has none, never the clock's. Nothing names a person or a machine.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from icalendar import Alarm, Calendar, Event

from scrlearn.model.dates import as_date
from scrlearn_ical.entries import read_entries

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from scrlearn.document import Document
    from scrlearn.hooks import RenderRequest
    from scrlearn_ical.entries import Entry

REMINDER = timedelta(days=3)
"""How long before its day a step that is still open is called to mind."""

_ONE_DAY = timedelta(days=1)
_OPEN = "open"


def render(document: Document, request: RenderRequest) -> bytes:  # noqa: ARG001 - every exporter is called with both
    """Render the timetable of a document as an iCalendar file (RFC 5545), in UTF-8.

    Raises:
        ExportError: the document has no timetable.
    """
    entries = read_entries(document)
    calendar = Calendar()
    calendar.add("prodid", "-//scrlearn//scrlearn-ical//EN")
    calendar.add("version", "2.0")
    calendar.add("name", document.title)
    calendar.add("description", _description(document, entries))
    for entry in entries:
        if entry.due is not None:
            calendar.add_component(_event(entry, entry.due, document))
    # Sorted: which property comes first is nothing that a reader sees, and must not depend on a version.
    return bytes(calendar.to_ical(sorted=True))


def _description(document: Document, entries: Iterable[Entry]) -> str:
    """Say what the calendar is, and which steps have no day: an entry cannot stand for those."""
    told = [document.description or document.title]
    without = [entry for entry in entries if entry.due is None]
    if without:
        told.append("Steps without a day in this calendar:")
        told += [f"- {entry.title}: {'; '.join(entry.said.values())}" for entry in without]
    return "\n".join(told)


def _event(entry: Entry, due: date, document: Document) -> Event:
    event = Event()
    event.add("uid", f"{document.id}.{entry.id}@scrlearn")
    event.add("dtstamp", datetime.combine(as_date(document.date) or due, time(), UTC))
    event.add("dtstart", due)
    event.add("dtend", due + _ONE_DAY)
    event.add("summary", f"{_review(document)}: {entry.title}")
    event.add("description", "\n".join(f"{heading}: {text}" for heading, text in entry.said.items()))
    # The day is a reminder, not an appointment: it keeps nobody from being invited elsewhere.
    event.add("transp", "TRANSPARENT")
    if entry.status == _OPEN:
        event.add_component(_reminder(entry))
    return event


def _reminder(entry: Entry) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -REMINDER)
    alarm.add("description", entry.title)
    return alarm


def _review(document: Document) -> str:
    """Return the title of the review: the document's own without what its layout adds to it."""
    return document.title.removesuffix(": timetable")
