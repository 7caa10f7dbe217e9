"""Words as they are compared: folded, by their sound, and with a slip of the pen."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, TypeVar

from rapidfuzz.distance import DamerauLevenshtein

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Value = TypeVar("Value")
# An accent may be a character of its own, behind its letter; so may a ring or a line through it.
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_LETTERS = rf"[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*"
WORD = re.compile(rf"{_LETTERS}(?:['’]{_LETTERS})*")
"""Matches a word of a name, with its accents and apostrophes."""
_APOSTROPHE = re.compile(r"['’]s?$|['’]")
_HYPHEN = re.compile(r"(?<=\w)[-\N{HYPHEN}](?=\w)")
_LOOK_ALIKES = str.maketrans(
    # Cyrillic, Greek, and the small capitals of phonetics, in small letters.
    "авеіјкмноӏрсѕтухһԁԛԝαβεζηικμνορτυχᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ",
    "abeijkmholpcstyxhdqwabezhikmvoptyxabcdefghijklmnoprstuvwyz",
)
"""Letters of other writings whose small or capital form nobody tells from a Latin one."""
TITLES_BEFORE = frozenset({"mr", "mrs", "ms", "miss", "mx", "master", "dr", "prof", "professor", "baby"})
"""Titles that stand before a surname, folded."""
_TITLES = TITLES_BEFORE | {"rev", "child"}
SHORTEST_PART = 3
"""Letters of the shortest word that is looked for by itself or with a slip in it."""
_LONG_WORD = 6
"""Words of so many letters are near with two slips, shorter ones with one."""
_SPELLINGS = (
    (re.compile("ph|v"), "f"),
    (re.compile("c[kq]?|q"), "k"),
    (re.compile("z"), "s"),
    (re.compile("[aeiouyhw]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""What sounds alike, and the letters that are not heard: the consonants are what is left."""


class Remembered(dict[str, Value]):
    """What a function says of each word that it was asked for, worked out once.

    >>> Remembered(len)["four"]
    4
    """

    def __init__(self, function: Callable[[str], Value]) -> None:
        """Take the function."""
        super().__init__()
        self._function = function

    def __missing__(self, word: str) -> Value:
        """Ask the function for a word that is new."""
        value = self[word] = self._function(word)
        return value


def fold(word: str) -> str:
    """Return a word without case, accents, apostrophes and the `s` of a genitive.

    >>> fold("O’Néill's")
    'oneill'
    """
    plain = _APOSTROPHE.sub("", word.casefold())
    if plain.isascii():
        return plain
    # Capitals of mathematics and the like are letters with a case only now.
    parted = unicodedata.normalize("NFKD", plain).casefold().translate(_LOOK_ALIKES)
    return "".join(letter for letter in parted if not unicodedata.category(letter).startswith("M"))


def folded_name(name: str) -> tuple[str, ...]:
    """Return the words of a name in the order in which they are said, without a title.

    >>> folded_name("Example, Mrs Ada")
    ('ada', 'example')
    """
    last, comma, first = name.partition(",")
    words = [fold(word) for word in WORD.findall(f"{first} {last}" if comma else name)]
    while len(words) > 1 and words[0] in _TITLES:
        del words[0]
    return tuple(words)


def without_hyphens(name: str) -> Iterator[str]:
    """Yield a name with each of its hyphens, and then with all of them, left out.

    >>> list(without_hyphens("Omar Al-Khatib"))
    ['Omar AlKhatib']
    """
    places = [match.start() for match in _HYPHEN.finditer(name)]
    for place in places:
        yield name[:place] + name[place + 1 :]
    if len(places) > 1:
        yield _HYPHEN.sub("", name)


def is_slip(word: str, known: str) -> bool:
    """Whether a word is another one with a slip in it: a letter changed, left out, added, or two
    exchanged.

    >>> is_slip("exampel", "example"), is_slip("sample", "example")
    (True, True)
    """
    allowed = 2 if min(len(word), len(known)) >= _LONG_WORD else 1
    if abs(len(word) - len(known)) > allowed or min(len(word), len(known)) < SHORTEST_PART:
        return False
    return DamerauLevenshtein.distance(word, known, score_cutoff=allowed) <= allowed


def sound(word: str) -> str:
    """Return what is left of a word where only its consonants count, those that sound alike as one.

    >>> sound("stephen") == sound("steven")
    True
    """
    rest = word[1:]
    head = "k" if word[0] in "cq" else word[0]
    for pattern, replacement in _SPELLINGS:
        rest = pattern.sub(replacement, rest)
    return head + rest
