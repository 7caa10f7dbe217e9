"""The quality markers: what a good review looks like from referral to impact, as a checklist.

Two published lists, for reviews about children and about adults, which are kept apart: the second is no new
edition of the first. Neither belongs to one way of reviewing, and neither is law.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Annotated, Any

from scrlearn._meant import ClosedList
from scrlearn.errors import UnknownNameError
from scrlearn.model.base import Doc, noun
from scrlearn.model.text_kinds import Inline, Key, Plain, Url

MARKER_KINDS = ("scr", "sar")
"""The lists that there are."""
LAST_STAGE = "outputs"
"""The stage whose markers nobody can answer before the review is complete."""


class MarkerAnswer(ClosedList):
    """How far a review meets a marker."""

    YES = "yes", "y", "true", "met", "fully", "green"
    PARTLY = "partly", "partially", "in part", "partly met", "amber"
    NO = "no", "n", "false", "not met", "red"
    NOT_YET = "not_yet", "in progress", "to do", "tbc"

    @property
    def label(self) -> str:
        """The answer as readers see it."""
        return self.value.replace("_", " ").capitalize()


@noun
class MarkerJudgement:
    """What a board answers on one quality marker. In a file, the answer alone may stand for it.

    >>> MarkerJudgement(met=MarkerAnswer.PARTLY, evidence="Minutes of the panel.").met.label
    'Partly'
    """

    met: Annotated[MarkerAnswer, Doc("Whether the review meets the marker.")]
    evidence: Annotated[Inline, Doc("What shows it.")] = ""


@noun
class QualityMarker:
    """One marker of a list.

    >>> quality_markers()["scr-qm-13"].title
    'Analysis'
    """

    id: Annotated[Key, Doc("Stable id: the letters of its list, and its number there.")]
    number: Annotated[int, Doc("Its number in the list.")]
    stage: Annotated[Key, Doc("Part of the review: `setting-up`, `running` or `outputs`.")]
    stage_title: Annotated[Plain, Doc("What the list calls that part.")]
    title: Annotated[Plain, Doc("What the list calls it.")]
    question: Annotated[Plain, Doc("What it asks of a review, in our words.")]
    list_title: Annotated[Plain, Doc("The published list.")]
    url: Annotated[Url, Doc("Where it can be read.")]

    @property
    def source(self) -> str:
        """Where the marker stands: the list, and its number there."""
        return f"{self.list_title}, marker {self.number}"


@cache
def quality_markers(kind: str = "scr") -> Mapping[str, QualityMarker]:
    """Return the markers of one list by id, in its order: `scr` has eighteen, `sar` fifteen.

    The first is SCIE's and the NSPCC's for Serious Case Reviews (2016), the second SCIE's for reviews about
    adults (2018, refreshed in 2022). The questions are scrlearn's words for what each marker asks.

    >>> [
    ...     (len(quality_markers(kind)), quality_markers(kind)[f"{kind}-qm-01"].title)
    ...     for kind in MARKER_KINDS
    ... ]
    [(18, 'Referral'), (15, 'Referral')]

    Raises:
        UnknownNameError: there is no list of that kind.
    """
    kinds = _lists()
    if kind not in kinds:
        raise UnknownNameError("list of quality markers", kind, kinds)
    listed = kinds[kind]
    return {
        marker.id: marker
        for marker in (
            QualityMarker(
                id=f"{kind}-qm-{number:02}",
                number=number,
                stage_title=listed["stages"][entry["stage"]],
                list_title=listed["title"],
                url=listed["urls"][entry["stage"]],
                **entry,
            )
            for number, entry in enumerate(listed["markers"], start=1)
        )
    }


@cache
def _lists() -> dict[str, Any]:
    text = resources.files("scrlearn.model").joinpath("quality_markers.toml").read_text(encoding="utf-8")
    kinds: dict[str, Any] = tomllib.loads(text)["kinds"]
    return kinds
