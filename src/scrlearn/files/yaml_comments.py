"""What YAML's scanner skips beside a value, and whether somebody meant it as text.

In YAML a `#` with a space before it begins a comment wherever the text is not in quotes: "priority #2 of the
plan" ends after "priority". A comment is certainly text where no space follows the `#`, and it may be text
where one space alone precedes it, or where it stands below a text's first line and is indented like it. It is
a comment behind what is in quotes, behind two spaces, and beside values that are no words: a date, an id.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from scrlearn.files.parsed import Doubt, Flaw, Place, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LINE_END = re.compile("\r\n?|\n")
_OF_ITS_OWN = re.compile(r"#(?:[\s#]|\Z)")
_BEFORE_A_NUMBER = re.compile(r"#\s*\d")
_TEXT_OR_COMMENT = (
    "if it is text, put quotes round the whole text; if it is a comment, write two spaces before the # and "
    "one after it, or give it a line of its own"
)
_INDENTED = (
    "if it is text, put quotes round the whole text or indent it like the lines above; if it is a comment, "
    "begin it below the key"
)


class Scalar(NamedTuple):
    """Where a value, or a key, stands in a text: lines and columns from 0."""

    place: Place
    start: tuple[int, int]
    end: tuple[int, int]
    style: str
    """`|`, `>`, a quotation mark, or nothing for plain text."""
    indent: int
    """The column of its key or dash."""
    is_key: bool
    is_word: bool
    """Whether it is one word."""


def skipped(text: str, scalars: Sequence[Scalar]) -> Iterator[Flaw | Doubt]:
    """Yield the comments of a YAML text that its author meant as text: certainly, or if words stand there.

    `scalars` holds every value and key of the text, in its order.
    """
    lines = LINE_END.split(text)
    taken = _taken(scalars)
    before: Scalar | None = None
    position = 0
    for number, line in enumerate(lines):
        if "#" not in line:
            continue
        column = _comment(line, taken.get(number, ()))
        if column is None:
            continue
        while position < len(scalars) and scalars[position].start < (number, column):
            before = scalars[position]
            position += 1
        after = scalars[position] if position < len(scalars) else None
        one = _judged(line, number, column, before, after) if before else None
        if one:
            yield one


def _taken(scalars: Sequence[Scalar]) -> Mapping[int, list[tuple[int, int | None]]]:
    """Return by line the columns that values and keys take, in order; None is the end of the line."""
    taken: dict[int, list[tuple[int, int | None]]] = {}
    for one in scalars:
        (first, start), (last, end) = one.start, one.end
        if one.style in ("|", ">"):
            taken.setdefault(first, []).append((start, start + 1))
            first, start = first + 1, 0
        for number in range(first, last + 1):
            columns = (start if number == first else 0, end if number == last else None)
            if columns != (0, 0):
                taken.setdefault(number, []).append(columns)
    return taken


def _comment(line: str, taken: Sequence[tuple[int, int | None]]) -> int | None:
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
    said = line[:column].rstrip()
    comment = line[column:]
    stands_alone = _OF_ITS_OWN.match(comment) is not None
    if not said:
        return _below(number, column, comment, before)
    is_behind = before.end == (number, len(said)) and not before.is_key
    # In brackets, a value that is missing is found only behind the comment.
    is_instead = after is not None and after.start == after.end and not after.is_key
    if not stands_alone and (is_behind or is_instead or said[-1] not in ":-"):
        # Behind the key of a group, where this is not so, there is nothing that could have been cut.
        place = after.place if after and is_instead and not is_behind else before.place
        return _flaw(place, comment, number, _TEXT_OR_COMMENT)
    is_close = column - len(said) == 1 or _BEFORE_A_NUMBER.match(comment) is not None
    if stands_alone and is_behind and not before.style and is_close:
        return Doubt(_flaw(before.place, comment, number, _TEXT_OR_COMMENT), before.is_word)
    return None


def _below(number: int, column: int, comment: str, before: Scalar) -> Doubt | None:
    """Judge a comment on a line of its own: indented like the text above it, it may belong to it."""
    line = before.end[0] if before.style in ("|", ">") and before.end[1] == 0 else before.end[0] + 1
    is_text_above = not before.is_key and before.style not in ("'", '"') and before.start != before.end
    if is_text_above and line == number and column > before.indent:
        return Doubt(_flaw(before.place, comment, number, _INDENTED), before.is_word)
    return None


def _flaw(place: Place, comment: str, number: int, hint: str) -> Flaw:
    message = f"what follows the # is read as a comment and would be left out: {shown(comment)}"
    return Flaw(place, message, hint, number + 1)
