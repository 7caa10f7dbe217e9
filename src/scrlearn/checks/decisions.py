"""Decisions: what the board recorded, held beside what the rules say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.checks.codes import law as codes
from scrlearn.errors import RuleError, suggestion
from scrlearn.language.quoting import shortened
from scrlearn.model.outcomes import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.law import Answer, Decision
    from scrlearn.model.recorded import RecordedDecision
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

_DUE = frozenset({Outcome.MANDATORY, Outcome.GUIDANCE_ALWAYS, Outcome.PRESUMED, Outcome.NOTIFY})
_NOT_DUE = frozenset({Outcome.NOT_MET, Outcome.EXCLUDED, Outcome.NOT_IN_FORCE})
_ANSWERS = ("yes", "no")


def decisions(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report decisions that lack what a decision needs, or differ from the rules and do not say why."""
    for index, recorded in enumerate(review.decisions):
        path = f"decisions[{index}]"
        if not recorded.by.strip() or recorded.on is None:
            lacks = " or ".join(
                (["who made it"] if not recorded.by.strip() else []) + ([] if recorded.on else ["when"])
            )
            yield codes.NOBODY_DECIDED.at(path, f"the decision does not say {lacks}")
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
        yield from _beside(recorded, by_rules, f"decisions[{index}]")


def area(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report an area that no local authority has the name of and that brings no nation of its own."""
    fault = area_fault(review)
    if fault:
        yield codes.UNKNOWN_AREA.at("area", fault)


def area_fault(review: Review) -> str:
    """Say what is wrong with a review's area; nothing where nothing is."""
    if review.area is None:
        return ""
    from scrlearn.law.standing import resolved_area  # noqa: PLC0415 - loaded only where there is an area

    try:
        resolved_area(review.area)
    except RuleError as error:
        return str(error)
    return ""


def _beside(recorded: RecordedDecision, by_rules: Decision, path: str) -> Iterator[Problem]:
    answer = by_rules.answers.get(recorded.question)
    if answer is None:
        guess = suggestion(recorded.question, by_rules)
        meant = f": did you mean {guess}?" if guess else f" (it asks: {', '.join(by_rules)})"
        message = f"{by_rules.rules} asks no question '{shortened(recorded.question)}'{meant}"
        yield codes.NOT_ASKED.at(f"{path}.question", message)
        return
    said = recorded.answer.strip().casefold()
    kinds = _kinds(answer)
    if said not in (*_ANSWERS, *kinds):
        listed = ", ".join((*_ANSWERS, *kinds))
        message = f"'{shortened(recorded.answer)}' is no answer to this question (answers: {listed})"
        yield codes.NO_ANSWER.at(f"{path}.answer", message)
        return
    if recorded.reasons.strip():
        return
    told = answer.outcome.value + (f" ({answer.variant})" if answer.variant else "")
    if _differs(said, answer):
        message = f"it was decided '{said}', and the rules say {told}: {answer.summary}"
        yield codes.DIFFERS.at(f"{path}.reasons", message)
    elif answer.outcome not in _DUE | _NOT_DUE:
        message = f"it was decided '{said}', and the rules leave it open ({told})"
        yield codes.LEFT_OPEN.at(f"{path}.reasons", message)


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
