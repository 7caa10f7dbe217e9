"""What an editor left behind: half a redaction, a protective marking, the name of a file as the title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn.checks.rules import PUBLISHED_KINDS
from scrlearn.hooks import Check
from scrlearn.language.months import MONTH
from scrlearn.model.base import TextKind
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.subjects import Subject
from scrlearn.problems import Problem

REDACTED = ProblemCode(
    code="DIS124",
    title="A redaction that leaves the rest to be guessed",
    severity=Severity.WARNING,
    why=(
        "A day that is blacked out beside its month and year hides little, and shows that something is "
        "hidden."
    ),
    hint="Write the sentence anew without the detail: 'in the autumn', 'lives elsewhere'.",
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
    why="It shows an internal number, a draft or a computer's folder, and becomes the document's property.",
    hint="Write the title as readers should see it.",
    source="House rule: nothing leaked; published reviews show the trap",
    failing="title: Microsoft Word - Case 25 Final Overview Report.doc",
    passing="title: Child X",
)
_TIME = rf"(?:{MONTH}\b|(?:19|20)\d\d\b)"
_REDACTED = re.compile(
    rf"\b(?:redacted|xx+|_{{2,}})\]?\W{{1,3}}{_TIME}|[█■▇]{{2,}}|\[redacted\]|\b(?-i:REDACTED)\b"
    # Dots are also a pause, unless they stand where a day or a month would.
    rf"|\b(?:on|in|during)(?: the)? (?:_+|…|\.{{3}})\W{{1,3}}{_TIME}"
    r"|\b(?:lives?|lived|living) (?:in|at) (?:_+|\[(?![^\[\]]{0,80}\]\())|\baged? (?:xx+\b|_+)",
    re.IGNORECASE,
)
_SIGNS_OF_REDACTION = ("redacted", "xx", "_", " in [", " at [", " …", " ...", "█", "■", "▇")
"""Without one of these, in small letters, nothing is blacked out: most texts are not looked at closely."""
_MARKING = re.compile(
    r"\bRESTRICTED\b|\bDRAFT\b|\bPRIVATE AND CONFIDENTIAL\b|\bPrivate and Confidential\b"
    r"|\bIN STRICT CONFIDENCE\b|(?i:\bofficial *(?:[-:\N{EN DASH}] *)?sensitive\b"
    r"|\bstrictly (?:private and )?confidential\b"
    r"|\bnot for (?:publication|circulation)\b|\bfinal draft\b|\bdraft v(?:ersion)?\.? ?\d)",
)
_SIGNS_OF_MARKING = ("restricted", "draft", "confiden", "sensitive", "not for ")
_MARKING_OF_A_TITLE = re.compile(
    r"\b(?:restricted|protect|draft|private and confidential|final version)\s*$|\bv\.? ?\d+\.\d+\b"
    # Between dashes: "Child X - Restricted - Overview report".
    r"|(?:^|[-:|(\N{EN DASH}\N{EM DASH}])\s*(?:restricted|draft|confidential)\s*[-:|)\N{EN DASH}\N{EM DASH}]",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"^Microsoft Word - |\.(?:docx?|pdf|rtf|odt|pages)\b", re.IGNORECASE)


def leftovers(subject: Subject, request: CheckRequest) -> Iterator[Problem]:
    """Report redactions that leave the rest to be guessed, markings, and a file's name as the title."""
    if not request.audience.is_public:
        return
    read = [
        (field, field.text.lower())
        for field in language.texts(subject)
        if field.kind is not TextKind.KEY and field.place not in Place("exceptions")
    ]
    # A sign that stands nowhere need not be looked for in each of a thousand texts.
    whole = "\n".join(small for _, small in read)
    redaction = [sign for sign in _SIGNS_OF_REDACTION if sign in whole]
    marking = [sign for sign in _SIGNS_OF_MARKING if sign in whole]
    for field, small in read:
        if any(sign in small for sign in redaction) and _REDACTED.search(field.text):
            yield REDACTED.at(
                field.place, "something is blacked out, and what stands beside it tells the rest"
            )
        is_title = field.place == Place("title")
        may_be_marked = is_title or (
            field.kind is not TextKind.PLAIN and any(sign in small for sign in marking)
        )
        if may_be_marked and (
            _MARKING.search(field.text) or (is_title and _MARKING_OF_A_TITLE.search(field.text))
        ):
            yield MARKING.at(field.place, "a protective marking or the mark of a draft")
    if _FILE_NAME.search(getattr(subject, "title", "")):
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
