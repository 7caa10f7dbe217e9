"""Words as data: what the readers of this floor look for, in one TOML file for each purpose.

Every file has the same form, so that a list can be read, compared and added to without knowing the code: a
comment at its head says what it is for, and each of its lists is an array with one word or phrase a line.

    # Words by which the owner of an action is known as a role.

    # What roles are called.
    roles = [
        "chair",
        "nurse",
    ]
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from immutabledict import immutabledict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@cache
def load_words(name: str) -> Mapping[str, tuple[str, ...]]:
    """Return the lists of one file of words (`NAME.toml` beside this module), in the order of the file.

    >>> "would" in load_words("likeness")["empty"]
    True
    """
    text = resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return immutabledict({key: tuple(entries) for key, entries in tomllib.loads(text).items()})


def alternatives(entries: Iterable[str]) -> str:
    r"""Return a pattern, without a group that captures, that matches any of the entries, the longest first.

    A space in an entry stands for any run of spaces. The pattern ignores nothing by itself: the flag for
    small and capital letters is whoever's who compiles it.

    >>> alternatives(["chief", "chief executive", "St."])
    '(?:chief\\s+executive|chief|St\\.)'
    """
    longest_first = sorted(dict.fromkeys(entries), key=len, reverse=True)
    patterns = (r"\s+".join(map(re.escape, entry.split())) for entry in longest_first)
    return f"(?:{'|'.join(patterns)})"


def bare_words(text: str) -> str:
    """Return the words of a text in small letters, one space apart, without the marks around and in them.

    >>> bare_words("N/A - on-going!")
    'n a on going'
    """
    return " ".join(re.findall(r"[^\W_]+", text.lower()))
