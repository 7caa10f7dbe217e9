"""What each audience may see of a review.

The public sees what is published: no detail behind a fact, no note of progress. An agency sees the
recommendations that are its business, and the progress of its own actions. The board sees
all. The day of the event is never shown to anyone: it only finds the law in force. The days by which the
incident could be dated (when the authority became aware, when it was notified) are the board's alone, and so
is how the review was run: why it was late, other children, processes beside it, evidence for quality markers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.errors import UnknownNameError
from scrlearn.model.audience import AudienceKind

if TYPE_CHECKING:
    from scrlearn.model.audience import Audience
    from scrlearn.model.deadlines import Deadline
    from scrlearn.model.recommendations import Action, Recommendation
    from scrlearn.model.review import Review

_DATES_THE_INCIDENT = frozenset({"event", "aware", "notified", "rapid_review"})


def recommendations_for(review: Review, audience: Audience) -> tuple[tuple[int, Recommendation], ...]:
    """Return the recommendations that an audience may see, each with its number in the whole review.

    Raises:
        UnknownNameError: the audience is an agency that the review does not know.
    """
    numbered = tuple(enumerate(review.recommendations, start=1))
    if audience.kind is not AudienceKind.AGENCY:
        return numbered
    known = known_agencies(review)
    if audience.agency not in known:
        raise UnknownNameError("agency in this review", audience.agency or "", known)
    return tuple(
        (number, recommendation)
        for number, recommendation in numbered
        if _concerns(recommendation, audience.agency)
    )


def known_agencies(review: Review) -> set[str]:
    """Return the ids of the agencies that a review lists or gives an action to.

    >>> from scrlearn.model.board import Agency
    >>> from scrlearn.model.review import Review
    >>> known_agencies(
    ...     Review(id="n", title="N", agencies=[Agency(id="police", name="Harbourshire Police")])
    ... )
    {'police'}
    """
    return {agency.id for agency in review.agencies} | {
        action.body
        for recommendation in review.recommendations
        for action in recommendation.actions
        if action.body
    }


def _concerns(recommendation: Recommendation, agency: str | None) -> bool:
    return agency in recommendation.addressed_to or any(
        action.body == agency for action in recommendation.actions
    )


def sees_progress(audience: Audience, action: Action) -> bool:
    """Whether an action's dated notes are for this audience: the board, and the agency that acts."""
    return audience.kind is AudienceKind.BOARD or (
        audience.agency is not None and action.body == audience.agency
    )


def sees_step(audience: Audience, deadline: Deadline) -> bool:
    """Whether a step with a time limit is for this audience: not where its days would date the incident."""
    tells = {deadline.clock, deadline.done} & _DATES_THE_INCIDENT
    return audience.kind is AudienceKind.BOARD or not tells


def sees_basis(audience: Audience) -> bool:
    """Whether the basis of a fact, who judged it and who disputes it are for this audience."""
    return audience.kind is AudienceKind.BOARD


def sees_running(audience: Audience) -> bool:
    """Whether how the review was run is for this audience: delays, other children, parallel processes, and
    the checklist of quality markers. Brothers, sisters and courts are how families come to be recognised.
    """
    return audience.kind is AudienceKind.BOARD
