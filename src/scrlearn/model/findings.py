"""What was learned."""

from collections.abc import Sequence
from typing import Annotated

from scrlearn._meant import ClosedList
from scrlearn.model.base import Doc, noun
from scrlearn.model.text_kinds import Body, Inline, Key, Plain


class Polarity(ClosedList):
    """Whether a finding is about something lacking, something done well, or neither."""

    GAP = "gap", "weakness", "negative", "concern", "area for improvement"
    STRENGTH = "strength", "good", "good practice", "positive", "effective practice"
    NEUTRAL = "neutral", "neither", "n/a", "none"


@noun
class Finding:
    """One thing that a review learned.

    A finding stands without a recommendation, and may carry several themes: four of the ten findings in
    the newsletter that this project began from need two.
    """

    id: Annotated[Key, Doc("Key of the finding in its review; recommendations answer it by this id.")]
    statement: Annotated[Inline, Doc("What was learned, in a sentence.")]
    title: Annotated[Inline, Doc("A short heading.")] = ""
    themes: Annotated[Sequence[Plain], Doc("Theme ids of the taxonomy.")] = ()
    polarity: Annotated[Polarity, Doc("gap, strength or neutral.")] = Polarity.GAP
    why: Annotated[Body, Doc("Why it happened: the reasons behind what people did.")] = ""
    evidence: Annotated[Body, Doc("What in the review it rests on.")] = ""
