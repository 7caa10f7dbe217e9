"""England since April 2015: Safeguarding Adults Reviews under section 44 of the Care Act 2014.

Unlike a child's Serious Case Review, concern about joint working is asked for where the adult has died, too.
And there is a gap: an adult who was seriously abused and died of something else is in neither condition.
"""

from __future__ import annotations

from scrlearn.model.areas import Nation
from scrlearn.model.rules import RuleSet
from scrlearn_adults.england_sar.care_act_2014 import CARE_ACT_2014

__all__ = ["ENGLAND_SAR"]

ENGLAND_SAR = RuleSet(
    id="england-sar",
    title="Safeguarding Adults Review (England)",
    jurisdiction="England",
    nations=(Nation.ENGLAND,),
    subject="an adult",
    about="Whether a Safeguarding Adults Board must, or may, arrange a review. In force from 1 April 2015.",
    editions=(CARE_ACT_2014,),
)
"""The rule set `england-sar`."""
