"""How ages are written."""

from scrlearn.language.identifiers.ways import Way, Ways
from scrlearn.language.months import MONTH, WELSH_MONTH

_THREE_TO_SEVENTEEN = (
    "three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
)
_SPANS = "day days week weeks wk wks month months mth mths mo mos"
_PARTS = {
    "THREE_TO_SEVENTEEN": f"(?:{_THREE_TO_SEVENTEEN})",
    "FEW": f"(?:one|two|{_THREE_TO_SEVENTEEN})",
    "ORDINAL": (
        "(?:second|third|fifth|eighth|ninth|twelfth"
        "|(?:four|six|seven|ten|eleven|thirteen|fourteen|fifteen|sixteen|seventeen)th)"
    ),
    "COUNT": r"(?:\d{1,3}(?:\.5|½)?|<FEW>|eighteen|twenty(?:[- ]\w+)?|thirty(?:[- ]\w+)?)",
    "SPAN": "(?:days?|weeks?|wks?|months?|mths?|mos?)",
    "YEARS_AND_MONTHS": r"<COUNT> years?,?(?: and)? <COUNT> months?\b",
    "HALF": r"(?:[- ]and[- ]a[- ]half|[- ]and[- ](?:three[- ])?quarters?|½| 1/2|\.5)?",
    "NEARLY": "(?:(?:only|just|about|around|nearly|almost|under|over|then|still|now) ){0,2}",
    "ONWARDS": r"(?:,? (?:and |or )?(?:upwards?|onwards|plus|over|above|older|under|younger)\b)",
    "SOMEBODY": r"(?:he|she|mother|father|boy|girl|young person|child(?: [A-Z]{1,2}\d?)?)",
    "CHILD": (
        "(?:he|she|(?:child|baby|infant|boy|girl|toddler|son|daughter|twins?|sibling|brother|sister)"
        r"(?:,? (?-i:[A-Z]{1,3})\d?)?)"
    ),
    "THEN": r"(?=[,.;:)]|\s+(?:and|when|at the time|on the day|then)\b|\s*$)",
    "OF_HERS": "(?:his|her|their|(?-i:[A-Z]{1,2})['’]s)",
    "NTH": r"\d{1,2}(?:st|nd|rd|th)",
    "YEAR": r"(?:19|20)\d\d",
    "MONTH": MONTH,
    "WELSH_MONTH": WELSH_MONTH,
}

FINE = Ways(
    Way(
        "old",
        r"\b(?:<COUNT>-years?-(?:and-)?)?<COUNT><HALF>[- ]<SPAN>[- ]old\b",
        finds="a six-week-old baby",
        leaves="an old baby seat",
    ),
    Way("old", r"\b<YEARS_AND_MONTHS> old\b", finds="2 years and 3 months old", leaves="3 months from old"),
    Way(
        "age aged",
        r"\b(?:aged?|at the age of|age of)(?: (?:only|just|about|around))?:? <COUNT> ?<SPAN>\b"
        r"(?!\s+(?:or|to)\b)",
        finds="He was aged just 14 months.",
        leaves="aged 4 months to 3 years",
    ),
    # As doctors write it: six weeks are 6/52.
    Way("age aged", r"\baged? \d{1,2}/(?:7|52|12)\b", finds="aged 6/52", leaves="page 6/52"),
    # As forms do: the age at death, and a colon.
    Way(
        "age",
        r"\bage\b<OF_ONE>(?: <WORD_OF_FORM>){0,6}(?::| was| is) ?<NEARLY><COUNT> ?<SPAN>\b(?! (?:or|to)\b)",
        finds="Age at death: 14 weeks",
        leaves="Average age at death: 14 weeks",
    ),
    Way(
        "age",
        r"\bage in (?:days|weeks|months)(?::| was| is) ?\d",
        finds="age in months: 4",
        leaves="age in years: 4",
    ),
    Way("age", r"\b<COUNT> <SPAN> of age\b", finds="at four months of age", leaves="at four months of work"),
    Way(
        "age",
        r"\b<YEARS_AND_MONTHS> of age\b",
        finds="2 years and 3 months of age",
        leaves="2 years and 3 months of work",
    ),
    Way("age", r"\b\d{1,2}/(?:7|52|12) of age\b", finds="6/52 of age", leaves="6/52 of it"),
    # Without a word of age it is a time that passed: "the plan ran for 2 years and 3 months".
    Way(
        "year years",
        r"\b(?<!plan )(?<!policy )(?:aged?|(?<!time )was|were|is|now|just|only),? <YEARS_AND_MONTHS>",
        finds="He was 2 years and 3 months.",
        leaves="The plan ran for 2 years and 3 months.",
    ),
    # In brackets or between commas behind a child, or where a child lived and died.
    Way(
        _SPANS,
        r"\b<CHILD>,? \((?:aged )?<NEARLY><COUNT> <SPAN>\)",
        finds="The boy (14 months) was seen.",
        leaves="The plan (14 months) was seen.",
    ),
    Way(
        _SPANS,
        r"\b<CHILD>, <NEARLY><COUNT> <SPAN>(?=[,.;)]|\s*$)",
        finds="Child X, 14 months, was seen.",
        leaves="The child came, 14 months later.",
    ),
    Way(
        _SPANS,
        r"\b<CHILD>,? (?:was|had been) <NEARLY><COUNT> <SPAN><THEN>",
        finds="He was nine weeks when he died.",
        leaves="It was nine weeks.",
    ),
    Way(
        "twin twins",
        r"\btwins,? were <NEARLY><COUNT> <SPAN><THEN>",
        finds="The twins were ten weeks.",
        leaves="The plans were ten weeks.",
    ),
    Way(
        _SPANS,
        r"\b(?:died|killed|injured|death|hurt) at <NEARLY><COUNT> <SPAN>\b(?! (?:after|before|pregnan|gest))",
        finds="He died at 14 weeks.",
        leaves="He died at 14 weeks after it.",
    ),
    Way(
        _SPANS,
        r"\bat <NEARLY><COUNT> <SPAN>,? (?:he|she)\b",
        finds="At 14 weeks she died.",
        leaves="At 14 weeks it",
    ),
    Way(
        "birthday",
        r"\b(?:<COUNT> <SPAN>|the (?:day|week|month)) (?:before|after|short of) <OF_HERS>"
        r" (?:<ORDINAL>|first|<NTH>) birthday\b",
        finds="two days before her first birthday",
        leaves="some time before her first birthday",
    ),
    Way(
        "boy girl infant toddler",
        r"\b<COUNT>[- ]?(?:weeks?|wks?|months?|mths?|mo)(?:[- ]old)? (?:baby )?(?:boy|girl|infant|toddler)\b",
        finds="a 14 month girl",
        leaves="a 14 month plan for a girl",
    ),
    Way("old", r"\b\d{1,2}/(?:7|52|12) old\b", finds="6/52 old", leaves="6/50 old"),
    Way(
        "y yr yrs m mth mths mo mos",
        r"\b\d{1,2} ?(?:y|yrs?)\b\.?,? ?(?:and )?\d{1,2} ?(?:m|mths?|mos?)\b",
        finds="2y 3m",
        leaves="2y and more",
    ),
    Way(
        "lived",
        r"\blived (?:for )?<NEARLY><COUNT> (?:days|weeks|months)(?=[,.;)]|\s*$|\s+(?:and died)\b)",
        finds="He lived for nine days.",
        leaves="He lived for nine days with her.",
    ),
    Way(
        "life",
        r"\bday (?:\d{1,3}|<FEW>) of (?:his |her |the )?life\b",
        finds="on day three of his life",
        leaves="on day three of the course",
    ),
    Way(
        "died",
        r"\bdied in (?:his|her) (?:first|<ORDINAL>|<NTH>) (?:day|week|month)\b",
        finds="She died in her second week.",
        leaves="She died in her second home.",
    ),
    Way(
        "born", r"\bborn (?:\w+ ){0,2}at <COUNT> weeks\b", finds="born early at 28 weeks", leaves="born at 28"
    ),
    Way(
        "born",
        r"\bborn <NEARLY><COUNT> <SPAN> (?:before|after|earlier|later|early|prematurely)\b",
        finds="born six weeks early",
        leaves="born in six weeks",
    ),
    # With the month of birth, that of the event gives the age in months.
    Way(
        "born",
        r"\bborn\b[^.;:\d]{0,30}?\b(?<!st of )(?<!nd of )(?<!rd of )(?<!th of )<MONTH> (?:of )?<YEAR>\b",
        finds="The baby was born in May 2014.",
        leaves="The baby was born in 2014.",
    ),
    Way("birth births", r"\b<MONTH> <YEAR> births?\b", finds="a May 2014 birth", leaves="a 2014 birth"),
    Way(
        "birth",
        r"\bbirth\b(?: of (?:his|her|the) \w+)?,? in (?:\w+ )?<MONTH> <YEAR>\b",
        finds="the birth of her son in early May 2014",
        leaves="the birth of her son in 2014",
    ),
    # In Welsh, "mis oed" is months old.
    Way("oed", r"\b\d{1,3} (?:diwrnod|wythnos|mis) oed\b", finds="6 mis oed", leaves="6 mis yn ôl"),
    Way(
        "mis",
        r"\b(?:ganwyd|geni|ganed)\b[^.;:\d]{0,30}?\bmis <WELSH_MONTH> <YEAR>\b",
        finds="Ganwyd y babi ym mis Mai 2014.",
        leaves="Ganwyd y babi yn 2014.",
    ),
    parts=_PARTS
    | {
        "OF_ONE": "(?<!average age)(?<!median age)(?<!mean age)(?<!minimum age)(?<!maximum age)",
        "WORD_OF_FORM": (
            "(?:at|of|in|the|time|death|injury|incident|admission|referral|birth|when|first|last|seen|event"
            "|his|her|this)"
        ),
    },
)
"""Ages to the month, week or day."""

IN_YEARS = Ways(
    # "Twenty five years old" is no child of five.
    Way(
        "year years",
        r"(?<!ty[- ])(?<!/)\b(?P<age>\d{1,2}|<FEW>)<HALF>[- ]years?[- ](?:old|of age)\b(?!<ONWARDS>)",
        finds="a 14-year-old",
        leaves="twenty-five years old",
    ),
    Way(
        "age aged",
        r"\b(?:aged|at the age of)(?: (?:only|just))?:? (?P<age>1?\d|<FEW>)\b(?!<ONWARDS>)(?!\s*<GOES_ON>)",
        finds="He was aged 14.",
        leaves="aged 4 to 6",
    ),
    Way(
        rf" was (?:\w+ )?(?:\d|{_THREE_TO_SEVENTEEN})",
        r"\b<SOMEBODY> was(?: (?:only|just|about|around))? (?P<age>1?\d|<THREE_TO_SEVENTEEN>)"
        r"(?=[,.;:)]|\s+(?:and|but|when|she|he|at the time|years?[,.;])|\s*$)",
        finds="The mother was 15 when he came.",
        leaves="The mother was 15 minutes late.",
    ),
    Way(
        "turned",
        r"\b<SOMEBODY> (?:had |has )?(?:just |recently )?turned (?P<age>1?\d|<FEW>)\b"
        r"(?! (?:degrees|times|pages|away|to)\b)",
        finds="She had just turned 15.",
        leaves="She turned 15 pages.",
    ),
    # An age in brackets stands behind one child, as the number of a note stands behind none.
    Way(
        r"\([1-9]",
        r"\b(?:child|baby|sibling|twin|brother|sister|son|daughter|boy|girl|eldest|oldest|youngest|middle)"
        r"(?: (?:child|[A-Z]{1,2}\d?|\d))? \((?P<age>[1-9]|1\d)\)",
        finds="Sibling 1 (13) was seen.",
        leaves="The plan (13) was seen.",
    ),
    # Behind initials, with the word: "KB (14 years)".
    Way(
        "yrs years",
        r"(?:(?-i:\b(?!CP|GP|LA|EU|UK)[A-Z]\.? ?[A-Z]\.?)|\b<ONE_CHILD>(?: [A-Z]{1,2}\d?)?),?"
        r" \((?:aged )?(?P<age>\d{1,2}) ?y(?:ea)?rs\)",
        finds="KB (14 years) was seen.",
        leaves="The CP (14 years) was kept.",
    ),
    Way("yo", r"\b(?P<age>\d{1,2}) ?yo\b(?!-)", finds="a 14yo boy", leaves="14 yo-yos"),
    Way("y", r"\b(?P<age>\d{1,2}) ?y/o\b", finds="a 14 y/o boy", leaves="14 y/n"),
    Way(
        "yr yrs",
        r"\b(?P<age>\d{1,2})[- ]?yrs?[- ]old\b(?!<ONWARDS>)",
        finds="a 14-yr-old",
        leaves="14 yrs ago",
    ),
    # As newspapers write it.
    Way(
        r", 1?\d, [chidlstw]",
        r"(?<=, )(?P<age>1?\d)(?=, (?:who|was|is|ha[ds]|died|live[ds]|took|told|said|came|went)\b)",
        finds="Child X, 15, was seen.",
        leaves="Steps 14, 15, and 16",
    ),
    # A first birthday is a band: under one.
    Way(
        "birthday",
        r"\b(?:his|her|(?-i:[A-Z]{1,2})['’]s) (?P<age>1?\d(?=st|nd|rd|th)|<ORDINAL>)(?:st|nd|rd|th)?"
        r" birthday\b",
        finds="at her fourteenth birthday",
        leaves="at her first birthday",
    ),
    Way(
        "oed",
        r"\b(?P<age>1?\d)(?: mlwydd)? oed\b(?! (?:neu|ac|a|i)\b)",
        finds="14 mlwydd oed",
        leaves="14 oed neu hŷn",
    ),
    parts=_PARTS
    | {
        "ONE_CHILD": "(?:child|baby|sibling|twin|brother|sister|son|daughter|boy|girl)",
        "GOES_ON": (r"(?:months?|weeks?|days?|years?,?(?: and)? \d|or\b|to\b|and \d|[-–½+%/]|\d)"),
    },
)
"""A child's age to the year."""
