"""A reviewer's independence: is it stated, or in question and explained?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.hooks import Check
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.review import Review, Reviewer
    from scrlearn.problems import Problem

_INDEPENDENT = (
    "Working Together 2015, chapter 4: reviews are led by individuals independent of the case and of the "
    "organisations whose actions are reviewed"
)
_REVIEWER = "{{reviewers: [{{name: A. Reviewer, role: lead reviewer, {}}}]}}"
NOT_STATED = ProblemCode(
    code="CON101",
    title="A reviewer whose independence is not stated",
    severity=Severity.WARNING,
    why="Family, practitioners and public trust a review whose reviewer owes nothing to those reviewed.",
    hint="Say under connections what connections there are with the case and the agencies, or write none.",
    source=_INDEPENDENT,
    failing=_REVIEWER.format("connections: ''"),
    passing=_REVIEWER.format("connections: none"),
)
IN_QUESTION = ProblemCode(
    code="CON102",
    title="A reviewer with a connection, and no word on how independence is kept",
    severity=Severity.WARNING,
    why="A connection need not rule a reviewer out, but readers are owed what was done about it.",
    hint="Say under independence how it is kept: who reads the drafts, which parts another reviewer leads.",
    source=_INDEPENDENT,
    failing=_REVIEWER.format("connections: was a nurse in the Trust until 2009"),
    passing=_REVIEWER.format(
        "connections: was a nurse in the Trust until 2009, independence: A second reviewer led on the Trust."
    ),
)


def independence(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report reviewers whose independence is not stated, or is in question and not explained."""
    for index, reviewer in enumerate(review.reviewers):
        place = Place("reviewers", index)
        stated = language.connection_of(reviewer.connections)
        if stated is language.Connection.NOT_STATED:
            message = f"nothing says whether {_named(reviewer)} has a connection with the case or an agency"
            yield NOT_STATED.at(place / "connections", message)
        if not language.says_nothing(reviewer.independence):
            continue
        agency = next(
            (one for one in review.agencies if language.works_for(reviewer.organisation, one)), None
        )
        if agency is not None:
            name = language.shortened(agency.name)
            message = f"{_named(reviewer)} works for {name}, whose actions the review examines"
            yield IN_QUESTION.at(place / "organisation", message)
        elif stated is language.Connection.SOME:
            message = f"{_named(reviewer)} has a connection: '{language.shortened(reviewer.connections)}'"
            yield IN_QUESTION.at(place / "connections", message)


def _named(reviewer: Reviewer) -> str:
    return language.shortened(reviewer.name) or "the reviewer"


CHECK = Check(
    name="independence",
    subjects=("review",),
    codes=(
        NOT_STATED,
        IN_QUESTION,
    ),
    run=independence,
)
