"""How schools, wards and small places are named, and what only looks so."""

from scrlearn.language.identifiers.capitals import CAPITALISED
from scrlearn.language.identifiers.ways import Way, Ways

_SERVICE_SIGN = (
    "School Academy Nursery Preschool Pre Playgroup Form Surgery Centre Practice Home Hostel Refuge "
    "Kindergarten Unit PRU UTC College Club Mosque Gurdwara"
)
_PARTS = {
    "NAME": rf"(?:St\.?|{CAPITALISED})",
    "CAPITALISED": CAPITALISED,
    "KIND": r"(?:C\.? ?(?:of|o) ?E\.?|V\.?[AC]\.?|<KINDS_OF_SERVICE>)",
    "AT": "(?:at|from|to|left|joined|attend(?:ed|s|ing))",
    "BETWEEN": "(?:(?:(?:on|in|by|le|under|upon)(?:[ -]the)?|the)[ -])",
    "PLACE": "<NAME>(?:[ -]<BETWEEN>?<NAME>)*",
}

SCHOOLS = Ways(
    Way(
        _SERVICE_SIGN,
        r"\b(?P<name>(?:<NAME> ){1,4}?)(?:<KIND> ){0,4}<SERVICES>\b"
        # "the Harbour School of Nursing" teaches no children.
        r"(?! (?:Act|Board|Trust|Nurs\w+|Improvement|Admission|of (?!Our |the |St )[A-Z]))",
        finds="He went to St Brannoc's Primary School.",
        leaves="He went to Harbour School of Nursing.",
    ),
    # Without these words before it, Ward is somebody's surname.
    Way(
        "Ward",
        r"\b(?:[Oo]n|[Oo]nto|[Oo]ff|[Ii]n|[Tt]he|(?:admitted|transferred|moved|taken) to|discharged from)"
        r" (?P<name>(?:<NAME> ){1,2})Ward\b(?! [A-Z]|['’])",
        finds="She was seen on Brannoc Ward.",
        leaves="She was seen by Brannoc Ward.",
    ),
    Way(
        "Ward",
        r"\b(?P<name><NAME> )Ward(?= (?:staff|nurse|team|manager|sister|round))",
        finds="Brannoc Ward staff came.",
        leaves="Brannoc Ward came.",
    ),
    # What wards are called and people are not.
    Way("Ward", r"\b(?P<name><WARDS> )Ward\b", finds="Told by Squirrel Ward.", leaves="Told by Jo Ward."),
    Way(
        "ward",
        r"\b[Ww]ard [A-Z]?\d{1,2}[A-Z]? (?:at|of|in) (?:the )?(?P<name><NAME>(?: <NAME>){0,2})",
        finds="Ward 12 at the Brannoc",
        leaves="Ward 12 at the end",
    ),
    Way(
        "year yr y reception form",
        r"\b(?:(?:Year |Yr |Y)(?:\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even)|Reception"
        r"|Sixth Form) at (?P<name><NAME>(?: <NAME>){0,2})(?! [a-z]*schools?\b)",
        finds="He was in Year 5 at Brannoc.",
        leaves="He was in Year 5 at school.",
    ),
    Way(
        "Dr Doctor",
        r"\bD(?:r|octor)\.? (?P<name><CAPITALISED>(?<=['’]s|s['’])) (?:[Ss]urgery|[Pp]ractice|[Cc]linic)\b",
        finds="the call of Dr Brannoc's surgery",
        leaves="at Dr Brannoc's house",
    ),
    Way(
        "Primary Infants Juniors High Grammar Comprehensive",
        r"\b<AT> (?P<name>(?:<NAME> ){1,3}?)(?:<KIND> )*"
        r"(?:Primary|Infants|Juniors|High|Grammar|Comprehensive)\b"
        r"(?! (?:[A-Z]|care|school|health|education|phase|sector))",
        finds="She left Brannoc High.",
        leaves="She left Brannoc High education.",
    ),
    # A school of a church, and one that is written with a small letter.
    Way(
        "Primary Infant Infants Junior Juniors High",
        r"\b(?P<name>(?:<NAME> ){1,3}?)(?:Church of England|C\.? ?of ?E\.?|CE|RC|Roman Catholic|Catholic)"
        r" (?:V\.?[AC]\.? )?(?:Primary|Infants?|Juniors?|High)\b(?! [A-Z])",
        finds="Brannoc C of E Primary was told.",
        leaves="Brannoc Primary was told.",
    ),
    Way(
        "school pre preschool playgroup nursery academy surgery kindergarten",
        r"\b<AT> (?P<name>(?:<NAME> ){1,3})(?:(?:primary|secondary|infant|junior|high|nursery|special) school"
        r"|pre-?school|playgroup|nursery|academy|surgery|kindergarten)\b(?! nurs)",
        finds="She went to Brannoc primary school.",
        leaves="She went to Brannoc nursery nurses.",
    ),
    Way(
        "pre preschool playgroup nursery",
        r"\b(?P<name><NAME> <NAME> )(?:pre-?school|playgroup|nursery)\b(?! nurs)",
        finds="Little Brannoc nursery rang.",
        leaves="Brannoc nursery rang.",
    ),
    Way(
        "pupil student apprentice teacher tutor headteacher",
        r"\b(?:an?|his|her|their|the|[Aa]n?|[Hh]is|[Hh]er|[Tt]he) (?:pupil|student|apprentice|teacher"
        r"|class teacher|form tutor|head ?teacher) at (?P<name><NAME>(?: <NAME>){0,2})(?! [a-z]*schools?\b)",
        finds="He was a pupil at Brannoc.",
        leaves="He was a pupil at home.",
    ),
    Way(
        "home",
        r"\b(?:at|in|from|to|called) (?P<name>(?:<NAME> ){1,2})(?:children['’]s|care) home\b",
        finds="He lived at Brannoc Lodge children's home.",
        leaves="He lived at a children's home.",
    ),
    Way(
        "Ysgol",
        r"\bYsgol (?P<name>(?:(?:Gynradd|Gyfun|Uwchradd|Feithrin|y|yr|Bro) ){0,3}<CAPITALISED>)",
        finds="disgybl yn Ysgol Gynradd Brannoc",
        leaves="disgybl yn Ysgol y plwyf",
    ),
    parts=_PARTS,
    words="places",
    ignore_case=False,
)
"""Schools, nurseries, surgeries, homes and wards, each with its name in the group `name`."""

SETTLEMENTS = Ways(
    Way(
        "village hamlet town island estate parish caravan",
        r"\b(?i:village|hamlet|market town|seaside town|small town|island|housing estate|estate|parish"
        r"|caravan (?:site|park)) (?:of|called|at|near|outside) (?P<place><PLACE>)",
        finds="They lived in the village of Little Hampen.",
        leaves="They lived in the village of their birth.",
    ),
    Way(
        "village hamlet",
        r"\b(?P<place><NAME>),? (?:(?<=, )|which (?:is|was) )an? (?:\w+ )?(?:village|hamlet)\b",
        finds="They moved to Hampen, a small village.",
        leaves="They moved to a small village.",
    ),
    Way(
        "estate village caravan",
        r"\b[Tt]he (?P<estate><NAME>(?: <NAME>){0,2}) (?:estate|village|caravan (?:site|park))\b",
        finds="They lived on the Hampen Lane estate.",
        leaves="They lived on the housing estate.",
    ),
    Way("village", r"(?P<estate><NAME>) village\b", finds="near Hampen village", leaves="near a village"),
    Way(
        "pentref mhentref bentref phentref",
        r"\b(?:pentref|mhentref|bentref|phentref) (?P<place><NAME>(?:[ -]<NAME>)*)",
        finds="ym mhentref Brannoc Fach",
        leaves="ym mhentref ei nain",
    ),
    parts=_PARTS,
    ignore_case=False,
)
"""Small places by the word for them, each in the group `place`; where it may be no place at all, `estate`."""

HOMES = Ways(
    Way(
        "<LIVING>",
        r"\b(?i:<LIVING>)<WHERE>(?P<place><PLACE>)",
        finds="The family lived in Hampen.",
        leaves="The family lived in fear.",
    ),
    Way(
        "attended",
        r"\b(?i:attended (?:\w+ ){0,3}?(?:school|nursery|playgroup))<WHERE>(?P<place><PLACE>)",
        finds="He attended a primary school in Hampen.",
        leaves="He attended a primary school in a town.",
    ),
    parts=_PARTS | {"WHERE": r"\s+(?:(?:with|back|from)\s+(?:\w+\s+){1,4})?(?:in|at|to|near|outside)\s+"},
    words="places",
    ignore_case=False,
)
"""Places where somebody is said to live, in the group `place`."""

ORIGINS = Ways(
    # "Referrals came from Housing", but families do not.
    Way(
        "family mother father parents couple",
        r"\b(?:[Ff]amily|[Mm]other|[Ff]ather|[Pp]arents|[Cc]ouple)(?: had)?,?"
        r" (?:(?:originally )?(?:came|come|moved|fled) )?(?:originally )?from (?P<place><PLACE>)",
        finds="The family came from Hampen.",
        leaves="The referral came from Hampen.",
    ),
    Way(
        "moved fled relocated",
        r"\b(?:moved|fled|relocated) from (?P<place><PLACE>)",
        finds="They fled from Hampen.",
        leaves="They fled from him.",
    ),
    parts=_PARTS,
    ignore_case=False,
)
"""Places from which a family comes, in the group `place`."""

HOMES_IN_WELSH = Ways(
    Way(
        "byw fyw symud symudodd symudon magwyd magu cartref gartref tŷ fflat",
        r"\b(?:[bf]yw|symud|symudodd|symudon|magwyd|magu|cartref|gartref|tŷ|fflat) (?:yn|ym|yng|i|ger|o)"
        r" (?P<place><NAME>(?:[ -](?:(?:y|yr) )?<NAME>)*)",
        finds="Roedd yn byw yn Llanbrannoc Bach.",
        leaves="Roedd yn byw yn hapus.",
    ),
    parts=_PARTS,
    ignore_case=False,
)
"""Places where somebody is said to live in Welsh, in the group `place`."""

NO_ESTATES = Ways(
    Way("<NO_ESTATES>", r"<NO_ESTATES>\b", finds="Prison", leaves="Hampen"),
    words="places",
    ignore_case=False,
)
"""What "the Prison estate" and "a Global village" are called."""

NO_SMALL_PLACES = Ways(
    Way("<NO_PLACES>", r"<NO_PLACES>\b", finds="Foster Carers", leaves="Fosterham"),
    Way("[A-Z]", r"[A-Z]{1,4}\d*\b", finds="MASH", leaves="Hampen"),
    Way("<BODIES>", r".*\b<BODIES>\b", finds="Harbour University", leaves="Harbour"),
    words="places",
    ignore_case=False,
)
"""What begins with a capital where a place may stand, and is no place, or no small one."""

MOVING_BODIES = Ways(
    Way("<MOVERS>", r"\b(?i:<MOVERS>)<SINCE>", finds="The service has ", leaves="The family has "),
    Way("<MOVING_BODIES>", r"\b<MOVING_BODIES><SINCE>", finds="CAMHS ", leaves="She "),
    parts={"SINCE": "(?: (?:has|have|had|was|were|is|are|then|later|since|now|also|all)){0,3} $"},
    words="places",
    ignore_case=False,
)
"""Before "moved to": a service that took up a way of working."""
