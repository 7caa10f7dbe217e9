"""The subjects: the nouns that a file can hold whole."""

from collections.abc import Sequence

from scrlearn.model.board import Board
from scrlearn.model.briefing import Briefing
from scrlearn.model.bulletin import Bulletin
from scrlearn.model.exceptions import RecordedException
from scrlearn.model.response import TeamResponse
from scrlearn.model.review import Review

Publishable = Review | Briefing | Bulletin
"""What a board publishes: each has an id, a title, a language, a board and exceptions, as no response has."""

Subject = Publishable | TeamResponse
"""Whatever a scrlearn file can hold."""

SUBJECTS: dict[str, type[Subject]] = {cls.kind: cls for cls in (Review, Briefing, Bulletin, TeamResponse)}
"""The class of every `kind` of file."""


def is_subject(value: object) -> bool:
    """Whether a value is a subject at all: a program without type checking may hand over anything.

    >>> is_subject(TeamResponse(briefing="child-n-briefing")), is_subject({"kind": "response"})
    (True, False)
    """
    return isinstance(value, Subject)


def exceptions_of(subject: Subject) -> Sequence[RecordedException]:
    """Return the exceptions that a subject records.

    >>> exceptions_of(TeamResponse(briefing="child-n-briefing"))
    ()
    """
    return () if isinstance(subject, TeamResponse) else subject.exceptions


def board_of(subject: Subject) -> Board | None:
    """Return the board that publishes a subject, or None where it names none.

    >>> board_of(Review(id="child-n", title="Child N")) is None
    True
    """
    return None if isinstance(subject, TeamResponse) else subject.board
