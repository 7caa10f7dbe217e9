"""A plan with what SMART says of each recommendation and action in it, judged once for the rules that ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scrlearn import language
from scrlearn._memory import remembered
from scrlearn.model.plan import actions_of, recommendations_of
from scrlearn.model.recommendations import Status

if TYPE_CHECKING:
    from scrlearn.hooks import AskableHost
    from scrlearn.language.smart_letters import Smart
    from scrlearn.language.vocabulary import Vocabulary
    from scrlearn.model.recommendations import Action, Recommendation
    from scrlearn.model.review import Review
    from scrlearn.places import Place


class JudgedRecommendation(NamedTuple):
    """A recommendation, its place in the file, and what SMART says of it."""

    place: Place
    recommendation: Recommendation
    smart: Smart


class JudgedAction(NamedTuple):
    """An action, its place in the file, and what SMART says of it."""

    place: Place
    action: Action
    smart: Smart


class JudgedPlan(NamedTuple):
    """The recommendations and the actions of a review that are to be carried out, and the words by which they
    were judged.

    `is_in_its_language` says whether the review is in the language of the word lists; in another no verb
    would be found.
    """

    recommendations: tuple[JudgedRecommendation, ...]
    actions: tuple[JudgedAction, ...]
    vocabulary: Vocabulary
    is_in_its_language: bool


@remembered
def judged_plan(review: Review, host: AskableHost) -> JudgedPlan:
    """Judge the plan of a review by the word lists of its language, or by the English ones where no plugin
    gives any. An action that was withdrawn is judged no more.
    """
    vocabulary = language.vocabulary_for(review.language, host)
    return JudgedPlan(
        recommendations=tuple(
            JudgedRecommendation(place, recommendation, _judged(recommendation, review, vocabulary))
            for place, recommendation in recommendations_of(review)
        ),
        actions=tuple(
            JudgedAction(
                place,
                action,
                language.smart(action, owner=action.owner, parent=recommendation, vocabulary=vocabulary),
            )
            for place, action, recommendation in actions_of(review)
            if action.status is not Status.WITHDRAWN
        ),
        vocabulary=vocabulary,
        is_in_its_language=_language(review.language) == (_language(vocabulary.lists.language) or "en"),
    )


def _judged(recommendation: Recommendation, review: Review, vocabulary: Vocabulary) -> Smart:
    addressed = [review.agency_name(body) for body in recommendation.addressed_to]
    return language.smart(recommendation, addressed_to=addressed, vocabulary=vocabulary)


def _language(tag: str) -> str:
    return tag.lower().partition("-")[0]
