"""What a document's language means for its runs and pages: which way text goes, and how pages are counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGE_OF = {"en": ("Page ", " of "), "cy": ("Tudalen ", " o ")}
"""The words around a page number; other languages get `1 / 2`."""

_RIGHT = "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
_LEFT = rf"(?!{_RIGHT})[^\W\d_]"

_ANY_RIGHT = re.compile(_RIGHT)
# A stretch against the direction of the document: from one of its letters to the last before a letter that
# follows the document's direction. What stands between them (spaces, digits, quotes) goes along.
_RIGHT_STRETCH = re.compile(rf"({_RIGHT}(?:(?:{_RIGHT}|[\W\d_])*{_RIGHT})?)")
_LEFT_STRETCH = re.compile(rf"({_LEFT}(?:(?!{_RIGHT}).)*(?!{_RIGHT})\w|{_LEFT})", re.DOTALL)


def page_words(language: str) -> tuple[str, str]:
    """Return what stands before a page's number, and between it and the number of pages.

    >>> page_words("en-GB"), page_words("pl")
    (('Page ', ' of '), ('', ' / '))
    """
    return _PAGE_OF.get(language.lower().split("-")[0], ("", " / "))


def by_direction(text: str, *, right_to_left: bool) -> Iterator[tuple[str, bool]]:
    """Cut a text where its direction changes; yield each stretch and whether it runs from right to left.

    Word does not find this out for itself: it takes the direction of a run from the run's properties.

    >>> list(by_direction("Read \u05e9\u05dc\u05d5\u05dd here", right_to_left=False))
    [('Read ', False), ('\u05e9\u05dc\u05d5\u05dd', True), (' here', False)]
    """
    if right_to_left:
        stretches, against = _LEFT_STRETCH.split(text), False
    elif _ANY_RIGHT.search(text):
        stretches, against = _RIGHT_STRETCH.split(text), True
    else:
        stretches, against = [text], True
    for index, stretch in enumerate(stretches):
        if stretch:
            yield stretch, against if index % 2 else not against
