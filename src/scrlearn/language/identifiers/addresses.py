"""Where people live and how they are reached: postcodes, streets, e-mail, social media."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.language.identifiers.capitals import CAPITALISED, without_capitals
from scrlearn.language.identifiers.kinds import Identifier, Kind, found

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
    rf"(?<![^\W_])(?<!-)(?:{'|'.join(sorted(_AREAS.split(), key=len, reverse=True))})"
    r"\d[0-9A-Z]?(?:(?:[ .+_-]|%20)\d|\d)[ABD-HJLNP-UW-Z]{2}(?![^\W_]|-)"
)
# In small letters only with the space: else "m25.7pm" and many a file name would be an address.
_POSTCODE_SMALL = re.compile(_POSTCODE.pattern.replace(r"(?:(?:[ .+_-]|%20)\d|\d)", r" \d"), re.IGNORECASE)
# Without the half of one that comes last there is no postcode.
_INWARD = re.compile(r"\d[A-Za-z]{2}(?![^\W_])")
# So introduced, it may stand in any spacing, and with a letter for the nought.
_POSTCODE_SAID = re.compile(
    r"\bpost ?code\b(?: is| was)?\W{1,3}"
    r"(?P<code>(?-i:[A-Z])(?: ?[A-Z0-9]){1,3} ?[\dO] ?[A-Z] ?[A-Z])(?![\w-])",
    re.IGNORECASE,
)
# "NN15 OAB" is how many type it; OUR, OLD and the like are words.
_POSTCODE_WITH_O = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(_AREAS.split(), key=len, reverse=True))})"
    r"\d[0-9A-Z]? O(?!UR|LD|UT|WN|FF|NE|DD|AR|AT|HS|RB|RE|WL|WE)[ABD-HJLNP-UW-Z]{2}(?![\w-])"
)
_EMAIL = re.compile(r"[\w.!#$%&'+/=?^{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
# As people write it for people: "jo (at) example (dot) org". "Tuesday @ 10.30" is an hour.
_EMAIL_SPELT_OUT = re.compile(
    r"[\w.%+-]{1,64}(?:\N{FULLWIDTH COMMERCIAL AT}|%40| ?[\[({] ?at ?[\])}] ?)[\w-]{1,63}"
    r"(?:(?:\.| ?[\[({] ?dot ?[\])}] ?)[\w-]{1,63}){1,8}"
    r"|[\w.+-]{1,64}(?: @ ?|@ )[\w-]{1,63}(?:\.[A-Za-z-]{2,63}){1,8}"
    r"|[\w.-]{1,64} at [\w-]{1,63}(?: dot [\w-]{1,63}){1,4}",
    re.IGNORECASE,
)
_SOCIAL = re.compile(
    r"(?<![\w.@-])(?:https?://)?(?:[a-z0-9-]+\.)?"
    r"(?:facebook|fb|twitter|x|instagram|tiktok|snapchat|youtube|linkedin|threads|reddit"
    r"|whatsapp|pinterest|bsky|tumblr|flickr|onlyfans|discord|vk|justgiving|gofundme)"
    r"\.(?:com|app|net)/[^\s)\]>\"']+"
    r"|(?<![\w.@-])(?:https?://)?(?:www\.)?(?:youtu\.be|t\.me|wa\.me|discord\.gg|twitch\.tv|change\.org"
    r"|mastodon\.social)/[^\s)\]>\"']+",
    re.IGNORECASE,
)
_SITE = (
    r"(?:facebook|twitter|instagram|insta|tiktok|snapchat|youtube|linkedin|threads|reddit|bluesky|discord"
    r"|telegram|kik|xbox)"
)
_SITES = _SITE[3:-1].split("|")
# What somebody is called there: "@jo_example91", "her Instagram name is jo_example91", "#JusticeForPolly".
_HANDLE = re.compile(
    r"(?<![\w.@/%+-])@[A-Za-z_]\w{2,29}\b(?!\.\w|@)"
    rf"|\b{_SITE}(?: (?:user ?name|name|handle|account|profile|page|tag|id))?(?::| is| was| called)* "
    r"[\"'“‘]?(?P<handle>@?(?=[\w.]*[A-Za-z])(?=[\w.]*\w[\d_]|[\w.]*\w\.\w)[A-Za-z_][\w.]{3,29})(?!\w)"
    r"|#(?:justice|rip|remember)_?(?:for|4)?_?[A-Za-z]\w{2,29}",
    re.IGNORECASE,
)
_SPELT_OUT = re.compile(
    r" @|@ |\N{FULLWIDTH COMMERCIAL AT}|%40|[\[({] ?at ?[\])}]|[\w.-] dot \w", re.IGNORECASE
)
# A nought may have been typed as a letter.
MORE_SIGNS = re.compile(r"%40|[\[({] ?[Aa][Tt] ?[\])}]|#\w|\N{FULLWIDTH COMMERCIAL AT}|\d O[A-Z]{2}\b")
"""Signs of an address that is spelt out, or of a name on social media."""
ADDRESS_WORDS = """
    dot postcode post facebook twitter instagram insta tiktok snapchat youtube linkedin threads reddit bluesky
    discord telegram kik xbox Facebook YouTube TikTok LinkedIn SnapChat
"""
"""With one of these an address or a name on social media may be told."""
_ORDINAL = re.compile(r"[1-9](?:st|nd|rd|th)$")


def addresses(text: str) -> Iterator[Identifier]:
    """Yield postcodes, e-mail addresses, and links to social media with what people are called there."""
    patterns = [_POSTCODE_SMALL, _POSTCODE] if _INWARD.search(text) else []
    if " O" in text:
        patterns.append(_POSTCODE_WITH_O)
    postcodes = {match.start(): match.span() for pattern in patterns for match in pattern.finditer(text)}
    if "ode" in text or "ODE" in text:
        postcodes |= {match.start("code"): match.span("code") for match in _POSTCODE_SAID.finditer(text)}
    for start, end in postcodes.values():
        # "appendix B1 2nd edition"
        if not _ORDINAL.search(text[start:end]):
            yield Identifier(kind=Kind.POSTCODE, start=start, end=end, value=text[start:end])
    for match in _EMAIL.finditer(text) if "@" in text else ():
        yield found(Kind.EMAIL, match)
    for match in _EMAIL_SPELT_OUT.finditer(text) if _SPELT_OUT.search(text) else ():
        yield found(Kind.EMAIL, match)
    yield from _on_social_media(text)


def _on_social_media(text: str) -> Iterator[Identifier]:
    for match in _SOCIAL.finditer(text) if "/" in text else ():
        yield found(Kind.SOCIAL_MEDIA, match)
    lowered = text.lower()
    if "@" in text or "#" in text or any(site in lowered for site in _SITES):
        for match in _HANDLE.finditer(text):
            yield found(Kind.SOCIAL_MEDIA, match)


# Kinds of street whose names are nothing else, and kinds that need a house number to be told from other
# words.
_STREETS = r"(?:Street|Road|Avenue|Lane|Crescent|Terrace|Gardens|Grove|Mews|Cul-de-sac)"
_STREETS_WITH_NUMBER = (
    r"(?:St|Rd|Ave|Close|Drive|Court|Place|Way|Walk|Row|Square|Park|Green|View|Rise|Hill|House|Buildings"
    r"|Towers?|Cottages?|Lodge|Heights|Villas|Parade|Quay|Wharf|Paddocks?)"
)
_STREET = re.compile(
    rf"\b(?:(?:Flat|Apartment|Unit|Room) \w{{1,4}},? )?(?:No\.? ?)?\d{{1,4}}[A-Za-z]?,? "
    rf"(?:{CAPITALISED} ){{1,3}}(?:{_STREETS}|{_STREETS_WITH_NUMBER})\b"
    rf"|\b(?:{CAPITALISED} ){{1,3}}{_STREETS}\b"
    # In small letters, as it is typed in haste.
    r"|(?<=at |in |to |of )(?:no\.? ?)?\d{1,4}[a-z]?,? (?!\w+(?:ing|ed)\b)[a-z]{3,20} (?:street|road|avenue"
    r"|lane"
    r"|crescent|terrace|gardens|grove|mews|close|drive)\b(?=[,.;)]|\s*$|\s+(?:in|on|and|where|when|with)\b)"
    rf"|\b(?:at|of|to|number) \d{{1,3}}[A-Za-z]?,? The {CAPITALISED}"
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
    r"|(?:\d{1,4} )?(?:Crown|High|County|Family|Youth|Magistrates['’]?) Court\b"
)


STREET_WORDS = """
    Street Road Avenue Lane Crescent Terrace Gardens Grove Mews St Rd Ave Close Drive Court Place Way Walk
    Row Square Park Green View Rise Hill House Buildings Cul Towers Tower Cottage Cottages Lodge Heights
    Villas Parade Quay Wharf Paddock Paddocks street road avenue lane crescent terrace grove mews STREET
    ROAD AVENUE LANE CRESCENT TERRACE GARDENS GROVE MEWS CLOSE DRIVE Stryd Heol Ffordd Lôn Maes
"""
"""Without one of these there is no street."""


# Where somebody lives, a name with such a word needs no number.
_NOT_A_HOME = re.compile(
    r"(?:Crown|County|High|Family|Youth|Supreme|Children['’]?s?|The|A|Care|Safe|Halfway) "
)
_HOME = re.compile(
    r"\b(?:lived|living|lives|live|moved|resided|residing|stayed|staying|(?:home|house|flat|address) (?:was"
    r"|is))"
    rf" (?:at|in|on|to|near) (?P<street>(?:{CAPITALISED} ){{1,3}}{_STREETS_WITH_NUMBER})\b"
)


def streets(text: str) -> Iterator[Identifier]:
    """Yield streets, with a house number or without, in English and in Welsh."""
    text = without_capitals(text)
    for match in _HOME.finditer(text):
        street = match["street"]
        if not _BODY_AFTER.match(text, match.end()) and not _NOT_A_HOME.match(street):
            yield Identifier(kind=Kind.ADDRESS, start=match.start("street"), end=match.end(), value=street)
    for match in _STREET.finditer(text):
        if not _BODY_AFTER.match(text, match.end()) and not _NOT_A_STREET.match(match[0]):
            yield found(Kind.ADDRESS, match)
