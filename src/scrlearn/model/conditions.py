"""Conditions of the law: limbs in the instrument's words, joined with and, or and not.

Conditions are written with Python's operators and read like the statute:

    abuse & (died | seriously_harmed & concern)
"""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, ClassVar

from scrlearn.model.base import Doc, noun
from scrlearn.model.text_kinds import Key, Plain, Url

if TYPE_CHECKING:
    from collections.abc import Iterator


class Verified(StrEnum):
    """How far the wording that a rule rests on was checked."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"

    @property
    def label(self) -> str:
        """The mark in words.

        >>> Verified.SECONDARY.label
        'read in a secondary source only'
        """
        return _VERIFIED_LABELS[self]


_VERIFIED_LABELS = {
    Verified.PRIMARY: "read in the primary text",
    Verified.SECONDARY: "read in a secondary source only",
    Verified.UNVERIFIED: "NOT VERIFIED",
}


@noun
class Source:
    """Where a rule or a meaning stands, and how far that was checked.

    `words` are the source's own and only ever quoted where they were read; without them the rule is in
    our words. `in_force_to` is the last day, None where no end is stated.
    """

    instrument: Annotated[Plain, Doc("The statute, regulations or guidance.")]
    provision: Annotated[Plain, Doc("Where in it.")]
    url: Annotated[Url, Doc("Where it can be read.")]
    in_force_from: Annotated[date, Doc("First day in force.")]
    in_force_to: Annotated[date | None, Doc("Last day in force; nothing where no end is stated.")] = None
    verified: Annotated[Verified, Doc("How far the wording was checked.")]
    words: Annotated[Plain, Doc("The source's own words, where they were read.")] = ""
    note: Annotated[Plain, Doc("What a reader should know of the source.")] = ""

    def __str__(self) -> str:
        """Cite the source on one line, with its mark."""
        return f"{self.instrument}, {self.provision} ({self.verified.label})"


class Condition:
    """A condition of a rule: a limb, or limbs joined with `&` (and), `|` (or) and `~` (not)."""

    __slots__ = ()

    kind: ClassVar[str] = ""

    def __and__(self, other: "Condition") -> "AllOf":
        """Both must be met; a chain of `&` becomes one list."""
        return AllOf(parts=(*_joined(self, AllOf), *_joined(other, AllOf)))

    def __or__(self, other: "Condition") -> "AnyOf":
        """Either will do; a chain of `|` becomes one list."""
        return AnyOf(parts=(*_joined(self, AnyOf), *_joined(other, AnyOf)))

    def __invert__(self) -> "Not":
        """It must not be met."""
        return Not(part=self)

    def limbs(self) -> "Iterator[Limb]":
        """Give every limb in the order of the text."""
        raise NotImplementedError


@noun
class Limb(Condition):
    """One condition in the instrument's words, which one fact answers.

    `words` quotes the instrument where its source was read, and says the same in our words where it was
    not: `source.verified` tells which.
    """

    kind: ClassVar[str] = "limb"

    id: Annotated[Key, Doc("Id of the limb, such as `regulation-5-2-a`.")]
    fact: Annotated[Key, Doc("Id of the fact that answers it.")]
    words: Annotated[Plain, Doc("The condition in words.")]
    source: Annotated[Source, Doc("Where it stands.")]

    def limbs(self) -> "Iterator[Limb]":
        """Give the limb itself."""
        yield self

    def __str__(self) -> str:
        """Name the fact that answers the limb."""
        return self.fact


@noun
class AllOf(Condition):
    """All of the parts must be met."""

    kind: ClassVar[str] = "all"

    parts: Annotated[tuple[Condition, ...], Doc("The conditions that must all be met.")]

    def limbs(self) -> "Iterator[Limb]":
        """Give every limb of every part, in order."""
        for part in self.parts:
            yield from part.limbs()

    def __str__(self) -> str:
        """Write the parts joined with `and`."""
        return " and ".join(_grouped(part) for part in self.parts)


@noun
class AnyOf(Condition):
    """One of the parts is enough."""

    kind: ClassVar[str] = "any"

    parts: Annotated[tuple[Condition, ...], Doc("The conditions of which one is enough.")]

    def limbs(self) -> "Iterator[Limb]":
        """Give every limb of every part, in order."""
        for part in self.parts:
            yield from part.limbs()

    def __str__(self) -> str:
        """Write the parts joined with `or`."""
        return " or ".join(_grouped(part) for part in self.parts)


@noun
class Not(Condition):
    """The part must not be met."""

    kind: ClassVar[str] = "not"

    part: Annotated[Condition, Doc("The condition that must not be met.")]

    def limbs(self) -> "Iterator[Limb]":
        """Give every limb of the part, in order."""
        yield from self.part.limbs()

    def __str__(self) -> str:
        """Write the part after `not`."""
        return f"not {_grouped(self.part)}"


def not_a_condition(condition: Condition) -> str:
    """Say that a condition of a kind that the law cannot read was given."""
    return f"a condition is made of limbs joined with &, | and ~, not of {type(condition).__name__}"


def _joined(condition: Condition, kind: type[AllOf] | type[AnyOf]) -> tuple[Condition, ...]:
    return condition.parts if isinstance(condition, kind) else (condition,)


def _grouped(condition: Condition) -> str:
    return f"({condition})" if isinstance(condition, AllOf | AnyOf) else str(condition)
