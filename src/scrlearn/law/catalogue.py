"""The facts that the regimes ask for, each by one id wherever it is asked.

A review may carry a fact that its own rule set does not use: it is accepted and listed as not used. A fact
that neither stands here nor in a registered rule set is a misspelling, and an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.model.fact_definitions import AgeFact, FactDefinition, Implication

if TYPE_CHECKING:
    from collections.abc import Mapping

_POLICE_AND_HEALTH = "the police, the paediatrician and the strategy discussion"
_SOCIAL_CARE = "children's social care of the local authority"
_REGISTER = "the local authority, from its list of child protection plans or register"
_BOARD = "the board's case review group, from the agencies' first accounts"

_FACTS = (
    FactDefinition(id="died", asks="Has the person died?", held_by="the coroner, the police or the hospital"),
    FactDefinition(
        id="abuse_or_neglect_known_or_suspected",
        asks="Is abuse or neglect known or suspected, whether or not it led to the harm?",
        held_by=_POLICE_AND_HEALTH,
    ),
    FactDefinition(
        id="abuse_or_neglect_factor_in_death",
        asks="Is abuse or neglect known or suspected to be a factor in the death?",
        held_by="the coroner, the police and the pathologist",
    ),
    FactDefinition(
        id="local_authority_knows_or_suspects",
        asks="Does the local authority itself know or suspect that the child has been abused or neglected?",
        held_by=_SOCIAL_CARE,
    ),
    FactDefinition(
        id="other_functionary_knows_or_suspects",
        asks="Does another body with functions for children know or suspect that the child has been "
        "abused or neglected?",
        held_by="the schools, health services and police who knew the child",
    ),
    FactDefinition(
        id="seriously_harmed",
        asks="Has the child been seriously harmed, as the regime defines it?",
        held_by="the treating paediatrician, and the board's judgement of what that means",
    ),
    FactDefinition(
        id="life_threatening_injury",
        asks="Was there a potentially life-threatening injury?",
        held_by="the treating paediatrician or doctor",
    ),
    FactDefinition(
        id="serious_permanent_impairment",
        asks="Is there a serious and permanent impairment of health or development?",
        held_by="the treating paediatrician or doctor",
    ),
    FactDefinition(
        id="concern_working_together",
        asks="Is there cause for concern about the way in which the agencies worked together?",
        held_by=_BOARD,
    ),
    FactDefinition(
        id="definitive_evidence_of_no_concern",
        asks="Is there definitive evidence that there are no concerns about the way in which the "
        "agencies worked together?",
        held_by=_BOARD,
    ),
    FactDefinition(
        id="died_in_custody",
        asks="Did the child die in custody: police custody, on remand, after sentence, or in a young "
        "offender institution, secure training centre or secure children's home?",
        held_by="the police, the custody service or the youth offending team",
    ),
    FactDefinition(
        id="detained_under_mental_health_act",
        asks="Was the child detained under the Mental Health Act?",
        held_by="the hospital or mental health trust",
    ),
    FactDefinition(
        id="deprivation_of_liberty_order_16_17",
        asks="Was the child 16 or 17 and subject to a deprivation of liberty order under the Mental "
        "Capacity Act 2005?",
        held_by="the local authority or the Court of Protection",
    ),
    FactDefinition(
        id="looked_after_now", asks="Was the child looked after at the time?", held_by=_SOCIAL_CARE
    ),
    FactDefinition(
        id="looked_after_in_last_six_months",
        asks="Was the child looked after on any day of the six months before?",
        held_by=_SOCIAL_CARE,
    ),
    FactDefinition(id="looked_after_ever", asks="Was the child ever looked after?", held_by=_SOCIAL_CARE),
    FactDefinition(
        id="sibling_looked_after_ever",
        asks="Was a brother or sister ever looked after?",
        held_by=_SOCIAL_CARE,
    ),
    FactDefinition(
        id="on_child_protection_register_in_last_six_months",
        asks="Was the child on the child protection register on any day of the six months before?",
        held_by=_REGISTER,
    ),
    FactDefinition(
        id="on_child_protection_register_ever",
        asks="Was the child ever on the child protection register?",
        held_by=_REGISTER,
    ),
    FactDefinition(
        id="sibling_on_child_protection_register_ever",
        asks="Was a brother or sister ever on the child protection register?",
        held_by=_REGISTER,
    ),
    FactDefinition(
        id="in_regulated_setting_or_service",
        asks="Was the child in a regulated setting or service at the time?",
        held_by="the setting and its inspectorate",
    ),
    FactDefinition(
        id="event_in_area",
        asks="Did it happen in the authority's area?",
        held_by="the police or the hospital",
    ),
    FactDefinition(
        id="normally_resident",
        asks="Did the child normally live in the authority's area?",
        held_by=_SOCIAL_CARE,
    ),
    FactDefinition(
        id="event_outside_england",
        asks="Did it happen outside England?",
        held_by="the police or the hospital",
    ),
    FactDefinition(
        id="care_support_needs",
        asks="Did the adult have needs for care and support, met by the authority or not?",
        held_by="adult social care of the local authority",
    ),
    FactDefinition(
        id="death_resulted_from_abuse_or_neglect",
        asks="Does the safeguarding adults board know or suspect that the death resulted from abuse "
        "or neglect?",
        held_by="the safeguarding adults board",
    ),
    FactDefinition(
        id="serious_abuse_or_neglect_experienced",
        asks="Does the safeguarding adults board know or suspect that the adult experienced serious "
        "abuse or neglect?",
        held_by="the safeguarding adults board",
    ),
    FactDefinition(
        id="related_or_intimate",
        asks="Was the person responsible a relative of the person who died, or in an intimate "
        "relationship with them?",
        held_by="the police",
    ),
    FactDefinition(
        id="same_household",
        asks="Did the person responsible live in the same household as the person who died?",
        held_by="the police",
    ),
    FactDefinition(
        id="long_term_impairment_likely",
        asks="Is serious or long-term impairment of the child's health or development likely, even if "
        "that is not certain?",
        held_by="the treating paediatrician",
    ),
    FactDefinition(
        id="care_leaver_aged_18_to_24",
        asks="Was the person a care leaver, aged 18 up to and including 24?",
        held_by="the local authority's leaving care service",
    ),
    FactDefinition(
        id="improvements_needed",
        asks="Does the case highlight improvements needed to safeguard and promote the welfare of "
        "children, including where they have been identified before?",
        held_by="the safeguarding partners, from the rapid review",
    ),
    FactDefinition(
        id="recurrent_themes",
        asks="Does the case highlight recurrent themes in the safeguarding and promotion of the "
        "welfare of children?",
        held_by="the safeguarding partners, from earlier reviews",
    ),
    FactDefinition(
        id="two_or_more_agencies_working_together_concern",
        asks="Does the case highlight concerns regarding two or more organisations or agencies "
        "working together?",
        held_by="the safeguarding partners, from the rapid review",
    ),
    FactDefinition(
        id="panel_considered_and_concluded_local_review_more_appropriate",
        asks="Has the national panel considered the case and concluded that a local review may be "
        "more appropriate?",
        held_by="the Child Safeguarding Practice Review Panel, in its letter",
    ),
    FactDefinition(
        id="child", asks="Was the person under 18 at the event?", held_by="anyone who knows the date of birth"
    ),
    FactDefinition(
        id="adult",
        asks="Was the person 18 or over at the event?",
        held_by="anyone who knows the date of birth",
    ),
    FactDefinition(
        id="offensive_weapon",
        asks="Did the death, or the events around it, involve an offensive weapon?",
        held_by="the police",
    ),
)

FACTS: Mapping[str, FactDefinition] = {definition.id: definition for definition in _FACTS}
"""Every fact of the catalogue by id."""

AREA = FactDefinition(
    id="area",
    asks="In which local authority area did it happen?",
    held_by="the police or the hospital",
)
"""What must be known of a case first where the law in force depends on the area."""

NOT_FACTS: Mapping[str, str] = {
    "age_at_event": "it is a number of years, not one of the five states; give it as a whole number, "
    "in a file under `particulars`",
    "area_implementation_date": "it is a date of the area; give area=Area(name=..., implementation_date=...)",
    "area": "it is the area asked about; give it as area=..., in a file as `area`",
}
"""Names that look like facts and are none, with what to do instead."""

SHORT_NAMES: Mapping[str, str] = {
    "anks": "abuse_or_neglect_known_or_suspected",
    "anks_factor_in_death": "abuse_or_neglect_factor_in_death",
    "la_knows_or_suspects": "local_authority_knows_or_suspects",
    "no_concern_definitive": "definitive_evidence_of_no_concern",
    "mha_detained": "detained_under_mental_health_act",
    "mca_dol_16_17": "deprivation_of_liberty_order_16_17",
    "lac_now": "looked_after_now",
    "lac_in_6m": "looked_after_in_last_six_months",
    "lac_ever": "looked_after_ever",
    "sibling_lac_ever": "sibling_looked_after_ever",
    "cpr_in_6m": "on_child_protection_register_in_last_six_months",
    "cpr_ever": "on_child_protection_register_ever",
    "sibling_cpr_ever": "sibling_on_child_protection_register_ever",
    "death_resulted_from_an": "death_resulted_from_abuse_or_neglect",
    "serious_an_experienced": "serious_abuse_or_neglect_experienced",
}
"""Abbreviations that practitioners use, with the fact each stands for."""

IMPLICATIONS = (
    Implication(fact="adult", implies="child", value=False, because="whoever is 18 or over is not under 18"),
    Implication(fact="died_in_custody", implies="died", because="a child who died in custody has died"),
    Implication(
        fact="definitive_evidence_of_no_concern",
        implies="concern_working_together",
        value=False,
        because="definitive evidence that there is no concern leaves no cause for concern",
    ),
    Implication(
        fact="abuse_or_neglect_factor_in_death",
        implies="died",
        because="abuse or neglect can be a factor in a death only where there was one",
    ),
    Implication(
        fact="abuse_or_neglect_factor_in_death",
        implies="abuse_or_neglect_known_or_suspected",
        because="what is suspected to be a factor in the death is suspected",
    ),
    Implication(
        fact="local_authority_knows_or_suspects",
        implies="abuse_or_neglect_known_or_suspected",
        because="what the local authority knows or suspects is known or suspected",
    ),
    Implication(
        fact="other_functionary_knows_or_suspects",
        implies="abuse_or_neglect_known_or_suspected",
        because="what another body knows or suspects is known or suspected",
    ),
)
"""What one fact says of another in every regime that knows both."""

AGES = (AgeFact(fact="child", below=18), AgeFact(fact="adult", at_least=18))
"""What the age at the event says in every regime."""


def same_as(name: str, fact: str, because: str) -> tuple[Implication, ...]:
    """Return that a fact goes by another name, too: each says the other, true or false."""
    return (
        Implication(fact=name, implies=fact, because=because),
        Implication(fact=fact, implies=name, because=because),
    )


def about_a_child(*facts: str) -> tuple[Implication, ...]:
    """Return that each of these facts, as a regime for children asks for it, is one of a person under 18."""
    return tuple(
        Implication(fact=fact, implies="child", because="this law asks it of a child, a person under 18")
        for fact in facts
    )
