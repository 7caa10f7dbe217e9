"""How exact dates are written, the events of a life beside them, and whose days they are otherwise."""

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
        "of",
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

INSTRUMENTS = Ways(
    Way("<INSTRUMENTS>", "<INSTRUMENTS>", finds="The guidance of ", leaves="The guide of "),
    Way(
        "issued",
        "(?<!proceedings were )issued",
        finds="It was issued on ",
        leaves="The proceedings were issued on ",
    ),
    Way("force", "in(?:to)? force", finds="It came into force on ", leaves="The police force, on "),
    Way("effect", "t(?:akes?|ook) effect", finds="It takes effect on ", leaves="The effect on "),
    frame=r"\b<WAY>\b[^.;:]{0,20}$",
    words="days",
)
"""Before a date: an instrument whose day it is."""

DEADLINES = Ways(
    Way(
        "by until", r"\b(?:by|until)\s+(?:the\s+)?$", finds="Burns training by ", leaves="Training by us on "
    ),
)
"""Before a date: what makes it a deadline."""

# Nor is what a report says, or how a child was found, done by the report.
_SAID_BETWEEN = (
    r"\b(?:(?!\b(?:that|when|how|where|says?|said|tells?|notes?|noted|shows?|showed|describes?)\b)[^.;:])"
    r"{0,60}?\b"
)
# Nor is what somebody's placement did, told in a sentence about a policy, done by the policy.
_CHANGED_BETWEEN = r"\b(?:(?!\b(?:that|when|how|where|who|s?he|his|her|they|their)\b)[^.;:,]){0,60}?\b"

WORK_OF_THE_BOARD = Ways(
    Way(
        "<BOARDS>",
        "<BOARDS><SAID><DONE>",
        finds="The board met on ",
        leaves="The board notes that the family met on ",
    ),
    Way("<WORKS>", "<WORKS><SAID><DONE>", finds="The draft was sent on ", leaves="The letter was sent on "),
    Way(
        "course",
        "(?<!of )(?<!in the )course(?! of)<SAID><DONE>",
        finds="A course was held on ",
        leaves="In the course of the day he met her on ",
    ),
    Way(
        "<BOARDS>",
        "<BOARDS><SAID>received",
        finds="A letter that the panel received on ",
        leaves="A letter that the mother received on ",
    ),
    Way(
        "<PAPERS_FOR_ALL> plan",
        # A form about one child is filled in on a day of the child's.
        "(?<!his )(?<!her )(?<!their )(?:<PAPERS_FOR_ALL>|(?:action|improvement) plan)<BETWEEN><CHANGED>",
        finds="The rules changed on ",
        leaves="Against the policy, his placement was changed on ",
    ),
    Way(
        "consultation inspection survey pilot project programme",
        "(?:consultation|inspection|survey|pilot|project|programme)<SAID>(?:opened|closed|began|ended)",
        finds="The survey closed on ",
        leaves="The ward closed on ",
    ),
    Way(
        "ofsted cqc hmicfrs inspector inspectors",
        "(?:Ofsted|CQC|HMICFRS|inspectors?)<SAID>(?:inspected|visited|published|reported|rated)",
        finds="Ofsted visited on ",
        leaves="The aunt visited on ",
    ),
    Way(
        "court courts service services centre centres team teams clinic clinics hub hubs",
        "(?:court|service|centre|team|clinic|hub)s? (?:was|were) "
        "(?:set up|established|launched|created|renamed)",
        finds="The burns team was set up on ",
        leaves="The burns team was called on ",
    ),
    Way(
        "webinar workshop seminar training course event conference",
        "(?:webinar|workshop|seminar|training|course|learning event|next conference)<SAID>(?:is|are|will be)",
        finds="A webinar on burns is on ",
        leaves="The wedding is on ",
    ),
    Way(
        "meeting decision report inspection consultation",
        "(?:meeting|decision|report|inspection|consultation)(?= of)",
        finds="The report of ",
        leaves="The report on ",
    ),
    Way(
        "conference",
        "(?<!case )(?<!protection )conference",
        finds="A conference on ",
        leaves="The case conference on ",
    ),
    Way("event", "learning event", finds="A learning event on ", leaves="The event on "),
    Way("workshop seminar", "workshop|seminar", finds="A seminar on ", leaves="A visit on "),
    Way(
        "incident",
        "incident was notified",
        finds="The incident was notified on ",
        leaves="The incident was on ",
    ),
    Way(
        "notification",
        "notification was sent",
        finds="The notification was sent on ",
        leaves="The ambulance was sent on ",
    ),
    frame=(r"\b<WAY>(?: (?:on|of|at its meeting of))?(?: the)?\s+(?:[^.;:]{0,20}\b\d{1,2} \w+(?:,| and) )?$"),
    parts={"SAID": _SAID_BETWEEN, "BETWEEN": _CHANGED_BETWEEN},
    words="days",
)
"""Before a date: what a board, its panel or its teachers did on it. A strategy meeting and a case conference
are of the case."""

HELD = Ways(
    Way(
        "inquest hearing trial funeral mortem postmortem proceedings jury order judge he she who they baby "
        "mother father parent parents",
        r"\b(?:inquest|hearing|trial|funeral|post-?mortem|proceedings|jury|order|judge|he|she|who|they|baby"
        r"|mother|father|parents?)\b<SHORTLY>",
        finds="The panel heard that the inquest was held on ",
        leaves="The panel met on ",
    ),
    Way(
        "court",
        r"\bcourt(?! (?:was|were) (?:set|est|la|cr|re))\b<SHORTLY>",
        finds="The panel heard that the court sat on ",
        leaves="The court was set up on ",
    ),
    Way(
        "child",
        r"\bchild(?! deaths\b| protection\b)\b<SHORTLY>",
        finds="The board heard of the child on ",
        leaves="The board met about child protection on ",
    ),
    Way(
        "place",
        r"\b(?:birth|death|fall|shooting|murder|injur\w+)\b[^.;:,]{0,10} took place\b[^.;:,]{0,8}$",
        finds="The review says that the birth took place on ",
        leaves="The review took place on ",
    ),
    Way(
        "place started began",
        r"\b(?:fire|incident|attack|assault|accident|abuse|stabbing)\b[^.;:,]{0,10}"
        r" (?:took place|started|began)\b[^.;:,]{0,8}$",
        finds="The review looked at the assault which took place on ",
        leaves="The review began on ",
    ),
    parts={"SHORTLY": r"(?:, which)?[^.;:,]{0,20}$"},
)
"""Before a date, in a sentence about a board: an event that is not the board's."""

OF_A_RULE = Ways(
    Way(
        "children babies infants those pupils people births deaths",
        r"(?:(?:^|[.!?:;]\s+|\b(?:for|to|by|all|only|affects|offers) )<OF_ALL> (?:on or )?<FROM>)",
        finds="Babies born on or after ",
        leaves="Her two children born after ",
    ),
    Way(
        "any every each",
        r"\b(?:any|every|each) (?:child|baby|infant|birth|death)"
        r"(?: (?:who (?:is|was) )?(?:born|admitted|dying))? (?:on or )?<FROM>",
        finds="This is for every child born since ",
        leaves="The child born since ",
    ),
    frame=r"<WAY>\s+(?:\d{1,2} \w+(?: \d{4})? and )?$",
    parts={
        "OF_ALL": (
            "(?:(?:children|babies|infants|those|pupils|people)(?: who (?:are|were))? (?:born|admitted|dying)"
            "|births|deaths)"
        ),
        "FROM": "(?:after|before|since|from|between)",
    },
)
"""Before a date: those to whom a rule applies from that day."""

EVENT_THEN = Ways(
    Way(
        "when",
        r",? when (?:he|she|they|the (?:baby|child|boy|girl|infant|mother|father|family)|child|baby)\b",
        finds=", when he was admitted",
        leaves=", when it was revised",
    ),
    Way(
        "day date night morning",
        r",? (?:on )?the (?:same )?(?:day|date|night|morning) (?:of|that|on which|before|after|when|s?he)\b",
        finds=", the day of the birth",
        leaves=", the day centre",
    ),
)
"""Behind the day of a board's work: what says that it is the day of an event, too."""

BOARD_AFTER = Ways(
    Way(
        "<BOARDS>",
        r",?\s+(?:the |a |its )?(?:independent )?(?:\w+ )?<BOARDS>(?! (?:judge|magistrate))\b",
        finds=" the serious case sub-group agreed",
        leaves=" the panel judge said",
    ),
    # As news of a publication has it: "has today, on 3 May 2014, published a review".
    Way(
        "published issued launched",
        r"\)?,? (?:published|issued|launched)\b",
        finds=", published a review",
        leaves=", said a review",
    ),
    words="days",
)
"""Behind a date: a board whose day it is."""

LAW_AFTER = Ways(
    Way(
        "changed clarified confirmed settled set restated developed",
        r",? (?:which |that )?(?:has |had )?(?:changed|clarified|confirmed|settled|set out|restated"
        r"|developed) (?:\w+ ){0,3}?(?:law|practice|principles?|tests?|threshold|approach|guidance)\b",
        finds=" clarified the law on care orders",
        leaves=" clarified what he had said",
    ),
)
"""Behind the day of a judgment: what it changed for all. It is cited by its day, and of another family."""

FOR_ALL_AFTER = Ways(
    Way(
        "all every each",
        # In the present tense: "from 3 May all contact was stopped" was done to somebody.
        r",? (?:all|every|each)\b[^.;:]{0,60}?\b(?:is|are|will|must|should|ha(?:s|ve) to|go(?:es)? to)\b",
        finds=" all injuries are seen by a paediatrician",
        leaves=" all contact was stopped",
    ),
)
"""Behind "from" with a date: what holds for all from that day."""

PAPER_AFTER = Ways(
    Way(
        "<PAPERS_FOR_ALL> guidance strategy",
        r",? (?:(?:an?|the|our|its|their) )?(?:\w+ ){0,2}(?:<PAPERS_FOR_ALL>|guidance|strategy)\b"
        r"[^.;:]{0,40}?\b(?:(?:was|were) <NEW>|changed|came in)",
        finds=" a new pathway for burns was introduced",
        leaves=" a new pathway for burns was followed",
    ),
    parts={"NEW": "(?:introduced|launched|changed|revised|replaced|published|updated|withdrawn)"},
    words="days",
)
"""Behind a date with which a sentence begins: what is written for all and changed on that day."""
