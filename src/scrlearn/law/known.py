"""What is known of a case, as the law reads it: every fact checked, and what follows from it for others.

A fact id that nothing knows is a misspelling, and an error. So are facts that contradict each other by what
one implies for the other, or that contradict the dates of the case. A fact that is unknown or disputed, but
follows from what is known, counts as known, and the explanation says from what it follows. A dispute is not
ended that way, though: where what is established would make a disputed fact a "no", one of the two was
recorded wrongly, and that is an error too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import attrs

from scrlearn._meant import did_you_mean
from scrlearn.errors import RuleError
from scrlearn.law.catalogue import FACTS, NOT_FACTS, SHORT_NAMES
from scrlearn.model.fact_definitions import consequences_of
from scrlearn.model.facts import Fact, FactState, fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scrlearn.model.fact_definitions import Consequences, Implication
    from scrlearn.model.rules import RuleSet


@attrs.frozen(kw_only=True)
class Derived:
    """A fact that follows: its value, from what, the value of that where it is a fact, and why."""

    value: bool
    origin: str
    origin_value: bool | None = None
    because: str


@attrs.frozen(kw_only=True)
class Known:
    """The facts as given, the truth of those that are settled, and how those that follow were derived."""

    facts: Mapping[str, Fact]
    truths: Mapping[str, bool]
    derived: Mapping[str, Derived]

    def state(self, fact_id: str) -> FactState:
        """Return the state a fact was given in, unknown where it was not given at all."""
        stated = self.facts.get(fact_id)
        return stated.state if stated else FactState.UNKNOWN


def truths_of(facts: Mapping[str, Fact]) -> dict[str, bool]:
    """Return what facts state, without those that they leave open."""
    return {fact_id: truth for fact_id, entry in facts.items() if (truth := entry.state.truth) is not None}


def work_out(facts: Mapping[str, Fact], consequences: Consequences, derived: Mapping[str, Derived]) -> Known:
    """Work out what follows from facts that were checked.

    `derived` are the facts that follow from dates and places before any other (`scrlearn.law.derivations`).

    Raises:
        RuleError: facts that contradict each other or the dates, or a disputed one beside one that rules it
            out.
    """
    dated, stated = dict(derived), truths_of(facts)
    for fact_id, entry in dated.items():
        if stated.get(fact_id, entry.value) != entry.value:
            raise RuleError(_against_dates(facts[fact_id], fact_id, entry))
    sources = _Sources(stated=stated, facts=facts, derived=dated)
    _follow(sources, consequences)
    for fact_id, entry in dated.items():
        if not entry.value and fact_id in facts and facts[fact_id].state is FactState.DISPUTED:
            raise RuleError(_disputed(fact_id, sources))
    return Known(
        facts=facts,
        truths=stated | {fact_id: entry.value for fact_id, entry in dated.items()},
        derived={fact_id: entry for fact_id, entry in dated.items() if fact_id not in stated},
    )


def checked_facts(facts: Mapping[str, object], known_ids: Iterable[str]) -> dict[str, Fact]:
    """Read every fact of a case by its id.

    Raises:
        RuleError: an id that nothing knows, or a state that is not one of the five.
    """
    checked: dict[str, Fact] = {}
    for fact_id, value in facts.items():
        if fact_id not in FACTS and fact_id not in known_ids:
            raise RuleError(_unknown_fact(fact_id, {*FACTS, *known_ids}))
        try:
            checked[fact_id] = fact(cast("bool", value))  # what it cannot read, it refuses
        except RuleError as error:
            message = f"fact {fact_id}: {error}"
            raise RuleError(message) from None
    return checked


def consequences(truths: Mapping[str, bool], implications: Iterable[Implication]) -> dict[str, bool]:
    """Return what follows from these truths for other facts, both ways: what implies, and what rules out.

    >>> from scrlearn.law.catalogue import IMPLICATIONS
    >>> consequences({"abuse_or_neglect_known_or_suspected": False}, IMPLICATIONS)[
    ...     "abuse_or_neglect_factor_in_death"
    ... ]
    False
    """
    return follow(truths, consequences_of(implications))


def follow(truths: Mapping[str, bool], consequences: Consequences) -> dict[str, bool]:
    """Return what follows from these truths by an edition's own index, as `consequences` does."""
    sources = _Sources(stated=truths, facts={}, derived={})
    _follow(sources, consequences)
    return {fact_id: entry.value for fact_id, entry in sources.derived.items()}


def known_facts(rulesets: Iterable[RuleSet]) -> frozenset[str]:
    """Return the id of every fact that these rule sets define, imply or derive."""
    return frozenset(
        fact_id for ruleset in rulesets for edition in ruleset.editions for fact_id in edition.fact_ids
    )


@attrs.define(kw_only=True)
class _Sources:
    """Where each known fact comes from: stated, or derived so far."""

    stated: Mapping[str, bool]
    facts: Mapping[str, Fact]
    derived: dict[str, Derived]

    def named(self, fact_id: str) -> str:
        """Name what somebody stated and from which this fact follows, or the fact itself, with its state."""
        while fact_id not in self.stated and fact_id in self.derived:
            entry = self.derived[fact_id]
            fact_id = entry.origin
            if entry.origin_value is None:
                return f"{fact_id} ({entry.because})"
        state = (
            self.facts[fact_id].state.label if fact_id in self.facts else str(self.stated[fact_id]).lower()
        )
        return f"{fact_id} ({state})"


def _follow(sources: _Sources, consequences: Consequences) -> None:
    """Follow the implications from what is stated until nothing new follows.

    Only a true fact implies, so this finds every consequence: what is left open can all be false together.
    """
    stated, derived = sources.stated, sources.derived
    waiting = [*stated, *derived]
    for fact_id in waiting:
        value = stated[fact_id] if fact_id in stated else derived[fact_id].value
        for other, implied, entry in consequences.get((fact_id, value), ()):
            settled = stated.get(other, derived[other].value if other in derived else None)
            if settled is None:
                derived[other] = Derived(
                    value=implied, origin=fact_id, origin_value=value, because=entry.because
                )
                waiting.append(other)
            elif settled != implied:
                raise RuleError(_contradiction(fact_id, other, entry, sources))


def _contradiction(fact_id: str, other: str, entry: Implication, sources: _Sources) -> str:
    """Name the two facts, as they were stated, that cannot both stand."""
    return (
        f"the facts {sources.named(fact_id)} and {sources.named(other)} contradict each other: "
        f"{entry.because}; "
        "correct one of them, or say that it is unknown or disputed"
    )


def _against_dates(stated: Fact, fact_id: str, derived: Derived) -> str:
    """Name a fact and the dates that it cannot stand beside."""
    return (
        f"the facts {fact_id} ({stated.state.label}) and {derived.origin} contradict each other: "
        f"{derived.because}; correct one of them"
    )


def _disputed(fact_id: str, sources: _Sources) -> str:
    """Name a disputed fact and what rules it out, and say who must resolve which."""
    disputed = sources.facts[fact_id]
    entry = sources.derived[fact_id]
    origin = fact_id
    while origin not in sources.stated and origin in sources.derived:
        origin = sources.derived[origin].origin
    established = sources.facts.get(origin)
    judge = (established.judged_by if established else "") or f"whoever judged {origin}"
    parties = ", ".join(position.who for position in disputed.positions) or "those who dispute it"
    state = established.state.label if established else "as the dates say"
    return (
        f"the facts {origin} ({state}) and {fact_id} (disputed) contradict each other: "
        f"{entry.because}, so while {fact_id} is disputed, {origin} is disputed too; "
        f"resolve the dispute about {fact_id} ({parties}) and record how it ended, or have {origin} recorded "
        f"as disputed or unknown ({judge})"
    )


def _unknown_fact(fact_id: str, ids: Iterable[str]) -> str:
    if fact_id in NOT_FACTS:
        return f"{fact_id} is not a fact: {NOT_FACTS[fact_id]}"
    name = SHORT_NAMES.get(str(fact_id), str(fact_id))
    elsewhere = "; the fact ids are listed by `scrlearn rules`"
    return did_you_mean(name, sorted(ids), after=f"no fact named '{fact_id}'", otherwise=elsewhere)
