"""Theme ids that the taxonomy does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.checks.rules.structure.known_ids import KnownIds
from scrlearn.hooks import Check
from scrlearn.hooks.words import VOCABULARIES
from scrlearn.model.review import Review
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.bulletin import Bulletin, BulletinSection, TrainingEvent
    from scrlearn.model.findings import Finding
    from scrlearn.problems import Problem

UNKNOWN_THEME = ProblemCode(
    code="STR103",
    title="A theme that is not in the taxonomy",
    severity=Severity.ERROR,
    why="Learning is brought together across reviews by theme; a misspelt one is lost.",
    hint="Run `scrlearn themes` for the list.",
    source="The taxonomy of themes",
    failing=(
        "findings: [{id: f1, statement: Fathers were not seen., themes: [family.father], why: No one asked.}]"
    ),
    passing=(
        "findings: [{id: f1, statement: Fathers were not seen., themes: [family.fathers], why: No one "
        "asked.}]"
    ),
)


def themes(subject: Review | Bulletin, request: CheckRequest) -> Iterator[Problem]:
    """Report theme ids that the taxonomy does not have, with the id that was likely meant."""
    known = KnownIds(request.host.themes)
    for place, theme in _themes(subject):
        if theme not in known.ids:
            message = f"no theme has the id '{theme}'{known.guess(theme)}"
            incomplete = " ".join(request.host.incomplete("vocabularies"))
            yield UNKNOWN_THEME.at(place, message, hint=incomplete)


def _themes(subject: Review | Bulletin) -> Iterator[tuple[Place, str]]:
    lists: dict[str, Sequence[Finding | BulletinSection | TrainingEvent]]
    if isinstance(subject, Review):
        lists = {"findings": subject.findings}
    else:
        lists = {"sections": subject.sections, "training": subject.training}
    for field, entries in lists.items():
        for index, entry in enumerate(entries):
            for number, theme in enumerate(entry.themes):
                yield Place(field, index, "themes", number), theme


CHECK = Check(
    name="themes", subjects=("review", "bulletin"), codes=(UNKNOWN_THEME,), uses=(VOCABULARIES,), run=themes
)
