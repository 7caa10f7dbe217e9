"""Ages that are finer than a band: with a place or a date, they find one child.

Each way of writing an age is a pattern of its own, looked for only where the word is that it cannot do
without: all in one would be tried at every word of a review.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.language.identifiers.kinds import Identifier, Kind, found
from scrlearn.language.months import MONTH, WELSH_MONTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_THREE_TO_SEVENTEEN = (
    "three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
)
_FEW = f"one|two|{_THREE_TO_SEVENTEEN}"
_ORDINAL = (
    "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    "|fifteenth|sixteenth|seventeenth"
)
_COUNT = rf"(?:\d{{1,3}}(?:\.5|½)?|{_FEW}|eighteen|twenty(?:[- ]\w+)?|thirty(?:[- ]\w+)?)"
_SHORT = r"(?:days?|weeks?|wks?|months?|mths?|mos?)"
_YEARS_AND_MONTHS = rf"{_COUNT} years?,?(?: and)? {_COUNT} months?\b"
_HALF = r"(?:[- ]and[- ]a[- ]half|[- ]and[- ](?:three[- ])?quarters?|½| 1/2|\.5)?"
_NEARLY = r"(?:(?:only|just|about|around|nearly|almost|under|over|then|still|now) ){0,2}"
_ONWARDS = r"(?!,? (?:and |or )?(?:upwards?|onwards|plus|over|above|older|under|younger)\b)"
_SOMEBODY = r"(?:he|she|mother|father|boy|girl|young person|child(?: [A-Z]{1,2}\d?)?)"
_CHILD = (
    r"(?:he|she|(?:child|baby|infant|boy|girl|toddler|son|daughter|twins?|sibling|brother|sister)"
    r"(?:,? (?-i:[A-Z]{1,3})\d?)?)"
)
_THEN = r"(?=[,.;:)]|\s+(?:and|when|at the time|on the day|then)\b|\s*$)"
_OF_HERS = r"(?:his|her|their|(?-i:[A-Z]{1,2})['’]s)"


def _by_sign(patterns: dict[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((sign, re.compile(pattern, re.IGNORECASE)) for sign, pattern in patterns.items())


_FINE = _by_sign({
    "old": (
        rf"\b(?:{_COUNT}-years?-(?:and-)?)?{_COUNT}{_HALF}[- ]{_SHORT}[- ]old\b"
        rf"|\b{_YEARS_AND_MONTHS} old\b"
    ),
    "age": (
        rf"\b(?:aged?|at the age of|age of)(?: (?:only|just|about|around))?:? {_COUNT} ?{_SHORT}\b"
        r"(?!\s+(?:or|to)\b)"
        # As doctors write it: six weeks are 6/52.
        r"|\baged? \d{1,2}/(?:7|52|12)\b"
        # As forms do: the age at death, and a colon.
        r"|\bage\b(?<!average age)(?<!median age)(?<!mean age)(?<!minimum age)(?<!maximum age)"
        r"(?: (?:at|of|in|the|time|death|injury|incident|admission|referral|birth|when|first|last|seen|event"
        rf"|his|her|this)){{0,6}}(?::| was| is) ?{_NEARLY}{_COUNT} ?{_SHORT}\b(?! (?:or|to)\b)"
        r"|\bage in (?:days|weeks|months)(?::| was| is) ?\d"
    ),
    " of age": rf"\b(?:{_COUNT} {_SHORT}|{_YEARS_AND_MONTHS}|\d{{1,2}}/(?:7|52|12)) of age\b",
    # Without a word of age it is a time that passed: "the plan ran for 2 years and 3 months".
    "year": rf"\b(?<!plan )(?<!policy )(?:aged?|(?<!time )was|were|is|now|just|only),? {_YEARS_AND_MONTHS}",
    # In brackets or between commas behind a child, or where a child lived and died.
    "(": rf"\b{_CHILD},? \((?:aged )?{_NEARLY}{_COUNT} {_SHORT}\)",
    ", ": rf"\b{_CHILD}, {_NEARLY}{_COUNT} {_SHORT}(?=[,.;)]|\s*$)",
    "was ": rf"\b{_CHILD},? (?:was|had been) {_NEARLY}{_COUNT} {_SHORT}{_THEN}",
    "were ": rf"\btwins,? were {_NEARLY}{_COUNT} {_SHORT}{_THEN}",
    " at ": (
        rf"\b(?:died|killed|injured|death|hurt) at {_NEARLY}{_COUNT} {_SHORT}\b(?! (?:after|before|pregnan"
        rf"|gest))"
    ),
    "at ": rf"\bat {_NEARLY}{_COUNT} {_SHORT},? (?:he|she)\b",
    "birthday": (
        rf"\b(?:{_COUNT} {_SHORT}|the (?:day|week|month)) (?:before|after|short of) {_OF_HERS} "
        rf"(?:{_ORDINAL}|first|\d{{1,2}}(?:st|nd|rd|th)) birthday\b"
    ),
    **{
        f" {who}": rf"\b{_COUNT}[- ]?(?:weeks?|wks?|months?|mths?|mo)(?:[- ]old)? (?:baby )?{who}\b"
        for who in ("boy", "girl", "infant", "toddler")
    },
    "/": r"\b\d{1,2}/(?:7|52|12) old\b",
    "y": r"\b\d{1,2} ?(?:y|yrs?)\b\.?,? ?(?:and )?\d{1,2} ?(?:m|mths?|mos?)\b",
    "lived": rf"\blived (?:for )?{_NEARLY}{_COUNT} (?:days|weeks|months)(?=[.,;)]|\s*$|\s+(?:and died)\b)",
    "of life": rf"\bday (?:\d{{1,3}}|{_FEW}) of (?:his |her |the )?life\b",
    "died in": rf"\bdied in (?:his|her) (?:first|{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th)) (?:day|week|month)\b",
    # With the month of birth, that of the event gives the age in months.
    "born": (
        rf"\bborn (?:\w+ ){{0,2}}at {_COUNT} weeks\b"
        rf"|\bborn {_NEARLY}{_COUNT} {_SHORT} (?:before|after|earlier|later|early|prematurely)\b"
        rf"|\bborn\b[^.;:\d]{{0,30}}?\b(?<!st of )(?<!nd of )(?<!rd of )(?<!th of ){MONTH} (?:of )?(?:19"
        rf"|20)\d\d\b"
    ),
    "birth": (
        rf"\b{MONTH} (?:19|20)\d\d births?\b|\bbirth\b(?: of (?:his|her|the) \w+)?,? in (?:\w+ )?{MONTH}"
        r" (?:19|20)\d\d\b"
    ),
    # In Welsh, "mis oed" is months old.
    "oed": r"\b\d{1,3} (?:diwrnod|wythnos|mis) oed\b",
    "mis ": rf"\b(?:ganwyd|geni|ganed)\b[^.;:\d]{{0,30}}?\bmis {WELSH_MONTH} (?:19|20)\d\d\b",
})  # fmt: skip
"""Ages to the month, week or day, by what each cannot do without."""

_IN_YEARS = _by_sign({
    # "Twenty five years old" is no child of five.
    "year": rf"(?<!ty[- ])(?<!/)\b(?P<age>\d{{1,2}}|{_FEW}){_HALF}[- ]years?[- ](?:old|of age)\b{_ONWARDS}",
    "age": (
        rf"\b(?:aged|at the age of)(?: (?:only|just))?:? (?P<age>1?\d|{_FEW})\b{_ONWARDS}"
        r"(?!\s*(?:months?|weeks?|days?|years?,?(?: and)? \d|or\b|to\b|and \d|[-–½+%/]|\d))"
    ),
    "was ": (
        rf"\b{_SOMEBODY} was(?: (?:only|just|about|around))? (?P<age>1?\d|{_THREE_TO_SEVENTEEN})"
        r"(?=[,.;:)]|\s+(?:and|but|when|she|he|at the time|years?[,.;])|\s*$)"
    ),
    " turned ": (
        rf"\b{_SOMEBODY} (?:had |has )?(?:just |recently )?turned (?P<age>1?\d|{_FEW})\b"
        r"(?! (?:degrees|times|pages|away|to)\b)"
    ),
    # An age in brackets stands behind one child, as the number of a note stands behind none.
    "(": (
        r"\b(?:child|baby|sibling|twin|brother|sister|son|daughter|boy|girl|eldest|oldest|youngest|middle)"
        r"(?: (?:child|[A-Z]{1,2}\d?|\d))? \((?P<age>[1-9]|1\d)\)"
    ),
    # Behind initials, with the word: "KB (14 years)".
    "rs)": (
        r"(?:(?-i:\b(?!CP|GP|LA|EU|UK)[A-Z]\.? ?[A-Z]\.?)|\b(?:child|baby|sibling|twin|brother|sister|son"
        r"|daughter|boy|girl)(?: [A-Z]{1,2}\d?)?),? \((?:aged )?(?P<age>\d{1,2}) ?y(?:ea)?rs\)"
    ),
    "yo": r"\b(?P<age>\d{1,2}) ?yo\b(?!-)",
    "y/o": r"\b(?P<age>\d{1,2}) ?y/o\b",
    "yr": rf"\b(?P<age>\d{{1,2}})[- ]?yrs?[- ]old\b{_ONWARDS}",
    # As newspapers write it: "Child X, 15, was seen twice."
    ", ": r"(?<=, )(?P<age>1?\d)(?=, (?:who|was|is|ha[ds]|died|live[ds]|took|told|said|came|went)\b)",
    # A first birthday is a band: under one.
    "birthday": (
        rf"\b(?:his|her|(?-i:[A-Z]{{1,2}})['’]s) (?P<age>1?\d(?=st|nd|rd|th)|{_ORDINAL})(?:st|nd|rd|th)?"
        r" birthday\b"
    ),
    "oed": r"\b(?P<age>1?\d)(?: mlwydd)? oed\b(?! (?:neu|ac|a|i)\b)",
})  # fmt: skip
"""A child's age to the year, by what each way of writing it cannot do without."""

# A check at eight weeks is a time of practice; "this practice review is about a baby aged eight weeks" tells
# an age.
_OF_PRACTICE = re.compile(
    r"\b(?:checks?|(?<!practice )(?<!case )(?<!homicide )(?<!adults )(?<!adult )(?<!learning )reviews?"
    r"(?! (?:is about|was about|concern|relat|focus|consider|examin|look|into|of (?:a|the)))"
    r"|visits?|contacts?|developmental|immunis\w+|imprison\w*|sentenced? to"
    r"|jailed for|custody of|term of|over|under|every|all|babies|children|infants|those|aged? up to|up to"
    r"|average|median|mean)\b[^.;]{0,24}$"
    r"|\b(?:plan|policy|guidance|project|service|tool|protocol) (?:is|was|has been|had been) $"
    # "between two and four months of age", "before the baby is four weeks old"
    r"|\b(?:between|from) [\w-]+ (?:(?:days|weeks|months|years) )?(?:and|to)\s$"
    r"|\b(?:before|until|till|when|once|by the time|if) (?:the|an?|your|each) (?:\w+ )?(?:baby|child"
    r"|infant) (?:is"
    r"|reaches)\s$",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"\s*(?:s\b|(?:checks?|reviews?|visits?|contacts?|appointments?|assessments?|babies|children"
    r"|behaviou?r)\b)",
    re.IGNORECASE,
)
_SOMEBODY_BEFORE = re.compile(
    r"\b(?:[A-Z][\w'’-]*|boy|girl|child|pupil|son|daughter|brother|sister|sibling|teenager), $"
)
_IS_BAND = re.compile(
    r"\b(?:under|over|below|above|to|and|or|than|between|from|every|all|any|children|those|people|girls"
    r"|boys|pupils|siblings|young people|teenagers|babies|adults|least|as young as|if you['’]re an?"
    r"|it['’]s|we['’]re|dan|dros|rhwng|neu|ac|hyd at)\s+$|[-–]\s?$",
    re.IGNORECASE,
)
_ADULT = 18


AGE_WORDS = "old age aged born birth births birthday turned oed life ganwyd ganed geni"
"""With one of these somebody's age may be told."""
AGE_SIGNS = (
    re.compile(
        r" was (?:(?:only|just|about|around) )?(?:1?\d|[tfsen]\w{2,8})"
        r"(?:[,.;:)]| (?:and|but|when|she|he|at|years?)\b|$)"
    ),
    re.compile(r"\((?:aged )?1?\d(?: ?y(?:ea)?rs)?\)"),
    re.compile(r"\d ?(?:y|yrs?|y/?o)\b|\d/(?:7|12|52)\b|\dmo\b"),
    # "Child X, 14 months, ..."
    re.compile(
        r"(?:days?|weeks?|months?|wks?|mths?)(?:[,.;:)]|$| (?:and|when|at|on|then|s?he|boy|girl"
        r"|infant|toddler)\b)"
    ),
    re.compile(r", 1?\d, (?:who|was|is|ha[ds]|died|live[ds]|took|told|said|came|went)\b"),
)
"""So an age is told without such a word: "he was 13", "Sibling 1 (13)", "Child X, 15, was"."""


def ages(text: str) -> Iterator[Identifier]:
    """Yield ages that are finer than a band: to the month, week or day, and a child's age to the year.

    What is said of all children ("the 6-8 week check", "children aged 4 months") is nobody's age.
    """
    lowered = text.lower()
    for match in _apart(_FINE, text, lowered):
        before = text[max(0, match.start() - 40) : match.start()]
        if not _OF_PRACTICE.search(before) and not _OF_ALL.match(text, match.end()):
            yield found(Kind.AGE, match)
    for match in _apart(_IN_YEARS, text, lowered):
        is_child = not match["age"].isdigit() or int(match["age"]) < _ADULT
        before = text[max(0, match.start() - 20) : match.start()]
        if match[0].isdigit() and not _SOMEBODY_BEFORE.search(before):
            continue
        if is_child and not _IS_BAND.search(before) and not _OF_ALL.match(text, match.end()):
            yield found(Kind.AGE_IN_YEARS, match)


def _apart(
    patterns: Iterable[tuple[str, re.Pattern[str]]], text: str, lowered: str
) -> Iterator[re.Match[str]]:
    """Yield what the patterns find, and of two that overlap the first."""
    end = 0
    matches = (match for sign, pattern in patterns if sign in lowered for match in pattern.finditer(text))
    for match in sorted(matches, key=re.Match.start):
        if match.start() >= end:
            end = match.end()
            yield match
