"""Why an answer is what it is: the rules of a question as a tree, each part met, not met or open.

The tree follows the text: rules in order, in each rule its conditions as they are joined, in each limb the
instrument's words, their source, the fact that answers it and how that fact is known.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

import attrs

from scrlearn.model.conditions import AllOf, AnyOf, Condition, Limb, Not, Source, not_a_condition
from scrlearn.model.content import to_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scrlearn.law.known import Derived, Known
    from scrlearn.model.fact_definitions import FactDefinition
    from scrlearn.model.facts import Fact, FactState
    from scrlearn.model.rules import Question, Rule


class NodeKind(StrEnum):
    """What a node of an explanation stands for."""

    QUESTION = "question"
    RULE = "rule"
    ALL = "all"
    ANY = "any"
    NOT = "not"
    LIMB = "limb"
    REBUTTAL = "rebuttal"
    PRESUMED = "presumed"
    CONSIDERED = "considered"


@attrs.frozen(kw_only=True)
class Explanation:
    """One node: what it says, whether it is met, and the facts that settled that.

    `met` is None where facts that are not known leave it open. `settled_by` names the facts that make it
    met or not met: all that it needed, or the one that was enough. A limb also has its fact, in which state
    it is, from what it follows if it was derived, and its source.
    """

    kind: NodeKind
    id: str
    text: str
    met: bool | None
    settled_by: tuple[str, ...] = ()
    parts: tuple[Explanation, ...] = ()
    fact: str = ""
    state: FactState | None = None
    given: Fact | None = None
    derived: Derived | None = None
    definition: FactDefinition | None = None
    source: Source | None = None
    note: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Return the node as plain data; see `Decision.as_dict` for the keys."""
        data: dict[str, Any] = {
            "kind": self.kind.value,
            "id": self.id,
            "text": self.text,
            "met": self.met,
            "settled_by": list(self.settled_by),
        }
        if self.fact:
            data |= {"fact": self.fact, "state": self.state.value if self.state else None}
            data["given"] = to_data(self.given) if self.given else None
            derived = self.derived
            data["follows_from"] = {"fact": derived.origin, "because": derived.because} if derived else None
            if self.definition:
                data["meaning"] = self.definition.meaning
                data["meaning_source"] = to_data(self.definition.source) if self.definition.source else None
        if self.source:
            data["source"] = to_data(self.source)
        if self.note:
            data["note"] = self.note
        if self.parts:
            data["parts"] = [part.as_dict() for part in self.parts]
        return data

    def limbs(self) -> Iterator[Explanation]:
        """Give every node below (and with) this one that a fact answers, in order."""
        if self.fact:
            yield self
        for part in self.parts:
            yield from part.limbs()


def explain_question(
    question: Question, known: Known, definitions: Mapping[str, FactDefinition]
) -> Explanation:
    """Explain every rule of a question by what is known; `definitions` say what the facts mean."""
    explain = _Explainer(known=known, definitions=definitions)
    rules = tuple(explain.rule(rule) for rule in question.rules)
    met = _any(rules)
    return Explanation(
        kind=NodeKind.QUESTION,
        id=question.id,
        text=question.asks,
        met=met,
        settled_by=_settled_by_any(rules, met=met),
        parts=rules,
    )


@attrs.frozen(kw_only=True)
class _Explainer:
    """Explains rules and their conditions by what is known."""

    known: Known
    definitions: Mapping[str, FactDefinition]

    def rule(self, rule: Rule) -> Explanation:
        """Explain one rule: its conditions, then what it presumes and whether that is rebutted."""
        condition = self.condition(rule.when)
        parts = condition.parts if condition.kind is NodeKind.ALL else (condition,)
        met, settled_by = condition.met, condition.settled_by
        if rule.presumption is not None:
            stated = self.limb(rule.presumption.rebuttal, NodeKind.REBUTTAL)
            # Not established is enough for the presumption to stand: only a rebuttal made out ends it.
            rebuttal = attrs.evolve(stated, met=bool(stated.met))
            parts = (*parts, rebuttal, self.limb(rule.presumption.presumed, NodeKind.PRESUMED))
            if rebuttal.met:
                met, settled_by = False, (rebuttal.fact,)
        considered = tuple(self.limb(limb, NodeKind.CONSIDERED) for limb in rule.considers)
        return Explanation(
            kind=NodeKind.RULE,
            id=rule.id,
            text=rule.title,
            met=met,
            settled_by=settled_by,
            parts=(*parts, *considered),
            source=rule.source,
            note=rule.note,
        )

    def condition(self, condition: Condition) -> Explanation:
        """Explain a condition and all its parts."""
        if isinstance(condition, Limb):
            return self.limb(condition, NodeKind.LIMB)
        if isinstance(condition, Not):
            part = self.condition(condition.part)
            met = None if part.met is None else not part.met
            return _joined(NodeKind.NOT, "it is not so that", (part,), met=met, settled_by=part.settled_by)
        if isinstance(condition, AllOf):
            parts = tuple(self.condition(part) for part in condition.parts)
            met = _all(parts)
            settled_by = _settled_by_all(parts, met=met)
            return _joined(NodeKind.ALL, "all of these together", parts, met=met, settled_by=settled_by)
        if isinstance(condition, AnyOf):
            parts = tuple(self.condition(part) for part in condition.parts)
            met = _any(parts)
            settled_by = _settled_by_any(parts, met=met)
            return _joined(NodeKind.ANY, "at least one of these", parts, met=met, settled_by=settled_by)
        raise TypeError(not_a_condition(condition))

    def limb(self, limb: Limb, kind: NodeKind) -> Explanation:
        """Explain a limb by the fact that answers it."""
        truth = self.known.truths.get(limb.fact)
        return Explanation(
            kind=kind,
            id=limb.id,
            text=limb.words,
            met=truth,
            settled_by=() if truth is None else (limb.fact,),
            fact=limb.fact,
            state=self.known.state(limb.fact),
            given=self.known.facts.get(limb.fact),
            derived=self.known.derived.get(limb.fact),
            definition=self.definitions.get(limb.fact),
            source=limb.source,
        )


def _joined(
    kind: NodeKind,
    text: str,
    parts: tuple[Explanation, ...],
    *,
    met: bool | None,
    settled_by: tuple[str, ...],
) -> Explanation:
    return Explanation(kind=kind, id="", text=text, met=met, settled_by=settled_by, parts=parts)


def _all(parts: tuple[Explanation, ...]) -> bool | None:
    states = [part.met for part in parts]
    return False if False in states else None if None in states else True


def _any(parts: tuple[Explanation, ...]) -> bool | None:
    states = [part.met for part in parts]
    return True if True in states else None if None in states else False


def _settled_by_all(parts: tuple[Explanation, ...], *, met: bool | None) -> tuple[str, ...]:
    if met is False:
        return next(part.settled_by for part in parts if part.met is False)
    return _every(parts) if met else ()


def _settled_by_any(parts: tuple[Explanation, ...], *, met: bool | None) -> tuple[str, ...]:
    if met:
        return next(part.settled_by for part in parts if part.met)
    return _every(parts) if met is False else ()


def _every(parts: tuple[Explanation, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact for part in parts for fact in part.settled_by))
