"""England and Wales since April 2011: Domestic Homicide Reviews under section 9 of the Act of 2004.

The section defines the review, lets the Secretary of State direct one, and has bodies have regard to
guidance. It has no general duty to hold one: that comes from the guidance.
"""

from __future__ import annotations

from scrlearn.model.areas import Nation
from scrlearn.model.rules import RuleSet
from scrlearn_adults.england_wales_dhr.guidance_2016 import GUIDANCE_2016_EDITION
from scrlearn_adults.england_wales_dhr.section_9_2011 import SECTION_9_2011

__all__ = ["ENGLAND_WALES_DHR"]

ENGLAND_WALES_DHR = RuleSet(
    id="england-wales-dhr",
    title="Domestic Homicide Review (England and Wales)",
    jurisdiction="England and Wales",
    nations=(Nation.ENGLAND, Nation.WALES),
    subject="a person aged 16 or over",
    about="Whether a death is in scope for a Domestic Homicide Review. In force from 13 April 2011; "
    "guidance of December 2016 added suicides. In Northern Ireland the section has the Department of "
    "Justice in the Secretary of State's place; that is not in this version.",
    editions=(SECTION_9_2011, GUIDANCE_2016_EDITION),
)
"""The rule set `england-wales-dhr`."""
