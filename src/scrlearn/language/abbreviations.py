"""Short forms: which abbreviations does a text use, and which does it or everybody's knowledge explain?"""

from __future__ import annotations

import re
from itertools import islice

from scrlearn.language.words import load_words

_MOST = 1000
"""Abbreviations of one text that are looked at."""
_KNOWN = frozenset(load_words("abbreviations")["known"])
_ABBREVIATION = re.compile(r"(?<![\w@/.-])[A-Z][A-Z&]{1,6}[0-9]?(?=s?(?![\w@&]))")
# "strategy group (SG)" and "SG (strategy group)"; a plural's letter belongs to no abbreviation.
_SPELLED_OUT = (
    re.compile(r"\w['\"’”]?\s{0,9}\(['\"‘“]?([A-Z][A-Z&]{1,6}[0-9]?)s?['\"’”]?[),;]"),
    re.compile(r"\b([A-Z][A-Z&]{1,6}[0-9]?)s?['\"’”]?\s{0,9}\(\w"),
)


def short_forms(text: str) -> tuple[str, ...]:
    """Return the abbreviations that a text uses, each once, in the order of the text.

    >>> short_forms("The MARAC and two GPs; the MARAC again.")
    ('MARAC', 'GP')
    """
    return tuple(dict.fromkeys(match[0] for match in islice(_ABBREVIATION.finditer(text), _MOST)))


def unexplained(text: str) -> tuple[str, ...]:
    """Return the abbreviations of a text that not everybody knows and that no words beside brackets explain.

    A text in capitals throughout has no abbreviations to be told from its words.

    >>> unexplained("The strategy group (SG) went to the MARAC, and a GP came.")
    ('MARAC',)
    """
    if text.isupper():
        return ()
    explained = _KNOWN.union(*(pattern.findall(text) for pattern in _SPELLED_OUT))
    return tuple(term for term in short_forms(text) if term not in explained)
