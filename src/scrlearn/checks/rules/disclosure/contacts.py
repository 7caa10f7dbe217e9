"""How the board itself and its trainers are reached: what may stand in a text that is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.language.identifiers.kinds import Kind
from scrlearn.model.briefing import Briefing
from scrlearn.model.subjects import board_of
from scrlearn.model.text_kinds import TextKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrlearn.checks.rules.disclosure.identified import Identified
    from scrlearn.language.fields import FieldText
    from scrlearn.language.identifiers import Identifier
    from scrlearn.model.subjects import Subject
    from scrlearn.places import Place

_REACHES = frozenset(
    {Kind.EMAIL, Kind.TELEPHONE, Kind.POSTCODE, Kind.SOCIAL_MEDIA, Kind.ADDRESS, Kind.SCHOOL, Kind.PLACE}
)
"""Kinds by which a board or a trainer may be reached or found."""
_OF_THE_BOARD = ("email", "reply_to", "telephone", "address", "website", "copyright")
_OF_TRAINING = frozenset({"provider", "place", "booking", "url"})
"""How training is booked and where it is held."""


def own_contacts(subject: Subject) -> frozenset[str]:
    """Return the board's own addresses and numbers, in the form in which identifiers are compared."""
    board = board_of(subject)
    texts = [getattr(board, name) or "" for name in _OF_THE_BOARD] if board else []
    if isinstance(subject, Briefing):
        texts.append(subject.reply_to or "")
    return frozenset(identifier.normal for text in texts for identifier in language.find_identifiers(text))


def without_contacts(
    identified: Sequence[Identified], field: FieldText, contacts: frozenset[str]
) -> list[Identified]:
    """Return what identifies in a field, but for how the board itself is reached."""
    if not identified:
        return []
    is_own = _is_own_field(field.place)
    return [
        each
        for each in identified
        if not _is_number_of_a_link(each.identifier, field)
        and not _is_contact(each.identifier, contacts, is_own=is_own)
    ]


def _is_own_field(place: Place) -> bool:
    """Say whether a field is there to tell how the board or a trainer is reached."""
    match place.steps:
        case ("reply_to",):
            return True
        case ("board", str(name)):
            return name in _OF_THE_BOARD
        case ("training", int(), str(name)):
            return name in _OF_TRAINING
    return False


def _is_contact(identifier: Identifier, contacts: frozenset[str], *, is_own: bool) -> bool:
    """Whether an identifier is how the board itself is reached, or a code beside that: "suite NB12"
    tells nothing of a child.
    """
    if is_own and identifier.kind is Kind.INITIALS:
        return True
    return identifier.kind in _REACHES and (is_own or identifier.normal in contacts)


def _is_number_of_a_link(identifier: Identifier, field: FieldText) -> bool:
    """Whether what looks like a telephone number is part of a web address."""
    is_address = field.kind is TextKind.URL and not field.text.startswith("tel:")
    return is_address and identifier.kind is Kind.TELEPHONE
