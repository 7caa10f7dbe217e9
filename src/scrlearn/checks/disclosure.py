"""Disclosure: does a text identify anyone?

Every text of the subject is read, whatever field it stands in, and what its audience does not get is told
apart: a number that names a person is an error wherever it stands, an age in a field that only the board sees
is a note.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from scrlearn.checks.codes import disclosure as codes
from scrlearn.checks.exceptions import sorted_out
from scrlearn.checks.published import Published, named_layout
from scrlearn.language.as_read import as_read
from scrlearn.language.fields import texts
from scrlearn.language.identifiers import HIDDEN, Identifier, Kind, identifiers
from scrlearn.language.identifiers.capitals import as_title
from scrlearn.language.quoting import in_words
from scrlearn.language.reading_time import sentence_numbers
from scrlearn.model.audience import AudienceKind
from scrlearn.model.base import TextKind
from scrlearn.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.document import Document
    from scrlearn.hooks import CheckRequest
    from scrlearn.language.fields import FieldText
    from scrlearn.model.register import Register
    from scrlearn.model.subjects import Subject
    from scrlearn.problems import Problem, ProblemCode

CODES: dict[Kind, ProblemCode] = {
    Kind.NHS_NUMBER: codes.NHS_NUMBER,
    Kind.NATIONAL_INSURANCE_NUMBER: codes.NATIONAL_INSURANCE_NUMBER,
    Kind.POSTCODE: codes.POSTCODE,
    Kind.EMAIL: codes.EMAIL,
    Kind.TELEPHONE: codes.TELEPHONE,
    Kind.SOCIAL_MEDIA: codes.SOCIAL_MEDIA,
    Kind.ADDRESS: codes.ADDRESS,
    Kind.SCHOOL: codes.SCHOOL,
    Kind.PLACE: codes.PLACE,
    Kind.EXACT_DATE: codes.EXACT_DATE,
    Kind.AGE: codes.AGE,
    Kind.AGE_IN_YEARS: codes.AGE_IN_YEARS,
    Kind.SIBLINGS: codes.SIBLINGS,
    Kind.SENTENCE: codes.SENTENCE,
    Kind.INITIALS: codes.INITIALS,
    Kind.NAME: codes.NAME,
    Kind.NEAR_NAME: codes.NEAR_NAME,
    Kind.PART_OF_NAME: codes.PART_OF_NAME,
}
"""The code of each kind of identifier."""

_ALWAYS = frozenset(
    {Kind.NHS_NUMBER, Kind.NATIONAL_INSURANCE_NUMBER, Kind.POSTCODE, Kind.NAME, Kind.NEAR_NAME}
)
"""Kinds that no field of a review needs, seen by the public or not."""
_REACHES = frozenset(
    {Kind.EMAIL, Kind.TELEPHONE, Kind.POSTCODE, Kind.SOCIAL_MEDIA, Kind.ADDRESS, Kind.SCHOOL, Kind.PLACE}
)
"""Kinds by which a board or a trainer may be reached or found."""
_CONTACTS = ("email", "reply_to", "telephone", "address", "website", "copyright")
# How to book training and where it is held.
_OWN_FIELD = re.compile(
    rf"reply_to|board\.(?:{'|'.join(_CONTACTS)})|training\[\d+\]\.(?:provider|place|booking|url)"
)


# Freephone numbers and those that begin with 03 are given to bodies only: a helpline, a switchboard.
_OF_A_SERVICE = re.compile(r"(?:(?:\+|00)440?|0)(?:3|80)\d+")


def disclosure(subject: Subject, request: CheckRequest) -> Iterator[Problem]:
    """Report identifiers in any text of a subject, as far as its audience gets it."""
    contacts = own_contacts(subject)
    published = Published(subject, request, lambda text: _read(text, request.register))
    for field in texts(subject):
        found = _identifiers(field, request.register)
        is_own = bool(found) and _OWN_FIELD.fullmatch(field.path) is not None
        told = [
            (one, start)
            for one, start in found
            if not _is_number_of_a_link(one, field) and not _is_contact(one, contacts, is_own=is_own)
        ]
        details = [(one, start) for one, start in told if one.kind is not Kind.INITIALS]
        problems = _problems(details, field, published, request)
        yield from problems
        if len(details) < len(told):
            standing = _standing(subject, problems)
            pseudonyms = [
                (one, start)
                for one, start in told
                if one.kind is Kind.INITIALS
                and not standing.isdisjoint(CODES[kind].code for kind in one.beside)
            ]
            yield from _problems(pseudonyms, field, published, request)


def _problems(
    found: list[tuple[Identifier, int | None]], field: FieldText, published: Published, request: CheckRequest
) -> list[Problem]:
    """Return the problems of a field, each once and with its sentences."""
    places: dict[Problem, list[int]] = {}
    for one, start in found:
        starts = places.setdefault(_problem(one, field, published, request), [])
        starts += [] if start is None else [start]
    return [
        attrs.evolve(problem, message=f"{problem.message}{_where(field.text, starts)}")
        for problem, starts in places.items()
    ]


def _standing(subject: Subject, problems: list[Problem]) -> frozenset[str]:
    """Return the codes of the problems of a field that no exception lets pass.

    A pseudonym beside a school that may be named is no second secret: who decided on the school has decided.
    Nor is one beside the board's own address.
    """
    left, _, _ = sorted_out(problems, tuple(getattr(subject, "exceptions", ())))
    return frozenset(problem.code for problem in left)


def document_disclosure(
    document: Document, subject: Subject, request: CheckRequest, *, file_name: str = ""
) -> Iterator[Problem]:
    """Report identifiers in a document that the subject's own texts do not hold, and in the name of its file.

    A layout or a plugin may bring words of its own; the name of a file is chosen by whoever exports it.
    """
    known = {
        (one.kind, one.normal) for field in texts(subject) for one, _ in _identifiers(field, request.register)
    }
    layout = named_layout(request.layout or "", request)
    made = f" that {layout} made" if layout else ""
    names = (("file name", reading) for reading in _readings(file_name))
    for place, text in (*document_texts(document), *names):
        for one in _read(text, request.register):
            if (one.kind, one.normal) not in known or place == "file name":
                known.add((one.kind, one.normal))
                yield _found(one, place, f"{one.told} in the document{made}")


def _readings(file_name: str) -> Iterator[str]:
    """Yield a file's name without its suffix: as it is, with spaces for what stands in their place, and with
    the capitals that many leave out there. A date keeps its hyphens.
    """
    stem = file_name.rpartition(".")[0] or file_name
    spaced = re.sub(r"[_\s-]+", " ", stem)
    dated = re.sub(r"[_\s]+|(?<!\d)-+|-+(?!\d)", " ", stem)
    yield from dict.fromkeys(
        (stem, spaced, re.sub(r"[_.\s-]+", " ", stem), dated, as_title(spaced), stem.upper())
    )


def document_texts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield every text that a document carries, with where: what is read, and what only a program shows.

    Alternative texts, captions, addresses behind links, the title and description in a file's properties, the
    names and addresses in an e-mail's headers: all of them.
    """
    from scrlearn.document import carried, reading  # noqa: PLC0415 - loaded only where there is a document

    yield from (("document", text) for text in reading(document))
    yield from ((f"document.{place}", text) for place, text in carried(document))


def own_contacts(subject: Subject) -> frozenset[str]:
    """Return the board's own addresses and numbers, in the form in which identifiers are compared."""
    board = getattr(subject, "board", None)
    written = [getattr(board, name, None) or "" for name in _CONTACTS]
    written.append(getattr(subject, "reply_to", None) or "")
    return frozenset(one.normal for text in written for one in identifiers(text))


def _problem(one: Identifier, field: FieldText, published: Published, request: CheckRequest) -> Problem:
    code, message = CODES[one.kind], f"{one.told} in the text"
    if request.audience.kind is AudienceKind.BOARD:
        return code.at(field.path, message, severity=Severity.NOTE)
    if one.kind in _ALWAYS:
        return _found(one, field.path, message)
    if published.shows(field, one):
        by = f", which {published.whose} shows" if published.whose else ""
        return _found(one, field.path, f"{message}{by}")
    if other := published.other_layout(field, one):
        told = f"{message}, which only the layout '{other}' shows"
        return code.at(field.path, told, severity=Severity.WARNING)
    return code.at(field.path, f"{message}, which this audience does not get", severity=Severity.NOTE)


def _found(one: Identifier, place: str, message: str) -> Problem:
    """Report an identifier that the audience gets; the number of a helpline is for the board to weigh."""
    code = CODES[one.kind]
    if one.kind is Kind.TELEPHONE and _OF_A_SERVICE.fullmatch(re.sub(r"[^\d+]", "", one.value)):
        hint = "Keep it if readers should ring it; a practitioner's own line should not be here."
        return code.at(place, f"{message}, of a kind that only services have", hint, Severity.WARNING)
    return code.at(place, message)


_MOST_PLACES = 6
"""Sentences that are named; the others are counted."""


def _where(text: str, starts: list[int]) -> str:
    """Say in which sentences of a longer text something stands: the words themselves are not repeated."""
    numbers = sentence_numbers(text, starts)
    if not numbers:
        return ""
    told = [str(number) for number in numbers[:_MOST_PLACES]]
    told += [f"{len(numbers) - _MOST_PLACES} more"] if len(numbers) > _MOST_PLACES else []
    return f" (sentence{'' if len(told) == 1 else 's'} {in_words(told)})"


def _identifiers(field: FieldText, register: Register | None) -> list[tuple[Identifier, int | None]]:
    """Return what stands in a field as it is written, with its place, and what only comes to light in a
    document.
    """
    written = _read(field.text, register)
    found: list[tuple[Identifier, int | None]] = [(one, one.start) for one in written]
    words = as_read(field.text, field.kind)
    if words != field.text:
        known = {(one.kind, one.normal) for one in written}
        # What is tied to a sentence is plainer in the text as written.
        hidden = (one for one in _read(words, register) if one.kind in HIDDEN)
        found += [(one, None) for one in hidden if (one.kind, one.normal) not in known]
    return found


def _read(text: str, register: Register | None) -> tuple[Identifier, ...]:
    """Return the identifiers of a text, the names of a register among them."""
    if register is None:
        return identifiers(text)
    # Loaded only with a register: the comparison of names is a library's.
    from scrlearn.language.identifiers.names import names_of  # noqa: PLC0415

    return (*identifiers(text), *names_of(register).find(text))


def _is_number_of_a_link(one: Identifier, field: FieldText) -> bool:
    """Whether what looks like a telephone number is part of a web address."""
    return one.kind is Kind.TELEPHONE and field.kind is TextKind.URL and not field.text.startswith("tel:")


def _is_contact(one: Identifier, contacts: frozenset[str], *, is_own: bool) -> bool:
    """Whether an identifier is how the board itself is reached, or a code beside that: "suite NB12"
    tells nothing of a child.
    """
    if is_own and one.kind is Kind.INITIALS:
        return True
    return one.kind in _REACHES and (is_own or one.normal in contacts)


__all__ = [
    "CODES",
    "disclosure",
    "document_disclosure",
    "document_texts",
    "own_contacts",
]
