"""2011 to 2016: section 9 of the Act of 2004, before the guidance of 2016."""

from __future__ import annotations

from scrlearn.law.catalogue import AGES
from scrlearn.model.rules import Edition, Question
from scrlearn_adults.england_wales_dhr.facts import AGED_16, IMPLIED, SECTION_9_FACTS
from scrlearn_adults.england_wales_dhr.shared import (
    ASKS,
    COPY_TO_COMMISSIONER,
    DOMESTIC_HOMICIDE,
    OTHERWISE,
    complete,
    decide,
    keep_available,
)
from scrlearn_adults.england_wales_dhr.sources import ACT, COMMENCED_ON, GUIDANCE_2011

_COMMENCED = ACT.read(
    "commencement of section 9",
    url=COMMENCED_ON,
    note="The register of legislation shows it as valid from 13 April 2011.",
)

SECTION_9_2011 = Edition(
    id="section-9-2011",
    title="Section 9 of the Act of 2004, before the guidance of 2016",
    in_force_from=ACT.in_force_from,
    in_force_to=GUIDANCE_2011.in_force_to,
    sources=(ACT.read("section 9"), _COMMENCED),
    facts=SECTION_9_FACTS,
    implications=IMPLIED,
    derivations=(*AGES, AGED_16),
    questions=(Question(id="commission", asks=ASKS, rules=(DOMESTIC_HOMICIDE,), otherwise=OTHERWISE),),
    deadlines=(
        decide(GUIDANCE_2011),
        complete(GUIDANCE_2011),
        COPY_TO_COMMISSIONER,
        keep_available(GUIDANCE_2011),
    ),
)
