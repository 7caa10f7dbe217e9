"""Ids that are there, and which of them was meant by one that is not."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from scrlearn._meant import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable


class KnownIds:
    """Ids that are there, and which of them was meant by one that is not.

    A name is compared with every id, so only so many are: after the first the rest were likely made by a
    program, and no slips of the pen.
    """

    _MOST_GUESSES = 20
    _MOST_COMPARED = 200

    def __init__(self, ids: Iterable[str]) -> None:
        """Keep the ids, in their order."""
        self.ids = dict.fromkeys(ids)
        self._left = self._MOST_GUESSES

    def guess(self, name: str) -> str:
        """Return the id that was likely meant, in words; nothing where none is near or enough were."""
        if not self._left:
            return ""
        self._left -= 1
        question = did_you_mean(name, islice(self.ids, self._MOST_COMPARED))
        return f": {question}" if question else ""
