"""Owners of actions: is it a role that answers for an action, or a person by name?

A plan is published and outlives whoever is in post; a role does not change with them and names nobody. There
is no list of names in the world, so what is known is the other side: words of roles, bodies and services. A
few words with capitals of which none is such a word read as a person.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn._once import once_for_each
from scrlearn.language.identifiers.large_places import large_places
from scrlearn.language.placeholders import says_nothing

if TYPE_CHECKING:
    from scrlearn.model.review import Review

_OF_ROLES = """
    accountable administrator adviser advisor advocate allocated ambulance analyst apprentice approved
    area assessor assistant associate attendance auditor barrister borough caldicott captain caretaker
    chair chairman chairperson chairwoman champion chaplain chief clerk clinician co-chair co-ordinator
    coach commander commissioner community constable consultant consultants convenor coordinator coroner
    corporate councillor counsel counsellor counsellors county dentist deputy designated detective
    dietitian director directors district doctor doctors editor education educator engagement engineer
    executive facilitator finance financial foster general governor governors gp gps guardian handler
    head headmaster headmistress heads headteacher headteachers improvement independent inspector
    instructor interim investigator joint judge junior keyworker lawyer lead leader leaders leads
    lecturer librarian local magistrate manager managers matron mayor medic medical member members
    mentor midwife midwives minister monitoring named national navigator nurse nurses nursing officer
    officers ombudsman operational operations optician organiser owner owners paediatrician
    paediatricians paramedic partner partners pastoral pharmacist physician physiotherapist planner
    portfolio practitioner practitioners president principal principals procurement professional
    professionals programme project psychiatrist psychiatrists psychologist psychologists receptionist
    regional registrar representative representatives resident reviewer reviewers safeguarding secretary
    senior sergeant sister social solicitor specialist sponsor staff strategic superintendent supervisor
    supervisors surgeon teacher teachers technician therapist therapists trainer trainers treasurer
    trustee trustees tutor vice visitor visitors volunteer volunteers warden worker workers workforce
"""
_OF_BODIES = """
    abuse academies academy action adolescent adolescents adoption adult adults agencies agency aid
    alcohol alliance army assembly association audit authorities authority baby board boards branch
    bureau business bwrdd cabinet cafcass camhs care carers case ccg centre centres change charities
    charity child childline children children's christian citizens city clinic clinical clinics club
    coalition college colleges commission commissioning committee committees communication
    communications communities company conflict congregation consortium constabulary contact control
    cooperative corporation council councils court courts credit crime crown customer cyngor data
    delivery department departments development digital diocese direct directorate disability division
    domestic drug drugs early east eastern educational emergency employment enforcement england equality
    estates exploitation faculty faith families family federation feeding fire force forces forum
    foundation front funding governance government group groups grow gwasanaeth health heddlu help home
    homes hospital hospitals house housing hub human icb iechyd immigration inclusion individual infant
    information informed inspectorate institute integrated intelligence internal ireland justice
    kidscape lado landlord learning legal library life live living local london lscb lscp management
    mash maternal maternity mental mind ministry missing mission misuse mosque multi multi-agency navy
    needs neglect neighbourhood network networks new nhs north northern nurseries nursery office offices
    ofsted one operation organisation organisations outreach panel parental parish partnership
    partnerships pathway pathways people performance perinatal person persons pharmacy place placement
    plan planning point police policy practice practices prevent prevention prison prisons private
    probation prosecution provider providers public pupil quality records recovery referral refuge
    region registered registry rescue research residential resource resources response responsible
    restorative review risk road royal safe safer safety salvation samaritans save school schools
    scotland scrutiny secondary section sector service services sexual shelter signs south southern
    standards start station steering strategy street sub-group subgroup substance substances sudden
    support surgeries surgery sussex synagogue system systemic task team teams technology tenancies
    tenancy training transport trauma trust trusts turning union unit units universal university victim
    victims village violence virtual voice voluntary wales we welfare western women womens working works
    world youth
"""
"""What services and charities are called by: "Victim Support", "Turning Point", "Children First"."""
_KNOWN = frozenset(f"{_OF_ROLES} {_OF_BODIES}".split())
_TITLES = """
    dame dc dci det di dr ds lady lord miss mr mrs ms mx pc prof professor rev revd reverend sgt sir
"""
_PARTICLES = """
    ab al ap bin bint da de del della den der di dos du el ibn la le ten ter van von
"""
_FIELD = re.compile(r"(?:iatrics|iatry|ology|tion)$")
"""How the words for what a service does end, and no name."""
_ASIDE = re.compile(r"\([^()]*\)")
_SHORTEST_IN_CAPITALS = 5
_BETWEEN = re.compile(r"(?<!\s)\s+(?:and|&)\s+|[/;,&+]")
_WORD = re.compile(r"[^\s.]+\.?")
_CAPITALISED = re.compile(r"(?:[^\W\d_]['’])?[^\W\d_]+(?:['’-][^\W\d_]+)*")
_INITIALS = re.compile(r"[^\W\d_]\.?(?:\s*[^\W\d_]\.)+|[^\W\d_](?:\.?\s+[^\W\d_]){1,2}|[^\W\d_]\.?")
_MOST_NAMES = 4
"""Words of a person's name: more with capitals are the name of something else."""


def is_no_owner(owner: str) -> bool:
    """Say whether only a mark, words that say nothing or initials stand where an owner belongs.

    Two letters without a stop may be the short form of a role, as GP is.

    >>> [is_no_owner(text) for text in ("?", "n/a", "S.J.", "S J", "GP", "Named Nurse")]
    [True, True, True, True, False, False]
    """
    return says_nothing(owner) or _INITIALS.fullmatch(owner.strip()) is not None


def is_person(owner: str, review: Review) -> bool:
    """Say whether an owner reads as the name of a person and holds no word of a role or a body.

    >>> from scrlearn.model.review import Review
    >>> review = Review(id="n", title="N")
    >>> [
    ...     is_person(text, review)
    ...     for text in ("Sarah Jones", "Dr Okafor", "S. O'Brien", "Sarah & Tom Jones")
    ... ]
    [True, True, True, True]
    >>> [is_person(text, review) for text in ("Named Nurse", "Sarah Jones, Named Nurse", "Turning Point")]
    [False, False, False]
    """
    words = {word for word in re.split(r"[^\w'’-]+", owner.lower()) if word}
    known = words.union(*(re.split(r"['’-]", word) for word in words))
    if not (_KNOWN.isdisjoint(known) and _names_of_bodies(review).isdisjoint(known)):
        return False
    if any(map(_FIELD.search, words)):
        return False
    if " ".join(owner.lower().split()) in large_places():  # a council is often called by its place alone
        return False
    written = _ASIDE.sub(" ", owner)
    if written.isupper() and max(map(len, written.split())) >= _SHORTEST_IN_CAPITALS:
        written = written.title()  # a name in capitals; shorter words are abbreviations
    parts = [part.strip() for part in _BETWEEN.split(written) if part.strip()]
    is_inverted = written.count(",") == 1 and len(parts) > 1 and all(len(part.split()) == 1 for part in parts)
    if is_inverted:  # "Jones, Sarah"
        parts = [" ".join(reversed(parts))]
    return any(map(_is_name, parts))


def _is_name(text: str) -> bool:
    titles, particles = frozenset(_TITLES.split()), frozenset(_PARTICLES.split())
    words = [word.rstrip(".") for word in _WORD.findall(text)]
    titled = [word for word in words if word.lower() in titles]
    names = [word for word in words if word.lower() not in titles | particles]
    whole = [word for word in names if len(word) > 1]
    return (
        # A capital word alone may be a body ("Barnardos"); with a title or an initial it is a person.
        len(titled) + len(names) > 1
        and len(whole) > 0
        and len(names) <= _MOST_NAMES
        and all(_CAPITALISED.fullmatch(word) and word[0].isupper() for word in names)
        # Letters that are all capitals are an abbreviation: "NHS", "MASH".
        and not any(word.isupper() for word in whole)
    )


# A plan asks it of every owner of one review; reviews do not change.
@once_for_each
def _names_of_bodies(review: Review) -> set[str]:
    """Return the words of the agencies and the board that a review names, in small letters."""
    named = [text for agency in review.agencies for text in (agency.id, agency.name)]
    if review.board is not None:
        named.append(review.board.name)
    return {word for text in named for word in re.findall(r"[^\W_]{3,}", text.lower())}
