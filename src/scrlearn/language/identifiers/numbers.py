"""Numbers that single out a person or reach one: NHS, National Insurance, telephone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.language.identifiers.kinds import Identifier, Kind, found

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAP = r"(?: ?[-\N{EN DASH}] ?|[ ./])?"
"""What may stand between the groups of a number, as it is read."""
_TEN_DIGITS = re.compile(
    rf"(?:(?<!\w)|(?<=NHS)|(?<=CHI))(?<!\d[./\N{{EN DASH}}-])"
    rf"\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{4}}(?!\w)(?![\N{{EN DASH}}-]\d)"
)
# Behind a code of a country or a town the digits are the rest of a telephone number.
_DIALLED = re.compile(r"(?:(?:\+|\b00)\d{1,3}[ -]?(?:\(0\) ?)?|\(0\) ?|\b0\d{2,4}[ -])$")
_BOOK_NUMBER = re.compile(r"ISBN\W*(?:10\W*)?$", re.IGNORECASE)
_HEALTH_NUMBER = re.compile(r"\b(?:NHS|CHI|H&C)\b[^.]{0,20}$", re.IGNORECASE)
# So introduced, ten digits are the number that they are said to be, even with a slip of the pen in them.
_SAID_TO_BE = re.compile(
    r"\b(?:(?:NHS|H&C|Health and (?:Social )?Care)\W{1,3}(?:number|num|no|id)"
    r"|CHI(?:\W{1,3}(?:number|num|no|id))?)\b(?:\W{1,3}(?:is|was)\b)?\W*$",
    re.IGNORECASE,
)
# Then any spacing will do, too: "NHS number 9434 765 919".
_ODDLY_SPACED = re.compile(r"(?<![\w-])\d(?:[ .-]?\d){9}(?![\w-])")
_INSURANCE = re.compile(
    r"(?<!\w)(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    r"(?: ?\d\d ?\d\d ?\d\d ?|([-./\N{EN DASH}])\d\d\1\d\d\1\d\d\1?)[A-D](?!\w)",
    re.IGNORECASE,
)
# Its last letter is often left out, where the text says what the number is.
_INSURANCE_SAID = re.compile(
    r"\b(?i:National Insurance|NINO|NI) (?:(?:number|num|no)\b\.?)?\W{0,3}(?:(?:is|was) )?"
    r"(?P<number>[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d)(?! ?[A-Z0-9])"
    r"|(?<!\w)(?P<before>[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d)\b[^.;]{0,20}"
    r"\b(?i:National Insurance|NINO)\b"
)
# "on 12 05 14 a visit"
_WORDS_BEFORE_DATE = re.compile(
    r"(?:am|an|as|at|be|by|eh|em|he|la|ma|me|my|on|or|re|we|ye) ?\d[\d ]*a", re.IGNORECASE
)
_TELEPHONE_START = re.compile(
    r"(?<![\w/.-])(?:\+|00|\(?0|\(0\) ?)[\d(][\d ()\N{EN DASH}.-]{6,30}"
    # "07911/123456", and digits one by one
    r"|(?<![\w/.-])0\d{3,4}/\d{6}(?![\w/.-])|(?<![\w/.-])0(?: \d){10}(?! ?\d)"
)
# Without the code of a town it is a number of this town: "ring 630000".
_TELEPHONE_SAID = re.compile(
    r"\b(?:ring|rang|rung|phoned?|telephoned?|tel|mobile|text(?:ed)?|dial(?:led)?|WhatsApp)\b[^\w+]{1,3}"
    r"(?:(?:me|her|him|them|on|at|number|no|is|was)\b[^\w+]{1,3}){0,3}"
    r"(?P<number>[1-9](?:[ -]?\d){5,10})(?![\w-]|[.,]\d)",
    re.IGNORECASE,
)
TELEPHONE_WORDS = """
    ring rang rung phone phoned telephone telephoned tel mobile text texted dial dialled whatsapp WhatsApp
"""
"""With one of these a number is said to be that of a telephone."""
_SIX_DIGITS = re.compile(r"\d(?:[ -]?\d){5}")
_BRITAIN = 44
_MOBILE = re.compile(r"7\d{9}")


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits carry the check digit of an NHS number (modulus 11).

    >>> is_nhs_number("9434765919"), is_nhs_number("9434765918")
    (True, False)
    """
    weighted = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return len(set(digits)) > 1 and (11 - weighted % 11) % 11 == int(digits[9])


def numbers(text: str) -> Iterator[Identifier]:
    """Yield NHS numbers and National Insurance numbers."""
    for match in _TEN_DIGITS.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        before = text[max(0, match.start() - 30) : match.start()]
        # A book number has the same check digit, and some telephone numbers have ten digits and
        # pass it by chance.
        is_telephone = _DIALLED.search(before) or (
            digits.startswith("0") and not _HEALTH_NUMBER.search(before)
        )
        is_said_to_be = len(set(digits)) > 1 and _SAID_TO_BE.search(before)
        if is_said_to_be or (is_nhs_number(digits) and not is_telephone and not _BOOK_NUMBER.search(before)):
            yield found(Kind.NHS_NUMBER, match)
    for match in _ODDLY_SPACED.finditer(text):
        is_odd = not _TEN_DIGITS.fullmatch(match[0])
        if is_odd and _SAID_TO_BE.search(text[max(0, match.start() - 30) : match.start()]):
            yield found(Kind.NHS_NUMBER, match)
    for match in _INSURANCE_SAID.finditer(text):
        group = match.lastgroup or "number"
        start, end = match.span(group)
        yield Identifier(kind=Kind.NATIONAL_INSURANCE_NUMBER, start=start, end=end, value=match[group])
    for match in _INSURANCE.finditer(text):
        is_words = _WORDS_BEFORE_DATE.fullmatch(match[0]) and not match[0][:2].isupper()
        if not is_words:
            yield found(Kind.NATIONAL_INSURANCE_NUMBER, match)


def telephones(text: str) -> Iterator[Identifier]:
    """Yield telephone numbers of any country that are written as a Briton would dial them."""
    for candidate in _TELEPHONE_START.finditer(text):
        # Loaded only where something looks like a number: its tables take a moment.
        import phonenumbers  # noqa: PLC0415

        matcher = phonenumbers.PhoneNumberMatcher(candidate[0], "GB", phonenumbers.Leniency.POSSIBLE)
        for one in matcher:
            number = one.number
            # Ranges that are kept for drama are no valid numbers, but a text that shows one shows a
            # number all the same.
            is_drama = str(number.national_number).startswith("1632")
            is_mobile = number.country_code == _BRITAIN and _MOBILE.fullmatch(str(number.national_number))
            if is_drama or is_mobile or phonenumbers.is_valid_number(number):
                start = candidate.start() + one.start
                end = candidate.start() + one.end
                yield Identifier(kind=Kind.TELEPHONE, start=start, end=end, value=text[start:end])
    if not _SIX_DIGITS.search(text):
        return
    for match in _TELEPHONE_SAID.finditer(text):
        start, end = match.span("number")
        yield Identifier(kind=Kind.TELEPHONE, start=start, end=end, value=text[start:end])
