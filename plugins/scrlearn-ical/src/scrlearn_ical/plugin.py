"""What scrlearn finds when it looks for plugins: one format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.hooks import Exporter, hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterator


@hookimpl
def scrlearn_register_exporters() -> Iterator[Exporter]:
    """Give the calendar; its renderer is named as text, so that listing formats does not load icalendar.

    >>> [exporter.name for exporter in scrlearn_register_exporters()]
    ['ical']
    """
    yield Exporter(
        name="ical",
        suffix=".ics",
        media_type="text/calendar; charset=utf-8",
        summary="Calendar of the steps that have a time limit, one entry a step",
        layout="timetable",
        render="scrlearn_ical.calendar:render",
        refusals="scrlearn_ical.entries:refusals",
    )
