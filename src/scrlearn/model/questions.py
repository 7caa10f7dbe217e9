"""The questions that an edition asks, and the rules that answer them.

A question has rules in order and says what holds where none applies; a rule has a condition, and may presume
something until the contrary is established.
"""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Annotated

from scrlearn.model.base import Doc, noun
from scrlearn.model.conditions import Condition, Limb, Source
from scrlearn.model.content import content_hash
from scrlearn.model.dates import FIRST_COUNTED, is_counted, why_uncounted
from scrlearn.model.fact_definitions import FactDefinition
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.text_kinds import Key, Plain


@noun
class Presumption:
    """What a rule takes as given until the contrary is established.

    While the rebutting fact is not established (unknown, disputed, false or not applicable), the rule
    holds whatever the presumed fact is: an unknown does not become a "no", and a mere "no" rebuts
    nothing. Where the presumed fact turns out true, the answer is `confirmed_as`.
    """

    presumed: Annotated[Limb, Doc("What is presumed.")]
    rebuttal: Annotated[Limb, Doc("What rebuts it, once established.")]
    confirmed_as: Annotated[Outcome, Doc("The stronger outcome, where what is presumed proves true.")]


@noun
class Rule:
    """When `when` is met, `outcome` follows with `force`."""

    id: Annotated[Key, Doc("Id of the rule within its question.")]
    title: Annotated[Plain, Doc("The rule in a few words.")]
    outcome: Annotated[Outcome, Doc("What follows.")]
    force: Annotated[Force, Doc("How strongly the rule speaks.")]
    when: Annotated[Condition, Doc("When it applies.")]
    source: Annotated[Source, Doc("Where its force comes from; the limbs carry their own sources.")]
    presumption: Annotated[Presumption | None, Doc("What the rule presumes, if anything.")] = None
    variant: Annotated[Plain, Doc("Which kind of review, where the question asks for the kind.")] = ""
    considers: Annotated[
        tuple[Limb, ...], Doc("What must be weighed where it applies, and forces nothing either way.")
    ] = ()
    excluded_by: Annotated[Plain, Doc("The regime that disapplies it, where the outcome is EXCLUDED.")] = ""
    summary: Annotated[Plain, Doc("The answer, where the outcome's usual words do not fit.")] = ""
    note: Annotated[Plain, Doc("What a reader should know.")] = ""

    def limbs(self) -> Iterator[Limb]:
        """Give every limb, those of the presumption last."""
        yield from self.when.limbs()
        if self.presumption is not None:
            yield self.presumption.rebuttal
            yield self.presumption.presumed

    def sources(self) -> Iterator[Source]:
        """Give the source of the rule's force, then the source of every limb and of what is weighed."""
        yield self.source
        for limb in (*self.limbs(), *self.considers):
            yield limb.source

    def __str__(self) -> str:
        """Write the rule on one line."""
        unless = f" unless {self.presumption.rebuttal}" if self.presumption else ""
        return f"{self.outcome.value} if {self.when}{unless}"


@noun
class Otherwise:
    """What holds where no rule applies; `also` names what remains open all the same."""

    outcome: Annotated[Outcome, Doc("What follows where no rule applies.")] = Outcome.NOT_MET
    force: Annotated[Force | None, Doc("The force of what remains open.")] = None
    also: Annotated[tuple[Outcome, ...], Doc("What remains open beside it.")] = ()
    summary: Annotated[Plain, Doc("The answer, where the usual words do not fit.")] = ""
    note: Annotated[Plain, Doc("What remains open, in words.")] = ""
    source: Annotated[Source | None, Doc("Where that stands.")] = None


@noun
class AreaTerm:
    """A beginning or an ending that came on a different day in each area.

    From `earliest` to `latest` it depends on the area's own day; before, it had happened nowhere, and after,
    everywhere. `fact` is what must be known of the area.
    """

    earliest: Annotated[date, Doc("First day that an area's own day can be.")]
    latest: Annotated[date, Doc("Last day that an area's own day can be.")]
    fact: Annotated[FactDefinition, Doc("What must be known of the area.")]
    source: Annotated[Source, Doc("Where that stands.")]


@noun
class Question:
    """One decision that an edition asks for: the first rule that applies answers it."""

    id: Annotated[Key, Doc("`notify`, `rapid_review`, `commission`, `type` or a plugin's own.")]
    asks: Annotated[Plain, Doc("The question in plain words.")]
    rules: Annotated[tuple[Rule, ...], Doc("The rules, strongest first.")]
    otherwise: Annotated[Otherwise, Doc("What holds where none applies.")] = Otherwise()
    in_force_from: Annotated[date | None, Doc("First day, where later than the edition's.")] = None
    in_force_to: Annotated[date | None, Doc("Last day, where earlier than the edition's.")] = None
    begins_by_area: Annotated[AreaTerm | None, Doc("The beginning, where it came area by area.")] = None
    ends_by_area: Annotated[AreaTerm | None, Doc("The ending, where it came area by area.")] = None
    note: Annotated[Plain, Doc("What a reader should know, such as what came after it.")] = ""

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The ids of the facts that the rules ask for, in the order of the text."""
        return tuple(dict.fromkeys(limb.fact for rule in self.rules for limb in rule.limbs()))

    @cached_property
    def considered(self) -> tuple[str, ...]:
        """The ids of the facts that are only weighed, and on which no answer hangs."""
        return tuple(dict.fromkeys(limb.fact for rule in self.rules for limb in rule.considers))

    @cached_property
    def rebuttals(self) -> frozenset[str]:
        """The ids of the facts that rebut a presumption."""
        return frozenset(rule.presumption.rebuttal.fact for rule in self.rules if rule.presumption)

    @cached_property
    def content_hash(self) -> str:
        """The SHA-256 of the question as canonical JSON."""
        return content_hash(self)

    def __hash__(self) -> int:
        """Hash by content, worked out once."""
        return hash(self.content_hash)

    def __attrs_post_init__(self) -> None:
        """Refuse a rebuttal that is also a limb: an unknown would have to be open and "no" at once."""
        refuse_uncounted_days(f"question {self.id}", self.in_force_from, self.in_force_to)
        limbs = {limb.fact for rule in self.rules for limb in rule.when.limbs()}
        both = sorted(limbs & {rule.presumption.rebuttal.fact for rule in self.rules if rule.presumption})
        if both:
            message = (
                f"question {self.id}: {both[0]} rebuts a presumption, so it cannot be a limb of a "
                f"rule as well"
            )
            raise ValueError(message)


def refuse_uncounted_days(what: str, first: date | None, last: date | None) -> None:
    """Refuse days of law that nobody can ask about, such as 9999-12-31 for an end that is not known."""
    for name, day in (("in_force_from", first), ("in_force_to", last)):
        if day is not None and not is_counted(day):
            message = (
                f"{what}: {name}: {why_uncounted(day)}; leave the last day out where no end is known, and "
                f"begin law that is older with {FIRST_COUNTED}, the first day that can be asked about"
            )
            raise ValueError(message)
