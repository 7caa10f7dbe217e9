"""Regulation 5(2), which never changed: its limbs, its facts, and how it ended area by area."""

from __future__ import annotations

from datetime import date

from scrlearn.law.catalogue import FACTS, IMPLICATIONS, about_a_child
from scrlearn.law.england_scr.sources import COMMENCEMENT, REGULATIONS
from scrlearn.model.fact_definitions import FactDefinition
from scrlearn.model.rules import AreaTerm

ABUSE = REGULATIONS.quoted(
    "regulation-5-2-a",
    "abuse_or_neglect_known_or_suspected",
    "regulation 5(2)(a)",
    "abuse or neglect of a child is known or suspected",
)
DIED = REGULATIONS.quoted("regulation-5-2-b-i", "died", "regulation 5(2)(b)(i)", "the child has died")
HARMED = REGULATIONS.quoted(
    "regulation-5-2-b-ii-harm",
    "seriously_harmed",
    "regulation 5(2)(b)(ii)",
    "the child has been seriously harmed",
)
CONCERN = REGULATIONS.quoted(
    "regulation-5-2-b-ii-concern",
    "concern_working_together",
    "regulation 5(2)(b)(ii)",
    "there is cause for concern as to the way in which the authority, their Board partners or other "
    "relevant persons have worked together to safeguard the child",
)

SERIOUS_CASE = ABUSE & (DIED | HARMED & CONCERN)
"""Regulation 5(2). The concern belongs to serious harm alone: a death needs none."""

FUNCTION = REGULATIONS.read(
    "regulation 5(1)(e)",
    "undertaking reviews of serious cases and advising the authority and their Board partners on "
    "lessons to be learned",
)

REGULATION_FACTS = tuple(
    FACTS[fact]
    for fact in (
        "abuse_or_neglect_known_or_suspected",
        "died",
        "seriously_harmed",
        "concern_working_together",
    )
)
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
NEW_ARRANGEMENTS = AreaTerm(
    earliest=date(2018, 6, 29),
    latest=date(2019, 9, 30),
    fact=AREA_DATE,
    source=COMMENCEMENT.read(
        "regulation 8, with section 30 of the Act",
        note="The boards' provisions were repealed in each area on its implementation date, saved "
        "only to finish reviews begun, and everywhere on 29 September 2020. Arrangements had to be "
        "published by 30 June 2019 (guidance says 29 June) and followed within three months.",
    ),
)
"""The end of the boards, area by area; the same days began the duties of the safeguarding partners."""
