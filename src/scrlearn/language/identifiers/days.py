"""Exact dates of a life: with a newspaper, one of them finds the family."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from scrlearn.language.identifiers.kinds import Identifier, Kind, identifier
from scrlearn.language.identifiers.tables import days, other_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.language.identifiers.ways import Signs

_JUDGMENT = re.compile(r"\b(?:judge?ment|ruling|Supreme Court|Court of Appeal)\b[^.;:]{0,40}$")
_FROM_A_DAY = re.compile(r"\b(?:from|since)\s+$", re.IGNORECASE)
# Only where the sentence begins with the day: "he died on 3 May and the policy was changed".
_BEGINS = re.compile(r"(?:^|[.!?]\s+|\n)(?:On|From|Since)\s+(?:the )?$")
# A sentence, an item of a list and a cell of a table are each a thought of their own.
_SENTENCE_END = re.compile(r"[.!?](?=\s+(?:[-*•]\s+)?[A-Z])|\n\s*(?:\n|[-*•]\s)|[;|]")
# "Of whom 2 may have died" names no day.
_MAYBE = re.compile(r"\d{1,2} may")
_NEAR = 80
"""How many characters may lie between an exact date and the word that ties it to a life."""
_BEFORE = 160
"""How many characters before a date say whose day it is."""
_SHORTLY_BEFORE = 40
"""How many of an instrument or a deadline."""


def exact_dates(text: str, signs: Signs) -> Iterator[Identifier]:
    """Yield days that stand in one sentence with the event of a life."""
    # Few texts hold a day, and words of events take longest to look for.
    dates = list(days.DATES.matches(text, signs))
    events = [match.span() for match in days.EVENTS.matches(text, signs)] if dates else []
    if not events:
        return
    for match in dates:
        if (
            not _MAYBE.fullmatch(match[0])
            and not _is_of_others(text, match, signs)
            and any(_are_tied(text, match.span(), event) for event in _around(match, events))
        ):
            yield identifier(Kind.EXACT_DATE, match)


def _is_of_others(text: str, match: re.Match[str], signs: Signs) -> bool:
    """Whether a date is that of an instrument, of a deadline, of a rule, or of what the board did."""
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    return (
        other_days.INSTRUMENTS.fit(before[-_SHORTLY_BEFORE:], signs)
        or other_days.DEADLINES.fit(before[-_SHORTLY_BEFORE:], signs)
        or other_days.OF_A_RULE.fit(before, signs)
        or _is_of_the_board(text, match, before, signs)
        or _is_of_what_follows(text, match, before, signs)
    )


def _is_of_the_board(text: str, match: re.Match[str], before: str, signs: Signs) -> bool:
    """Whether a board did its work on a date, and nothing says that an event was on the same day."""
    return (
        other_days.WORK_OF_THE_BOARD.fit(before, signs)
        and not other_days.HELD.fit(before, signs)
        and not other_days.EVENT_THEN.fit_at(text, match.end(), signs)
    )


def _is_of_what_follows(text: str, match: re.Match[str], before: str, signs: Signs) -> bool:
    """Whether the words behind a date say that it is a board's, a judgment's or a rule's."""
    tables = (
        (other_days.BOARD_AFTER, True),
        (other_days.LAW_AFTER, _JUDGMENT.search(before)),
        (other_days.FOR_ALL_AFTER, _FROM_A_DAY.search(before)),
        (other_days.PAPER_AFTER, _BEGINS.search(before)),
    )
    return any(is_asked and table.fit_at(text, match.end(), signs) for table, is_asked in tables)


def _around(match: re.Match[str], events: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the last event before a date and the first after it: none is nearer."""
    after = bisect_left(events, match.span())
    return events[max(0, after - 1) : after + 1]


def _are_tied(text: str, day: tuple[int, int], event: tuple[int, int]) -> bool:
    """Whether a date and an event stand near each other in one sentence."""
    first, second = sorted((day, event))
    return second[0] - first[1] <= _NEAR and not _SENTENCE_END.search(text, first[1], second[0])
