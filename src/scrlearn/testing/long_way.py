"""Questions of the law worked out the long way, to hold an engine against.

`LongWay` knows nothing of `scrlearn.law`. It writes out every way of filling in the facts that are not
known, throws away those that an implication forbids, and reads the rules on each: slow, and plain enough to
be believed.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from scrlearn.model.conditions import AllOf, AnyOf, Condition, Limb, Not, not_a_condition

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scrlearn.model.fact_definitions import Implication
    from scrlearn.model.outcomes import Outcome
    from scrlearn.model.rules import Question

    Way = Mapping[str, bool]
    Key = tuple[Outcome, str]


class LongWay:
    """One question, worked out by writing down every admissible way of filling in the facts.

    >>> from scrlearn.law.england_scr import ENGLAND_SCR
    >>> edition = ENGLAND_SCR.editions[-1]
    >>> commission = LongWay(edition.questions[0], edition.implications)
    >>> commission.answer({"abuse_or_neglect_known_or_suspected": True, "died": True})
    (<Outcome.MANDATORY: 'MANDATORY'>, '')
    """

    def __init__(self, question: Question, implications: Iterable[Implication]) -> None:
        """Take a question, and what its facts say of one another."""
        self.question = question
        self.rebuttals = {rule.presumption.rebuttal.fact for rule in question.rules if rule.presumption}
        self.implications = _reaching(question.facts, implications)
        outside = {fact for entry in self.implications for fact in (entry.fact, entry.implies)}
        self.facts = [*question.facts, *sorted(outside - set(question.facts))]
        self._seen: dict[frozenset[tuple[str, bool]], list[Way]] = {}

    def ways(self, known: Way) -> list[Way]:
        """Return every admissible way, for the question's own facts; a rebuttal not known is not made out."""
        return self._ways({**dict.fromkeys(self.rebuttals, False), **known})

    def key(self, way: Way) -> Key:
        """Return the outcome and variant that the rules give for one full way."""
        for rule in self.question.rules:
            rebutted = rule.presumption is not None and way[rule.presumption.rebuttal.fact]
            if holds(rule.when, way) and not rebutted:
                return rule.outcome, rule.variant
        return self.question.otherwise.outcome, ""

    def answer(self, known: Way) -> Key | None:
        """Return the one answer to give, or None: all ways agree, or presume and confirm one another."""
        return self.agreed({self.key(way) for way in self.ways(known)})

    def agreed(self, keys: set[Key]) -> Key | None:
        """Return the one answer that these outcomes and variants give together, or None."""
        if len(keys) == 1:
            return next(iter(keys))
        for rule in self.question.rules:
            if rule.presumption and (rule.outcome, rule.variant) in keys:
                rest = keys - {(rule.outcome, rule.variant)}
                confirmed = len(rest) == 1 and next(iter(rest))[0] is rule.presumption.confirmed_as
                return (rule.outcome, rule.variant) if confirmed else None
        return None

    def settles(self, facts: Iterable[str], known: Way) -> bool:
        """Say whether every admissible way of answering just these facts leaves one answer."""
        asked = tuple(facts)
        answered = {tuple(way[fact] for fact in asked) for way in self.ways(known)}
        return all(self.answer({**known, **dict(zip(asked, values, strict=True))}) for values in answered)

    def settling_sets(self, known: Way) -> set[frozenset[str]]:
        """Return the smallest sets of open facts that settle it."""
        open_facts = [
            fact for fact in self.question.facts if fact not in known and fact not in self.rebuttals
        ]
        for size in range(len(open_facts) + 1):
            found = {
                frozenset(facts) for facts in combinations(open_facts, size) if self.settles(facts, known)
            }
            if found:
                return found
        return set()

    def missing(self, known: Way) -> set[str]:
        """Return the open facts that can still change the answer, by the definition of `Answer.missing`."""
        now = self.answer(known)
        found = set()
        for fact in self.question.facts:
            if fact in known:
                continue
            alone = [
                self.answer({**known, fact: value})
                for value in (True, False)
                if self.ways({**known, fact: value})
            ]
            if any(answer != now for answer in alone) or self._hangs_on(fact, known):
                found.add(fact)
        return found | (set().union(*self.settling_sets(known)) if now is None else set())

    def _ways(self, known: Way) -> list[Way]:
        key = frozenset(known.items())
        if key not in self._seen:
            self._seen[key] = self._worked_out(known)
        return self._seen[key]

    def _worked_out(self, known: Way) -> list[Way]:
        open_facts = [fact for fact in self.facts if fact not in known]
        projected = set()
        for values in product((True, False), repeat=len(open_facts)):
            way = {**known, **dict(zip(open_facts, values, strict=True))}
            if all(not way[entry.fact] or way[entry.implies] == entry.value for entry in self.implications):
                projected.add(tuple(way[fact] for fact in self.question.facts))
        return [dict(zip(self.question.facts, values, strict=True)) for values in sorted(projected)]

    def _hangs_on(self, fact: str, known: Way) -> bool:
        others = {name: False for name in self.rebuttals if name != fact}
        ways = {tuple(way.items()) for way in self._ways({**others, **known})}
        return any(
            self.key(dict(way)) != self.key(turned)
            for way in ways
            for turned in ({**dict(way), fact: not dict(way)[fact]},)
            if tuple(turned.items()) in ways
        )


def holds(condition: Condition, way: Way) -> bool:
    """Read a condition on a full way of facts."""
    if isinstance(condition, Limb):
        return way[condition.fact]
    if isinstance(condition, Not):
        return not holds(condition.part, way)
    if isinstance(condition, AllOf):
        return all(holds(part, way) for part in condition.parts)
    if isinstance(condition, AnyOf):
        return any(holds(part, way) for part in condition.parts)
    raise TypeError(not_a_condition(condition))


def _reaching(facts: Iterable[str], implications: Iterable[Implication]) -> tuple[Implication, ...]:
    """Return the implications that connect the facts with one another, through whichever others."""
    reached, entries = set(facts), tuple(implications)
    changed = True
    while changed:
        found = {
            fact
            for entry in entries
            if reached & {entry.fact, entry.implies}
            for fact in (entry.fact, entry.implies)
        }
        changed = not found <= reached
        reached |= found
    return tuple(entry for entry in entries if entry.fact in reached)
