"""Whether the words at one place of a text are a name: in full, nearly, cut short, or a part of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scrlearn.language.identifiers.kinds import Kind
from scrlearn.language.identifiers.names.folding import (
    SHORTEST_PART,
    TITLES_BEFORE,
    Remembered,
    fold,
    is_slip,
    sound,
)

if TYPE_CHECKING:
    from scrlearn.language.identifiers.names.index import NameIndex
    from scrlearn.language.identifiers.names.reading import Words

_LONG_NAME = 9
"""Letters of a name both of whose words may have a slip in them; of a shorter one, too much else sounds like
it."""
_FEW_NAMES = 50
_LONG_NAME_OF_FEW = 8
"""In the register of one case, with so few names, both words may have any slip in them from so many letters
on: of other common names, two in a thousand are then near one of twenty."""
_JOINED = 8
"""Letters of a name that is looked for without its space, as in an address or a file name."""
_INITIALS = 2
"""Letters of initials without stops: "JT Example"."""
_WORDS_TOO = frozenset({"april", "august", "june", "march", "may"})
"""Names that are words with a capital of their own."""
_OPENING_WORDS = frozenset({
    "bishop", "black", "brown", "cook", "dawn", "dean", "drew", "faith", "field", "grace", "grant", "green",
    "hall", "hill", "hope", "joy", "king", "lane", "long", "mark", "miles", "page", "young", "will", "white",
    "wood", "woods",
})  # fmt: skip
"""Names that are words as well, and get a capital at the beginning of a sentence."""


class Match(NamedTuple):
    """A name at a place of a text: of how many words, and how well they match."""

    length: int
    kind: Kind


class Matcher:
    """Says whether words are a name of an index, and remembers the words that it was asked for."""

    def __init__(self, index: NameIndex) -> None:
        """Take the index."""
        self.index = index
        self.folds = Remembered(fold)
        """Each word that was read, as it is compared."""
        self._sounds = Remembered(sound)
        self._lasts_of_near = Remembered(index.lasts_of_near)

    def match(self, words: Words, at: int) -> Match | None:
        """Return the name that begins with a word of a text, the best that there is."""
        is_slug = (
            words.has_slugs
            and words.is_in_slug(at)
            and (self._is_of_a_name(words, at) or self._is_of_a_name(words, at + 1))
        )
        if count := self._count_in_full(words, at, is_slug=is_slug):
            return Match(count, Kind.NAME)
        if not (is_slug or words.begins_with_capital(at)):
            return None
        if self._is_near(words, at, is_slug=is_slug):
            return Match(2, Kind.NEAR_NAME)
        if count := self._count_cut_short(words, at):
            return Match(count, Kind.NEAR_NAME)
        if self._is_part(words, at, is_slug=is_slug):
            return Match(1, Kind.PART_OF_NAME)
        return None

    def is_telling(self, word: str) -> bool:
        """Whether a word, wherever it stands, is part of a name, and no word of every text."""
        return (
            len(word) >= SHORTEST_PART and word in self.index.ends and word not in _WORDS_TOO | _OPENING_WORDS
        )

    def _is_of_a_name(self, words: Words, at: int) -> bool:
        return at < len(words) and words.folded[at] in self.index.lengths

    def _count_in_full(self, words: Words, at: int, *, is_slug: bool) -> int:
        """Return how many words are a whole name, in its order or turned round; 0 for none."""
        return (
            self._is_of_a_name(words, at)
            and (
                self._count_in_order(words, at)
                or self._count_broken(words, at)
                or self._count_with_middle(words, at)
            )
        ) or self._count_in_one_word(words, at, is_slug=is_slug)

    def _count_in_order(self, words: Words, at: int) -> int:
        """Count the words of "Ada Example" or "Example, Ada"."""
        longest = min(self.index.lengths[words.folded[at]], len(words) - at)
        for count in range(longest, 1, -1):
            part = words.folded[at : at + count]
            if not self.index.whole.isdisjoint((" ".join(part), " ".join((*part[1:], part[0])))):
                return count
        return 0

    def _count_broken(self, words: Words, at: int) -> int:
        """Count the words of a name within which a line ends: "Ada Exam-ple"."""
        if at + 2 >= len(words) or words.behind(at + 1) != "-":
            return 0
        first, head, tail = words.folded[at : at + 3]
        return 3 if f"{first} {head}{tail}" in self.index.whole else 0

    def _count_with_middle(self, words: Words, at: int) -> int:
        """Count the words of "Ada M. Example" and "Example, Ms Ada"."""
        if at + 2 >= len(words) or not words.begins_with_capital(at + 1):
            return 0
        first, middle, third = words.folded[at : at + 3]
        is_turned = middle in TITLES_BEFORE and f"{third} {first}" in self.index.whole
        return 3 if is_turned or f"{first} {third}" in self.index.whole else 0

    def _count_in_one_word(self, words: Words, at: int, *, is_slug: bool) -> int:
        """Count the one word of a name that has no other, and of "adaexample"."""
        word = words.folded[at]
        is_single = word in self.index.single and (is_slug or words.begins_with_capital(at))
        is_joined = len(word) >= _JOINED and word in self.index.joined
        return 1 if is_single or is_joined else 0

    def _is_near(self, words: Words, at: int, *, is_slug: bool) -> bool:
        """Whether two words are a name with a slip in it, or an initial with a surname."""
        if at + 1 >= len(words) or not (is_slug or words.begins_with_capital(at + 1)):
            return False
        word, other = words.folded[at : at + 2]
        if len(word) == 1:
            return self._has_forename_with(word, surname=other)
        return (
            self._has_one_slip(word, other)
            or self._has_one_slip(other, word)
            or self._has_two_slips(word, other)
        )

    def _has_one_slip(self, first: str, last: str) -> bool:
        """Whether a forename and a surname are a name with a slip in one of them."""
        return any(is_slip(last, known) for known in self.index.lasts.get(first, ())) or any(
            is_slip(first, known) for known in self.index.firsts.get(last, ())
        )

    def _has_two_slips(self, first: str, last: str) -> bool:
        """Whether a forename and a surname are a name with a slip in both."""
        letters = len(first) + len(last)
        if self.index.count <= _FEW_NAMES and letters >= _LONG_NAME_OF_FEW:
            return any(is_slip(last, known) for known in self._lasts_of_near[first])
        if letters < _LONG_NAME:
            return False
        alike = self.index.sounds.get(f"{self._sounds[first]} {self._sounds[last]}", ())
        return any(is_slip(first, known) and is_slip(last, surname) for known, surname in alike)

    def _has_forename_with(self, initial: str, *, surname: str) -> bool:
        """Whether somebody of a surname has a forename that begins so."""
        return any(first.startswith(initial) for first in self.index.firsts.get(surname, ()))

    def _count_cut_short(self, words: Words, at: int) -> int:
        """Return how many words are initials or a title with a surname, or a forename cut off; 0 for neither.

        In a large register "Mr Example" and "Ada E." are many people.
        """
        if at + 1 >= len(words):
            return 0
        word, other = words.folded[at : at + 2]
        if self.index.is_small and word in TITLES_BEFORE:
            is_name = self._is_surname_behind_title(words, at + 1)
        elif self.index.is_small and len(other) == 1 and len(word) > 1:
            is_name = self._is_cut_off(words, at)
        elif len(word) == len(other) == 1:
            return self._count_with_two_initials(words, at)
        else:
            is_name = self._is_surname_behind_initials(words, at)
        return 2 if is_name else 0

    def _is_surname_behind_title(self, words: Words, at: int) -> bool:
        """Whether a word is the surname of "Mr Example"."""
        word = words.folded[at]
        return words.begins_with_capital(at) and word in self.index.firsts and word not in _WORDS_TOO

    def _is_cut_off(self, words: Words, at: int) -> bool:
        """Whether two words are a name whose second is only a letter: "Ada E."."""
        word, other = words.folded[at : at + 2]
        known = (*self.index.lasts.get(word, ()), *self.index.firsts.get(word, ()))
        # A letter that folding leaves as it is written is a small one: "Ada a".
        is_small_letter = words.written(at + 1)[0] == other
        return not is_small_letter and any(name.startswith(other) for name in known)

    def _count_with_two_initials(self, words: Words, at: int) -> int:
        """Count the words of "J.T. Example": it is told from an abbreviation by the surname."""
        is_name = at + 2 < len(words) and self._has_forename_with(
            words.folded[at], surname=words.folded[at + 2]
        )
        return 3 if is_name else 0

    def _is_surname_behind_initials(self, words: Words, at: int) -> bool:
        """Whether two words are "JT Example"."""
        initials = words.written(at)
        is_initials = len(initials) == _INITIALS and initials.isupper()
        word, surname = words.folded[at : at + 2]
        return is_initials and self._has_forename_with(word[0], surname=surname)

    def _is_part(self, words: Words, at: int, *, is_slug: bool) -> bool:
        """Whether one word is the forename or the surname of a register small enough for that to mean
        something.
        """
        word = words.folded[at]
        if not self.index.is_small or len(word) < SHORTEST_PART:
            return False
        is_family = word in self.index.families and words.before(at, 4).lower() == "the "
        if word not in self.index.ends and not is_family:
            return False
        is_inside_sentence = words.before(at, 2)[:-1].isalnum()
        return is_slug or word not in (_WORDS_TOO if is_inside_sentence else _WORDS_TOO | _OPENING_WORDS)
