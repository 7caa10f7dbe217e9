"""The tables of actions in a document, read into the columns and rows of one tracker.

Only the document tree is read, never the subject behind it: what an audience may not see is not in the tree.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import attrs

from scrlearn.document import Callout, Column, ListBlock, Paragraph, Section, Table, plain, walk
from scrlearn.errors import ExportError
from scrlearn.model.dates import as_date, written_date
from scrlearn_xlsx.words import lines, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scrlearn.document import Blocks, Cell, Document

Value = date | int | float | str
"""What a cell of the tracker holds; the empty text where it holds nothing."""

ROLE = "actions"
"""The role of the tables whose rows are actions."""

NUMBER = Column(key=":number", heading="Rec. no.", width=0.6)
RECOMMENDATION = Column(key=":recommendation", heading="Recommendation", width=3.0)
NOTES = ":notes"
"""Ends the key of a column for what a cell's words say beyond its value."""

_MOST_DIGITS = 6
_MOST_EXACT = 2**53  # a spreadsheet's numbers are floating point: beyond this they are rounded


@attrs.frozen(kw_only=True)
class Tracker:
    """What the tracker shows.

    Each of `rows` maps the keys of `columns` to values, and leaves out what is empty. `without_actions` are
    the words of the recommendations that no action carries out yet: they have no row, and must not be lost.
    """

    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, Value], ...]
    without_actions: tuple[str, ...] = ()


def read_tracker(document: Document) -> Tracker:
    """Read every table of actions in a document, in reading order.

    Columns of one key are one column, whichever table they stand in. Before them stand the number and the
    text of the recommendation whose section holds the table; behind a column whose cells say more than their
    value stands one with the rest of their words.

    Raises:
        ExportError: a row has more or fewer cells than its table has columns.
    """
    columns: dict[str, Column] = {NUMBER.key: NUMBER, RECOMMENDATION.key: RECOMMENDATION}
    rows: list[dict[str, Value]] = []
    own: set[str] = set()
    for section, table in _tables(document.blocks, None):
        around = _around(section, table)
        keyed = _keyed(table)
        own.update(column.key for column in keyed)
        for column in keyed:
            columns.setdefault(column.key, column)
            columns.setdefault(column.key + NOTES, _notes_column(column))
        rows += (around | _row(table, keyed, cells) for cells in table.rows)
    used = own.union(*rows)
    return Tracker(
        columns=tuple(column for key, column in columns.items() if key in used),
        rows=tuple(rows),
        without_actions=tuple(_without_actions(document.blocks)),
    )


def states(text: str, value: date | float | str) -> bool:
    r"""Whether a text says a value and nothing else.

    >>> states("30\N{NO-BREAK SPACE}June 2016", date(2016, 6, 30)), states("30/06/2016", date(2016, 6, 30))
    (True, True)
    >>> states("by 30 June 2016", date(2016, 6, 30))
    False
    """
    said = " ".join(text.split())
    return _as_date(said) == value if isinstance(value, date) else said == " ".join(str(value).split())


def _tables(blocks: Blocks, section: Section | None) -> Iterator[tuple[Section | None, Table]]:
    """Yield the tables of actions, each with the innermost section around it."""
    for block in blocks:
        match block:
            case Table() if block.role == ROLE:
                yield section, block
            case Section():
                yield from _tables(block.blocks, block)
            case Callout():
                yield from _tables(block.blocks, section)
            case _:
                pass


def _around(section: Section | None, table: Table) -> dict[str, Value]:
    """Return the number and the text of the recommendation that a table belongs to."""
    if section is None:
        return {}
    number, text = _recommendation(section, table)
    return _without_blanks({NUMBER.key: number, RECOMMENDATION.key: text})


def _recommendation(section: Section, end: Table | None) -> tuple[Value, str]:
    """Return a recommendation's number and text: the paragraphs that open its section, up to `end`."""
    number, title = _number_and_title(section)
    opening: list[Paragraph | ListBlock] = []
    for block in section.blocks:
        if block is end or not isinstance(block, Paragraph | ListBlock):
            break
        opening.append(block)
    return number, "\n".join(filter(None, (title, words(tuple(opening)))))


def _number_and_title(section: Section) -> tuple[Value, str]:
    """Return a section's number, and its heading where that says more ("Recommendation 3" does not)."""
    heading = " ".join(plain(section.heading).split())
    number = section.number
    title = "" if section.is_numbered_in_words and heading.endswith(number) else heading
    is_whole = number.isascii() and number.isdecimal() and len(number) <= _MOST_DIGITS
    return int(number) if is_whole else number, title


def _without_actions(blocks: Blocks) -> Iterator[str]:
    """Yield the words of numbered sections without a table of actions, where others beside them have one."""
    sections = [(block, _has_actions(block)) for block in blocks if isinstance(block, Section)]
    beside_others = any(has_actions for _, has_actions in sections)
    for section, has_actions in sections:
        if has_actions:
            yield from _without_actions(section.blocks)
        elif beside_others:
            number, text = _recommendation(section, None)
            if number != "":
                yield f"{number}: {text}"


def _has_actions(section: Section) -> bool:
    return any(isinstance(block, Table) and block.role == ROLE for block in walk(section.blocks))


def _keyed(table: Table) -> tuple[Column, ...]:
    """Return a table's columns, each with a key of its own: none may hide another."""
    seen: Counter[str] = Counter()
    columns = []
    for column in table.columns:
        key = column.key or column.heading
        seen[key] += 1
        columns.append(attrs.evolve(column, key=key if seen[key] == 1 else f"{key}:{seen[key]}"))
    return tuple(columns)


def _notes_column(column: Column) -> Column:
    return Column(key=column.key + NOTES, heading=f"{column.heading}: notes", width=1.4)


def _row(table: Table, columns: tuple[Column, ...], cells: tuple[Cell, ...]) -> dict[str, Value]:
    if len(cells) != len(columns):
        counts = f"a row has {len(cells)} cells for {len(columns)} columns"
        raise ExportError(f"table {table.caption!r}: {counts}; give one for each")
    row: dict[str, Value] = {}
    for column, cell in zip(columns, cells, strict=True):
        row[column.key], row[column.key + NOTES] = _value_and_notes(cell)
    return _without_blanks(row)


def _value_and_notes(cell: Cell) -> tuple[Value, Value]:
    """Split a cell into its value and whatever its words say beyond it; without a value, the words are it."""
    if cell.value is None or not _is_storable(cell.value):
        return words(cell.blocks) or ("" if cell.value is None else str(cell.value)), ""
    rest = list(lines(cell.blocks))
    stated = next((line for line in rest if states(line, cell.value)), None)
    if stated is not None:
        rest.remove(stated)
    notes = "\n".join(rest)
    return cell.value, _as_date(notes) or notes


def _is_storable(value: date | float | str) -> bool:
    """Whether a spreadsheet can hold a value as it is; a day that stands for none is no date there either."""
    if isinstance(value, date):
        return as_date(value) is not None
    return isinstance(value, str) or -_MOST_EXACT <= value <= _MOST_EXACT


def _as_date(text: str) -> date | None:
    """Return the date that a text states, where a spreadsheet can hold it."""
    return as_date(written_date(" ".join(text.split())))


def _without_blanks(values: Mapping[str, Value]) -> dict[str, Value]:
    return {key: value for key, value in values.items() if value != ""}


def unique_headings(columns: Iterable[Column]) -> tuple[str, ...]:
    """Return columns' headings as an Excel table can hold them: on one line, none empty, no two the same.

    >>> unique_headings(
    ...     [Column(key="a", heading="Due"), Column(key="b", heading="due"), Column(key="c", heading="")]
    ... )
    ('Due', 'due (2)', 'c')
    """
    taken: set[str] = set()
    headings = []
    for column in columns:
        wanted = heading = " ".join((column.heading or column.key).split()) or "Column"
        count = 1
        while heading.casefold() in taken:
            count += 1
            heading = f"{wanted} ({count})"
        taken.add(heading.casefold())
        headings.append(heading)
    return tuple(headings)
