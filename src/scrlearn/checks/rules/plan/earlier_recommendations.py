"""Recommendations that say what another one says, or that an earlier review made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules.cited import HSSIB
from scrlearn.checks.rules.examples import recommendations
from scrlearn.hooks import Check
from scrlearn.model.plan import recommendations_of
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

SAID_TWICE = ProblemCode(
    code="PLN110",
    title="Two recommendations that say the same",
    severity=Severity.WARNING,
    why="Each is planned, followed up and counted separately, and one of them is forgotten.",
    hint="Make them one, addressed to every body that must carry it out.",
    source=HSSIB,
    failing=recommendations(
        "text: Add a household section to the booking form., answers: [f1]",
        "text: Add to the booking form a section on the household., answers: [f1]",
    ),
    passing=recommendations(
        "text: Add a household section to the booking form., answers: [f1]",
        "text: Audit thirty booking forms in the spring., answers: [f1]",
    ),
)
REPEATS_EARLIER = ProblemCode(
    code="PLN111",
    title="A recommendation that was made before, with nothing on why it did not work",
    severity=Severity.WARNING,
    why="What stopped the earlier one from working will stop this one, too.",
    hint="Say in repeats_because what stopped the earlier one from working, and what is different now.",
    source=HSSIB + "; Complexity and challenge: triennial analysis 2014-17",
    failing=recommendations(
        "text: Audit thirty plans., answers: [f1], repeats: ['Child W, recommendation 2']"
    ),
    passing=recommendations(
        "text: Audit thirty plans., answers: [f1], repeats: ['Child W, number 2'],\n"
        "  repeats_because: The audit had no owner; the board now runs it."
    ),
)


def earlier_recommendations(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report recommendations that say what another one says, or that an earlier review made."""
    texts = [recommendation.text for recommendation in review.recommendations]
    for later, earlier in language.repeated(texts):
        message = f"says nearly the same as recommendations[{earlier}]"
        yield SAID_TWICE.at(Place("recommendations", later, "text"), message)
    for place, recommendation in recommendations_of(review):
        if not language.says_nothing(recommendation.repeats_because):
            continue
        if recommendation.repeats:
            message = "repeats an earlier recommendation, and nothing says why that one did not work"
            yield REPEATS_EARLIER.at(place / "repeats", message)
        elif language.tells_of_repeating(recommendation.text):
            message = "its words say that it was recommended before, and nothing says why that did not work"
            yield REPEATS_EARLIER.at(place / "text", message)


CHECK = Check(
    name="earlier-recommendations",
    subjects=("review",),
    codes=(
        SAID_TWICE,
        REPEATS_EARLIER,
    ),
    run=earlier_recommendations,
)
