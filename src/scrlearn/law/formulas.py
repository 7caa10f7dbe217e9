"""Conditions without their words: what is left of one, once a fact is known.

A diagram (`scrlearn.law.diagram`) is made of these; what is told to a reader is made from the conditions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.model.conditions import AllOf, AnyOf, Condition, Limb, Not, not_a_condition

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrlearn.model.questions import Rule

Formula = bool | str | tuple[str, tuple["Formula", ...]]
"""A condition without its words: a truth value, a fact's id, or `and`, `or`, `not` with parts."""


def formula_of(condition: Condition) -> Formula:
    """Return a condition without its words.

    Raises:
        TypeError: it is no condition.
    """
    if isinstance(condition, Limb):
        return condition.fact
    if isinstance(condition, Not):
        return ("not", (formula_of(condition.part),))
    if isinstance(condition, AllOf | AnyOf):
        operator = "and" if isinstance(condition, AllOf) else "or"
        return (operator, tuple(formula_of(part) for part in condition.parts))
    raise TypeError(not_a_condition(condition))


def formula_of_rule(rule: Rule) -> Formula:
    """Return when a rule applies: its condition and, where it presumes something, no rebuttal."""
    when = formula_of(rule.when)
    return ("and", (when, ("not", (rule.presumption.rebuttal.fact,)))) if rule.presumption else when


def truth(formula: Formula, truths: Mapping[str, bool]) -> bool | None:
    """Return whether a formula holds by the facts that are known, or None where they leave it open.

    >>> (
    ...     truth(("or", ("died", "harmed")), {"died": True}),
    ...     truth(("and", ("died", "harmed")), {"died": True}),
    ... )
    (True, None)
    """
    for fact in facts_of(formula) & truths.keys():
        formula = with_fact(formula, fact, value=truths[fact])
    return formula if isinstance(formula, bool) else None


def with_fact(formula: Formula, fact: str, *, value: bool) -> Formula:
    """Return what is left of a formula once a fact is known."""
    if isinstance(formula, bool):
        return formula
    if isinstance(formula, str):
        return value if formula == fact else formula
    operator, parts = formula
    rest = tuple(with_fact(part, fact, value=value) for part in parts)
    if operator == "not":
        return not rest[0] if isinstance(rest[0], bool) else ("not", rest)
    decisive = operator == "or"
    if decisive in rest:
        return decisive
    still_open = tuple(part for part in rest if not isinstance(part, bool))
    if not still_open:
        return not decisive
    return still_open[0] if len(still_open) == 1 else (operator, still_open)


def facts_of(formula: Formula) -> frozenset[str]:
    """Return the facts that a formula still hangs on."""
    if isinstance(formula, bool):
        return frozenset()
    if isinstance(formula, str):
        return frozenset({formula})
    return frozenset().union(*(facts_of(part) for part in formula[1]))
