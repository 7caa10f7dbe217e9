"""What puts a family together like a jigsaw: its make-up, a court with a sentence, a code beside a detail.

No one part of these is an identifier. Two of them in one passage are what a newspaper report holds, too.
"""

from __future__ import annotations

import re
from collections import deque
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from scrlearn.checks.identifying.capitals import CAPITALISED
from scrlearn.checks.identifying.kinds import Identifier, Kind, found

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A sentence; the full stop of an initial, or inside a number, does not end it.
_PASSAGE = re.compile(r"(?:[^.!?\n]|(?<=\b[A-Z])\.|[.!?](?!\s|$))+")
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth)"
_SIBLINGS = re.compile(
    r"\b(?:half[- ]?|step[- ]?)?(?:siblings?|brothers?|sisters?)\b|\btwins?\b|\btriplets?\b"
    rf"|\b(?:eldest|oldest|youngest|middle) (?:child )?of (?:her |his |their )?{_NUMBER}\b"
    # "The second of three workshops" was held for no family.
    rf"|\b{_ORDINAL}(?:-born| child) of (?:her |his |their )?{_NUMBER}\b"
    rf"|\b{_ORDINAL} of (?:her |his |their )?{_NUMBER} (?:children|siblings)\b",
    re.IGNORECASE,
)
_FEATURES = {
    "number": re.compile(
        rf"\b{_NUMBER} (?:\w+ ){{0,2}}?(?:half[- ]?|step[- ]?)?(?:siblings|brothers|sisters)\b"
        rf"|\bof (?:her |his "
        rf"|their )?{_NUMBER}(?: children\b| siblings\b|(?=\s*(?:[,;:)]|and\b|with\b|$)))",
        re.IGNORECASE,
    ),
    "sex": re.compile(r"\b(?:half[- ]?|step[- ]?)?(?:brothers?|sisters?)\b", re.IGNORECASE),
    "ages": re.compile(
        rf"\baged? (?:{_NUMBER}|between)\b|\b{_NUMBER}[- ](?:year|month)s?[- ]old\b"
        rf"|\b\d{{1,2}}, \d{{1,2}} and \d{{1,2}}\b",
        re.IGNORECASE,
    ),
    "order": re.compile(rf"\b(?:eldest|oldest|youngest|middle|{_ORDINAL})(?:-born)?\b", re.IGNORECASE),
    "school year": re.compile(
        r"\b[Yy]ear (?:\d{1,2}|one|two|three|four|five|six|seven)\b|\b[Rr]eception class\b"
    ),
}


SIBLING_WORDS = """
    sibling siblings brother brothers sister sisters twin twins triplet triplets eldest oldest youngest
    first second third fourth fifth sixth stepbrother stepbrothers stepsister stepsisters
"""
"""Without one of these nothing is said of siblings."""


def siblings(text: str) -> Iterator[Identifier]:
    """Yield sentences that say how old siblings are, or how many they are together with a second such
    detail.
    """
    for passage in _PASSAGE.finditer(text):
        if not _SIBLINGS.search(passage[0]):
            continue
        told = {name for name, pattern in _FEATURES.items() if pattern.search(passage[0])}
        if told & {"ages", "school year"} or {"number"} < told:
            yield found(Kind.SIBLINGS, passage)


_COURT = re.compile(
    rf"\b(?!The |A )(?:{CAPITALISED} ){{1,3}}(?:Crown|Magistrates['’]?|Youth|Sheriff|County) Court\b"
    rf"|\bCrown Court (?:sitting )?(?:at|in) {CAPITALISED}|\bOld Bailey\b"
)
_OFFENCE = re.compile(
    r"\b(?:convict\w+|guilty|charged|sentenced|jailed|imprisoned)\b[^.;]{0,80}\b(?:murder|manslaughter"
    r"|infanticide|cruelty"
    r"|grievous|GBH|ABH|wilful neglect|causing or allowing|rape|assault|wounding|supply)",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"\b(?:sentenced|jailed|received|given|imprison\w+|custod\w+|prison|detention|minimum term"
    r"|tariff)\b[^.;]{0,60}"
    r"\b(?:life|\d{1,2}|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen"
    r"|twenty)(?:[- ]\w+)?)"
    r"(?:[- ](?:years?|months?|sentence|imprisonment)|\b(?= imprisonment))"
    r"|\blife (?:sentence|imprisonment)\b|\b\w+(?:[- ]\w+)?[- ](?:years?|months?)(?:['’]"
    r"| in)? (?:imprisonment|prison|custody|jail)\b",
    re.IGNORECASE,
)
_SENTENCE_NEAR = 300
"""How many characters may lie between two parts of what a court said."""


COURT_WORDS = """
    court bailey convicted conviction guilty charged sentenced sentence jailed imprisoned imprisonment
    prison custody custodial
"""
"""Without one of these no court has spoken."""


def sentences_of_court(text: str) -> Iterator[Identifier]:
    """Yield a court that is named, an offence and a term, where two of them stand near each other."""
    parts = sorted(
        (
            (match.start(), match.end(), name)
            for name, pattern in (("court", _COURT), ("offence", _OFFENCE), ("term", _TERM))
            for match in pattern.finditer(text)
        )
    )
    end = -1
    for (start, first_end, first), (second_start, second_end, second) in pairwise(parts):
        is_near = second_start - first_end <= _SENTENCE_NEAR
        if first != second and is_near and start > end:
            end = second_end
            yield Identifier(
                kind=Kind.SENTENCE,
                start=start,
                end=max(first_end, second_end),
                value=text[start : max(first_end, second_end)],
            )


_CODE = re.compile(
    r"\b(?:[A-Z]\. ?){2,3}|\b(?:Child|Baby|Young Person|Twin|Sibling"
    r"|Case) ['‘’\"“]?[A-Z]{1,3}\d{0,2}['’\"”]?\b"
    r"|\b[A-Z]{2,3}\d{1,2}\b"
)
_DETAILS = frozenset(
    {Kind.EXACT_DATE, Kind.AGE, Kind.ADDRESS, Kind.POSTCODE, Kind.SCHOOL, Kind.PLACE, Kind.SIBLINGS}
)


def initials(text: str, others: Sequence[Identifier]) -> Iterator[Identifier]:
    """Yield initials and codes that stand in one sentence with a detail that identifies."""
    details = sorted((one for one in others if one.kind in _DETAILS), key=attrgetter("start"))
    if not details:
        return
    following = deque(details)
    inside: list[Identifier] = []
    for passage in _PASSAGE.finditer(text):
        while following and following[0].start < passage.end():
            inside.append(following.popleft())
        inside = [one for one in inside if one.end > passage.start()]
        match = _CODE.search(text, passage.start(), passage.end()) if inside else None
        # A postcode begins as a code does.
        if match and not any(
            one.start <= match.start() < one.end for one in inside if one.kind is not Kind.SIBLINGS
        ):
            yield found(Kind.INITIALS, match)
