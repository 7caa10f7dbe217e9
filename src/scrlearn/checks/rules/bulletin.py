"""What a newsletter needs before it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.hooks import Check
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.bulletin import Bulletin
    from scrlearn.problems import Problem

_NEWSLETTER = "House rule: what a reader of a newsletter looks for first"
NO_DATE = ProblemCode(
    code="STR160",
    title="A newsletter without a date",
    severity=Severity.WARNING,
    why="Nobody can tell which of two newsletters is the later one.",
    hint="Add dateline (what readers see) and date.",
    source=_NEWSLETTER,
    failing="{kind: bulletin, dateline: '', date: null}",
    passing="{kind: bulletin, dateline: January 2016, date: null}",
)
NO_PREHEADER = ProblemCode(
    code="STR161",
    title="A newsletter without a preheader",
    severity=Severity.WARNING,
    why="Mail programs show the preheader beside the subject; without one they show whatever comes first.",
    hint="Add preheader: one line that says why to open it.",
    source=_NEWSLETTER,
    failing="{kind: bulletin, preheader: ''}",
    passing="{kind: bulletin, preheader: What three reviews taught us}",
)
NO_CONTACT = ProblemCode(
    code="STR162",
    title="A newsletter without a way to reach the board",
    severity=Severity.WARNING,
    why="Readers are asked to reply and to book, and cannot.",
    hint="Add one of email, reply_to, telephone or website under board.",
    source=_NEWSLETTER,
    failing="{kind: bulletin, board: {email: null, reply_to: null, telephone: '', website: null}}",
    passing="{kind: bulletin, board: {email: null, reply_to: null, telephone: 01632 960001, website: null}}",
)
NOTHING_IN_IT = ProblemCode(
    code="STR163",
    title="A newsletter with nothing in it",
    severity=Severity.WARNING,
    why="It would go out as a heading and a footer.",
    hint="Add sections, training or briefings.",
    source=_NEWSLETTER,
    failing="{kind: bulletin, sections: [], training: [], briefings: []}",
    passing=(
        "{kind: bulletin, sections: [{heading: Learning, body: What we learned.}], training: [], "
        "briefings: []}"
    ),
)


def bulletin(newsletter: Bulletin, _request: CheckRequest) -> Iterator[Problem]:
    """Report what a newsletter lacks before it is sent."""
    if not newsletter.dateline.strip() and newsletter.date is None:
        yield NO_DATE.at("dateline", "neither dateline nor date is given")
    if not newsletter.preheader.strip():
        yield NO_PREHEADER.at("preheader", "no preheader is given")
    board = newsletter.board
    if board and not (board.email or board.reply_to or board.telephone.strip() or board.website):
        yield NO_CONTACT.at("board", "no address, telephone number or website of the board is given")
    if not (newsletter.sections or newsletter.training or newsletter.briefings):
        yield NOTHING_IN_IT.at("sections", "the newsletter has no section, training or briefing")


CHECK = Check(
    name="bulletin",
    subjects=("bulletin",),
    codes=(
        NO_DATE,
        NO_PREHEADER,
        NO_CONTACT,
        NOTHING_IN_IT,
    ),
    run=bulletin,
)
