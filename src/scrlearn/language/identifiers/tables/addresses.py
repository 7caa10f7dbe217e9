"""How postcodes, streets, e-mail addresses and names on social media are written."""

from scrlearn.language.identifiers.capitals import CAPITALISED
from scrlearn.language.identifiers.ways import Way, Ways

_INWARD = r"\d[A-Za-z]{2}(?![^\W_])"
"""The half of a postcode that comes last: without it there is none."""

POSTCODES = Ways(
    Way(
        _INWARD,
        r"(?<![^\W_])(?<!-)<POSTCODE_AREAS>\d[0-9A-Z]?(?:(?:[ .+_-]|%20)\d|\d)<INWARD>(?![^\W_]|-)",
        finds="LS278PQ",
        leaves="Form D34 5TH",
    ),
    words="addresses",
    parts={"INWARD": "[ABD-HJLNP-UW-Z]{2}"},
    ignore_case=False,
)
"""Postcodes in capitals."""

POSTCODES_IN_SMALL_LETTERS = Ways(
    # Only with the space: else "m25.7pm" and many a file name would be an address.
    Way(
        _INWARD,
        r"(?<![^\W_])(?<!-)<POSTCODE_AREAS>\d[0-9A-Z]? \d[ABD-HJLNP-UW-Z]{2}(?![^\W_]|-)",
        finds="ls27 8pq",
        leaves="m25.7pm",
    ),
    words="addresses",
)
"""Postcodes in letters of any case."""

POSTCODES_WITH_LETTER = Ways(
    # "NN15 OAB" is how many type it; OUR, OLD and the like are words.
    Way(
        r"\d O[A-Z]{2}\b",
        r"(?<![\w-])<POSTCODE_AREAS>\d[0-9A-Z]? O<NO_WORD>[ABD-HJLNP-UW-Z]{2}(?![\w-])",
        finds="NN15 OAB",
        leaves="SECTION S47 OUR DUTY",
    ),
    words="addresses",
    parts={"NO_WORD": "(?!UR|LD|UT|WN|FF|NE|DD|AR|AT|HS|RB|RE|WL|WE)"},
    ignore_case=False,
)
"""Postcodes with the letter for the nought."""

POSTCODES_BY_NAME = Ways(
    Way(
        "postcode code",
        r"\bpost ?code\b(?: is| was)?\W{1,3}"
        r"(?P<code>(?-i:[A-Z])(?: ?[A-Z0-9]){1,3} ?[\dO] ?[A-Z] ?[A-Z])(?![\w-])",
        finds="The postcode is NN1 5 PH.",
        leaves="The postcode and the day",
    ),
)
"""Postcodes that are introduced, in any spacing, in the group `code`."""

EMAILS = Ways(
    Way(
        "@",
        r"[\w.!#$%&'+/=?^{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",
        finds="jo@example.org",
        leaves="@example.org",
    ),
)
"""E-mail addresses as programs write them."""

EMAILS_SPELT_OUT = Ways(
    # As people write them for people. "Tuesday @ 10.30" is an hour.
    Way(
        r"\N{FULLWIDTH COMMERCIAL AT}|%40|[\[({] ?at ?[\])}]",
        r"[\w.%+-]{1,64}(?:\N{FULLWIDTH COMMERCIAL AT}|%40| ?[\[({] ?at ?[\])}] ?)[\w-]{1,63}"
        r"(?:(?:\.| ?[\[({] ?dot ?[\])}] ?)[\w-]{1,63}){1,8}",
        finds="jo (at) example (dot) org",
        leaves="at (at) best",
    ),
    Way(
        " @|@ ",
        r"[\w.+-]{1,64}(?: @ ?|@ )[\w-]{1,63}(?:\.[A-Za-z-]{2,63}){1,8}",
        finds="jo @ example.org",
        leaves="Tuesday @ 10.30am",
    ),
    Way(
        "dot",
        r"[\w.-]{1,64} at [\w-]{1,63}(?: dot [\w-]{1,63}){1,4}",
        finds="jo at example dot org",
        leaves="look at the dot",
    ),
)
"""E-mail addresses for people to read."""

PAGES = Ways(
    Way(
        r"\.(?:com|app|net)/",
        r"(?<![\w.@-])(?:https?://)?(?:[a-z0-9-]+\.)?<SITES_WITH_PAGES>\.(?:com|app|net)/[^\s)\]>\"']+",
        finds="https://www.facebook.com/groups/1",
        leaves="netflix.com/title",
    ),
    Way(
        "/",
        r"(?<![\w.@-])(?:https?://)?(?:www\.)?<SITES_BY_ADDRESS>/[^\s)\]>\"']+",
        finds="https://youtu.be/abc",
        leaves="https://example.org/abc",
    ),
    words="addresses",
)
"""Pages of social media."""

HANDLES = Ways(
    Way("@", r"(?<![\w.@/%+-])@[A-Za-z_]\w{2,29}\b(?!\.\w|@)", finds="@jo_example91", leaves="@jo.example"),
    Way(
        "<SITES>",
        r"\b<SITES>(?: (?:user ?name|name|handle|account|profile|page|tag|id))?(?::| is| was| called)* "
        r"[\"'“‘]?(?P<handle>@?(?=[\w.]*[A-Za-z])(?=[\w.]*\w[\d_]|[\w.]*\w\.\w)[A-Za-z_][\w.]{3,29})(?!\w)",
        finds="her Instagram name is jo_example91",
        leaves="Facebook: a guide for parents",
    ),
    Way(
        r"#\w",
        r"#(?:justice|rip|remember)_?(?:for|4)?_?[A-Za-z]\w{2,29}",
        finds="#JusticeForPolly",
        leaves="#safeguarding",
    ),
    words="addresses",
)
"""What somebody is called on social media."""

_STREET_PARTS = {
    "CAPITALISED": CAPITALISED,
    "NUMBER": r"\d{1,4}[A-Za-z]?,?",
    "FLAT": r"(?:(?:Flat|Apartment|Unit|Room) \w{1,4},? )",
}

STREETS = Ways(
    Way(
        "<STREETS> <STREETS_WITH_NUMBER>",
        r"\b<FLAT>?(?:No\.? ?)?<NUMBER> (?:<CAPITALISED> ){1,3}(?:<STREETS>|<STREETS_WITH_NUMBER>)\b",
        finds="Flat 2, 14 Brannoc Close",
        leaves="the Brannoc Close",
    ),
    Way(
        "<STREETS>",
        r"\b(?:<CAPITALISED> ){1,3}<STREETS>\b",
        finds="in Brannoc Lane",
        leaves="in the lane",
    ),
    Way(
        "<STREETS_IN_HASTE>",
        r"(?<=at |in |to |of )(?:no\.? ?)?\d{1,4}[a-z]?,? (?!\w+(?:ing|ed)\b)[a-z]{3,20} <STREETS_IN_HASTE>\b"
        r"(?=[,.;)]|\s*$|\s+(?:in|on|and|where|when|with)\b)",
        finds="they lived at 14 brannoc road",
        leaves="they lived at 2 opposing close by",
    ),
    Way(
        # Without such a word it may be the foot of a page: "page 3 of 8 The Board".
        "<STREETS> <STREETS_WITH_NUMBER>",
        r"\b(?:at|of|to|number) \d{1,3}[A-Za-z]?,? The <CAPITALISED>",
        finds="He lived at 4 The Nook, Brannoc Close.",
        leaves="He saw page 3 of 8 The Board.",
    ),
    Way(
        "Stryd Heol Ffordd Lôn Maes",
        r"\b(?:<NUMBER> )?(?:Stryd|Heol|Ffordd|Lôn|Maes) (?:y |yr |yr? )?<CAPITALISED>",
        finds="4 Heol y Brannoc",
        leaves="4 heol fach",
    ),
    parts=_STREET_PARTS,
    words="addresses",
    ignore_case=False,
)
"""Streets, with a house number or without."""

HOMES = Ways(
    # Where somebody lives, a name with such a word needs no number.
    Way(
        "<STREETS_WITH_NUMBER>",
        r"\b(?:lived|living|lives|live|moved|resided|residing|stayed|staying|(?:home|house|flat|address)"
        r" (?:was|is)) (?:at|in|on|to|near) (?P<street>(?:<CAPITALISED> ){1,3}<STREETS_WITH_NUMBER>)\b",
        finds="They lived at Brannoc Towers.",
        leaves="They met at Brannoc Towers.",
    ),
    parts=_STREET_PARTS,
    words="addresses",
    ignore_case=False,
)
"""Streets without a number where somebody is said to live, in the group `street`."""

BODIES_AFTER = Ways(
    Way(
        "<BODIES>",
        r"(?:['’]s)?\s+(?:[A-Z][\w'’-]+\s+){0,2}<BODIES>\b",
        finds=" Children's Hospital",
        leaves=" hospital",
    ),
    words="addresses",
    ignore_case=False,
)
"""Behind what looks like a street: the body that is called so."""

NO_STREETS = Ways(
    Way(
        "<NO_STREETS>",
        r"(?:No\.? ?)?(?:\d{1,2},? )?<NO_STREETS>\s",
        finds="10 Downing Street",
        leaves="10 Brannoc Street",
    ),
    Way(
        "Court",
        r"(?:\d{1,4} )?(?:Crown|High|County|Family|Youth|Magistrates['’]?) Court\b",
        finds="3 Crown Court",
        leaves="3 Brannoc Court",
    ),
    words="addresses",
    ignore_case=False,
)
"""What looks like a street and is nobody's home."""

NO_HOMES = Ways(
    Way(
        "Crown County High Family Youth Supreme Children Childrens The A Care Safe Halfway",
        r"(?:Crown|County|High|Family|Youth|Supreme|Children['’]?s?|The|A|Care|Safe|Halfway) ",
        finds="Halfway House",
        leaves="Brannoc House",
    ),
    ignore_case=False,
)
"""What somebody may live in that is no street."""
