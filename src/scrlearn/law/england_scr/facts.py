"""The facts that the editions ask for, and what follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.law.catalogue import FACTS, IMPLICATIONS, about_a_child
from scrlearn.model.base import evolve
from scrlearn.model.fact_definitions import FactDefinition

if TYPE_CHECKING:
    from scrlearn.model.conditions import Source

REGULATION_FACTS = tuple(
    FACTS[fact]
    for fact in (
        "abuse_or_neglect_known_or_suspected",
        "died",
        "seriously_harmed",
        "concern_working_together",
    )
)
"""What regulation 5(2) asks for."""
ALWAYS_FACTS = (FACTS["died_in_custody"], FACTS["detained_under_mental_health_act"])
"""What each guidance since 2010 asks of deaths that are always reviewed."""

IMPLIED = (
    *IMPLICATIONS,
    *about_a_child(
        "abuse_or_neglect_known_or_suspected",
        "seriously_harmed",
        "died_in_custody",
        "detained_under_mental_health_act",
        "deprivation_of_liberty_order_16_17",
    ),
)
"""What follows from the facts of every edition; a person of 18 or over is not whom this law is about."""

AREA_DATE = FactDefinition(
    id="area_implementation_date",
    asks="On which day did the area's new safeguarding arrangements take effect?",
    held_by="the area's safeguarding partners, in their published arrangements",
)
"""What must be known of an area between 2018 and 2019; the law that came after asks for it, too."""


def with_meaning(fact: str, meaning: str, source: Source) -> FactDefinition:
    """Return a fact of the catalogue with what it means in one edition."""
    return evolve(FACTS[fact], meaning=meaning, source=source)


def regulation_facts_with(harm: FactDefinition) -> tuple[FactDefinition, ...]:
    """Return the facts of regulation 5(2) with what serious harm means in one edition."""
    return tuple(harm if definition.id == harm.id else definition for definition in REGULATION_FACTS)
