"""The Act of 2025, Part 2: enacted and not in force."""

from __future__ import annotations

from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Question, Rule
from scrlearn_scotland.facts import facts
from scrlearn_scotland.sources import ACT_2025

_SCOPE = ACT_2025.read("section 12")

ACT_2025_EDITION = Edition(
    id="act-2025",
    title="The Act of 2025, Part 2",
    in_force_from=ACT_2025.in_force_from,
    not_commenced="Part 2 of the Act was enacted on 19 November 2025 and is prospective: no "
    "day on which it comes into force was found. Check before relying on it.",
    sources=(_SCOPE,),
    facts=facts("death_resulted_from_partner_abuse", "connected_death_of_young_person"),
    questions=(
        Question(
            id="commission",
            asks="Is the death in scope for a domestic homicide or suicide review?",
            rules=(
                Rule(
                    id="partner-abuse",
                    title="A death from abuse by a partner or former partner, or one connected with it",
                    outcome=Outcome.CONSIDER,
                    force=Force.CONSIDER,
                    when=limb(
                        "section-12-abuse",
                        "death_resulted_from_partner_abuse",
                        "the death has, or appears to have, resulted from abuse by a partner "
                        "or former partner",
                        _SCOPE,
                    )
                    | limb(
                        "section-12-connected",
                        "connected_death_of_young_person",
                        "it is the connected death of a young person",
                        _SCOPE,
                    ),
                    source=ACT_2025.read("section 19"),
                    summary="A review oversight committee decides whether a review is held.",
                    note="The wider family is not in scope, unlike in England and Wales. It "
                    "may be joined with other reviews (section 22).",
                ),
            ),
        ),
    ),
)
