"""Numbers that single out a person or reach one: NHS, National Insurance, telephone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.language.identifiers.kinds import Identifier, Kind, identifier
from scrlearn.language.identifiers.tables import numbers as tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from phonenumbers import PhoneNumber

    from scrlearn.language.identifiers.ways import Signs

# "on 12 05 14 a visit"
_WORDS_BEFORE_DATE = re.compile(
    r"(?:am|an|as|at|be|by|eh|em|he|la|ma|me|my|on|or|re|we|ye) ?\d[\d ]*a", re.IGNORECASE
)
_SIX_DIGITS = re.compile(r"\d(?:[ -]?\d){5}")
_BRITAIN = 44
_MOBILE = re.compile(r"7\d{9}")
_DRAMA = "1632"
"""The code of a town that is there for films only."""
_BEFORE = 30
"""How many characters before ten digits say what they are."""


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits carry the check digit of an NHS number (modulus 11).

    >>> is_nhs_number("9434765919"), is_nhs_number("9434765918")
    (True, False)
    """
    weighted = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return len(set(digits)) > 1 and (11 - weighted % 11) % 11 == int(digits[9])


def numbers(text: str, signs: Signs) -> Iterator[Identifier]:
    """Yield NHS numbers and National Insurance numbers."""
    for match in tables.TEN_DIGITS.matches(text, signs):
        if _is_health_number(match, text, signs):
            yield identifier(Kind.NHS_NUMBER, match)
    for match in tables.ODDLY_SPACED.matches(text, signs):
        is_odd = not any(tables.TEN_DIGITS.pattern(way).fullmatch(match[0]) for way in tables.TEN_DIGITS.ways)
        if is_odd and tables.SAID_TO_BE.fit(_before(match, text), signs):
            yield identifier(Kind.NHS_NUMBER, match)
    for match in tables.INSURANCE_NUMBERS_BY_NAME.matches(text, signs):
        yield identifier(Kind.NATIONAL_INSURANCE_NUMBER, match, "number")
    for match in tables.INSURANCE_NUMBERS.matches(text, signs):
        is_words = _WORDS_BEFORE_DATE.fullmatch(match[0]) and not match[0][:2].isupper()
        if not is_words:
            yield identifier(Kind.NATIONAL_INSURANCE_NUMBER, match)


def _is_health_number(match: re.Match[str], text: str, signs: Signs) -> bool:
    """Whether ten digits are an NHS number: by their check digit, or because they are said to be one."""
    digits = re.sub(r"\D", "", match[0])
    before = _before(match, text)
    if len(set(digits)) > 1 and tables.SAID_TO_BE.fit(before, signs):
        return True
    # Some telephone numbers have ten digits and pass it by chance.
    is_telephone = tables.DIALLED_BEFORE.fit(before, signs) or (
        digits.startswith("0") and not tables.HEALTH_NUMBERS_BEFORE.fit(before, signs)
    )
    return is_nhs_number(digits) and not is_telephone and not tables.BOOK_NUMBERS_BEFORE.fit(before, signs)


def _before(match: re.Match[str], text: str) -> str:
    return text[max(0, match.start() - _BEFORE) : match.start()]


def telephones(text: str, signs: Signs) -> Iterator[Identifier]:
    """Yield telephone numbers of any country that are written as a Briton would dial them."""
    for candidate in tables.DIALLED.matches(text, signs):
        # Loaded only where something looks like a number: its tables take a moment.
        import phonenumbers  # noqa: PLC0415

        matcher = phonenumbers.PhoneNumberMatcher(candidate[0], "GB", phonenumbers.Leniency.POSSIBLE)
        for dialled in matcher:
            if _is_in_use(dialled.number):
                start, end = candidate.start() + dialled.start, candidate.start() + dialled.end
                yield Identifier(kind=Kind.TELEPHONE, start=start, end=end, value=text[start:end])
    if _SIX_DIGITS.search(text):
        for match in tables.TELEPHONES_BY_NAME.matches(text, signs):
            yield identifier(Kind.TELEPHONE, match, "number")


def _is_in_use(number: PhoneNumber) -> bool:
    """Whether a number can be dialled. One kept for drama cannot, but a text that shows one shows a number
    all the same.
    """
    from phonenumbers import is_valid_number  # noqa: PLC0415 - see `telephones`

    national = str(number.national_number)
    is_mobile = number.country_code == _BRITAIN and _MOBILE.fullmatch(national)
    return bool(national.startswith(_DRAMA) or is_mobile or is_valid_number(number))
