"""How the make-up of a family is told."""

from scrlearn.language.identifiers.ways import Way, Ways

_SIBLINGS = "brother brothers sibling siblings sister sisters"
_CHILDREN = "children siblings brothers sisters sons daughters boys girls"
_PARTS = {
    "NUMBER": r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})",
    "ORDINAL": "(?:first|second|third|fourth|fifth|sixth)",
    "ELDER": "(?:older|elder|younger|big|little|baby|eldest|oldest|youngest|half|step|twin|full)",
    "CHILDREN": "(?:children|siblings|brothers|sisters|sons|daughters|boys|girls)",
    "MANY": (
        "(?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
        r"|(?:[4-9]|1\d)(?! ?(?:per cent|%)))"
    ),
    # "Three sister organisations" are no family.
    "NO_BODIES": (
        r"(?! (?:organisation|agenc|charit|compan|trust|bod(?:y|ies)|board|service|project|school)\w*)"
    ),
    "PARENTS": r"(?:mother|father|mum|dad|parents|couple|family|she|he|they|child [A-Z]{1,2}\d?)",
    "HERS": "(?:her |his |their )",
    "HALF": "(?:half[- ]?|step[- ]?)",
    "HAD": "(?:had|has|have|with)",
    "SONS": "(?:sons?|daughters?|boys?|girls?)",
}

SIBLINGS = Ways(
    Way(
        f"{_SIBLINGS} halfbrother halfbrothers halfsister halfsisters stepbrother stepbrothers stepsister "
        "stepsisters",
        r"\b<HALF>?(?:siblings?|brothers?|sisters?)\b<NO_BODIES>",
        finds="her half-brother",
        leaves="three sister organisations",
    ),
    Way("twin twins triplet triplets", r"\b(?:twins?|triplets?)\b", finds="a twin", leaves="twinned"),
    Way(
        "eldest oldest youngest middle",
        r"\b(?:eldest|oldest|youngest|middle) (?:child |one )?of (?:the )?<HERS>?<NUMBER>\b",
        finds="the eldest child of four",
        leaves="the eldest child of hers",
    ),
    # "The second of three workshops" was held for no family.
    Way(
        "first second third fourth fifth sixth",
        r"\b<ORDINAL>(?:-born| child) of <HERS>?<NUMBER>\b",
        finds="the second child of three",
        leaves="the second of three workshops",
    ),
    Way(
        "first second third fourth fifth sixth",
        r"\b<ORDINAL> of <HERS>?<NUMBER> (?:children|siblings)\b",
        finds="the second of three children",
        leaves="the second of three workshops",
    ),
    parts=_PARTS,
)
"""Siblings are spoken of."""

CONSTELLATIONS = Ways(
    Way(
        "twin twins",
        r"\b(?:his|her|a|an|the|their|surviving|identical|other|first|second|each) (?:\w+ )?twins?\b"
        r"(?![- ](?:track\w*|aims?|goals?|town|peaks?|bed\w*|room|purpose|challenge))",
        finds="His surviving twin was seen.",
        leaves="The twin aims were met.",
    ),
    Way(
        "twins",
        r"\b(?:one|eldest|oldest|youngest|elder|younger|(?:first|second)-born) of (?:the )?twins\b",
        finds="She was one of twins.",
        leaves="She was afraid of twins.",
    ),
    Way(
        "twin",
        r"\btwin (?:brother|sister|boy|girl|daughter|son)s?\b",
        finds="Twin girls were seen.",
        leaves="Twin towns were seen.",
    ),
    Way(
        "twins",
        r"\b(?:gave birth to|pregnant with|had) twins\b",
        finds="She was pregnant with twins.",
        leaves="She had read of twins.",
    ),
    Way(
        "triplet triplets quadruplet quadruplets",
        r"\b(?:the|his|her|surviving) (?:\w+ )?(?:triplets?|quadruplets?)\b",
        finds="The two triplets were seen.",
        leaves="Many triplets were seen.",
    ),
    Way(
        _CHILDREN,
        r"\b<PARENTS>(?: \w+)? <HAD> (?:\w+ )?<MANY> (?:\w+ )?<CHILDREN>\b"
        r"(?! (?:on|in) (?:his|her|their|its) (?:caseload|class|care|list))",
        finds="The mother had five older children.",
        leaves="She had five children on her caseload.",
    ),
    Way(
        r" of (?:\w+ )?(?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|\d)",
        r"\b(?:one of|family of|parents of|mother of|father of|group of) (?:<HERS>|the )?<MANY>\b"
        r"(?= <CHILDREN>|\s*$|[.,;])",
        finds="He was one of five siblings.",
        leaves="He was one of five experts on siblings.",
    ),
    Way(
        _CHILDREN,
        r"\b<MANY> (?:\w+ )?<CHILDREN> in (?:the|his|her|their|this) (?:family|household|home)\b",
        finds="There were five children in the household.",
        leaves="There were five children in the class.",
    ),
    Way(
        "children",
        r"\bchildren (?:by|with|from|to) (?:two|three|four|five|different|several) (?:different )?"
        r"(?:fathers|men|partners|women|mothers)\b",
        finds="She had children by three different fathers.",
        leaves="She had children by the sea in two towns.",
    ),
    Way(
        "other older elder younger previous surviving eldest youngest oldest",
        r"\b(?:her|his|their|(?:mother|parents|couple|father|family)(?:['’]s|['’])?) <NUMBER>"
        r" (?:other|older|elder|younger|previous|surviving|eldest|youngest|oldest) <CHILDREN>\b",
        finds="Her two older children were seen.",
        leaves="The two older children were seen.",
    ),
    # The third or a later one tells how many there are.
    Way(
        "fourth fifth sixth seventh eighth ninth tenth",
        r"\b(?:her|his|their|the|(?:mother|parents|couple|father)['’]?s?)"
        r" (?:fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:child|baby|pregnancy)\b"
        r"(?! (?:protection|in need|death|looked))",
        finds="It was her fourth pregnancy.",
        leaves="It was the fourth child protection plan.",
    ),
    Way(
        "brother sister",
        r"\b<ONE> (?:<ELDER>[- ]){0,2}(?:brother|sister)(?: and|,) (?:<ONE> )?"
        r"(?:<ELDER>[- ]){0,2}(?:brother|sister)\b",
        finds="He had an older brother and a sister.",
        leaves="He had an older brother and a cousin.",
    ),
    Way(
        "son sons daughter daughters boy boys girl girls",
        r"\b<PARENTS>(?: \w+)? <HAD> (?:a|<NUMBER>) <SONS> and (?:a|<NUMBER>) <SONS>\b",
        finds="The couple had two sons and a daughter.",
        leaves="The couple had two sons and a dog.",
    ),
    parts=_PARTS | {"ONE": "(?:a|an|one|his|her)"},
)
"""Enough by itself: twins are few, and so are families of four children and more, fathers of one family's
children, and brothers beside sisters."""

NUMBERS = Ways(
    Way(
        _SIBLINGS,
        r"\b<NUMBER> (?:\w+ ){0,2}?<HALF>?(?:siblings|brothers|sisters)\b<NO_BODIES>",
        finds="three older half-sisters",
        leaves="three sisters projects",
    ),
    Way(
        "of",
        r"\bof <HERS>?<NUMBER>(?: <CHILDREN>\b<NO_BODIES>|(?=\s*(?:[,;:)]|and\b|with\b|$)))",
        finds="the youngest of four",
        leaves="the youngest of four workshops",
    ),
    parts=_PARTS,
)
"""How many siblings there are."""

SEXES = Ways(
    Way(
        "brother brothers sister sisters halfbrother halfbrothers halfsister halfsisters stepbrother "
        "stepbrothers stepsister stepsisters",
        r"\b<HALF>?(?:brothers?|sisters?)\b<NO_BODIES>",
        finds="a stepsister",
        leaves="a sister agency",
    ),
    parts=_PARTS,
)
"""Whether they are boys or girls."""

AGES = Ways(
    Way("age aged", r"\baged? (?:<NUMBER>|between)\b", finds="aged seven", leaves="aged well"),
    Way(
        "old",
        r"\b<NUMBER>[- ](?:year|month)s?[- ]old\b",
        finds="a seven-year-old",
        leaves="seven old friends",
    ),
    Way(
        _SIBLINGS,
        r"\b(?:siblings?|brothers?|sisters?),? (?:who )?(?:was|were|is|are) <NUMBER>\b"
        r"(?! (?:of|out|times|days|weeks|hours|miles))",
        finds="her brother, who was seven",
        leaves="her brother was two hours late",
    ),
    Way(r"\d, \d", r"\b\d{1,2}, \d{1,2} and \d{1,2}\b", finds="4, 7 and 9", leaves="4, 7 or 9"),
    parts=_PARTS,
)
"""How old they are."""

ORDERS = Ways(
    Way(
        "eldest oldest youngest middle first second third fourth fifth sixth",
        r"\b(?:eldest|oldest|youngest|middle|<ORDINAL>)(?:-born)?\b",
        finds="the second-born",
        leaves="two seconds",
    ),
    parts=_PARTS,
)
"""In which order they were born."""

SCHOOL_YEARS = Ways(
    Way(
        "year",
        r"\b[Yy]ear (?:\d{1,2}|one|two|three|four|five|six|seven)\b",
        finds="in Year 5",
        leaves="in a year",
    ),
    Way("reception", r"\b[Rr]eception class\b", finds="in reception class", leaves="at reception"),
    ignore_case=False,
)
"""In which class they are."""
