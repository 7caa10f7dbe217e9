"""Wales since April 2016: adult practice reviews, concise or extended."""

from __future__ import annotations

from scrlearn.model.areas import Nation
from scrlearn.model.rules import RuleSet
from scrlearn_wales.wales_apr.regulations_2015 import REGULATIONS_2015_EDITION

__all__ = ["WALES_APR"]

WALES_APR = RuleSet(
    id="wales-apr",
    title="Adult practice review (Wales)",
    jurisdiction="Wales",
    nations=(Nation.WALES,),
    subject="an adult",
    about="Whether a board must carry out an adult practice review, and whether a concise or an "
    "extended one. In force from 6 April 2016.",
    editions=(REGULATIONS_2015_EDITION,),
)
"""The rule set `wales-apr`."""
