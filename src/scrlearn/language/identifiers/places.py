"""Places that a family can be found by: a named school or surgery, a village, an estate.

What a place is called is told from other capitals by what stands beside it. A county, a city or a local
authority holds too many families to find one.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from scrlearn.language.identifiers.capitals import without_capitals
from scrlearn.language.identifiers.kinds import Identifier, Kind, identifier
from scrlearn.language.identifiers.large_places import large_places
from scrlearn.language.identifiers.tables import places as tables
from scrlearn.language.words import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.language.identifiers.ways import Signs

# Schools of adults, and those that are no place: an authority's virtual school is an office.
_NO_SCHOOL = re.compile(
    r"\b(?:(?:Art|Business|Dental|Drama|Fashion|Law|Medical|Training|Virtual) School|University(?: of .+)?)$"
)
_BEFORE_NAME = re.compile(r" (?:in|at|to|near|outside|from|yn|ym|yng|i|ger|o) [A-Z]")
_MOVED = re.compile("mov(?:ed|ing)|relocated", re.IGNORECASE)
_LONGEST_AREA = 60
_BEFORE = 40
"""How many characters before "moved" say who moved."""


def schools(text: str, signs: Signs) -> Iterator[Identifier]:
    """Yield schools, nurseries, surgeries, homes and wards that are named."""
    for match in tables.SCHOOLS.matches(without_capitals(text), signs):
        words = [word.lower().replace("’", "'") for word in match["name"].split()]
        if not _no_names().issuperset(words) and not _NO_SCHOOL.search(match[0]):
            yield identifier(Kind.SCHOOL, match)


def places(text: str, signs: Signs) -> Iterator[Identifier]:
    """Yield villages, estates and other small places where a text says that somebody lives there."""
    text = without_capitals(text)
    for match in tables.SETTLEMENTS.matches(text, signs):
        group = match.lastgroup or "place"
        if group == "place" or not tables.NO_ESTATES.fit_at(match[group], 0, signs):
            yield identifier(Kind.PLACE, match, group)
    if not _BEFORE_NAME.search(text):
        return
    for match in chain(tables.HOMES.matches(text, signs), tables.ORIGINS.matches(text, signs)):
        if _is_small(text, match, signs) and not _is_moving_body(text, match, signs):
            yield identifier(Kind.PLACE, match, "place")
    for match in tables.HOMES_IN_WELSH.matches(text, signs):
        place = match["place"].lower()
        if place.split()[0] not in _large_in_welsh() and place not in large_places():
            yield identifier(Kind.PLACE, match, "place")


def _is_small(text: str, match: re.Match[str], signs: Signs) -> bool:
    """Whether what somebody is said to live in is a place, and has few families."""
    place = match["place"]
    return not (
        tables.NO_SMALL_PLACES.fit_at(place, 0, signs)
        or place.lower() in large_places()
        # The area is named whole: of "Telford and Wrekin" the pattern has the first word.
        or _is_joined_area(text[match.start("place") :][:_LONGEST_AREA])
    )


def _is_moving_body(text: str, match: re.Match[str], signs: Signs) -> bool:
    """Whether it is a service that "moved to Thrive", a way of working."""
    if not _MOVED.match(match[0]):
        return False
    return tables.MOVING_BODIES.fit(text[max(0, match.start() - _BEFORE) : match.start()], signs)


def _is_joined_area(text: str) -> bool:
    """Whether a text begins with an area of two names, in words of its own: "Telford and Wrekin"."""
    begun = f"{' '.join(text.lower().replace('&', 'and').split())} "
    return any(re.match(rf"{re.escape(area)}\b", begun) for area in _joined_areas())


@cache
def _joined_areas() -> tuple[str, ...]:
    return tuple(sorted(area for area in large_places() if " and " in area))


@cache
def _no_names() -> frozenset[str]:
    return frozenset(load_words("places")["no_names"])


@cache
def _large_in_welsh() -> frozenset[str]:
    return frozenset(load_words("large_places")["first_words_in_welsh"])
