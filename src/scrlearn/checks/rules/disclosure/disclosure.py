"""Disclosure: does a text identify anyone?

Every text of the subject is read, whatever field it stands in, and what its audience does not get is told
apart: a number that names a person is an error wherever it stands, an age in a field that only the board sees
is a note.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from scrlearn import language
from scrlearn._joined import joined
from scrlearn.checks.exceptions import sorted_out
from scrlearn.checks.rules import ALL_KINDS
from scrlearn.checks.rules.disclosure.published import PublishedWords, document_texts, named_layout
from scrlearn.hooks import Check
from scrlearn.language.identifiers.kinds import HIDDEN, Identifier, Kind
from scrlearn.model.audience import AudienceKind
from scrlearn.model.briefing import Briefing
from scrlearn.model.subjects import board_of, exceptions_of
from scrlearn.model.text_kinds import TextKind
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.document import Document
    from scrlearn.hooks import CheckRequest
    from scrlearn.language import Finder
    from scrlearn.language.fields import FieldText
    from scrlearn.model.subjects import Subject
    from scrlearn.places import Place
    from scrlearn.problems import Problem

_MARKER_14 = "SCIE/NSPCC Serious Case Review Quality Markers (2016), marker 14: family details to a minimum"
_MOTIVATED_INTRUDER = "ICO, Anonymisation: managing data protection risk, the motivated intruder test"
NOT_CHECKED = ProblemCode(
    code="DIS100",
    title="The texts could not be checked for identifiers",
    severity=Severity.ERROR,
    why="A check that failed has read nothing: publishing on its silence would publish whatever it missed.",
    hint="Repair or remove the plugin named, then export again.",
    source="House rule: nothing leaked",
)
NHS_NUMBER = ProblemCode(
    code="DIS101",
    title="NHS number",
    severity=Severity.ERROR,
    why="It names one person in every health record in the country.",
    hint="Remove the number; a review needs none.",
    source=_MOTIVATED_INTRUDER,
    failing="summary: The baby (943 476 5919) was seen by the health visitor.",
    passing="summary: The baby (see ISBN 9434765919) was seen by the health visitor.",
)
NATIONAL_INSURANCE_NUMBER = ProblemCode(
    code="DIS102",
    title="National Insurance number",
    severity=Severity.ERROR,
    why="It names one person in tax and benefit records.",
    hint="Remove the number; a review needs none.",
    source=_MOTIVATED_INTRUDER,
    failing="summary: Records for the mother, QQ 12 34 56 C corrected to AB 12 34 56 C, were searched.",
    passing="summary: Records for the mother on form AB 1234 were searched.",
)
POSTCODE = ProblemCode(
    code="DIS103",
    title="Full postcode",
    severity=Severity.ERROR,
    why="A postcode holds some fifteen households: with an age and a month it is a name.",
    hint=(
        "Write what matters about the place instead, such as 'a rural area'. The board's own address may "
        "stay."
    ),
    source=_MOTIVATED_INTRUDER,
    failing="summary: The family lived at LS27 8PQ.",
    passing="{summary: Write to LS27 8PQ., board: {address: 'Civic Centre, LS27 8PQ'}}",
)
NAME = ProblemCode(
    code="DIS104",
    title="A name on the register",
    severity=Severity.ERROR,
    why="The register holds the names that must not be published; no report says which one this is.",
    hint="Use the pseudonym or the role instead.",
    source=_MARKER_14,
    failing="summary: Ada Exemplar was seen by the health visitor.",
    passing="summary: The mother was seen by the health visitor.",
)
NEAR_NAME = ProblemCode(
    code="DIS105",
    title="A name close to one on the register",
    severity=Severity.ERROR,
    why="A name that is misspelt, or cut to an initial, is still that person's.",
    hint="Use the pseudonym or the role; if it is somebody else, who may be named, record an exception.",
    source=_MARKER_14,
    failing="summary: Aida Exemplar was seen by the health visitor.",
    passing="summary: The mother was seen by the health visitor.",
)
EMAIL = ProblemCode(
    code="DIS111",
    title="Email address that is not the board's",
    severity=Severity.ERROR,
    why="An address names a person or lets readers write to one; practitioners and family are not named.",
    hint="Use the board's address (board.email or board.reply_to), or remove it.",
    source="House rule: learning, not blame",
    failing="summary: The referral went to jane.doe@health.example.org.",
    passing="{summary: Write to board@example.org., board: {email: board@example.org}}",
)
TELEPHONE = ProblemCode(
    code="DIS112",
    title="Telephone number that is not the board's",
    severity=Severity.ERROR,
    why="A number reaches a person or a household.",
    hint="Use the board's number (board.telephone), or remove it.",
    source="House rule: learning, not blame",
    failing="summary: The father was rung on 07911 123456.",
    passing="{summary: Ring 01632 960001., board: {telephone: 01632 960 001}}",
)
EXACT_DATE = ProblemCode(
    code="DIS113",
    title="Exact date of an event in somebody's life",
    severity=Severity.ERROR,
    why="Birth, death, injury and court days are in registers and newspapers: one of them finds the family.",
    hint="Write an age band and a season or a year, such as 'in spring 2014'.",
    source=_MARKER_14,
    failing="summary: The baby was born on 3 May 2014.",
    passing="summary: The baby was born in spring 2014. The guidance of 26 March 2015 applied.",
)
SOCIAL_MEDIA = ProblemCode(
    code="DIS114",
    title="Link to social media",
    severity=Severity.ERROR,
    why="Comments under a post name the people whom the review does not.",
    hint="Link to the board's own page instead.",
    source="House rule: nothing leaked",
    failing="summary: The case was discussed at https://www.facebook.com/groups/123.",
    passing="summary: The case was discussed at https://www.example.org/learning.",
)
ADDRESS = ProblemCode(
    code="DIS115",
    title="A street or an address",
    severity=Severity.ERROR,
    why="A street has a few dozen households; the neighbours know which one.",
    hint=(
        "Write what matters about the home instead, such as 'a rented flat'. The board's own address may "
        "stay."
    ),
    source=_MOTIVATED_INTRUDER,
    failing="summary: They lived at 12 Larkspur Avenue.",
    passing="summary: They lived in a rented flat. He was seen at Great Ormond Street Hospital.",
)
PART_OF_NAME = ProblemCode(
    code="DIS116",
    title="A forename or surname on the register",
    severity=Severity.WARNING,
    why="A forename in a link or a heading undoes a pseudonym. From a large register it could be anybody's.",
    hint="Look at it: if it is that person, use the pseudonym.",
    source=_MARKER_14,
    failing="summary: 'See https://www.example.org/ada-the-review for the press notice.'",
    passing="summary: 'See https://www.example.org/the-review for the press notice.'",
)
SCHOOL = ProblemCode(
    code="DIS117",
    title="A named school, nursery, surgery, home or ward",
    severity=Severity.ERROR,
    why="Everyone at a school knows which of its children died or was hurt that year.",
    hint="Write 'a primary school' or 'the GP practice'.",
    source=_MOTIVATED_INTRUDER,
    failing="summary: He went to St Brannoc's Primary School.",
    passing="summary: He went to a local Primary School. The School Nurse saw him.",
)
PLACE = ProblemCode(
    code="DIS118",
    title="A village, an estate or another small place where somebody lives",
    severity=Severity.ERROR,
    why="In a village everyone knows which family it is.",
    hint="Write 'a rural area', 'a market town' or the name of the county.",
    source="Children's Commissioner for England, September 2010, on pseudonyms in small places; "
    + _MARKER_14,
    failing="summary: The family moved to the village of Little Hampen.",
    passing="summary: The family moved to Northamptonshire and lived in a village.",
)
AGE = ProblemCode(
    code="DIS119",
    title="An age to the month, week or day",
    severity=Severity.ERROR,
    why="With the month of the event, an age in weeks gives the date of birth.",
    hint="Write an age band, such as 'a few months old', 'under one' or 'of pre-school age'.",
    source=_MARKER_14,
    failing="summary: Child X was aged 14 months.",
    passing="summary: Child X was under two. Babies are seen at the check at 6 to 8 weeks.",
)
AGE_IN_YEARS = ProblemCode(
    code="DIS120",
    title="A child's age to the year",
    severity=Severity.WARNING,
    why="An exact age is more than the reader needs, and gives much away beside a place and a date.",
    hint="Write a band, such as 'aged 11 to 15' or 'a teenager', unless the learning needs the year.",
    source=_MARKER_14,
    failing="summary: Child X was aged 7.",
    passing="summary: Child X was aged 5 to 9. The policy is for children under 7 years old.",
)
SIBLINGS = ProblemCode(
    code="DIS121",
    title="How many siblings, of what sex, how old, in what order",
    severity=Severity.ERROR,
    why="The make-up of a family is a fingerprint, and surviving children carry it to school.",
    hint="Write 'siblings', and say no more about them than the learning needs.",
    source=_MARKER_14,
    failing="summary: Child X was the youngest of four, with two older brothers.",
    passing="summary: Child X had siblings, and each was seen and spoken to.",
)
SENTENCE = ProblemCode(
    code="DIS122",
    title="A court, an offence or a sentence that can be looked up together",
    severity=Severity.ERROR,
    why="The report of a trial names the defendant, and often the address and the children.",
    hint="Write that there were criminal proceedings, and whether anybody was convicted.",
    source="In the matter of X and Y (Children) [2012] EWCA Civ 1500; " + _MOTIVATED_INTRUDER,
    failing="summary: He was convicted of manslaughter and sentenced to twelve years.",
    passing="summary: There were criminal proceedings, and an adult was convicted.",
)
INITIALS = ProblemCode(
    code="DIS123",
    title="Initials or a code beside a detail that identifies",
    severity=Severity.ERROR,
    why="A pseudonym protects nobody when a date of birth or a school stands beside it.",
    hint=(
        "Remove the detail; the pseudonym may stay. Where an exception lets the detail stand, so may the "
        "pseudonym."
    ),
    source=_MARKER_14,
    failing="summary: 'Child X, DOB 03.05.14, was seen twice.'",
    passing="summary: Child X was seen twice.",
)
CODES: dict[Kind, ProblemCode] = {
    Kind.NHS_NUMBER: NHS_NUMBER,
    Kind.NATIONAL_INSURANCE_NUMBER: NATIONAL_INSURANCE_NUMBER,
    Kind.POSTCODE: POSTCODE,
    Kind.EMAIL: EMAIL,
    Kind.TELEPHONE: TELEPHONE,
    Kind.SOCIAL_MEDIA: SOCIAL_MEDIA,
    Kind.ADDRESS: ADDRESS,
    Kind.SCHOOL: SCHOOL,
    Kind.PLACE: PLACE,
    Kind.EXACT_DATE: EXACT_DATE,
    Kind.AGE: AGE,
    Kind.AGE_IN_YEARS: AGE_IN_YEARS,
    Kind.SIBLINGS: SIBLINGS,
    Kind.SENTENCE: SENTENCE,
    Kind.INITIALS: INITIALS,
    Kind.NAME: NAME,
    Kind.NEAR_NAME: NEAR_NAME,
    Kind.PART_OF_NAME: PART_OF_NAME,
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
_OF_TRAINING = frozenset({"provider", "place", "booking", "url"})
"""How training is booked and where it is held."""
# Freephone numbers and those that begin with 03 are given to bodies only: a helpline, a switchboard.
_OF_A_SERVICE = re.compile(r"(?:(?:\+|00)440?|0)(?:3|80)\d+")
_MOST_PLACES = 6
"""Sentences that are named; the others are counted."""


def disclosure(subject: Subject, request: CheckRequest) -> Iterator[Problem]:
    """Report identifiers in any text of a subject, as far as its audience gets it."""
    contacts = own_contacts(subject)
    finder = language.finder_of(request.register)
    published = PublishedWords(subject, request, finder.find)
    for field in language.texts(subject):
        found = _identifiers(field, finder)
        is_own = bool(found) and _is_own_field(field.place)
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


def _is_own_field(place: Place) -> bool:
    """Say whether a field is there to tell how the board or a trainer is reached."""
    match place.steps:
        case ("reply_to",):
            return True
        case ("board", str(name)):
            return name in _CONTACTS
        case ("training", int(), str(name)):
            return name in _OF_TRAINING
    return False


def _problems(
    found: list[tuple[Identifier, int | None]],
    field: FieldText,
    published: PublishedWords,
    request: CheckRequest,
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
    left, _, _ = sorted_out(problems, exceptions_of(subject))
    return frozenset(problem.code for problem in left)


def document_disclosure(
    document: Document, subject: Subject, request: CheckRequest, *, file_name: str = ""
) -> Iterator[Problem]:
    """Report identifiers in a document that the subject's own texts do not hold, and in the name of its file.

    A layout or a plugin may bring words of its own; the name of a file is chosen by whoever exports it.
    """
    finder = language.finder_of(request.register)
    fields = language.texts(subject)
    known = {(one.kind, one.normal) for field in fields for one, _ in _identifiers(field, finder)}
    layout = named_layout(request.layout or "", request)
    made = f" that {layout} made" if layout else ""
    # What a field says is known already, and most of what a document says stands there twice.
    read = {field.text for field in fields}
    for place, text in document_texts(document):
        if text in read:
            continue
        read.add(text)
        for one in finder.find(text):
            if (one.kind, one.normal) not in known:
                known.add((one.kind, one.normal))
                yield _found(one, place, f"{one.description} in the document{made}")
    for name in _readings(file_name):
        for one in finder.find(name):
            yield _found(one, "file name", f"{one.description} in the document")


def _readings(file_name: str) -> Iterator[str]:
    """Yield a file's name without its suffix: as it is, with spaces for what stands in their place, and with
    the capitals that many leave out there. A date keeps its hyphens.
    """
    stem = file_name.rpartition(".")[0] or file_name
    spaced = re.sub(r"[_\s-]+", " ", stem)
    dated = re.sub(r"[_\s]+|(?<!\d)-+|-+(?!\d)", " ", stem)
    yield from dict.fromkeys(
        (stem, spaced, re.sub(r"[_.\s-]+", " ", stem), dated, language.as_title(spaced), stem.upper())
    )


def own_contacts(subject: Subject) -> frozenset[str]:
    """Return the board's own addresses and numbers, in the form in which identifiers are compared."""
    board = board_of(subject)
    written = [getattr(board, name) or "" for name in _CONTACTS] if board else []
    if isinstance(subject, Briefing):
        written.append(subject.reply_to or "")
    return frozenset(one.normal for text in written for one in language.find_identifiers(text))


def _problem(one: Identifier, field: FieldText, published: PublishedWords, request: CheckRequest) -> Problem:
    code, message = CODES[one.kind], f"{one.description} in the text"
    if request.audience.kind is AudienceKind.BOARD:
        return code.at(field.place, message, severity=Severity.NOTE)
    if one.kind in _ALWAYS:
        return _found(one, field.place, message)
    if published.shows(field, one):
        by = f", which {published.whose} shows" if published.whose else ""
        return _found(one, field.place, f"{message}{by}")
    if other := published.other_layout(field, one):
        only_there = f"{message}, which only the layout '{other}' shows"
        return code.at(field.place, only_there, severity=Severity.WARNING)
    return code.at(field.place, f"{message}, which this audience does not see", severity=Severity.NOTE)


def _found(one: Identifier, place: Place | str, message: str) -> Problem:
    """Report an identifier that the audience gets; the number of a helpline is for the board to weigh."""
    code = CODES[one.kind]
    if one.kind is Kind.TELEPHONE and _OF_A_SERVICE.fullmatch(re.sub(r"[^\d+]", "", one.value)):
        hint = "Keep it if readers should ring it; a practitioner's own line should not be here."
        return code.at(place, f"{message}; it looks like the number of a service", hint, Severity.WARNING)
    return code.at(place, message)


def _where(text: str, starts: list[int]) -> str:
    """Say in which sentences of a longer text something stands: the words themselves are not repeated."""
    numbers = language.sentence_numbers(text, starts)
    if not numbers:
        return ""
    told = [str(number) for number in numbers[:_MOST_PLACES]]
    told += [f"{len(numbers) - _MOST_PLACES} more"] if len(numbers) > _MOST_PLACES else []
    return f" (sentence{'' if len(told) == 1 else 's'} {joined(told)})"


def _identifiers(field: FieldText, finder: Finder) -> list[tuple[Identifier, int | None]]:
    """Return what stands in a field as it is written, with its place, and what only comes to light in a
    document.
    """
    written = finder.find(field.text)
    found: list[tuple[Identifier, int | None]] = [(one, one.start) for one in written]
    words = language.as_read(field.text, field.kind)
    if words != field.text:
        known = {(one.kind, one.normal) for one in written}
        # What is tied to a sentence is plainer in the text as written.
        hidden = (one for one in finder.find(words) if one.kind in HIDDEN)
        found += [(one, None) for one in hidden if (one.kind, one.normal) not in known]
    return found


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


CHECK = Check(
    name="disclosure",
    subjects=ALL_KINDS,
    codes=(
        NOT_CHECKED,
        NHS_NUMBER,
        NATIONAL_INSURANCE_NUMBER,
        POSTCODE,
        NAME,
        NEAR_NAME,
        EMAIL,
        TELEPHONE,
        EXACT_DATE,
        SOCIAL_MEDIA,
        ADDRESS,
        PART_OF_NAME,
        SCHOOL,
        PLACE,
        AGE,
        AGE_IN_YEARS,
        SIBLINGS,
        SENTENCE,
        INITIALS,
    ),
    run=disclosure,
)
