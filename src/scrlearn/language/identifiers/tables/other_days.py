"""Beside a date: whose day it is, where it is not that of an event in somebody's life."""

from scrlearn.language.identifiers.ways import Way, Ways

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
