"""Evidence: does it speak of the deed that was asked for, and does an outcome name more than a product?

Evidence is of something else only where a deed of one kind was asked for (training, an audit, a post) and it
names none of that kind and only what tells people (guidance, an email, a reminder).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.language.words import alternatives, load_words

if TYPE_CHECKING:
    from scrlearn.language.vocabulary import Vocabulary

_WORDS = load_words("plan_evidence")
_DEEDS = {
    "training": (
        r"\b(?:train|trains|training|re-?train(?:ing)?|workshops?|courses?)\b",
        r"\b(?:train\w*|workshops?|courses?|learning|e-?learning|sessions?|attend(?:ed|ance|ees))\b",
    ),
    "an audit": (
        r"\b(?:audit|audits|re-?audit|dip[- ]sampl(?:e|es|ing))\b",
        r"\b(?:audit\w*|re-?audit\w*|dip[- ]sampl\w*|sampl\w*|survey\w*|findings?|results?|\d+\s+of\s+\d+)\b",
    ),
    "an appointment": (
        r"\b(?:appoint|recruit)\b",
        r"\b(?:appoint\w*|recruit\w*|post|posts|in\s+post|hired|started|role|vacanc\w+)\b",
    ),
}
_KINDS = {
    deed: (re.compile(asked, re.IGNORECASE), re.compile(shown, re.IGNORECASE))
    for deed, (asked, shown) in _DEEDS.items()
}
_ONLY_TOLD = re.compile(rf"\b{alternatives(_WORDS['telling'])}\b", re.IGNORECASE)
_MADE = re.compile(rf"\b{alternatives(_WORDS['made'])}\b", re.IGNORECASE)
_SOMEBODY = re.compile(rf"\b{alternatives(_WORDS['somebody'])}\b", re.IGNORECASE)


def missing_deed(asked: str, evidence: str) -> str:
    """Return the kind of deed that a text asks for and that the evidence does not speak of, or nothing.

    >>> missing_deed("Train every booking midwife.", "Guidance was sent to all teams.")
    'training'
    >>> missing_deed("Train every booking midwife.", "41 of 43 attended; guidance was sent to them.")
    ''
    """
    if not _ONLY_TOLD.search(evidence):
        return ""
    kinds = [kind for kind, (asks, _) in _KINDS.items() if asks.search(asked)]
    if any(_KINDS[kind][1].search(evidence) for kind in kinds):
        return ""
    return kinds[0] if kinds else ""


def names_a_product(outcome: str, vocabulary: Vocabulary) -> bool:
    """Say whether an outcome names a thing that is made and nobody for whom anything is different.

    >>> from scrlearn.language.vocabulary import ENGLISH
    >>> names_a_product("Updated policy is published.", ENGLISH)
    True
    >>> names_a_product("Parents know of the updated policy.", ENGLISH)
    False
    """
    if not _MADE.search(outcome) or _SOMEBODY.search(outcome):
        return False
    named = vocabulary.measure_lexicon.read(outcome)
    return named.first("outputs") is not None and named.first("outcomes") is None
