"""How a review was carried out: who led it, who took part, what it was asked, and what the board answered.

What the public is told stands first; how the review was run, with the evidence for the quality markers, is
for the board.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.document import (
    Block,
    Blocks,
    Cell,
    Column,
    Paragraph,
    Section,
    Table,
    Terms,
    Text,
    as_text,
    body,
    inline,
)
from scrlearn.layouts.parts import bullets, line, rich_line, section, terms
from scrlearn.layouts.visibility import sees_running
from scrlearn.model.dates import long_date
from scrlearn.model.principles import CONDUCT, LEARNING_FRAMEWORK, principle_label
from scrlearn.model.quality_markers import MARKER_KINDS, quality_markers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scrlearn.model.audience import Audience
    from scrlearn.model.conduct import ParallelProcess
    from scrlearn.model.quality_markers import MarkerJudgement, QualityMarker
    from scrlearn.model.review import Participant, Review, Reviewer

MARKERS_ROLE = "quality-markers"
"""The role of the tables whose rows are quality markers."""
_MARKER_COLUMNS = (
    Column(key="marker", heading="Marker", width=1.6),
    Column(key="question", heading="What it asks", width=2.4),
    Column(key="met", heading="Met", width=0.8),
    Column(key="evidence", heading="What shows it", width=2.4),
)


def conduct(review: Review, audience: Audience) -> Iterator[Block]:
    """Set out how a review was carried out, as far as the audience may see it."""
    details = terms(
        ("Reviewers", tuple(_reviewers(review.reviewers))),
        ("Organisations", bullets(line(agency.name) for agency in review.agencies)),
        ("Practitioners", bullets(map(_participant, review.involvement.practitioners))),
        ("Family", bullets(map(_participant, review.involvement.family))),
        ("Decided", line(long_date(review.dates.decided))),
        ("Began", line(long_date(review.dates.initiated))),
        ("Completed", line(long_date(review.dates.completed))),
        *(_running(review) if sees_running(audience) else ()),
    )
    if details:
        yield Terms(items=details)
    yield from section("Terms of reference", "terms-of-reference", body(review.terms_of_reference))
    yield from section("How the principles were met", "principles", tuple(_principles(review.principles)))
    if sees_running(audience):
        yield from section("Quality markers", "quality-markers", tuple(_markers(review.quality_markers)))


def publication(review: Review) -> Blocks:
    """Tell what was decided on publishing the report, why, and where and how long it can be read."""
    decided = review.publication
    if decided is None:
        return ()
    items = terms(
        ("The report", line(decided.published.label)),
        ("Why", rich_line(decided.reasons)),
        ("Where", line(decided.where)),
        ("For how long", line(decided.available_for)),
    )
    return (Terms(items=items),)


def _reviewers(reviewers: Iterable[Reviewer]) -> Iterator[Block]:
    for reviewer in reviewers:
        described = ", ".join(part for part in (reviewer.name, reviewer.role, reviewer.organisation) if part)
        yield from line(described)
        yield from line(f"Connections: {reviewer.connections}" if reviewer.connections else "")
        if reviewer.independence:
            yield _labelled("How independence is kept", reviewer.independence)


def _participant(participant: Participant) -> Blocks:
    """Tell in one item who was invited, how they contributed or why not, and what they were told."""
    contributed = participant.contribution or ("did not take part" if participant.took_part is False else "")
    return (
        _labelled(participant.who, contributed),
        *_also("Why not", participant.not_involved_because),
        *_also("Invited and told", participant.expectations),
    )


def _also(label: str, text: str) -> Blocks:
    return (_labelled(label, text),) if text else ()


def _labelled(label: str, text: str) -> Paragraph:
    runs = inline(text)
    return Paragraph(content=(*as_text(label), *((Text(": "), *runs) if runs else ())))


def _running(review: Review) -> tuple[tuple[str, Blocks], ...]:
    """Tell of other children and of processes beside the review, by which a family could be known."""
    processes = review.parallel_processes
    beside = line("None") if processes == () else bullets(map(_process, processes or ()))
    return (
        ("Other children in the family", rich_line(review.other_children)),
        ("Parallel processes", beside),
    )


def _process(process: ParallelProcess) -> Blocks:
    return (_labelled(process.process, process.handling),)


def _principles(principles: Mapping[str, str]) -> Iterator[Section]:
    """Set out the two lists of the guidance and the board's own principles, each by itself."""
    own = [key for key in principles if key not in CONDUCT and key not in LEARNING_FRAMEWORK]
    for heading, anchor, keys in (
        ("How the review was conducted", "principles-conduct", CONDUCT),
        ("The learning framework", "principles-learning-framework", LEARNING_FRAMEWORK),
        ("The board's own principles", "principles-own", own),
    ):
        met = terms(*((principle_label(key), rich_line(principles.get(key, ""))) for key in keys))
        if met:
            yield Section(heading=as_text(heading), blocks=(Terms(items=met),), anchor=anchor)


def _markers(judgements: Mapping[str, MarkerJudgement]) -> Iterator[Table]:
    """Set out each list of which a marker is answered, in its order."""
    for kind in MARKER_KINDS:
        answered = [marker for marker in quality_markers(kind).values() if marker.id in judgements]
        if answered:
            yield Table(
                caption=answered[0].list_title,
                columns=_MARKER_COLUMNS,
                rows=tuple(_marker(marker, judgements[marker.id]) for marker in answered),
                role=MARKERS_ROLE,
                row_headings=True,
            )


def _marker(marker: QualityMarker, judgement: MarkerJudgement) -> tuple[Cell, ...]:
    return (
        Cell(blocks=line(f"{marker.number}. {marker.title}"), value=marker.id),
        Cell(blocks=line(marker.question)),
        Cell(blocks=line(judgement.met.label), value=judgement.met.value),
        Cell(blocks=rich_line(judgement.evidence)),
    )
