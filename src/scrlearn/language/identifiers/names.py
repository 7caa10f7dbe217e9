"""Names of a confidential register in a text: exact, folded, turned round, cut short, and nearly so.

Folding takes away case, accents, apostrophes and hyphens. A name is looked up word by word, so that the time
does not grow with the register; what is nearly a name shares one of its words with it, or sounds like it.
Nothing here is shown to anyone: what is found is an `Identifier` whose value is masked.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from rapidfuzz.distance import DamerauLevenshtein

from scrlearn.language.appearance import further, views
from scrlearn.language.identifiers.kinds import Identifier, Kind
from scrlearn.language.identifiers.limits import MOST_FOR_PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scrlearn.model.register import Register

# An accent may be a character of its own, behind its letter; so may a ring or a line through it.
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_LETTERS = rf"[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*"
_WORD = re.compile(rf"{_LETTERS}(?:['’]{_LETTERS})*")
_PIECES = re.compile(rf"({_WORD.pattern})")
"""Cuts a text into a gap, a word, a gap, and so on to the last gap."""
_SPACE = re.compile(r"\s")
_SLUG_SIGN = re.compile(r"[/_@]|-[^\s-]*-")
_APOSTROPHE = re.compile(r"['’]s?$|['’]")
_TWO_CAPITALS = re.compile(r"[A-Z\u00c0-\u00de][^\s,]{0,40}[\s,]+[^\w\s]?[A-Z\u00c0-\u00de]")
_SHORTEST_PART = 3
_LONG_WORD = 6
"""Words of so many letters are near with two slips, shorter ones with one."""
_LONG_NAME = 9
"""Letters of a name both of whose words may have a slip in them; of a shorter one, too much else sounds like
it."""
_FEW_NAMES = 50
_LONG_NAME_OF_FEW = 8
"""In the register of one case, with so few names, both words may have any slip in them from so many letters
on: of other common names, two in a thousand are then near one of twenty."""
_RANK = {Kind.NAME: 0, Kind.NEAR_NAME: 1, Kind.PART_OF_NAME: 2}
_MOST_KEPT = 4096
"""Texts whose names are kept: a file is read again when it is quoted, and in each format."""
_JOINED = 8
"""Letters of a name that is looked for without its space, as in an address or a file name."""
_INITIALS = 2
"""Letters of initials without stops: "JT Example"."""
_WORDS_TOO = frozenset({"april", "august", "june", "march", "may"})
"""Names that are words with a capital of their own."""
_OPENING_WORDS = frozenset(
    """
    bishop black brown cook dawn dean drew faith field grace grant green hall hill hope joy king lane
    long mark miles page young will white wood woods
    """.split()  # noqa: SIM905 - a list of words reads as words
)
"""Names that are words as well, and get a capital at the beginning of a sentence."""


_FINDERS: WeakKeyDictionary[Register, Names] = WeakKeyDictionary()
"""The finders of the registers that somebody still holds: nothing here keeps a name longer."""


def names_of(register: Register) -> Names:
    """Return the finder for a register, made once and kept for as long as the register is."""
    finder = _FINDERS.get(register)
    if finder is None:
        finder = _FINDERS[register] = Names(register.names)
    return finder


class Names:
    """Finds the names of a register in a text.

    >>> [found.kind.name for found in Names(["Ada Example"]).find("EXAMPLE, ADA and Ada Exampel")]
    ['NAME', 'NEAR_NAME']
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Fold the names; what nearly matches is worked out when it is first wanted."""
        folded = {name: words for name in names if (words := tuple(_folded(name)))}
        self._count = len(set(folded.values()))
        spelt = set(folded.values())
        # "Al-Khatib" is written Alkhatib, too, and "Anne-Marie" Annemarie.
        spelt |= {tuple(_folded(one)) for name in folded for one in _without_hyphens(name)}
        self._whole = {" ".join(words) for words in spelt}
        # "Ada Maria Example-Smith" is also Ada Example and Ada Smith.
        self._whole |= {f"{words[0]} {later}" for words in spelt for later in words[1:]}
        # Many go by their second forename.
        self._whole |= {
            f"{middle} {words[-1]}"
            for words in spelt
            for middle in words[1:-1]
            if len(middle) >= _SHORTEST_PART
        }
        self._single = {words[0] for words in spelt if len(words) == 1}
        self._ends = {word for words in spelt for word in (words[0], words[-1])}
        self._lengths: dict[str, int] = {}
        for words in spelt:
            for word in words:
                self._lengths[word] = max(self._lengths.get(word, 0), len(words))
        self._spelt = spelt
        self._near_lasts: dict[str, tuple[str, ...]] = {}
        self._kept: dict[str, tuple[Identifier, ...]] = {}

    def find(self, text: str) -> tuple[Identifier, ...]:
        """Return every name, near name and part of a name in a text, in order and without overlaps."""
        found = self._kept.get(text)
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            # Another thread may clear what is kept at any moment: what was found is given back from here.
            found = self._kept[text] = tuple(self._find(text))
        return found

    def _find(self, text: str) -> Iterator[Identifier]:
        """Yield names as they are written, and as a reader sees them: a soft hyphen or a tag hides
        nothing.
        """
        found = [
            Identifier(kind=one.kind, start=start, end=end, value=text[start:end])
            for view in (*views(text), *further(text))
            for one in self._find_in(view.text)
            for start, end in (view.span(one.start, one.end),)
        ]
        # A whole name in one reading goes before a part of it in another.
        taken = bytearray(len(text))
        kept = []
        for one in sorted(found, key=lambda one: (_RANK[one.kind], one.start)):
            if 1 not in taken[one.start : one.end]:
                taken[one.start : one.end] = b"\1" * (one.end - one.start)
                kept.append(one)
        yield from sorted(kept, key=lambda one: one.start)

    def _find_in(self, text: str) -> Iterator[Identifier]:
        pieces = _PIECES.split(text)
        folded = [fold(word) for word in pieces[1::2]]
        said = set(folded)
        of_names = said & self._lengths.keys() | said & self._joined | said & self._families
        # Two words with capitals could nearly be a name.
        if not of_names and not _TWO_CAPITALS.search(text):
            return
        ends = list(accumulate(map(len, pieces)))
        words = list(zip(folded, ends[::2], ends[1::2], strict=False))
        slugs = _slugs(text)
        after = 0
        for index, (word, start, _) in enumerate(words):
            # In an address nothing has a capital, and a slip may come first.
            may_begin = slugs and index + 1 < len(words) and words[index + 1][0] in self._lengths
            if index < after or not (text[start].isupper() or word in of_names or may_begin):
                continue
            taken, kind = self._at(words, index, text, slugs)
            if kind:
                end = words[index + taken - 1][2]
                yield Identifier(kind=kind, start=start, end=end, value=text[start:end])
            after = index + taken

    def mask(self, text: str) -> str:
        """Return a text with every name and near name in it hidden.

        >>> Names(["Ada Example"]).mask("said to Ada Example")
        'said to [name]'
        """
        places = [(one.start, one.end) for one in self.find(text)]
        if self._count <= MOST_FOR_PARTS:
            # What is shown hides parts, too, wherever they stand: an id is quoted in small letters.
            places += [match.span() for match in _WORD.finditer(text) if self._is_telling(fold(match[0]))]
        shown: list[str] = []
        position = 0
        # At one place the longest first, so that a part of a name is hidden with the name.
        for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
            if start >= position:
                shown += [text[position:start], "[name]"]
            position = max(position, end)
        return "".join((*shown, text[position:]))

    def _is_telling(self, word: str) -> bool:
        """Whether a word is part of a name, and no word of every text."""
        return len(word) >= _SHORTEST_PART and word in self._ends and word not in _WORDS_TOO | _OPENING_WORDS

    def _at(
        self, words: list[tuple[str, int, int]], index: int, text: str, slugs: list[tuple[int, int]]
    ) -> tuple[int, Kind | None]:
        """Return how many words make a name here, and how well; 0 for none."""
        word, start, _ = words[index]
        is_slug = _is_inside(slugs, start) and (
            word in self._lengths or (index + 1 < len(words) and words[index + 1][0] in self._lengths)
        )
        taken = self._whole_name(words, index, text, is_slug=is_slug)
        if taken:
            return taken, Kind.NAME
        if text[start].isupper() or is_slug:
            if index + 1 < len(words) and self._is_near(word, words[index + 1], text, is_slug=is_slug):
                return 2, Kind.NEAR_NAME
            if taken := self._with_initials(words, index, text):
                return taken, Kind.NEAR_NAME
            if self._is_part(word, text, start, is_slug=is_slug):
                return 1, Kind.PART_OF_NAME
        return 0, None

    def _whole_name(self, words: list[tuple[str, int, int]], index: int, text: str, *, is_slug: bool) -> int:
        """Return how many words make a whole name here, in its order or turned round; 0 for none."""
        word, start, _ = words[index]
        longest = min(self._lengths.get(word, 0), len(words) - index)
        if not longest and word not in self._joined:
            return 0
        for count in range(longest, 1, -1):
            part = [one for one, _, _ in words[index : index + count]]
            if " ".join(part) in self._whole or " ".join((*part[1:], part[0])) in self._whole:
                return count
        # A line may end within a name: "Ada Exam-ple".
        is_broken = longest and index + 2 < len(words) and text[words[index + 1][2]] == "-"
        if is_broken and f"{word} {words[index + 1][0]}{words[index + 2][0]}" in self._whole:
            return 3
        # "Ada M. Example", and "Example, Ms Ada"
        has_middle = longest and index + 2 < len(words) and _is_capital(text, words[index + 1])
        if has_middle:
            (middle, _, _), (third, _, _) = words[index + 1 : index + 3]
            if f"{word} {third}" in self._whole or (
                middle in _TITLES_BEFORE and f"{third} {word}" in self._whole
            ):
                return 3
        is_single = word in self._single and (text[start].isupper() or is_slug)
        is_joined = len(word) >= _JOINED and word in self._joined
        return 1 if is_single or is_joined else 0

    def _is_near(self, word: str, following: tuple[str, int, int], text: str, *, is_slug: bool) -> bool:
        """Whether two words are a name with a slip in it, or an initial with a surname."""
        other = following[0]
        if not (is_slug or _is_capital(text, following)):
            return False
        by_first, by_last, _ = self._near
        if len(word) == 1:
            return any(first.startswith(word) for first in by_last.get(other, ()))
        for first, last in ((word, other), (other, word)):
            if any(_is_slip(last, known) for known in by_first.get(first, ())):
                return True
            if any(_is_slip(first, known) for known in by_last.get(last, ())):
                return True
        return self._has_two_slips(word, other)

    def _has_two_slips(self, word: str, other: str) -> bool:
        """Whether two words are a name with a slip in both."""
        letters = len(word) + len(other)
        if self._count <= _FEW_NAMES and letters >= _LONG_NAME_OF_FEW:
            return any(_is_slip(other, last) for last in self._lasts_of_near(word))
        if letters < _LONG_NAME:
            return False
        _, _, by_sound = self._near
        alike = by_sound.get(f"{_sound(word)} {_sound(other)}", ())
        return any(_is_slip(word, first) and _is_slip(other, last) for first, last in alike)

    def _lasts_of_near(self, word: str) -> tuple[str, ...]:
        """Return the surnames of the forenames that a word may be with a slip in it."""
        found = self._near_lasts.get(word)
        if found is None:
            if len(self._near_lasts) >= _MOST_KEPT:
                self._near_lasts.clear()
            by_first, _, _ = self._near
            near = (lasts for first, lasts in by_first.items() if _is_slip(word, first))
            found = self._near_lasts[word] = tuple(last for lasts in near for last in lasts)
        return found

    def _with_initials(self, words: list[tuple[str, int, int]], index: int, text: str) -> int:
        """Return how many words are initials or a title with a surname, or a forename cut off; 0 for neither.

        Two initials are told from an abbreviation by the surname: "J.T. Example", "JT Example". In a large
        register "Mr Example" and "Ada E." are many people.
        """
        by_first, by_last, _ = self._near
        (word, start, end), *following = words[index : index + 3]
        if not following:
            return 0
        other, third = following[0][0], following[1][0] if len(following) > 1 else ""
        is_small = self._count <= MOST_FOR_PARTS
        if is_small and word in _TITLES_BEFORE:
            is_found = _is_capital(text, following[0]) and other in by_last and other not in _WORDS_TOO
        elif is_small and len(other) == 1 and len(word) > 1:
            known = (*by_first.get(word, ()), *by_last.get(word, ()))
            is_found = text[following[0][1]] != other and any(one.startswith(other) for one in known)
        elif len(word) == len(other) == 1:
            return 3 if any(first.startswith(word) for first in by_last.get(third, ())) else 0
        else:
            is_initials = end - start == _INITIALS and text[start:end].isupper()
            is_found = is_initials and any(first.startswith(word[0]) for first in by_last.get(other, ()))
        return 2 if is_found else 0

    def _is_part(self, word: str, text: str, start: int, *, is_slug: bool) -> bool:
        """Whether one word is the forename or the surname of a register small enough for that to mean
        something.
        """
        if self._count > MOST_FOR_PARTS or len(word) < _SHORTEST_PART:
            return False
        is_family = word in self._families and text[max(0, start - 4) : start].lower() == "the "
        if word not in self._ends and not is_family:
            return False
        is_inside = text[max(0, start - 2) : start - 1].isalnum()
        return is_slug or word not in (_WORDS_TOO if is_inside else _WORDS_TOO | _OPENING_WORDS)

    @cached_property
    def _families(self) -> frozenset[str]:
        """What a family is called by its surname, in a register small enough for that to mean something."""
        return frozenset(f"{words[-1]}s" for words in self._spelt if self._count <= MOST_FOR_PARTS)

    @cached_property
    def _joined(self) -> frozenset[str]:
        """Names written without their spaces, as in an e-mail address or a file's name."""
        joined = {whole.replace(" ", "") for whole in self._whole if " " in whole}
        if self._count <= MOST_FOR_PARTS:
            # "aexample", "examplea": the names of accounts
            joined |= {f"{words[0][0]}{words[-1]}" for words in self._spelt if len(words) > 1}
            joined |= {f"{words[-1]}{words[0][0]}" for words in self._spelt if len(words) > 1}
        return frozenset(joined)

    @cached_property
    def _near(self) -> tuple[dict[str, list[str]], dict[str, list[str]], dict[str, list[tuple[str, str]]]]:
        """The surnames of each forename, the forenames of each surname, and names by how they sound."""
        by_first: dict[str, list[str]] = {}
        by_last: dict[str, list[str]] = {}
        by_sound: dict[str, list[tuple[str, str]]] = {}
        for words in self._spelt:
            for first, last in ((words[0], later) for later in words[1:]):
                by_first.setdefault(first, []).append(last)
                by_last.setdefault(last, []).append(first)
                by_sound.setdefault(f"{_heard(first)} {_heard(last)}", []).append((first, last))
        return by_first, by_last, by_sound


def _plain(word: str) -> str:
    """Return a word without case, accents, apostrophes and the `s` of a genitive.

    >>> _plain("O’Néill's")
    'oneill'
    """
    plain = _APOSTROPHE.sub("", word.casefold())
    if plain.isascii():
        return plain
    # Capitals of mathematics and the like are letters with a case only now.
    parted = unicodedata.normalize("NFKD", plain).casefold().translate(_LOOK_ALIKES)
    return "".join(one for one in parted if not unicodedata.category(one).startswith("M"))


_LOOK_ALIKES = str.maketrans(
    # Cyrillic, Greek, and the small capitals of phonetics, in small letters.
    "авеіјкмноӏрсѕтухһԁԛԝαβεζηικμνορτυχᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ",
    "abeijkmholpcstyxhdqwabezhikmvoptyxabcdefghijklmnoprstuvwyz",
)
"""Letters of other writings whose small or capital form nobody tells from a Latin one."""


# The words of texts are kept, for they come again; those of a register are not.
fold = lru_cache(maxsize=20_000)(_plain)


def _folded(name: str) -> list[str]:
    """Return the words of a name in the order in which they are said: "Example, Ada" begins with Ada."""
    last, comma, first = name.partition(",")
    words = [_plain(word) for word in _WORD.findall(f"{first} {last}" if comma else name)]
    while len(words) > 1 and words[0] in _TITLES:
        del words[0]
    return words


_TITLES_BEFORE = frozenset({"mr", "mrs", "ms", "miss", "mx", "master", "dr", "prof", "professor", "baby"})
_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "master", "dr", "prof", "professor", "rev", "baby", "child"}
)


def _without_hyphens(name: str) -> Iterator[str]:
    """Yield a name with each of its hyphens, and then with all of them, left out."""
    places = [match.start() for match in _HYPHEN.finditer(name)]
    for place in places:
        yield name[:place] + name[place + 1 :]
    if len(places) > 1:
        yield _HYPHEN.sub("", name)


_HYPHEN = re.compile(r"(?<=\w)[-\N{HYPHEN}](?=\w)")


def _slugs(text: str) -> list[tuple[int, int]]:
    """Return where addresses and names of files stand, in which nothing has a capital.

    A text of one word may be either.
    """
    found: list[tuple[int, int]] = []
    position = 0
    while sign := _SLUG_SIGN.search(text, position):
        start = max(position, *(text.rfind(space, position, sign.start()) + 1 for space in " \n\t"))
        space_after = _SPACE.search(text, sign.end())
        position = space_after.start() if space_after else len(text)
        found.append((start, position))
    return found or ([(0, len(text))] if len(text.split(maxsplit=1)) == 1 else [])


def _is_inside(spans: list[tuple[int, int]], place: int) -> bool:
    """Whether a place lies in one of the spans, which stand in order."""
    index = bisect_right(spans, place, key=itemgetter(0)) - 1
    return index >= 0 and place < spans[index][1]


def _is_capital(text: str, word: tuple[str, int, int]) -> bool:
    return text[word[1]].isupper()


def _is_slip(word: str, known: str) -> bool:
    """Whether a word is another one with a slip in it: a letter changed, left out, added, or two
    exchanged.
    """
    allowed = 2 if min(len(word), len(known)) >= _LONG_WORD else 1
    if abs(len(word) - len(known)) > allowed or min(len(word), len(known)) < _SHORTEST_PART:
        return False
    return DamerauLevenshtein.distance(word, known, score_cutoff=allowed) <= allowed


_SPELLINGS = (
    (re.compile("ph|v"), "f"),
    (re.compile("c[kq]?|q"), "k"),
    (re.compile("z"), "s"),
    (re.compile("[aeiouyhw]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


def _heard(word: str) -> str:
    """Return what is left of a word where only its consonants count, those that sound alike as one.

    >>> _heard("stephen") == _heard("steven")
    True
    """
    rest = word[1:]
    head = "k" if word[0] in "cq" else word[0]
    for pattern, replacement in _SPELLINGS:
        rest = pattern.sub(replacement, rest)
    return head + rest


_sound = lru_cache(maxsize=20_000)(_heard)
