"""The facts that only Wales asks for, and what follows from them."""

from __future__ import annotations

from scrlearn.law.catalogue import AGES, FACTS, IMPLICATIONS, about_a_child
from scrlearn.model.fact_definitions import FactDefinition, Implication, PeriodFact, PeriodRecord

ON_REGISTER = "on_child_protection_register_in_last_six_months"
LOOKED_AFTER = "looked_after_in_last_six_months"
LOOKED_AFTER_ELSEWHERE = "looked_after_under_scottish_or_northern_irish_law_in_last_six_months"
PROTECTIVE_ACTION = "protective_action_in_last_six_months"
NEGLECT_ONLY = "neglect_only"

OWN_FACTS = {
    definition.id: definition
    for definition in (
        FactDefinition(
            id=LOOKED_AFTER_ELSEWHERE,
            asks="Was the child looked after, on any day of the six months before, by an authority in "
            "Scotland or Northern Ireland?",
            held_by="the placing authority",
        ),
        FactDefinition(
            id=PROTECTIVE_ACTION,
            asks="Had the local authority, on any day of the six months before, determined to take "
            "action to protect the adult following enquiries?",
            held_by="adult social services of the local authority",
        ),
        FactDefinition(
            id=NEGLECT_ONLY,
            asks="Is it neglect alone, without abuse, that is known or suspected?",
            held_by="the police, the paediatrician and the strategy discussion",
        ),
        FactDefinition(
            id="other_harm",
            asks="Did the child suffer harm of another kind?",
            held_by="the treating paediatrician and children's services",
        ),
    )
}

CHILD_PERIODS = (
    PeriodFact(
        fact=ON_REGISTER, register=PeriodRecord.CHILD_PROTECTION_REGISTER, months=6, from_identification=True
    ),
    PeriodFact(fact=LOOKED_AFTER, register=PeriodRecord.LOOKED_AFTER, months=6, from_identification=True),
)
"""Any day of the six months before; an impairment counts from the day on which it was identified."""
ADULT_PERIODS = (PeriodFact(fact=PROTECTIVE_ACTION, register=PeriodRecord.PROTECTIVE_ACTION, months=6),)
"""Any day of the six months before the event."""

CHILD_IMPLIED = (
    *IMPLICATIONS,
    *about_a_child("abuse_or_neglect_known_or_suspected", "looked_after_now", LOOKED_AFTER, ON_REGISTER),
    Implication(
        fact=NEGLECT_ONLY,
        implies="abuse_or_neglect_known_or_suspected",
        because="neglect that is known or suspected is abuse or neglect known or suspected",
    ),
)
ADULT_IMPLIED = (
    *IMPLICATIONS,
    Implication(
        fact=PROTECTIVE_ACTION,
        implies="adult",
        because="enquiries under section 126 are made of an adult at risk",
    ),
    Implication(
        fact=NEGLECT_ONLY,
        implies="abuse_or_neglect_known_or_suspected",
        because="neglect that is known or suspected is abuse or neglect known or suspected",
    ),
)
ALL_FACTS = {**FACTS, **OWN_FACTS}
"""Every fact that these rule sets can ask for, by id."""
DERIVED_FOR_A_CHILD = (*AGES, *CHILD_PERIODS)
DERIVED_FOR_AN_ADULT = (*AGES, *ADULT_PERIODS)
