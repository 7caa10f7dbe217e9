"""Exact dates of a life: with a newspaper, one of them finds the family."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from scrlearn.checks.identifying.kinds import Identifier, Kind, found
from scrlearn.checks.months import MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXACT_DATE = re.compile(
    rf"(?<![\w/.-])(?:\d{{1,2}} ?(?:st|nd|rd|th)?(?: of)? {MONTH}\.?(?:,? \d{{4}})?"
    rf"|{MONTH} \d{{1,2}}(?:(?:st|nd|rd|th)?,? \d{{4}}|st|nd|rd|th)"
    r"|\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?![\w/-]|\.\d)",
    re.IGNORECASE,
)
_LIFE_EVENT = re.compile(
    r"\b(?:born|birth\w*|d\.?o\.?b\.?|died|deaths?(?! (?:review|overview|panel|function|processe?s?"
    r"|notification)s?\b)"
    r"|d\.?o\.?d\.?|killed|injur\w*|admitted|admission|inquest"
    # "Ian Court Theatre" and "Earl's Court" have seen no trial.
    r"|(?-i:(?:Crown|High|Family|County|Youth|Sheriff|Magistrates['’]?|Coroner['’]?s|The|the|in|to|at"
    r"|by) Courts?"
    r"|courts?|COURTS?)|hearing|trial|sentenced|convicted|conviction|arrested"
    # What is done to somebody, and how somebody is found.
    r"|(?:murder|rape|assault|attack)(?:e?d)?(?! referral| crisis| suite| centre)|strangled|poisoned|shot"
    r"|stabb(?:ed|ing)|abducted|drown(?:ed|ing)"
    r"|hanged|collapsed|overdosed?|resuscitated|passed away|pronounced dead|post[- ]?mortem"
    r"|(?:took|taken?|taking|end(?:ed|ing)) (?:his|her|their) own li(?:f|v)es?"
    r"|found (?:\w+ ){0,2}(?:dead|deceased|lifeless|unconscious|unresponsive|hanging|hanged))\b",
    re.IGNORECASE,
)
# A date of an instrument or of a deadline is not a date of a life: "guidance of 26 March 2015 on injuries".
_INSTRUMENT = re.compile(
    r"\b(?:guidance|guideline|act|regulations?|published|issued|edition|version|in force|effective|updated"
    r"|policy|protocol|procedures?|circular)\b[^.;:]{0,20}$"
    r"|\b(?:by|until)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# A sentence, an item of a list and a cell of a table are each a thought of their own.
_SENTENCE_END = re.compile(r"[.!?](?=\s+(?:[-*•]\s+)?[A-Z])|\n\s*(?:\n|[-*•]\s)|[;|]")
# As news of a publication has it: "has today, on 3 May 2014, published a review into the death of a baby".
_OF_PUBLICATION = re.compile(r"\)?,? (?:published|issued|launched)\b", re.IGNORECASE)
_MAYBE = re.compile(r"\d{1,2} may")
_NEAR = 80
"""How many characters may lie between an exact date and the word that ties it to a life."""


EVENT_WORDS = """
    born birth birthday birthdate dob died death deaths dod killed injury injuries injured admitted
    admission inquest court courts hearing trial sentenced convicted conviction arrested d murder murdered
    strangled poisoned shot rape raped stabbed stabbing assault assaulted attack attacked abducted drowned
    drowning hanged
    collapsed overdose overdosed resuscitated passed life lives found dead mortem postmortem
"""
"""Without one of these no date is of a life."""
_DIGIT = re.compile(r"\d")


def exact_dates(text: str) -> Iterator[Identifier]:
    """Yield days that stand in one sentence with the event of a life."""
    if not _DIGIT.search(text):
        return
    # Few texts hold a day, and words of events take longest to look for.
    dates = list(_EXACT_DATE.finditer(text))
    events = [match.span() for match in _LIFE_EVENT.finditer(text)] if dates else []
    if not events:
        return
    for match in dates:
        is_verb = _MAYBE.fullmatch(match[0])  # "of whom 2 may have died"
        is_instrument = _INSTRUMENT.search(
            text[max(0, match.start() - 40) : match.start()]
        ) or _OF_PUBLICATION.match(text, match.end())
        if (
            not is_verb
            and not is_instrument
            and any(_tied(text, match.span(), event) for event in _around(match, events))
        ):
            yield found(Kind.EXACT_DATE, match)


def _around(match: re.Match[str], events: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the last event before a date and the first after it: none is nearer."""
    after = bisect_left(events, match.span())
    return events[max(0, after - 1) : after + 1]


def _tied(text: str, day: tuple[int, int], event: tuple[int, int]) -> bool:
    """Whether a date and an event stand near each other in one sentence."""
    first, second = sorted((day, event))
    return second[0] - first[1] <= _NEAR and not _SENTENCE_END.search(text, first[1], second[0])
