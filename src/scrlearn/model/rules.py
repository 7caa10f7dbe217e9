"""Rule sets as data: the law's questions, conditions, sources and dates, written so that they can be read.

A rule set has editions, an edition asks questions, a question has rules in order, and a rule has a condition
built from limbs (`scrlearn.model.conditions`). A limb holds the instrument's words and where they stand.

Everything here is plain data: it can be printed, compared, hashed and published. What follows from it for a
case is worked out in `scrlearn.law`.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum, StrEnum
from functools import cached_property
from typing import Annotated, Any, cast

import attrs

from scrlearn.model.base import Doc, Key, Plain, noun
from scrlearn.model.conditions import Condition, Limb, Source


class Force(StrEnum):
    """How strongly a rule speaks."""

    MUST = "must"
    SHOULD_ALWAYS = "should_always"
    PRESUMED = "presumed"
    CONSIDER = "consider"
    MAY = "may"


class Outcome(StrEnum):
    """What follows for one question."""

    MANDATORY = "MANDATORY"
    """A "must", and all its limbs are met."""
    GUIDANCE_ALWAYS = "GUIDANCE_ALWAYS"
    """Statutory guidance says a review should always happen, although the regulation's limbs are not met."""
    PRESUMED = "PRESUMED"
    """Guidance requires a review unless a stated rebuttal is made out."""
    CONSIDER = "CONSIDER"
    """A body must decide, having regard to criteria; no outcome is forced."""
    DISCRETIONARY = "DISCRETIONARY"
    """A body may."""
    NOT_MET = "NOT_MET"
    """The limbs fail; a discretionary route may still exist."""
    UNDETERMINED = "UNDETERMINED"
    """It depends on facts that are not known."""
    EXCLUDED = "EXCLUDED"
    """Disapplied, because another regime covers or could cover the event."""
    NOT_IN_FORCE = "NOT_IN_FORCE"
    """Right facts, wrong date or place."""
    NOTIFY = "NOTIFY"
    """A notification is due, whatever becomes of the review."""

    @property
    def label(self) -> str:
        """The outcome in words, to stand beside its code.

        >>> Outcome.PRESUMED.label
        'a review is to be presumed due'
        """
        return _OUTCOME_LABELS[self]


_OUTCOME_LABELS = {
    Outcome.MANDATORY: "it must be done",
    Outcome.GUIDANCE_ALWAYS: "guidance says that it should always be done",
    Outcome.PRESUMED: "a review is to be presumed due",
    Outcome.CONSIDER: "it is for the board to consider and decide",
    Outcome.DISCRETIONARY: "it may be done",
    Outcome.NOT_MET: "the conditions are not met",
    Outcome.UNDETERMINED: "it depends on what is not known",
    Outcome.EXCLUDED: "another regime covers it",
    Outcome.NOT_IN_FORCE: "this law was not in force",
    Outcome.NOTIFY: "it should be reported",
}


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
    summary: Annotated[Plain, Doc("The answer, where the outcome's usual words do not fit.")] = ""
    note: Annotated[Plain, Doc("What a reader should know.")] = ""

    def limbs(self) -> Iterator[Limb]:
        """Give every limb, those of the presumption last."""
        yield from self.when.limbs()
        if self.presumption is not None:
            yield self.presumption.rebuttal
            yield self.presumption.presumed

    def sources(self) -> Iterator[Source]:
        """Give the source of the rule's force, then the source of every limb."""
        yield self.source
        for limb in self.limbs():
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
class Question:
    """One decision that an edition asks for: the first rule that applies answers it."""

    id: Annotated[Key, Doc("`notify`, `rapid_review`, `commission`, `type` or a plugin's own.")]
    asks: Annotated[Plain, Doc("The question in plain words.")]
    rules: Annotated[tuple[Rule, ...], Doc("The rules, strongest first.")]
    otherwise: Annotated[Otherwise, Doc("What holds where none applies.")] = Otherwise()
    in_force_from: Annotated[date | None, Doc("First day, where later than the edition's.")] = None
    in_force_to: Annotated[date | None, Doc("Last day, where earlier than the edition's.")] = None
    note: Annotated[Plain, Doc("What a reader should know, such as what came after it.")] = ""

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The ids of the facts that the rules ask for, in the order of the text."""
        return tuple(dict.fromkeys(limb.fact for rule in self.rules for limb in rule.limbs()))

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
        limbs = {limb.fact for rule in self.rules for limb in rule.when.limbs()}
        both = sorted(limbs & {rule.presumption.rebuttal.fact for rule in self.rules if rule.presumption})
        if both:
            message = (
                f"question {self.id}: {both[0]} rebuts a presumption, so it cannot be a limb of a "
                f"rule as well"
            )
            raise ValueError(message)


@noun
class FactDefinition:
    """A fact that a rule set asks for: the question in plain words, what it means, who usually knows."""

    id: Annotated[Key, Doc("Id of the fact.")]
    asks: Annotated[Plain, Doc("The question that the fact answers.")]
    meaning: Annotated[Plain, Doc("What it means in this edition, where the sources say.")] = ""
    source: Annotated[Source | None, Doc("Where the meaning stands.")] = None
    held_by: Annotated[Plain, Doc("Who usually holds it.")]


@noun
class Implication:
    """Where `fact` is true, `implies` is true (or false, where `value` is false)."""

    fact: Annotated[Key, Doc("The fact that implies.")]
    implies: Annotated[Key, Doc("The fact that is implied.")]
    value: Annotated[bool, Doc("What it is then.")] = True
    because: Annotated[Plain, Doc("Why, in a clause.")]

    def __str__(self) -> str:
        """Write the implication on one line."""
        return f"{self.fact} implies {'' if self.value else 'not '}{self.implies}"


@noun
class AreaEnding:
    """An ending that came on a different day in each area.

    From `earliest` to the edition's last day the edition is in force only in areas whose own date lies after
    the day asked about; `fact` is what must be known of the area.
    """

    earliest: Annotated[date, Doc("First day on which it may have ended in some area.")]
    latest: Annotated[date, Doc("Last day that an area's own date can be.")]
    fact: Annotated[FactDefinition, Doc("What must be known of the area.")]
    source: Annotated[Source, Doc("Where the ending stands.")]


@noun
class Area:
    """A local authority area, with the day on which its new arrangements took effect, where known."""

    name: Annotated[Plain, Doc("Name of the area.")]
    implementation_date: Annotated[date | None, Doc("The day its new arrangements took effect.")] = None


@noun
class Edition:
    """A rule set as it stood between two dates.

    Where `guidance_not_included` says that guidance of the day is missing, every answer of the edition only
    advises: what its rules do not require, that guidance may have asked for.
    """

    id: Annotated[Key, Doc("Id of the edition within its rule set.")]
    title: Annotated[Plain, Doc("What the edition is.")]
    in_force_from: Annotated[date, Doc("First day in force.")]
    in_force_to: Annotated[date | None, Doc("Last day in force anywhere.")] = None
    ends_by_area: Annotated[AreaEnding | None, Doc("The ending, where it came area by area.")] = None
    sources: Annotated[tuple[Source, ...], Doc("Where the edition and its dates stand.")]
    facts: Annotated[tuple[FactDefinition, ...], Doc("The facts that it asks for.")]
    implications: Annotated[tuple[Implication, ...], Doc("What follows from one fact for another.")] = ()
    questions: Annotated[tuple[Question, ...], Doc("The questions that it answers.")]
    warnings: Annotated[tuple[Plain, ...], Doc("What a reader of any of its decisions must be told.")] = ()
    guidance_not_included: Annotated[
        Plain, Doc("Which guidance of the day is missing and what to do; nothing where none is.")
    ] = ""

    @cached_property
    def content_hash(self) -> str:
        """The SHA-256 of the edition as canonical JSON."""
        return content_hash(self)

    @cached_property
    def definitions(self) -> Mapping[str, FactDefinition]:
        """The definitions of the edition's facts by fact id."""
        return {definition.id: definition for definition in self.facts}

    def __hash__(self) -> int:
        """Hash by content, worked out once."""
        return hash(self.content_hash)

    def __attrs_post_init__(self) -> None:
        """Refuse a rule that asks for a fact which the edition does not define."""
        defined = {definition.id for definition in self.facts}
        asked = dict.fromkeys(fact for question in self.questions for fact in question.facts)
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
    jurisdiction: Annotated[Plain, Doc("Where it is law.")]
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


def to_data(value: object) -> Any:  # noqa: ANN401 - plain data of any shape
    """Return a noun as plain data: every field by name, dates in ISO form, conditions with their `kind`.

    >>> to_data(Implication(fact="a", implies="b", because="it does"))
    {'fact': 'a', 'implies': 'b', 'value': True, 'because': 'it does'}
    """
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [to_data(entry) for entry in value]
    if isinstance(value, Mapping):
        return {str(key): to_data(entry) for key, entry in value.items()}
    if attrs.has(type(value)):
        kind = {"kind": value.kind} if isinstance(value, Condition) else {}
        fields = attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
        return kind | {field.name: to_data(getattr(value, field.name)) for field in fields}
    return value


def content_hash(value: object) -> str:
    """Return the SHA-256 of a noun's canonical JSON: the same on every machine and in every process.

    >>> content_hash(Implication(fact="a", implies="b", because="it does"))[:12]
    '57ff3fc87ee1'
    """
    text = json.dumps(to_data(value), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
