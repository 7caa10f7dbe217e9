"""Plan: does a recommendation or an action say what will be done, so that it can be done and seen?

Each is judged by its sentence alone; who answers for it, by when and how it will be seen is `smart_plan`.
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

    from scrlearn.hooks import CheckRequest
    from scrlearn.language.smart_letters import Smart
    from scrlearn.model.review import Review
    from scrlearn.places import Place
    from scrlearn.problems import Problem

TOO_VAGUE = ProblemCode(
    code="SMA101",
    title="A recommendation that does not say what to do",
    severity=Severity.WARNING,
    why="Two readers would not agree on what counts as having done it, so it is done when anyone says so.",
    hint=(
        "Say what will be done and what will show it: audit, publish, amend, add to a named form, report to "
        "a named group."
    ),
    source=WORKING_TOGETHER,
    failing=smart_recommendation("Agencies should consider the importance of fathers."),
    passing=smart_recommendation("Add a section on fathers to the booking form."),
)
LOW_LEVERAGE = ProblemCode(
    code="SMA104",
    title="Easily done, with little effect",
    severity=Severity.NOTE,
    why="Reminders and messages can be specific, dated and complete without practice changing.",
    hint=(
        "Ask what would make the right thing the easy thing: a form, a prompt, a meeting, time, supervision."
    ),
    source=f"{STUDY_OF_RECOMMENDATIONS}, chapter 5",
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
        "Say what will be done and what will show it: a form changed, staff trained and how many, a report "
        "to a group."
    ),
    source=ACTION_PLANS + ": specific action and timescale",
    failing=smart_action(text="Continue to raise awareness of fathers."),
    passing=smart_action(text="Add a section on fathers to the booking form."),
)


def smart_text(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report recommendations and actions whose sentence nobody could carry out, each with the reason.

    They are judged by the word lists of the review's language, or the English ones where no plugin gives any.
    A review without recommendations is valid, and has nothing to judge.
    """
    plan = judged_plan(review, request.host)
    for place, recommendation, judged in plan.recommendations:
        too_vague = TOO_VAGUE if plan.is_in_its_language else None
        yield from _sentence(judged, recommendation.text, place / "text", too_vague)
    for place, action, judged in plan.actions:
        too_vague = ACTION_TOO_VAGUE if plan.is_in_its_language else None
        yield from _sentence(judged, action.text, place / "text", too_vague)


def _sentence(judged: Smart, text: str, place: Place, too_vague: ProblemCode | None) -> Iterator[Problem]:
    if not text.strip():
        return  # an empty text is reported as such
    if too_vague and judged.specific.met is False:
        message = f"not {judged.label('specific')}: {judged.specific.because}"
        yield too_vague.at(place, message, hint=judged.specific.hint)
    if language.SmartFlag.LOW_LEVERAGE in judged.flags:
        yield LOW_LEVERAGE.at(place, "a reminder or a message: easily done, with little effect")
    if judged.achievable.met is False:
        yield OUT_OF_REACH.at(place, judged.achievable.because)
    if language.SmartFlag.IMPOSSIBLE_DATE in judged.flags:
        for day in language.impossible_dates(text):
            yield IMPOSSIBLE_DATE.at(place, f"there is no {day}")


CHECK = Check(
    name="smart-text",
    subjects=("review",),
    codes=(TOO_VAGUE, LOW_LEVERAGE, OUT_OF_REACH, IMPOSSIBLE_DATE, ACTION_TOO_VAGUE),
    uses=(VOCABULARIES,),
    run=smart_text,
)
