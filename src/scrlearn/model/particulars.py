"""What dates say of a case: the age, and the periods on a register. Facts follow; nothing is published."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from scrlearn.model.base import Doc, noun
from scrlearn.model.dates import WrittenDate, as_date


@noun
class Period:
    """A time on a register or in care, both days counted; still running where `last` is not given."""

    first: Annotated[WrittenDate | None, Doc("First day; nothing where it is not known.")] = None
    last: Annotated[WrittenDate | None, Doc("Last day; nothing where it still runs.")] = None

    def touches(self, first: date, last: date) -> bool:
        """Say whether any day of the period lies between two days, both counted.

        >>> Period(last=date(2020, 12, 15)).touches(date(2020, 9, 1), date(2021, 2, 28))
        True
        """
        begins, ends = as_date(self.first), as_date(self.last)
        return (begins is None or begins <= last) and (ends is None or ends >= first)


@noun
class Particulars:
    """Dates and numbers from which facts follow, so that nobody has to work them out by hand.

    A list of periods that is given is taken to be complete, and an empty one says that there was none; one
    that is left out says nothing. Nothing here is ever published: it finds facts, as the day of the event
    does.

    >>> Particulars(age_at_event=15).age_on(date(2016, 1, 15))
    15
    >>> Particulars(born=date(2000, 2, 29)).age_on(date(2018, 2, 28))
    17
    """

    born: Annotated[WrittenDate | None, Doc("The day of birth; gives the age at the event.")] = None
    age_at_event: Annotated[
        int | None, Doc("The age at the event in years, where no day of birth is given.")
    ] = None
    impairment_identified: Annotated[
        WrittenDate | None, Doc("The day on which an authority or body identified an impairment (Wales).")
    ] = None
    child_protection_register: Annotated[
        Sequence[Period] | None, Doc("Every period on the child protection register or under a plan.")
    ] = None
    looked_after: Annotated[
        Sequence[Period] | None, Doc("Every period in which the child was looked after.")
    ] = None
    protective_action: Annotated[
        Sequence[Period] | None,
        Doc("Every period in which the authority had determined to take protective action (adults, Wales)."),
    ] = None

    def age_on(self, event: date | None) -> int | None:
        """Return the age on the day of the event in completed years, or None where it is not known."""
        born, event = as_date(self.born), as_date(event)
        if born is None or event is None:
            return self.age_at_event
        return event.year - born.year - ((event.month, event.day) < (born.month, born.day))
