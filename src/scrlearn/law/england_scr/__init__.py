"""England: Serious Case Reviews, 2006 to 2019.

The regulation supplies the limbs and never changed; statutory guidance (Working Together to Safeguard
Children) supplies the "must" and what lies around it, and changed with each edition. Every mark says what
was read: the regulation in its own text, the guidance mostly in the procedures that boards made of it. What
nobody could read is marked as not verified; it advises and is never settled law.

One file holds one edition: `regulation_2006`, `working_together_2010`, `_2013`, `_2015`. What they have alike
stands beside them: `facts`, `sources`, and in `shared` the rules and time limits of the guidance.
"""

from __future__ import annotations

from scrlearn.law.england_scr.regulation_2006 import REGULATION_2006, SERIOUS_CASE
from scrlearn.law.england_scr.working_together_2010 import WORKING_TOGETHER_2010
from scrlearn.law.england_scr.working_together_2013 import WORKING_TOGETHER_2013
from scrlearn.law.england_scr.working_together_2015 import WORKING_TOGETHER_2015
from scrlearn.model.areas import Nation
from scrlearn.model.rules import RuleSet

__all__ = ["ENGLAND_SCR", "SERIOUS_CASE"]

ENGLAND_SCR = RuleSet(
    id="england-scr",
    title="Serious Case Review (England)",
    jurisdiction="England",
    nations=(Nation.ENGLAND,),
    about="Whether a Local Safeguarding Children Board must review a case in which a child has died "
    "or been seriously harmed, and whether the local authority should report the incident. In force "
    "from 1 April 2006 until each area's new arrangements took effect, at the latest in September "
    "2019.",
    editions=(REGULATION_2006, WORKING_TOGETHER_2010, WORKING_TOGETHER_2013, WORKING_TOGETHER_2015),
)
"""The rule set `england-scr`."""
