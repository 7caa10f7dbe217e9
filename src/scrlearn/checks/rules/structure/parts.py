"""What a review lacks before it can be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules.cited import STUDY_OF_RECOMMENDATIONS
from scrlearn.checks.rules.plan.findings import proposed_themes
from scrlearn.hooks import Check
from scrlearn.hooks.words import VOCABULARIES
from scrlearn.model.findings import Polarity
from scrlearn.model.plan import recommendations_of
from scrlearn.model.recommendations import Acceptance
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import AskableHost, CheckRequest
    from scrlearn.model.findings import Finding
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

NO_REVIEWER = ProblemCode(
    code="STR131",
    title="No reviewer",
    severity=Severity.WARNING,
    why="Reviews are led by someone independent of the case, and the reviewer is named.",
    hint="Add reviewers with name, role and connections.",
    source="Working Together 2015, chapter 4: reviews are led by individuals independent of the case",
    failing="reviewers: []",
    passing="reviewers: [{name: A. Reviewer, role: lead reviewer, connections: none}]",
)
NO_FINDINGS = ProblemCode(
    code="STR132",
    title="No findings",
    severity=Severity.WARNING,
    why="Findings are what the review is for; recommendations may be absent, findings may not.",
    hint="Add findings: what was learned, each with its why.",
    source="SCIE/NSPCC Serious Case Review Quality Markers (2016), marker 14",
    failing="{findings: [], recommendations: []}",
    passing="findings: [{id: f1, statement: Plans drifted., themes: [plan.drift], why: No one chased.}]",
)
NO_THEME = ProblemCode(
    code="STR133",
    title="A finding without a theme",
    severity=Severity.WARNING,
    why="Without a theme the finding is missing from every view across reviews.",
    hint="Add one or more theme ids (`scrlearn themes`).",
    source="The taxonomy of themes",
    failing="findings: [{id: f1, statement: Plans drifted., why: No one chased.}]",
    passing="findings: [{id: f1, statement: Plans drifted., themes: [plan.drift], why: No one chased.}]",
)
NO_WHY = ProblemCode(
    code="STR134",
    title="A finding that does not say why",
    severity=Severity.WARNING,
    why="What happened is not yet learning: reviews explain the reasons behind what people did.",
    hint="Under why, say what made it likely: workload, tools, rules, what was known at the time.",
    source=(
        "Working Together 2015, chapter 4, principle 2: the underlying reasons that led people to act as "
        "they did"
    ),
    failing="findings: [{id: f1, statement: Plans drifted., themes: [plan.drift]}]",
    passing=(
        "findings: [{id: f1, statement: Plans drifted., themes: [plan.drift], why: Nobody held the date.}]"
    ),
)
ANSWERS_NOTHING = ProblemCode(
    code="STR135",
    title="A recommendation that answers no finding",
    severity=Severity.WARNING,
    why="A recommendation rests on what the review learned.",
    hint="Name the findings that it answers under answers, or leave it out.",
    source="SCIE/NSPCC Serious Case Review Quality Markers (2016), markers 14 and 15",
    failing="recommendations: [{id: r1, text: Audit the plans.}]",
    passing="recommendations: [{id: r1, text: Audit the plans., answers: [f1]}]",
)
TOO_MANY = ProblemCode(
    code="STR136",
    title="Too many recommendations",
    severity=Severity.WARNING,
    why="Long lists become tasks to tick off and change little; a few focused ones are acted on.",
    hint="Merge or drop recommendations until the board can follow up each; none at all is valid.",
    source=STUDY_OF_RECOMMENDATIONS,
    failing="recommendations: ["
    + ", ".join(f"{{id: r{n}, text: Audit., answers: [f1]}}" for n in range(1, 12))
    + "]",
    passing="recommendations: []",
)
NO_FAMILY = ProblemCode(
    code="STR137",
    title="Nothing on the family's part",
    severity=Severity.WARNING,
    why="Families, surviving children among them, are invited to contribute.",
    hint="Add involvement.family: who was invited and how they contributed, or why not.",
    source="Working Together 2015, chapter 4: families should be invited to contribute to reviews",
    failing="involvement: {practitioners: [health visitors], family: []}",
    passing=(
        "involvement: {practitioners: [health visitors], family: [{who: mother, contribution: declined}]}"
    ),
)
NO_PRACTITIONERS = ProblemCode(
    code="STR138",
    title="Nothing on the practitioners' part",
    severity=Severity.WARNING,
    why="Professionals are involved fully, without fear of being blamed for actions taken in good faith.",
    hint="Add involvement.practitioners: which roles were invited and how they contributed.",
    source="Working Together 2015, chapter 4: professionals should be involved fully in reviews",
    failing="involvement: {practitioners: [], family: [mother]}",
    passing="involvement: {practitioners: [health visitors], family: [mother]}",
)
NO_ACTION = ProblemCode(
    code="STR145",
    title="A recommendation that the action plan forgets",
    severity=Severity.WARNING,
    why="Other recommendations have actions; this one has none and no reason for having none.",
    hint="Add an action, or say under acceptance and acceptance_reason why there is none.",
    source="NHS England London: homicide action plans 'with no actions being identified'",
    failing=(
        "recommendations: [{id: r1, text: Audit the plans., answers: [f1]}, {id: r2, text: Publish "
        "it., answers: [f1],\n"
        "  actions: [{id: a1, text: Publish it.}]}]"
    ),
    passing=(
        "recommendations: [{id: r1, text: Audit the plans., answers: [f1], actions: [{id: a1, text: "
        "Audit.}]},\n"
        "  {id: r2, text: Publish it., answers: [f1], acceptance: not_accepted, acceptance_reason: It "
        "is done.}]"
    ),
)
NO_REASON = ProblemCode(
    code="STR146",
    title="Not accepted, and no reason given",
    severity=Severity.WARNING,
    why="A board may disagree with a recommendation; readers are owed the reason.",
    hint="Add acceptance_reason.",
    source="SCIE/NSPCC Serious Case Review Quality Markers (2016), marker 16: the board's written response",
    failing="recommendations: [{id: r1, text: Audit the plans., answers: [f1], acceptance: not_accepted}]",
    passing=(
        "recommendations: [{id: r1, text: Audit the plans., answers: [f1], acceptance: not_accepted,\n"
        "  acceptance_reason: The audit of last spring answers it.}]"
    ),
)
MOST_RECOMMENDATIONS = 10
"""More recommendations than these from one review are warned of."""


def parts(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report what a review lacks before it can be published."""
    if not review.reviewers:
        yield NO_REVIEWER.at("reviewers", "no reviewer is named")
    if not review.findings:
        yield NO_FINDINGS.at("findings", "the review has no findings")
    for index, finding in enumerate(review.findings):
        yield from _finding_parts(finding, Place("findings", index), request.host)
    if not review.involvement.family:
        yield NO_FAMILY.at(
            Place("involvement", "family"), "nothing is said about how the family were invited to contribute"
        )
    if not review.involvement.practitioners:
        message = "nothing is said about how practitioners were involved"
        yield NO_PRACTITIONERS.at(Place("involvement", "practitioners"), message)
    yield from _recommendation_parts(review)


def _finding_parts(finding: Finding, place: Place, host: AskableHost) -> Iterator[Problem]:
    if not finding.themes:
        proposed = proposed_themes(finding, host)
        yield NO_THEME.at(place / "themes", "the finding has no theme", proposed)
    # A strength needs no explanation of what went wrong.
    if finding.polarity is not Polarity.STRENGTH and language.says_nothing(finding.why):
        yield NO_WHY.at(place / "why", "the finding does not say why it happened")


def _recommendation_parts(review: Review) -> Iterator[Problem]:
    count = len(review.recommendations)
    if count > MOST_RECOMMENDATIONS:
        message = (
            f"{count} recommendations from one review; more than {MOST_RECOMMENDATIONS} are seldom acted on"
        )
        yield TOO_MANY.at("recommendations", message)
    is_planned = any(recommendation.actions for recommendation in review.recommendations)
    for place, recommendation in recommendations_of(review):
        if not recommendation.answers:
            yield ANSWERS_NOTHING.at(place / "answers", "the recommendation answers no finding")
        refused = recommendation.acceptance in (Acceptance.NOT_ACCEPTED, Acceptance.PARTLY_ACCEPTED)
        if refused and language.says_nothing(recommendation.acceptance_reason):
            yield NO_REASON.at(place / "acceptance_reason", "not accepted in full, and no reason is given")
        if (
            is_planned
            and not recommendation.actions
            and recommendation.acceptance is not Acceptance.NOT_ACCEPTED
        ):
            yield NO_ACTION.at(place / "actions", "this recommendation has no action, though others have")


CHECK = Check(
    name="parts",
    subjects=("review",),
    codes=(
        NO_REVIEWER,
        NO_FINDINGS,
        NO_THEME,
        NO_WHY,
        ANSWERS_NOTHING,
        TOO_MANY,
        NO_FAMILY,
        NO_PRACTITIONERS,
        NO_ACTION,
        NO_REASON,
    ),
    uses=(VOCABULARIES,),
    run=parts,
)
