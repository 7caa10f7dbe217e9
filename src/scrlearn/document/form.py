"""The response form of a briefing, as part of the tree.

Word renders it as content controls that a team fills in; HTML, PDF and email show the same labels and
prompts, so that it can be read anywhere and filled in on paper. Tags are stable: they are how a returned
form is read back, and they begin with `scr_`.
"""

from __future__ import annotations

from enum import StrEnum

import attrs


class FieldKind(StrEnum):
    """What a field takes."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    CHECKBOX = "checkbox"


@attrs.frozen(kw_only=True)
class Field:
    """One thing that the form asks.

    `prompt` stands in the empty field, for the team to replace; for a checkbox it is the statement that
    ticking makes.
    """

    tag: str
    label: str
    prompt: str
    kind: FieldKind = FieldKind.TEXT


@attrs.frozen(kw_only=True)
class FieldGrid:
    """A table of fields, one row after another: a team's actions. Its cells' tags end in `_1`, `_2`, ...

    `columns` are the fields of a row; their labels head the columns.
    """

    tag: str
    caption: str
    columns: tuple[Field, ...]
    rows: int

    def cell(self, row: int, column: Field) -> Field:
        """Return the field in a row, counted from 1."""
        return attrs.evolve(column, tag=f"{column.tag}_{row}")


@attrs.frozen(kw_only=True)
class Form:
    """The whole form. `subject_id` is the id of the briefing that a returned form answers."""

    subject_id: str
    parts: tuple[Field | FieldGrid, ...]
