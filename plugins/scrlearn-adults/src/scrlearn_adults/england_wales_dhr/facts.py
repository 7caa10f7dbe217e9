"""The facts that both editions ask for, and what follows from them."""

from __future__ import annotations

from scrlearn.law.catalogue import FACTS, IMPLICATIONS
from scrlearn.model.fact_definitions import AgeFact, FactDefinition, Implication

AGED_16 = AgeFact(fact="aged_16_or_over", at_least=16)
IMPLIED = (
    *IMPLICATIONS,
    Implication(fact="adult", implies="aged_16_or_over", because="whoever is 18 is over 16"),
    Implication(
        fact="death_resulted_from_violence_abuse_or_neglect",
        implies="died",
        because="a death can have a cause only where there was one",
    ),
    Implication(fact="suicide", implies="died", because="it is a manner of death"),
)

_OWN = (
    FactDefinition(
        id="aged_16_or_over",
        asks="Was the person aged 16 or over?",
        held_by="anyone who knows the date of birth",
    ),
    FactDefinition(
        id="death_resulted_from_violence_abuse_or_neglect",
        asks="Did the death result, or does it appear to have resulted, from violence, abuse or neglect?",
        held_by="the police and the coroner",
    ),
)
SECTION_9_FACTS = (FACTS["died"], FACTS["related_or_intimate"], FACTS["same_household"], *_OWN)
"""What section 9 asks for."""
