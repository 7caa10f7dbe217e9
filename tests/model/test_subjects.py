"""Subjects have types: what only one kind has is asked by its kind, never by the name of a field."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from scrlearn.model.board import Board
from scrlearn.model.briefing import Briefing
from scrlearn.model.bulletin import Bulletin
from scrlearn.model.exceptions import RecordedException
from scrlearn.model.response import TeamResponse
from scrlearn.model.review import Review
from scrlearn.model.subject_kinds import SUBJECT_KINDS
from scrlearn.model.subjects import SUBJECTS, board_of, exceptions_of, is_subject

SOURCE = Path(__file__).parents[2] / "src" / "scrlearn"
SUBJECTS_ARE_CALLED = {"subject", "review", "briefing", "bulletin", "newsletter", "response", "board"}


def test_the_kinds_are_known_without_their_classes():
    """What names the kinds and what holds their classes list the same, in one order."""
    assert tuple(SUBJECTS) == SUBJECT_KINDS


@pytest.mark.parametrize("cls", [Review, Briefing, Bulletin])
def test_what_a_board_publishes_has_a_board_and_exceptions(cls):
    """They are had from any subject; a team's response has neither."""
    board = Board(id="b", name="Our board")
    accepted = RecordedException(code="STR136", reason="A national review.")
    subject = cls(id="x", title="X", board=board, exceptions=[accepted])
    assert board_of(subject) is board
    assert exceptions_of(subject) == (accepted,)
    response = TeamResponse(briefing="x")
    assert board_of(response) is None
    assert exceptions_of(response) == ()


def test_what_is_a_subject():
    """The four nouns that a file can hold whole, and nothing that only looks like one."""
    assert all(is_subject(subject) for subject in (Review(id="r", title="R"), TeamResponse(briefing="b")))
    assert not any(is_subject(value) for value in (None, {"kind": "review"}, Board(id="b", name="B"), Review))


def test_no_field_of_a_subject_is_asked_for_with_a_default():
    """A misspelt name would be silence: `getattr(subject, "titel", "")` has no title, and no error."""
    asked = [
        f"{file.relative_to(SOURCE)}:{call.lineno}"
        for file in sorted(SOURCE.rglob("*.py"))
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in {"getattr", "hasattr"}
        and isinstance(call.args[0], ast.Name)
        and call.args[0].id in SUBJECTS_ARE_CALLED
        and (len(call.args) > 2 or call.func.id == "hasattr")
    ]
    assert asked == []
