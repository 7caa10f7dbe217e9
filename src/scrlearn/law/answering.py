"""One question answered: which answers the facts still allow, and which one they settle.

What an answer rests on and what could still change it is worked out when somebody asks (`Working`): a
thousand reviews are decided without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from scrlearn.law.answer import Answer, MissingFact
from scrlearn.law.diagram import diagrams_of
from scrlearn.law.explanation import explain_question
from scrlearn.law.formulas import formula_of_rule, truth
from scrlearn.law.known import follow
from scrlearn.law.summaries import either_way_summary, open_summary, otherwise_summary, rule_summary
from scrlearn.law.wording import kind_of_review
from scrlearn.model.facts import FactState
from scrlearn.model.rules import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scrlearn.law.diagram import Diagram
    from scrlearn.law.explanation import Explanation
    from scrlearn.law.known import Known
    from scrlearn.model.conditions import Source
    from scrlearn.model.rules import Edition, FactDefinition, Question, Rule


def answer_question(question: Question, edition: Edition, known: Known) -> Answer:
    """Answer one question of an edition by the facts that are known."""
    diagram = diagrams_of(edition)[question.id]
    truths = _with_presumptions(question, known)
    verdicts = diagram.verdicts(truths)
    verdict = diagram.settling_verdict(verdicts)
    working = Working(question=question, edition=edition, known=known, diagram=diagram, verdicts=verdicts)
    keys = tuple(dict.fromkeys(diagram.answer_key(verdict) for verdict in sorted(verdicts)))
    complete = not edition.guidance_not_included
    common: dict[str, Any] = {
        "question": question.id,
        "asks": question.asks,
        "possible": tuple(dict.fromkeys(outcome for outcome, _ in keys)),
        "guidance_not_included": edition.guidance_not_included,
        "working": working,
    }
    if verdict is None:
        summary = open_summary(question, keys, complete=complete)
        return Answer(outcome=Outcome.UNDETERMINED, summary=summary, **common)
    if verdict == len(question.rules):
        otherwise = question.otherwise
        return Answer(
            outcome=otherwise.outcome,
            force=otherwise.force,
            also=otherwise.also,
            summary=otherwise_summary(otherwise, complete=complete),
            note=otherwise.note,
            **common,
        )
    alike = [index for index in sorted(verdicts) if diagram.answer_key(index) == diagram.answer_key(verdict)]
    return _by_rules([question.rules[index] for index in alike], truths, complete=complete, common=common)


def _by_rules(
    rules: Sequence[Rule], truths: Mapping[str, bool], *, complete: bool, common: Mapping[str, Any]
) -> Answer:
    """Answer by rules that all give the same answer, of which the facts may leave open which one applies.

    The last of them speaks where it is met for certain: the others may apply, too, and may say more. Where it
    is not, none speaks alone.
    """
    *others, last = rules
    shared = {"outcome": last.outcome, "variant": last.variant, **common}
    if others and not truth(formula_of_rule(last), truths):
        forces, covered_by = ({getattr(rule, name) for rule in rules} for name in ("force", "excluded_by"))
        return Answer(
            force=forces.pop() if len(forces) == 1 else None,
            excluded_by=covered_by.pop() if len(covered_by) == 1 else "",
            summary=either_way_summary(rules, complete=complete),
            **shared,
        )
    return Answer(
        force=last.force,
        rule=last.id,
        excluded_by=last.excluded_by,
        summary=rule_summary(last, others, complete=complete),
        note=last.note,
        **shared,
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
    )


def with_area_open(answer: Answer, area_fact: FactDefinition) -> Answer:
    """Leave an answer open because it is not known whether the law stands in the area."""
    kind = kind_of_review(answer.outcome, answer.variant)
    there = f"the answer is {kind}" if answer.settled else "it depends on further facts"
    return attrs.evolve(
        answer,
        outcome=Outcome.UNDETERMINED,
        force=None,
        also=(),
        variant="",
        rule="",
        excluded_by="",
        summary=f"It depends on the area. Where this law was in force, {there}; elsewhere it did not apply.",
        possible=(*answer.possible, Outcome.NOT_IN_FORCE),
        working=answer.working.with_area_open(area_fact) if answer.working else None,
    )


@attrs.frozen(kw_only=True)
class Working:
    """What an answer was worked out from, to say on demand what it rests on and what could change it.

    `area_fact` is what must be known of the area first, where the law in force depends on it.
    """

    question: Question
    edition: Edition
    known: Known
    diagram: Diagram
    verdicts: frozenset[int]
    area_fact: FactDefinition | None = None

    def explanation(self) -> Explanation:
        """Explain every rule of the question, limb by limb."""
        return explain_question(self.question, self.known, self.edition.definitions)

    def sources(self) -> tuple[Source, ...]:
        """Return where the rules stand that bear on the answer, each once."""
        return tuple(dict.fromkeys(self._bearing()))

    def settled_by(self) -> tuple[frozenset[str], ...]:
        """Return the smallest sets of facts that settle it; none where it is settled.

        The area's date is in every one of them where it is needed: without it nothing settles the question.
        """
        sets = [frozenset(facts) for facts in self._settling_sets()]
        if self.area_fact is None:
            return tuple(sets)
        return tuple(facts | {self.area_fact.id} for facts in sets or [frozenset[str]()])

    def needed(self) -> tuple[MissingFact, ...]:
        """List the facts that could still change the answer, those that narrow it most first."""
        needed = tuple(self._needed())
        if self.area_fact is None:
            return needed
        area = MissingFact(definition=self.area_fact, if_true=None, if_false=None)
        return (area, *map(_with_more_needed, needed))

    def presumes(self) -> bool:
        """Say whether a rule that may have answered holds only until it is rebutted."""
        rules = self.question.rules
        return any(index < len(rules) and rules[index].presumption is not None for index in self.verdicts)

    def with_area_open(self, area_fact: FactDefinition) -> Working:
        """Return the same where the area must be known first."""
        return attrs.evolve(self, area_fact=area_fact)

    def _bearing(self) -> Iterable[Source]:
        """Give the sources: that no rule applies rests on every rule, that one applies on that rule alone."""
        none_applies = len(self.question.rules)
        for index, rule in enumerate(self.question.rules):
            if index in self.verdicts or none_applies in self.verdicts:
                yield from rule.sources()
        if none_applies in self.verdicts and self.question.otherwise.source:
            yield self.question.otherwise.source

    def _settling_sets(self) -> tuple[tuple[str, ...], ...]:
        if self._key(self.verdicts) is not None:
            return ()
        truths = _with_presumptions(self.question, self.known)
        open_facts = (fact for fact in self.question.facts if fact not in truths)
        return self.diagram.settling_sets(open_facts, truths)

    def _needed(self) -> list[MissingFact]:
        not_known = [fact for fact in self.question.facts if fact not in self.known.truths]
        now = self._key(self.verdicts)
        in_sets = {fact for facts in self._settling_sets() for fact in facts}
        truths = _with_presumptions(self.question, self.known)
        by_breadth: list[tuple[int, MissingFact]] = []
        for fact in not_known:
            ways = [self._if_known(fact, value=value) for value in (True, False)]
            alone = any(way is not None and self._key(way) != now for way in ways)
            others = {name: value for name, value in truths.items() if name != fact}
            if alone or fact in in_sets or self.diagram.hangs_on(fact, others):
                breadth = sum(1 if self._key(way) else len(way) for way in ways if way is not None)
                by_breadth.append((breadth, self._missing(fact, *ways)))
        return [entry for _, entry in sorted(by_breadth, key=lambda pair: pair[0])]

    def _missing(
        self, fact: str, way_true: frozenset[int] | None, way_false: frozenset[int] | None
    ) -> MissingFact:
        if_true, variant_if_true = self._becomes(fact, way_true, value=True)
        if_false, variant_if_false = self._becomes(fact, way_false, value=False)
        return MissingFact(
            definition=self.edition.definitions[fact],
            if_true=if_true,
            if_false=if_false,
            variant_if_true=variant_if_true,
            variant_if_false=variant_if_false,
        )

    def _if_known(self, fact: str, *, value: bool) -> frozenset[int] | None:
        """Return what stays possible if one more fact were known, or None where it cannot stand so."""
        follows = follow({fact: value}, self.edition.consequences)
        truths = {**_with_presumptions(self.question, self.known), **follows, fact: value}
        return self.diagram.verdicts(truths) or None

    def _becomes(
        self, fact: str, verdicts: frozenset[int] | None, *, value: bool
    ) -> tuple[Outcome | None, str]:
        """Return the outcome and variant that these verdicts leave; none where the fact cannot stand so."""
        if verdicts is None or self._rules_out_a_dispute(fact, value=value):
            return None, ""
        return self._key(verdicts) or (Outcome.UNDETERMINED, "")

    def _rules_out_a_dispute(self, fact: str, *, value: bool) -> bool:
        """Say whether a fact cannot stand so because that would make a "no" of a fact that is disputed."""
        follows = follow({fact: value}, self.edition.consequences)
        return any(
            self.known.state(name) is FactState.DISPUTED and not implied for name, implied in follows.items()
        )

    def _key(self, verdicts: frozenset[int]) -> tuple[Outcome, str] | None:
        verdict = self.diagram.settling_verdict(verdicts)
        return None if verdict is None else self.diagram.answer_key(verdict)


def _with_more_needed(entry: MissingFact) -> MissingFact:
    """Say of a missing fact that the answer stays open even once it is known."""
    if_true, if_false = (outcome and Outcome.UNDETERMINED for outcome in (entry.if_true, entry.if_false))
    return attrs.evolve(entry, if_true=if_true, if_false=if_false, variant_if_true="", variant_if_false="")


def _with_presumptions(question: Question, known: Known) -> dict[str, bool]:
    """Add that no presumption is rebutted, unless the rebuttal is established: unknown does not rebut."""
    return dict.fromkeys(question.rebuttals, False) | dict(known.truths)
