"""Where people live and how they are reached: postcodes, streets, e-mail, social media."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.checks.identifying.capitals import CAPITALISED
from scrlearn.checks.identifying.kinds import Identifier, Kind, found

if TYPE_CHECKING:
    from collections.abc import Iterator

# The postcode areas in use. Without them "Form D34 5TH" would be an address.
_AREAS = (
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH "
    "EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M "
    "ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST "
    "SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
)
_POSTCODE = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(_AREAS.split(), key=len, reverse=True))})"
    r"\d[0-9A-Z]?(?:[ .-]\d|\d)[ABD-HJLNP-UW-Z]{2}(?![\w-])"
)
# In small letters only with the space: else "m25.7pm" and many a file name would be an address.
_POSTCODE_SMALL = re.compile(_POSTCODE.pattern.replace(r"(?:[ .-]\d|\d)", r" \d"), re.IGNORECASE)
_EMAIL = re.compile(r"[\w.!#$%&'+/=?^{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_SOCIAL = re.compile(
    r"(?<![\w.@-])(?:https?://)?(?:[a-z0-9-]+\.)?"
    r"(?:facebook|fb|twitter|x|instagram|tiktok|snapchat|youtube|linkedin|threads|reddit"
    r"|whatsapp|pinterest|bsky)"
    r"\.(?:com|app|net)/[^\s)\]>\"']+",
    re.IGNORECASE,
)
# What neither can do without, and few texts have.
_POSTCODE_END = re.compile(r"\d[^\W\d_]{2}")
_SOCIAL_END = re.compile(r"\.(?:com|app|net)/", re.IGNORECASE)
_ORDINAL = re.compile(r"[1-9](?:st|nd|rd|th)$")


def addresses(text: str) -> Iterator[Identifier]:
    """Yield postcodes, e-mail addresses and links to social media."""
    if _POSTCODE_END.search(text):
        postcodes = {match.start(): match for match in _POSTCODE_SMALL.finditer(text)}
        postcodes |= {match.start(): match for match in _POSTCODE.finditer(text)}
        for match in postcodes.values():
            # "appendix B1 2nd edition"
            if not _ORDINAL.search(match[0]):
                yield found(Kind.POSTCODE, match)
    if "@" in text:
        for match in _EMAIL.finditer(text):
            yield found(Kind.EMAIL, match)
    if _SOCIAL_END.search(text):
        for match in _SOCIAL.finditer(text):
            yield found(Kind.SOCIAL_MEDIA, match)


# Kinds of street whose names are nothing else, and kinds that need a house number to be told from other
# words.
_STREETS = r"(?:Street|Road|Avenue|Lane|Crescent|Terrace|Gardens|Grove|Mews|Cul-de-sac)"
_STREETS_WITH_NUMBER = (
    r"(?:St|Rd|Ave|Close|Drive|Court|Place|Way|Walk|Row|Square|Park|Green|View|Rise|Hill|House|Buildings)"
)
_STREET = re.compile(
    rf"\b(?:(?:Flat|Apartment|Unit|Room) \w{{1,4}},? )?(?:No\.? ?)?\d{{1,4}}[A-Za-z]?,? "
    rf"(?:{CAPITALISED} ){{1,3}}(?:{_STREETS}|{_STREETS_WITH_NUMBER})\b"
    rf"|\b(?:{CAPITALISED} ){{1,3}}{_STREETS}\b"
    rf"|\b(?:\d{{1,4}}[A-Za-z]?,? )?(?:Stryd|Heol|Ffordd|Lôn|Maes) (?:y |yr |yr? )?{CAPITALISED}"
)
# "Great Ormond Street Hospital" is a body, and "Downing Street" is nobody's home in a review.
_BODY_AFTER = re.compile(
    r"(?:['’]s)?\s+(?:[A-Z][\w'’-]+\s+){0,2}(?:Hospital|Surgery|School|Practice|Centre|Center|Clinic|Trust"
    r"|Academy|Nursery|Police|Magazine|Map|Journal|Band|Project|Group|Hub)\b"
)
# Streets of government, of the press and of the stage, and what is only called so.
_NOT_A_STREET = re.compile(
    r"(?:No\.? ?)?(?:\d{1,2},? )?(?:The|A|Any|This|Each|Every|Main|High|Downing|Fleet|Wall|Sesame|Queer"
    r"|Quality"
    r"|Coronation|Memory|Easy|No|Tin Pan)\s"
)


STREET_WORDS = """
    Street Road Avenue Lane Crescent Terrace Gardens Grove Mews St Rd Ave Close Drive Court Place Way Walk
    Row Square Park Green View Rise Hill House Buildings Cul Stryd Heol Ffordd Lôn Maes
"""
"""Without one of these there is no street."""


def streets(text: str) -> Iterator[Identifier]:
    """Yield streets, with a house number or without, in English and in Welsh."""
    for match in _STREET.finditer(text):
        if not _BODY_AFTER.match(text, match.end()) and not _NOT_A_STREET.match(match[0]):
            yield found(Kind.ADDRESS, match)
