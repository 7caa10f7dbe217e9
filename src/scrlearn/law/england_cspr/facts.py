"""The facts that the editions ask for, and what follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.law.catalogue import FACTS, IMPLICATIONS, about_a_child
from scrlearn.law.england_cspr.sources import TEES, by_account
from scrlearn.model.base import evolve
from scrlearn.model.fact_definitions import Implication

if TYPE_CHECKING:
    from scrlearn.model.fact_definitions import FactDefinition
    from scrlearn.model.instruments import Instrument

ACT_FACTS = tuple(
    FACTS[fact]
    for fact in (
        "local_authority_knows_or_suspects",
        "died",
        "event_in_area",
        "normally_resident",
        "event_outside_england",
        "looked_after_now",
    )
)
"""What the Act asks for where it speaks of notification."""
CASE_FACTS = tuple(
    FACTS[fact]
    for fact in (
        "abuse_or_neglect_known_or_suspected",
        "improvements_needed",
        "recurrent_themes",
        "two_or_more_agencies_working_together_concern",
        "panel_considered_and_concluded_local_review_more_appropriate",
    )
)
"""What makes a serious child safeguarding case, and the criteria that the regulations have partners weigh."""

IMPLIED = (
    *IMPLICATIONS,
    *about_a_child(
        "abuse_or_neglect_known_or_suspected",
        "seriously_harmed",
        "local_authority_knows_or_suspects",
        "looked_after_now",
    ),
    Implication(
        fact="long_term_impairment_likely",
        implies="seriously_harmed",
        because="guidance counts likely long-term impairment as serious harm, even where it is not certain",
    ),
    Implication(
        fact="event_outside_england",
        implies="event_in_area",
        value=False,
        because="an English authority's area does not lie outside England",
    ),
)
"""What follows from the facts of every edition."""
CARE_LEAVERS_IMPLIED = (
    Implication(
        fact="care_leaver_aged_18_to_24",
        implies="adult",
        because="a care leaver of 18 to 24 is an adult",
    ),
)
"""What follows where guidance asks for care leavers, too."""


def serious_harm(guidance: Instrument) -> FactDefinition:
    """Return the fact of serious harm with what the Act and one edition of the guidance mean by it."""
    return evolve(
        FACTS["seriously_harmed"],
        meaning="The Act says that it includes serious or long-term impairment of mental health or of "
        "intellectual, emotional, social or behavioural development. Guidance adds physical "
        "impairment, says serious and/or long-term, counts impairment that is likely to be long-term "
        "even where that is not certain, and says that recovery, also from a single incident, does "
        "not rule out serious harm.",
        source=by_account(
            guidance,
            "the chapter on reviews, with section 16B(9) of the Act",
            url=TEES,
            note="Read in the procedures of the Tees partnerships.",
        ),
    )
