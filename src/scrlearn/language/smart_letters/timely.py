"""Timely: is there a day, or a period with a start, by which it will be done?

A date in the sentence is rare and its absence is normal; the plan's date is what counts. A period of the
practice that is asked for ("see the child within 24 hours") is no deadline of the recommendation, and a year
in the title of a strategy is no date at all.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from scrlearn.language.months import MONTH
from scrlearn.language.placeholders import is_put_off
from scrlearn.language.quoting import shortened
from scrlearn.language.smart_letters.judgement import Judgement, SmartFlag
from scrlearn.language.words import load_words
from scrlearn.model.dates import AsWritten, is_counted, plain_date, uncounted_day, why_uncounted
from scrlearn.model.text_kinds import text_fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.language.lexicon import Phrase, Reading
    from scrlearn.language.smart_letters.plan_kinds import PlanKind

_WORDS = load_words("smart")

_HINT = "Give the plan a date, such as 2016-06-30."
_NUMBER = (
    r"(?:\d{1,3}|a|an|the next|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen"
    r"|twenty[- ]four)"
)
_PERIOD = rf"(?:{_NUMBER}\s+){{1,2}}(?:calendar\s+|working\s+)?(?:weeks?|months?|years?|days?)"
_DAY = (
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}\.?,?\s+\d{{4}}"
    rf"|{MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2}"
)
_SHORT_MONTH = rf"{MONTH}\.?(?:\s*[/-]\s*{MONTH}\.?)?[\s’',-]+(?:20)?\d{{2}}"
_END_OF = (
    r"(?:the\s+)?(?:end|start|beginning|close)\s+of\s+(?:the\s+)?"
    r"(?:(?:this|current|next|financial|academic|calendar)\s+){0,2}"
    rf"(?:{MONTH}\.?(?:\s+\d{{4}})?|year|quarter|term|20\d{{2}}(?:/\d{{2}})?)"
)
_CALENDAR = (
    rf"{_DAY}|{_SHORT_MONTH}"
    r"|(?:spring|summer|autumn|winter|christmas|easter|q[1-4]|quarter\s+(?:[1-4]|one|two|three|four)"
    r"|(?:first|second|third|fourth|last)\s+quarter)(?:\s+of)?\s+20\d{2}(?:/\d{2,4})?"
    r"|(?:financial\s+year\s+|fy\s*|q[1-4]\s+)?20\d{2}\s?[/-]\s?(?:20)?\d{2}"
    rf"|{_END_OF}"
)
# These are looked for in small letters.
_DEADLINE = re.compile(
    rf"\b(?:by|before|no\s+later\s+than|not\s+later\s+than|until|due|completed?\s+in|deadline(?:\s*:"
    rf"|\s+of)?)\s+"
    rf"(?:the\s+)?(?:{_CALENDAR}|20\d{{2}}\b(?!\s+\w+\s+strategy)|{MONTH}\b)"
    # What is done again and again has a day on which it begins.
    rf"|\b(?:starting|beginning|commencing|with\s+effect)\s+(?:in|on|from)\s+(?:the\s+)?(?:{_CALENDAR})"
    rf"|^\W*(?:begin|start|commence)\b[^.;]{{0,80}}\b(?:in|on|from)\s+(?:{_CALENDAR})"
    r"|\bbefore\s+(?:the\s+)?(?:start\s+of\s+)?(?:the\s+)?(?:spring|summer|autumn|winter|christmas|easter|school|half)"
    r"[\s-]+(?:term|holidays?|break)(?:\s+(?:of\s+)?20\d{2})"
)
_BEGINNING = (
    r"(?:receipt|receiving|publication|publishing|acceptance|report|today|now|(?:this|the)\s+(?:report|review)"
    r"|completion\s+of\s+(?:this|the)\s+(?:report|review))"
)
_FROM_NOW = re.compile(
    rf"\b(?:within|in)\s+{_PERIOD}\s+(?:of|from|after|following)\s+(?:the\s+)?(?:date\s+of\s+)?(?:its\s+"
    rf"|the\s+)?{_BEGINNING}\b"
    rf"|\b(?:within|over)\s+the\s+next\s+{_PERIOD}\b"
)
_STANDARD = re.compile(
    rf"\b(?:within|in|after)\s+(?:{_NUMBER}\s+){{1,2}}(?:working\s+|calendar\s+)?"
    r"(?:hours?|days?|weeks?|months?|minutes?)\b"
    r"|\bsame\s+(?:working\s+)?day\b"
    r"|\bevery\s+(?:day|week|month|quarter|year|\w+\s+(?:weeks|months|days))\b"
)
_OTHER_TIME = rf"\b(?:last|past|previous)\s+{_PERIOD}|\b(?:annual|month|quarter|week|dai)ly\b|\bannual\b"
_OTHER_DATE = re.compile(rf"{_CALENDAR}|\b(?:19|20)\d{{2}}\b|{_OTHER_TIME}")
# What is left of it in a text without a year and without a day in figures.
_OTHER_WITHOUT_YEAR = re.compile(rf"{_SHORT_MONTH}|{_END_OF}|{_OTHER_TIME}")
_IN_PLAN = re.compile(
    rf"{_CALENDAR}|\b{MONTH}\b|\b(?:19|20)\d{{2}}\b|\b{_PERIOD}\b|\bnext\s+(?:board\s+)?meeting\b",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"\s*(?:in\s+place|completed?\b(?!\s+by)|done|closed|achieved|implemented|in\s+progress|started"
    r"|on\s+track"
    r"|not\s+started|commenced|actioned|signed\s+off)\b",
    re.IGNORECASE,
)
_ANY_DAY = re.compile(rf"(?<![\d/.-])(?:{_DAY})(?![\d/-])", re.IGNORECASE)
_YEAR_OR_DAY = re.compile(r"\d(?:\d{3}|[/.]\d)")
_TIME_WORDS = frozenset(_WORDS["time_words"])
_DEADLINE_WORDS = frozenset(_WORDS["deadline_words"])
_PERIOD_WORDS = frozenset(_WORDS["period_words"])


@attrs.frozen(kw_only=True)
class Times:
    """The times that a text names: a deadline, a period with a start, a standard for each case."""

    reading: Reading
    deadline: Phrase | None = None
    from_now: Phrase | None = None
    standard: Phrase | None = None
    impossible: tuple[str, ...] = ()

    @cached_property
    def other(self) -> Phrase | None:
        """A year, a month or a period that is none of these; looked for only where it is asked for."""
        if not _has_time(self.reading):
            return None
        has_year = _YEAR_OR_DAY.search(self.reading.text)
        return self.reading.search(_OTHER_DATE if has_year else _OTHER_WITHOUT_YEAR)


def times(reading: Reading) -> Times:
    """Return the times that a text names."""
    if not _has_time(reading):
        return Times(reading=reading)
    has_period = reading.has_any(_PERIOD_WORDS)
    return Times(
        reading=reading,
        deadline=reading.search(_DEADLINE) if reading.has_any(_DEADLINE_WORDS) else None,
        from_now=reading.search(_FROM_NOW) if has_period else None,
        standard=reading.search(_STANDARD) if has_period else None,
        impossible=tuple(impossible_dates(reading.text)),
    )


def _has_time(reading: Reading) -> bool:
    """Whether a text holds a word or a number of time: most hold none, and looking closely takes time."""
    return reading.has_any(_TIME_WORDS) or _YEAR_OR_DAY.search(reading.text) is not None


def timely(
    reading: Reading, named_times: Times, due: date | AsWritten | str | None, kind: PlanKind
) -> Judgement:
    """Judge by the plan's date where there is one, else by the sentence."""
    written = _written(due)
    if isinstance(written, date):
        return Judgement(met=True, because=f"the plan's date is {plain_date(written)}")
    return _cell(written) if written else _sentence(reading, named_times, kind)


def _sentence(reading: Reading, named_times: Times, kind: PlanKind) -> Judgement:
    """Judge a sentence that has no plan beside it."""
    if (time := named_times.deadline) and (uncounted := _uncounted_days(time.text)):
        because = f"'{time.text}' is not a deadline: {why_uncounted(uncounted[0])}"
        return Judgement(met=False, because=because, span=time.span, hint=_HINT)
    if (time := named_times.deadline) and not impossible_dates(time.text):
        return Judgement(met=True, because=f"'{time.text}' is a deadline", span=time.span)
    if time := named_times.from_now:
        return Judgement(met=True, because=f"'{time.text}' is a period with a start", span=time.span)
    if time := named_times.standard:
        if kind.is_about_a_family:
            because = f"'{time.text}' says when, for a family's plan"
            return Judgement(met=True, because=because, span=time.span)
        because = f"'{time.text}' is a standard for each case, not when the change will be made"
        return Judgement(met=False, because=because, span=time.span, hint=_HINT)
    return _no_deadline(reading, named_times)


def _no_deadline(reading: Reading, times: Times) -> Judgement:
    """Judge a sentence without a deadline, naming what looks like one: "urgently", a year in a title."""
    if phrase := reading.first("not_a_deadline"):
        return Judgement(met=False, because=f"'{phrase.text}' is not a date", span=phrase.span, hint=_HINT)
    if other := times.other:
        because = f"'{other.text}' is not when it will be done"
        return Judgement(met=False, because=because, span=other.span, hint=_HINT)
    because = "no date in the plan (the sentence needs none)"
    return Judgement(met=False, because=because, hint=_HINT)


def timely_flags(named_times: Times, due: date | AsWritten | str | None) -> Iterator[SmartFlag]:
    """Yield what else a reader should know of the dates."""
    written = _written(due)
    cell = written if isinstance(written, str) else ""
    if not named_times.deadline and not named_times.from_now:
        if named_times.standard:
            yield SmartFlag.PRACTICE_STANDARD_NOT_DEADLINE
        elif named_times.other:
            yield SmartFlag.DATE_NOT_DEADLINE
    if named_times.impossible or impossible_dates(cell):
        yield SmartFlag.IMPOSSIBLE_DATE
    if _STATUS.match(cell):
        yield SmartFlag.STATUS_IN_DATE_CELL


def impossible_dates(text: str) -> list[str]:
    """Return the days in a text that are not in the calendar.

    >>> impossible_dates("by 31 September 2020, or 30 September 2020")
    ['31 September 2020']
    """
    if not _YEAR_OR_DAY.search(text):
        return []
    return [day for day, written in _days(text) if written.impossible]


def _uncounted_days(text: str) -> list[date]:
    """Return the days in a text that stand for none, such as 31 December 9999."""
    days = (uncounted_day(written) for _, written in _days(text)) if _YEAR_OR_DAY.search(text) else ()
    return [day for day in days if day]


def _days(text: str) -> Iterator[tuple[str, AsWritten]]:
    """Yield the days in a text: the words, and what they state."""
    for match in _ANY_DAY.finditer(text):
        yield match[0], AsWritten(text=" ".join(match[0].replace(" of ", " ").split()))


def _written(due: date | AsWritten | str | None) -> date | str:
    """Return the plan's date, or what stands in its place; an empty text for nothing."""
    if isinstance(due, date):
        return due if is_counted(due) else due.isoformat()
    if due is None:
        return ""
    if isinstance(due, str):
        if text_fault(due):  # what no date field could hold, such as a control character
            return due.strip()
        due = AsWritten(text=due)
    return due.date or due.text.strip()


def _cell(text: str) -> Judgement:
    """Judge what stands in a plan's date cell: it may be a month or a period, or a status, or nothing at
    all.
    """
    shown = shortened(text)
    if impossible := impossible_dates(text):
        return Judgement(
            met=False, because=f"there is no {impossible[0]}", hint="Write a day that is in the calendar."
        )
    if uncounted := _uncounted_days(text):
        return Judgement(met=False, because=why_uncounted(uncounted[0]), hint=_HINT)
    if _STATUS.match(text):
        hint = "Keep the date that was set; put the status under status."
        return Judgement(met=False, because=f"'{shown}' is a status, not a date", hint=hint)
    has_date = _IN_PLAN.search(text)
    if has_date and not is_put_off(text[: has_date.start()]):
        return Judgement(met=True, because=f"the plan says '{shown}'")
    return Judgement(met=False, because=f"'{shown}' is not a date", hint=_HINT)
