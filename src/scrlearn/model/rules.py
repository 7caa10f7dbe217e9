"""Rule sets as data: the law's questions, conditions, sources and dates, written so that they can be read.

A rule set has editions, and an edition asks questions, each with rules in order (`scrlearn.model.questions`).
A rule has a condition built from limbs (`scrlearn.model.conditions`), and a limb holds the instrument's words
and where they stand. An edition also has the time limits that run from one step of a review to the next
(`scrlearn.model.deadlines`).

Everything here is plain data: it can be printed, compared, hashed and published. What follows from it for a
case is worked out in `scrlearn.law`.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated

from scrlearn.model.areas import Area, Nation
from scrlearn.model.base import Doc, noun
from scrlearn.model.conditions import Source
from scrlearn.model.content import content_hash
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
from scrlearn.model.questions import AreaTerm, Otherwise, Presumption, Question, Rule, refuse_uncounted_days
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
        refuse_uncounted_days(f"edition {self.id}", self.in_force_from, self.in_force_to)
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
