"""Quality markers: the checklist of a review, where its board keeps one.

No guidance asks a board to use the markers, so a review without them has no problem. One that has begun a
list is shown what of that list is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn._meant import did_you_mean
from scrlearn.checks.rules.cited import QUALITY_MARKERS
from scrlearn.hooks import Check
from scrlearn.model.quality_markers import LAST_STAGE, MARKER_KINDS, MarkerAnswer
from scrlearn.model.quality_markers import quality_markers as markers_of_kind
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.quality_markers import QualityMarker
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

UNKNOWN_MARKER = ProblemCode(
    code="CON150",
    title="A quality marker that is on no list",
    severity=Severity.ERROR,
    why="The answer counts for no marker.",
    hint="Use an id from scr-qm-01 to scr-qm-18, or from sar-qm-01 to sar-qm-15.",
    source=f"{QUALITY_MARKERS}and SCIE Safeguarding Adult Review Quality Markers (2022)",
    failing="quality_markers: {scr-qm-19: no}",
    passing="quality_markers: {scr-qm-18: no}",
)
MARKER_WITHOUT_EVIDENCE = ProblemCode(
    code="CON151",
    title="A quality marker answered as met, without evidence",
    severity=Severity.WARNING,
    why="A tick that nobody can follow up says what the writer hopes.",
    hint="Say under evidence where it can be seen: minutes, a section of the report, what people said.",
    source=f"{QUALITY_MARKERS}used as a checklist",
    failing="quality_markers: {scr-qm-13: yes}",
    passing="quality_markers: {scr-qm-13: {met: yes, evidence: Each finding gives its reasons.}}",
)
MARKERS_OPEN = ProblemCode(
    code="CON152",
    title="Quality markers that are not answered",
    severity=Severity.NOTE,
    why="In a list that was begun, the gaps say most.",
    hint="Answer each with yes, partly, no or not_yet.",
    source=f"{QUALITY_MARKERS}used as a checklist",
    failing="quality_markers: {scr-qm-01: no}",
    passing="quality_markers: {}",
)
_MET = (MarkerAnswer.YES, MarkerAnswer.PARTLY)


def quality_markers(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report answers to markers that no list has, answers that nothing shows, and what is still open."""
    if not review.quality_markers:
        return
    lists = [markers_of_kind(kind) for kind in MARKER_KINDS]
    known = [key for listed in lists for key in listed]
    for key, judgement in review.quality_markers.items():
        place = Place("quality_markers", key)
        if key not in known:
            unknown = f"no quality marker has the id '{language.shortened(key)}'"
            yield UNKNOWN_MARKER.at(place, did_you_mean(key, known, after=unknown))
        elif judgement.met in _MET and language.says_nothing(judgement.evidence):
            message = f"answered '{judgement.met.label.lower()}', but no evidence is given"
            yield MARKER_WITHOUT_EVIDENCE.at(place / "evidence", message)
    for listed in lists:
        if any(key in review.quality_markers for key in listed):
            yield from _open(listed, review)


def _open(listed: Mapping[str, QualityMarker], review: Review) -> Iterator[Problem]:
    """Report what of a list that a board has begun is not answered, as far as it can be by now."""
    complete = review.is_complete
    unanswered = [
        marker
        for marker in listed.values()
        if marker.id not in review.quality_markers and (complete or marker.stage != LAST_STAGE)
    ]
    if unanswered:
        named = ", ".join(f"{marker.id} ({marker.title})" for marker in unanswered)
        message = f"{len(unanswered)} of {len(listed)} are not answered: {named}"
        yield MARKERS_OPEN.at("quality_markers", message)


CHECK = Check(
    name="quality-markers",
    subjects=("review",),
    codes=(
        UNKNOWN_MARKER,
        MARKER_WITHOUT_EVIDENCE,
        MARKERS_OPEN,
    ),
    run=quality_markers,
)
