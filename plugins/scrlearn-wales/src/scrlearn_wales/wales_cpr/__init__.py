"""Wales since 2013: child practice reviews, concise or extended."""

from __future__ import annotations

from scrlearn.model.areas import Nation
from scrlearn.model.rules import RuleSet
from scrlearn_wales.wales_cpr.regulations_2012 import REGULATIONS_2012_EDITION
from scrlearn_wales.wales_cpr.regulations_2015 import REGULATIONS_2015_EDITION

__all__ = ["WALES_CPR"]

WALES_CPR = RuleSet(
    id="wales-cpr",
    title="Child practice review (Wales)",
    jurisdiction="Wales",
    nations=(Nation.WALES,),
    about="Whether a board must carry out a child practice review, and whether a concise or an "
    "extended one. In force from 1 January 2013, and since 6 April 2016 under new regulations; since "
    "October 2024 such reviews are carried out as Single Unified Safeguarding Reviews.",
    editions=(REGULATIONS_2012_EDITION, REGULATIONS_2015_EDITION),
)
"""The rule set `wales-cpr`."""
