"""Time limits as data: what is due, how long after which day (or before), by whom, to whom, how strongly.

The length of a limit is written as the source writes it, because the same word is counted differently in
different places: see `TimeUnit`.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated

from scrlearn.model.base import Doc, noun
from scrlearn.model.conditions import Source
from scrlearn.model.outcomes import Force
from scrlearn.model.text_kinds import Key, Plain


class TimeUnit(StrEnum):
    """How a length of time is counted.

    `MONTHS` end on the corresponding date; `MONTHS_BEGINNING_WITH` end the day before it, since the first day
    is part of them. The look-back of a whole number of months is neither: it belongs to facts (`PeriodFact`).
    """

    WORKING_DAYS = "working_days"
    DAYS = "days"
    MONTHS = "months"
    MONTHS_BEGINNING_WITH = "months_beginning_with"

    def counted(self, amount: int) -> str:
        """Write an amount of this unit in words.

        >>> TimeUnit.WORKING_DAYS.counted(5), TimeUnit.MONTHS.counted(1)
        ('5 working days', '1 month')
        """
        name = "month" if self in (TimeUnit.MONTHS, TimeUnit.MONTHS_BEGINNING_WITH) else self.value[:-1]
        name = name.replace("_", " ")
        return f"{amount} {name}{'' if amount == 1 else 's'}"


class Direction(StrEnum):
    """On which side of the clock's day a limit lies."""

    AFTER = "after"
    """Done at the latest so long after the day."""
    BEFORE = "before"
    """Done at the latest so long before the day."""
    KEEP = "keep"
    """Kept at least so long after the day."""


class Decided(StrEnum):
    """Which recorded decision a step belongs to."""

    YES = "yes"
    NO = "no"


@noun
class Relaxation:
    """A time in which a limit was not held to, such as the spring of 2020."""

    first: Annotated[date, Doc("First day on which it counted.")]
    last: Annotated[date | None, Doc("Last day; nothing where no end is known.")] = None
    says: Annotated[Plain, Doc("What was relaxed, in a sentence.")]
    source: Annotated[Source, Doc("Where that stands.")]

    def overlaps(self, first: date, last: date) -> bool:
        """Say whether any day from `first` to `last` lies in it."""
        return self.first <= last and (self.last is None or first <= self.last)


@noun
class Deadline:
    """One step with a time limit.

    `clock` and `done` name days of the review: the keys of `dates` (`aware`, `notified`, `decided` ...), or
    of `dates.steps` for a plugin's own. A limit without an `amount` is one that the source leaves open, such
    as "as soon as reasonably practicable".

    >>> from scrlearn.law.england_cspr import ENGLAND_CSPR
    >>> [one.clock for one in ENGLAND_CSPR.editions[-1].deadlines if one.id == "notify"]
    ['aware']
    """

    id: Annotated[Key, Doc("Id of the step; the same in every edition that has it.")]
    title: Annotated[Plain, Doc("What is to be done, as an order: Notify the Panel.")]
    amount: Annotated[int | None, Doc("How many; nothing where the source sets no number.")] = None
    unit: Annotated[TimeUnit, Doc("Of what.")] = TimeUnit.DAYS
    direction: Annotated[Direction, Doc("After the clock's day, before it, or kept from it on.")] = (
        Direction.AFTER
    )
    clock: Annotated[Key, Doc("The day from which it is counted.")]
    clock_words: Annotated[Plain, Doc("That day in words: the authority became aware of the incident.")]
    done: Annotated[Key, Doc("The day that says when it was done.")]
    by: Annotated[Plain, Doc("Who must do it.")]
    to: Annotated[Plain, Doc("To whom, where it is sent or told.")] = ""
    force: Annotated[Force, Doc("How strongly it is asked.")]
    source: Annotated[Source, Doc("Where the step and its limit stand.")]
    limit_source: Annotated[
        Source | None, Doc("Where the limit stands, where that is elsewhere than the duty.")
    ] = None
    question: Annotated[Plain, Doc("The question whose recorded decision says whether it is due.")] = ""
    decided: Annotated[Decided | None, Doc("The decision after which it is due; nothing for either.")] = None
    relaxations: Annotated[tuple[Relaxation, ...], Doc("When it was not held to.")] = ()
    note: Annotated[Plain, Doc("What a reader should know.")] = ""

    @property
    def limit(self) -> str:
        """The limit in words.

        >>> from scrlearn.law.england_cspr import ENGLAND_CSPR
        >>> ENGLAND_CSPR.editions[-1].deadlines[0].limit
        'within 5 working days after the authority became aware of the incident'
        """
        if self.amount is None:
            return f"with no number of days set, after {self.clock_words}"
        counted = self.unit.counted(self.amount)
        if self.direction is Direction.BEFORE:
            return f"at the latest {counted} before {self.clock_words}"
        if self.direction is Direction.KEEP:
            return f"for at least {counted} after {self.clock_words}"
        beginning = (
            "beginning with the day on which" if self.unit is TimeUnit.MONTHS_BEGINNING_WITH else "after"
        )
        return f"within {counted} {beginning} {self.clock_words}"
