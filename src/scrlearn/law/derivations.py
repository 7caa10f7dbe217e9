"""Facts that follow from dates, ages and places, as an edition declares them.

The age comes from the day of birth or is given; a fact about a register comes from its periods; a fact about
the nation comes from the area asked about; a fact that says "one of these" comes from those before it. What
the particulars do not say leaves the fact open.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from immutabledict import immutabledict

from scrlearn.errors import RuleError
from scrlearn.law.counting import first_day_preceding
from scrlearn.law.known import Derived
from scrlearn.model.dates import AsWritten, as_date, is_open_ended, uncounted_day
from scrlearn.model.fact_definitions import AgeFact, AnyFact, PeriodFact, Register
from scrlearn.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from scrlearn.model.areas import Area
    from scrlearn.model.dates import WrittenDate
    from scrlearn.model.fact_definitions import Derivation, NationFact
    from scrlearn.model.particulars import Particulars, Period

OLDEST = 130
"""No age is greater: a larger number is a slip of the pen."""
PARTICULARS = Place("particulars")


def derived_facts(
    derivations: Iterable[Derivation],
    particulars: Particulars,
    event: date,
    area: Area | None,
    stated: Mapping[str, bool] = immutabledict(),
) -> dict[str, Derived]:
    """Work out what the particulars of a case, its area and what was stated say of the facts of an edition.

    Raises:
        RuleError: an age, a date or a period that cannot be.
    """
    _check(particulars, event)
    derived: dict[str, Derived] = {}
    for derivation in derivations:
        if isinstance(derivation, AgeFact):
            derived.update(_from_age(derivation, particulars, event))
        elif isinstance(derivation, PeriodFact):
            derived.update(_from_periods(derivation, particulars, event))
        elif isinstance(derivation, AnyFact):
            truths = {fact: entry.value for fact, entry in derived.items()} | dict(stated)
            derived.update(_from_others(derivation, truths))
        else:
            derived.update(_from_nation(derivation, area))
    return derived


def _from_age(derivation: AgeFact, particulars: Particulars, event: date) -> Iterator[tuple[str, Derived]]:
    age = particulars.age_on(event)
    if age is not None:
        because = f"the age at the event was {age}"
        yield derivation.fact, Derived(value=derivation.truth(age), origin="age_at_event", because=because)


def _from_periods(
    derivation: PeriodFact, particulars: Particulars, event: date
) -> Iterator[tuple[str, Derived]]:
    register = derivation.register
    periods = getattr(particulars, register.value)
    if periods is None or _open_particulars(derivation, particulars):
        return
    identified = as_date(particulars.impairment_identified) if derivation.from_identification else None
    anchor = identified or event
    if derivation.months is None:
        was_on_register = any(period.touches(anchor.min, anchor) for period in periods)
        window = "up to then"
    else:
        first = first_day_preceding(anchor, derivation.months)
        was_on_register = any(period.touches(first, anchor - timedelta(days=1)) for period in periods)
        window = f"in the {derivation.months} months before"
        window += " the impairment was identified" if identified else ""
    because = f"the particulars have {'a' if was_on_register else 'no'} day {register.label} {window}"
    yield derivation.fact, Derived(value=was_on_register, origin=register.value, because=because)


def open_particulars(derivations: Iterable[Derivation], particulars: Particulars) -> tuple[str, ...]:
    """Say from which particulars nothing follows because a day in them stands for none, such as 0001-01-01.

    The days themselves are not repeated: a decision is published, and they are not.
    """
    cautions = (_open_particulars(derivation, particulars) for derivation in derivations)
    return tuple(dict.fromkeys(filter(None, cautions)))


def _open_particulars(derivation: Derivation, particulars: Particulars) -> str:
    """Say why a fact does not follow from particulars that are given; nothing where it does."""
    what = ""
    if isinstance(derivation, AgeFact):
        if uncounted_day(particulars.born) and particulars.age_at_event is None:
            what = "the day of birth"
    elif isinstance(derivation, PeriodFact):
        if any(map(_is_open, getattr(particulars, derivation.register.value) or ())):
            what = f"the beginning or end of a period {derivation.register.label}"
        elif derivation.from_identification and uncounted_day(particulars.impairment_identified):
            what = "the day on which an impairment was identified"
    return (
        f"What the file gives for {what} is a day that stands for none, so nothing is worked out from it."
        if what
        else ""
    )


def _is_open(period: Period) -> bool:
    """Whether nobody can tell which days a period has; one that ends on 9999-12-31 still runs."""
    runs_on = uncounted_day(period.last) is None or is_open_ended(period.last)
    return uncounted_day(period.first) is not None or not runs_on


def _from_nation(derivation: NationFact, area: Area | None) -> Iterator[tuple[str, Derived]]:
    if area is None or area.nation is None:
        return
    there = area.nation in derivation.nations
    if not (there and derivation.only_rules_out):
        because = f"{area.name} is in {area.nation.label}"
        yield derivation.fact, Derived(value=there, origin="area", because=because)


def _from_others(derivation: AnyFact, truths: Mapping[str, bool]) -> Iterator[tuple[str, Derived]]:
    true = [fact for fact in derivation.of if truths.get(fact)]
    if true:
        yield derivation.fact, Derived(value=True, origin=true[0], because=f"{true[0]} is true")
    elif all(truths.get(fact) is False for fact in derivation.of):
        because = f"{' and '.join(derivation.of)} are false"
        yield derivation.fact, Derived(value=False, origin=derivation.of[0], because=because)


def _check(particulars: Particulars, event: date) -> None:
    """Refuse particulars that cannot be, naming their place in the file."""
    for place, value in _dates(particulars):
        if isinstance(value, AsWritten) and value.date is None and not uncounted_day(value):
            message = f"'{value}' is not a date; write it as 2016-06-30, or leave it out"
            raise RuleError(message, place=PARTICULARS.join(place))
    born = as_date(particulars.born)
    if born is not None and born > event:
        message = "the day of birth lies after the event; correct one of the two"
        raise RuleError(message, place=PARTICULARS / "born")
    age, stated_age = particulars.age_on(event), particulars.age_at_event
    if stated_age is not None and not 0 <= stated_age <= OLDEST:
        message = f"{stated_age} is not an age in years"
        raise RuleError(message, place=PARTICULARS / "age_at_event")
    if stated_age is not None and stated_age != age:
        message = (
            f"age_at_event ({stated_age}) and born contradict each other: born gives {age}; correct one of "
            "them, or leave the age out"
        )
        raise RuleError(message, place=PARTICULARS)
    for place, first, last in _periods(particulars):
        if first is not None and last is not None and last < first:
            message = "the period ends before it begins; correct one of its days"
            raise RuleError(message, place=PARTICULARS.join(place))


def _dates(particulars: Particulars) -> Iterator[tuple[Place, WrittenDate | None]]:
    yield Place("born"), particulars.born
    yield Place("impairment_identified"), particulars.impairment_identified
    for place, period in _every_period(particulars):
        yield place / "first", period.first
        yield place / "last", period.last


def _periods(particulars: Particulars) -> Iterator[tuple[Place, date | None, date | None]]:
    for place, period in _every_period(particulars):
        yield place, as_date(period.first), as_date(period.last)


def _every_period(particulars: Particulars) -> Iterator[tuple[Place, Period]]:
    for register in Register:
        for index, period in enumerate(getattr(particulars, register.value) or ()):
            yield Place(register.value, index), period
