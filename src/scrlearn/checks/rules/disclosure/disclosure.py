"""Disclosure: does a text identify anyone?

Every text of the subject is read, whatever field it stands in, and what its audience does not get is told
apart: a number that names a person is an error wherever it stands, an age in a field that only the board sees
is a note.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn import language
from scrlearn.checks.exceptions import left_and_excepted
from scrlearn.checks.rules import ALL_KINDS
from scrlearn.checks.rules.cited import MARKER_14, MOTIVATED_INTRUDER
from scrlearn.checks.rules.disclosure.contacts import own_contacts, without_contacts
from scrlearn.checks.rules.disclosure.identified import identified_in, in_sentences
from scrlearn.checks.rules.disclosure.published import PublishedWords
from scrlearn.checks.rules.disclosure.reporting import problem_in_field
from scrlearn.hooks import Check
from scrlearn.language.identifiers.kinds import Kind
from scrlearn.model.subjects import exceptions_of
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scrlearn.checks.rules.disclosure.identified import Identified
    from scrlearn.hooks import CheckRequest
    from scrlearn.language.fields import FieldText
    from scrlearn.model.subjects import Subject
    from scrlearn.problems import Problem

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
    source=MOTIVATED_INTRUDER,
    failing="summary: The baby (943 476 5919) was seen by the health visitor.",
    passing="summary: The baby (see ISBN 9434765919) was seen by the health visitor.",
)
NATIONAL_INSURANCE_NUMBER = ProblemCode(
    code="DIS102",
    title="National Insurance number",
    severity=Severity.ERROR,
    why="It names one person in tax and benefit records.",
    hint="Remove the number; a review needs none.",
    source=MOTIVATED_INTRUDER,
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
    source=MOTIVATED_INTRUDER,
    failing="summary: The family lived at LS27 8PQ.",
    passing="{summary: Write to LS27 8PQ., board: {address: 'Civic Centre, LS27 8PQ'}}",
)
NAME = ProblemCode(
    code="DIS104",
    title="A name on the register",
    severity=Severity.ERROR,
    why="The register holds the names that must not be published; no report says which one this is.",
    hint="Use the pseudonym or the role instead.",
    source=MARKER_14,
    failing="summary: Ada Exemplar was seen by the health visitor.",
    passing="summary: The mother was seen by the health visitor.",
)
NEAR_NAME = ProblemCode(
    code="DIS105",
    title="A name close to one on the register",
    severity=Severity.ERROR,
    why="A name that is misspelt, or cut to an initial, is still that person's.",
    hint="Use the pseudonym or the role; if it is somebody else, who may be named, record an exception.",
    source=MARKER_14,
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
    source=MARKER_14,
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
    source=MOTIVATED_INTRUDER,
    failing="summary: They lived at 12 Larkspur Avenue.",
    passing="summary: They lived in a rented flat. He was seen at Great Ormond Street Hospital.",
)
PART_OF_NAME = ProblemCode(
    code="DIS116",
    title="A forename or surname on the register",
    severity=Severity.WARNING,
    why="A forename in a link or a heading undoes a pseudonym. From a large register it could be anybody's.",
    hint="Look at it: if it is that person, use the pseudonym.",
    source=MARKER_14,
    failing="summary: 'See https://www.example.org/ada-the-review for the press notice.'",
    passing="summary: 'See https://www.example.org/the-review for the press notice.'",
)
SCHOOL = ProblemCode(
    code="DIS117",
    title="A named school, nursery, surgery, home or ward",
    severity=Severity.ERROR,
    why="Everyone at a school knows which of its children died or was hurt that year.",
    hint="Write 'a primary school' or 'the GP practice'.",
    source=MOTIVATED_INTRUDER,
    failing="summary: He went to St Brannoc's Primary School.",
    passing="summary: He went to a local Primary School. The School Nurse saw him.",
)
PLACE = ProblemCode(
    code="DIS118",
    title="A village, an estate or another small place where somebody lives",
    severity=Severity.ERROR,
    why="In a village everyone knows which family it is.",
    hint="Write 'a rural area', 'a market town' or the name of the county.",
    source="Children's Commissioner for England, September 2010, on pseudonyms in small places; " + MARKER_14,
    failing="summary: The family moved to the village of Little Hampen.",
    passing="summary: The family moved to Northamptonshire and lived in a village.",
)
AGE = ProblemCode(
    code="DIS119",
    title="An age to the month, week or day",
    severity=Severity.ERROR,
    why="With the month of the event, an age in weeks gives the date of birth.",
    hint="Write an age band, such as 'a few months old', 'under one' or 'of pre-school age'.",
    source=MARKER_14,
    failing="summary: Child X was aged 14 months.",
    passing="summary: Child X was under two. Babies are seen at the check at 6 to 8 weeks.",
)
AGE_IN_YEARS = ProblemCode(
    code="DIS120",
    title="A child's age to the year",
    severity=Severity.WARNING,
    why="An exact age is more than the reader needs, and gives much away beside a place and a date.",
    hint="Write a band, such as 'aged 11 to 15' or 'a teenager', unless the learning needs the year.",
    source=MARKER_14,
    failing="summary: Child X was aged 7.",
    passing="summary: Child X was aged 5 to 9. The policy is for children under 7 years old.",
)
SIBLINGS = ProblemCode(
    code="DIS121",
    title="How many siblings, of what sex, how old, in what order",
    severity=Severity.ERROR,
    why="The make-up of a family is a fingerprint, and surviving children carry it to school.",
    hint="Write 'siblings', and say no more about them than the learning needs.",
    source=MARKER_14,
    failing="summary: Child X was the youngest of four, with two older brothers.",
    passing="summary: Child X had siblings, and each was seen and spoken to.",
)
SENTENCE = ProblemCode(
    code="DIS122",
    title="A court, an offence or a sentence that can be looked up together",
    severity=Severity.ERROR,
    why="The report of a trial names the defendant, and often the address and the children.",
    hint="Write that there were criminal proceedings, and whether anybody was convicted.",
    source="In the matter of X and Y (Children) [2012] EWCA Civ 1500; " + MOTIVATED_INTRUDER,
    failing="summary: He was convicted of manslaughter and sentenced to twelve years.",
    passing="summary: There were criminal proceedings, and an adult was convicted.",
)
INITIALS = ProblemCode(
    code="DIS123",
    title="Initials or a code beside a detail that identifies",
    severity=Severity.ERROR,
    why="A pseudonym protects nobody when a date of birth or a school stands beside it.",
    hint="Remove the detail; the pseudonym may stay, as it may where an exception lets the detail stand.",
    source=MARKER_14,
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


def disclosure(subject: Subject, request: CheckRequest) -> Iterator[Problem]:
    """Report identifiers in any text of a subject, as far as its audience gets it."""
    contacts = own_contacts(subject)
    finder = language.finder_of(request.register)
    published = PublishedWords(subject, request, finder.find)
    for field in language.texts(subject):
        identified = without_contacts(identified_in(field, finder), field, contacts)
        details = [each for each in identified if each.identifier.kind is not Kind.INITIALS]
        problems = _problems(details, field, published, request)
        yield from problems
        if len(details) < len(identified):
            standing = _standing(subject, problems)
            pseudonyms = (
                each
                for each in identified
                if each.identifier.kind is Kind.INITIALS
                and not standing.isdisjoint(CODES[kind].code for kind in each.identifier.beside)
            )
            yield from _problems(pseudonyms, field, published, request)


def _problems(
    identified: Iterable[Identified], field: FieldText, published: PublishedWords, request: CheckRequest
) -> list[Problem]:
    """Return the problems of a field, each once and with its sentences."""
    starts_of: dict[Problem, list[int]] = {}
    for identifier, start in identified:
        problem = problem_in_field(CODES[identifier.kind], identifier, field, published, request)
        starts = starts_of.setdefault(problem, [])
        starts += [] if start is None else [start]
    return [
        attrs.evolve(problem, message=f"{problem.message}{in_sentences(field.text, starts)}")
        for problem, starts in starts_of.items()
    ]


def _standing(subject: Subject, problems: list[Problem]) -> frozenset[str]:
    """Return the codes of the problems of a field that no exception lets pass.

    A pseudonym beside a school that may be named is no second secret: who decided on the school has decided.
    Nor is one beside the board's own address.
    """
    left, _, _ = left_and_excepted(problems, exceptions_of(subject))
    return frozenset(problem.code for problem in left)


CHECK = Check(name="disclosure", subjects=ALL_KINDS, codes=(NOT_CHECKED, *CODES.values()), run=disclosure)
