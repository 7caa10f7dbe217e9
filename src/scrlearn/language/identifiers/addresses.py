"""Where people live and how they are reached: postcodes, streets, email, social media."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from scrlearn.language.identifiers.capitals import without_capitals
from scrlearn.language.identifiers.kinds import Identifier, Kind, identifier
from scrlearn.language.identifiers.tables import addresses as tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.language.identifiers.ways import Signs

# "appendix B1 2nd edition"
_ORDINAL = re.compile(r"[1-9](?:st|nd|rd|th)$")


def addresses(text: str, signs: Signs) -> Iterator[Identifier]:
    """Yield postcodes, email addresses, and links to social media with what people are called there."""
    yield from _postcodes(text, signs)
    for match in chain(tables.EMAILS.matches(text, signs), tables.EMAILS_SPELT_OUT.matches(text, signs)):
        yield identifier(Kind.EMAIL, match)
    for match in chain(tables.PAGES.matches(text, signs), tables.HANDLES.matches(text, signs)):
        yield identifier(Kind.SOCIAL_MEDIA, match)


def _postcodes(text: str, signs: Signs) -> Iterator[Identifier]:
    """Yield postcodes, of those that begin together the one that is found last."""
    by_form = (
        tables.POSTCODES_IN_SMALL_LETTERS,
        tables.POSTCODES,
        tables.POSTCODES_WITH_LETTER,
    )
    by_start = {
        match.start(): identifier(Kind.POSTCODE, match)
        for table in by_form
        for match in table.matches(text, signs)
    } | {
        match.start("code"): identifier(Kind.POSTCODE, match, "code")
        for match in tables.POSTCODES_BY_NAME.matches(text, signs)
    }
    yield from (postcode for postcode in by_start.values() if not _ORDINAL.search(postcode.value))


def streets(text: str, signs: Signs) -> Iterator[Identifier]:
    """Yield streets, with a house number or without, in English and in Welsh."""
    text = without_capitals(text)
    for match in tables.HOMES.matches(text, signs):
        is_body = tables.BODIES_AFTER.fit_at(text, match.end(), signs)
        if not is_body and not tables.NO_HOMES.fit_at(match["street"], 0, signs):
            yield identifier(Kind.ADDRESS, match, "street")
    for match in tables.STREETS.matches(text, signs):
        is_body = tables.BODIES_AFTER.fit_at(text, match.end(), signs)
        if not is_body and not tables.NO_STREETS.fit_at(match[0], 0, signs):
            yield identifier(Kind.ADDRESS, match)
