"""Plan: SMART over the recommendations of a review and the actions that carry them out.

A recommendation is asked what to do and of whom; its date and measure belong to the plan, so those are asked
of the actions. A review without recommendations is valid, and has nothing to judge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.checks.codes import smart as codes
from scrlearn.language.choosing import vocabulary_for
from scrlearn.language.owners import is_no_owner, is_person
from scrlearn.language.quoting import shortened
from scrlearn.language.smart_letters import smart
from scrlearn.language.smart_letters.measurable import is_question
from scrlearn.language.smart_letters.timely import impossible_dates
from scrlearn.model.recommendations import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.language.smart_letters import Smart
    from scrlearn.language.vocabulary import Vocabulary
    from scrlearn.model.recommendations import Action, Recommendation
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem, ProblemCode


def plan(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report recommendations and actions that nobody could carry out or see done, each with the reason.

    They are judged by the word lists of the review's language, or the English ones where no plugin gives any.
    """
    vocabulary = vocabulary_for(review.language, request.host)
    for number, recommendation in enumerate(review.recommendations):
        path = f"recommendations[{number}]"
        yield from _recommendation(recommendation, path, review, vocabulary)
        for index, action in enumerate(recommendation.actions):
            if action.status is not Status.WITHDRAWN:
                found = smart(action, owner=action.owner, parent=recommendation, vocabulary=vocabulary)
                yield from _action(action, f"{path}.actions[{index}]", found, review, vocabulary)


def _recommendation(
    recommendation: Recommendation, path: str, review: Review, vocabulary: Vocabulary
) -> Iterator[Problem]:
    if not recommendation.text.strip():
        return  # an empty text is reported as such
    addressed = [review.agency_name(body) for body in recommendation.addressed_to]
    found = smart(recommendation, addressed_to=addressed, vocabulary=vocabulary)
    too_vague = codes.TOO_VAGUE if _is_judged(review, vocabulary) else None
    yield from _text(found, recommendation.text, f"{path}.text", too_vague)
    owned = any(action.owner.strip() or action.body for action in recommendation.actions)
    if found.owner.met is not True and not owned:
        if "owner_too_wide" in found.flags:
            where = f"{path}.addressed_to" if addressed else f"{path}.text"
            yield codes.OWNER_TOO_WIDE.at(where, found.owner.because)
        else:
            message = "addressed to nobody, and no action has an owner"
            yield codes.NOBODY_ADDRESSED.at(f"{path}.addressed_to", message)


def _action(
    action: Action, path: str, found: Smart, review: Review, vocabulary: Vocabulary
) -> Iterator[Problem]:
    if action.text.strip():
        too_vague = codes.ACTION_TOO_VAGUE if _is_judged(review, vocabulary) else None
        yield from _text(found, action.text, f"{path}.text", too_vague)
    yield from _owner(action, path, found, review, vocabulary)
    # Words that stand where the date belongs are reported as such, once.
    if action.due is None:
        yield codes.NO_DUE_DATE.at(f"{path}.due", "no date by which it is done")
    yield from _measure(action, path, found)


def _owner(
    action: Action, path: str, found: Smart, review: Review, vocabulary: Vocabulary
) -> Iterator[Problem]:
    place = f"{path}.owner"
    if not action.owner.strip():
        message = "no owner"
        if action.body:
            message += f": {review.agency_name(action.body)} is named, but no role in it"
        yield codes.NO_OWNER.at(place, message)
    elif is_no_owner(action.owner):
        # Initials are not quoted: they may be somebody's.
        yield codes.NO_OWNER.at(place, "no owner: only a mark, initials or words that say nothing")
    elif found.owner.met is not True:
        yield codes.OWNER_TOO_WIDE.at(place, found.owner.because)
    elif _is_judged(review, vocabulary) and is_person(action.owner, review):
        # The words of roles are English; the name itself is not repeated.
        yield codes.PERSON_AS_OWNER.at(place, "reads as the name of a person, and no role is given")


def _measure(action: Action, path: str, found: Smart) -> Iterator[Problem]:
    if found.measurable.met is not True:
        # Without a measure in the plan the sentence itself may hold one: "audit 30 records".
        code = codes.MEASURE_IS_QUESTION if is_question(action.measure) else codes.NO_MEASURE
        yield code.at(f"{path}.measure", found.measurable.because)
    # An outcome that is stated beside it says what should change; then the measure may be the product.
    elif "output_measure_only" in found.flags and not action.outcome.strip():
        message = (
            f"'{shortened(action.measure)}' shows that something was produced, not that anything changed"
        )
        yield codes.OUTPUT_MEASURE.at(f"{path}.measure", message)


def _is_judged(review: Review, vocabulary: Vocabulary) -> bool:
    """Whether a review is in the language of the word lists; in another no verb would be found."""
    return _language(review.language) == (_language(vocabulary.lists.language) or "en")


def _language(tag: str) -> str:
    return tag.lower().partition("-")[0]


def _text(found: Smart, text: str, path: str, too_vague: ProblemCode | None) -> Iterator[Problem]:
    if too_vague and found.specific.met is False:
        yield too_vague.at(
            path, f"not {found.label('specific')}: {found.specific.because}", hint=found.specific.hint
        )
    if "low_leverage" in found.flags:
        yield codes.LOW_LEVERAGE.at(path, "a reminder or a message: easily done, and little follows from it")
    if found.achievable.met is False:
        yield codes.OUT_OF_REACH.at(path, found.achievable.because)
    if "impossible_date" in found.flags:
        for day in impossible_dates(text):
            yield codes.IMPOSSIBLE_DATE.at(path, f"there is no {day}")
