"""Wales since October 2024: the Single Unified Safeguarding Review, the umbrella over other reviews.

It makes no trigger of its own: it is engaged where the criteria of another review are met.
"""

from __future__ import annotations

from scrlearn.model.areas import Nation
from scrlearn.model.rules import RuleSet
from scrlearn_wales.wales_susr.statutory_guidance_2024 import STATUTORY_GUIDANCE_2024

__all__ = ["WALES_SUSR"]

WALES_SUSR = RuleSet(
    id="wales-susr",
    title="Single Unified Safeguarding Review (Wales)",
    jurisdiction="Wales",
    nations=(Nation.WALES,),
    subject="a child or an adult",
    about="Whether a review is carried out as a Single Unified Safeguarding Review, the umbrella over "
    "practice reviews and homicide reviews in Wales. In force from 1 October 2024.",
    editions=(STATUTORY_GUIDANCE_2024,),
)
"""The rule set `wales-susr`."""
