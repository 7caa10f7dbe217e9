"""Wales, October 2006 to December 2012: serious case reviews under the regulations of 2006."""

from __future__ import annotations

from scrlearn.model.areas import Nation
from scrlearn.model.rules import RuleSet
from scrlearn_wales.wales_scr.regulations_2006 import REGULATIONS_2006_EDITION

__all__ = ["WALES_SCR"]

WALES_SCR = RuleSet(
    id="wales-scr",
    title="Serious case review (Wales)",
    jurisdiction="Wales",
    nations=(Nation.WALES,),
    about="Whether a Local Safeguarding Children Board in Wales had to review a case. In force from 1 "
    "October 2006 to 31 December 2012; child practice reviews followed.",
    editions=(REGULATIONS_2006_EDITION,),
)
"""The rule set `wales-scr`."""
