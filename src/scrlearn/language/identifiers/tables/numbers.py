"""How numbers are written that single out a person or reach one, and what else has as many digits."""

from scrlearn.language.identifiers.ways import Way, Ways

_SIX_DIGITS = r"\d(?:\W{0,3}\d){5}"
_DIALLED_DIGITS = r"[+0(]\W{0,2}\d(?:\W{0,3}\d){5}"
_INSURANCE_PARTS = {
    "TWO_LETTERS": "[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]",
    "DIGITS": r" ?\d\d ?\d\d ?\d\d",
}

TEN_DIGITS = Ways(
    Way(
        _SIX_DIGITS,
        r"(?:(?<!\w)|(?<=NHS)|(?<=CHI))(?<!\d[./\N{EN DASH}-])"
        r"\d{3}<GAP>\d{3}<GAP>\d{4}(?!\w)(?![\N{EN DASH}-]\d)",
        finds="943 476 5919",
        leaves="94347659190",
    ),
    # What may stand between the groups of a number, as it is read.
    parts={"GAP": r"(?: ?[-\N{EN DASH}] ?|[ ./])?"},
)
"""Ten digits as an NHS number is written."""

ODDLY_SPACED = Ways(
    # Introduced as such, a number is one in any spacing: "NHS number 9434 765 919".
    Way(
        _SIX_DIGITS,
        r"(?<![\w-])\d(?:[ .-]?\d){9}(?![\w-])",
        finds="9434 765 919",
        leaves="9434 765 91",
    ),
)
"""Ten digits in any spacing."""

HEALTH_NUMBERS_BEFORE = Ways(
    Way(
        "nhs chi h",
        r"\b(?:NHS|CHI|H&C)\b[^.]{0,20}$",
        finds="his NHS number was ",
        leaves="his number was ",
    ),
)
"""Before ten digits: they may be an NHS number though they begin with a nought."""

SAID_TO_BE = Ways(
    # So introduced, ten digits are the number that they are said to be, even with a slip of the pen in them.
    Way(
        "nhs h health",
        r"\b(?:NHS|H&C|Health and (?:Social )?Care)\W{1,3}(?:number|num|no|id)\b<IS>",
        finds="NHS number: ",
        leaves="NHS trust: ",
    ),
    Way("chi", r"\bCHI(?:\W{1,3}(?:number|num|no|id))?\b<IS>", finds="CHI ", leaves="CHILD "),
    parts={"IS": r"(?:\W{1,3}(?:is|was)\b)?\W*$"},
)
"""Before ten digits: what they are said to be."""

DIALLED_BEFORE = Ways(
    # Behind a code of a country or a town the digits are the rest of a telephone number.
    Way(
        r"\+|0",
        r"(?:(?:\+|\b00)\d{1,3}[ -]?(?:\(0\) ?)?|\(0\) ?|\b0\d{2,4}[ -])$",
        finds="+44 ",
        leaves="44 ",
    ),
)
"""Before ten digits: a code that makes them a telephone number."""

BOOK_NUMBERS_BEFORE = Ways(
    Way("isbn", r"ISBN\W*(?:10\W*)?$", finds="ISBN-10: ", leaves="the book: "),
)
"""Before ten digits: a book number has the same check digit."""

INSURANCE_NUMBERS = Ways(
    Way(
        _SIX_DIGITS,
        r"(?<!\w)(?!BG|GB|KN|NK|NT|TN|ZZ)<TWO_LETTERS>"
        r"(?:<DIGITS> ?|([-./\N{EN DASH}])\d\d\1\d\d\1\d\d\1?)[A-D](?!\w)",
        finds="AB 12 34 56 C",
        leaves="GB123456A",
    ),
    parts=_INSURANCE_PARTS,
)
"""National Insurance numbers."""

INSURANCE_NUMBERS_BY_NAME = Ways(
    # The last letter is often left out, where the text says what the number is.
    Way(
        _SIX_DIGITS,
        r"\b(?i:National Insurance|NINO|NI) (?:(?:number|num|no)\b\.?)?\W{0,3}(?:(?:is|was) )?"
        r"(?P<number><TWO_LETTERS><DIGITS>)(?! ?[A-Z0-9])",
        finds="National Insurance number AB 12 34 56",
        leaves="the number AB 12 34 56",
    ),
    Way(
        _SIX_DIGITS,
        r"(?<!\w)(?P<number><TWO_LETTERS><DIGITS>)\b[^.;]{0,20}\b(?i:National Insurance|NINO)\b",
        finds="AB 12 34 56 (National Insurance)",
        leaves="AB 12 34 56 (the number)",
    ),
    parts=_INSURANCE_PARTS,
    ignore_case=False,
)
"""National Insurance numbers that are introduced, in the group `number`."""

DIALLED = Ways(
    Way(
        _DIALLED_DIGITS,
        r"(?<![\w/.-])(?:\+|00|\(?0|\(0\) ?)[\d(][\d ()\N{EN DASH}.-]{6,30}",
        finds="(0113) 496 0999",
        leaves="SI 2006/90",
    ),
    Way(
        _DIALLED_DIGITS, r"(?<![\w/.-])0\d{3,4}/\d{6}(?![\w/.-])", finds="07911/123456", leaves="07911/12345"
    ),
    Way(
        _DIALLED_DIGITS,
        r"(?<![\w/.-])0(?: \d){10}(?! ?\d)",
        finds="0 7 9 1 1 1 2 3 4 5 6",
        leaves="0 7 9 1 1 1",
    ),
    ignore_case=False,
)
"""What may be a telephone number, as a Briton would dial it."""

TELEPHONES_BY_NAME = Ways(
    # Without the code of a town it is a number of this town: "ring 630000".
    Way(
        "ring rang rung phone phoned telephone telephoned tel mobile text texted dial dialled whatsapp "
        "WhatsApp",
        r"\b<RING>\b[^\w+]{1,3}(?:(?:me|her|him|them|on|at|number|no|is|was)\b[^\w+]{1,3}){0,3}"
        r"(?P<number>[1-9](?:[ -]?\d){5,10})(?![\w-]|[.,]\d)",
        finds="ring her on 630000",
        leaves="ring 999 or 101",
    ),
    parts={"RING": "(?:ring|rang|rung|phoned?|telephoned?|tel|mobile|text(?:ed)?|dial(?:led)?|WhatsApp)"},
)
"""Numbers that are said to be those of a telephone, in the group `number`."""
