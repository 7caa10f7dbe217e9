"""What follows from the facts: a decision and its answers.

What an answer rests on and what could still change it is worked out when it is first asked for.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs
from immutabledict import immutabledict

from scrlearn.law.explanation import Explanation, NodeKind
from scrlearn.law.narrative import narrate
from scrlearn.law.receipts import Receipt, receipt_of
from scrlearn.model.conditions import Source, Verified
from scrlearn.model.rules import FactDefinition, Force, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scrlearn.law.answering import Working
    from scrlearn.law.known import Known
    from scrlearn.model.areas import Area
    from scrlearn.model.particulars import Particulars
    from scrlearn.model.rules import Edition, RuleSet


@attrs.frozen(kw_only=True)
class MissingFact:
    """A fact that is not known and could still change an answer.

    `if_true` and `if_false` are what the answer would be if this alone became known; UNDETERMINED where
    more is needed then, None where the fact cannot stand so. `variant_if_true` and `variant_if_false` are the
    kinds of review, where the question asks for the kind.
    """

    definition: FactDefinition
    if_true: Outcome | None
    if_false: Outcome | None
    variant_if_true: str = ""
    variant_if_false: str = ""

    @property
    def id(self) -> str:
        """Id of the fact."""
        return self.definition.id

    def as_dict(self) -> dict[str, Any]:
        """Return the missing fact as plain data."""
        return {
            "fact": self.id,
            "asks": self.definition.asks,
            "meaning": self.definition.meaning,
            "held_by": self.definition.held_by,
            "if_true": self.if_true.value if self.if_true else None,
            "if_false": self.if_false.value if self.if_false else None,
            "variant_if_true": self.variant_if_true,
            "variant_if_false": self.variant_if_false,
        }


@attrs.frozen(kw_only=True)
class Answer:
    """The answer to one question.

    An answer is given only if every admissible way of filling in the unknown facts gives it; else it is
    `UNDETERMINED` and `possible` lists what it can still become.

    One kind of answer is settled and may yet change: one that is `rebuttable`, as `PRESUMED` always is,
    because it rests on what holds until it is rebutted. It changes in two ways only. It is confirmed, and
    becomes the stronger outcome (`MANDATORY`), where what was presumed proves true or another limb makes
    the stronger rule apply. Or it is rebutted, where the rebutting fact is established; then the rest of
    the rules answer as if nothing had been presumed, and may leave it `UNDETERMINED`.
    """

    question: str
    """Id of the question."""
    asks: str
    """The question in plain words."""
    outcome: Outcome
    force: Force | None = None
    """How strongly the rule that answered speaks; None where none did, or where it is open which."""
    also: tuple[Outcome, ...] = ()
    """What remains open beside the outcome: a review that is not required may still be discretionary."""
    variant: str = ""
    """Which kind of review, where the question asks for the kind."""
    rule: str = ""
    """Id of the rule that answered; nothing where the facts leave open which of several with one answer."""
    excluded_by: str = ""
    """The regime that covers the case instead, where the outcome is EXCLUDED."""
    summary: str
    """The answer in a sentence or two."""
    note: str = ""
    """What a reader should know about it."""
    possible: tuple[Outcome, ...]
    """Every outcome that the facts still allow."""
    guidance_not_included: str = ""
    """Which guidance of the day the edition leaves out, so that the answer only advises; else nothing."""
    working: Working | None = attrs.field(default=None, repr=False, eq=False)
    """What the answer was worked out from; None where its law was not in force."""

    @cached_property
    def needed(self) -> tuple[MissingFact, ...]:
        """The facts that could still change the answer, most useful first, with who usually holds them."""
        return self.working.needed() if self.working else ()

    @cached_property
    def settled_by(self) -> tuple[frozenset[str], ...]:
        """The smallest sets of facts that settle an undetermined answer.

        For each set, every way in which just its facts can be answered leaves one answer. A rebuttal counts
        as not made out until it is.
        """
        return self.working.settled_by() if self.working else ()

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Where the rules stand that bear on this answer."""
        return self.working.sources() if self.working else ()

    @cached_property
    def explanation(self) -> Explanation:
        """Every rule of the question, limb by limb."""
        if self.working:
            return self.working.explanation()
        return Explanation(kind=NodeKind.QUESTION, id=self.question, text=self.asks, met=False)

    @property
    def settled(self) -> bool:
        """Whether the facts known give an answer."""
        return self.outcome is not Outcome.UNDETERMINED

    @property
    def rebuttable(self) -> bool:
        """Whether the answer rests, or may rest, on a presumption that facts may yet rebut."""
        return self.settled and self.working is not None and self.working.presumes()

    @property
    def missing(self) -> tuple[str, ...]:
        """The ids of the facts that could still change the answer, most useful first.

        A fact is listed if, for some admissible way of answering all the others, the answer hangs on it; or
        if it alone, once known, changes the answer; or if it belongs to a smallest set that settles it.
        """
        return tuple(entry.id for entry in self.needed)

    @property
    def verified(self) -> Verified:
        """The weakest mark among the sources that bear on the answer."""
        order = list(Verified)
        return max((source.verified for source in self.sources), key=order.index, default=Verified.PRIMARY)

    @property
    def advisory(self) -> bool:
        """Whether the answer only advises: unverified wording bears on it, or guidance is not included."""
        return self.verified is Verified.UNVERIFIED or bool(self.guidance_not_included)

    def as_dict(self) -> dict[str, Any]:
        """Return the answer as plain data; see `Decision.as_dict` for the keys."""
        return {
            "question": self.question,
            "asks": self.asks,
            "outcome": self.outcome.value,
            "settled": self.settled,
            "rebuttable": self.rebuttable,
            "force": self.force.value if self.force else None,
            "also": [outcome.value for outcome in self.also],
            "variant": self.variant,
            "rule": self.rule,
            "excluded_by": self.excluded_by,
            "summary": self.summary,
            "note": self.note,
            "verified": self.verified.value,
            "advisory": self.advisory,
            "guidance_not_included": self.guidance_not_included,
            "possible": [outcome.value for outcome in self.possible],
            "missing": [entry.as_dict() for entry in self.needed],
            "settled_by": [sorted(facts) for facts in self.settled_by],
            "explanation": self.explanation.as_dict(),
        }


@attrs.frozen(kw_only=True)
class Inputs:
    """What a decision was made from: the rule set, its edition, what is known, and where."""

    ruleset: RuleSet
    edition: Edition | None
    known: Known
    particulars: Particulars
    area: Area | None

    def not_used(self) -> tuple[str, ...]:
        """Return the facts given that the edition asked does not ask for, in the order given."""
        asked = self.edition or self.ruleset.editions[-1]
        used = {fact for question in asked.questions for fact in (*question.facts, *question.considered)}
        used.update(entry.fact for entry in asked.implications if entry.implies in used)
        return tuple(fact for fact in self.known.facts if fact not in used)


@attrs.frozen(kw_only=True)
class Decision(Mapping[str, Answer]):
    """What follows from the facts, by question.

    >>> from datetime import date
    >>> from scrlearn.law import decide
    >>> from scrlearn.law.england_scr import ENGLAND_SCR
    >>> facts = {"abuse_or_neglect_known_or_suspected": True, "died": True}
    >>> decision = decide(facts, ENGLAND_SCR, on=date(2016, 1, 15))
    >>> decision["commission"].outcome.value, decision.settled
    ('MANDATORY', True)
    """

    rules: str
    """Id of the rule set."""
    title: str
    """Title of the rule set."""
    edition: str | None
    """Id of the edition, None where none was in force."""
    edition_title: str
    """Title of the edition, empty where none was in force."""
    in_force_from: date
    """First day of the edition, or of the rule set where no edition was in force."""
    in_force_to: date | None
    """Last day of the edition, or of the rule set where no edition was in force."""
    on: date
    """The day whose law was asked for."""
    area: str | None
    """The area asked about, where one was named."""
    answers: Mapping[str, Answer] = attrs.field(converter=immutabledict)
    """The answers by question id, in the order in which the edition asks."""
    cautions: tuple[str, ...] = ()
    """What the edition itself tells every reader."""
    incomplete: tuple[str, ...] = ()
    """The plugins whose rule sets could not be loaded, so that a rule may be missing."""
    inputs: Inputs = attrs.field(repr=False, eq=False)
    """The rule set and the facts that the decision was made from."""

    @cached_property
    def receipt(self) -> Receipt:
        """What the decision was made from, so that it can be made again and compared."""
        return receipt_of(self)

    @cached_property
    def not_used(self) -> tuple[str, ...]:
        """The facts given that this edition does not ask for, in the order given."""
        return self.inputs.not_used()

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        """What must be known before relying on it, such as wording that was not verified."""
        told = [*self.cautions]
        for answer in self.answers.values():
            told += [
                f"The wording of {source.instrument}, {source.provision}, was not verified. It bears on the "
                f"question “{answer.asks}”: take that answer as advice, not as settled law."
                for source in answer.sources
                if source.verified is Verified.UNVERIFIED
            ]
        return tuple(dict.fromkeys(told))

    def __getitem__(self, question: str) -> Answer:
        """Return the answer to a question by its id."""
        try:
            return self.answers[question]
        except KeyError:
            asked = ", ".join(self.answers)
            message = (
                f"{self.rules} asks no question {question!r} on {self.on.isoformat()} (it asks: {asked})"
            )
            raise KeyError(message) from None

    def __iter__(self) -> Iterator[str]:
        """Give the ids of the questions."""
        return iter(self.answers)

    def __len__(self) -> int:
        """Count the questions."""
        return len(self.answers)

    @property
    def settled(self) -> bool:
        """Whether every question has an answer."""
        return all(answer.settled for answer in self.answers.values())

    def explain(self) -> str:
        """Explain the decision in words to be read aloud: limbs, sources, facts, and what is missing."""
        return narrate(self)

    def as_dict(self) -> dict[str, Any]:
        """Return the decision as plain data, with keys that stay.

        `rules, title, edition {id, title, in_force_from, in_force_to}, on, area, settled, incomplete,
        warnings, answers` (by question id), `not_used, receipt`. An answer has `question, asks, outcome,
        settled, rebuttable, force, also, variant, rule, summary, note, verified, advisory,
        excluded_by, guidance_not_included, possible, missing` (each `fact, asks, meaning, held_by, if_true,
        if_false, variant_if_true, variant_if_false`), `settled_by` (lists of fact ids) and `explanation`: a
        node with `kind` (`question`, `rule`, `all`, `any`, `not`, `limb`, `rebuttal`, `presumed`), `id,
        text, met` (true, false, or null where open), `settled_by`, and where it has them `fact, state, given,
        follows_from {fact, because}, source, note, parts`.
        """
        last = self.in_force_to
        return {
            "rules": self.rules,
            "title": self.title,
            "edition": {
                "id": self.edition,
                "title": self.edition_title,
                "in_force_from": self.in_force_from.isoformat(),
                "in_force_to": last.isoformat() if last else None,
            },
            "on": self.on.isoformat(),
            "area": self.area,
            "settled": self.settled,
            "incomplete": list(self.incomplete),
            "warnings": list(self.warnings),
            "answers": {question: answer.as_dict() for question, answer in self.answers.items()},
            "not_used": list(self.not_used),
            "receipt": self.receipt.as_dict(),
        }

    def to_json(self) -> str:
        """Return `as_dict` as indented JSON."""
        return json.dumps(self.as_dict(), indent=2, ensure_ascii=False)
