"""What an entry of the hostile corpus is: something a stranger could do, and what must come of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@attrs.frozen(kw_only=True)
class Hostile:
    """One attempt.

    `name` says the entrance, the trick and the variant, as `email/subject/encoded-word-q`. `attempt` carries
    it out in an empty folder of its own and raises AssertionError where what came of it is not what must.
    """

    name: str
    attempt: Callable[[Path], None]

    def __str__(self) -> str:
        """Name the attempt, as pytest lists it."""
        return self.name
