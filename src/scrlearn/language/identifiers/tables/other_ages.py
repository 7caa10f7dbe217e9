"""Beside an age: what makes it that of all children, or a time of practice."""

from scrlearn.language.identifiers.ways import Way, Ways

OF_PRACTICE = Ways(
    Way(
        "check checks visit visits contact contacts developmental sentence sentenced jailed custody term "
        "over under every all babies children infants those up average median mean",
        r"\b(?:checks?|visits?|contacts?|developmental|sentenced? to|jailed for|custody of|term of|over|under"
        r"|every|all|babies|children|infants|those|aged? up to|up to|average|median|mean)\b<SHORTLY>",
        finds="The health visitor's check at ",
        leaves="The health visitor saw her at ",
    ),
    Way(
        "immunisation immunisations immunised imprison imprisoned imprisonment",
        r"\b(?:immunis\w+|imprison\w*)\b<SHORTLY>",
        finds="She was immunised at ",
        leaves="She was seen at ",
    ),
    # A review at eight weeks is a time of practice; "this practice review is about a baby aged eight weeks"
    # tells an age.
    Way(
        "review reviews",
        r"\b<NOT_A_CASE>reviews?(?! <ABOUT_A_CHILD>)\b<SHORTLY>",
        finds="The development review at ",
        leaves="The review is about a baby aged ",
    ),
    Way(
        "plan policy guidance project service tool protocol",
        r"\b(?:plan|policy|guidance|project|service|tool|protocol) (?:is|was|has been|had been) $",
        finds="The plan was ",
        leaves="The boy was ",
    ),
    # "between two and four months of age", "before the baby is four weeks old"
    Way(
        "between from",
        r"\b(?:between|from) [\w-]+ (?:(?:days|weeks|months|years) )?(?:and|to)\s$",
        finds="between two and ",
        leaves="after two and ",
    ),
    Way(
        "before until till when once time if",
        r"\b(?:before|until|till|when|once|by the time|if) (?:the|an?|your|each) (?:\w+ )?"
        r"(?:baby|child|infant) (?:is|reaches)\s$",
        finds="before the baby is ",
        leaves="Then the baby is ",
    ),
    parts={
        "SHORTLY": "[^.;]{0,24}$",
        "NOT_A_CASE": ("(?<!practice )(?<!case )(?<!homicide )(?<!adults )(?<!adult )(?<!learning )"),
        "ABOUT_A_CHILD": (
            "(?:is about|was about|concern|relat|focus|consider|examin|look|into|of (?:a|the))"
        ),
    },
)
"""Before an age: what makes it a time of practice, or one of all children."""

OF_ALL = Ways(
    Way(
        "check checks review reviews visit visits contact contacts appointment appointments assessment "
        "assessments babies children behavior behaviors behaviour behaviours",
        r"\s*(?:(?:checks?|reviews?|visits?|contacts?|appointments?|assessments?|babies|children"
        r"|behaviou?r)\b)",
        finds=" check by the midwife",
        leaves=" baby",
    ),
)
"""Behind an age: what makes it one of all children."""

BANDS = Ways(
    Way(
        "<BANDS>",
        r"\b<BANDS>\s+$",
        finds="children under ",
        leaves="the girl was ",
    ),
    Way(
        "you it we",
        r"\b(?:if you['’]re an?|it['’]s|we['’]re)\s+$",
        finds="if you're a ",
        leaves="he's a ",
    ),
    Way(r"[-–]", r"[-–]\s?$", finds="of 12-", leaves="of 12 "),
    words="ages",
)
"""Before an age in years: what makes it a band, or one of many people."""
