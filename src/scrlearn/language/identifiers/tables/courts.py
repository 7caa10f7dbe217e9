"""How a court, an offence, a sentence and their month are told."""

from scrlearn.language.identifiers.capitals import CAPITALISED
from scrlearn.language.identifiers.ways import Way, Ways
from scrlearn.language.months import MONTH

_NUMBER = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty)(?:[- ]\w+)?)"
)
_CRIMES = (
    "murder manslaughter infanticide cruelty grievous GBH ABH neglect causing rape assault wounding supply "
    "arson indecent sexual"
)
_TERM_SIGN = "year years month months"

WORDS_OF_COURT = Ways(
    Way(
        "<WORDS_OF_COURT>",
        r"\b<WORDS_OF_COURT>\b",
        finds="He was jailed for neglect.",
        leaves="He received support for six months for neglect of his health.",
    ),
    words="courts",
)
"""Without one of these no court has spoken."""

COURTS = Ways(
    Way(
        "court",
        r"\b(?!The |A )(?:<CAPITALISED> ){1,3}(?:Crown|Magistrates['’]?|Youth|Sheriff|County|Family"
        r"|Coroner['’]?s) Court\b",
        finds="Harbour Crown Court",
        leaves="The Crown Court",
    ),
    Way(
        "court",
        r"\b(?:Crown|[Ff]amily) [Cc]ourt (?:sitting )?(?:at|in) <CAPITALISED>",
        finds="the Crown Court at Harbour",
        leaves="the Crown Court at last",
    ),
    Way("bailey", r"\bOld Bailey\b", finds="at the Old Bailey", leaves="at Old Town"),
    Way("jury", r"\bjury (?:at|in) <CAPITALISED>", finds="a jury in Harbour", leaves="a jury in two minds"),
    Way(
        "crown magistrates",
        r"\bat <CAPITALISED> (?:Crown|Magistrates['’]?)\b",
        finds="at Harbour Magistrates",
        leaves="at the magistrates",
    ),
    Way("hmp", r"\bHMP (?:&|and)? ?(?:YOI )?<CAPITALISED>", finds="in HMP Harbour", leaves="in HMP and out"),
    parts={"CAPITALISED": CAPITALISED},
    ignore_case=False,
)
"""A court or a prison by its name."""

OUTCOMES = Ways(
    Way(
        "sentenced convicted jailed imprisoned guilty acquitted remanded",
        r"\b(?:sentenced|convicted|jailed|imprisoned|guilty|acquitted|remanded)\b",
        finds="He was acquitted.",
        leaves="He was quiet.",
    ),
    Way("tried", r"\btried for\b", finds="He was tried for it.", leaves="He tried."),
    Way(
        "order",
        r"\b(?:hospital|care|placement|adoption) order\b",
        finds="A care order was made.",
        leaves="An order was placed.",
    ),
    Way(
        "unlawful unlawfully",
        r"\bunlawful(?:ly)? kill\w+",
        finds="an unlawful killing",
        leaves="an unlawful stop",
    ),
    Way(
        "verdict conclusion",
        r"\b(?:narrative|open|suicide) (?:verdict|conclusion)\b",
        finds="a narrative verdict",
        leaves="a conclusion",
    ),
)
"""What a court did to somebody: beside its name it can be looked up."""

OFFENCES = Ways(
    Way(
        "convict convicted convicting conviction convictions convicts guilty charged tried sentenced jailed "
        "imprisoned",
        r"\b(?:convict\w+|guilty|charged|tried for|sentenced|jailed|imprisoned)\b[^.;]{0,80}\b<CRIME>",
        finds="convicted of the murder",
        leaves="convicted of speeding",
    ),
    # Behind a term, what it was for.
    Way(
        _CRIMES,
        r"\b(?:sentence|years?|months?|life|term|prison|order)\b[^.;]{0,20}\bfor (?:the )?"
        r"(?:\w+ ){0,2}<CRIME>",
        finds="five years for cruelty",
        leaves="five years for her",
    ),
    parts={
        "CRIME": (
            "(?:murder|manslaughter|infanticide|cruelty|grievous|GBH|ABH|wilful neglect|neglect"
            "|causing or allowing|rape|assault|wounding|supply|arson|indecent|sexual)"
        )
    },
)
"""An offence of which somebody was accused."""

TERMS = Ways(
    Way(
        "sentence sentenced jailed received given serve serves served serving imprison imprisoned "
        "imprisonment custody custodial prison detention minimum tariff order",
        r"\b(?:sentenced?|jailed|received|given|serv(?:e|es|ed|ing)|imprison\w+|custod\w+|prison|detention"
        r"|minimum(?: term)?|tariff|community order)\b[^.;]{0,60}\b<LONG>",
        finds="He was jailed for eight years.",
        # An age of a victim is no term.
        leaves="Given to a child under 13 years old",
    ),
    Way(
        "life",
        r"\b(?:sentenced to|jailed for|imprisoned for) life\b",
        finds="He was sentenced to life.",
        leaves="He came to life.",
    ),
    Way(
        "sentence sentences term imprisonment",
        r"\b(?:life|custodial|suspended|prison) (?:sentences?|term|imprisonment)\b",
        finds="a suspended sentence",
        leaves="a long sentence",
    ),
    Way("order", r"\bhospital order\b", finds="a hospital order", leaves="hospital orders"),
    Way(
        _TERM_SIGN,
        r"\b<NUMBER>[- ](?:years?|months?)(?:['’]| in)? (?:imprisonment|prison|custody|jail)\b",
        finds="eight years in prison",
        leaves="eight years in Harbour",
    ),
    Way(
        _TERM_SIGN,
        r"\b<NUMBER>[- ](?:years?|months?)[- ](?:(?:suspended|prison|jail|custodial|extended) )*"
        r"(?:sentence|term)\b",
        finds="an eight-year extended sentence",
        leaves="an eight-year plan",
    ),
    parts={
        "NUMBER": _NUMBER,
        "LONG": (
            r"(?<!under )(?:life|<NUMBER>)"
            r"(?:[- ](?:years?|months?|sentence|imprisonment)\b(?![- ]olds?\b)|\b(?= imprisonment))"
        ),
    },
)
"""The term of a sentence."""

MONTHS = Ways(
    Way(
        "convicted guilty sentenced jailed imprisoned charged tried trial court",
        r"\b(?:convicted|guilty|sentenced|jailed|imprisoned|charged|tried|trial|Crown Court)\b[^.;]{0,80}?"
        r"\b(?:in|on|since) (?:\d{1,2}(?:st|nd|rd|th)? )?<MONTH> \d{4}\b",
        finds="He was convicted in May 2015.",
        leaves="He was convicted in 2015.",
    ),
    parts={"MONTH": MONTH},
)
"""The month of a trial: with the offence, it finds the newspaper as well as the court and the term do."""
