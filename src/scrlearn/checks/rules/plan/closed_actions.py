"""Closing: does what is given as evidence show what was asked, and is the board's judgement its own?

A claim and its evidence are told apart with care: a note asks, it does not accuse. Evidence is held to be of
something else only where the action asked for a deed of one kind (training, an audit, a post) and its
evidence names none of that kind and only what tells people (guidance, an email, a reminder).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules.cited import ACTION_PLANS, HSSIB
from scrlearn.checks.rules.examples import recommendations
from scrlearn.hooks import Check
from scrlearn.hooks.words import VOCABULARIES
from scrlearn.model.dates import as_date, plain_date
from scrlearn.model.plan import actions_of
from scrlearn.model.recommendations import Achievement, Status
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.language.vocabulary import Vocabulary
    from scrlearn.model.recommendations import Action, Assessment, Recommendation
    from scrlearn.model.review import Review
    from scrlearn.places import Place
    from scrlearn.problems import Problem

_STOCKTON = "Stockton's safeguarding board: its assessment of each action stands beside the agency's progress"
_CLOSED = "status: complete, completed: 2016-06-01, evidence: An audit of thirty forms."
_MOST_NAMED = 5


def _example_action(fields: str, text: str = "Add a household section to the booking form.") -> str:
    return recommendations(
        f"text: Add a household section to the booking form., actions: [{{id: a1, text: {text}, {fields}}}]"
    )


NOT_JUDGED = ProblemCode(
    code="PLN120",
    title="Actions closed by those who carried them out, and not judged by the board",
    severity=Severity.NOTE,
    why="Whoever acts says when it is done; the board says whether it achieved what was intended.",
    hint="Add assessment to each: result, by, on and reasons.",
    source=_STOCKTON,
    failing=_example_action(_CLOSED),
    passing=_example_action(
        _CLOSED + ",\n  assessment: {result: fully_achieved, by: Learning sub-group, on: 2016-06-20, "
        "reasons: The audit.}"
    ),
)
BARE_JUDGEMENT = ProblemCode(
    code="PLN121",
    title="A judgement that does not say by whom, when or why",
    severity=Severity.NOTE,
    why="Nobody can ask about it, or see later whether it still holds.",
    hint="Add what is missing under assessment: by, on, reasons.",
    source=_STOCKTON,
    failing=_example_action(_CLOSED + ", assessment: {result: fully_achieved}"),
    passing=NOT_JUDGED.passing,
)
OWN_JUDGEMENT = ProblemCode(
    code="PLN122",
    title="An owner who judges their own action",
    severity=Severity.WARNING,
    why="The board's judgement is worth having because it is not the owner's.",
    hint="Let a group of the board judge it, or leave assessment out until one has.",
    source=_STOCKTON,
    failing=_example_action(
        "owner: Named Midwife, " + _CLOSED + ",\n  assessment: {result: fully_achieved, by: Named Midwife, "
        "on: 2016-06-20, reasons: It is done.}"
    ),
    passing=NOT_JUDGED.passing,
)
CLOSED_ALL_THE_SAME = ProblemCode(
    code="PLN123",
    title="Closed, though the board judges that it was not fully achieved",
    severity=Severity.WARNING,
    why="A closed action is not followed up, and what the board found missing stays missing.",
    hint="Open it again with a revised date and its reason, or add an action for what is missing.",
    source=HSSIB,
    failing=_example_action(
        _CLOSED + ",\n  assessment: {result: not_achieved, by: Learning sub-group, on: 2016-06-20, "
        "reasons: Half are blank.}"
    ),
    passing=NOT_JUDGED.passing,
)
OTHER_EVIDENCE = ProblemCode(
    code="PLN130",
    title="Evidence of something other than what was asked for",
    severity=Severity.NOTE,
    why="Training was asked for, guidance was sent out, and the plan is closed on something not done.",
    hint="Give evidence of what was asked, or say in the action what was done instead and why.",
    source="Stockton's safeguarding board: training asked for, guidance provided, graded as fully achieved",
    failing=_example_action(
        "status: complete, completed: 2016-06-01, evidence: Guidance was sent to all teams.",
        text="Train every booking midwife.",
    ),
    passing=_example_action(
        "status: complete, completed: 2016-06-01, evidence: 41 of 43 midwives attended the training.",
        text="Train every booking midwife.",
    ),
)
OUTPUT_EVIDENCE = ProblemCode(
    code="PLN131",
    title="Closed on what was produced, where an outcome was intended",
    severity=Severity.NOTE,
    why="Minutes or the policy itself show that something was made, not that the outcome came about.",
    hint="Add what shows the outcome: an audit, a count, what families or practitioners say.",
    source=ACTION_PLANS + ": success indicators, beside the output",
    failing=_example_action(
        "status: complete, completed: 2016-06-01, evidence: Minutes of the meeting., "
        "outcome: Everyone in the home is known."
    ),
    passing=_example_action(
        "status: complete, completed: 2016-06-01, evidence: An audit of thirty forms., "
        "outcome: Everyone in the home is known."
    ),
)
OUTCOME_IS_OUTPUT = ProblemCode(
    code="PLN132",
    title="An outcome that names a product",
    severity=Severity.NOTE,
    why="A published policy is the output; the outcome is what is then different for people.",
    hint="Put the product into measure or evidence; say under outcome what will be different, and for whom.",
    source=ACTION_PLANS + ": actions are focused on outcomes",
    failing=_example_action("outcome: Updated policy is published."),
    passing=_example_action("outcome: Every baby's sleeping place has been seen."),
)
COMPLETED_BEFORE_START = ProblemCode(
    code="PLN133",
    title="Completed before it began",
    severity=Severity.WARNING,
    why="One of the two dates is wrong, or something older was counted as the action.",
    hint="Correct start or completed.",
    source="The review file: actions",
    failing=_example_action("start: 2016-07-01, " + _CLOSED),
    passing=_example_action("start: 2016-05-01, " + _CLOSED),
)
EMPTY_EVIDENCE = ProblemCode(
    code="PLN134",
    title="Closed on words that prove nothing",
    severity=Severity.WARNING,
    why="'Complete' and 'n/a' fill the cell, but the evidence is still missing.",
    hint="Say in evidence what shows that it was done, and what it changed.",
    source=ACTION_PLANS + ": evidence of what was done",
    failing=_example_action("status: complete, completed: 2016-06-01, evidence: Complete"),
    passing=_example_action("status: complete, completed: 2016-06-01, evidence: An audit of thirty forms."),
)


def closing(
    action: Action, recommendation: Recommendation, place: Place, body: str, vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Report what an action was closed on, and a judgement that is not the board's own."""
    if action.status is Status.COMPLETE:
        yield from _evidence(action, recommendation, place, vocabulary)
    if action.assessment is not None:
        yield from _judgement(action, action.assessment, place, body)
    if language.names_a_product(action.outcome, vocabulary):
        message = (
            f"'{language.shortened(action.outcome)}' says what will be produced, not what will be different"
        )
        yield OUTCOME_IS_OUTPUT.at(place / "outcome", message)
    start, completed = as_date(action.start), as_date(action.completed)
    if start and completed and completed < start:
        message = f"completed {plain_date(completed)}, before it began on {plain_date(start)}"
        yield COMPLETED_BEFORE_START.at(place / "completed", message)


def _evidence(
    action: Action, recommendation: Recommendation, place: Place, vocabulary: Vocabulary
) -> Iterator[Problem]:
    evidence = action.evidence.strip()
    if not evidence:
        return  # reported with the dates: a completed action without evidence
    if language.shows_nothing(evidence, vocabulary):
        message = f"'{language.shortened(evidence)}' does not show that it was done"
        yield EMPTY_EVIDENCE.at(place / "evidence", message)
    elif deed := _missing_deed(action, recommendation):
        message = f"{deed} was asked for, but the evidence is '{language.shortened(evidence)}'"
        yield OTHER_EVIDENCE.at(place / "evidence", message)
    elif action.outcome.strip() and language.shows_only_output(evidence, vocabulary):
        shown, outcome = language.shortened(evidence), language.shortened(action.outcome)
        message = f"'{shown}' shows what was produced, not the outcome: '{outcome}'"
        yield OUTPUT_EVIDENCE.at(place / "evidence", message)


def _missing_deed(action: Action, recommendation: Recommendation) -> str:
    """Return the deed that was asked for and is missing in the evidence, or nothing.

    A recommendation asks it where it has this action alone; of several, another may be the one that does it.
    """
    asked = action.text if len(recommendation.actions) > 1 else f"{action.text}\n{recommendation.text}"
    return language.missing_deed(asked, action.evidence)


def _judgement(action: Action, assessment: Assessment, place: Place, body: str) -> Iterator[Problem]:
    within = place / "assessment"
    missing = [
        name
        for name, given in (
            ("who made it", assessment.by.strip()),
            ("when", assessment.on),
            ("why", assessment.reasons.strip()),
        )
        if not given
    ]
    if missing:
        *others, last = missing
        lacks = f"{', '.join(others)} or {last}" if others else last
        yield BARE_JUDGEMENT.at(within, f"the board's judgement does not say {lacks}")
    judge = assessment.by.strip().casefold()
    if judge and judge in {action.owner.strip().casefold(), body.strip().casefold()}:
        yield OWN_JUDGEMENT.at(within / "by", "the action was judged by whoever carries it out")
    is_short = assessment.result in (Achievement.NOT_ACHIEVED, Achievement.PARTLY_ACHIEVED)
    if action.status is Status.COMPLETE and is_short:
        message = f"complete, but the board's judgement is: {assessment.result.label.lower()}"
        yield CLOSED_ALL_THE_SAME.at(place / "status", message)


def closed_actions(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report what an action was closed on, and closed actions that the board has not judged."""
    vocabulary = language.vocabulary_for(review.language, request.host)
    unjudged: list[str] = []
    for place, action, recommendation in actions_of(review):
        body = review.agency_name(action.body)
        yield from closing(action, recommendation, place, body, vocabulary)
        if action.status is Status.COMPLETE and action.assessment is None:
            unjudged.append(action.id)
    if unjudged:
        named = ", ".join(unjudged[:_MOST_NAMED]) + (" and others" if len(unjudged) > _MOST_NAMED else "")
        count = "1 action is" if len(unjudged) == 1 else f"{len(unjudged)} actions are"
        message = f"{count} closed without the board's judgement: {named}"
        yield NOT_JUDGED.at("recommendations", message)


CHECK = Check(
    name="closed-actions",
    subjects=("review",),
    codes=(
        NOT_JUDGED,
        BARE_JUDGEMENT,
        OWN_JUDGEMENT,
        CLOSED_ALL_THE_SAME,
        OTHER_EVIDENCE,
        OUTPUT_EVIDENCE,
        OUTCOME_IS_OUTPUT,
        COMPLETED_BEFORE_START,
        EMPTY_EVIDENCE,
    ),
    uses=(VOCABULARIES,),
    run=closed_actions,
)
