"""Hearsay: what is often said of seven-minute briefings, and has no source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEVEN = r"(?:\b(?:seven|7)[- ]?minutes?\b)"
_CLAIMS = (
    (
        re.compile(
            rf"{_SEVEN}[^.]{{0,80}}\b(?:ideal|optim\w+|perfect|attention\s+span|concentrat\w+)\b"
            rf"|\b(?:research|evidence|stud(?:y|ies))\b[^.]{{0,80}}{_SEVEN}"
            rf"|{_SEVEN}[^.]{{0,80}}\b(?:research|stud(?:y|ies))\s+(?:shows?|suggests?|found|says?|has\s+shown)\b",
            re.IGNORECASE,
        ),
        "research finds seven minutes ideal",
    ),
    (
        re.compile(r"\bF\.?B\.?I\b|\bFederal Bureau of Investigation\b"),
        "the technique comes from the FBI",
    ),
)


def claims_without_source(text: str) -> Iterator[str]:
    """Yield what a text claims of such briefings though nobody has shown it.

    >>> list(claims_without_source("The FBI began it, and research found that seven minutes are ideal."))
    ['research finds seven minutes ideal', 'the technique comes from the FBI']
    """
    for pattern, claim in _CLAIMS:
        if pattern.search(text):
            yield claim
