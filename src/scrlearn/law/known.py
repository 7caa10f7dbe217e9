"""What is known of a case, as the law reads it: every fact checked, and what follows from it for others.

A fact id that nothing knows is a misspelling, and an error. So are facts that contradict each other by what
one implies for the other. A fact that is unknown or disputed, but follows from one that is known, counts as
known, and the explanation says from what it follows. A dispute is not ended that way, though: where what is
established would make a disputed fact a "no", one of the two was recorded wrongly, and that is an error too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn.errors import RuleError, suggestion
from scrlearn.law.catalogue import FACTS, NOT_STATES
from scrlearn.model.facts import Fact, FactState, fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scrlearn.model.rules import Implication, RuleSet


@attrs.frozen(kw_only=True)
class Derived:
    """A fact that follows from another: its value, the other with its value, and what implies it."""

    value: bool
    origin: str
    origin_value: bool
    implication: Implication


@attrs.frozen(kw_only=True)
class Known:
    """The facts as given, the truth of those that are settled, and how those that follow were derived."""

    facts: Mapping[str, Fact]
    truths: Mapping[str, bool]
    derived: Mapping[str, Derived]

    def state(self, fact_id: str) -> FactState:
        """Return the state a fact was given in, unknown where it was not given at all."""
        given = self.facts.get(fact_id)
        return given.state if given else FactState.UNKNOWN


def read_facts(
    facts: Mapping[str, Fact | FactState | bool | str],
    implications: tuple[Implication, ...],
    known_ids: Iterable[str],
) -> Known:
    """Check the facts of a case and work out what follows from them.

    Raises:
        RuleError: a fact id that nothing knows, a state that is not one of the five, or facts that contradict
            each other, a disputed one beside one that rules it out among them.
    """
    ids = {*FACTS, *known_ids}
    given: dict[str, Fact] = {}
    for fact_id, value in facts.items():
        if fact_id not in ids:
            raise RuleError(_unknown_fact(fact_id, ids))
        try:
            given[fact_id] = fact(value)
        except RuleError as error:
            message = f"fact {fact_id}: {error}"
            raise RuleError(message) from None
    stated = {fact_id: truth for fact_id, entry in given.items() if (truth := entry.state.truth) is not None}
    derived = _derive(stated, given, implications)
    for fact_id, entry in derived.items():
        if not entry.value and fact_id in given and given[fact_id].state is FactState.DISPUTED:
            raise RuleError(_disputed(fact_id, stated=stated, derived=derived, given=given))
    return Known(
        facts=given,
        truths=stated | {fact_id: entry.value for fact_id, entry in derived.items()},
        derived=derived,
    )


def consequences(truths: Mapping[str, bool], implications: tuple[Implication, ...]) -> dict[str, bool]:
    """Return what follows from these truths for other facts, both ways: what implies, and what rules out.

    >>> from scrlearn.law.catalogue import IMPLICATIONS
    >>> consequences({"died": False}, IMPLICATIONS)
    {'died_in_custody': False, 'abuse_or_neglect_factor_in_death': False}
    """
    return {fact_id: entry.value for fact_id, entry in _derive(truths, {}, implications).items()}


def known_facts(rulesets: Iterable[RuleSet]) -> frozenset[str]:
    """Return the id of every fact that these rule sets define or imply."""
    ids: set[str] = set()
    for ruleset in rulesets:
        for edition in ruleset.editions:
            ids.update(edition.definitions)
            ids.update(fact_id for entry in edition.implications for fact_id in (entry.fact, entry.implies))
    return frozenset(ids)


def _derive(
    stated: Mapping[str, bool], given: Mapping[str, Fact], implications: tuple[Implication, ...]
) -> dict[str, Derived]:
    """Follow the implications from what is stated until nothing new follows.

    Only a true fact implies, so this finds every consequence: what is left open can all be false together.
    """
    derived: dict[str, Derived] = {}
    waiting = list(stated)
    while waiting:
        fact_id = waiting.pop(0)
        value = stated[fact_id] if fact_id in stated else derived[fact_id].value
        for entry in implications:
            for other, implied in _follows(entry, fact_id, value=value):
                settled = stated.get(other, derived[other].value if other in derived else None)
                if settled is None:
                    derived[other] = Derived(
                        value=implied, origin=fact_id, origin_value=value, implication=entry
                    )
                    waiting.append(other)
                elif settled != implied:
                    raise RuleError(
                        _contradiction(fact_id, other, entry, stated=stated, derived=derived, given=given)
                    )
    return derived


def _follows(entry: Implication, fact_id: str, *, value: bool) -> list[tuple[str, bool]]:
    """Return what one implication says of the other fact, where this one has that value."""
    follows = []
    if fact_id == entry.fact and value:
        follows.append((entry.implies, entry.value))
    if fact_id == entry.implies and value != entry.value:
        follows.append((entry.fact, False))
    return follows


def _contradiction(
    fact_id: str,
    other: str,
    entry: Implication,
    *,
    stated: Mapping[str, bool],
    derived: Mapping[str, Derived],
    given: Mapping[str, Fact],
) -> str:
    """Name the two facts, as they were stated, that cannot both stand."""
    ends = []
    for end in (fact_id, other):
        named = _stated_origin(end, stated, derived)
        state = given[named].state.label if named in given else str(stated[named]).lower()
        ends.append(f"{named} ({state})")
    return (
        f"the facts {ends[0]} and {ends[1]} contradict each other: {entry.because}; "
        "correct one of them, or say that it is unknown or disputed"
    )


def _disputed(
    fact_id: str, *, stated: Mapping[str, bool], derived: Mapping[str, Derived], given: Mapping[str, Fact]
) -> str:
    """Name a disputed fact and the stated one that rules it out, and say who must resolve which."""
    disputed = given[fact_id]
    origin = _stated_origin(fact_id, stated, derived)
    established = given[origin]
    judge = established.judged_by or f"whoever judged {origin}"
    parties = ", ".join(position.who for position in disputed.positions) or "those who dispute it"
    return (
        f"the facts {origin} ({established.state.label}) and {fact_id} (disputed) contradict each other: "
        f"{derived[fact_id].implication.because}, so while {fact_id} is disputed, {origin} is disputed too; "
        f"resolve the dispute about {fact_id} ({parties}) and record how it ended, or have {origin} recorded "
        f"as disputed or unknown ({judge})"
    )


def _stated_origin(fact_id: str, stated: Mapping[str, bool], derived: Mapping[str, Derived]) -> str:
    """Return the fact that somebody stated and from which this one follows, or itself."""
    while fact_id not in stated:
        fact_id = derived[fact_id].origin
    return fact_id


def _unknown_fact(fact_id: str, ids: Iterable[str]) -> str:
    if fact_id in NOT_STATES:
        return f"{fact_id} is not a fact: {NOT_STATES[fact_id]}"
    guess = suggestion(str(fact_id), sorted(ids))
    meant = f": did you mean {guess}?" if guess else "; the fact ids are listed by `scrlearn rules`"
    return f"no fact named '{fact_id}'{meant}"
