"""Who a document is for, and so what may stand in it."""

import re

import attrs

from scrlearn._meant import ClosedList
from scrlearn.errors import UnknownNameError

_AGENCY = re.compile(r"agency:([A-Za-z0-9][A-Za-z0-9._-]*)")


class AudienceKind(ClosedList):
    """The three kinds of reader."""

    PUBLIC = "public", "everyone", "everybody", "the public", "all"
    BOARD = "board", "the board", "internal", "members", "partnership", "partners"
    AGENCY = "agency", "body"


def _as_kind(value: AudienceKind | str) -> AudienceKind:
    """Read a kind from its word."""
    return AudienceKind(value)


@attrs.frozen(kw_only=True)
class Audience:
    """Who a document is for: the public, the board, or one agency.

    What an audience may not see is never in the tree that is passed to an exporter.

    >>> Audience.parse("agency:police").agency
    'police'
    >>> str(Audience.parse("board"))
    'board'
    """

    kind: AudienceKind = attrs.field(converter=_as_kind)
    agency: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an agency without its id, and an id where there is no agency."""
        if (self.kind is AudienceKind.AGENCY) != bool(self.agency):
            message = (
                f"an audience of the kind {self.kind} {'needs' if not self.agency else 'takes no'} agency id"
            )
            raise ValueError(message)

    @classmethod
    def parse(cls, text: "str | Audience") -> "Audience":
        """Read an audience from `public`, `board` or `agency:<id>`; an `Audience` passes as it is.

        Raises:
            UnknownNameError: the text is none of the three.
        """
        if isinstance(text, Audience):
            return text
        if text in (AudienceKind.PUBLIC, AudienceKind.BOARD):
            return cls(kind=AudienceKind(text))
        if agency := _AGENCY.fullmatch(text):
            return cls(kind=AudienceKind.AGENCY, agency=agency[1])
        words = {AudienceKind.AGENCY: "agency:<id>"}
        meant = AudienceKind.question(text, shown=lambda kind: words.get(kind, kind.value))
        raise UnknownNameError("audience", text, ["public", "board", "agency:<id>"], meant=meant)

    @property
    def is_public(self) -> bool:
        """Whether anyone at all may read the document."""
        return self.kind is AudienceKind.PUBLIC

    def __str__(self) -> str:
        """Write the audience as a command line would."""
        return f"agency:{self.agency}" if self.agency else self.kind.value


PUBLIC = Audience(kind=AudienceKind.PUBLIC)
BOARD = Audience(kind=AudienceKind.BOARD)
