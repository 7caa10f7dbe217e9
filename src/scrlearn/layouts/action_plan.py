"""The action plan: a table of actions below each recommendation, for whoever carries them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.document import (
    Block,
    Blocks,
    Cell,
    Column,
    Document,
    Orientation,
    Section,
    Table,
    Terms,
    body,
    inline,
)
from scrlearn.layouts.parts import bullets, contacts, line, mail, masthead, reserved, rich_line, terms
from scrlearn.layouts.visibility import recommendations_for, sees_progress
from scrlearn.model.dates import as_date, is_open_ended, long_date, uncounted_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scrlearn.hooks.records import LayoutRequest
    from scrlearn.model.audience import Audience
    from scrlearn.model.recommendations import Action, Recommendation
    from scrlearn.model.review import Review

_COLUMNS = (
    Column(key="id", heading="No.", width=0.6),
    Column(key="action", heading="Action", width=3.0),
    Column(key="owner", heading="Owner", width=1.5),
    Column(key="due", heading="Due", width=1.3),
    Column(key="measure", heading="How we will know", width=2.2),
    Column(key="status", heading="Status", width=1.1),
    Column(key="evidence", heading="Evidence", width=2.0),
)
_PROGRESS = Column(key="progress", heading="Progress", width=2.0)


def build(review: Review, request: LayoutRequest) -> Document:
    """Lay out the action plan of a review, with what the audience may see of it."""
    shown = recommendations_for(review, request.audience)
    title = f"{review.title}: action plan"
    as_at = _as_at(review, request.audience)
    return Document(
        id=review.id,
        title=title,
        layout="action-plan",
        language=review.language,
        date=as_at,
        subject_line=title,
        description=f"Action plan of the review {review.title}",
        masthead=masthead(
            review.board,
            kicker=review.type or "Case review",
            dateline=f"As at {long_date(as_at)}" if as_at else "",
        ),
        blocks=(
            *reserved(request.audience, review),
            *(
                _recommendation(number, recommendation, review, request.audience)
                for number, recommendation in shown
            ),
            *(() if shown else _none(review, request.audience)),
        ),
        footer=contacts(review.board),
        orientation=Orientation.LANDSCAPE,
        mail=mail(
            review.board, preheader=f"What will be done after the review {review.title}, by whom and by when."
        ),
    )


def _as_at(review: Review, audience: Audience) -> date | None:
    """Return the newest day that the plan, as its audience sees it, tells of: it goes on once published."""
    actions = [
        action
        for _, recommendation in recommendations_for(review, audience)
        for action in recommendation.actions
    ]
    days_written = [
        review.dates.published,
        review.dates.completed,
        *(action.completed for action in actions),
        *(action.assessment.on for action in actions if action.assessment),
        *(note.on for action in actions if sees_progress(audience, action) for note in action.progress),
    ]
    return max((day for day in map(as_date, days_written) if day), default=None)


def _none(review: Review, audience: Audience) -> Blocks:
    if audience.agency is not None:
        return line(
            f"No recommendation of this review is addressed to {review.agency_name(audience.agency)}."
        )
    return line("This review has made no recommendation.")


def _recommendation(
    number: int, recommendation: Recommendation, review: Review, audience: Audience
) -> Section:
    answers = [finding for finding in review.findings if finding.id in recommendation.answers]
    details = terms(
        ("Addressed to", line(", ".join(map(review.agency_name, recommendation.addressed_to)))),
        ("Scope", line(recommendation.scope.value.capitalize() if recommendation.scope else "")),
        ("By", line(long_date(recommendation.due))),
        ("How we will know", rich_line(recommendation.measure)),
        (
            "Response",
            line(
                recommendation.acceptance.replace("_", " ").capitalize() if recommendation.acceptance else ""
            ),
        ),
        ("Reason", body(recommendation.acceptance_reason)),
        ("Answers", bullets(rich_line(finding.title or finding.statement) for finding in answers)),
        ("Repeats", bullets(map(line, recommendation.repeats))),
        ("What is different now", body(recommendation.repeats_because)),
    )
    return Section(
        heading=inline(f"Recommendation {number}"),
        blocks=(
            *rich_line(recommendation.text),
            *((Terms(items=details),) if details else ()),
            *_actions(number, recommendation, review, audience),
        ),
        anchor=f"recommendation-{recommendation.id}",
        number=str(number),
        is_numbered_in_words=True,
    )


def _actions(
    number: int, recommendation: Recommendation, review: Review, audience: Audience
) -> Iterator[Block]:
    if not recommendation.actions:
        yield from line("No action has been agreed yet.")
        return
    progress = [
        _progress(action) if sees_progress(audience, action) else () for action in recommendation.actions
    ]
    with_progress = any(progress)
    yield Table(
        caption=f"Actions for recommendation {number}",
        columns=(*_COLUMNS, *((_PROGRESS,) if with_progress else ())),
        rows=tuple(
            (*_cells(action, review), *((Cell(blocks=notes),) if with_progress else ()))
            for action, notes in zip(recommendation.actions, progress, strict=True)
        ),
        role="actions",
    )


def _cells(action: Action, review: Review) -> tuple[Cell, ...]:
    return (
        Cell(blocks=line(action.id), value=action.id),
        Cell(blocks=rich_line(action.text)),
        Cell(blocks=(*line(action.owner), *line(review.agency_name(action.body)))),
        Cell(blocks=tuple(_due(action)), value=as_date(action.revised_due) or as_date(action.due)),
        Cell(blocks=(*rich_line(action.measure), *rich_line(action.outcome))),
        Cell(blocks=tuple(_status(action)), value=action.status.label),
        Cell(blocks=rich_line(action.evidence)),
    )


def _due(action: Action) -> Iterator[Block]:
    """Write the date that now holds, and beside a revised one the date that was set and why it moved."""
    if action.revised_due is None:
        yield from line(long_date(action.due))
        return
    revised = uncounted_day(action.revised_due)
    if revised and not is_open_ended(revised):
        # A day such as 0001-01-01 says that no later one was agreed: nothing was moved.
        yield from line(long_date(action.due))
        yield from line(f"Revised: {long_date(action.revised_due)}")
        return
    yield from line(long_date(action.revised_due))
    because = f" because {action.revised_because}" if action.revised_because else ""
    yield from rich_line(f"Moved from {long_date(action.due) or 'no date'}{because}")


def _status(action: Action) -> Iterator[Block]:
    yield from line(action.status.label)
    if action.completed is not None:
        yield from line(long_date(action.completed))
    if action.assessment is not None:
        # Beside the body's own word stands what the board makes of it, and why.
        judged = action.assessment
        by_whom = ", ".join(part for part in (judged.by, long_date(judged.on)) if part)
        yield from line(
            f"Board's judgement: {judged.result.label.lower()}" + (f" ({by_whom})" if by_whom else "")
        )
        yield from rich_line(judged.reasons)


def _progress(action: Action) -> Blocks:
    return tuple(
        block
        for entry in action.progress
        for block in rich_line(": ".join(part for part in (long_date(entry.on), entry.text) if part))
    )
