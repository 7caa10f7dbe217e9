"""What a rule set is tried on: cases of its facts, days on which it counts, and the sources that it names."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from scrlearn.model.conditions import Source
    from scrlearn.model.fact_definitions import Implication
    from scrlearn.model.rules import Edition, Question


@st.composite
def cases(
    draw: st.DrawFn, question: Question, implications: Iterable[Implication], most_open: int | None = None
) -> tuple[dict[str, bool], dict[str, bool]]:
    """Give a full admissible way of the facts, with some of them known: (the known ones, all of them)."""
    entries = tuple(implications)
    names = list(
        dict.fromkeys([*question.facts, *(fact for entry in entries for fact in (entry.fact, entry.implies))])
    )
    way = {name: draw(st.booleans(), label=name) for name in names}
    # Repaired rather than filtered: a fact whose implication fails is simply not so.
    changed = True
    while changed:
        changed = False
        for entry in entries:
            if way.get(entry.fact) and way[entry.implies] != entry.value:
                way[entry.fact] = False
                changed = True
    most = len(names) if most_open is None else most_open
    left_open = draw(st.lists(st.sampled_from(names), unique=True, max_size=most), label="left open")
    return {name: way[name] for name in names if name not in left_open}, way


def days_of(edition: Edition, question: Question) -> Iterator[date]:
    """Give days on which a question stands in every area: its first, and its last where it ends."""
    first = max(filter(None, (edition.in_force_from, question.in_force_from)))
    if question.begins_by_area:
        first = max(first, question.begins_by_area.latest)
    lasts = [*filter(None, (edition.in_force_to, question.in_force_to))]
    if question.ends_by_area:
        lasts.append(question.ends_by_area.earliest - timedelta(days=1))
    yield first
    if lasts:
        yield min(lasts)


def sources_of(edition: Edition) -> Iterator[tuple[str, Source]]:
    """Give every source of an edition with the place it stands at: rules, limbs, meanings, limits, terms."""
    for source in edition.sources:
        yield "edition", source
    for question in edition.questions:
        yield from _sources_of_question(question)
    for definition in edition.facts:
        if definition.source:
            yield f"fact/{definition.id}", definition.source
    for deadline in edition.deadlines:
        yield f"deadline/{deadline.id}", deadline.source
        if deadline.limit_source:
            yield f"deadline/{deadline.id}/limit", deadline.limit_source
        for relaxation in deadline.relaxations:
            yield f"deadline/{deadline.id}/relaxation", relaxation.source


def _sources_of_question(question: Question) -> Iterator[tuple[str, Source]]:
    for rule in question.rules:
        yield f"{question.id}/{rule.id}", rule.source
        for limb in (*rule.limbs(), *rule.considers):
            yield f"{question.id}/{rule.id}/{limb.id}", limb.source
    if question.otherwise.source:
        yield f"{question.id}/otherwise", question.otherwise.source
    for term in filter(None, (question.begins_by_area, question.ends_by_area)):
        yield f"{question.id}/area", term.source
