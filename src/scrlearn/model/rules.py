"""Rule sets as data: the law's questions, conditions, sources and dates, written so that they can be read.

A rule set has editions, an edition asks questions, a question has rules in order, and a rule has a condition
built from limbs (`scrlearn.model.conditions`). A limb holds the instrument's words and where they stand. An
edition also has the time limits that run from one step of a review to the next (`scrlearn.model.deadlines`).

Everything here is plain data: it can be printed, compared, hashed and published. What follows from it for a
case is worked out in `scrlearn.law`.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated

from scrlearn.model.areas import Area, Nation
from scrlearn.model.base import Doc, noun
from scrlearn.model.conditions import Condition, Limb, Source
from scrlearn.model.content import content_hash
from scrlearn.model.dates import FIRST_COUNTED, is_counted, why_uncounted
from scrlearn.model.deadlines import Deadline
from scrlearn.model.fact_definitions import (
    AnyFact,
    Consequences,
    Derivation,
    FactDefinition,
    Implication,
    consequences_of,
)
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.text_kinds import Key, Plain

__all__ = [
    "Area",
    "AreaTerm",
    "Edition",
    "FactDefinition",
    "Force",
    "Implication",
    "Otherwise",
    "Outcome",
    "Presumption",
    "Question",
    "Rule",
    "RuleSet",
]


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
        _refuse_days_that_are_none(f"question {self.id}", self.in_force_from, self.in_force_to)
        limbs = {limb.fact for rule in self.rules for limb in rule.when.limbs()}
        both = sorted(limbs & {rule.presumption.rebuttal.fact for rule in self.rules if rule.presumption})
        if both:
            message = (
                f"question {self.id}: {both[0]} rebuts a presumption, so it cannot be a limb of a "
                f"rule as well"
            )
            raise ValueError(message)


@noun
class Edition:
    """A rule set as it stood between two dates.

    Law that was enacted and not brought into force can be read and is never applied: `not_commenced` says so,
    and `in_force_from` is then the day of its enactment.

    Where `guidance_not_included` says that guidance of the day is missing, every answer of the edition only
    advises: what its rules do not require, that guidance may have asked for.
    """

    id: Annotated[Key, Doc("Id of the edition within its rule set.")]
    title: Annotated[Plain, Doc("What the edition is.")]
    in_force_from: Annotated[date, Doc("First day in force.")]
    in_force_to: Annotated[date | None, Doc("Last day in force anywhere.")] = None
    not_commenced: Annotated[
        Plain, Doc("That it was enacted but is not in force, and what is known of its commencement.")
    ] = ""
    in_force_in: Annotated[
        tuple[Plain, ...], Doc("The only areas in which it is in force; nothing for the whole jurisdiction.")
    ] = ()
    sources: Annotated[tuple[Source, ...], Doc("Where the edition and its dates stand.")]
    facts: Annotated[tuple[FactDefinition, ...], Doc("The facts that it asks for.")]
    implications: Annotated[tuple[Implication, ...], Doc("What follows from one fact for another.")] = ()
    derivations: Annotated[tuple[Derivation, ...], Doc("What ages, dates and places say of a fact.")] = ()
    questions: Annotated[tuple[Question, ...], Doc("The questions that it answers.")]
    deadlines: Annotated[
        tuple[Deadline, ...], Doc("The steps with a time limit, in the order of a review.")
    ] = ()
    warnings: Annotated[tuple[Plain, ...], Doc("What a reader of any of its decisions must be told.")] = ()
    guidance_not_included: Annotated[
        Plain, Doc("Which guidance of the day is missing and what to do; nothing where none is.")
    ] = ""

    @cached_property
    def content_hash(self) -> str:
        """The SHA-256 of the edition as canonical JSON."""
        return content_hash(self)

    @cached_property
    def fact_ids(self) -> frozenset[str]:
        """The ids of every fact that it asks for, implies or derives."""
        return frozenset(
            [
                *self.definitions,
                *(fact for entry in self.implications for fact in (entry.fact, entry.implies)),
                *(entry.fact for entry in self.derivations),
                *(fact for entry in self.derivations if isinstance(entry, AnyFact) for fact in entry.of),
            ]
        )

    @cached_property
    def bearing(self) -> tuple[Implication, ...]:
        """The implications that bear on a fact it asks for; those shared with other rule sets may not."""
        asked = self.definitions
        return tuple(entry for entry in self.implications if entry.fact in asked or entry.implies in asked)

    @cached_property
    def consequences(self) -> Consequences:
        """What follows from each fact for others, both ways."""
        return consequences_of(self.implications)

    @cached_property
    def definitions(self) -> Mapping[str, FactDefinition]:
        """The definitions of the edition's facts by fact id."""
        return {definition.id: definition for definition in self.facts}

    def __hash__(self) -> int:
        """Hash by content, worked out once."""
        return hash(self.content_hash)

    def __attrs_post_init__(self) -> None:
        """Refuse a rule that asks for a fact which the edition does not define."""
        _refuse_days_that_are_none(f"edition {self.id}", self.in_force_from, self.in_force_to)
        defined = {definition.id for definition in self.facts}
        asked = dict.fromkeys(
            fact for question in self.questions for fact in (*question.facts, *question.considered)
        )
        undefined = [fact for fact in asked if fact not in defined]
        if undefined:
            message = f"edition {self.id}: no definition of the fact {undefined[0]}, which a rule asks for"
            raise ValueError(message)
        for entry in self.implications:
            impossible = _contradicted(entry.fact, self.implications)
            if impossible:
                message = f"edition {self.id}: {entry.fact} implies that {impossible} is both true and false"
                raise ValueError(message)


def _refuse_days_that_are_none(what: str, first: date | None, last: date | None) -> None:
    """Refuse days of law that nobody can ask about, such as 9999-12-31 for an end that is not known."""
    for name, day in (("in_force_from", first), ("in_force_to", last)):
        if day is not None and not is_counted(day):
            message = (
                f"{what}: {name}: {why_uncounted(day)}; leave the last day out where no end is known, and "
                f"begin law that is older with {FIRST_COUNTED}, the first day that can be asked about"
            )
            raise ValueError(message)


def _contradicted(fact: str, implications: tuple[Implication, ...]) -> str | None:
    """Return what a fact would imply to be both true and false, or None."""
    true = [fact]
    for name in true:
        true += [
            entry.implies
            for entry in implications
            if entry.fact == name and entry.value and entry.implies not in true
        ]
    false = [entry.implies for entry in implications if entry.fact in true and not entry.value]
    return next((name for name in false if name in true), None)


@noun
class RuleSet:
    """A statute or guidance as data, in every edition that is known.

    >>> from scrlearn.law.england_scr import ENGLAND_SCR
    >>> ENGLAND_SCR.edition_on(date(2016, 1, 15)).id
    'working-together-2015'
    """

    id: Annotated[Key, Doc("Id of the rule set, such as `england-scr`.")]
    title: Annotated[Plain, Doc("What it is called.")]
    jurisdiction: Annotated[Plain, Doc("Where it is law, in words.")]
    nations: Annotated[
        tuple[Nation, ...], Doc("The nations in which it is law; nothing where none is named.")
    ] = ()
    subject: Annotated[Plain, Doc("Whom it is about: a child, an adult, a person.")] = "a child"
    about: Annotated[Plain, Doc("What it decides, in a sentence or two.")] = ""
    editions: Annotated[tuple[Edition, ...], Doc("Every edition, earliest first.")]

    @cached_property
    def content_hash(self) -> str:
        """The SHA-256 of the rule set as canonical JSON."""
        return content_hash(self)

    @property
    def questions(self) -> tuple[str, ...]:
        """The ids of every question that any edition asks."""
        return tuple(
            dict.fromkeys(question.id for edition in self.editions for question in edition.questions)
        )

    def edition_on(self, day: date) -> Edition | None:
        """Return the edition whose dates hold `day`, whatever the area, or None."""
        return next(
            (
                edition
                for edition in self.editions
                if edition.in_force_from <= day
                and (edition.in_force_to is None or day <= edition.in_force_to)
            ),
            None,
        )

    def __hash__(self) -> int:
        """Hash by content, worked out once."""
        return hash(self.content_hash)

    def __attrs_post_init__(self) -> None:
        """Refuse a rule set without editions, or with editions that overlap or stand out of order."""
        if not self.editions:
            message = f"rule set {self.id}: it needs at least one edition"
            raise ValueError(message)
        for earlier, later in zip(self.editions, self.editions[1:], strict=False):
            if earlier.in_force_to is None or earlier.in_force_to >= later.in_force_from:
                message = f"rule set {self.id}: edition {later.id} begins before {earlier.id} has ended"
                raise ValueError(message)
