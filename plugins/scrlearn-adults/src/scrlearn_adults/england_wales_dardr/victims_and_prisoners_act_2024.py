"""Section 19 of the Victims and Prisoners Act 2024: enacted and not in force."""

from __future__ import annotations

from scrlearn.law.catalogue import FACTS, IMPLICATIONS
from scrlearn.model.fact_definitions import FactDefinition, Implication
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Otherwise, Question, Rule
from scrlearn_adults.england_wales_dardr.sources import ACT, DOMESTIC_ABUSE_ACT

_SECTION = ACT.read("section 8A")

VICTIMS_AND_PRISONERS_ACT_2024 = Edition(
    id="victims-and-prisoners-act-2024",
    title="Section 19 of the Victims and Prisoners Act 2024",
    in_force_from=ACT.in_force_from,
    not_commenced="Section 19 of the Victims and Prisoners Act 2024 was enacted on 24 May "
    "2024 and is prospective: no day on which it comes into force was found. The eighth "
    "and ninth commencement regulations (SI 2025/1168 and SI 2025/1325) do not bring it in, and "
    "section 9 still stands in its old words. Decide by england-wales-dhr, and check.",
    sources=(_SECTION,),
    facts=(
        FACTS["died"],
        FactDefinition(
            id="death_resulted_from_domestic_abuse",
            asks="Did the death result, or does it appear to have resulted, from domestic "
            "abuse towards the person?",
            meaning="Domestic abuse within the Domestic Abuse Act 2021: between people "
            "personally connected, both aged 16 or over. Partners, former partners, relatives "
            "and parents of the same child are; mere members of a household are not.",
            source=DOMESTIC_ABUSE_ACT.read("sections 1(2) and 2(1)"),
            held_by="the police and the coroner",
        ),
        FactDefinition(
            id="personally_connected",
            asks="Was the person responsible personally connected with the person who died?",
            held_by="the police",
        ),
    ),
    implications=(
        *IMPLICATIONS,
        Implication(
            fact="death_resulted_from_domestic_abuse",
            implies="died",
            because="a death can have a cause only where there was one",
        ),
        Implication(
            fact="death_resulted_from_domestic_abuse",
            implies="personally_connected",
            because="domestic abuse is between people who are personally connected",
        ),
    ),
    questions=(
        Question(
            id="commission",
            asks="Is the death in scope for a domestic abuse related death review?",
            rules=(
                Rule(
                    id="domestic-abuse",
                    title="A death from domestic abuse",
                    outcome=Outcome.GUIDANCE_ALWAYS,
                    force=Force.SHOULD_ALWAYS,
                    when=limb("section-8a-died", "died", "the person has died", _SECTION)
                    & ACT.quoted(
                        "section-8a-abuse",
                        "death_resulted_from_domestic_abuse",
                        "section 8A(1)(a)",
                        "the death has, or appears to have, resulted from domestic abuse "
                        "towards the person within the meaning of the Domestic Abuse Act 2021",
                    ),
                    source=_SECTION,
                    summary="The death would be in scope; the report would go to the "
                    "Secretary of State and the Domestic Abuse Commissioner.",
                ),
            ),
            otherwise=Otherwise(summary="The death would not be in scope on these facts."),
        ),
    ),
)
