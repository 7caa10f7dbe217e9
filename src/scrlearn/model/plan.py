"""The one walk over a plan: each recommendation and each of its actions, with the place where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scrlearn.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.model.recommendations import Action, Recommendation
    from scrlearn.model.review import Review


class PlacedRecommendation(NamedTuple):
    """A recommendation, and its place in the file."""

    place: Place
    recommendation: Recommendation


class PlacedAction(NamedTuple):
    """An action, its place in the file, and the recommendation that it carries out."""

    place: Place
    action: Action
    recommendation: Recommendation


def recommendations_of(review: Review) -> Iterator[PlacedRecommendation]:
    """Yield each recommendation of a review with its place."""
    for number, recommendation in enumerate(review.recommendations):
        yield PlacedRecommendation(Place("recommendations", number), recommendation)


def actions_of(review: Review) -> Iterator[PlacedAction]:
    """Yield each action of a review with its place, in the order of the plan.

    >>> from scrlearn.model.recommendations import Action, Recommendation
    >>> from scrlearn.model.review import Review
    >>> recommended = Recommendation(id="r1", text="Audit.", actions=[Action(id="a1", text="Audit.")])
    >>> review = Review(id="n", title="N", recommendations=[recommended])
    >>> [str(placed.place) for placed in actions_of(review)]
    ['recommendations[0].actions[0]']
    """
    for place, recommendation in recommendations_of(review):
        for index, action in enumerate(recommendation.actions):
            yield PlacedAction(place / "actions" / index, action, recommendation)
