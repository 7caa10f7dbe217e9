"""How large a document may be: what is larger is refused before anybody walks or renders it.

The limits are far above what a board publishes; they are there so that no file, and no plugin's layout, keeps
a service busy for an hour. A review of 200 pages has about 5,000 parts and half a million letters.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

import attrs

from scrlearn.document.form import FieldGrid

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from scrlearn.document.tree import Document

MOST_PARTS = 150_000
"""Blocks, cells, list items, stretches of text and fields that a document may have."""
MOST_LETTERS = 2_000_000
"""Letters of text that a document may have, addresses behind links among them."""
DEEPEST = 60
"""How deep parts may stand in one another: lists nest 20 deep in a text, inside tables and sections."""
_DIVIDE = "divide it into several documents"


def budget_fault(document: Document) -> str:
    """Say what a document has too much of; nothing where it keeps within the budget.

    >>> from scrlearn.document import Document
    >>> budget_fault(Document(id="x", title="Title", layout="x"))
    ''
    """
    parts = letters = 0
    # A stack and no recursion: what is nested too deep for Python is to be refused, not to end in its error.
    stack: list[tuple[object, int]] = [(document, 0)]
    while stack:
        value, depth = stack.pop()
        inside: Iterable[object] = ()
        if isinstance(value, tuple):
            inside = value
        elif (fields := _fields_of(cast("Hashable", type(value)))) is not None:
            parts += _cells(value) if isinstance(value, FieldGrid) else 1
            depth += 1
            inside = [getattr(value, field) for field in fields]
        for part in inside:
            if isinstance(part, str):
                letters += len(part)
            elif part is not None:
                # Of what stands in a sequence: rows, and the items of lists.
                parts += inside is value and isinstance(part, tuple)
                stack.append((part, depth))
        if parts > MOST_PARTS:
            return f"it has more than {MOST_PARTS:,} parts (paragraphs, cells, fields): {_DIVIDE}"
        if letters > MOST_LETTERS:
            return f"it has more than {MOST_LETTERS:,} letters of text: {_DIVIDE}"
        if depth > DEEPEST:
            return f"its parts are nested more than {DEEPEST} deep: put them side by side"
    return ""


@cache
def _fields_of(kind: Any) -> tuple[str, ...] | None:  # noqa: ANN401 - a class
    """Return the names of the fields of a part of a tree; None for what is none."""
    return tuple(attrs.fields_dict(kind)) if attrs.has(kind) else None


def _cells(grid: FieldGrid) -> int:
    # Somebody's layout may have put anything there, which is told where its fields are looked at.
    return grid.rows * len(grid.columns) if type(grid.rows) is int and type(grid.columns) is tuple else 1
