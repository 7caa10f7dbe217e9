"""Exact dates of a life and exact ages: with a place or a newspaper, either finds one child."""

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
    rf"|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
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
    r"|courts?|COURTS?)|hearing|trial|sentenced|convicted|conviction|arrested)\b",
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
_MAYBE = re.compile(r"\d{1,2} may")
_NEAR = 80
"""How many characters may lie between an exact date and the word that ties it to a life."""


EVENT_WORDS = """
    born birth birthday birthdate dob died death deaths dod killed injury injuries injured admitted
    admission inquest court courts hearing trial sentenced convicted conviction arrested d
"""
"""Without one of these no date is of a life."""
_DIGIT = re.compile(r"\d")


def exact_dates(text: str) -> Iterator[Identifier]:
    """Yield days that stand in one sentence with the event of a life."""
    if not _DIGIT.search(text):
        return
    events = [match.span() for match in _LIFE_EVENT.finditer(text)]
    if not events:
        return
    for match in _EXACT_DATE.finditer(text):
        is_verb = _MAYBE.fullmatch(match[0])  # "of whom 2 may have died"
        is_instrument = _INSTRUMENT.search(text[max(0, match.start() - 40) : match.start()])
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


_FEW = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    "|seventeen"
)
_COUNT = rf"(?:\d{{1,3}}(?:\.5|½)?|{_FEW}|eighteen|twenty(?:[- ]\w+)?|thirty(?:[- ]\w+)?)"
_SHORT = r"(?:days?|weeks?|months?)"
# "three-week-old", "aged 14 months", "at 7 months of age", "4 years and 3 months old", "born at 27 weeks".
_AGE = re.compile(
    rf"\b{_COUNT}(?:[- ]and[- ]a[- ]half)?[- ]{_SHORT}[- ]old\b"
    rf"|\b(?:aged?|at the age of|age of)(?: (?:only|just|about"
    rf"|around))?:? {_COUNT} ?{_SHORT}\b(?!\s+(?:or|to)\b)"
    rf"|\b{_COUNT} {_SHORT} of age\b"
    # Without a word of age it is a time that passed: "the plan ran for 2 years and 3 months".
    rf"|\b(?:aged?|(?<!time )was|were|is|now|just|only),? {_COUNT} years?,?(?: and)? {_COUNT} months?\b"
    rf"|\b{_COUNT} years?,?(?: and)? {_COUNT} months?(?: old| of age)\b"
    rf"|\bborn at {_COUNT} weeks\b"
    # The same in Welsh, where "mis oed" is months old.
    r"|\b\d{1,3} (?:diwrnod|wythnos|mis) oed\b",
    re.IGNORECASE,
)
_OF_PRACTICE = re.compile(
    r"\b(?:checks?|reviews?|visits?|contacts?|developmental|immunis\w+|imprison\w*|sentenced? to"
    r"|jailed for|custody of"
    r"|term of|over|under|every|all|babies|children|infants|those|aged? up to|up to)\b[^.;]{0,24}$",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"\s*(?:s\b|(?:checks?|reviews?|visits?|contacts?|appointments?|assessments?|babies|children"
    r"|behaviou?r)\b)",
    re.IGNORECASE,
)
_ONWARDS = r"(?!,? (?:and |or )?(?:upwards?|onwards|plus|over|above|older|under|younger)\b)"
_YEAR_AGE = re.compile(
    # "twenty five years old" is no child of five.
    r"(?<!ty[- ])(?<!/)\b(?P<old>\d{1,2}|"
    rf"{_FEW})(?:[- ]and[- ]a[- ]half)?[- ]years?[- ](?:old\b|of age\b){_ONWARDS}"
    rf"|\b(?:aged|at the age of)(?: (?:only|just))?:? (?P<aged>1?\d|{_FEW})\b{_ONWARDS}"
    r"(?!\s*(?:months?|weeks?|days?|years?,?(?: and)? \d|or\b|to\b|and \d|[-–½+%/]|\d))"
    r"|\b(?:when|since|until) (?:(?:she|he|they|the|his|her|child|baby|mother|father|boy|girl|young"
    r"|person) ?){1,3}"
    rf"(?:[A-Z]{{1,2}} )?(?:was|were|turned)(?: (?:only|just|about|around))? (?P<when>1?\d|{_FEW})"
    r"(?=[,.;:)]|\s+(?:and|but|she|he|they|his|her|years?[,.;]|years? (?:and|but|she|he|they))\b|\s*$)"
    r"|\b(?:his|her|their|['’]s) (?P<birthday>1?\d)(?:st|nd|rd|th) birthday\b"
    r"|\b(?P<oed>1?\d)(?: mlwydd)? oed\b(?! (?:neu|ac|a|i)\b)",
    re.IGNORECASE,
)
_IS_BAND = re.compile(
    r"\b(?:under|over|below|above|to|and|or|than|between|from|every|all|any|children|those|people|girls"
    r"|boys|pupils|siblings"
    r"|young people|teenagers|babies|adults|least|as young as|if you['’]re an?|it['’]s|we['’]re|dan|dros"
    r"|rhwng|neu|ac|hyd at)\s+$|[-–]\s?$",
    re.IGNORECASE,
)
_ADULT = 18


def ages(text: str) -> Iterator[Identifier]:
    """Yield ages that are finer than a band: to the month, week or day, and a child's age to the year.

    What is said of all children ("the 6-8 week check", "children aged 4 months") is nobody's age.
    """
    for match in _AGE.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        if not _OF_PRACTICE.search(before) and not _OF_ALL.match(text, match.end()):
            yield found(Kind.AGE, match)
    for match in _YEAR_AGE.finditer(text):
        age = match["old"] or match["aged"] or match["when"] or match["birthday"] or match["oed"]
        is_child = not age.isdigit() or int(age) < _ADULT
        before = text[max(0, match.start() - 20) : match.start()]
        if is_child and not _IS_BAND.search(before) and not _OF_ALL.match(text, match.end()):
            yield found(Kind.AGE_IN_YEARS, match)
