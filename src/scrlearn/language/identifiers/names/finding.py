"""Finding the names of a register in a text, in every reading of it, and hiding them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.language.appearance import further, views
from scrlearn.language.identifiers.kinds import Identifier, Kind
from scrlearn.language.identifiers.names.folding import WORD
from scrlearn.language.identifiers.names.index import NameIndex
from scrlearn.language.identifiers.names.matching import Matcher
from scrlearn.language.identifiers.names.reading import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_TWO_CAPITALS = re.compile(r"[A-Z\u00c0-\u00de][^\s,]{0,40}[\s,]+[^\w\s]?[A-Z\u00c0-\u00de]")
_RANK = {Kind.NAME: 0, Kind.NEAR_NAME: 1, Kind.PART_OF_NAME: 2}
"""Which goes first where two overlap."""


class Names:
    """Finds the names of a register in a text.

    What it read and found is kept for as long as it is: a text is read again when it is quoted, and in each
    format.

    >>> [name.kind.name for name in Names(["Ada Example"]).find("EXAMPLE, ADA and Ada Exampel")]
    ['NAME', 'NEAR_NAME']
    """

    def __init__(self, names: NameIndex | Iterable[str]) -> None:
        """Take the names, or an index that was made of them."""
        self._index = names if isinstance(names, NameIndex) else NameIndex(names)
        self._matcher = Matcher(self._index)
        self._names: dict[str, tuple[Identifier, ...]] = {}

    def find(self, text: str) -> tuple[Identifier, ...]:
        """Return every name, near name and part of a name in a text, in order and without overlaps.

        They are found as they are written, and as a reader sees them: a soft hyphen or a tag hides nothing.
        """
        if text not in self._names:
            self._names[text] = self._find(text)
        return self._names[text]

    def _find(self, text: str) -> tuple[Identifier, ...]:
        names = [
            Identifier(kind=name.kind, start=start, end=end, value=text[start:end])
            for view in (*views(text), *further(text))
            for name in self._names_in(view.text)
            for start, end in (view.span(name.start, name.end),)
        ]
        # A whole name in one reading goes before a part of it in another.
        taken = bytearray(len(text))
        kept = []
        for name in sorted(names, key=lambda name: (_RANK[name.kind], name.start)):
            if 1 not in taken[name.start : name.end]:
                taken[name.start : name.end] = b"\1" * (name.end - name.start)
                kept.append(name)
        return tuple(sorted(kept, key=lambda name: name.start))

    def _names_in(self, text: str) -> Iterator[Identifier]:
        """Yield the names in one reading of a text."""
        words = Words(text, self._matcher.folds)
        known = self._words_of_names(words)
        # Two words with capitals could nearly be a name.
        if not known and not _TWO_CAPITALS.search(text):
            return
        after = 0
        has_slugs = words.has_slugs
        for at, (word, start, _) in enumerate(words):
            # In an address nothing has a capital, and a slip may come first.
            may_begin = has_slugs and at + 1 < len(words) and words.folded[at + 1] in self._index.lengths
            if at < after or not (text[start].isupper() or word in known or may_begin):
                continue
            match = self._matcher.match(words, at)
            if match:
                end = words[at + match.length - 1].end
                yield Identifier(kind=match.kind, start=start, end=end, value=text[start:end])
            after = at + match.length if match else at

    def _words_of_names(self, words: Words) -> set[str]:
        """Return the words of a text that stand in a name of the register, in whatever writing of it."""
        read = set(words.folded)
        index = self._index
        return read & index.lengths.keys() | read & index.joined | read & index.families

    def mask(self, text: str) -> str:
        """Return a text with every name and near name in it hidden.

        >>> Names(["Ada Example"]).mask("said to Ada Example")
        'said to [name]'
        """
        places = [(name.start, name.end) for name in self.find(text)]
        if self._index.is_small:
            # What is shown hides parts, too, wherever they stand: an id is quoted in small letters.
            folds = self._matcher.folds
            places += [
                word.span() for word in WORD.finditer(text) if self._matcher.is_telling(folds[word[0]])
            ]
        shown: list[str] = []
        position = 0
        # At one place the longest first, so that a part of a name is hidden with the name.
        for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
            if start >= position:
                shown += [text[position:start], "[name]"]
            position = max(position, end)
        return "".join((*shown, text[position:]))
