"""What YAML's scanner skips beside a value, and whether somebody meant it as text.

In YAML a `#` with a space before it begins a comment wherever the text is not in quotes: "priority #2 of the
plan" ends after "priority". A comment is certainly text where no space follows the `#`, and it may be text
where one space alone precedes it, or where it stands below a text's first line and is indented like it. It is
a comment behind what is in quotes, behind two spaces, and beside values that are no words: a date, an id.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from scrlearn.files.parsed import Doubt, Flaw
from scrlearn.places import Place, Step, shown_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import yaml

Position = tuple[int, int]
"""A line and a column, from 0."""
LINE_END = re.compile("\r\n?|\n")
_OF_ITS_OWN = re.compile(r"#(?:[\s#]|\Z)")
_BEFORE_A_NUMBER = re.compile(r"#\s*\d")
_NUMBER = re.compile(r"#\d")
_TEXT_OR_COMMENT = (
    "if it is text, put quotes round the whole text; if it is a comment, write two spaces before the # and "
    "one after it, or give it a line of its own"
)
_INDENTED = (
    "if it is text, put quotes round the whole text or indent it like the lines above; if it is a comment, "
    "begin it below the key"
)


class Scalar(NamedTuple):
    """A value, or a key, as the parser met it."""

    event: yaml.ScalarEvent
    steps: tuple[Step, ...]
    indent: int
    """The column of its key or dash."""
    is_key: bool

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(*self.steps)

    @property
    def start(self) -> Position:
        """Where it begins."""
        return _position(self.event.start_mark)

    @property
    def end(self) -> Position:
        """Where it ends: a block at the beginning of the line behind it."""
        return _position(self.event.end_mark)

    @property
    def is_block(self) -> bool:
        """Whether it is written below `|` or `>`."""
        return self.event.style in ("|", ">")

    @property
    def is_plain(self) -> bool:
        """Whether it is in no quotes and no block: an empty style to one of the parsers, None to another."""
        return not self.event.style

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is written there."""
        return self.start == self.end


def _position(mark: Any) -> Position:  # noqa: ANN401 - each of the two parsers has a class of its own
    return (mark.line, mark.column)


def skipped(text: str, scalars: Sequence[Scalar]) -> Iterator[Flaw | Doubt]:
    """Yield the comments of a YAML text that are text: certainly, or if words stand there.

    `scalars` holds every value and key of the text, in its order.
    """
    for number, line in enumerate(LINE_END.split(text)):
        if "#" not in line:
            continue
        column = _comment(line, _taken(number, scalars))
        if column is None:
            continue
        following = _first_from((number, column), scalars)
        after = scalars[following] if following < len(scalars) else None
        one = _judged(line, number, column, scalars[following - 1], after) if following else None
        if one:
            yield one


def _first_from(position: Position, scalars: Sequence[Scalar]) -> int:
    """Return which of the values and keys is the first that begins at a position or behind it."""
    return bisect_left(scalars, position, key=attrgetter("start"))


def _taken(number: int, scalars: Sequence[Scalar]) -> Iterator[tuple[int, int | None]]:
    """Yield the columns that values and keys take on a line, in order; None is the end of the line."""
    first = max(0, _first_from((number, 0), scalars) - 1)
    for index in range(first, _first_from((number + 1, 0), scalars)):
        one = scalars[index]
        begins_above = one.start[0] < number
        if one.is_block and not begins_above:
            yield one.start[1], one.start[1] + 1
        elif one.end[0] >= number:
            yield 0 if begins_above else one.start[1], one.end[1] if one.end[0] == number else None


def _comment(line: str, taken: Iterable[tuple[int, int | None]]) -> int | None:
    """Return the column at which a comment begins in a line, if one does."""
    start = 0
    for begin, end in (*taken, (len(line), None)):
        column = line.find("#", start, begin)
        if column >= 0 and (column == 0 or line[column - 1] in " \t[]{},:'\""):
            return column
        if end is None:
            return None
        start = max(start, end)
    return None


def _judged(line: str, number: int, column: int, before: Scalar, after: Scalar | None) -> Flaw | Doubt | None:
    """Say whether a comment may be text, from what stands before it."""
    before_comment = line[:column].rstrip()
    comment = line[column:]
    stands_alone = _OF_ITS_OWN.match(comment) is not None
    if not before_comment:
        return _below(number, column, comment, before)
    is_behind = before.end == (number, len(before_comment)) and not before.is_key
    # In brackets, a value that is missing is found only behind the comment.
    is_instead = after is not None and after.is_empty and not after.is_key
    begins_group = before_comment[-1] in ":-" and not is_behind and not is_instead
    if not stands_alone and (not begins_group or _NUMBER.match(comment)):
        # Behind the key of a group there is nothing that could have been cut.
        place = after.place if after and is_instead and not is_behind else before.place
        return _flaw(place, comment, number, _TEXT_OR_COMMENT)
    is_close = column - len(before_comment) == 1 or _BEFORE_A_NUMBER.match(comment) is not None
    if stands_alone and is_behind and before.is_plain and is_close:
        return Doubt(_flaw(before.place, comment, number, _TEXT_OR_COMMENT), _is_word(before))
    return None


def _below(number: int, column: int, comment: str, before: Scalar) -> Doubt | None:
    """Judge a comment on a line of its own: indented like the text above it, it may belong to it."""
    line = before.end[0] if before.is_block and before.end[1] == 0 else before.end[0] + 1
    is_text_above = (before.is_block or before.is_plain) and not before.is_key and not before.is_empty
    if is_text_above and line == number and (column > before.indent or _NUMBER.match(comment)):
        return Doubt(_flaw(before.place, comment, number, _INDENTED), _is_word(before))
    return None


def _is_word(scalar: Scalar) -> bool:
    return len(scalar.event.value.split(maxsplit=1)) == 1


def _flaw(place: Place, comment: str, number: int, hint: str) -> Flaw:
    message = f"what follows the # is read as a comment and would be left out: {shown_key(comment)}"
    return Flaw(place, message, hint, number + 1)
