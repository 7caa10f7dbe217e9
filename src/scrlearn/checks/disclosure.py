"""Disclosure: does a text identify anyone?

Every text of the subject is read, whatever field it stands in. What can be found is what has a form: numbers,
postcodes, addresses, exact dates beside an event, links to social media. Names, places, schools and rare
circumstances have none, and are for a person to find.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.checks.as_read import as_read
from scrlearn.checks.codes import disclosure as codes
from scrlearn.checks.identifiers import HIDDEN, Identifier, Kind, identifiers, may_identify
from scrlearn.checks.walk import texts
from scrlearn.model.audience import AudienceKind
from scrlearn.model.base import TextKind
from scrlearn.model.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.checks.walk import FieldText
    from scrlearn.hooks import CheckRequest
    from scrlearn.model.problems import Problem, ProblemCode
    from scrlearn.model.subjects import Subject

_CODES: dict[Kind, ProblemCode] = {
    Kind.NHS_NUMBER: codes.NHS_NUMBER,
    Kind.NATIONAL_INSURANCE_NUMBER: codes.NATIONAL_INSURANCE_NUMBER,
    Kind.POSTCODE: codes.POSTCODE,
    Kind.EMAIL: codes.EMAIL,
    Kind.TELEPHONE: codes.TELEPHONE,
    Kind.EXACT_DATE: codes.EXACT_DATE,
    Kind.SOCIAL_MEDIA: codes.SOCIAL_MEDIA,
}
_CONTACTS = ("email", "reply_to", "telephone", "address", "website", "copyright")


def disclosure(subject: Subject, request: CheckRequest) -> Iterator[Problem]:
    """Report identifiers in any text; for an audience other than the public, as notes."""
    contacts = _contacts(subject)
    severity = Severity.NOTE if request.audience.kind is AudienceKind.BOARD else None
    for field in texts(subject):
        own_field = field.path == "reply_to" or field.path in {f"board.{name}" for name in _CONTACTS}
        for found in _identifiers(field):
            if (
                found.kind is Kind.TELEPHONE
                and field.kind is TextKind.URL
                and not field.text.startswith("tel:")
            ):
                continue  # digits in an address are no number to ring
            if not _is_contact(found, contacts, own_field=own_field):
                message = f"{found.kind.value} ({found.masked}) in the text"
                if found.kind in (Kind.EXACT_DATE, Kind.SOCIAL_MEDIA):
                    message = f"{found.kind.value} in the text"
                yield _CODES[found.kind].at(field.path, message, severity=severity)


def _identifiers(field: FieldText) -> Iterator[Identifier]:
    """Yield what stands in a field as it is written, and what only comes to light in a document."""
    if not may_identify(field.text):
        return
    written = list(identifiers(field.text))
    yield from written
    words = as_read(field.text, field.kind)
    if words != field.text:
        known = {(found.kind, found.normal) for found in written}
        # A date is tied to an event by its sentence, and those are plainer in the text as written.
        yield from (
            found
            for found in identifiers(words)
            if found.kind in HIDDEN and (found.kind, found.normal) not in known
        )


def _is_contact(found: Identifier, contacts: frozenset[str], *, own_field: bool) -> bool:
    """Whether an identifier is how the board itself is reached."""
    reaches = found.kind in (Kind.EMAIL, Kind.TELEPHONE, Kind.POSTCODE, Kind.SOCIAL_MEDIA)
    return reaches and (own_field or found.normal in contacts)


def _contacts(subject: Subject) -> frozenset[str]:
    """Return the board's own addresses and numbers, in the form in which identifiers are compared."""
    board = getattr(subject, "board", None)
    written = [getattr(board, name, None) or "" for name in _CONTACTS]
    written.append(getattr(subject, "reply_to", None) or "")
    return frozenset(found.normal for text in written for found in identifiers(text))
