"""The index of a register: its names by the words, the sounds and the writings that they are looked up by."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from scrlearn.language.identifiers.limits import MOST_FOR_PARTS
from scrlearn.language.identifiers.names.folding import (
    SHORTEST_PART,
    folded_name,
    is_slip,
    sound,
    without_hyphens,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrlearn.model.register import Register


class NameIndex:
    """The names of a register, folded, by each way in which they are looked up.

    It holds no word of any text that was read.

    >>> sorted(NameIndex(["Ada Maria Example"]).whole)
    ['ada example', 'ada maria', 'ada maria example', 'maria example']
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Fold the names; what nearly matches is worked out when it is first wanted."""
        folded = {name: words for name in names if (words := folded_name(name))}
        self.count = len(set(folded.values()))
        """How many names there are."""
        # "Al-Khatib" is written Alkhatib, too, and "Anne-Marie" Annemarie.
        joined = {folded_name(writing) for name in folded for writing in without_hyphens(name)}
        self._names = joined.union(folded.values())
        self.whole = {writing for words in self._names for writing in _writings(words)}
        """Names in full and without their middle, their words parted by spaces."""
        self.single = {words[0] for words in self._names if len(words) == 1}
        """Names of one word."""
        self.ends = {word for words in self._names for word in (words[0], words[-1])}
        """Forenames and surnames."""
        self.lengths: dict[str, int] = {}
        """For each word, the number of words in the longest name that it stands in."""
        for words in self._names:
            for word in words:
                self.lengths[word] = max(self.lengths.get(word, 0), len(words))

    @property
    def is_small(self) -> bool:
        """Whether one forename or one surname alone says who is meant: in a large register it is
        everybody's.
        """
        return self.count <= MOST_FOR_PARTS

    @cached_property
    def families(self) -> frozenset[str]:
        """What a family is called by its surname, where that says who is meant."""
        return frozenset(f"{words[-1]}s" for words in self._names if self.is_small)

    @cached_property
    def joined(self) -> frozenset[str]:
        """Names written without their spaces, as in an e-mail address or a file's name."""
        joined = {name.replace(" ", "") for name in self.whole if " " in name}
        if self.is_small:
            # "aexample", "examplea": the names of accounts
            joined |= {f"{words[0][0]}{words[-1]}" for words in self._names if len(words) > 1}
            joined |= {f"{words[-1]}{words[0][0]}" for words in self._names if len(words) > 1}
        return frozenset(joined)

    @cached_property
    def lasts(self) -> dict[str, list[str]]:
        """The surnames of each forename; a middle name is one as well."""
        lasts: dict[str, list[str]] = {}
        for first, last in self._pairs:
            lasts.setdefault(first, []).append(last)
        return lasts

    @cached_property
    def firsts(self) -> dict[str, list[str]]:
        """The forenames of each surname."""
        firsts: dict[str, list[str]] = {}
        for first, last in self._pairs:
            firsts.setdefault(last, []).append(first)
        return firsts

    @cached_property
    def sounds(self) -> dict[str, list[tuple[str, str]]]:
        """Forenames with surnames, by how both sound."""
        sounds: dict[str, list[tuple[str, str]]] = {}
        for first, last in self._pairs:
            sounds.setdefault(f"{sound(first)} {sound(last)}", []).append((first, last))
        return sounds

    @property
    def _pairs(self) -> Iterable[tuple[str, str]]:
        return ((words[0], later) for words in self._names for later in words[1:])

    def lasts_of_near(self, word: str) -> tuple[str, ...]:
        """Return the surnames of the forenames that a word may be with a slip in it."""
        return tuple(last for first, lasts in self.lasts.items() if is_slip(word, first) for last in lasts)


_INDICES: WeakKeyDictionary[Register, NameIndex] = WeakKeyDictionary()
"""The indices of the registers that somebody still holds: nothing here keeps a name longer."""


def index_of(register: Register) -> NameIndex:
    """Return the index of a register, made once and kept for as long as the register is."""
    index = _INDICES.get(register)
    if index is None:
        index = _INDICES[register] = NameIndex(register.names)
    return index


def _writings(words: tuple[str, ...]) -> Iterable[str]:
    """Yield a name in full and cut short: "Ada Maria Example-Smith" is also Ada Example and Ada Smith."""
    yield " ".join(words)
    yield from (f"{words[0]} {later}" for later in words[1:])
    # Many go by their second forename.
    yield from (f"{middle} {words[-1]}" for middle in words[1:-1] if len(middle) >= SHORTEST_PART)
