"""Places that a family can be found by: a named school or surgery, a village, an estate.

What a place is called is told from other capitals by what stands beside it. A county, a city or a local
authority holds too many families to find one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from scrlearn.checks.identifying.capitals import CAPITALISED
from scrlearn.checks.identifying.kinds import Identifier, Kind, found
from scrlearn.model.areas import area_names

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = rf"(?:St\.?|{CAPITALISED})"
_KIND = (
    r"(?:C\.? ?(?:of|o) ?E\.?|Church of England|Catholic|RC|Primary|Secondary|High|Infants?|Junior|Grammar"
    r"|Comprehensive|Community|Special|Nursery|Preparatory|Prep|Village|First|Middle|Upper|Lower|Medical"
    r"|Health"
    r"|Doctors['’]?|Residential|Nursing|Care|Children['’]s|Family|Women['’]s)"
)
_SERVICE = (
    r"(?:School|Academy|Nursery|Pre-?school|Playgroup|Sixth Form|Surgery|Medical Centre|Medical Practice"
    r"|Health Centre|Children['’]s Centre|Children['’]s Home|Care Home|Nursing Home|Family Centre|Hostel"
    r"|Refuge|Ward)"
)
_SCHOOL = re.compile(
    rf"\b(?P<name>(?:{_NAME} ){{1,4}}?)(?:{_KIND} ){{0,4}}{_SERVICE}\b(?! (?:Act|Board|Trust|Nurs\w+"
    rf"|Improvement|Admission))"
    rf"|\bYsgol (?P<ysgol>(?:(?:Gynradd|Gyfun|Uwchradd|Feithrin|y|yr|Bro) ){{0,3}}{CAPITALISED})"
)
# Words that begin with a capital and name no one school: at the start of a sentence, in a heading, a kind of
# school.
_NO_NAME = frozenset(
    """
    a academies accident after all an and any appropriate approved at attendance before being board
    borough both by care catholic child children children's church city college community comprehensive
    council county day designated each early education emergency england every family for foundation
    free from general good grammar group head health high his her home hospital hospitals how if in
    independent infant information its junior lead local looked lower lscb maintained maternity medical
    middle mental mother named national neonatal new nhs no nursery nursing of on one only other our out
    over parents paediatric people police postnatal antenatal practice pre preparatory previous primary
    private public pupil residential royal safe safeguarding saturday secondary senior service services
    sixth social some special staff state summer sunday support teaching that the their these they this
    those to trust under upper village virtual visiting we welfare what when where which while who whole
    why with within women women's working young your
    """.split()  # noqa: SIM905 - a list of words reads as words
)


SERVICE_WORDS = """
    School Academy Nursery Preschool Pre Playgroup Form Surgery Centre Practice Home Hostel Refuge Ward
    Ysgol
"""
"""Without one of these no school or service is named."""


def schools(text: str) -> Iterator[Identifier]:
    """Yield schools, nurseries, surgeries, homes and wards that are named."""
    for match in _SCHOOL.finditer(text):
        name = match["name"] or match["ysgol"] or ""
        words = [word.lower().replace("’", "'") for word in name.split()]
        if any(word not in _NO_NAME for word in words):
            yield found(Kind.SCHOOL, match)


_SETTLEMENT = re.compile(
    r"\b(?:village|hamlet|market town|seaside town|small town|island|housing estate|estate|parish"
    r"|caravan (?:site|park))"
    rf" (?:of|called|at) (?P<of>{_NAME}(?:[ -](?:{_NAME}|on|in|by|le|under|upon|the))*)"
    rf"|\b(?:[Oo]n|[Ii]n|[Aa]t) the (?P<estate>{_NAME}(?: {_NAME}){{0,2}}) (?:estate|village"
    rf"|caravan (?:site|park))\b"
)
_LIVED = re.compile(
    r"\b(?:lived|living|lives|live|resid\w+|moved|moving|relocated|rehoused|housed|home|house|flat"
    r"|address|born|brought up"
    r"|grew up|schooled|placed|buried|tenancy)\s+(?:(?:with|back)\s+(?:\w+\s+){1,4})?(?:in|at|to|near"
    r"|outside)\s+"
    rf"(?P<place>{_NAME}(?:[ -](?:{_NAME}|on|in|by|le|under|upon))*)"
)
# What begins with a capital after "lived in" and is no place, or no small one.
_NOT_SMALL = re.compile(
    r"(?:Area|Areas|Local|Authority|Council|County|Borough|Town|City|District|Region|Care|Foster"
    r"|Hospital|Trust|Temporary"
    r"|Supported|House|Home|January|February|March|April|May|June|July|August|September|October|November"
    r"|December"
    r"|Spring|Summer|Autumn|Winter|Christmas|Easter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|England|Wales|Scotland|Ireland|Northern|Britain|United|Europe|Africa|Asia|London|North|South|East"
    r"|West|Midlands"
    r"|Mother|Father|Child|Baby|Adult|Mr|Mrs|Ms|Miss|Dr|Year|Key|HMP|Crown|Court|Police|School"
    r"|Children['’]s|Social|A&E"
    r"|Accident|NHS|GP|LA|UK|EU|The|Safeguarding)\b|[A-Z]{1,4}\d*\b",
)


PLACE_WORDS = """
    village hamlet town island estate parish caravan lived living lives live reside resided resides
    residing moved moving relocated rehoused housed home house flat address born up schooled placed buried
    tenancy
"""
"""Without one of these nobody is said to live anywhere."""
_BEFORE_NAME = re.compile(r" (?:in|at|to|near|outside) [A-Z]")


def places(text: str) -> Iterator[Identifier]:
    """Yield villages, estates and other small places where a text says that somebody lives there."""
    for match in _SETTLEMENT.finditer(text):
        yield _named(match, "of" if match["of"] else "estate")
    if not _BEFORE_NAME.search(text):
        return
    for match in _LIVED.finditer(text):
        place = match["place"]
        if not _NOT_SMALL.match(place) and place.lower() not in _large():
            yield _named(match, "place")


def _named(match: re.Match[str], group: str) -> Identifier:
    return Identifier(kind=Kind.PLACE, start=match.start(group), end=match.end(group), value=match[group])


@cache
def _large() -> frozenset[str]:
    """Places that hold too many families to find one: local authority areas, counties, countries."""
    return frozenset(name.lower() for name in area_names()) | _COUNTRIES


_COUNTRIES = frozenset(
    " ".join(name.split())
    for name in [
        "\n    afghanistan",
        " albania",
        " algeria",
        " australia",
        " bangladesh",
        " bulgaria",
        " canada",
        " china",
        " czech republic",
        " egypt",
        " eritrea",
        "\n    ethiopia",
        " france",
        " gambia",
        " germany",
        " ghana",
        " greece",
        " hungary",
        " india",
        " iran",
        " iraq",
        " italy",
        " jamaica",
        " kenya",
        " kosovo",
        " latvia",
        "\n    libya",
        " lithuania",
        " malta",
        " morocco",
        " nepal",
        " netherlands",
        " new zealand",
        " nigeria",
        " pakistan",
        " philippines",
        " poland",
        " portugal",
        "\n    romania",
        " russia",
        " saudi arabia",
        " serbia",
        " sierra leone",
        " slovakia",
        " somalia",
        " spain",
        " sri lanka",
        " sudan",
        " syria",
        " turkey",
        "\n    ukraine",
        " united states",
        " vietnam",
        " yemen",
        " zambia",
        " zimbabwe",
        " cambridgeshire",
        " cheshire",
        " cumbria",
        " sussex",
        " yorkshire\n    ",
    ]
)
