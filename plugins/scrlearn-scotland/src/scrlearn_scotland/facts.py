"""The facts that Scotland's guidance asks for, and what follows from them."""

from __future__ import annotations

from scrlearn.law.catalogue import FACTS, IMPLICATIONS, same_as
from scrlearn.model.fact_definitions import FactDefinition, Implication, PeriodFact, PeriodRecord

_COMMITTEE = "the Child Protection Committee"
_POLICE = "the police and the procurator fiscal"
_SOCIAL_WORK = "social work services of the local authority"
MANNERS = (
    "suicide",
    "accidental_death",
    "alleged_murder",
    "culpable_homicide",
    "reckless_conduct",
    "act_of_violence",
)
"""How a person died; each says that the person has died."""
EVER = (
    PeriodFact(fact="on_child_protection_register_ever", register=PeriodRecord.CHILD_PROTECTION_REGISTER),
)
"""On the register on any day up to the event."""
IMPLIED = (
    *IMPLICATIONS,
    *(Implication(fact=manner, implies="died", because="it is a manner of death") for manner in MANNERS),
    Implication(
        fact="absolutely_clear_no_bearing",
        implies="register_or_care_history_has_bearing",
        value=False,
        because="what clearly has no bearing has none",
    ),
    *same_as(
        "cpc_determines_learning_to_be_gained",
        "child_protection_committee_determines_learning_to_be_gained",
        "CPC stands for the Child Protection Committee",
    ),
)


def _fact(fact: str, asks: str, held_by: str) -> FactDefinition:
    return FactDefinition(id=fact, asks=asks, held_by=held_by)


_OWN = (
    _fact(
        "serious_concern_professional_or_service_involvement_or_lack",
        "Does the case give rise to serious concern about professional or service involvement, or "
        "the lack of it?",
        _COMMITTEE,
    ),
    _fact(
        "absolutely_clear_no_bearing",
        "Is it absolutely clear to the committee that the register or care history has no bearing on "
        "the case?",
        _COMMITTEE,
    ),
    _fact(
        "register_or_care_history_has_bearing",
        "Does the register or care history have a bearing on the case?",
        _COMMITTEE,
    ),
    _fact("suicide", "Was the death by suicide?", _POLICE),
    _fact("accidental_death", "Was the death accidental?", _POLICE),
    _fact("alleged_murder", "Was the death by alleged murder?", _POLICE),
    _fact("culpable_homicide", "Was the death by culpable homicide?", _POLICE),
    _fact("reckless_conduct", "Was the death by reckless conduct?", _POLICE),
    _fact("act_of_violence", "Was the death by an act of violence?", _POLICE),
    _fact("aftercare", "Was the young person receiving aftercare at the time?", _SOCIAL_WORK),
    _fact("continuing_care", "Was the young person in continuing care at the time?", _SOCIAL_WORK),
    _fact(
        "sustained_significant_harm",
        "Has the child sustained significant harm?",
        "the treating paediatrician and social work services",
    ),
    _fact(
        "risk_of_significant_harm",
        "Was the child at risk of significant harm, even if none was done?",
        "social work services and the agencies who knew the child",
    ),
    _fact(
        "child_protection_committee_determines_learning_to_be_gained",
        "Has the committee determined that there may be learning to be gained?",
        _COMMITTEE,
    ),
    _fact(
        "additional_learning",
        "Is there additional learning to be gained that may inform improvements?",
        _COMMITTEE,
    ),
    _fact(
        "care_experienced",
        "Is, or was, the child or a brother or sister care-experienced?",
        _SOCIAL_WORK,
    ),
    _fact(
        "effective_practice_prevented_harm",
        "Did effective practice prevent harm or the risk of it?",
        "the agencies who knew the child",
    ),
    _fact(
        "managed_under_care_and_risk_management",
        "Was the child managed under Care and Risk Management (CARM)?",
        _SOCIAL_WORK,
    ),
    _fact(
        "caused_harm_to_another_or_self",
        "Did the child cause harm to another person or to themselves?",
        _POLICE,
    ),
    _fact(
        "death_resulted_from_partner_abuse",
        "Did the death result, or does it appear to have resulted, from abuse by a partner or former "
        "partner?",
        _POLICE,
    ),
    _fact(
        "connected_death_of_young_person",
        "Was it the connected death of a young person?",
        _POLICE,
    ),
)

ALL_FACTS = {**FACTS, **{definition.id: definition for definition in _OWN}}
"""Every fact that these rule sets can ask for, by id."""


def facts(*ids: str) -> tuple[FactDefinition, ...]:
    """Return the definitions of facts by id."""
    return tuple(ALL_FACTS[fact] for fact in ids)
