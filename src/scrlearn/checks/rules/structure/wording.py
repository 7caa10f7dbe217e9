"""Titles that are too long, texts that must say something and do not, markup that will not pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules import ALL_KINDS
from scrlearn.checks.rules.cited import BOARD_MANAGERS
from scrlearn.hooks import Check
from scrlearn.model.briefing import Briefing
from scrlearn.model.bulletin import Bulletin
from scrlearn.model.plan import actions_of, recommendations_of
from scrlearn.model.review import Review
from scrlearn.model.subjects import Publishable, Subject
from scrlearn.model.text_kinds import TextKind, is_language
from scrlearn.places import Place, shown_key
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.problems import Problem

LONG_TITLE = ProblemCode(
    code="STR139",
    title="A title that is too long",
    severity=Severity.ERROR,
    why=(
        "A title stands on pages, in email subjects and in file properties; none of these can hold a "
        "paragraph."
    ),
    hint="Keep the title to 200 characters; the rest belongs in the text.",
    source="House rule: titles fit where titles go",
    failing=f"title: {'Child X ' * 26}",
    passing="title: Child X",
)
EMPTY_TEXT = ProblemCode(
    code="STR140",
    title="A text that should say something and is empty",
    severity=Severity.ERROR,
    why="The document would show a heading or a number with nothing beside it.",
    hint="Write the text, or remove the record.",
    source=BOARD_MANAGERS,
    failing="findings: [{id: f1, statement: ' ', themes: [plan.drift], why: Nobody held the date.}]",
    passing=(
        "findings: [{id: f1, statement: Plans drifted., themes: [plan.drift], why: Nobody held the date.}]"
    ),
)
OUTSIDE_MARKUP = ProblemCode(
    code="STR141",
    title="Markup that is lost in documents",
    severity=Severity.WARNING,
    why=(
        "Pictures, and links of other kinds, are cut down to their words in every format; HTML, headings, "
        "tables and code blocks are printed as they were typed."
    ),
    hint="Use paragraphs, lists, emphasis, strong text and links to https:, http:, mailto: or tel: only.",
    source="The review file: text",
    failing="summary: 'See ![a chart](chart.png).'",
    passing="summary: 'See [the chart](https://www.example.org/chart).'",
)
NO_LANGUAGE = ProblemCode(
    code="STR147",
    title="A language that is not a language tag",
    severity=Severity.ERROR,
    why="Screen readers and spelling checkers go by the tag; a document without a valid tag is not exported.",
    hint="Write en-GB for English, cy for Welsh, ur-PK for Urdu, or leave language out.",
    source="BCP 47: tags for identifying languages",
    failing="language: english please",
    passing="language: cy",
)
LONGEST_TITLE = 200
"""Characters that a title may have."""


def wording(subject: Subject, _request: CheckRequest) -> Iterator[Problem]:
    """Report titles that are too long, texts that must say something and do not, markup that will not pass,
    a language that is none.
    """
    if isinstance(subject, Publishable):
        yield from _title_and_language(subject)
    for place, text in _must_speak(subject):
        if not text.strip():
            yield EMPTY_TEXT.at(place, "the text is empty")
    for field in language.texts(subject):
        if field.kind in (TextKind.INLINE, TextKind.BODY) and language.may_hold_other_markup(field.text):
            # Loaded only for a text that may depart: parsing every plain sentence would be slow.
            from scrlearn.document.departures import departures  # noqa: PLC0415

            for departure in departures(field.text):
                yield OUTSIDE_MARKUP.at(field.place, f"the text holds {departure}")


def _title_and_language(subject: Publishable) -> Iterator[Problem]:
    length = len(subject.title)
    if length > LONGEST_TITLE:
        yield LONG_TITLE.at("title", f"the title has {length} characters; {LONGEST_TITLE} is the limit")
    if not is_language(subject.language):
        yield NO_LANGUAGE.at("language", f"{shown_key(subject.language)} is not a language tag")


def _must_speak(subject: Subject) -> Iterator[tuple[Place, str]]:
    """Yield the texts without which a record has nothing to show."""
    if isinstance(subject, Publishable):
        yield Place("title"), subject.title
    if isinstance(subject, Review):
        for index, finding in enumerate(subject.findings):
            yield Place("findings", index, "statement"), finding.statement
        yield from ((place / "text", placed.text) for place, placed in recommendations_of(subject))
        yield from ((place / "text", action.text) for place, action, _ in actions_of(subject))
    if isinstance(subject, Briefing | Bulletin):
        headings = [section.heading for section in subject.sections]
        yield from ((Place("sections", index, "heading"), heading) for index, heading in enumerate(headings))
    if isinstance(subject, Briefing):
        for index, question in enumerate(subject.questions):
            yield Place("questions", index), question


CHECK = Check(
    name="wording",
    subjects=ALL_KINDS,
    codes=(
        LONG_TITLE,
        EMPTY_TEXT,
        OUTSIDE_MARKUP,
        NO_LANGUAGE,
    ),
    run=wording,
)
