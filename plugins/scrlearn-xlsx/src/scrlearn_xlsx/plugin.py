"""What scrlearn finds when it looks for plugins: one format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.hooks import Exporter, hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterator


@hookimpl
def scrlearn_register_exporters() -> Iterator[Exporter]:
    """Give the tracker; its renderer is named as text, so that listing formats does not load XlsxWriter.

    >>> [exporter.name for exporter in scrlearn_register_exporters()]
    ['xlsx']
    """
    yield Exporter(
        name="xlsx",
        suffix=".xlsx",
        media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        summary="Excel workbook to track an action plan with, one row an action",
        layout="action-plan",
        render="scrlearn_xlsx.tracker:render",
        refusals="scrlearn_xlsx.tracker:refusals",
    )
