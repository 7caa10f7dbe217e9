"""Findings and plan: what learning rests on, what was recommended before, and what closes an action.

What is asked of an action's wording is SMART's (`plan`), what of its dates the dates' (`dates`). Here it is
asked whether what is claimed is shown, and by whom.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.checks.closing import closing
from scrlearn.checks.codes import findings_and_plan as codes
from scrlearn.language.choosing import vocabulary_for
from scrlearn.language.likeness import repeated
from scrlearn.language.placeholders import says_nothing
from scrlearn.language.themes.suggesting import Strength, suggest_themes
from scrlearn.model.findings import Polarity
from scrlearn.model.recommendations import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest, PluginHost
    from scrlearn.model.findings import Finding
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

_GOOD_PRACTICE = "review.good-practice"
_UNCLASSIFIED = "other.unclassified"
_MOST_PROPOSED = 3
_MOST_NAMED = 5
_EARLIER_REVIEW = (
    r"(?:previous|earlier|past|last|former)\s+(?:[\w'’-]+\s+){0,4}?"
    r"(?:reviews?|scrs?|sars?|l?csprs?|cprs?|dhrs?|dardrs?)\b"
)
# "As recommended in a previous review", "the recommendation of the earlier SCR is repeated".
_SAYS_SO = re.compile(
    rf"\brecommend(?:ed|ations?)\b[^.;]{{0,60}}\b{_EARLIER_REVIEW}"
    rf"|\b{_EARLIER_REVIEW}[^.;]{{0,60}}\brecommend(?:ed|ations?)\b"
    r"|\b(?:reiterates?|re-iterates?|repeats?)\s+(?:the|its|a|that)\s+(?:\w+\s+){0,3}recommendations?\b"
    r"|\b(?:previously|already)\s+recommended\b",
    re.IGNORECASE,
)


def findings(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report findings that rest on nothing, and themes that their words or their polarity speak against."""
    for index, finding in enumerate(review.findings):
        path = f"findings[{index}]"
        if says_nothing(finding.evidence):
            yield codes.NO_EVIDENCE.at(f"{path}.evidence", "the finding does not say what it rests on")
        if _GOOD_PRACTICE in finding.themes and finding.polarity is Polarity.GAP:
            yield codes.MARKED_AS_GAP.at(f"{path}.polarity", "its theme is good practice, its polarity a gap")
        unclassified = set(finding.themes) == {_UNCLASSIFIED}
        if unclassified and (proposed := proposed_themes(finding, request.host)):
            yield codes.UNCLASSIFIED.at(
                f"{path}.themes", "unclassified, though its words name a theme", proposed
            )


def proposed_themes(finding: Finding, host: PluginHost) -> str:
    """Return a hint with the themes that a finding's words speak strongly for; empty where there are none."""
    found = suggest_themes(f"{finding.title}\n\n{finding.statement}", most=_MOST_PROPOSED, host=host)
    strong = [entry for entry in found if entry.strength is Strength.STRONG]
    if not strong:
        return ""
    told = "; ".join(f"{entry.theme} ({entry.label}): {entry.because}" for entry in strong)
    return f"It may be about {told}."


def earlier_recommendations(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report recommendations that say what another one says, or that an earlier review made."""
    texts = [recommendation.text for recommendation in review.recommendations]
    for later, earlier in repeated(texts):
        message = f"says nearly the same as recommendations[{earlier}]"
        yield codes.SAID_TWICE.at(f"recommendations[{later}].text", message)
    for number, recommendation in enumerate(review.recommendations):
        if not says_nothing(recommendation.repeats_because):
            continue
        path = f"recommendations[{number}]"
        if recommendation.repeats:
            message = "repeats an earlier recommendation, and nothing says what kept that from working"
            yield codes.REPEATS_EARLIER.at(f"{path}.repeats", message)
        elif "recommend" in recommendation.text.lower() and _SAYS_SO.search(recommendation.text):
            message = "its words say that it was recommended before; nothing says what kept that from working"
            yield codes.REPEATS_EARLIER.at(f"{path}.text", message)


def closed_actions(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report what an action was closed on, and closed actions that the board has not judged."""
    vocabulary = vocabulary_for(review.language, request.host)
    unjudged: list[str] = []
    for number, recommendation in enumerate(review.recommendations):
        for index, action in enumerate(recommendation.actions):
            path = f"recommendations[{number}].actions[{index}]"
            body = review.agency_name(action.body)
            yield from closing(action, recommendation, path, body, vocabulary)
            if action.status is Status.COMPLETE and action.assessment is None:
                unjudged.append(action.id)
    if unjudged:
        named = ", ".join(unjudged[:_MOST_NAMED]) + (" and others" if len(unjudged) > _MOST_NAMED else "")
        count = "1 action is" if len(unjudged) == 1 else f"{len(unjudged)} actions are"
        message = f"{count} closed on the word of those who carry them out: {named}"
        yield codes.NOT_JUDGED.at("recommendations", message)
