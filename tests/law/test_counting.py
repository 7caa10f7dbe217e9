"""How time is counted: working days of each nation, calendar days, and three rules for months that differ."""

import sys
import threading
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.errors import RuleError
from scrlearn.law import counting
from scrlearn.law.counting import (
    WorkingDays,
    corresponding_date,
    due_date,
    first_day_preceding,
    last_day_beginning_with,
)
from scrlearn.model.areas import Nation
from scrlearn.model.deadlines import Deadline, Direction, TimeUnit
from scrlearn.model.outcomes import Force
from tests.law.worked import SOURCE

ENGLAND, WALES, SCOTLAND, NORTHERN_IRELAND = (WorkingDays(nation=nation) for nation in Nation)
DAYS = st.dates(date(2006, 1, 1), date(2030, 12, 31))
NATIONS = st.sampled_from([ENGLAND, WALES, SCOTLAND, NORTHERN_IRELAND])


def a_deadline(amount, unit, direction=Direction.AFTER):
    """A time limit of that length."""
    return Deadline(
        id="step",
        title="Do it",
        amount=amount,
        unit=unit,
        direction=direction,
        clock="notified",
        clock_words="it was notified",
        done="decided",
        by="the board",
        force=Force.MUST,
        source=SOURCE,
    )


# ----------------------------------------------------------------------------------------- working days


@pytest.mark.parametrize(
    ("day", "holiday_in"),
    [
        (date(2025, 1, 1), "EWSN"),  # New Year's Day
        (date(2025, 1, 2), "S"),  # the day after, in Scotland alone
        (date(2025, 3, 17), "N"),  # St Patrick's Day
        (date(2025, 4, 18), "EWSN"),  # Good Friday
        (date(2025, 4, 21), "EWN"),  # Easter Monday
        (date(2025, 5, 5), "EWSN"),  # early May
        (date(2025, 5, 26), "EWSN"),  # spring
        (date(2025, 7, 14), "N"),  # the Battle of the Boyne, kept on Monday: the twelfth is a Saturday
        (date(2025, 8, 4), "S"),  # first Monday of August
        (date(2025, 8, 25), "EWN"),  # last Monday of August
        (date(2025, 12, 1), "S"),  # St Andrew's Day, kept on Monday
        (date(2025, 12, 25), "EWSN"),
        (date(2025, 12, 26), "EWSN"),
    ],
)
def test_each_nation_has_its_own_bank_holidays(day, holiday_in):
    """No nation's list is that of another."""
    calendars = {"E": ENGLAND, "W": WALES, "S": SCOTLAND, "N": NORTHERN_IRELAND}
    assert "".join(name for name, calendar in calendars.items() if day not in calendar) == holiday_in


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2011, 4, 29), "royal wedding"),
        (date(2012, 6, 5), "diamond jubilee"),
        (date(2020, 5, 8), "early May moved to the Friday"),
        (date(2022, 6, 3), "platinum jubilee"),
        (date(2022, 9, 19), "state funeral"),
        (date(2023, 5, 8), "coronation"),
        (date(2022, 1, 3), "New Year's Day fell on a Saturday"),
        (date(2021, 12, 28), "Boxing Day fell on a Sunday"),
    ],
)
def test_holidays_of_one_year_only_and_substitutes_count(day, why):
    """A holiday proclaimed once, moved or kept on another day is no working day."""
    assert day not in ENGLAND, why


def test_the_monday_that_gave_its_holiday_away_is_worked():
    """In 2020 early May was kept on Friday 8 May, so Monday 4 May was a working day."""
    assert date(2020, 5, 4) in ENGLAND


@pytest.mark.parametrize(
    ("aware", "due"),
    [
        (date(2016, 1, 11), date(2016, 1, 18)),  # Monday to Monday
        (date(2016, 1, 15), date(2016, 1, 22)),  # Friday to Friday
        (date(2016, 1, 16), date(2016, 1, 22)),  # Saturday: Monday is day 1
        (date(2016, 1, 17), date(2016, 1, 22)),  # Sunday: Monday is day 1
        (date(2016, 3, 24), date(2016, 4, 4)),  # Maundy Thursday, over Easter
        (date(2016, 3, 25), date(2016, 4, 4)),  # Good Friday: Tuesday after Easter is day 1
        (date(2016, 12, 23), date(2017, 1, 4)),  # over Christmas and New Year, both with substitutes
        (date(2016, 2, 26), date(2016, 3, 4)),  # over the end of February in a leap year
    ],
)
def test_five_working_days_of_becoming_aware(aware, due):
    """The day of awareness is day 0; where it is no working day, the next one is day 1."""
    assert due_date(a_deadline(5, TimeUnit.WORKING_DAYS), aware, ENGLAND) == due


def test_five_working_days_end_otherwise_in_each_nation_over_easter():
    """Easter Monday is worked in Scotland: the same five days end a day earlier there."""
    deadline = a_deadline(5, TimeUnit.WORKING_DAYS)
    aware = date(2016, 3, 24)
    assert due_date(deadline, aware, SCOTLAND) == date(2016, 4, 1)
    assert due_date(deadline, aware, WALES) == due_date(deadline, aware, NORTHERN_IRELAND) == date(2016, 4, 4)


def test_seven_days_and_seven_working_days_before_publication_differ():
    """Published on Friday 15 August 2025: by Friday the 8th, and by Wednesday the 6th."""
    published = date(2025, 8, 15)
    days = a_deadline(7, TimeUnit.DAYS, Direction.BEFORE)
    working_days = a_deadline(7, TimeUnit.WORKING_DAYS, Direction.BEFORE)
    assert due_date(days, published, ENGLAND) == date(2025, 8, 8)
    assert due_date(working_days, published, ENGLAND) == date(2025, 8, 6)


def test_working_days_before_a_day_skip_its_holidays():
    """Counted back from the Friday after Easter, the holidays are no days."""
    assert ENGLAND.before(date(2016, 4, 1), 5) == date(2016, 3, 23)
    assert SCOTLAND.before(date(2016, 4, 1), 5) == date(2016, 3, 24)


def test_calendar_days_are_calendar_days():
    """Where the law says days, Christmas counts."""
    assert due_date(a_deadline(14, TimeUnit.DAYS), date(2013, 12, 20), ENGLAND) == date(2014, 1, 3)


def test_a_body_may_close_on_further_days_and_work_on_holidays():
    """The caller's own days go before the nation's."""
    closed = WorkingDays(nation=Nation.ENGLAND, closed=[date(2016, 1, 12)])
    opened = WorkingDays(nation=Nation.ENGLAND, open=[date(2016, 3, 28), date(2016, 3, 26)])
    assert closed.after(date(2016, 1, 11), 1) == date(2016, 1, 13)
    assert opened.after(date(2016, 3, 25), 2) == date(2016, 3, 28)


@given(NATIONS, DAYS, st.integers(0, 40))
def test_counting_on_gives_that_many_working_days(calendar, day, count):
    """Between a day and the day so many working days after lie exactly so many working days."""
    end = calendar.after(day, count)
    passed = [day + timedelta(days=step + 1) for step in range((end - day).days)]
    assert sum(one in calendar for one in passed) == count
    assert count == 0 or end in calendar


@given(NATIONS, DAYS, st.integers(1, 40))
def test_counting_back_undoes_counting_on_from_a_working_day(calendar, day, count):
    """From a working day, so many on and so many back is the day itself."""
    start = calendar.after(day, 1)
    assert calendar.before(calendar.after(start, count), count) == start


# ----------------------------------------------------------------------------------------------- months


@pytest.mark.parametrize(
    ("day", "months", "end"),
    [
        (date(2016, 1, 15), 1, date(2016, 2, 15)),
        (date(2016, 1, 31), 1, date(2016, 2, 29)),  # a leap year
        (date(2015, 1, 31), 1, date(2015, 2, 28)),
        (date(2016, 2, 29), 1, date(2016, 3, 29)),
        (date(2016, 2, 29), 12, date(2017, 2, 28)),
        (date(2015, 8, 31), 6, date(2016, 2, 29)),
        (date(2015, 3, 31), 6, date(2015, 9, 30)),
        (date(2015, 12, 31), 1, date(2016, 1, 31)),
    ],
)
def test_within_months_ends_on_the_corresponding_date(day, months, end):
    """The same day of the later month, or its last day where it has no such day."""
    assert corresponding_date(day, months) == end


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2023, 5, 10), date(2023, 6, 9)),
        (date(2023, 5, 1), date(2023, 5, 31)),
        (date(2023, 1, 29), date(2023, 2, 28)),  # the day before 1 March
        (date(2023, 1, 31), date(2023, 2, 28)),
        (date(2024, 1, 31), date(2024, 2, 29)),
        (date(2024, 1, 30), date(2024, 2, 29)),
        (date(2023, 12, 31), date(2024, 1, 30)),
    ],
)
def test_a_month_beginning_with_a_day_ends_the_day_before(day, end):
    """The first day is part of the month, so it ends the day before the corresponding date."""
    assert last_day_beginning_with(day, 1) == end


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2021, 3, 1), date(2020, 9, 1)),
        (date(2021, 8, 31), date(2021, 2, 28)),
        (date(2024, 8, 29), date(2024, 2, 29)),
        (date(2016, 7, 15), date(2016, 1, 15)),
    ],
)
def test_the_months_preceding_a_day_begin_on_the_corresponding_date_before(day, first):
    """The window of six months before a day."""
    assert first_day_preceding(day, 6) == first


def test_the_two_month_rules_give_two_days():
    """From 10 May, one month of it ends on 10 June, and one month beginning with it on 9 June."""
    start = date(2023, 5, 10)
    assert due_date(a_deadline(1, TimeUnit.MONTHS), start, ENGLAND) == date(2023, 6, 10)
    assert due_date(a_deadline(1, TimeUnit.MONTHS_BEGINNING_WITH), start, ENGLAND) == date(2023, 6, 9)


@given(DAYS, st.integers(1, 36))
def test_beginning_with_never_ends_after_the_corresponding_date(day, months):
    """It ends that day at the latest, and at most a day before."""
    gap = corresponding_date(day, months) - last_day_beginning_with(day, months)
    assert gap in (timedelta(0), timedelta(days=1))


def test_a_limit_that_no_source_sets_has_no_day():
    """As soon as reasonably practicable is no date."""
    assert due_date(a_deadline(None, TimeUnit.DAYS), date(2016, 1, 15), ENGLAND) is None


def test_twelve_months_to_be_kept_end_on_the_corresponding_date():
    """What is published on 29 February is still there on 28 February of the year after."""
    deadline = a_deadline(12, TimeUnit.MONTHS, Direction.KEEP)
    assert due_date(deadline, date(2016, 2, 29), ENGLAND) == date(2017, 2, 28)


# ------------------------------------------------------------------------------ days that stand for none


@pytest.mark.parametrize("day", [date.max, date.min, date(1900, 1, 1), date(2099, 12, 31)])
def test_nothing_is_counted_from_a_day_that_stands_for_none(day):
    """Not days, not months: the law is not asked about the year 9999."""
    for count in (
        lambda: ENGLAND.after(day, 5),
        lambda: ENGLAND.before(day, 5),
        lambda: corresponding_date(day, 1),
        lambda: last_day_beginning_with(day, 1),
        lambda: first_day_preceding(day, 6),
    ):
        with pytest.raises(RuleError, match=r"the day counted from: .*nothing can be worked out"):
            count()
    assert due_date(a_deadline(5, TimeUnit.WORKING_DAYS), day, ENGLAND) is None


@pytest.mark.parametrize("day", [date(1899, 6, 1), date(2101, 6, 1), date.max])
def test_beyond_the_years_whose_holidays_are_known_no_day_is_called_a_working_day(day):
    """A calendar without its bank holidays would be wrong without a word."""
    with pytest.raises(RuleError, match=f"bank holidays of {day.year} are not known"):
        assert day not in SCOTLAND


@given(day=st.dates(date(2090, 1, 1), date(2099, 12, 30)), nation=NATIONS)
def test_up_to_the_last_day_that_is_counted_every_year_has_its_holidays(day, nation):
    """New Year's Day is none anywhere: no year counts without its holidays."""
    assert date(day.year + 1, 1, 1) not in nation


@pytest.mark.parametrize("unit", list(TimeUnit))
@pytest.mark.parametrize("amount", [10**5, 10**8, 10**12])
@pytest.mark.parametrize("direction", [Direction.AFTER, Direction.BEFORE])
def test_a_limit_that_leads_out_of_the_calendar_has_no_day(unit, amount, direction):
    """A plugin may set one; the timetable says that it cannot tell."""
    assert due_date(a_deadline(amount, unit, direction), date(2016, 1, 15), WALES) is None


def test_threads_that_meet_at_a_new_year_find_its_holidays():
    """A calendar that is still filling itself must not make Good Friday a working day."""
    wrong: list[int] = []

    def ask():
        barrier.wait()
        if date(2016, 3, 25) in WorkingDays(nation=Nation.ENGLAND):
            wrong.append(1)

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(40):
            counting._holidays.cache_clear()
            barrier = threading.Barrier(16)
            threads = [threading.Thread(target=ask) for _ in range(16)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
    finally:
        sys.setswitchinterval(before)
    assert wrong == []
