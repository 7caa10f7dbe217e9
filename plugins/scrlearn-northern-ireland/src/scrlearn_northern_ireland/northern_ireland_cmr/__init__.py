"""Northern Ireland since 2012: case management reviews.

The regulations say must, but two of their conditions are the Safeguarding Board's own states of mind: that
it is concerned about a body represented on it, and, since an amendment, that it determines that there is
significant learning. A review of good practice needs no harm at all.
"""

from __future__ import annotations

from scrlearn.model.areas import Nation
from scrlearn.model.rules import RuleSet
from scrlearn_northern_ireland.northern_ireland_cmr.regulations_2012 import REGULATIONS_2012
from scrlearn_northern_ireland.northern_ireland_cmr.regulations_amended import REGULATIONS_AMENDED

__all__ = ["NORTHERN_IRELAND_CMR"]

NORTHERN_IRELAND_CMR = RuleSet(
    id="northern-ireland-cmr",
    title="Case management review (Northern Ireland)",
    jurisdiction="Northern Ireland",
    nations=(Nation.NORTHERN_IRELAND,),
    about="Whether the Safeguarding Board for Northern Ireland must undertake a case management "
    "review. In force from 17 September 2012, with a further condition by 2015.",
    editions=(REGULATIONS_2012, REGULATIONS_AMENDED),
)
"""The rule set `northern-ireland-cmr`."""
