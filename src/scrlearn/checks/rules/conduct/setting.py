"""What a review that has begun says of its questions and of what went on beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn._joined import joined
from scrlearn.checks.rules.cited import QUALITY_MARKERS
from scrlearn.hooks import Check
from scrlearn.model.dates import as_date
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

UNSAID = ProblemCode(
    code="CON130",
    title="Nothing on what the review was asked, on other children or on parallel processes",
    severity=Severity.NOTE,
    why=(
        "Readers judge a review by the questions it was set; brothers and sisters may need safety now; a "
        "trial or inquest decides what may be asked of whom, and when."
    ),
    hint="Add terms_of_reference, other_children and parallel_processes; 'there are none' is an answer too.",
    source=f"{QUALITY_MARKERS}markers 6 and 9; house rule: other children come first",
    failing="terms_of_reference: ''",
    passing="terms_of_reference: Who knew of the household, and what helped or hindered them in asking?",
)
PROCESS_NOT_HANDLED = ProblemCode(
    code="CON131",
    title="A parallel process, with nothing on how it was handled",
    severity=Severity.NOTE,
    why="Witnesses asked twice, a trial put at risk, months lost in waiting: all can be prevented.",
    hint="Say under handling what was agreed, with whom, and what it meant for the timetable.",
    source=f"{QUALITY_MARKERS}marker 9",
    failing="parallel_processes: [inquest]",
    passing=(
        "parallel_processes: [{process: inquest, handling: The coroner had the terms of reference and "
        "raised no objection.}]"
    ),
)


def setting(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report what a review that has begun does not say of its questions and of what went on beside it."""
    for index, process in enumerate(review.parallel_processes or ()):
        if language.says_nothing(process.handling):
            message = (
                f"nothing says how '{language.shortened(process.process)}' and the review were kept apart"
            )
            yield PROCESS_NOT_HANDLED.at(Place("parallel_processes", index, "handling"), message)
    if as_date(review.dates.initiated) is None and not review.is_complete:
        return
    unsaid: dict[str, str] = {}
    if language.says_nothing(review.terms_of_reference):
        unsaid["terms_of_reference"] = "the terms of reference"
    if language.says_nothing(review.other_children, asks_whether=True) and not _is_about_adults(
        review, request
    ):
        unsaid["other_children"] = "other children in the family"
    if review.parallel_processes is None:
        unsaid["parallel_processes"] = "parallel processes"
    if unsaid:
        message = f"nothing is said about {joined(list(unsaid.values()))}"
        yield UNSAID.at(next(iter(unsaid)), message, hint=f"Add {joined(list(unsaid))}.")


def _is_about_adults(review: Review, request: CheckRequest) -> bool:
    ruleset = request.host.rulesets.get(review.rules) if review.rules else None
    return ruleset is not None and ruleset.subject == "an adult"


CHECK = Check(
    name="setting",
    subjects=("review",),
    codes=(
        UNSAID,
        PROCESS_NOT_HANDLED,
    ),
    run=setting,
)
