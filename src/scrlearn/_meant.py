"""What somebody probably meant who wrote a name that is not there.

Names that anybody may add to (fact names, keys, codes, formats) are found by likeness. A closed list of
words, such as the five states of a fact, is another matter: `untrue` is very like `true`, and means the
opposite. There a word is found by what it means, or by a slip of the finger, and otherwise not at all.
"""

from __future__ import annotations

import difflib
import re
from enum import StrEnum
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_LIKE = 0.6
"""How like a name of an open list must be to be suggested, from 0 to 1."""
_NEARLY_THE_SAME = 0.75
"""How like a word of a closed list must be, beside beginning with the same letter and being as long, give or
take one: that is a slip of the finger, and no "non-" or "not"."""
_TURNING = frozenset({"no", "non", "none", "not", "now", "off", "on"})
"""Words between which there is more than a slip: one of them turns what is said into its opposite."""
_LONGEST_WORD = 100
"""Nothing longer is a misspelt word, and looking for one that is like it takes time."""
_BETWEEN_WORDS = re.compile(r"[\s_-]+")
_AROUND_WORDS = " .,;:!?'\""


def suggestion(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that `name` most likely meant, or None where nothing is near.

    >>> suggestion("recomendations", ["recommendations", "findings"])
    'recommendations'
    >>> suggestion("zzz", ["recommendations"]) is None
    True
    """
    if len(name) > _LONGEST_WORD:
        return None
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=_LIKE)
    return near[0] if near else None


def did_you_mean(
    name: str,
    known: Iterable[str],
    *,
    after: str = "",
    otherwise: str = "",
    shown: Callable[[str], str] = str,
) -> str:
    """Return the question whether a known name was meant, after the statement that `name` is not there.

    Where nothing is near, the statement stands alone, or is followed by `otherwise`. `shown` writes a known
    name as a reader knows it.

    >>> did_you_mean("recomendations", ["recommendations", "findings"], after="unknown key")
    'unknown key: did you mean recommendations?'
    >>> did_you_mean("docxx", ["docx"])
    'did you mean docx?'
    >>> did_you_mean("zzz", ["docx"], after="no format named 'zzz'", otherwise="; see `scrlearn plugins`")
    "no format named 'zzz'; see `scrlearn plugins`"
    """
    guess = suggestion(name, known)
    return _asked(after, shown(guess)) if guess else f"{after}{otherwise}"


class ClosedList(StrEnum):
    """A list of words to which nobody can add, each with other ways in which people write it.

    >>> class Answer(ClosedList):
    ...     YES = "yes", "y", "agreed"
    ...     NO = "no", "n", "not agreed"
    >>> Answer("yes").also
    ('y', 'agreed')
    """

    also: tuple[str, ...]

    def __new__(cls, value: str, *also: str) -> Self:
        """Make a word that is its own value, and knows what else means it."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.also = also
        return word

    @classmethod
    def meant_by(cls, written: str) -> tuple[Self, ...]:
        """Return the words that `written` may stand for: several where people mean different things by it.

        A word is told by likeness only where a slip of the finger explains the difference: what is longer,
        or begins otherwise, may have the "un" or "not" that turns it into its opposite.

        >>> from scrlearn.model.facts import FactState
        >>> [FactState.meant_by(written) for written in ("n/a", "ture", "known")]
        [(<FactState.NOT_APPLICABLE: 'not_applicable'>,), (<FactState.TRUE: 'true'>,), ()]
        """
        if len(written) > _LONGEST_WORD:
            return ()
        plain = _plain(written)
        joined = plain.replace(" ", "")
        meant = tuple(
            word
            for word in cls
            if joined in (_plain(text).replace(" ", "") for text in (word.value, *word.also))
        )
        return meant or tuple(word for word in cls if _is_slip(plain.split(), _plain(word.value).split()))

    @classmethod
    def question(cls, written: str, *, after: str = "", shown: Callable[[Self], str] = str) -> str:
        """Ask, after a statement, whether a word of the list was meant; the statement alone where none was.

        >>> from scrlearn.model.recommendations import Status
        >>> Status.question("green"), Status.question("incomplete")
        ('did you mean on_track or complete?', '')
        """
        meant = cls.meant_by(written)
        return _asked(after, " or ".join(map(shown, meant))) if meant else after


def _is_slip(written: list[str], words: list[str]) -> bool:
    """Whether words are those of a list but for a slip in one of the longer: between `on` and `off`, `now`
    and `not` there is more than a slip.
    """
    return len(written) == len(words) and all(map(_is_slip_of_a_word, written, words))


def _is_slip_of_a_word(written: str, word: str) -> bool:
    if written == word:
        return True
    if not _TURNING.isdisjoint((written, word)) or written[0] != word[0]:
        return False
    likeness = difflib.SequenceMatcher(a=written, b=word).ratio()
    return abs(len(written) - len(word)) <= 1 and likeness >= _NEARLY_THE_SAME


def _asked(statement: str, guess: str) -> str:
    return f"{statement}: did you mean {guess}?" if statement else f"did you mean {guess}?"


def _plain(written: str) -> str:
    """Write a word as every other way of writing it is written.

    >>> _plain("Not_Applicable.")
    'not applicable'
    """
    return _BETWEEN_WORDS.sub(" ", written).casefold().strip(_AROUND_WORDS)
