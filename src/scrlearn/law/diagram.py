"""A question worked out once for every way its facts can stand, so that unknown facts cost little.

The rules of a question are expanded fact by fact (Shannon expansion): "if this fact is true, what is left
of the rules, and what if it is false?" Equal remainders share one node, so that what would be 2^n ways
becomes a small diagram. Ways that the implications between facts forbid end in `INADMISSIBLE` and never
count.

A diagram answers four things about a question, given which facts are known:

* `verdicts`: which rules can still answer it, over every admissible way of filling in the rest;
* `hangs_on`: can there be a way of filling in all other facts after which the answer hangs on this one;
* `settles`: do these facts settle it, however they turn out;
* `settling_sets`: the smallest sets of facts that do.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

import attrs

from scrlearn.law.formulas import Formula, facts_of, formula_of_rule, with_fact
from scrlearn.law.known import consequences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scrlearn.model.fact_definitions import Implication
    from scrlearn.model.rules import Edition, Outcome, Question

INADMISSIBLE = -1
"""The verdict of a way that the implications forbid."""


@attrs.frozen(eq=False, slots=True)
class Node:
    """One fact to look at, with what follows where it is true and where it is false."""

    fact: str
    if_true: Node | int
    if_false: Node | int


Branch = Node | int


@attrs.frozen(kw_only=True)
class Diagram:
    """A question's expansion. A verdict is the index of the rule that answers, one past the last for none."""

    question: Question
    root: Branch
    order: tuple[str, ...]

    def verdicts(self, truths: Mapping[str, bool]) -> frozenset[int]:
        """Return every verdict that some admissible way of filling in the other facts gives."""
        seen: set[Branch] = set()
        waiting = [self.root]
        while waiting:
            branch = waiting.pop()
            if branch not in seen:
                seen.add(branch)
                waiting.extend(_followed(branch, truths))
        return frozenset(branch for branch in seen if isinstance(branch, int) and branch != INADMISSIBLE)

    def hangs_on(self, fact: str, truths: Mapping[str, bool]) -> bool:
        """Say whether, for some admissible way of filling in all other facts, `fact` alone makes the answer.

        The answer is a rule's outcome with its variant, so that two rules of one outcome count as one answer.
        """
        seen: set[Branch] = set()
        waiting = [self.root]
        while waiting:
            branch = waiting.pop()
            if isinstance(branch, int) or branch in seen:
                continue
            seen.add(branch)
            if branch.fact != fact:
                waiting.extend(_followed(branch, truths))
            elif self._can_differ(branch.if_true, branch.if_false, truths):
                return True
        return False

    def _can_differ(self, if_true: Branch, if_false: Branch, truths: Mapping[str, bool]) -> bool:
        """Say whether some way of filling in the remaining facts leads the branches to different answers."""
        seen: set[tuple[Branch, Branch]] = set()
        waiting = [(if_true, if_false)]
        while waiting:
            left, right = waiting.pop()
            if left is right or (left, right) in seen:
                continue
            seen.add((left, right))
            if isinstance(left, int) and isinstance(right, int):
                if INADMISSIBLE not in (left, right) and self.answer_key(left) != self.answer_key(right):
                    return True
                continue
            fact = self._first_fact(left, right)
            values = (truths[fact],) if fact in truths else (True, False)
            waiting += [(_step(left, fact, value=value), _step(right, fact, value=value)) for value in values]
        return False

    def settles(self, facts: Iterable[str], truths: Mapping[str, bool]) -> bool:
        """Say whether every admissible way of answering just these facts settles the question."""
        asked = frozenset(facts)
        known: dict[frozenset[Branch], bool] = {}

        def settled(branches: frozenset[Branch]) -> bool:
            if branches not in known:
                known[branches] = look(branches)
            return known[branches]

        def look(branches: frozenset[Branch]) -> bool:
            fact = self._first_fact(*branches)
            if not fact:
                return self.is_settled(frozenset(branch for branch in branches if isinstance(branch, int)))
            if fact in truths:
                return settled(frozenset(_step(branch, fact, value=truths[fact]) for branch in branches))
            ways = [
                frozenset(_step(branch, fact, value=value) for branch in branches) for value in (True, False)
            ]
            return all(settled(way) for way in ways) if fact in asked else settled(ways[0] | ways[1])

        return settled(frozenset({self.root}))

    def settling_sets(
        self, open_facts: Iterable[str], truths: Mapping[str, bool]
    ) -> tuple[tuple[str, ...], ...]:
        """Return the smallest sets among `open_facts` that settle the question however they turn out."""
        candidates = tuple(open_facts)
        # More facts never unsettle it: a fact without which all the others do not settle it is in every set.
        needed = tuple(
            fact
            for fact in candidates
            if not self.settles((other for other in candidates if other != fact), truths)
        )
        spare = tuple(fact for fact in candidates if fact not in needed)
        for size in range(len(spare) + 1):
            settling = [
                tuple(fact for fact in candidates if fact in {*needed, *more})
                for more in combinations(spare, size)
                if self.settles((*needed, *more), truths)
            ]
            if settling:
                return tuple(settling)
        return ()

    def answer_key(self, verdict: int) -> tuple[Outcome, str]:
        """Return what a verdict answers: the outcome and the variant."""
        if verdict == len(self.question.rules):
            return self.question.otherwise.outcome, ""
        rule = self.question.rules[verdict]
        return rule.outcome, rule.variant

    def settling_verdict(self, verdicts: frozenset[int]) -> int | None:
        """Return the verdict that answers where these are possible, or None where they leave it open.

        They agree where all give one answer. A presumption and what confirms it agree too, on the
        presumption: both say that there is to be a review.
        """
        if len({self.answer_key(verdict) for verdict in verdicts}) == 1:
            return min(verdicts)
        for verdict in sorted(verdicts):
            presumption = (
                self.question.rules[verdict].presumption if verdict < len(self.question.rules) else None
            )
            if presumption is not None:
                others = {self.answer_key(other) for other in verdicts} - {self.answer_key(verdict)}
                # One kind of review only: where several are possible, to confirm it leaves the kind open.
                confirmed = len(others) == 1 and next(iter(others))[0] is presumption.confirmed_as
                return verdict if confirmed else None
        return None

    def is_settled(self, verdicts: frozenset[int]) -> bool:
        """Say whether these verdicts leave one answer or, where no way is admissible, none to give."""
        possible = verdicts - {INADMISSIBLE}
        return not possible or self.settling_verdict(possible) is not None

    def _first_fact(self, *branches: Branch) -> str:
        """Return the fact that comes first in the order among those the branches look at, or nothing."""
        facts = {branch.fact for branch in branches if isinstance(branch, Node)}
        return min(facts, key=self.order.index) if facts else ""


def _followed(node: Branch, truths: Mapping[str, bool]) -> tuple[Branch, ...]:
    if isinstance(node, int):
        return ()
    known = truths.get(node.fact)
    if known is None:
        return node.if_true, node.if_false
    return (node.if_true,) if known else (node.if_false,)


def _step(branch: Branch, fact: str, *, value: bool) -> Branch:
    if isinstance(branch, int) or branch.fact != fact:
        return branch
    return branch.if_true if value else branch.if_false


# ---------------------------------------------------------------------------------------------- expansion


@lru_cache(maxsize=256)
def diagrams_of(edition: Edition) -> Mapping[str, Diagram]:
    """Expand every question of an edition, once; the diagrams by question id."""
    return {question.id: diagram_of(question, edition.implications) for question in edition.questions}


def diagram_of(question: Question, implications: tuple[Implication, ...]) -> Diagram:
    """Expand a question under the implications between its facts."""
    rules: list[tuple[Formula, int]] = [(_forbidden(question, implications), INADMISSIBLE)]
    rules += [(formula_of_rule(rule), index) for index, rule in enumerate(question.rules)]
    rules.append((True, len(question.rules)))
    nodes: dict[tuple[str, Branch, Branch], Node] = {}
    done: dict[tuple[tuple[Formula, int], ...], Branch] = {}

    def expand(left: tuple[tuple[Formula, int], ...]) -> Branch:
        if left[0][0] is True:
            return left[0][1]
        if left not in done:
            fact = min((fact for formula, _ in left for fact in facts_of(formula)), key=question.facts.index)
            if_true = expand(_remaining(left, fact, value=True))
            if_false = expand(_remaining(left, fact, value=False))
            node = nodes.setdefault((fact, if_true, if_false), Node(fact, if_true, if_false))
            done[left] = if_true if if_true is if_false else node
        return done[left]

    return Diagram(question=question, root=expand(_remaining(tuple(rules))), order=question.facts)


def _remaining(
    rules: tuple[tuple[Formula, int], ...], fact: str = "", *, value: bool = False
) -> tuple[tuple[Formula, int], ...]:
    """Return what is left of the rules once a fact is known: none that fail, none after one that holds."""
    left: list[tuple[Formula, int]] = []
    for formula, verdict in rules:
        rest = with_fact(formula, fact, value=value)
        if rest is not False:
            left.append((rest, verdict))
        if rest is True:
            break
    return tuple(left)


def _forbidden(question: Question, implications: tuple[Implication, ...]) -> Formula:
    """Say which ways of filling in the facts the implications forbid, chains through other facts included."""
    ways: list[Formula] = []
    for fact in question.facts:
        for other, value in consequences({fact: True}, implications).items():
            # A rebuttal counts only once it is established, so what would imply it is not ruled out before.
            if other in question.facts and not (value and other in question.rebuttals):
                ways.append(("and", (fact, ("not", (other,)) if value else other)))
    return ("or", tuple(ways))
