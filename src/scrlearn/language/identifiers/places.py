"""Places that a family can be found by: a named school or surgery, a village, an estate.

What a place is called is told from other capitals by what stands beside it. A county, a city or a local
authority holds too many families to find one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from scrlearn.language.identifiers.capitals import CAPITALISED, without_capitals
from scrlearn.language.identifiers.kinds import Identifier, Kind, found
from scrlearn.language.identifiers.large_places import large_places

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = rf"(?:St\.?|{CAPITALISED})"
_KIND = (
    r"(?:C\.? ?(?:of|o) ?E\.?|Church of England|Catholic|RC|Primary|Secondary|High|Infants?|Junior|Grammar"
    r"|Comprehensive|Community|Special|Nursery|Preparatory|Prep|Village|First|Middle|Upper|Lower|Medical"
    r"|Health"
    r"|V\.?[AC]\.?|CE|Voluntary (?:Aided|Controlled)|Aided|Free|Boarding|Girls['’]?|Boys['’]?|Day"
    r"|Doctors['’]?|Residential|Nursing|Care|Children['’]s|Family|Women['’]s)"
)
_SERVICE = (
    r"(?:School|Academy|Nursery|Pre-?school|Playgroup|Sixth Form|Surgery|Medical Centre|Medical Practice"
    r"|Health Centre|Children['’]s Centre|Children['’]s Home|Care Home|Nursing Home|Family Centre|Hostel"
    r"|Refuge|Kindergarten|Pupil Referral Unit|PRU|UTC|(?:Community|Technology|Sports|Grammar"
    r"|High School) College"
    r"|(?:Boxing|Football|Rugby|Youth|Swimming|Judo|Karate|Cricket) Club|Mosque|Gurdwara)"
)
_WARDS = (
    "Acorn|Badger|Beech|Birch|Butterfly|Caterpillar|Cedar|Dolphin|Elm|Giraffe|Ladybird|Lighthouse|Oak|Otter"
    "|Panda|Penguin|Puffin|Rainbow|Seahorse|Squirrel|Starfish|Starlight|Sunflower|Sunrise|Sunshine|Tiger"
    "|Treetops|Zebra"
)
_SCHOOL = re.compile(
    rf"\b(?P<name>(?:{_NAME} ){{1,4}}?)(?:{_KIND} ){{0,4}}{_SERVICE}\b(?! (?:Act|Board|Trust|Nurs\w+"
    # "the Harbour School of Nursing" teaches no children.
    rf"|Improvement|Admission|of (?!Our |the |St )[A-Z]))"
    # Without these words before it, Ward is somebody's surname.
    rf"|\b(?:[Oo]n|[Oo]nto|[Oo]ff|[Ii]n|[Tt]he|(?:admitted|transferred|moved|taken) to|discharged from) "
    rf"(?P<ward>(?:{_NAME} ){{1,2}})Ward\b(?! [A-Z]|['’])"
    rf"|\b(?P<staffed>{_NAME} )Ward(?= (?:staff|nurse|team|manager|sister|round))"
    # What wards are called and people are not.
    rf"|\b(?P<called>(?:{_WARDS}) )Ward\b"
    rf"|\b[Ww]ard [A-Z]?\d{{1,2}}[A-Z]? (?:at|of|in) (?:the )?(?P<numbered>{_NAME}(?: {_NAME}){{0,2}})"
    rf"|\b(?:(?:Year |Yr |Y)(?:\d{{1,2}}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even)|Reception"
    rf"|Sixth Form) at (?P<year>{_NAME}(?: {_NAME}){{0,2}})(?! [a-z]*schools?\b)"
    rf"|\bD(?:r|octor)\.? (?P<doctor>{CAPITALISED}(?<=['’]s|s['’])) (?:[Ss]urgery|[Pp]ractice|[Cc]linic)\b"
    rf"|\b(?:at|from|to|left|joined|attend(?:ed|s"
    rf"|ing)) (?P<short>(?:{_NAME} ){{1,3}}?)(?:{_KIND} )*(?:Primary"
    r"|Infants|Juniors|High|Grammar|Comprehensive)\b(?! (?:[A-Z]|care|school|health|education|phase|sector))"
    # A school of a church, and one that is written with a small letter.
    rf"|\b(?P<faith>(?:{_NAME} ){{1,3}}?)(?:Church of England|C\.? ?of ?E\.?|CE|RC|Roman Catholic|Catholic)"
    r" (?:V\.?[AC]\.? )?(?:Primary|Infants?|Juniors?|High)\b(?! [A-Z])"
    rf"|\b(?:at|from|to|left|joined|attend(?:ed|s|ing)) (?P<small>(?:{_NAME} ){{1,3}})(?:(?:primary"
    rf"|secondary|infant"
    r"|junior|high|nursery|special) school|pre-?school|playgroup|nursery|academy|surgery"
    r"|kindergarten)\b(?! nurs)"
    rf"|\b(?P<two>{_NAME} {_NAME} )(?:pre-?school|playgroup|nursery)\b(?! nurs)"
    rf"|\b(?:an?|his|her|their|the|[Aa]n?|[Hh]is|[Hh]er|[Tt]he) (?:pupil|student|apprentice|teacher"
    rf"|class teacher|form tutor|head ?teacher) at (?P<at>{_NAME}(?: {_NAME}){{0,2}})(?! [a-z]*schools?\b)"
    rf"|\b(?:at|in|from|to|called) (?P<home>(?:{_NAME} ){{1,2}})(?:children['’]s|care) home\b"
    rf"|\bYsgol (?P<ysgol>(?:(?:Gynradd|Gyfun|Uwchradd|Feithrin|y|yr|Bro) ){{0,3}}{CAPITALISED})"
)
# Words that begin with a capital and name no one school: at the start of a sentence, in a heading, a kind of
# school.
_NO_NAME = frozenset(
    """
    a academies accident acute adolescent after age all american an and antenatal any appropriate approved
    art at attendance attending before being board borough both boys boys' business by care catholic central
    changing child children children's church city college community comprehensive council county day
    delivery designated each early education emergency england every family for foundation free from general
    girls good gp gps grammar group head health her high his home hospital hospitals how if improving in
    independent infant information intensive is its junior key labour language law lead leaving level local
    looked low lower lscb maintained management maternity medical medium mental middle midwifery missing
    mother music named national neonatal new nhs no nspcc nursery nursing of ofsted on one only other our
    out over paediatric parents people police postnatal practice pre preparatory previous primary private
    promoting public pupil residential royal safe safeguarding saturday school schools secondary senior
    service services sixth social some special staff stage starting state summer sunday support supporting
    surgical teaching that the their these they this those to training trust under upper very village
    virtual visiting was we welfare what when where which while who whole why with within women women's work
    working young your
    """.split()  # noqa: SIM905 - a list of words reads as words
)


# Schools of adults, and those that are no place: an authority's virtual school is an office.
_NO_SCHOOL = re.compile(
    r"\b(?:(?:Art|Business|Dental|Drama|Fashion|Law|Medical|Training|Virtual) School|University(?: of .+)?)$"
)


SERVICE_WORDS = """
    School Academy Nursery Primary Infants Juniors home Preschool Pre Playgroup Form Surgery Centre Practice
    Home Hostel Refuge Ward Ysgol High Grammar Comprehensive Infant Junior school preschool playgroup nursery
    academy surgery kindergarten Kindergarten Unit PRU UTC College Club Mosque Gurdwara pupil teacher tutor
    headteacher student apprentice Year Yr Y Reception ward Dr Doctor
    SCHOOL ACADEMY NURSERY SURGERY PRIMARY CENTRE PRACTICE HOME HOSTEL REFUGE WARD
"""
"""Without one of these no school or service is named."""


def schools(text: str) -> Iterator[Identifier]:
    """Yield schools, nurseries, surgeries, homes and wards that are named."""
    text = without_capitals(text)
    for match in _SCHOOL.finditer(text):
        name = next(group for group in match.groups() if group)
        words = [word.lower().replace("’", "'") for word in name.split()]
        if any(word not in _NO_NAME for word in words) and not _NO_SCHOOL.search(match[0]):
            yield found(Kind.SCHOOL, match)


_BETWEEN = r"(?:(?:on|in|by|le|under|upon)(?:[ -]the)?|the)[ -]"
_SETTLEMENT = re.compile(
    r"\b(?i:village|hamlet|market town|seaside town|small town|island|housing estate|estate|parish"
    r"|caravan (?:site|park))"
    rf" (?:of|called|at|near|outside) (?P<of>{_NAME}(?:[ -](?:{_BETWEEN})?{_NAME})*)"
    rf"|\b(?P<which>{_NAME}),? (?:(?<=, )|which (?:is|was) )an? (?:\w+ )?(?:village|hamlet)\b"
    rf"|\b[Tt]he (?P<estate>{_NAME}(?: {_NAME}){{0,2}}) (?:estate|village|caravan (?:site|park))\b"
    rf"|(?P<village>{_NAME}) village\b"
    rf"|\b(?:pentref|mhentref|bentref|phentref) (?P<pentref>{_NAME}(?:[ -]{_NAME})*)"
)
# What "the Prison estate" and "a Global village" are called, and nobody's home.
_NO_ESTATE = re.compile(
    r"(?:Local|Council|Prison|Real|School|NHS|Global|Olympic|Whole|Wider|Children['’]?s|A|An|Any|Each|Every"
    r"|The"
    r"|This|That|One|Our|Their|No|In|Her|His|Village|Retirement|Holiday|Small|Rural)\b"
)
_LIVED = re.compile(
    r"\b(?i:lived|living|lives|live|resid\w+|moved|moving|relocated|rehoused|housed|home|house|flat"
    r"|address|born|brought up"
    r"|grew up|schooled|placed|buried|tenancy|stayed|staying|fled|settled|neighbours?|grandparents?"
    r"|grandmother|grandfather|aunt"
    r"|uncle|relatives|attended (?:\w+ ){0,3}?(?:school|nursery|playgroup))\s+(?:(?:with|back"
    r"|from)\s+(?:\w+\s+){1,4})?(?:in|at|to|near"
    r"|outside)\s+"
    rf"(?P<place>{_NAME}(?:[ -](?:{_BETWEEN})?{_NAME})*)"
)
# "Referrals came from Housing", but families do not.
_CAME = re.compile(
    r"\b(?:[Ff]amily|[Mm]other|[Ff]ather|[Pp]arents|[Cc]ouple)(?: had)?,? (?:(?:originally )?(?:came|come"
    r"|moved"
    rf"|fled) )?(?:originally )?from (?P<place>{_NAME}(?:[ -](?:{_BETWEEN})?{_NAME})*)"
    rf"|\b(?:moved|fled|relocated) from (?P<left>{_NAME}(?:[ -](?:{_BETWEEN})?{_NAME})*)"
)
# In Welsh: "Roedd yn byw yn Llanfair Bach."
_LONGEST_AREA = 60
_BYW = re.compile(
    r"\b(?:[bf]yw|symud|symudodd|symudon|magwyd|magu|cartref|gartref|tŷ|fflat) (?:yn|ym|yng|i|ger|o) "
    rf"(?P<place>{_NAME}(?:[ -](?:(?:y|yr) )?{_NAME})*)"
)
_LARGE_IN_WELSH = frozenset(
    """
    abertawe ben-y-bont caerdydd caerfyrddin caergybi casnewydd ceredigion cernyw conwy cymru ddinbych
    fflint geredigion gonwy gwent gwynedd llundain lloegr merthyr nghaerdydd nghasnewydd ngheredigion
    nghonwy nghymru ngwent ngwynedd gymru gaerdydd mhen-y-bont mhowys morgannwg powys bowys sir wrecsam
    ynys lerpwl fanceinion manceinion bryste iwerddon alban ewrop gasnewydd gaerfyrddin
    nghaerfyrddin loegr
    """.split()  # noqa: SIM905 - a list of words reads as words
)
"""First words of countries, counties and cities in Welsh, with the changes after "yn" and "i"."""
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
    r"|Children['’]s|Social|A&E|Bed|Emergency|Hotel|Hostel|Semi|Independent|Universal|Specialist|Targeted"
    r"|Intensive|Inpatient|Adult|Kinship|Residential|Secure|Great Britain|Teams|Microsoft|Zoom|Skype|Google"
    r"|Poverty|Accident|NHS|GP|LA|UK|EU|The|Safeguarding|New York|Shared Lives|Housing|Health|Education"
    r"|Probation|Early|Help|Ofsted|Medium|Very|High|Low|Level|Tier|Step|Band)\b|[A-Z]{1,4}\d*\b"
    # A body is no place, whatever its name: "an address at Harbour University".
    r"|.*\b(?:University|College|School|Academy|Hospital|Trust|Panels?|Teams?|Services?|Care|Plan|Scotland"
    r"|Europe|Asia|Africa|America|England|Wales|Ireland|Coast)\b",
)
# A service that "moved to Thrive" took up a way of working.
_BODY_MOVES = re.compile(
    r"(?:\b(?i:police|hospital|council|authority|services?|teams?|trusts?|boards?|agency|agencies"
    r"|partnerships?|panels?|meetings?|conferences?"
    r"|practice|records?|recording|files?|systems?|training|process|visitors?|workers?|nurses?"
    r"|midwi(?:fe|ves)|doctors?|officers?|teachers?|managers?|practitioners?|staff)"
    r"|\b(?:CAFCASS|CAMHS|CCG|DWP|EDT|LSCB|LSCP|MARAC|MASH|MAPPA|NHS|NSPCC|YOS|YOT|GPs))"
    r"(?: (?:has|have|had|was|were|is|are|then|later|since|now|also|all)){0,3} $"
)


PLACE_WORDS = """
    village hamlet town island estate parish caravan lived living lives live reside resided resides residing
    moved moving relocated rehoused housed home house flat address born up schooled placed buried tenancy
    resident residents residence stayed staying fled settled neighbour neighbours grandparents grandmother
    grandfather aunt uncle relatives attended family mother father parents couple byw fyw symud symudodd
    symudon magwyd magu cartref gartref fflat pentref mhentref bentref phentref
"""
"""Without one of these nobody is said to live anywhere."""
_BEFORE_NAME = re.compile(r" (?:in|at|to|near|outside|from|yn|ym|yng|i|ger|o) [A-Z]")


def places(text: str) -> Iterator[Identifier]:
    """Yield villages, estates and other small places where a text says that somebody lives there."""
    text = without_capitals(text)
    for match in _SETTLEMENT.finditer(text):
        if match.lastgroup in {"estate", "village"} and _NO_ESTATE.match(match[match.lastgroup]):
            continue
        yield _named(match, match.lastgroup or "of")
    if not _BEFORE_NAME.search(text):
        return
    for match in (*_LIVED.finditer(text), *_CAME.finditer(text)):
        group = match.lastgroup or "place"
        place = match[group]
        if _NOT_SMALL.match(place) or place.lower() in large_places():
            continue
        # The area is named whole: of "Telford and Wrekin" the pattern has the first word.
        if _is_joined_area(text[match.start(group) :][:_LONGEST_AREA]):
            continue
        if match[0][:4].lower() in {"movi", "move", "relo"} and _BODY_MOVES.search(
            text[max(0, match.start() - 40) : match.start()]
        ):
            continue
        yield _named(match, group)
    for match in _BYW.finditer(text):
        place = match["place"].lower()
        if place.split()[0] not in _LARGE_IN_WELSH and place not in large_places():
            yield _named(match, "place")


def _is_joined_area(text: str) -> bool:
    """Whether a text begins with an area of two names, in words of its own: "Telford and Wrekin"."""
    begun = f"{' '.join(text.lower().replace('&', 'and').split())} "
    return any(re.match(rf"{re.escape(area)}\b", begun) for area in _joined_areas())


@cache
def _joined_areas() -> tuple[str, ...]:
    return tuple(sorted(area for area in large_places() if " and " in area))


def _named(match: re.Match[str], group: str) -> Identifier:
    return Identifier(kind=Kind.PLACE, start=match.start(group), end=match.end(group), value=match[group])
