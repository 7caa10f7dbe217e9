"""Identifiers in text: what singles out a person, a household or a way to reach them.

Every finder here reads a text once and yields where an identifier stands and of what kind it is. A text is
read as it is written and as its reader gets it (`scrlearn.checks.as_read`), so that a line's end or a word in
bold hides nothing. Nothing outside this module repeats an identifier: messages show `Identifier.masked`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import Enum
from typing import TYPE_CHECKING

import attrs

from scrlearn.checks.as_read import views
from scrlearn.checks.months import MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.checks.as_read import View


class Kind(Enum):
    """The kinds of identifier, in the words of a message."""

    NHS_NUMBER = "NHS number"
    NATIONAL_INSURANCE_NUMBER = "National Insurance number"
    POSTCODE = "postcode"
    EMAIL = "e-mail address"
    TELEPHONE = "telephone number"
    EXACT_DATE = "exact date"
    SOCIAL_MEDIA = "link to social media"


@attrs.frozen(kw_only=True)
class Identifier:
    """An identifier in a text: its kind, where it starts and ends, and the characters as they are read.

    The characters are for comparing only; whatever is shown is `masked`.
    """

    kind: Kind
    start: int
    end: int
    value: str = attrs.field(repr=False)

    @property
    def masked(self) -> str:
        """The first and the last character, with the rest hidden.

        >>> Identifier(kind=Kind.POSTCODE, start=0, end=7, value="NN1 5AB").masked
        'N...B'
        """
        return f"{self.value[0]}...{self.value[-1]}"

    @property
    def normal(self) -> str:
        """The value as it is compared with another writing of it: no spaces, no case, no country code.

        >>> Identifier(kind=Kind.TELEPHONE, start=0, end=16, value="+44 1632 960001").normal
        '1632960001'
        """
        if self.kind is Kind.TELEPHONE:
            return re.sub(r"^(?:0044|44|0)", "", re.sub(r"\D", "", self.value))
        between = r"\W" if self.kind is Kind.POSTCODE else r"[\s-]"
        return re.sub(between, "", self.value.lower())


_GAP = r"(?: ?[-\N{EN DASH}] ?|[ ./])?"
"""What may stand between the groups of a number, as it is read."""
_TEN_DIGITS = re.compile(
    rf"(?<!\w)(?<!\d[./\N{{EN DASH}}-])\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{4}}(?!\w)(?![\N{{EN DASH}}-]\d)"
)
# Behind a code of a country or a town the digits are the rest of a telephone number.
_DIALLED = re.compile(r"(?:(?:\+|\b00)\d{1,3}[ -]?(?:\(0\) ?)?|\(0\) ?|\b0\d{2,4}[ -])$")
_BOOK_NUMBER = re.compile(r"ISBN\W*(?:10\W*)?$", re.IGNORECASE)
_HEALTH_NUMBER = re.compile(r"\b(?:NHS|CHI|H&C)\b[^.]{0,20}$", re.IGNORECASE)
# So introduced, ten digits are the number that they are said to be, even with a slip of the pen in them.
_SAID_TO_BE = re.compile(
    r"\b(?:(?:NHS|H&C)\W{1,3}(?:number|num|no|id)|CHI(?:\W{1,3}(?:number|num|no|id))?)\b(?:\W{1,3}(?:is|was)\b)?\W*$",
    re.IGNORECASE,
)
_INSURANCE = re.compile(
    r"(?<!\w)(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    r"(?: ?\d\d ?\d\d ?\d\d ?|([-./\N{EN DASH}])\d\d\1\d\d\1\d\d\1?)[A-D](?!\w)",
    re.IGNORECASE,
)
# "on 12 05 14 a visit"
_WORDS_BEFORE_DATE = re.compile(
    r"(?:am|an|as|at|be|by|eh|em|he|la|ma|me|my|on|or|re|we|ye) ?\d[\d ]*a", re.IGNORECASE
)
# The postcode areas in use. Without them "Form D34 5TH" would be an address.
_AREAS = (
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH "
    "EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M "
    "ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST "
    "SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
)
_POSTCODE = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(_AREAS.split(), key=len, reverse=True))})"
    r"\d[0-9A-Z]?(?:[ .-]\d|\d)[ABD-HJLNP-UW-Z]{2}(?![\w-])"
)
# In small letters only with the space: else "m25.7pm" and many a file name would be an address.
_POSTCODE_SMALL = re.compile(_POSTCODE.pattern.replace(r"(?:[ .-]\d|\d)", r" \d"), re.IGNORECASE)
_EMAIL = re.compile(r"[\w.!#$%&'+/=?^{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_TELEPHONE_START = re.compile(r"(?<![\w/.-])(?:\+|00|\(?0)[\d(][\d ()\N{EN DASH}.-]{6,30}")
_SOCIAL = re.compile(
    r"(?<![\w.@-])(?:https?://)?(?:[a-z0-9-]+\.)?"
    r"(?:facebook|fb|twitter|x|instagram|tiktok|snapchat|youtube|linkedin|threads|reddit"
    r"|whatsapp|pinterest|bsky)"
    r"\.(?:com|app|net)/[^\s)\]>\"']+",
    re.IGNORECASE,
)
_EXACT_DATE = re.compile(
    rf"(?<![\w/.-])(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}\.?(?:,? \d{{4}})?"
    rf"|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\d{1,2}([/-])\d{1,2}\1(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})(?![\w/-])",
    re.IGNORECASE,
)
_LIFE_EVENT = re.compile(
    r"\b(?:born|birth\w*|d\.?o\.?b\.?|died|deaths?|d\.?o\.?d\.?|killed|injur\w*|admitted|admission|inquest"
    r"|courts?|hearing|trial|sentenced|convicted|conviction|arrested)\b",
    re.IGNORECASE,
)
# A date of an instrument or of a deadline is not a date of a life: "guidance of 26 March 2015 on injuries".
_INSTRUMENT = re.compile(
    r"\b(?:guidance|guideline|act|regulations?|published|issued|edition|version|in force|effective|updated"
    r"|policy|protocol|procedures?|circular)\b[^.;:]{0,20}$"
    r"|\b(?:by|until)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?](?=\s+[A-Z])|\n\s*\n|;")
_ORDINAL = re.compile(r"[1-9](?:st|nd|rd|th)$")
_MAYBE = re.compile(r"\d{1,2} may")
_NEAR = 80
"""How many characters may lie between an exact date and the word that ties it to a life."""

_MAY_IDENTIFY = re.compile(r"[\d@/&]")
HIDDEN = (Kind.NHS_NUMBER, Kind.NATIONAL_INSURANCE_NUMBER, Kind.POSTCODE, Kind.EMAIL, Kind.TELEPHONE)


def identifiers(text: str) -> Iterator[Identifier]:
    r"""Yield every identifier in a text, kind by kind: those that stand there, then those that are read.

    >>> [found.kind.value for found in identifiers("He was born on 3 May 2014, NHS number 943 476 5919.")]
    ['NHS number', 'exact date']
    >>> [found.masked for found in identifiers("NHS number 943 *476*\n5919")]
    ['9...9']
    """
    if not may_identify(text):
        return
    taken: dict[Kind, bytearray] = {}
    for view in views(text):
        # What an earlier reading found is not found again.
        new = [
            found for found in _in_view(view) if 1 not in taken.get(found.kind, b"")[found.start : found.end]
        ]
        for found in new:
            places = taken.setdefault(found.kind, bytearray(len(text)))
            places[found.start : found.end] = b"\1" * (found.end - found.start)
        yield from new


def may_identify(text: str) -> bool:
    """Whether a text holds what every identifier has: a digit, an at sign, a slash, or an entity for one."""
    return _MAY_IDENTIFY.search(text) is not None


def _in_view(view: View) -> Iterator[Identifier]:
    """Yield the identifiers in one reading of a text, each with its place in the text as written."""
    for finder in (_numbered, _simple, _telephones, _exact_dates):
        for found in finder(view.text):
            start, end = view.span(found.start, found.end)
            yield attrs.evolve(found, start=start, end=end)


def mask(text: str) -> str:
    """Return a text with numbers, postcodes and addresses in it hidden.

    >>> mask("found NN1 5AB here, and NN1 **5AB** there")
    'found N...B here, and N...B** there'
    """
    shown: list[str] = []
    position = 0
    for found in sorted(identifiers(text), key=lambda found: (found.start, -found.end)):
        if found.kind in HIDDEN:
            # What overlaps an identifier that is hidden already goes with it.
            shown += [text[position : found.start], found.masked] if found.start >= position else []
            position = max(position, found.end)
    return "".join((*shown, text[position:]))


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits carry the check digit of an NHS number (modulus 11).

    >>> is_nhs_number("9434765919"), is_nhs_number("9434765918")
    (True, False)
    """
    weighted = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return len(set(digits)) > 1 and (11 - weighted % 11) % 11 == int(digits[9])


def _numbered(text: str) -> Iterator[Identifier]:
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
            yield _found(Kind.NHS_NUMBER, match)
    for match in _INSURANCE.finditer(text):
        is_words = _WORDS_BEFORE_DATE.fullmatch(match[0]) and not match[0][:2].isupper()
        if not is_words:
            yield _found(Kind.NATIONAL_INSURANCE_NUMBER, match)


def _simple(text: str) -> Iterator[Identifier]:
    postcodes = {match.start(): match for match in _POSTCODE_SMALL.finditer(text)}
    postcodes |= {match.start(): match for match in _POSTCODE.finditer(text)}
    for match in postcodes.values():
        # "appendix B1 2nd edition"
        if not _ORDINAL.search(match[0]):
            yield _found(Kind.POSTCODE, match)
    if "@" in text:
        for match in _EMAIL.finditer(text):
            yield _found(Kind.EMAIL, match)
    if "/" in text:
        for match in _SOCIAL.finditer(text):
            yield _found(Kind.SOCIAL_MEDIA, match)


def _telephones(text: str) -> Iterator[Identifier]:
    """Yield telephone numbers of any country that are written as a Briton would dial them."""
    for candidate in _TELEPHONE_START.finditer(text):
        # Loaded only where something looks like a number: its tables take a moment.
        import phonenumbers  # noqa: PLC0415

        matcher = phonenumbers.PhoneNumberMatcher(candidate[0], "GB", phonenumbers.Leniency.POSSIBLE)
        for found in matcher:
            number = found.number
            # The range kept for drama is no valid number, but a text that shows it shows a
            # number all the same.
            is_drama = str(number.national_number).startswith("1632")
            if phonenumbers.is_valid_number(number) or is_drama:
                start = candidate.start() + found.start
                end = candidate.start() + found.end
                yield Identifier(kind=Kind.TELEPHONE, start=start, end=end, value=text[start:end])


def _exact_dates(text: str) -> Iterator[Identifier]:
    """Yield days that stand in one sentence with the event of a life."""
    if not any(character.isdigit() for character in text):
        return
    events = [match.span() for match in _LIFE_EVENT.finditer(text)]
    if not events:
        return
    for match in _EXACT_DATE.finditer(text):
        is_verb = _MAYBE.fullmatch(match[0])  # "of whom 2 may have died"
        is_instrument = _INSTRUMENT.search(text[max(0, match.start() - 40) : match.start()])
        if (
            not is_verb
            and not is_instrument
            and any(_tied(text, match.span(), event) for event in _around(match, events))
        ):
            yield _found(Kind.EXACT_DATE, match)


def _around(match: re.Match[str], events: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the last event before a date and the first after it: none is nearer."""
    after = bisect_left(events, match.span())
    return events[max(0, after - 1) : after + 1]


def _tied(text: str, day: tuple[int, int], event: tuple[int, int]) -> bool:
    """Whether a date and an event stand near each other in one sentence."""
    first, second = sorted((day, event))
    between = text[first[1] : second[0]]
    return len(between) <= _NEAR and not _SENTENCE_END.search(between)


def _found(kind: Kind, match: re.Match[str]) -> Identifier:
    return Identifier(kind=kind, start=match.start(), end=match.end(), value=match[0])
