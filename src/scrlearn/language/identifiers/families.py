"""What puts a family together like a jigsaw: its make-up, a court with a sentence, a code beside a detail.

No one part of these is an identifier. Two of them in one passage are what a newspaper report holds, too.
"""

from __future__ import annotations

import re
from collections import deque
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

import attrs

from scrlearn.language.identifiers.capitals import CAPITALISED, without_capitals
from scrlearn.language.identifiers.kinds import Identifier, Kind, found
from scrlearn.language.months import MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A sentence; the full stop of an initial, or inside a number, does not end it.
_PASSAGE = re.compile(r"(?:[^.!?\n]+|(?<=\b[A-Z])\.|[.!?](?!\s|$))+")
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth)"
_ELDER = r"(?:older|elder|younger|big|little|baby|eldest|oldest|youngest|half|step|twin|full)"
_CHILDREN = r"(?:children|siblings|brothers|sisters|sons|daughters|boys|girls)"
_MANY = (
    r"(?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|(?:[4-9]|1\d)(?! ?(?:per cent"
    r"|%)))"
)
# "Three sister organisations" are no family.
_NOT_BODIES = r"(?! (?:organisation|agenc|charit|compan|trust|bod(?:y|ies)|board|service|project|school)\w*)"
_PARENTS = r"(?:mother|father|mum|dad|parents|couple|family|she|he|they|child [A-Z]{1,2}\d?)"
_SIBLINGS = re.compile(
    rf"\b(?:half[- ]?|step[- ]?)?(?:siblings?|brothers?|sisters?)\b{_NOT_BODIES}|\btwins?\b|\btriplets?\b"
    rf"|\b(?:eldest|oldest|youngest|middle) (?:child |one )?of (?:the |her |his |their )?{_NUMBER}\b"
    # "The second of three workshops" was held for no family.
    rf"|\b{_ORDINAL}(?:-born| child) of (?:her |his |their )?{_NUMBER}\b"
    rf"|\b{_ORDINAL} of (?:her |his |their )?{_NUMBER} (?:children|siblings)\b",
    re.IGNORECASE,
)
# Enough by itself: twins are few, and so are families of four children and more, fathers of one family's
# children, and brothers beside sisters.
_CONSTELLATION = re.compile(
    r"\b(?:his|her|a|an|the|their|surviving|identical|other|first|second|each) (?:\w+ )?twins?\b"
    r"(?![- ](?:track\w*|aims?|goals?|town|peaks?|bed\w*|room|purpose|challenge))"
    r"|\b(?:one|eldest|oldest|youngest|elder|younger|(?:first|second)-born) of (?:the )?twins\b"
    r"|\btwin (?:brother|sister|boy|girl|daughter|son)s?\b|\b(?:gave birth to|pregnant with|had) twins\b"
    r"|\b(?:the|his|her|surviving) (?:\w+ )?(?:triplets?|quadruplets?)\b"
    rf"|\b{_PARENTS}(?: \w+)? (?:had|has|have|with) (?:\w+ )?{_MANY} (?:\w+ )?{_CHILDREN}\b"
    r"(?! (?:on|in) (?:his|her|their|its) (?:caseload|class|care|list))"
    rf"|\b(?:one of|family of|parents of|mother of|father of|group of) (?:her |his |their |the )?{_MANY}\b"
    rf"(?= {_CHILDREN}|\s*$|[.,;])"
    rf"|\b{_MANY} (?:\w+ )?{_CHILDREN} in (?:the|his|her|their|this) (?:family|household|home)\b"
    r"|\bchildren (?:by|with|from|to) (?:two|three|four|five|different|several) (?:different )?(?:fathers"
    r"|men|partners|women|mothers)\b"
    rf"|\b(?:her|his|their|(?:mother|parents|couple|father|family)(?:['’]s|['’])?) {_NUMBER} (?:other|older"
    rf"|elder|younger|previous|surviving|eldest|youngest|oldest) {_CHILDREN}\b"
    # The third or a later one tells how many there are.
    r"|\b(?:her|his|their|the|(?:mother|parents|couple|father)['’]?s?) (?:fourth|fifth|sixth|seventh|eighth"
    r"|ninth|tenth) (?:child|baby|pregnancy)\b(?! (?:protection|in need|death|looked))"
    rf"|\b(?:a|an|one|his|her) (?:{_ELDER}[- ]){{0,2}}(?:brother|sister)(?: and|,) (?:a |an |one |his |her )?"
    rf"(?:{_ELDER}[- ]){{0,2}}(?:brother|sister)\b"
    rf"|\b{_PARENTS}(?: \w+)? (?:had|has|have|with) (?:a|{_NUMBER}) (?:sons?|daughters?|boys?|girls?) and"
    rf" (?:a|{_NUMBER}) (?:sons?|daughters?|boys?|girls?)\b",
    re.IGNORECASE,
)
_FEATURES = {
    "number": re.compile(
        rf"\b{_NUMBER} (?:\w+ ){{0,2}}?(?:half[- ]?|step[- ]?)?(?:siblings|brothers|sisters)\b"
        rf"{_NOT_BODIES}|\bof (?:her |his |their )?{_NUMBER}(?: {_CHILDREN}\b{_NOT_BODIES}"
        r"|(?=\s*(?:[,;:)]|and\b|with\b|$)))",
        re.IGNORECASE,
    ),
    "sex": re.compile(rf"\b(?:half[- ]?|step[- ]?)?(?:brothers?|sisters?)\b{_NOT_BODIES}", re.IGNORECASE),
    "ages": re.compile(
        rf"\baged? (?:{_NUMBER}|between)\b|\b{_NUMBER}[- ](?:year|month)s?[- ]old\b"
        rf"|\b(?:siblings?|brothers?|sisters?),? (?:who )?(?:was|were|is|are) {_NUMBER}\b"
        rf"(?! (?:of|out|times|days|weeks|hours|miles))"
        rf"|\b\d{{1,2}}, \d{{1,2}} and \d{{1,2}}\b",
        re.IGNORECASE,
    ),
    "order": re.compile(rf"\b(?:eldest|oldest|youngest|middle|{_ORDINAL})(?:-born)?\b", re.IGNORECASE),
    "school year": re.compile(
        r"\b[Yy]ear (?:\d{1,2}|one|two|three|four|five|six|seven)\b|\b[Rr]eception class\b"
    ),
}


SIBLING_WORDS = """
    sibling siblings brother brothers sister sisters twin twins triplet triplets quadruplets eldest oldest
    youngest middle first second third fourth fifth sixth seventh eighth ninth tenth stepbrother stepbrothers
    stepsister stepsisters children sons daughters boys girls son daughter boy girl four five six seven eight
    nine ten eleven twelve
"""
"""Without one of these nothing is said of siblings."""


def siblings(text: str) -> Iterator[Identifier]:
    """Yield sentences that say how old siblings are, or how many they are together with a second such
    detail.
    """
    for passage in _PASSAGE.finditer(text):
        if not _may_tell_of_siblings(passage[0]):
            continue
        is_constellation = _CONSTELLATION.search(passage[0]) is not None
        if not is_constellation and not _SIBLINGS.search(passage[0]):
            continue
        told = {name for name, pattern in _FEATURES.items() if pattern.search(passage[0])}
        if told & {"ages", "school year"} or {"number"} < told or is_constellation:
            start, end = _extent(passage[0])
            start, end = passage.start() + start, passage.start() + end
            yield Identifier(kind=Kind.SIBLINGS, start=start, end=end, value=text[start:end])


def _extent(passage: str) -> tuple[int, int]:
    """Return where in a sentence the details of siblings begin and end."""
    patterns = (_SIBLINGS, _CONSTELLATION, *_FEATURES.values())
    spans = [match.span() for pattern in patterns for match in pattern.finditer(passage)]
    return min(start for start, _ in spans), max(end for _, end in spans)


_FEW_SIBLINGS = frozenset({"twin", "twins", "triplet", "triplets", "quadruplet", "quadruplets"})
_RELATIVES = _FEW_SIBLINGS | frozenset(
    """
    child children sibling siblings brother brothers sister sisters son sons daughter daughters boy boys girl
    girls baby pregnancy eldest oldest youngest middle family mother father parents group stepbrother
    stepbrothers stepsister stepsisters
    """.split()  # noqa: SIM905 - a list of words reads as words
)
_COUNTS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen first second third fourth
    fifth sixth seventh eighth ninth tenth different several reception between
    """.split()  # noqa: SIM905 - a list of words reads as words
)
_LETTERS_OR_DIGIT = re.compile(r"[a-z]+|\d")


def _may_tell_of_siblings(passage: str) -> bool:
    """Whether a sentence has the words without which it says neither how many nor how old they are."""
    words = set(_LETTERS_OR_DIGIT.findall(passage.lower()))
    return not words.isdisjoint(_RELATIVES) and (
        not words.isdisjoint(_COUNTS)
        or not words.isdisjoint(_FEW_SIBLINGS)
        or {"brother", "sister"} <= words
        or any(word.isdigit() for word in words)
    )


_COURT = re.compile(
    rf"\b(?!The |A )(?:{CAPITALISED} ){{1,3}}(?:Crown|Magistrates['’]?|Youth|Sheriff|County|Family"
    rf"|Coroner['’]?s) Court\b|\b(?:Crown|[Ff]amily) [Cc]ourt (?:sitting )?(?:at|in) {CAPITALISED}"
    rf"|\bOld Bailey\b"
    rf"|\bjury (?:at|in) {CAPITALISED}|\bat {CAPITALISED} (?:Crown|Magistrates['’]?)\b|\bHMP (?:&"
    rf"|and)? ?(?:YOI )?"
    rf"{CAPITALISED}"
)
# What a court did to somebody, beside its name.
_OUTCOME = re.compile(
    r"\b(?:sentenced|convicted|jailed|imprisoned|guilty|acquitted|remanded|tried for|hospital order"
    r"|care order"
    r"|placement order|adoption order|unlawful(?:ly)? kill\w+|(?:narrative|open|suicide) (?:verdict"
    r"|conclusion))\b",
    re.IGNORECASE,
)
_CRIME = (
    r"(?:murder|manslaughter|infanticide|cruelty|grievous|GBH|ABH|wilful neglect|neglect"
    r"|causing or allowing|rape"
    r"|assault|wounding|supply|arson|indecent|sexual)"
)
_OFFENCE = re.compile(
    r"\b(?:convict\w+|guilty|charged|tried for|sentenced|jailed|imprisoned)\b[^.;]{0,80}\b"
    # Behind a term, what it was for.
    rf"{_CRIME}|\b(?:sentence|years?|months?|life|term|prison"
    rf"|order)\b[^.;]{{0,20}}\bfor (?:the )?(?:\w+ ){{0,2}}{_CRIME}",
    re.IGNORECASE,
)
_YEARS = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven"
    r"|eigh|nine)"
    r"teen|(?:twenty|thirty|forty)(?:[- ]\w+)?)"
)
_TERM = re.compile(
    r"\b(?:sentenced?|jailed|received|given|serv(?:e|es|ed|ing)|imprison\w+|custod\w+|prison|detention"
    r"|minimum"
    # "Sexual assault of a child under 13 years" is an age.
    rf"(?: term)?|tariff|community order)\b[^.;]{{0,60}}\b(?<!under )(?:life|{_YEARS})"
    r"(?:[- ](?:years?|months?|sentence|imprisonment)\b(?![- ]olds?\b)|\b(?= imprisonment))"
    r"|\b(?:sentenced to|jailed for|imprisoned for) life\b|\b(?:life|custodial|suspended|prison)"
    r" (?:sentences?|term|imprisonment)\b|\bhospital order\b"
    rf"|\b{_YEARS}[- ](?:years?|months?)(?:['’]| in)? (?:imprisonment|prison|custody|jail)\b"
    rf"|\b{_YEARS}[- ](?:years?|months?)[- ](?:(?:suspended|prison|jail|custodial|extended) )*(?:sentence"
    rf"|term)\b",
    re.IGNORECASE,
)
# The offence and the month find the newspaper as well as the court and the term do.
_MONTH_OF_COURT = re.compile(
    rf"\b(?:convicted|guilty|sentenced|jailed|imprisoned|charged|tried|trial|Crown Court)\b[^.;]{{0,80}}?"
    rf"\b(?:in|on|since)"
    rf" (?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH} \d{{4}}\b",
    re.IGNORECASE,
)
_SENTENCE_NEAR = 300
"""How many characters may lie between two parts of what a court said."""


COURT_WORDS = """
    court jury magistrates bailey hmp HMP serve serves served serving convicted conviction guilty
    charged tried sentenced sentence jailed imprisoned imprisonment prison custody custodial
"""
"""Without one of these no court has spoken."""


def sentences_of_court(text: str) -> Iterator[Identifier]:
    """Yield a court that is named, an offence, a term and the month, where two of them stand near each
    other.
    """
    text = without_capitals(text)
    offences = list(_OFFENCE.finditer(text))
    patterns = {"court": _COURT, "term": _TERM} | ({"month": _MONTH_OF_COURT} if offences else {})
    parts = sorted(
        (
            *((match.start(), match.end(), "offence") for match in offences),
            *(
                (match.start(), match.end(), name)
                for name, pattern in patterns.items()
                for match in pattern.finditer(text)
            ),
        )
    )
    end = -1
    courts = [place for place in parts if place[2] == "court"]
    if courts:
        parts = sorted((*parts, *((one.start(), one.end(), "outcome") for one in _OUTCOME.finditer(text))))
    for (start, first_end, first), (second_start, second_end, second) in pairwise(parts):
        is_near = second_start - first_end <= _SENTENCE_NEAR
        # An outcome alone is a word of every report; beside a court it can be looked up.
        is_pair = first != second and ("outcome" not in (first, second) or "court" in (first, second))
        if is_pair and is_near and start > end:
            end = second_end
            yield Identifier(
                kind=Kind.SENTENCE,
                start=start,
                end=max(first_end, second_end),
                value=text[start : max(first_end, second_end)],
            )


_CODE = re.compile(
    # "D.O.B." is nobody's initials.
    r"(?<![A-Z]\.)\b(?!D\.O\.[BD])(?:[A-Z]\. ?){2,3}|\b(?:Child|Baby|CHILD|BABY"
    r"|Young Person|Twin|Sibling|Case) ['‘’\"“]?[A-Z]{1,3}\d{0,2}['’\"”]?\b"
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
            yield attrs.evolve(found(Kind.INITIALS, match), beside=frozenset(one.kind for one in inside))
