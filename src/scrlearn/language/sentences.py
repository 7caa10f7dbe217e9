"""Sentences: where body text is cut into them, and in which of them a place stands.

Body text is prose, and its sentences are counted and measured. A recommendation is cut otherwise, for what is
asked in it (`smart_letters.sentences`): there a semicolon and a bullet end a sentence, too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from scrlearn.document.typed_lists import as_markdown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
"""A link of body text: its label, which is read, and its address, which is not."""
_LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])")
_BREAK = re.compile(rf"{_SENTENCE_END.pattern}|\n[^\S\n]*\n\s*|\n(?={_LIST_ITEM.pattern})")
_NO_SENTENCE = re.compile(rf"(?:{_LIST_ITEM.pattern})?\s*")


def split_sentences(text: str) -> Iterator[str]:
    r"""Yield the sentences of body text: paragraphs and list items are cut where a sentence ends.

    >>> list(split_sentences("One. Two\nlines.\n\n- three"))
    ['One.', 'Two lines.', 'three']
    """
    for passage in _passages(LINK.sub(r"\1", as_markdown(text))):
        yield from (part for part in _SENTENCE_END.split(passage) if part)


def sentence_numbers(text: str, positions: Iterable[int]) -> tuple[int, ...]:
    r"""Return in which sentences positions in a text stand, counting from 1; none where it has only one.

    >>> sentence_numbers("One. Two.\n\nThree.", [12, 13, 5])
    (2, 3)
    """
    ends: list[int] = []
    begin = 0
    for match in _BREAK.finditer(text.rstrip()):
        # An empty line at the top and the number of an item ("1.") end no sentence.
        if not _NO_SENTENCE.fullmatch(text, begin, match.end()):
            ends.append(match.end())
        begin = match.end()
    return tuple(sorted({bisect_right(ends, position) + 1 for position in positions})) if ends else ()


def _passages(text: str) -> Iterator[str]:
    """Yield paragraphs and list items, each on one line."""
    lines: list[str] = []
    for line in text.splitlines():
        marker = _LIST_ITEM.match(line)
        if (marker or not line.strip()) and lines:
            yield " ".join(lines)
            lines = []
        rest = line[marker.end() :] if marker else line
        if rest.strip():
            lines.append(rest.strip())
    if lines:
        yield " ".join(lines)
