"""The answer to one question, and the facts that could still change it.

What an answer rests on and what could still change it is worked out when it is first asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

import attrs

from scrlearn.law.explanation import Explanation, NodeKind
from scrlearn.model.conditions import Source, Verified
from scrlearn.model.outcomes import Force, Outcome

if TYPE_CHECKING:
    from scrlearn.model.fact_definitions import FactDefinition
    from scrlearn.model.rules import Question


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


class AnswerWorking(Protocol):
    """What an answer was worked out from, asked when somebody wants to know what it rests on."""

    @property
    def question(self) -> Question:
        """The question that was answered."""

    def needed(self) -> tuple[MissingFact, ...]:
        """List the facts that could still change the answer, those that narrow it most first."""

    def settled_by(self) -> tuple[frozenset[str], ...]:
        """Return the smallest sets of facts that settle it; none where it is settled."""

    def sources(self) -> tuple[Source, ...]:
        """Return where the rules stand that bear on the answer, each once."""

    def explanation(self) -> Explanation:
        """Explain every rule of the question, limb by limb."""

    def presumes(self) -> bool:
        """Say whether a rule that may have answered holds only until it is rebutted."""

    def with_area_open(self, area_fact: FactDefinition) -> AnswerWorking:
        """Return the same where the area must be known first."""


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
    working: AnswerWorking | None = attrs.field(default=None, repr=False, eq=False)
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
