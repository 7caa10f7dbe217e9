"""Plan: who answers for a recommendation and its actions, by when, and how it will be seen that it worked.

A recommendation is asked what to do and of whom; its date and measure belong to the plan, so those are asked
of the actions. What its sentence says is `smart_text`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules.cited import ACTION_PLANS, STUDY_OF_RECOMMENDATIONS, WORKING_TOGETHER
from scrlearn.checks.rules.examples import smart_action, smart_recommendation
from scrlearn.checks.rules.plan.judged import judged_plan
from scrlearn.hooks import Check
from scrlearn.hooks.words import VOCABULARIES
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.checks.rules.plan.judged import JudgedAction, JudgedPlan, JudgedRecommendation
    from scrlearn.hooks import CheckRequest
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

NOBODY_ADDRESSED = ProblemCode(
    code="SMA102",
    title="A recommendation that is addressed to nobody",
    severity=Severity.WARNING,
    why="The A of SMART first stood for 'assignable': what is everyone's job is no one's.",
    hint="Add addressed_to with the ids of the agencies, or give each action an owner.",
    source="Doran (1981); " + WORKING_TOGETHER,
    failing=smart_recommendation("Add a section on fathers to the booking form.", addressed_to=""),
    passing=smart_recommendation("Add a section on fathers to the booking form."),
)
OWNER_TOO_WIDE = ProblemCode(
    code="SMA103",
    title="An owner that nobody could write to",
    severity=Severity.WARNING,
    why="'All agencies' and 'professionals' have no address, and no one answers for them.",
    hint="Name one role in one body; others can take part in the action.",
    source=ACTION_PLANS + ": a lead agency and a named professional",
    failing=smart_action(owner="All agencies"),
    passing=smart_action(owner="Named Nurse"),
)
NO_OWNER = ProblemCode(
    code="SMA202",
    title="An action that nobody owns",
    severity=Severity.WARNING,
    why="This is the fault that boards complain of most.",
    hint="Add owner: the role that answers for it, such as Named Nurse.",
    source=ACTION_PLANS + ": the agency with lead responsibility must be identified",
    failing=smart_action(owner=""),
    passing=smart_action(owner="Named Nurse"),
)
NO_DUE_DATE = ProblemCode(
    code="SMA203",
    title="An action without a date",
    severity=Severity.WARNING,
    why="The sentence of a recommendation may go without a date; its plan may not.",
    hint="Add due, as 2016-06-30.",
    source=ACTION_PLANS + ": deadlines must be stated for all actions",
    failing=smart_action(due=""),
    passing=smart_action(due="2016-06-30"),
)
NO_MEASURE = ProblemCode(
    code="SMA204",
    title="An action without a measure",
    severity=Severity.WARNING,
    why="Nobody will know whether it worked.",
    hint="Add measure: what will be counted or read, how many, and what it should show for children.",
    source=ACTION_PLANS + ": success indicators",
    failing=smart_action(measure=""),
    passing=smart_action(measure="Audit of 30 booking forms shows who lives in the home."),
)
OUTPUT_MEASURE = ProblemCode(
    code="SMA205",
    title="A measure that only shows that something was produced",
    severity=Severity.WARNING,
    why="Minutes, a template or the policy itself show that the action was done, not that anything changed.",
    hint="Say what should be different in practice or for children, and how it will be seen.",
    source="Welsh and English plans: output and outcome kept apart; "
    + STUDY_OF_RECOMMENDATIONS
    + ", chapter 5",
    failing=smart_action(measure="Updated policy"),
    passing=smart_action(measure="Audit of 30 booking forms shows who lives in the home."),
)
MEASURE_IS_QUESTION = ProblemCode(
    code="SMA206",
    title="A measure that is a question",
    severity=Severity.WARNING,
    why="The cell is filled and nothing is measured.",
    hint="Answer the question: how many, by whom, out of how many?",
    source="Slough LSCB business plan 2012: 'Target number of staff across each agency?'",
    failing=smart_action(measure="Target number of staff in each agency?"),
    passing=smart_action(measure="80 of 100 staff in each agency trained and observed in practice."),
)
PERSON_AS_OWNER = ProblemCode(
    code="SMA207",
    title="An owner that is a person's name",
    severity=Severity.WARNING,
    why=(
        "The name is published with the plan. Whoever takes over the post will not find the action, and "
        "practitioners are not to be named."
    ),
    hint="Give the role that answers for it, such as Named Nurse, and leave out the name.",
    source="The review file: owner is a role, never a person's name; practitioners are not named",
    failing=smart_action(owner="Sarah Exemplar"),
    passing=smart_action(owner="Named Nurse"),
)


def smart_plan(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report recommendations addressed to nobody, and actions without an owner, a date or a measure.

    They are judged by the word lists of the review's language, or the English ones where no plugin gives any.
    """
    plan = judged_plan(review, request.host)
    for recommendation in plan.recommendations:
        yield from _addressees(recommendation)
    for action in plan.actions:
        yield from _owner(action, review, plan)
        # Words that stand where the date belongs are reported as such, once.
        if action.action.due is None:
            yield NO_DUE_DATE.at(action.place / "due", "no date by which it is done")
        yield from _measure(action)


def _addressees(judged: JudgedRecommendation) -> Iterator[Problem]:
    place, recommendation, smart = judged
    if not recommendation.text.strip():
        return  # an empty text is reported as such
    has_owner = any(action.owner.strip() or action.body for action in recommendation.actions)
    if smart.owner.met is True or has_owner:
        return
    if language.SmartFlag.OWNER_TOO_WIDE in smart.flags:
        where = place / "addressed_to" if recommendation.addressed_to else place / "text"
        yield OWNER_TOO_WIDE.at(where, smart.owner.because)
    else:
        message = "addressed to nobody, and no action has an owner"
        yield NOBODY_ADDRESSED.at(place / "addressed_to", message)


def _owner(judged: JudgedAction, review: Review, plan: JudgedPlan) -> Iterator[Problem]:
    action, within = judged.action, judged.place / "owner"
    if not action.owner.strip():
        message = "no owner"
        if action.body:
            message += f": {review.agency_name(action.body)} is named, but no role in it"
        yield NO_OWNER.at(within, message)
    elif language.is_no_owner(action.owner, plan.vocabulary):
        # Initials are not quoted: they may be somebody's.
        yield NO_OWNER.at(within, "no owner: only a mark, initials or words that say nothing")
    elif judged.smart.owner.met is not True:
        yield OWNER_TOO_WIDE.at(within, judged.smart.owner.because)
    elif plan.is_in_its_language and language.is_person(action.owner, review, plan.vocabulary):
        # The name itself is not repeated.
        yield PERSON_AS_OWNER.at(within, "reads like a person's name, and no role is given")


def _measure(judged: JudgedAction) -> Iterator[Problem]:
    place, action, smart = judged
    if smart.measurable.met is not True:
        # Without a measure in the plan the sentence itself may hold one: "audit 30 records".
        code = MEASURE_IS_QUESTION if language.is_question(action.measure) else NO_MEASURE
        yield code.at(place / "measure", smart.measurable.because)
    # An outcome that is stated beside it says what should change; then the measure may be the product.
    elif language.SmartFlag.OUTPUT_MEASURE_ONLY in smart.flags and not action.outcome.strip():
        shown = language.shortened(action.measure)
        message = f"'{shown}' shows that something was produced, not that anything changed"
        yield OUTPUT_MEASURE.at(place / "measure", message)


CHECK = Check(
    name="smart-plan",
    subjects=("review",),
    codes=(
        NOBODY_ADDRESSED,
        OWNER_TOO_WIDE,
        NO_OWNER,
        NO_DUE_DATE,
        NO_MEASURE,
        OUTPUT_MEASURE,
        MEASURE_IS_QUESTION,
        PERSON_AS_OWNER,
    ),
    uses=(VOCABULARIES,),
    run=smart_plan,
)
