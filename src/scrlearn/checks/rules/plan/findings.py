"""What findings rest on, and themes that their words or their polarity speak against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.hooks import Check
from scrlearn.hooks.words import VOCABULARIES
from scrlearn.model.findings import Polarity
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import AskableHost, CheckRequest
    from scrlearn.model.findings import Finding
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

UNCLASSIFIED = ProblemCode(
    code="PLN103",
    title="An unclassified finding whose words name a theme",
    severity=Severity.NOTE,
    why="Learning is brought together across reviews by theme; what is unclassified is not found again.",
    hint="Add the theme, if it is one that the finding is about.",
    source="The taxonomy of themes",
    failing="findings: [{id: f1, statement: Young mothers were not asked., why: No one thought of it.,\n"
    "  evidence: Case notes., themes: [other.unclassified]}]",
    passing="findings: [{id: f1, statement: Young mothers were not asked., why: No one thought of it.,\n"
    "  evidence: Case notes., themes: [family.young-parents]}]",
)
_GOOD_PRACTICE = "review.good-practice"
_UNCLASSIFIED = "other.unclassified"
_MOST_PROPOSED = 3


def _example_finding(fields: str) -> str:
    return f"findings: [{{id: f1, statement: Plans drifted., why: Nobody held the date., {fields}}}]"


NO_EVIDENCE = ProblemCode(
    code="PLN101",
    title="A finding that does not say what it rests on",
    severity=Severity.NOTE,
    why="A reader cannot tell learning from opinion, and agencies dispute what they cannot trace.",
    hint="Say in evidence what it rests on: records, conversations with practitioners, what the family said.",
    source="Working Together 2015, chapter 4: relevant case evidence informs the findings",
    failing=_example_finding("themes: [plan.drift]"),
    passing=_example_finding("themes: [plan.drift], evidence: Minutes of four core groups."),
)
MARKED_AS_GAP = ProblemCode(
    code="PLN102",
    title="Good practice that is marked as a gap",
    severity=Severity.NOTE,
    why="A finding is a gap unless it says otherwise, so good practice is counted among what went wrong.",
    hint="Set polarity: strength, or take the theme of good practice out.",
    source="The taxonomy of themes: a theme is neutral, the finding says whether it is a gap",
    failing=_example_finding("themes: [review.good-practice], evidence: Visit cards."),
    passing=_example_finding("themes: [review.good-practice], evidence: Visit cards., polarity: strength"),
)


def findings(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report findings that rest on nothing, and themes that their words or their polarity speak against."""
    for index, finding in enumerate(review.findings):
        place = Place("findings", index)
        if language.says_nothing(finding.evidence):
            yield NO_EVIDENCE.at(place / "evidence", "the finding does not say what it rests on")
        if _GOOD_PRACTICE in finding.themes and finding.polarity is Polarity.GAP:
            yield MARKED_AS_GAP.at(place / "polarity", "its theme is good practice, but its polarity is gap")
        unclassified = set(finding.themes) == {_UNCLASSIFIED}
        if unclassified and (proposed := proposed_themes(finding, request.host)):
            yield UNCLASSIFIED.at(place / "themes", "unclassified, though its words name a theme", proposed)


def proposed_themes(finding: Finding, host: AskableHost) -> str:
    """Return a hint with the themes that a finding's words speak strongly for; empty where there are none."""
    found = language.suggest_themes(f"{finding.title}\n\n{finding.statement}", most=_MOST_PROPOSED, host=host)
    strong = [entry for entry in found if entry.strength is language.Strength.STRONG]
    if not strong:
        return ""
    told = "; ".join(f"{entry.theme} ({entry.label}): {entry.because}" for entry in strong)
    return f"It may be about {told}."


CHECK = Check(
    name="findings",
    subjects=("review",),
    codes=(
        NO_EVIDENCE,
        MARKED_AS_GAP,
        UNCLASSIFIED,
    ),
    uses=(VOCABULARIES,),
    run=findings,
)
