"""How the law counts time: working days of one nation, calendar days, and the three rules for months.

The three month rules are kept apart, because one helper for all of them is wrong for two:

* "within one month of" a day ends on the corresponding date (`corresponding_date`);
* "one month beginning with" a day ends the day before that date (`last_day_beginning_with`);
* "the six months preceding" a day begin on the corresponding date before it (`first_day_preceding`).

Nothing is counted from a day that stands for none, such as 9999-12-31, nor beyond the years whose bank
holidays can be worked out: `RuleError` says so.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

import attrs
from dateutil.relativedelta import relativedelta

from scrlearn.errors import RuleError
from scrlearn.model.areas import Nation
from scrlearn.model.dates import FIRST_COUNTED, LAST_COUNTED, as_date, counted_day, is_counted
from scrlearn.model.deadlines import Direction, TimeUnit

if TYPE_CHECKING:
    from scrlearn.model.deadlines import Deadline

_SUBDIVISIONS = {
    Nation.ENGLAND: "ENG",
    Nation.WALES: "WLS",
    Nation.SCOTLAND: "SCT",
    Nation.NORTHERN_IRELAND: "NIR",
}
_SATURDAY = 5
_HOLIDAYS_KNOWN = range(FIRST_COUNTED.year, LAST_COUNTED.year + 2)
"""The years whose bank holidays are worked out: what is counted from December ends in the next."""


def corresponding_date(day: date, months: int) -> date:
    """Return the last day of a period of months after a day: the corresponding date, or the month's last day.

    >>> corresponding_date(date(2016, 1, 15), 1), corresponding_date(date(2016, 1, 31), 1)
    (datetime.date(2016, 2, 15), datetime.date(2016, 2, 29))
    """
    return _months_on(day, months)


def last_day_beginning_with(day: date, months: int) -> date:
    """Return the last day of a period of months of which `day` is the first.

    It ends the day before the corresponding date; a month that has no such date is filled to its last day.

    >>> last_day_beginning_with(date(2023, 5, 10), 1), last_day_beginning_with(date(2023, 1, 31), 1)
    (datetime.date(2023, 6, 9), datetime.date(2023, 2, 28))
    """
    end = corresponding_date(day, months)
    return end - timedelta(days=1) if end.day == day.day else end


def first_day_preceding(day: date, months: int) -> date:
    """Return the first day of the months that precede a day; the day before it is the last.

    >>> first_day_preceding(date(2021, 3, 1), 6), first_day_preceding(date(2021, 8, 31), 6)
    (datetime.date(2020, 9, 1), datetime.date(2021, 2, 28))
    """
    return _months_on(day, -months)


def _months_on(day: date, months: int) -> date:
    try:
        return counted_day(day, "the day counted from") + relativedelta(months=months)
    except (OverflowError, ValueError):
        message = f"{abs(months):,} months from {day} go beyond the calendar: this limit cannot be counted"
        raise RuleError(message) from None


@attrs.frozen(kw_only=True)
class WorkingDays:
    """The working days of a nation: not Saturday, not Sunday, not a bank or public holiday there.

    No instrument read for these regimes defines "working day"; this is the meaning that the nearest ones give
    (Local Safeguarding Children Boards (Review) Regulations 2013, regulation 4(5)). `closed` adds days on
    which the body does not work, `open` takes days away from the holidays.

    >>> WorkingDays(nation=Nation.ENGLAND).after(date(2016, 3, 24), 1)  # over Easter
    datetime.date(2016, 3, 29)
    >>> WorkingDays(nation=Nation.SCOTLAND).after(date(2016, 3, 24), 1)
    datetime.date(2016, 3, 28)
    """

    nation: Nation
    closed: frozenset[date] = frozenset()
    open: frozenset[date] = frozenset()

    def __contains__(self, day: date) -> bool:
        """Say whether a day is a working day.

        Raises:
            RuleError: nobody can work out the bank holidays of its year.
        """
        if day.year not in _HOLIDAYS_KNOWN:
            message = (
                f"the bank holidays of {day.year} are not known: working days are counted in the years "
                f"{_HOLIDAYS_KNOWN[0]} to {_HOLIDAYS_KNOWN[-1]}"
            )
            raise RuleError(message)
        if day in self.closed:
            return False
        return day in self.open or (day.weekday() < _SATURDAY and day not in _holidays(self.nation, day.year))

    def after(self, day: date, count: int) -> date:
        """Return the working day that comes `count` after a day.

        The day itself is day 0; where it is no working day, the next working day is day 1.

        Raises:
            RuleError: the day stands for none, such as 9999-12-31, or it ends in a year whose bank holidays
                nobody can work out.
        """
        return self._stepped(day, count, timedelta(days=1))

    def before(self, day: date, count: int) -> date:
        """Return the working day that lies `count` before a day, which is itself day 0.

        Raises:
            RuleError: as for `after`.
        """
        return self._stepped(day, count, timedelta(days=-1))

    def _stepped(self, day: date, count: int, step: timedelta) -> date:
        day = counted_day(day, "the day counted from")
        while count > 0:
            day += step
            count -= day in self
        return day


@cache
def _holidays(nation: Nation, year: int) -> frozenset[date]:
    """Return the holidays of a nation in a year, which are worked out when a day of it is first asked for.

    The library's own calendar fills itself as it is asked, and marks a year as known before its days are: a
    second thread would find a bank holiday to be a working day.
    """
    # Loaded only where working days are counted: most decisions need none.
    from holidays import country_holidays  # noqa: PLC0415

    return frozenset(country_holidays("GB", subdiv=_SUBDIVISIONS[nation], years=year, expand=False))


def due_date(deadline: Deadline, start: date, calendar: WorkingDays) -> date | None:
    """Return the day on which a step is due when its clock's day is `start`.

    None where no limit is set, or where it falls outside the days that can be counted. For what must be kept,
    it is the last day on which it must still be there.
    """
    if deadline.amount is None or not is_counted(start):
        return None
    try:
        return as_date(_counted(deadline, deadline.amount, start, calendar))
    except (RuleError, OverflowError):
        return None


def _counted(deadline: Deadline, amount: int, start: date, calendar: WorkingDays) -> date:
    unit = deadline.unit
    back = deadline.direction is Direction.BEFORE
    if unit is TimeUnit.WORKING_DAYS:
        return calendar.before(start, amount) if back else calendar.after(start, amount)
    if unit is TimeUnit.DAYS:
        return start + timedelta(days=-amount if back else amount)
    if unit is TimeUnit.MONTHS_BEGINNING_WITH:
        return last_day_beginning_with(start, amount)
    return corresponding_date(start, -amount if back else amount)
