"""The timetable: what of a review is due by when, as a part of the review and as a document of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.document import Block, Cell, Column, Document, Orientation, Table
from scrlearn.errors import RuleError, UnknownNameError
from scrlearn.law import timetable
from scrlearn.law.timetable_text import due_words, standing_words
from scrlearn.layouts.parts import contacts, line, mail, masthead, reserved, rich_line
from scrlearn.layouts.visibility import sees_running, sees_step
from scrlearn.model.dates import long_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks.records import LayoutRequest
    from scrlearn.law import Step
    from scrlearn.model.review import Review

ROLE = "timetable"
"""The role of the tables whose rows are steps with a time limit."""

_COLUMNS = (
    Column(key="step", heading="Step", width=2.4),
    Column(key="due", heading="Due", width=1.6),
    Column(key="limit", heading="Time limit", width=2.4),
    Column(key="by", heading="By whom, to whom", width=2.0),
    Column(key="status", heading="What came of it", width=2.0),
    Column(key="source", heading="Source", width=2.4),
)


def build(review: Review, request: LayoutRequest) -> Document:
    """Lay out the timetable of a review, with the steps that the audience may see."""
    title = f"{review.title}: timetable"
    return Document(
        id=review.id,
        title=title,
        layout="timetable",
        language=review.language,
        date=None,
        subject_line=title,
        description=f"What of the review {review.title} is due by when",
        masthead=masthead(review.board, kicker=review.type or "Case review"),
        blocks=(
            *reserved(request.audience, review),
            *(tuple(steps(review, request, with_sources=True)) or _none()),
        ),
        footer=contacts(review.board),
        orientation=Orientation.LANDSCAPE,
        mail=mail(review.board, preheader=f"What of the review {review.title} is due by when."),
    )


def steps(review: Review, request: LayoutRequest, *, with_sources: bool = False) -> Iterator[Block]:
    """Set out the steps that have a time limit in a table; nothing where the review's rules are not known.

    Where each limit stands fits on a page that is turned, and on no other.
    """
    if not review.rules:
        return
    try:
        steps = timetable(review, host=request.host)
    except (UnknownNameError, RuleError):
        # The decision, laid out above, tells why the rules could not be read.
        return
    shown = [step for step in steps if sees_step(request.audience, step.deadline)]
    reasons = review.delays if sees_running(request.audience) else {}
    if shown:
        rows = tuple(_row(step, reasons.get(step.id, "")) for step in shown)
        yield Table(
            caption="Steps with a time limit",
            columns=_COLUMNS if with_sources else _COLUMNS[:-1],
            rows=rows if with_sources else tuple(row[:-1] for row in rows),
            role=ROLE,
            row_headings=True,
        )


def _row(step: Step, reason: str) -> tuple[Cell, ...]:
    """Set out one step, with the reason for its delay where there is one to be shown."""
    deadline = step.deadline
    limit_source = deadline.limit_source or deadline.source
    return (
        Cell(blocks=line(deadline.title), value=deadline.id),
        Cell(blocks=line(_capital(due_words(step, long_date))), value=step.due),
        Cell(blocks=line(_capital(deadline.limit))),
        Cell(blocks=line(_capital(deadline.by) + (f", to {deadline.to}" if deadline.to else ""))),
        Cell(
            blocks=(
                *line(_capital(standing_words(step, long_date))),
                *line(_capital(step.depends_on)),
                *rich_line(reason),
            ),
            value=step.status.value,
        ),
        Cell(blocks=line(str(limit_source))),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _none() -> tuple[Block, ...]:
    return line("No time limits are known for this review: its rules set none, or could not be read.")
