r"""Where a word that is longer than any line may be broken.

An address or a run of letters without a space can be broken nowhere by the rules of writing. A web page then
gives its column all the room, and WeasyPrint tries each letter as the end of the line, in a time that grows
with the square of the word. So a word of more than `LONGEST_WORD` letters is given break points: behind its
signs, as in an address, and else after every `_PIECE` letters.

No letter is added that anybody could copy: a break point is an element on a page (`<wbr>`), and a character
without width on paper, where WeasyPrint does not draw it.
"""

from __future__ import annotations

import re
from typing import Literal

from markupsafe import Markup, escape

LONGEST_WORD = 60
"""Letters that a word may have without a break point: words, and most addresses, have fewer."""

# Scripts that are written without spaces break between words by dictionaries and rules of their own.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
    "\U00020000-\U0003ffff"
)
_LONG = re.compile(rf"[^\s{_UNSPACED}]{{{LONGEST_WORD + 1},}}")
# Letters and then signs, or a piece of letters alone. What joins the letter before it is not torn off.
_JOINED = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u200c\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]"
)
_PIECE = re.compile(rf"[^\W_]{{0,15}}(?:[\W_]{{1,4}}|[^\W_]){_JOINED}{{0,20}}")

BREAKS = {"page": Markup("<wbr>"), "mail": Markup("<wbr>"), "paper": Markup("\u200b")}
"""What a break point is in each medium."""


def breakable(text: str, medium: Literal["mail", "page", "paper"]) -> Markup:
    """Return a text as markup, with break points in what is too long for a line.

    >>> breakable("Seen & heard", "page")
    Markup('Seen &amp; heard')
    >>> breakable("https://example.org/sites/learning/shared-documents/2025/audit.docx", "page")
    Markup('https://<wbr>example.<wbr>org/<wbr>sites/<wbr>learning/<wbr>shared-<wbr>documents/<wbr>2025/<wbr>audit.<wbr>docx')
    """
    if not _LONG.search(text):
        return escape(text)
    point = BREAKS[medium]
    parts: list[Markup] = []
    position = 0
    for word in _LONG.finditer(text):
        parts += (
            escape(text[position : word.start()]),
            point.join(escape(piece) for piece in _PIECE.findall(word[0])),
        )
        position = word.end()
    return Markup("").join((*parts, escape(text[position:])))
