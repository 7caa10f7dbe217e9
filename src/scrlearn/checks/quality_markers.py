"""Quality markers: the checklist of a review, where its board keeps one.

No guidance asks a board to use the markers, so a review without them has no problem. One that has begun a
list is shown what of that list is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.checks.codes import conduct as codes
from scrlearn.checks.conduct import is_complete
from scrlearn.errors import suggestion
from scrlearn.files.parsed import written_place
from scrlearn.language.placeholders import says_nothing
from scrlearn.language.quoting import shortened
from scrlearn.model.quality_markers import LAST_STAGE, MARKER_KINDS, MarkerAnswer, quality_markers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.quality_markers import QualityMarker
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

_MET = (MarkerAnswer.YES, MarkerAnswer.PARTLY)


def markers(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report answers to markers that no list has, answers that nothing shows, and what is still open."""
    if not review.quality_markers:
        return
    lists = [quality_markers(kind) for kind in MARKER_KINDS]
    known = [key for listed in lists for key in listed]
    for key, judgement in review.quality_markers.items():
        place = written_place(("quality_markers", key))
        if key not in known:
            guess = suggestion(key, known)
            meant = f"; did you mean '{guess}'?" if guess else ""
            message = f"no quality marker has the id '{shortened(key)}'{meant}"
            yield codes.UNKNOWN_MARKER.at(place, message)
        elif judgement.met in _MET and says_nothing(judgement.evidence):
            message = f"answered '{judgement.met.label.lower()}', and nothing is given that shows it"
            yield codes.MARKER_WITHOUT_EVIDENCE.at(f"{place}.evidence", message)
    for listed in lists:
        if any(key in review.quality_markers for key in listed):
            yield from _open(listed, review)


def _open(listed: Mapping[str, QualityMarker], review: Review) -> Iterator[Problem]:
    """Report what of a list that a board has begun is not answered, as far as it can be by now."""
    complete = is_complete(review)
    unanswered = [
        marker
        for marker in listed.values()
        if marker.id not in review.quality_markers and (complete or marker.stage != LAST_STAGE)
    ]
    if unanswered:
        named = ", ".join(f"{marker.id} ({marker.title})" for marker in unanswered)
        message = f"{len(unanswered)} of {len(listed)} are not answered: {named}"
        yield codes.MARKERS_OPEN.at("quality_markers", message)
