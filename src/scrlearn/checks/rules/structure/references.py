"""Ids that lead nowhere, and ids that lead to two places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.checks.rules.cited import REFERENCES
from scrlearn.checks.rules.structure.known_ids import KnownIds
from scrlearn.hooks import Check
from scrlearn.model.plan import actions_of, recommendations_of
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

UNKNOWN_FINDING = ProblemCode(
    code="STR101",
    title="A recommendation answers a finding that does not exist",
    severity=Severity.ERROR,
    why="A reader who follows the recommendation back to the learning finds nothing.",
    hint="Use the id of a finding of this review.",
    source=REFERENCES,
    failing="recommendations: [{id: r1, text: Audit the plans., answers: [f9]}]",
    passing="recommendations: [{id: r1, text: Audit the plans., answers: [f1]}]",
)
UNKNOWN_AGENCY = ProblemCode(
    code="STR102",
    title="An agency that the review does not list",
    severity=Severity.ERROR,
    why="Nobody receives what is addressed to a body that is not among the agencies.",
    hint="Use the id of one of the agencies, or add the agency to the list.",
    source=REFERENCES,
    failing="recommendations: [{id: r1, text: Audit the plans., answers: [f1], addressed_to: [polcie]}]",
    passing="recommendations: [{id: r1, text: Audit the plans., answers: [f1], addressed_to: [police]}]",
)
DUPLICATE_ID = ProblemCode(
    code="STR104",
    title="Two records with the same id",
    severity=Severity.ERROR,
    why="A reference to the id could mean either. No such file can be read; only a program can make one.",
    hint="Give each its own id.",
    source=REFERENCES,
    failing=(
        "findings: [{id: f1, statement: Fathers were not seen., themes: [family.fathers], why: No one "
        "asked.},\n"
        "  {id: f1, statement: Plans drifted., themes: [plan.drift], why: No one chased.}]"
    ),
    passing=(
        "findings: [{id: f1, statement: Fathers were not seen., themes: [family.fathers], why: No one "
        "asked.},\n"
        "  {id: f2, statement: Plans drifted., themes: [plan.drift], why: No one chased.}]"
    ),
)


def references(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report ids that lead nowhere, and ids that lead to two places."""
    findings = [finding.id for finding in review.findings]
    agencies = [agency.id for agency in review.agencies]
    known_findings, known_agencies = KnownIds(findings), KnownIds(agencies)
    for place, recommendation in recommendations_of(review):
        for index, answered in enumerate(recommendation.answers):
            if answered not in known_findings.ids:
                message = f"no finding has the id '{answered}'{known_findings.guess(answered)}"
                yield UNKNOWN_FINDING.at(place / "answers" / index, message)
        for index, body in enumerate(recommendation.addressed_to):
            yield from _unknown_agency(body, known_agencies, place / "addressed_to" / index)
    for place, action, _ in actions_of(review):
        if action.body:
            yield from _unknown_agency(action.body, known_agencies, place / "body")
    yield from _duplicates(((Place("findings", index), id_) for index, id_ in enumerate(findings)), "finding")
    yield from _duplicates(((Place("agencies", index), id_) for index, id_ in enumerate(agencies)), "agency")
    yield from _duplicates(
        ((place, recommendation.id) for place, recommendation in recommendations_of(review)), "recommendation"
    )
    yield from _duplicates(((place, action.id) for place, action, _ in actions_of(review)), "action")


def _unknown_agency(body: str, agencies: KnownIds, place: Place) -> Iterator[Problem]:
    if body not in agencies.ids:
        yield UNKNOWN_AGENCY.at(place, f"no agency has the id '{body}'{agencies.guess(body)}")


def _duplicates(placed: Iterable[tuple[Place, str]], noun: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, id_ in placed:
        if id_ in seen:
            yield DUPLICATE_ID.at(place / "id", f"another {noun} already has the id '{id_}'")
        seen.add(id_)


CHECK = Check(
    name="references",
    subjects=("review",),
    codes=(
        UNKNOWN_FINDING,
        UNKNOWN_AGENCY,
        DUPLICATE_ID,
    ),
    run=references,
)
