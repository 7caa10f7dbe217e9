"""Scotland, 2015 to 2021: Significant Case Reviews. It is guidance: the committee considers and decides."""

from __future__ import annotations

from scrlearn.model.areas import Nation
from scrlearn.model.rules import RuleSet
from scrlearn_scotland.scotland_scr.guidance_2015 import GUIDANCE_2015

__all__ = ["SCOTLAND_SCR"]

SCOTLAND_SCR = RuleSet(
    id="scotland-scr",
    title="Significant Case Review (Scotland)",
    jurisdiction="Scotland",
    nations=(Nation.SCOTLAND,),
    about="Whether a Child Protection Committee should consider a Significant Case Review, and "
    "whether a death must be notified. Guidance of 31 March 2015, replaced by Learning Reviews in "
    "2021.",
    editions=(GUIDANCE_2015,),
)
"""The rule set `scotland-scr`."""
