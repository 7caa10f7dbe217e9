"""Ages that are finer than a band: with a place or a date, they find one child."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.language.identifiers.kinds import Identifier, Kind, identifier
from scrlearn.language.identifiers.tables.ages import FINE, IN_YEARS
from scrlearn.language.identifiers.tables.other_ages import BANDS, OF_ALL, OF_PRACTICE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.language.identifiers.ways import Signs

_SOMEBODY_BEFORE = re.compile(
    r"\b(?:[A-Z][\w'’-]*|boy|girl|child|pupil|son|daughter|brother|sister|sibling|teenager), $"
)
_ADULT = 18
_BEFORE = 40
"""How many characters before an age say whether it is a time of practice."""
_SHORTLY_BEFORE = 20
"""How many before an age in years say whether it is a band."""


def ages(text: str, signs: Signs) -> Iterator[Identifier]:
    """Yield ages that are finer than a band: to the month, week or day, and a child's age to the year.

    What is said of all children ("the 6-8 week check", "children aged 4 months") is nobody's age.
    """
    for match in FINE.matches(text, signs):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if not OF_PRACTICE.fit(before, signs) and not OF_ALL.fit_at(text, match.end(), signs):
            yield identifier(Kind.AGE, match)
    for match in IN_YEARS.matches(text, signs):
        before = text[max(0, match.start() - _SHORTLY_BEFORE) : match.start()]
        if _is_of_a_child(match, before) and not (
            BANDS.fit(before, signs) or OF_ALL.fit_at(text, match.end(), signs)
        ):
            yield identifier(Kind.AGE_IN_YEARS, match)


def _is_of_a_child(match: re.Match[str], before: str) -> bool:
    """Whether an age in years is below that of an adult, and a number alone stands behind somebody."""
    if match["age"].isdigit() and int(match["age"]) >= _ADULT:
        return False
    return not match[0].isdigit() or _SOMEBODY_BEFORE.search(before) is not None
