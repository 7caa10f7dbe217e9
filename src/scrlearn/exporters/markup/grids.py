"""Lists of terms on paper, cut into runs: WeasyPrint's time for a grid grows with the square of its rows.

A list of a few short entries, as nearly all are, stays one grid, and what is long stands below its term
instead of beside it.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import attrs

from scrlearn.document import Field, Paragraph, plain, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.document import Term

MOST_ROWS = 20
"""Entries of one grid."""
LONGEST = 1_500
"""Letters that may stand beside a term: a third of a page."""
_LONGEST_TERM = 150


@attrs.frozen
class Run:
    """Entries that stand in one list, and what marks it in the style sheet."""

    entries: tuple[Term | Field, ...]
    mark: str = ""


def grids(items: tuple[Term | Field, ...]) -> tuple[Run, ...]:
    """Cut the entries of a list, in order, into runs that can each be a grid or are marked as long.

    >>> from scrlearn.document import Term
    >>> [len(run.entries) for run in grids((Term(term="Period", blocks=()),) * 45)]
    [20, 20, 5]
    """
    return tuple(_runs(items))


def _runs(items: tuple[Term | Field, ...]) -> Iterator[Run]:
    for is_long, together in groupby(items, key=_is_long):
        entries = tuple(together)
        for start in range(0, len(entries), MOST_ROWS):
            yield Run(entries[start : start + MOST_ROWS], " long" if is_long else "")


def _is_long(item: Term | Field) -> bool:
    if isinstance(item, Field):
        return len(item.label) > _LONGEST_TERM or len(item.prompt) > LONGEST
    length = sum(len(plain(block.content)) for block in walk(item.blocks) if isinstance(block, Paragraph))
    return len(item.term) > _LONGEST_TERM or length > LONGEST
