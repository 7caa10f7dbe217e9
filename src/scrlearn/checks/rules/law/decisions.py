"""Decisions: what the board recorded, held beside what the rules say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn._meant import did_you_mean
from scrlearn.errors import RuleError
from scrlearn.hooks import Check
from scrlearn.model.outcomes import Outcome
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.law import Answer, Decision
    from scrlearn.model.recorded import RecordedDecision
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

_TRANSPARENT = "SCIE/NSPCC Serious Case Review Quality Markers (2016), marker 2: the decision and its reasons"
_DATED = "dates: {event: 2015-06-01}, facts: {died: true}, "
_DECIDED = "decisions: [{{question: commission, answer: {}, by: Independent Chair, on: 2015-06-20{}}}]"
DIFFERS = ProblemCode(
    code="LAW101",
    title="A decision that differs from the rules, without reasons",
    severity=Severity.WARNING,
    why=(
        "A board may hold a review that it need not hold, and may see a case differently from the rules; "
        "whoever asks later is owed the reason."
    ),
    hint="Say in reasons why it was decided so, or correct the fact that the rules' answer rests on.",
    source=_TRANSPARENT,
    failing="{" + _DATED + _DECIDED.format("'no'", "") + "}",
    passing="{"
    + _DATED
    + _DECIDED.format("'no'", ", reasons: A review of the same practice is under way.")
    + "}",
)
LEFT_OPEN = ProblemCode(
    code="LAW102",
    title="A decision that the rules leave to the board, without reasons",
    severity=Severity.WARNING,
    why="Where nothing is forced, or facts are not known, the reasons are the decision.",
    hint="Say in reasons what was weighed.",
    source=_TRANSPARENT,
    failing="{dates: {event: 2015-06-01}, facts: {abuse_or_neglect_known_or_suspected: unknown, died: true}, "
    + _DECIDED.format("'yes'", "")
    + "}",
    passing="{dates: {event: 2015-06-01}, facts: {abuse_or_neglect_known_or_suspected: unknown, died: true}, "
    + _DECIDED.format("'yes'", ", reasons: The post-mortem is weeks away and the learning is not.")
    + "}",
)
NOBODY_DECIDED = ProblemCode(
    code="LAW103",
    title="A decision that does not say who made it, or when",
    severity=Severity.WARNING,
    why="Somebody answers for every decision, and time limits run from its day.",
    hint="Add by (a role or body) and on (a day).",
    source=_TRANSPARENT,
    failing="decisions: [{question: commission, answer: 'yes'}]",
    passing="decisions: [{question: commission, answer: 'yes', by: Independent Chair, on: 2015-02-27}]",
)
NOT_ASKED = ProblemCode(
    code="LAW104",
    title="A decision on a question that the rules do not ask",
    severity=Severity.WARNING,
    why="A misspelt question is never compared with what the rules say.",
    hint="Use a question of the rule set; `scrlearn rules ID` lists them.",
    source="The review file: decisions",
    failing="{dates: {event: 2015-06-01}, decisions: [{question: comission, answer: 'yes', by: The Chair, "
    "on: 2015-06-20, reasons: All met.}]}",
    passing="{dates: {event: 2015-06-01}, decisions: [{question: commission, answer: 'yes', by: The Chair, "
    "on: 2015-06-20, reasons: All met.}]}",
)
NO_ANSWER = ProblemCode(
    code="LAW105",
    title="A decision that says neither yes nor no",
    severity=Severity.WARNING,
    why="The decision cannot be compared with the rules, and time limits that depend on it cannot be found.",
    hint="Write yes or no (for the question type, the kind of review); any qualification belongs in reasons.",
    source="The review file: decisions",
    failing="{dates: {event: 2015-06-01}, decisions: [{question: commission, answer: perhaps, by: The Chair, "
    "on: 2015-06-20, reasons: All met.}]}",
    passing="{dates: {event: 2015-06-01}, decisions: [{question: commission, answer: 'no', by: The Chair, "
    "on: 2015-06-20, reasons: Not met.}]}",
)
_DUE = frozenset({Outcome.MANDATORY, Outcome.GUIDANCE_ALWAYS, Outcome.PRESUMED, Outcome.NOTIFY})
_NOT_DUE = frozenset({Outcome.NOT_MET, Outcome.EXCLUDED, Outcome.NOT_IN_FORCE})
_ANSWERS = ("yes", "no")


def decisions(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report decisions that lack what a decision needs, or differ from the rules and do not say why."""
    for index, recorded in enumerate(review.decisions):
        place = Place("decisions", index)
        if not recorded.by.strip() or recorded.on is None:
            lacks = " or ".join(
                (["who made it"] if not recorded.by.strip() else []) + ([] if recorded.on else ["when"])
            )
            yield NOBODY_DECIDED.at(place, f"the decision does not say {lacks}")
    if not review.decisions or review.rules not in request.host.rulesets or review.law_date is None:
        return
    # Loaded only where there is something to ask.
    from scrlearn.law import decide_review  # noqa: PLC0415

    try:
        by_rules = decide_review(review, host=request.host)
    except RuleError:
        # The check of the facts says what the law cannot take.
        return
    for index, recorded in enumerate(review.decisions):
        yield from _beside(recorded, by_rules, Place("decisions", index))


def _beside(recorded: RecordedDecision, by_rules: Decision, place: Place) -> Iterator[Problem]:
    answer = by_rules.answers.get(recorded.question)
    if answer is None:
        unknown = f"{by_rules.rules} has no question '{language.shortened(recorded.question)}'"
        questions = f" (it asks: {', '.join(by_rules)})"
        message = did_you_mean(recorded.question, by_rules, after=unknown, otherwise=questions)
        yield NOT_ASKED.at(place / "question", message)
        return
    said = recorded.answer.strip().casefold()
    kinds = _kinds(answer)
    if said not in (*_ANSWERS, *kinds):
        listed = ", ".join((*_ANSWERS, *kinds))
        message = f"'{language.shortened(recorded.answer)}' does not answer this question (answers: {listed})"
        yield NO_ANSWER.at(place / "answer", message)
        return
    if recorded.reasons.strip():
        return
    told = answer.outcome.value + (f" ({answer.variant})" if answer.variant else "")
    if _differs(said, answer):
        message = f"decided '{said}' without reasons, though the rules say {told}: {answer.summary}"
        yield DIFFERS.at(place / "reasons", message)
    elif answer.outcome not in _DUE | _NOT_DUE:
        message = f"decided '{said}' without reasons, where the rules leave it open ({told})"
        yield LEFT_OPEN.at(place / "reasons", message)


def _kinds(answer: Answer) -> tuple[str, ...]:
    """Return the kinds of review that a question can be answered with."""
    rules = answer.working.question.rules if answer.working else ()
    return tuple(dict.fromkeys(rule.variant.casefold() for rule in rules if rule.variant))


def _differs(said: str, answer: Answer) -> bool:
    """Say whether a recorded answer is another one than the rules give."""
    if answer.outcome in _NOT_DUE:
        return said != "no"
    if answer.outcome not in _DUE:
        return False
    return said == "no" or (said != "yes" and said != answer.variant.casefold())


CHECK = Check(
    name="decisions",
    subjects=("review",),
    codes=(
        DIFFERS,
        LEFT_OPEN,
        NOBODY_DECIDED,
        NOT_ASKED,
        NO_ANSWER,
    ),
    run=decisions,
)
