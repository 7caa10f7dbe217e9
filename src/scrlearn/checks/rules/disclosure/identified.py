"""What identifies somebody in one field, and in which of its sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scrlearn import language
from scrlearn._joined import joined
from scrlearn.language.identifiers.kinds import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrlearn.language import Finder
    from scrlearn.language.fields import FieldText
    from scrlearn.language.identifiers import Identifier

_MOST_NAMED = 6
"""Sentences that are named; the others are counted."""


class Identified(NamedTuple):
    """An identifier of a field, and where it starts in the text as written, where it stands in that."""

    identifier: Identifier
    start: int | None


def identified_in(field: FieldText, finder: Finder) -> list[Identified]:
    """Return what identifies in a field as it is written, and what only comes to light in a document."""
    as_written = finder.find(field.text)
    identified = [Identified(identifier, identifier.start) for identifier in as_written]
    words = language.as_read(field.text, field.kind)
    if words != field.text:
        known = {(identifier.kind, identifier.normal) for identifier in as_written}
        # What is tied to a sentence is plainer in the text as written.
        hidden = (identifier for identifier in finder.find(words) if identifier.kind in HIDDEN)
        identified += [
            Identified(identifier, None)
            for identifier in hidden
            if (identifier.kind, identifier.normal) not in known
        ]
    return identified


def in_sentences(text: str, starts: Sequence[int]) -> str:
    """Say in which sentences of a longer text something stands: the words themselves are not repeated."""
    numbers = language.sentence_numbers(text, starts)
    if not numbers:
        return ""
    named = [str(number) for number in numbers[:_MOST_NAMED]]
    if len(numbers) > _MOST_NAMED:
        named.append(f"{len(numbers) - _MOST_NAMED} more")
    return f" (sentence{'' if len(named) == 1 else 's'} {joined(named)})"
