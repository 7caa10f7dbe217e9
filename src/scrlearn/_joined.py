"""Words joined as a sentence joins them, in one place for messages, explanations and documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def joined(words: Iterable[str]) -> str:
    """Join words or clauses with commas and a last "and".

    >>> joined(["mother"]), joined(["mother", "father"]), joined(["mother", "father", "grandmother"])
    ('mother', 'mother and father', 'mother, father and grandmother')
    """
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last
