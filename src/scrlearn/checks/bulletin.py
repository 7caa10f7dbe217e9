"""Bulletin: has the newsletter what a reader looks for first?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.checks.codes import bulletin as codes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.bulletin import Bulletin
    from scrlearn.problems import Problem


def bulletin_parts(bulletin: Bulletin, _request: CheckRequest) -> Iterator[Problem]:
    """Report what a newsletter lacks before it is sent."""
    if not bulletin.dateline.strip() and bulletin.date is None:
        yield codes.NO_DATE.at("dateline", "neither dateline nor date is given")
    if not bulletin.preheader.strip():
        yield codes.NO_PREHEADER.at("preheader", "no preheader is given")
    board = bulletin.board
    if board and not (board.email or board.reply_to or board.telephone.strip() or board.website):
        yield codes.NO_CONTACT.at("board", "neither an address nor a number nor a site of the board is given")
    if not (bulletin.sections or bulletin.training or bulletin.briefings):
        yield codes.NOTHING_IN_IT.at("sections", "the newsletter has no section, training or briefing")
