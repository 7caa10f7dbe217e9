"""How texts about the law are written: dates in force, kinds of review, quotations, footnotes, lines.

Whoever tells of the law uses these: decisions, timetables, rule sets, and which rules apply.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from scrlearn.model.dates import plain_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scrlearn.model.conditions import Source
    from scrlearn.model.outcomes import Outcome

WIDTH = 96
"""How many characters a line of text has at most."""


def in_force(first: date, last: date | None) -> str:
    """Write from when to when something was in force."""
    return f"from {plain_date(first)} " + (f"to {plain_date(last)}" if last else "on, with no end stated")


def kind_of_review(outcome: Outcome, variant: str) -> str:
    """Name an outcome with its variant, where it has one.

    >>> from scrlearn.model.outcomes import Outcome
    >>> kind_of_review(Outcome.MANDATORY, "concise"), kind_of_review(Outcome.CONSIDER, "")
    ('MANDATORY (concise)', 'CONSIDER')
    """
    return f"{outcome.value} ({variant})" if variant else outcome.value


def quoted(words: str, source: Source | None) -> str:
    """Put words in quotation marks where they are the source's own, as read; leave ours as they are."""
    if source is None or words != source.words:
        return words
    return f"\N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK}"


def wrapped(text: str, indent: int = 0, hanging: int = 0) -> list[str]:
    """Break a paragraph into lines, indented, with later lines `hanging` further in."""
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hanging),
        break_long_words=False,
        break_on_hyphens=False,
    )


class Footnotes:
    """The sources cited in a text, numbered as they come, so that each is written in full only once."""

    def __init__(self) -> None:
        """Start with none cited."""
        self._cited: dict[tuple[str, ...], tuple[int, Source]] = {}

    def cite(self, source: Source) -> str:
        """Cite a source by provision and number, with how far its wording was checked."""
        # The provisions of one text share a footnote, as long as they were checked alike.
        key = (source.instrument, source.url, source.verified.value, source.note)
        number, _ = self._cited.setdefault(key, (len(self._cited) + 1, source))
        return f"{source.provision} [{number}], {source.verified.label}"

    def listed(self) -> Iterator[str]:
        """Write every source that was cited."""
        if self._cited:
            yield "Sources"
        for number, source in self._cited.values():
            dates = in_force(source.in_force_from, source.in_force_to)
            note = f" {source.note}" if source.note else ""
            yield from wrapped(
                f"[{number}] {source.instrument}, in force {dates}; {source.verified.label}.{note}", 2, 4
            )
            yield f"      {source.url}"
        if self._cited:
            yield ""
