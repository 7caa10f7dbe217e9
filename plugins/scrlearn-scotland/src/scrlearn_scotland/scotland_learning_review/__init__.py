"""Scotland since 2021: Learning Reviews.

The chapter with the criteria was not read: what was read is the scope, from title pages and the table of
changes of 2024. The criteria are recalled, and marked so.
"""

from __future__ import annotations

from scrlearn.model.areas import Nation
from scrlearn.model.rules import RuleSet
from scrlearn_scotland.scotland_learning_review.guidance_2021 import GUIDANCE_2021
from scrlearn_scotland.scotland_learning_review.guidance_2024 import GUIDANCE_2024

__all__ = ["SCOTLAND_LEARNING_REVIEW"]

SCOTLAND_LEARNING_REVIEW = RuleSet(
    id="scotland-learning-review",
    title="Learning Review (Scotland)",
    jurisdiction="Scotland",
    nations=(Nation.SCOTLAND,),
    about="Whether a Child Protection Committee should consider a Learning Review, and whether a "
    "death must be notified. Guidance of 2021, revised in 2024.",
    editions=(GUIDANCE_2021, GUIDANCE_2024),
)
"""The rule set `scotland-learning-review`."""
