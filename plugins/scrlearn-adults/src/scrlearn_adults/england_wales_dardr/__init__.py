"""England and Wales: domestic abuse related death reviews, enacted in 2024 and not in force.

They would take the place of Domestic Homicide Reviews. A member of the household who is not personally
connected would no longer be in scope.
"""

from __future__ import annotations

from scrlearn.model.areas import Nation
from scrlearn.model.rules import RuleSet
from scrlearn_adults.england_wales_dardr.victims_and_prisoners_act_2024 import VICTIMS_AND_PRISONERS_ACT_2024

__all__ = ["ENGLAND_WALES_DARDR"]

ENGLAND_WALES_DARDR = RuleSet(
    id="england-wales-dardr",
    title="Domestic abuse related death review (England and Wales)",
    jurisdiction="England and Wales",
    nations=(Nation.ENGLAND, Nation.WALES),
    subject="a person",
    about="Whether a death would be in scope for a domestic abuse related death review, the successor "
    "of the Domestic Homicide Review. Enacted on 24 May 2024; shown as prospective where it was read.",
    editions=(VICTIMS_AND_PRISONERS_ACT_2024,),
)
"""The rule set `england-wales-dardr`."""
