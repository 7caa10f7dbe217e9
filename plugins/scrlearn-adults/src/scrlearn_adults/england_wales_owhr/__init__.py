"""England and Wales, April to December 2023, in pilot areas: offensive weapons homicide reviews.

The exclusions say "may": a death that could be reviewed under another law is out of this one, whether or not
it is.
"""

from __future__ import annotations

from scrlearn.model.areas import Nation
from scrlearn.model.rules import RuleSet
from scrlearn_adults.england_wales_owhr.pilot_2023 import PILOT_2023

__all__ = ["ENGLAND_WALES_OWHR"]

ENGLAND_WALES_OWHR = RuleSet(
    id="england-wales-owhr",
    title="Offensive weapons homicide review (England and Wales)",
    jurisdiction="England and Wales",
    nations=(Nation.ENGLAND, Nation.WALES),
    subject="an adult",
    about="Whether review partners must arrange an offensive weapons homicide review. In force for "
    "deaths from 1 April to 31 December 2023, in pilot areas only.",
    editions=(PILOT_2023,),
)
"""The rule set `england-wales-owhr`."""
