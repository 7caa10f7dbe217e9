"""What a complete review says of its publication and of the board's response."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn._joined import joined
from scrlearn.checks.rules.cited import QUALITY_MARKERS
from scrlearn.hooks import Check
from scrlearn.model.conduct import Published
from scrlearn.model.dates import as_date
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

NO_DECISION = ProblemCode(
    code="CON160",
    title="A completed review without a decision on publication",
    severity=Severity.WARNING,
    why="Whether, when and how to publish is for the board to weigh, and for its records to show.",
    hint="Add publication: yes, partly or no, with reasons where it is not published whole.",
    source=f"{QUALITY_MARKERS}marker 17; Working Together 2015 and 2018, chapter 4: publication",
    failing="publication: null",
    passing="publication: yes",
)
NOT_PUBLISHED = ProblemCode(
    code="CON161",
    title="Not published whole, and no reason given",
    severity=Severity.WARNING,
    why="Reports are published unless that would harm somebody or prejudice a trial; if so, say so.",
    hint="Say why under reasons, and what is published in its place.",
    source="Working Together 2018, chapter 4: partners publish the report unless that is inappropriate",
    failing="publication: no",
    passing="publication: {published: no, reasons: Any version would give the brothers away.}",
)
NOWHERE_TO_READ = ProblemCode(
    code="CON162",
    title="A published report, with nothing on where or for how long it can be read",
    severity=Severity.NOTE,
    why="Boards take reports down at different times; those who cite one should know when.",
    hint="Add where and available_for; how long is for the board to decide, within its guidance.",
    source="SCIE Safeguarding Adult Review Quality Markers (2022), marker 14: what, when, how and how long",
    failing="publication: {published: yes, where: the website of the board, available_for: ''}",
    passing="publication: {published: yes, where: the website of the board, available_for: two years}",
)
PUBLISHED_ALL_THE_SAME = ProblemCode(
    code="CON163",
    title="A day of publication, but a decision not to publish",
    severity=Severity.WARNING,
    why="One of the two is wrong: a report may be public that should not be.",
    hint="Correct publication.published or dates.published.",
    source="The review file: publication",
    failing="{dates: {published: 2016-01-15}, publication: {published: no, reasons: A trial is to come.}}",
    passing="{dates: {published: 2016-01-15}, publication: yes}",
)
NO_RESPONSE = ProblemCode(
    code="CON164",
    title="The board has not answered the findings",
    severity=Severity.WARNING,
    why=(
        "What to do about a finding is not self-evident: agencies discuss it, and the board says what it "
        "takes on. That is a separate document from the findings and the plan."
    ),
    hint="Add board_response: what the board accepts, what it will do, and why.",
    source=(
        f"{QUALITY_MARKERS}markers 15 and 16; "
        "Working Together 2015, chapter 4: the response is published, too"
    ),
    failing="board_response: ''",
    passing="board_response: The board accepts the finding and asks its agencies to report in May.",
)
_RULES_WITH_RESPONSE = "england-scr"
"""The rule set whose guidance asks the board to publish a response; for others it is good practice."""


def publication(review: Review, _request: CheckRequest) -> Iterator[Problem]:
    """Report what a complete review does not say of its publication and of the board's response."""
    if not review.is_complete:
        return
    decided = review.publication
    published_on = as_date(review.dates.published)
    if decided is None:
        if published_on is None:
            yield NO_DECISION.at("publication", "nothing says whether the report is published")
    elif decided.published is not Published.YES and language.says_nothing(decided.reasons):
        what = "only in part" if decided.published is Published.PARTLY else "not published"
        yield NOT_PUBLISHED.at(Place("publication", "reasons"), f"{what}, and no reason is given")
    if decided is not None and decided.published is Published.NO and published_on is not None:
        message = "the decision is not to publish, but dates has a day of publication"
        yield PUBLISHED_ALL_THE_SAME.at(Place("publication", "published"), message)
    if decided is not None and decided.published is not Published.NO:
        unsaid = [
            name for name in ("where", "available_for") if language.says_nothing(getattr(decided, name))
        ]
        if unsaid:
            asked = {"where": "where the report can be read", "available_for": "for how long"}
            message = f"nothing says {joined([asked[name] for name in unsaid])}"
            yield NOWHERE_TO_READ.at(f"publication.{unsaid[0]}", message)
    if language.says_nothing(review.board_response):
        severity = None if review.rules == _RULES_WITH_RESPONSE else Severity.NOTE
        message = "the board has not answered the findings in writing"
        yield NO_RESPONSE.at("board_response", message, severity=severity)


CHECK = Check(
    name="publication",
    subjects=("review",),
    codes=(
        NO_DECISION,
        NOT_PUBLISHED,
        NOWHERE_TO_READ,
        PUBLISHED_ALL_THE_SAME,
        NO_RESPONSE,
    ),
    run=publication,
)
