"""What a reviewer's stated connections amount to: none, some, or nothing that could be relied on.

A statement that is not plainly one of no connection counts as a connection: then the reviewer is asked how
independence is kept, and a sentence answers that. Silence would be the worse mistake.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from scrlearn.language.placeholders import is_not_stated

if TYPE_CHECKING:
    from scrlearn.model.board import Agency

_SENTENCES = re.compile(r"(?<=\w{4})\.\s+|;|\n")
_DENIES = re.compile(
    r"""
    ^\W*(?:none|nil|no|not\ any|nothing|never|neither|n/?a|not\ applicable|dim)\b(?!\ longer)
    | \b(?:has|have|had|having|declares?|declared|with)\ (?:no|never|not|none)\b(?!\ longer)
    | \bnot\ (?:connected|employed|involved)\b
    | \bindependent\ of\b
    | \b(?:is|was)\ (?:fully\ |entirely\ |wholly\ )?independent\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TAKES_BACK = re.compile(
    r"""
    \b(?:except|apart\ from|other\ than|but|save|until|since|although|though|however|used\ to|once|ex)\b
    | (?<!or\ )(?<!no\ )(?<!not\ )(?<!never\ )(?<!any\ )\b(?:former|previous)(?:ly)?\b
    | \bnot\ (?:\w+\ )?independent\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_WORDS = re.compile(r"\w+")
_A_NAME = 2
"""Words from which a part of a name is a name: `Harbourshire Police`, not `Police`."""


class Connection(Enum):
    """What a reviewer states of connections with the case and its organisations."""

    NOT_STATED = "not stated"
    NONE = "none"
    SOME = "some"


def connection_of(statement: str) -> Connection:
    """Read what a reviewer states of connections.

    >>> [connection_of(said).value for said in ("none", "n/a", "sat on the board until 2012")]
    ['none', 'not stated', 'some']
    >>> connection_of("None, except that she trained the Trust's midwives.").value
    'some'
    """
    if is_not_stated(statement):
        return Connection.NOT_STATED
    sentences = [sentence for sentence in _SENTENCES.split(statement) if sentence.strip()]
    return Connection.NONE if all(map(_denies, sentences)) else Connection.SOME


def _denies(sentence: str) -> bool:
    words = " ".join(sentence.split())
    return _DENIES.search(words) is not None and _TAKES_BACK.search(words) is None


def works_for(organisation: str, agency: Agency) -> bool:
    """Say whether a reviewer's organisation is an agency of the review, or a part of it.

    >>> from scrlearn.model.board import Agency
    >>> police = Agency(id="police", name="Harbourshire Police")
    >>> [
    ...     works_for(one, police)
    ...     for one in ("police", "Harbourshire Police, Review Team", "West Police", "")
    ... ]
    [True, True, False, False]
    """
    own = _WORDS.findall(organisation.casefold())
    if not own:
        return False
    name = _WORDS.findall(agency.name.casefold())
    if own in (name, _WORDS.findall(agency.id.casefold())):
        return True
    return _holds(own, name) or _holds(name, own)


def _holds(words: list[str], part: list[str]) -> bool:
    """Say whether a name stands in another as a run of words."""
    if len(part) < _A_NAME:
        return False
    return any(words[start : start + len(part)] == part for start in range(len(words) - len(part) + 1))
