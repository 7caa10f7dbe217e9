"""Plan: SMART over the recommendations of a review and the actions that carry them out.

A recommendation is asked what to do and of whom; its date and measure belong to the plan, so those are asked
of the actions. A review without recommendations is valid, and has nothing to judge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules.examples import smart_action, smart_recommendation
from scrlearn.hooks import Check
from scrlearn.hooks.words import VOCABULARIES
from scrlearn.model.plan import actions_of, recommendations_of
from scrlearn.model.recommendations import Status
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.language.smart_letters import Smart
    from scrlearn.language.vocabulary import Vocabulary
    from scrlearn.model.recommendations import Action, Recommendation
    from scrlearn.model.review import Review
    from scrlearn.places import Place
    from scrlearn.problems import Problem

_GUIDE = "Kent County Council, IMR Action Plan Guidance"
_WORKING_TOGETHER = (
    "Working Together 2018, chapter 4: clear on what is required of whom, collectively and individually"
)
_CRITIQUE = (
    "Brandon and others, A study of recommendations arising from serious case reviews "
    "(DFE-RR157, 2011), chapter 5"
)
TOO_VAGUE = ProblemCode(
    code="SMA101",
    title="A recommendation that does not say what to do",
    severity=Severity.WARNING,
    why="Two readers would not agree on what counts as having done it, so it is done when anyone says so.",
    hint=(
        "Say the act and what it leaves behind: audit, publish, amend, add to a named form, report to a "
        "named group."
    ),
    source=_WORKING_TOGETHER,
    failing=smart_recommendation("Agencies should consider the importance of fathers."),
    passing=smart_recommendation("Add a section on fathers to the booking form."),
)
NOBODY_ADDRESSED = ProblemCode(
    code="SMA102",
    title="A recommendation that is addressed to nobody",
    severity=Severity.WARNING,
    why="The A of SMART first stood for 'assignable': what is everyone's job is no one's.",
    hint="Add addressed_to with the ids of the agencies, or give each action an owner.",
    source="Doran (1981); " + _WORKING_TOGETHER,
    failing=smart_recommendation("Add a section on fathers to the booking form.", addressed_to=""),
    passing=smart_recommendation("Add a section on fathers to the booking form."),
)
OWNER_TOO_WIDE = ProblemCode(
    code="SMA103",
    title="An owner that nobody could write to",
    severity=Severity.WARNING,
    why="'All agencies' and 'professionals' have no address, and no one answers for them.",
    hint="Name one role in one body; others can take part in the action.",
    source=_GUIDE + ": a lead agency and a named professional",
    failing=smart_action(owner="All agencies"),
    passing=smart_action(owner="Named Nurse"),
)
LOW_LEVERAGE = ProblemCode(
    code="SMA104",
    title="Easily done, with little effect",
    severity=Severity.NOTE,
    why="Reminders and messages can be specific, dated and complete without practice changing.",
    hint=(
        "Ask what would make the right thing the easy thing: a form, a prompt, a meeting, time, supervision."
    ),
    source=_CRITIQUE,
    failing=smart_recommendation("The trust should remind staff to record who lives in the home."),
    passing=smart_recommendation("Add a section on the household to the booking form."),
)
OUT_OF_REACH = ProblemCode(
    code="SMA106",
    title="Outside anyone's power, or absolute",
    severity=Severity.WARNING,
    why="No body can override the law or promise that something never happens.",
    hint="Ask for what the body addressed can do, and for a change that would show.",
    source="A domestic homicide review that asked for protocols to override data protection law",
    failing=smart_recommendation("Agree protocols that override data protection law."),
    passing=smart_recommendation("Agree a protocol for sharing information within data protection law."),
)
IMPOSSIBLE_DATE = ProblemCode(
    code="SMA107",
    title="The sentence names a day that does not exist",
    severity=Severity.WARNING,
    why="Nobody can meet or miss it.",
    hint="Write a day that is in the calendar.",
    source="Kent and Medway NHS trust plan, recommendation 10",
    failing=smart_recommendation("Add a section on fathers to the booking form by 31 September 2016."),
    passing=smart_recommendation("Add a section on fathers to the booking form by 30 September 2016."),
)
ACTION_TOO_VAGUE = ProblemCode(
    code="SMA201",
    title="An action that does not say what will be done",
    severity=Severity.WARNING,
    why=(
        "Full columns do not make a good action: 'continue to', 'embed' and 'raise awareness' change "
        "nothing visible."
    ),
    hint=(
        "Say the act and what it leaves behind: a form changed, staff trained and how many, a report to a "
        "group."
    ),
    source=_GUIDE + ": specific action and timescale",
    failing=smart_action(text="Continue to raise awareness of fathers."),
    passing=smart_action(text="Add a section on fathers to the booking form."),
)
NO_OWNER = ProblemCode(
    code="SMA202",
    title="An action that nobody owns",
    severity=Severity.WARNING,
    why="This is the fault that boards complain of most.",
    hint="Add owner: the role that answers for it, such as Named Nurse.",
    source=_GUIDE + ": the agency with lead responsibility must be identified",
    failing=smart_action(owner=""),
    passing=smart_action(owner="Named Nurse"),
)
NO_DUE_DATE = ProblemCode(
    code="SMA203",
    title="An action without a date",
    severity=Severity.WARNING,
    why="The sentence of a recommendation may go without a date; its plan may not.",
    hint="Add due, as 2016-06-30.",
    source=_GUIDE + ": deadlines must be stated for all actions",
    failing=smart_action(due=""),
    passing=smart_action(due="2016-06-30"),
)
NO_MEASURE = ProblemCode(
    code="SMA204",
    title="An action without a measure",
    severity=Severity.WARNING,
    why="Nobody will know whether it worked.",
    hint="Add measure: what will be counted or read, how many, and what it should show for children.",
    source=_GUIDE + ": success indicators",
    failing=smart_action(measure=""),
    passing=smart_action(measure="Audit of 30 booking forms shows who lives in the home."),
)
OUTPUT_MEASURE = ProblemCode(
    code="SMA205",
    title="A measure that only shows that something was produced",
    severity=Severity.WARNING,
    why="Minutes, a template or the policy itself show that the action was done, not that anything changed.",
    hint="Say what should be different in practice or for children, and how it will be seen.",
    source="Welsh and English plans: output and outcome kept apart; " + _CRITIQUE,
    failing=smart_action(measure="Updated policy"),
    passing=smart_action(measure="Audit of 30 booking forms shows who lives in the home."),
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


def smart(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report recommendations and actions that nobody could carry out or see done, each with the reason.

    They are judged by the word lists of the review's language, or the English ones where no plugin gives any.
    """
    vocabulary = language.vocabulary_for(review.language, request.host)
    for place, recommendation in recommendations_of(review):
        yield from _recommendation(recommendation, place, review, vocabulary)
    for place, action, recommendation in actions_of(review):
        if action.status is not Status.WITHDRAWN:
            judged = language.smart(action, owner=action.owner, parent=recommendation, vocabulary=vocabulary)
            yield from _action(action, place, judged, review, vocabulary)


def _recommendation(
    recommendation: Recommendation, place: Place, review: Review, vocabulary: Vocabulary
) -> Iterator[Problem]:
    if not recommendation.text.strip():
        return  # an empty text is reported as such
    addressed = [review.agency_name(body) for body in recommendation.addressed_to]
    found = language.smart(recommendation, addressed_to=addressed, vocabulary=vocabulary)
    too_vague = TOO_VAGUE if _is_judged(review, vocabulary) else None
    yield from _text(found, recommendation.text, place / "text", too_vague)
    owned = any(action.owner.strip() or action.body for action in recommendation.actions)
    if found.owner.met is not True and not owned:
        if language.SmartFlag.OWNER_TOO_WIDE in found.flags:
            where = place / "addressed_to" if addressed else place / "text"
            yield OWNER_TOO_WIDE.at(where, found.owner.because)
        else:
            message = "addressed to nobody, and no action has an owner"
            yield NOBODY_ADDRESSED.at(place / "addressed_to", message)


def _action(
    action: Action, place: Place, found: Smart, review: Review, vocabulary: Vocabulary
) -> Iterator[Problem]:
    if action.text.strip():
        too_vague = ACTION_TOO_VAGUE if _is_judged(review, vocabulary) else None
        yield from _text(found, action.text, place / "text", too_vague)
    yield from _owner(action, place, found, review, vocabulary)
    # Words that stand where the date belongs are reported as such, once.
    if action.due is None:
        yield NO_DUE_DATE.at(place / "due", "no date by which it is done")
    yield from _measure(action, place, found)


def _owner(
    action: Action, place: Place, found: Smart, review: Review, vocabulary: Vocabulary
) -> Iterator[Problem]:
    within = place / "owner"
    if not action.owner.strip():
        message = "no owner"
        if action.body:
            message += f": {review.agency_name(action.body)} is named, but no role in it"
        yield NO_OWNER.at(within, message)
    elif language.is_no_owner(action.owner, vocabulary):
        # Initials are not quoted: they may be somebody's.
        yield NO_OWNER.at(within, "no owner: only a mark, initials or words that say nothing")
    elif found.owner.met is not True:
        yield OWNER_TOO_WIDE.at(within, found.owner.because)
    elif _is_judged(review, vocabulary) and language.is_person(action.owner, review, vocabulary):
        # The name itself is not repeated.
        yield PERSON_AS_OWNER.at(within, "reads like a person's name, and no role is given")


def _measure(action: Action, place: Place, found: Smart) -> Iterator[Problem]:
    if found.measurable.met is not True:
        # Without a measure in the plan the sentence itself may hold one: "audit 30 records".
        code = MEASURE_IS_QUESTION if language.is_question(action.measure) else NO_MEASURE
        yield code.at(place / "measure", found.measurable.because)
    # An outcome that is stated beside it says what should change; then the measure may be the product.
    elif language.SmartFlag.OUTPUT_MEASURE_ONLY in found.flags and not action.outcome.strip():
        shown = language.shortened(action.measure)
        message = f"'{shown}' shows that something was produced, not that anything changed"
        yield OUTPUT_MEASURE.at(place / "measure", message)


def _is_judged(review: Review, vocabulary: Vocabulary) -> bool:
    """Whether a review is in the language of the word lists; in another no verb would be found."""
    return _language(review.language) == (_language(vocabulary.lists.language) or "en")


def _language(tag: str) -> str:
    return tag.lower().partition("-")[0]


def _text(found: Smart, text: str, place: Place, too_vague: ProblemCode | None) -> Iterator[Problem]:
    if too_vague and found.specific.met is False:
        yield too_vague.at(
            place, f"not {found.label('specific')}: {found.specific.because}", hint=found.specific.hint
        )
    if language.SmartFlag.LOW_LEVERAGE in found.flags:
        yield LOW_LEVERAGE.at(place, "a reminder or a message: easily done, with little effect")
    if found.achievable.met is False:
        yield OUT_OF_REACH.at(place, found.achievable.because)
    if language.SmartFlag.IMPOSSIBLE_DATE in found.flags:
        for day in language.impossible_dates(text):
            yield IMPOSSIBLE_DATE.at(place, f"there is no {day}")


CHECK = Check(
    name="smart",
    subjects=("review",),
    codes=(
        TOO_VAGUE,
        NOBODY_ADDRESSED,
        OWNER_TOO_WIDE,
        LOW_LEVERAGE,
        OUT_OF_REACH,
        IMPOSSIBLE_DATE,
        ACTION_TOO_VAGUE,
        NO_OWNER,
        NO_DUE_DATE,
        NO_MEASURE,
        OUTPUT_MEASURE,
        PERSON_AS_OWNER,
        MEASURE_IS_QUESTION,
    ),
    uses=(VOCABULARIES,),
    run=smart,
)
