"""Which codes somebody asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn.problems import DISCLOSURE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scrlearn.hooks import AskableHost


@attrs.frozen
class Wanted:
    """The codes that begin with one of these; every code where nobody asked for some.

    >>> "STR132" in Wanted(("STR", "SMA101")), "SMA102" in Wanted(("STR", "SMA101")), "SMA102" in Wanted()
    (True, False, True)
    """

    beginnings: tuple[str, ...] | None = None

    def __contains__(self, code: str) -> bool:
        """Whether a code was asked for."""
        return self.beginnings is None or code.startswith(self.beginnings)

    def with_codes(self, codes: Iterable[str]) -> Wanted:
        """Return the same with further codes."""
        return self if self.beginnings is None else Wanted((*self.beginnings, *codes))

    @property
    def asks_for_disclosure(self) -> bool:
        """Whether any code about disclosure is wanted, by its family or by its number."""
        letters = DISCLOSURE.letters
        return self.beginnings is None or any(
            one.startswith(letters) or letters.startswith(one) for one in self.beginnings
        )

    def unknown(self, host: AskableHost) -> Iterator[str]:
        """Yield what the report must say of a code that no check reports: its silence would mean nothing."""
        for beginning in self.beginnings or ():
            if not any(code.startswith(beginning) for code in host.catalogue):
                yield f"incomplete: no check reports a code that begins with '{beginning}'"
