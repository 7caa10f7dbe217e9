"""Scotland: domestic homicide and suicide reviews, enacted in 2025 and not in force."""

from __future__ import annotations

from scrlearn.model.areas import Nation
from scrlearn.model.rules import RuleSet
from scrlearn_scotland.scotland_dhsr.act_2025 import ACT_2025_EDITION

__all__ = ["SCOTLAND_DHSR"]

SCOTLAND_DHSR = RuleSet(
    id="scotland-dhsr",
    title="Domestic homicide and suicide review (Scotland)",
    jurisdiction="Scotland",
    nations=(Nation.SCOTLAND,),
    subject="a person",
    about="Whether a death is in scope for a domestic homicide or suicide review. Enacted on 19 "
    "November 2025; shown as prospective where it was read.",
    editions=(ACT_2025_EDITION,),
)
"""The rule set `scotland-dhsr`."""
