"""A subject that does not say who publishes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.checks.rules import PUBLISHED_KINDS
from scrlearn.checks.rules.cited import BOARD_MANAGERS
from scrlearn.hooks import Check
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.briefing import Briefing
    from scrlearn.model.bulletin import Bulletin
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

NO_BOARD = ProblemCode(
    code="STR130",
    title="No board",
    severity=Severity.WARNING,
    why="A reader cannot see who published the document, or whom to ask.",
    hint="Add board with its id, name and a way to reach it.",
    source=BOARD_MANAGERS,
    failing="board: null",
    passing="board: {id: harbourshire, name: Harbourshire Safeguarding Children Board}",
)


def publisher(subject: Review | Briefing | Bulletin, _request: CheckRequest) -> Iterator[Problem]:
    """Report a subject that does not say who publishes it."""
    if subject.board is None:
        yield NO_BOARD.at("board", "no board is named")


CHECK = Check(name="publisher", subjects=PUBLISHED_KINDS, codes=(NO_BOARD,), run=publisher)
