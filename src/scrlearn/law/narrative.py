"""A decision in words that a board manager can read aloud.

What is asked, the answer, then rule by rule each limb with its words, whether it is met, by which fact, and
where it stands; then what could still change the answer and who usually knows; last, the sources in full.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn._joined import joined
from scrlearn._visible import on_one_line
from scrlearn.law.explanation import Explanation, NodeKind
from scrlearn.law.wording import WIDTH, Footnotes, in_force, kind_of_review, quoted, wrapped
from scrlearn.model.conditions import Verified
from scrlearn.model.dates import plain_date
from scrlearn.model.facts import FactState
from scrlearn.model.rules import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.law.answer import Answer, MissingFact
    from scrlearn.law.decided import Decided
    from scrlearn.law.receipts import Receipt


_NO_CONDITIONS = (NodeKind.REBUTTAL, NodeKind.PRESUMED, NodeKind.CONSIDERED)
"""The parts of a rule that do not belong to its conditions."""
_HOLDS = {NodeKind.ALL: " hold", NodeKind.ANY: " holds"}
"""The verb that makes a sentence of "all of these together" and "at least one of these"."""


def narrate(decision: Decided, receipt: Receipt) -> str:
    """Write a whole decision as text with its receipt, at most 96 characters to a line."""
    sources = Footnotes()
    lines = list(_heading(decision))
    for answer in decision.answers.values():
        lines += ["", "-" * WIDTH, *_answer(answer, sources)]
    lines += ["", "-" * WIDTH, *_meanings(decision, sources), *sources.listed(), *_closing(decision, receipt)]
    return "\n".join(on_one_line(line).rstrip() for line in lines) + "\n"


def _heading(decision: Decided) -> Iterator[str]:
    yield decision.title
    if decision.edition is None:
        yield from wrapped(f"Rule set {decision.rules}, asked for {plain_date(decision.on)}: not in force.")
    else:
        waiting = decision.inputs.edition.not_commenced if decision.inputs.edition else ""
        if waiting:
            force = f"enacted on {plain_date(decision.in_force_from)} and not in force"
        else:
            force = f"in force {in_force(decision.in_force_from, decision.in_force_to)}"
        yield from wrapped(
            f"Rule set {decision.rules}, asked for {plain_date(decision.on)}. Edition: "
            f"{decision.edition_title}, {force}."
        )
    if decision.area:
        yield f"Area: {decision.area}."
    for message in (*decision.incomplete, *decision.warnings):
        yield from wrapped(f"Note: {message}{'' if message.endswith('.') else '.'}", hanging=6)


def _answer(answer: Answer, sources: Footnotes) -> Iterator[str]:
    yield from wrapped(answer.asks)
    yield ""
    variant = f", {answer.variant}" if answer.variant else ""
    also = "".join(f"; also {outcome.value} ({outcome.label})" for outcome in answer.also)
    yield from wrapped(f"Answer: {answer.outcome.value}{variant} ({answer.outcome.label}){also}", 0, 2)
    yield from wrapped(answer.summary, 2)
    if answer.note:
        yield from wrapped(answer.note, 2)
    if answer.verified is Verified.UNVERIFIED and answer.settled:
        yield from wrapped(
            "Part of this rests on wording that was not verified. It advises; it is not settled law.", 2
        )
    elif answer.guidance_not_included:
        yield from wrapped("Without the guidance of the day it advises; it is not settled law.", 2)
    for number, rule in enumerate(answer.explanation.parts, start=1):
        yield ""
        yield from _rule(rule, number, sources)
    if answer.needed:
        yield ""
        yield from _missing(answer)


def _rule(rule: Explanation, number: int, sources: Footnotes) -> Iterator[str]:
    yield from wrapped(f"Rule {number}. {rule.text}: {_met(rule)}.")
    if rule.source:
        yield from wrapped(f"Its force: {rule.source.instrument}, {sources.cite(rule.source)}.", 2, 2)
    conditions = [part for part in rule.parts if part.kind not in _NO_CONDITIONS]
    applies = all(part.met for part in conditions)
    for part in rule.parts:
        if part.kind is NodeKind.CONSIDERED:
            yield from _limb(part, 2, sources, "To be weighed: ", _met(part))
        elif part.kind is NodeKind.REBUTTAL:
            yield from _limb(part, 2, sources, "Unless ", _rebuttal(part, applies=applies))
        elif part.kind is NodeKind.PRESUMED and applies and rule.met:
            yield from _limb(part, 2, sources, "Presumed: ", _presumed(part))
        elif part.kind is NodeKind.PRESUMED:
            opening = "" if applies else "Where the rest is met, taken as so until rebutted: "
            yield from _limb(part, 2, sources, opening, _met(part))
        else:
            yield from _part(part, 2, sources)


def _part(part: Explanation, indent: int, sources: Footnotes) -> Iterator[str]:
    """Write a condition with all its parts; "it is not so that" leads into what it denies."""
    verdict, denied = _met(part), ""
    while part.kind is NodeKind.NOT:
        denied += f"{part.text} "
        part = part.parts[0]
    if part.fact:
        yield from _limb(part, indent, sources, denied[:1].upper() + denied[1:], verdict)
        return
    words = f"{denied}{part.text}{_HOLDS[part.kind] if denied else ''}"
    yield from wrapped(f"{words[:1].upper()}{words[1:]}: {verdict}.", indent)
    for inner in part.parts:
        yield from _part(inner, indent + 2, sources)


def _limb(limb: Explanation, indent: int, sources: Footnotes, opening: str, verdict: str) -> Iterator[str]:
    yield from wrapped(f"* {opening}{quoted(limb.text, limb.source)}: {verdict}.", indent, 2)
    yield from wrapped(_fact(limb), indent + 4, 2)
    if limb.given and limb.given.state is FactState.DISPUTED:
        for position in limb.given.positions:
            yield from wrapped(f"{position.who} says: {position.says}", indent + 6, 2)
    if limb.source:
        yield from wrapped(f"Source: {sources.cite(limb.source)}.", indent + 4, 2)


def _meanings(decision: Decided, sources: Footnotes) -> Iterator[str]:
    """Say what the facts mean in this edition, where the sources say so."""
    limbs = [limb for answer in decision.answers.values() for limb in answer.explanation.limbs()]
    definitions = dict.fromkeys(
        limb.definition for limb in limbs if limb.definition and limb.definition.meaning
    )
    if definitions:
        yield "What the words mean"
    for definition in definitions:
        cited = f" Source: {sources.cite(definition.source)}." if definition.source else ""
        yield from wrapped(f"* {definition.id}: {definition.meaning}{cited}", 2, 2)
    if definitions:
        yield ""


def _met(node: Explanation) -> str:
    if node.met is None:
        return "NOT KNOWN"
    return "MET" if node.met else "NOT MET"


def _rebuttal(limb: Explanation, *, applies: bool) -> str:
    """Say whether a rebuttal is made out, and what that does where the rule's conditions are met."""
    if limb.met:
        return "ESTABLISHED" + (", so the presumption falls" if applies else "")
    return "NOT ESTABLISHED" + (", so the presumption stands" if applies else "")


def _presumed(limb: Explanation) -> str:
    """Say how what is presumed stands, while the presumption does: nobody judged what follows or is open."""
    if limb.met:
        return "CONFIRMED"
    if limb.met is None:
        return ("DISPUTED" if limb.state is FactState.DISPUTED else "NOT KNOWN") + ", and presumed"
    if limb.derived:
        how = "follows not to be so"
    elif limb.state is FactState.NOT_APPLICABLE:
        how = "said not to apply"
    else:
        how = "judged not to be so"
    return f"{how}, which alone does not rebut the presumption"


def _fact(limb: Explanation) -> str:
    """Say which fact answers a limb, in which state, and how that is known."""
    return " ".join([*_state(limb), *_judgement(limb)])


def _state(limb: Explanation) -> Iterator[str]:
    """Say in which state a fact is, and as what it counts where that is not plain."""
    state = limb.state or FactState.UNKNOWN
    if limb.derived and not limb.given:
        # What follows was perhaps never asked: then it is not unknown, only not stated.
        yield f"Fact: {limb.fact} was not stated."
    else:
        yield f"Fact: {limb.fact} is {state.label}."
    if limb.derived:
        value, origin = (
            "true" if known else "false" for known in (limb.derived.value, limb.derived.origin_value)
        )
        stands = f"{limb.derived.origin} is {origin}, and " if limb.derived.origin_value is not None else ""
        yield f"It counts as {value}: {stands}{limb.derived.because}."
    elif state is FactState.NOT_APPLICABLE:
        yield "What does not apply counts as not met."
    elif state is FactState.DISPUTED:
        yield "What is disputed counts as not known."


def _judgement(limb: Explanation) -> Iterator[str]:
    """Say who judged a fact, when, and on what it rests."""
    fact = limb.given
    if fact and (fact.judged_by or fact.judged_on):
        who = f" by {fact.judged_by}" if fact.judged_by else ""
        when = f" on {plain_date(fact.judged_on)}" if fact.judged_on else ""
        yield f"Judged{who}{when}."
    if fact and fact.basis:
        yield f"Basis: {fact.basis}{'' if fact.basis.endswith('.') else '.'}"


def _missing(answer: Answer) -> Iterator[str]:
    yield "What could still change this answer, most useful first:"
    for entry in answer.needed:
        yield from wrapped(f"* {entry.id}: {entry.definition.asks}", 2, 2)
        if entry.if_true or entry.if_false:
            yield from wrapped(_effect(answer, entry), 4, 2)
        yield from wrapped(f"Usually held by {entry.definition.held_by}.", 4, 2)
    if answer.settled_by:
        sets = [joined(fact for fact in answer.missing if fact in facts) for facts in answer.settled_by]
        yield from wrapped(
            "Once these are known, however they turn out, the answer is settled: " + "; or ".join(sets) + "."
        )


def _effect(answer: Answer, entry: MissingFact) -> str:
    """Say what becomes of the answer once one fact is known, either way."""
    if entry.if_true is entry.if_false is Outcome.UNDETERMINED:
        return "Either way, more must be known."
    effects = []
    for value, outcome, variant in (
        ("true", entry.if_true, entry.variant_if_true),
        ("false", entry.if_false, entry.variant_if_false),
    ):
        if outcome is None:
            effects.append(f"it cannot be {value} beside the other facts, as long as they stand so")
        elif outcome is Outcome.UNDETERMINED:
            effects.append(f"if {value}, more must be known")
        else:
            verb = "stays" if (outcome, variant) == (answer.outcome, answer.variant) else "becomes"
            effects.append(f"if {value}, it {verb} {kind_of_review(outcome, variant)}")
    sentence = "; ".join(effects)
    return sentence[:1].upper() + sentence[1:] + "."


def _closing(decision: Decided, receipt: Receipt) -> Iterator[str]:
    if decision.not_used:
        yield from wrapped(f"Facts given that this edition does not ask for: {', '.join(decision.not_used)}.")
    yield from wrapped(
        f"Receipt: rule set {receipt.rules}, edition {receipt.edition or 'none'}, content "
        f"{receipt.rules_hash[:12]}, facts {receipt.facts_hash[:12]}, scrlearn {receipt.version}."
    )
