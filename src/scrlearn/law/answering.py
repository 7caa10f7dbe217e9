"""One question answered: which answers the facts still allow, which one they settle, and what is missing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import attrs

from scrlearn.law.decision import Answer, MissingFact
from scrlearn.law.diagram import Diagram, diagram_of
from scrlearn.law.explanation import Explanation, NodeKind, explain_question
from scrlearn.law.known import consequences
from scrlearn.law.narrative import kind_of_review, plain_date
from scrlearn.law.summaries import open_summary, otherwise_summary, rule_summary
from scrlearn.model.facts import FactState
from scrlearn.model.rules import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from scrlearn.law.known import Known
    from scrlearn.model.conditions import Source
    from scrlearn.model.rules import Edition, FactDefinition, Question


def answer_question(question: Question, edition: Edition, known: Known, day: date) -> Answer:
    """Answer one question of an edition by the facts that are known on that day."""
    answer = _answer(question, edition, known, day)
    return attrs.evolve(answer, guidance_not_included=edition.guidance_not_included)


def _answer(question: Question, edition: Edition, known: Known, day: date) -> Answer:
    if (question.in_force_from and day < question.in_force_from) or (
        question.in_force_to and day > question.in_force_to
    ):
        return not_in_force(question, _question_dates(question))
    diagram = diagram_of(question, edition.implications)
    truths = _with_presumptions(question, known.truths)
    verdicts = diagram.verdicts(truths)
    verdict = diagram.settling_verdict(verdicts)
    open_facts = tuple(fact for fact in question.facts if fact not in truths)
    settled_by = () if verdict is not None else diagram.settling_sets(open_facts, truths)
    needed = _needed(question, edition, known, diagram, settled_by)
    keys = tuple(dict.fromkeys(diagram.answer_key(verdict) for verdict in sorted(verdicts)))
    possible = tuple(dict.fromkeys(outcome for outcome, _ in keys))
    complete = not edition.guidance_not_included
    explanation = explain_question(question, known, edition.definitions)
    sources = tuple(dict.fromkeys(_bearing(question, verdicts)))
    answer = partial(
        Answer,
        question=question.id,
        asks=question.asks,
        possible=possible,
        needed=needed,
        sources=sources,
        explanation=explanation,
    )
    if verdict is None:
        return answer(
            outcome=Outcome.UNDETERMINED,
            summary=open_summary(question, keys, complete=complete),
            settled_by=tuple(frozenset(facts) for facts in settled_by),
        )
    if verdict == len(question.rules):
        otherwise = question.otherwise
        return answer(
            outcome=otherwise.outcome,
            force=otherwise.force,
            also=otherwise.also,
            summary=otherwise_summary(otherwise, complete=complete),
            note=otherwise.note,
        )
    rule = question.rules[verdict]
    return answer(
        outcome=rule.outcome,
        force=rule.force,
        variant=rule.variant,
        rule=rule.id,
        summary=rule_summary(rule, complete=complete),
        note=rule.note,
    )


def not_in_force(question: Question, reason: str) -> Answer:
    """Answer that the question's law was not in force, and why; that is settled."""
    return Answer(
        question=question.id,
        asks=question.asks,
        outcome=Outcome.NOT_IN_FORCE,
        summary=reason,
        note=question.note,
        possible=(Outcome.NOT_IN_FORCE,),
        explanation=Explanation(kind=NodeKind.QUESTION, id=question.id, text=question.asks, met=False),
    )


def with_area_open(answer: Answer, area_fact: FactDefinition) -> Answer:
    """Leave an answer open because it is not known whether the law had ended in the area.

    The area's date comes first among what is missing: without it nothing settles the question.
    """
    if answer.outcome is Outcome.NOT_IN_FORCE:
        return answer
    kind = kind_of_review(answer.outcome, answer.variant)
    there = f"the answer is {kind}" if answer.settled else "it depends on further facts"
    missing = MissingFact(definition=area_fact, if_true=None, if_false=None)
    return attrs.evolve(
        answer,
        outcome=Outcome.UNDETERMINED,
        force=None,
        also=(),
        variant="",
        rule="",
        summary=f"It depends on the area. Where the law was still in force, {there}; where the area's new "
        "arrangements had taken effect, this law no longer applied.",
        possible=(*answer.possible, Outcome.NOT_IN_FORCE),
        needed=(missing, *(_with_more_needed(entry) for entry in answer.needed)),
        settled_by=tuple(facts | {area_fact.id} for facts in answer.settled_by or (frozenset(),)),
    )


def _with_more_needed(entry: MissingFact) -> MissingFact:
    """Say of a missing fact that the answer stays open even once it is known."""
    if_true, if_false = (outcome and Outcome.UNDETERMINED for outcome in (entry.if_true, entry.if_false))
    return attrs.evolve(entry, if_true=if_true, if_false=if_false, variant_if_true="", variant_if_false="")


def _question_dates(question: Question) -> str:
    parts = []
    if question.in_force_from:
        parts.append(f"from {plain_date(question.in_force_from)}")
    if question.in_force_to:
        parts.append(f"until {plain_date(question.in_force_to)}")
    return f"This question was asked {' '.join(parts)} only."


def _with_presumptions(question: Question, truths: Mapping[str, bool]) -> dict[str, bool]:
    """Add that no presumption is rebutted, unless the rebuttal is established: unknown does not rebut."""
    return dict.fromkeys(question.rebuttals, False) | dict(truths)


def _needed(
    question: Question,
    edition: Edition,
    known: Known,
    diagram: Diagram,
    settling_sets: Iterable[tuple[str, ...]],
) -> tuple[MissingFact, ...]:
    """List the facts that could still change the answer, those that narrow it most first."""
    not_known = [fact for fact in question.facts if fact not in known.truths]
    if not not_known:
        return ()
    now = _key(diagram, diagram.verdicts(_with_presumptions(question, known.truths)))
    in_sets = {fact for facts in settling_sets for fact in facts}
    found: list[tuple[int, MissingFact]] = []
    for fact in not_known:
        ways = [_if_known(question, edition, known, diagram, fact, value=value) for value in (True, False)]
        alone = any(way is not None and _key(diagram, way) != now for way in ways)
        truths = {
            name: value for name, value in _with_presumptions(question, known.truths).items() if name != fact
        }
        if alone or fact in in_sets or diagram.hangs_on(fact, truths):
            breadth = sum(1 if _key(diagram, way) else len(way) for way in ways if way is not None)
            (if_true, variant_if_true), (if_false, variant_if_false) = (
                (None, "")
                if _rules_out_a_dispute(edition, known, fact, value=value)
                else _becomes(diagram, way)
                for value, way in zip((True, False), ways, strict=True)
            )
            missing = MissingFact(
                definition=edition.definitions[fact],
                if_true=if_true,
                if_false=if_false,
                variant_if_true=variant_if_true,
                variant_if_false=variant_if_false,
            )
            found.append((breadth, missing))
    return tuple(entry for _, entry in sorted(found, key=lambda scored: scored[0]))


def _if_known(
    question: Question, edition: Edition, known: Known, diagram: Diagram, fact: str, *, value: bool
) -> frozenset[int] | None:
    """Return what would still be possible if one more fact were known, or None where it cannot stand so."""
    follows = consequences({fact: value}, edition.implications)
    truths = _with_presumptions(question, {**known.truths, **follows, fact: value})
    return diagram.verdicts(truths) or None


def _rules_out_a_dispute(edition: Edition, known: Known, fact: str, *, value: bool) -> bool:
    """Say whether a fact cannot stand so because that would make a "no" of a fact that is disputed."""
    follows = consequences({fact: value}, edition.implications)
    return any(known.state(name) is FactState.DISPUTED and not implied for name, implied in follows.items())


def _key(diagram: Diagram, verdicts: frozenset[int]) -> tuple[Outcome, str] | None:
    verdict = diagram.settling_verdict(verdicts)
    return None if verdict is None else diagram.answer_key(verdict)


def _becomes(diagram: Diagram, verdicts: frozenset[int] | None) -> tuple[Outcome | None, str]:
    """Return the outcome and variant that these verdicts leave, no outcome where the fact cannot stand so."""
    if verdicts is None:
        return None, ""
    return _key(diagram, verdicts) or (Outcome.UNDETERMINED, "")


def _bearing(question: Question, verdicts: frozenset[int]) -> Iterable[Source]:
    """Give the sources on which the answer rests.

    That no rule applies rests on every rule; that one applies rests on that rule alone.
    """
    none_applies = len(question.rules)
    for index, rule in enumerate(question.rules):
        if index in verdicts or none_applies in verdicts:
            yield from rule.sources()
    if none_applies in verdicts and question.otherwise.source:
        yield question.otherwise.source
