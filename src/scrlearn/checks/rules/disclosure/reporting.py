"""What it means that an identifier stands somewhere: an error, or for the board to weigh."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.language.identifiers.kinds import Kind
from scrlearn.model.audience import AudienceKind
from scrlearn.problems import Severity

if TYPE_CHECKING:
    from scrlearn.checks.rules.disclosure.published import PublishedWords
    from scrlearn.hooks import CheckRequest
    from scrlearn.language.fields import FieldText
    from scrlearn.language.identifiers import Identifier
    from scrlearn.places import Place
    from scrlearn.problems import Problem, ProblemCode

_ALWAYS = frozenset(
    {Kind.NHS_NUMBER, Kind.NATIONAL_INSURANCE_NUMBER, Kind.POSTCODE, Kind.NAME, Kind.NEAR_NAME}
)
"""Kinds that no field of a review needs, seen by the public or not."""
# Freephone numbers and those that begin with 03 are given to bodies only: a helpline, a switchboard.
_OF_A_SERVICE = re.compile(r"(?:(?:\+|00)440?|0)(?:3|80)\d+")


def problem_in_field(
    code: ProblemCode,
    identifier: Identifier,
    field: FieldText,
    published: PublishedWords,
    request: CheckRequest,
) -> Problem:
    """Report an identifier in a field, as heavily as the audience gets the field."""
    message = f"{identifier.description} in the text"
    if request.audience.kind is AudienceKind.BOARD:
        return code.at(field.place, message, severity=Severity.NOTE)
    if identifier.kind in _ALWAYS:
        return problem_for_readers(code, identifier, field.place, message)
    if published.shows(field, identifier):
        by = f", which {published.whose} shows" if published.whose else ""
        return problem_for_readers(code, identifier, field.place, f"{message}{by}")
    if other := published.other_layout(field, identifier):
        only_there = f"{message}, which only the layout '{other}' shows"
        return code.at(field.place, only_there, severity=Severity.WARNING)
    return code.at(field.place, f"{message}, which this audience does not see", severity=Severity.NOTE)


def problem_for_readers(
    code: ProblemCode, identifier: Identifier, place: Place | str, message: str
) -> Problem:
    """Report an identifier that the audience gets; the number of a helpline is for the board to weigh."""
    if identifier.kind is Kind.TELEPHONE and _OF_A_SERVICE.fullmatch(re.sub(r"[^\d+]", "", identifier.value)):
        hint = "Keep it if readers should ring it; a practitioner's own line should not be here."
        return code.at(place, f"{message}; it looks like the number of a service", hint, Severity.WARNING)
    return code.at(place, message)
