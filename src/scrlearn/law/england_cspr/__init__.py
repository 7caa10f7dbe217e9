"""England: child safeguarding practice reviews, since 29 June 2018.

The Act and the regulations were read; statutory guidance (Working Together 2018 and 2023) mostly in the
procedures that partnerships made of it, and that of 2026 not at all. No local review is ever mandatory on
facts alone: partners must consider, having regard to criteria.

One file holds one edition: `working_together_2018`, `_2023`, `_2026`. What they stand on is beside them: the
law itself in `children_act_2004`, what the editions of the guidance have alike in `shared`, and `facts` and
`sources`.
"""

from __future__ import annotations

from scrlearn.law.england_cspr.working_together_2018 import WORKING_TOGETHER_2018
from scrlearn.law.england_cspr.working_together_2023 import WORKING_TOGETHER_2023
from scrlearn.law.england_cspr.working_together_2026 import WORKING_TOGETHER_2026
from scrlearn.model.areas import Nation
from scrlearn.model.rules import RuleSet

__all__ = ["ENGLAND_CSPR"]

ENGLAND_CSPR = RuleSet(
    id="england-cspr",
    title="Child safeguarding practice review (England)",
    jurisdiction="England",
    nations=(Nation.ENGLAND,),
    about="Whether a local authority must notify the death or serious harm of a child, whether a "
    "rapid review is expected, and whether the safeguarding partners must consider a local review. In "
    "force from 29 June 2018; the partners' own duties began in each area with its new arrangements, "
    "at the latest in September 2019.",
    editions=(WORKING_TOGETHER_2018, WORKING_TOGETHER_2023, WORKING_TOGETHER_2026),
)
"""The rule set `england-cspr`."""
