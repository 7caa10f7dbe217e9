"""How exact dates are written, and the events of a life beside them."""

from scrlearn.language.identifiers.ways import Way, Ways
from scrlearn.language.months import MONTH, WELSH_MONTH

_MONTH_WORDS = (
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct "
    "october nov november dec december"
)
_ORDINAL = (
    "(?:(?:twenty[- ]|thirty[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    "|(?:ten|eleven|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)th|twelfth|twentieth"
    "|thirtieth)"
)

DATES = Ways(
    Way(
        r"\d",
        r"\d{1,2}(?:/\d{1,2})?[ -]?(?:st|nd|rd|th)?(?: of)?[ -]?(?:<MONTH>|<WELSH_MONTH>)\b\.?<YEAR>?",
        finds="born on the 3rd of May 2014",
        leaves="born in May 2014",
    ),
    Way(r"\d", r"\d{1,2}<MONTH>\d{4}", finds="born on 3May2014", leaves="born on 3May14"),
    Way(
        _MONTH_WORDS,
        r"\bthe <ORDINAL> (?:day )?of <MONTH>\b(?: \d{4})?",
        finds="born on the third of May 2014",
        leaves="born on the third of the month",
    ),
    Way(
        _MONTH_WORDS,
        r"<MONTH> (?:the )?\d{1,2}(?:(?:st|nd|rd|th)?,? \d{4}|st|nd|rd|th)",
        finds="born on May 3rd",
        leaves="born in May 2014",
    ),
    Way(
        r"\d",
        r"\d{1,2} ?([/.-]) ?\d{1,2} ?\1 ?(?:\d{4}|\d{2})",
        finds="born on 03/05/14",
        leaves="born on 03/05",
    ),
    Way(r"\d", r"\d{4}-\d{2}-\d{2}", finds="born on 2014-05-03", leaves="born in 2014-05"),
    Way(
        r"\d",
        r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])",
        finds="born on 20140503",
        leaves="born on 20141503",
    ),
    Way(
        "day eve sunday",
        r"(?:christmas|boxing|new year['’]?s|easter|valentine['’]?s|mother['’]?s) (?:day|eve|sunday)\b"
        r"(?:,? \d{4})?",
        finds="born on Christmas Eve",
        leaves="born at Christmas",
    ),
    frame=r"(?<![\w/.-])<WAY>(?![\w/-]|\.\d)",
    parts={
        "MONTH": MONTH,
        "WELSH_MONTH": WELSH_MONTH,
        "ORDINAL": _ORDINAL,
        "YEAR": r"(?:(?:,? |-)\d{4}| ['’]\d\d)",
    },
)
"""Exact dates."""

EVENTS = Ways(
    Way("<EVENTS>", "<EVENTS>", finds="He was born on 3 May 2014.", leaves="A newborn, on 3 May 2014"),
    Way(
        "birth births birthday birthdays birthdate birthplace birthweight",
        # "Every birth in the county" is nobody's.
        r"(?<!every )(?<!each )(?<!all )birth\w*",
        finds="The birth was on 3 May 2014.",
        leaves="Every birth counted on 3 May 2014.",
    ),
    Way("dob DoB b", r"d\.?o\.?b\.?", finds="D.O.B. 03/05/2014", leaves="DOBSON 03/05/2014"),
    Way("dod DoD d", r"d\.?o\.?d\.?", finds="DoD: 12/06/15", leaves="DODD, 12/06/15"),
    Way("b d", r"[bd]\.(?= \d)", finds="d. 12 June 2015", leaves="part d on 12 June 2015"),
    Way(
        "death deaths",
        r"deaths?(?! (?:review|overview|panel|function|processe?s?|notification)s?\b)",
        finds="His death was on 12 June 2015.",
        leaves="The child death review panel sat on 12 June 2015.",
    ),
    Way(
        "life lives",
        r"lost (?:his|her|their) li(?:fe|ves)",
        finds="He lost his life on 12 June 2015.",
        leaves="The life of the project ended on 12 June 2015.",
    ),
    Way(
        "injure injured injures injuries injuring injurious injury",
        r"injur\w*",
        finds="She was injured on 12 June 2015.",
        leaves="The jury sat on 12 June 2015.",
    ),
    Way(
        "fracture fractured fractures fracturing",
        r"fractur\w*",
        finds="A fracture was seen on 12 June 2015.",
        leaves="The chair refracted on 12 June 2015.",
    ),
    Way("call", "999 call", finds="A 999 call came on 12 June 2015.", leaves="A call came on 12 June 2015."),
    Way(
        "fell jumped thrown pushed",
        r"(?:fell|jumped|thrown|pushed) (?:from|out of|off|down) (?:an?|the|his|her|their)\b",
        finds="He fell from a balcony on 3 May 2014.",
        leaves="The number fell by ten on 3 May 2014.",
    ),
    Way(
        "fall",
        r"(?:an?|the|his|her) (?:\w+ )?fall(?! (?:in|of)\b)",
        finds="She had a bad fall on 3 May 2014.",
        leaves="There was a fall in referrals on 3 May 2014.",
    ),
    Way(
        "delivered",
        r"delivered (?:of )?(?:an? |her |his |the )?(?:\w+ )?(?:baby|boy|girl|son|daughter|twins)",
        finds="She was delivered of a healthy boy on 3 May 2014.",
        leaves="The training was delivered on 3 May 2014.",
    ),
    Way(
        "delivered",
        r"(?:baby|babies|boy|girl|son|daughter|twins|child(?: [A-Z]{1,2})?|he|she) (?:was|were) delivered",
        finds="The baby was delivered on 3 May.",
        leaves="The training was delivered on 3 May.",
    ),
    Way(
        "incident attack assault fire accident",
        r"(?:the|date of(?: the)?) (?:fatal |index |critical )?(?:incident|attack|assault|fire|accident)"
        # What was done about it afterwards has a day of its own.
        r"(?! (?:was|were) <DONE_ABOUT>)(?=:| \d| (?:was|happened|occurred|took place|on)\b)",
        finds="Date of incident: 12/06/2015",
        leaves="The incident was notified on 20 April 2015.",
    ),
    Way(
        "murder rape assault attack",
        r"(?:murder|rape|assault|attack)(?! referral| crisis| suite| centre)",
        finds="The victim of an assault on 3 May 2014",
        leaves="The sexual assault referral centre opened on 3 May 2014.",
    ),
    Way(
        "removed",
        r"removed from (?:his|her|their|the) (?:parents?|mother|father|family|home|care)",
        finds="She was removed from her family on 3 May 2014.",
        leaves="The page was removed from the site on 3 May 2014.",
    ),
    Way(
        "court courts",
        # "Ian Court Theatre" and "Earl's Court" have seen no trial.
        r"(?-i:(?:Crown|High|Family|County|Youth|Sheriff|Magistrates['’]?|Coroner['’]?s|The|the|in|to|at|by)"
        r" Courts?(?! [Uu]sers?\b))",
        finds="He came to Court on 3 May 2014.",
        leaves="The play opened at Ian Court Theatre on 19 September.",
    ),
    Way(
        "court courts",
        r"(?-i:courts?(?! users?\b)|COURTS?)",
        finds="The court sat on 3 May 2014.",
        leaves="The court users met on 3 May 2014.",
    ),
    Way(
        "proceedings",
        "care proceedings (?:were )?(?:began|begun|issued|started)",
        finds="The care proceedings were issued on 4 January 2016.",
        leaves="The proceedings of 4 January 2016 were printed.",
    ),
    Way(
        "found",
        r"found (?:\w+ ){0,2}(?:deceased|lifeless|unconscious|unresponsive)",
        finds="Her brother was found lifeless on 3 May 2014.",
        leaves="Staff found on 3 May 2014 that the form was out of print.",
    ),
    # A birth plan and an injury form are paper, a death rate is of all.
    frame=r"\b<WAY>(?!\w)(?! <PAPER>s?\b)",
    parts={"DONE_ABOUT": "(?:notified|reported|referred|reviewed|discussed|considered)"},
    words="days",
)
"""Events of a life."""
