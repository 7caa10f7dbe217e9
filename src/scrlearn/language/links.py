"""Links and pictures in body text: is there a word beside them?"""

from __future__ import annotations

import re

import attrs

_PICTURE = re.compile(r"!\[(?P<alt>[^\[\]]*)\]\((?P<file>[^()\s]*)[^()]*\)")
_LINK = re.compile(r"\[[^\[\]]*\]\([^()]*\)|\b(?:https?|mailto):\S+|\bwww\.\S+")
_WORD = re.compile(r"[^\W_]")
_ADDRESS = re.compile(r"\]\([^()\s]*\)")


@attrs.frozen(kw_only=True)
class Picture:
    """A picture in body text: the words that stand for it, and its file."""

    words: str
    file: str


def pictures_in(body: str) -> tuple[Picture, ...]:
    """Return the pictures of body text.

    >>> pictures_in("See ![a map](map.png).")
    (Picture(words='a map', file='map.png'),)
    """
    return tuple(Picture(words=one["alt"].strip(), file=one["file"]) for one in _PICTURE.finditer(body))


def has_words_beside_pictures(body: str) -> bool:
    """Say whether anything is said beside the pictures, if only a link.

    >>> has_words_beside_pictures("![a map](map.png)"), has_words_beside_pictures("See ![a map](map.png).")
    (False, True)
    """
    return _WORD.search(_PICTURE.sub(" ", body)) is not None


def is_only_links(body: str) -> bool:
    """Say whether body text, its pictures left out, holds a link and not a word beside it.

    >>> is_only_links("[The report](https://example.org)"), is_only_links("See [it](https://example.org).")
    (True, False)
    """
    words = _PICTURE.sub(" ", body)
    return _LINK.search(words) is not None and _WORD.search(_LINK.sub(" ", words)) is None


def without_addresses(body: str) -> str:
    """Return body text in which links have lost their addresses: their labels stay in brackets.

    >>> without_addresses("See [the NSPCC](https://example.org/ABC).")
    'See [the NSPCC].'
    """
    return _ADDRESS.sub("]", body)


def holds_link_or_picture(body: str) -> bool:
    """Say whether a text holds a link or a picture: then it is not empty, whatever else it lacks.

    >>> holds_link_or_picture("https://example.org"), holds_link_or_picture("n/a")
    (True, False)
    """
    return _LINK.search(body) is not None or _PICTURE.search(body) is not None
