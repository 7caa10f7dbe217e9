"""Who did not take part, and whether everybody was told what to expect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn._joined import joined
from scrlearn.checks.rules.cited import QUALITY_MARKERS
from scrlearn.hooks import Check
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.review import Participant, Review
    from scrlearn.problems import Problem

_INVITED = (
    "Working Together 2015, chapter 4: families are invited to contribute and understand how they will be "
    "involved"
)
_FAMILY = "involvement: {{family: [{{who: mother, {}}}]}}"
NO_REASON = ProblemCode(
    code="CON110",
    title="Somebody did not take part, and no reason is given",
    severity=Severity.WARNING,
    why="Not to be asked, to decline and to be advised against it are three different things.",
    hint="Say why under not_involved_because.",
    source=_INVITED,
    failing=_FAMILY.format("took_part: false"),
    passing=_FAMILY.format("took_part: false, not_involved_because: She was asked twice and declined."),
)
FAMILY_NOT_TOLD = ProblemCode(
    code="CON111",
    title="Nothing on what the family were told to expect",
    severity=Severity.WARNING,
    why="Families who expect a verdict, or a say in the report, are hurt again when they get neither.",
    hint="Say under expectations how each was invited, by whom, and what was explained.",
    source=f"{_INVITED}; {QUALITY_MARKERS}marker 4",
    failing="involvement: {family: [mother]}",
    passing=_FAMILY.format("expectations: The reviewer visited her and left a leaflet on what it is for."),
)
PRACTITIONERS_NOT_TOLD = ProblemCode(
    code="CON112",
    title="Nothing on what practitioners were told to expect",
    severity=Severity.NOTE,
    why="People speak openly when they know what will be done with what they say, and that no blame follows.",
    hint="Say under expectations how they were invited and what was explained.",
    source=f"{QUALITY_MARKERS}marker 11",
    failing="involvement: {practitioners: [health visitors]}",
    passing=(
        "involvement: {practitioners: [{who: health visitors, expectations: A briefing before the first "
        "event.}]}"
    ),
)


def involvement(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report who did not take part and why is not said, and to whom nobody explained what to expect."""
    yield from _group(review.involvement.family, Place("involvement", "family"), FAMILY_NOT_TOLD)
    yield from _group(
        review.involvement.practitioners, Place("involvement", "practitioners"), PRACTITIONERS_NOT_TOLD
    )


def _group(people: Sequence[Participant], place: Place, not_told: ProblemCode) -> Iterator[Problem]:
    for index, person in enumerate(people):
        if person.took_part is False and language.says_nothing(person.not_involved_because):
            message = f"'{language.shortened(person.who)}' did not take part, and no reason is given"
            yield NO_REASON.at(place / index / "not_involved_because", message)
    untold = [
        language.shortened(person.who)
        for person in people
        if person.took_part is not False and language.says_nothing(person.expectations)
    ]
    if untold:
        message = (
            f"nothing says how these people were invited, and what they were told to expect: {joined(untold)}"
        )
        yield not_told.at(place, message)


CHECK = Check(
    name="involvement",
    subjects=("review",),
    codes=(
        NO_REASON,
        FAMILY_NOT_TOLD,
        PRACTITIONERS_NOT_TOLD,
    ),
    run=involvement,
)
