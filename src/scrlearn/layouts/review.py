"""The review: why it was held, how it was carried out, what was learned and what should change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.document import (
    Block,
    Callout,
    Cell,
    Column,
    Document,
    Section,
    Table,
    Terms,
    as_text,
    body,
    inline,
)
from scrlearn.errors import UnknownNameError
from scrlearn.law import decide_review
from scrlearn.law.explanation import NodeKind
from scrlearn.layouts.conduct import conduct, publication
from scrlearn.layouts.parts import (
    bullets,
    contacts,
    line,
    mail,
    masthead,
    reserved,
    rich_line,
    section,
    terms,
)
from scrlearn.layouts.timetable import steps
from scrlearn.layouts.visibility import recommendations_for, sees_basis
from scrlearn.model.dates import as_date, long_date, meant
from scrlearn.model.facts import FactState
from scrlearn.model.findings import Polarity
from scrlearn.model.themes import theme_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scrlearn.hooks.records import LayoutRequest
    from scrlearn.law import Answer, Decision
    from scrlearn.law.explanation import Explanation
    from scrlearn.model.findings import Finding
    from scrlearn.model.recommendations import Recommendation
    from scrlearn.model.review import Review
    from scrlearn.model.themes import Theme


def build(review: Review, request: LayoutRequest) -> Document:
    """Lay out a review, with what the audience may see of it."""
    kicker = review.type or "Case review"
    published = meant(review.dates.published, review.dates.completed)
    return Document(
        id=review.id,
        title=review.title,
        layout="review",
        language=review.language,
        date=as_date(published),
        subject_line=f"{kicker}: {review.title}",
        description=f"{kicker}: findings and recommendations",
        masthead=masthead(review.board, kicker=kicker, dateline=long_date(published)),
        blocks=(
            *reserved(request.audience, review),
            *section("What happened", "summary", body(review.summary)),
            *section("Why a review was held", "decision", tuple(_decision(review, request))),
            *section(
                "How it was carried out",
                "conduct",
                body(review.scope),
                tuple(conduct(review, request.audience)),
            ),
            *section("What was due by when", "timetable", tuple(steps(review, request))),
            *section("What we learned", "findings", tuple(_findings(review.findings, request.host.themes))),
            *section("What should change", "recommendations", tuple(_recommendations(review, request))),
            *section("What the board answers", "board-response", body(review.board_response)),
            *section("Publication", "publication", publication(review)),
        ),
        footer=contacts(review.board),
        mail=mail(
            review.board,
            preheader=f"What was learned from the review {review.title}, and what should change.",
        ),
    )


def _decision(review: Review, request: LayoutRequest) -> Iterator[Block]:
    """Answer each question of the review's rule set, with the law's words beside what is known."""
    if not review.rules or review.law_date is None:
        return
    try:
        decision = decide_review(review, host=request.host)
    except UnknownNameError:
        # A review can be read without the rules it was decided by; that they are missing must be told.
        yield from line("The rules behind this decision could not be read, so it is not explained here.")
        return
    for answer in decision.values():
        yield Section(
            heading=as_text(answer.asks),
            blocks=(
                *line(answer.summary),
                *_recorded(review, answer, with_reasons=sees_basis(request.audience)),
                _limbs(answer, with_basis=sees_basis(request.audience)),
                *_still_unknown(answer),
            ),
            anchor=f"question-{answer.question}",
        )
    yield from _cautions(decision)


def _recorded(review: Review, answer: Answer, *, with_reasons: bool) -> Iterator[Block]:
    """Tell what the board decided, which may differ from the rules; for the board, with its reasons."""
    recorded = review.decision_on(answer.question)
    if recorded is None:
        return
    who = f" by {recorded.by}" if recorded.by else ""
    when = f" on {long_date(recorded.on)}" if recorded.on else ""
    yield from line(f"What was decided{who}{when}: {recorded.answer}.")
    if with_reasons:
        yield from rich_line(recorded.reasons)


def _limbs(answer: Answer, *, with_basis: bool) -> Table:
    """Set out the limbs, each once, although several rules may ask for one of them."""
    limbs: dict[str, Explanation] = {}
    for rule in answer.explanation.parts:
        for limb in rule.limbs():
            # What a rule presumes is only presumed where that rule answers.
            if limb.id not in limbs or (limb.kind is NodeKind.PRESUMED and rule.met):
                limbs[limb.id] = limb
    return Table(
        caption="The law's conditions, and what was known",
        columns=(
            Column(key="words", heading="What the law asks", width=3.0),
            Column(key="state", heading="In this case", width=1.8 if with_basis else 1.0),
            Column(key="source", heading="Source", width=2.8),
        ),
        rows=tuple(
            (
                Cell(blocks=line(limb.text)),
                Cell(
                    blocks=tuple(_known(limb, with_basis=with_basis)),
                    value=limb.state.value if limb.state else None,
                ),
                Cell(blocks=line(str(limb.source) if limb.source else "")),
            )
            for limb in limbs.values()
        ),
        role="limbs",
    )


def _known(limb: Explanation, *, with_basis: bool) -> Iterator[Block]:
    """Say how a limb stands, worked out as the decision was, and for the board what it rests on."""
    yield from line(_standing(limb))
    fact = limb.given
    if with_basis and fact is not None:
        yield from line(fact.basis or "")
        judged = ", ".join(part for part in (fact.judged_by or "", long_date(fact.judged_on)) if part)
        yield from line(f"Judged by {judged}" if judged else "")


def _standing(limb: Explanation) -> str:
    if limb.kind is NodeKind.REBUTTAL:
        return "Established" if limb.met else "Not established"
    if limb.met is None:
        unsettled = "Disputed" if limb.state is FactState.DISPUTED else "Not known"
        return f"{unsettled}, and presumed" if limb.kind is NodeKind.PRESUMED else unsettled
    if limb.state is FactState.NOT_APPLICABLE:
        return "Does not apply"
    return "Yes" if limb.met else "No"


def _still_unknown(answer: Answer) -> Iterator[Block]:
    if answer.needed:
        yield Callout(
            heading="What is not known",
            blocks=bullets(
                line(f"{entry.definition.asks} Usually known to: {entry.definition.held_by}.")
                for entry in answer.needed
            ),
        )


def _cautions(decision: Decision) -> Iterator[Block]:
    """Tell readers what to be careful about; why a plugin failed is for the people who run the program."""
    missing = (
        ("Not every set of rules could be read, so this answer may be incomplete.",)
        if decision.incomplete
        else ()
    )
    notes = (*missing, *decision.warnings)
    if notes:
        yield Callout(heading="How far this can be relied on", blocks=bullets(line(note) for note in notes))


def _findings(findings: Iterable[Finding], themes: Mapping[str, Theme]) -> Iterator[Section]:
    for number, finding in enumerate(findings, start=1):
        good = finding.polarity is Polarity.STRENGTH
        numbered = f"Finding {number}" + (", good practice" if good else "")
        heading = ": ".join(part for part in (numbered, finding.title) if part)
        details = terms(
            ("Themes", line("; ".join(theme_label(theme, themes) for theme in finding.themes))),
            ("Why it worked" if good else "Why it happened", body(finding.why)),
            ("What it rests on", body(finding.evidence)),
        )
        yield Section(
            heading=inline(heading),
            blocks=(*rich_line(finding.statement), *((Terms(items=details),) if details else ())),
            anchor=f"finding-{finding.id}",
            number=str(number),
            is_numbered_in_words=True,
        )


def _recommendations(review: Review, request: LayoutRequest) -> Iterator[Section]:
    for number, recommendation in recommendations_for(review, request.audience):
        details = terms(
            ("Addressed to", line(", ".join(map(review.agency_name, recommendation.addressed_to)))),
            ("Scope", line(recommendation.scope.value.capitalize() if recommendation.scope else "")),
            ("By", line(long_date(recommendation.due))),
            ("How we will know", rich_line(recommendation.measure)),
            ("Answers", line(_answered(review, recommendation))),
            ("Repeats", bullets(map(line, recommendation.repeats))),
            ("What is different now", body(recommendation.repeats_because)),
        )
        yield Section(
            heading=as_text(f"Recommendation {number}"),
            blocks=(*rich_line(recommendation.text), *((Terms(items=details),) if details else ())),
            anchor=f"recommendation-{recommendation.id}",
            number=str(number),
            is_numbered_in_words=True,
        )


def _answered(review: Review, recommendation: Recommendation) -> str:
    numbers = [
        f"Finding {number}"
        for number, finding in enumerate(review.findings, start=1)
        if finding.id in recommendation.answers
    ]
    return ", ".join(numbers)
