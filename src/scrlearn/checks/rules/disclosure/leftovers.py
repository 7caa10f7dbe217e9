"""What an editor left behind: half a redaction, a protective marking, the name of a file as the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules import PUBLISHED_KINDS
from scrlearn.hooks import Check
from scrlearn.model.subjects import Publishable, Subject
from scrlearn.model.text_kinds import TextKind
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.problems import Problem

REDACTED = ProblemCode(
    code="DIS124",
    title="A redaction that can be guessed",
    severity=Severity.WARNING,
    why=(
        "A day that is blacked out beside its month and year hides little, and shows that something is "
        "hidden."
    ),
    hint="Rewrite the sentence without the detail: 'in the autumn', 'lives elsewhere'.",
    source="House rule: nothing leaked; published reviews show the trap",
    failing="summary: She was seen on the REDACTED November 2012.",
    passing="summary: She was seen in the autumn.",
)
MARKING = ProblemCode(
    code="DIS125",
    title="A protective marking on what is published",
    severity=Severity.WARNING,
    why="Readers cannot tell whether it was published by mistake.",
    hint="Remove the marking, or do not publish the document.",
    source="House rule: nothing leaked; published reviews show the trap",
    failing="title: Child X - RESTRICTED Final Version",
    passing="title: Child X",
)
FILE_NAME = ProblemCode(
    code="DIS126",
    title="A title that is the name of a file",
    severity=Severity.WARNING,
    why="It shows an internal number, a draft or a folder, and goes into the document's properties.",
    hint="Write the title as readers should see it.",
    source="House rule: nothing leaked; published reviews show the trap",
    failing="title: Microsoft Word - Case 25 Final Overview Report.doc",
    passing="title: Child X",
)

_EXCEPTIONS = Place("exceptions")
_TITLE = Place("title")


def leftovers(subject: Subject, request: CheckRequest) -> Iterator[Problem]:
    """Report redactions that leave the rest to be guessed, markings, and a file's name as the title."""
    if not request.audience.is_public:
        return
    fields = [
        field
        for field in language.texts(subject)
        if field.kind is not TextKind.KEY and field.place not in _EXCEPTIONS
    ]
    marks = language.EditingMarks(field.text for field in fields)
    for field in fields:
        if marks.is_half_redacted(field.text):
            yield REDACTED.at(field.place, "something is blacked out, but the words beside it give it away")
        is_title = field.place == _TITLE
        if (is_title and language.is_marked_title(field.text)) or (
            field.kind is not TextKind.PLAIN and marks.is_marked(field.text)
        ):
            yield MARKING.at(field.place, "the text has a protective marking, or is marked as a draft")
    if isinstance(subject, Publishable) and language.is_file_name(subject.title):
        yield FILE_NAME.at("title", "the title is the name of a file")


CHECK = Check(
    name="leftovers",
    subjects=PUBLISHED_KINDS,
    codes=(
        REDACTED,
        MARKING,
        FILE_NAME,
    ),
    run=leftovers,
)
