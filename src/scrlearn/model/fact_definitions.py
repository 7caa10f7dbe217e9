"""What a rule set asks to know: its facts, what one says of another, and what dates say of them.

A fact is asked for by a limb. What follows without asking is declared here too, so that it can be printed
and tested like the rules themselves: an `Implication` from one fact to another, an `AgeFact` from the age at
the event, a `PeriodFact` from the periods on a register, a `NationFact` from the area asked about, an
`AnyFact` from those of which one is enough.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Annotated

from scrlearn.model.areas import Nation
from scrlearn.model.base import Doc, noun
from scrlearn.model.conditions import Source
from scrlearn.model.text_kinds import Key, Plain


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


Consequences = Mapping[tuple[str, bool], tuple[tuple[str, bool, Implication], ...]]
"""What follows at once where a fact has a value: other facts, their values, and the implication."""


def consequences_of(implications: Iterable[Implication]) -> Consequences:
    """Index implications both ways: what a fact implies, and what its absence rules out.

    >>> index = consequences_of([Implication(fact="a", implies="b", because="it does")])
    >>> [(other, value) for other, value, _ in index["b", False]]
    [('a', False)]
    """
    index: dict[tuple[str, bool], list[tuple[str, bool, Implication]]] = {}
    for entry in implications:
        index.setdefault((entry.fact, True), []).append((entry.implies, entry.value, entry))
        index.setdefault((entry.implies, not entry.value), []).append((entry.fact, False, entry))
    return {origin: tuple(follows) for origin, follows in index.items()}


@noun
class AgeFact:
    """A fact that the age at the event decides: true from `at_least` years on and before `below`.

    >>> adult = AgeFact(fact="adult", at_least=18)
    >>> adult.truth(17), adult.truth(18)
    (False, True)
    >>> str(adult)
    'adult follows from the age at the event: 18 or over'
    """

    fact: Annotated[Key, Doc("The fact that follows.")]
    at_least: Annotated[int | None, Doc("The youngest age for which it is true, in years.")] = None
    below: Annotated[int | None, Doc("The first age for which it is no longer true, in years.")] = None

    def truth(self, age: int) -> bool:
        """Say whether the fact is true at an age in completed years."""
        return (self.at_least is None or age >= self.at_least) and (self.below is None or age < self.below)

    def __str__(self) -> str:
        """Write the derivation on one line."""
        ends = [f"{self.at_least} or over"] if self.at_least is not None else []
        ends += [f"under {self.below}"] if self.below is not None else []
        return f"{self.fact} follows from the age at the event: {' and '.join(ends)}"


class Register(StrEnum):
    """The records of periods that a review can hold, by their key in `particulars`."""

    CHILD_PROTECTION_REGISTER = "child_protection_register"
    LOOKED_AFTER = "looked_after"
    PROTECTIVE_ACTION = "protective_action"

    @property
    def label(self) -> str:
        """The record in words.

        >>> Register.LOOKED_AFTER.label
        'as a looked-after child'
        """
        return _REGISTER_LABELS[self]


_REGISTER_LABELS = {
    Register.CHILD_PROTECTION_REGISTER: "on the child protection register",
    Register.LOOKED_AFTER: "as a looked-after child",
    Register.PROTECTIVE_ACTION: "under protective action by the authority",
}


@noun
class PeriodFact:
    """A fact that the periods on a register decide.

    True where any day of any period lies in the `months` before the day that anchors them, or on any day up
    to it where no number of months is given (`ever`). The anchor is the day of the event; where
    `from_identification` is set and the review gives the day on which an impairment was identified, that day.
    """

    fact: Annotated[Key, Doc("The fact that follows.")]
    register: Annotated[Register, Doc("The record whose periods count.")]
    months: Annotated[int | None, Doc("How many months before the anchor count; nothing for ever.")] = None
    from_identification: Annotated[
        bool, Doc("Whether an impairment counts from the day on which it was identified.")
    ] = False

    def __str__(self) -> str:
        """Write the derivation on one line."""
        window = f"any day of the {self.months} months before" if self.months else "any day up to"
        anchor = "the event"
        if self.from_identification:
            anchor += " (an impairment: before it was identified)"
        return f"{self.fact} follows from the periods {self.register.label}: {window} {anchor}"


@noun
class NationFact:
    """A fact that the nation of the area asked about decides, or at least rules out."""

    fact: Annotated[Key, Doc("The fact that follows.")]
    nations: Annotated[tuple[Nation, ...], Doc("The nations in which it is true; false in every other.")]
    only_rules_out: Annotated[
        bool, Doc("The nations make it possible and no more: it is false elsewhere, and open in them.")
    ] = False

    def __str__(self) -> str:
        """Write the derivation on one line.

        >>> str(NationFact(fact="welsh_law", nations=(Nation.WALES,), only_rules_out=True))
        'welsh_law follows from the area: only in Wales'
        """
        where = " or ".join(nation.label for nation in self.nations)
        return f"{self.fact} follows from the area: {'only ' if self.only_rules_out else ''}in {where}"


@noun
class AnyFact:
    """A fact that says no more than that one of others is true: the child or a sibling, by either alone.

    One of them true makes it true, and all of them false make it false; else it may still be stated itself.
    """

    fact: Annotated[Key, Doc("The fact that follows.")]
    of: Annotated[tuple[Key, ...], Doc("The facts of which one is enough.")]

    def __str__(self) -> str:
        """Write the derivation on one line.

        >>> str(AnyFact(fact="either", of=("one", "other")))
        'either follows from one or other: true where one is, false where none is'
        """
        return f"{self.fact} follows from {' or '.join(self.of)}: true where one is, false where none is"


Derivation = AgeFact | PeriodFact | NationFact | AnyFact
"""What dates, ages, places and other facts say of a fact."""
