r"""Where a word that is longer than any line may be broken.

An address or a run of letters without a space can be broken nowhere by the rules of writing. A web page then
gives its column all the room, and WeasyPrint tries each letter as the end of the line, in a time that grows
with the square of the word. So a word of more than `LONGEST_WORD` letters is given break points: behind its
signs, as in an address, and else after every `_PIECE` letters. A space that may not be broken at makes a word
of what it joins.

On paper a long text is also divided into runs. WeasyPrint guesses how many letters a line takes, and where
they are narrower than it thinks (letters without width, one `i` after another) it measures all that is left
of the text anew for each line.

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
# Of what Python calls a space, three forbid a line to end there.
_BREAKING_SPACE = "\t-\r\x1c-\x20\x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000"
_LONG = re.compile(rf"[^{_BREAKING_SPACE}{_UNSPACED}]{{{LONGEST_WORD + 1},}}")
# Letters and then signs, or a piece of letters alone. What joins the letter before it is not torn off.
_JOINED = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u200c\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]"
)
_PIECE = re.compile(rf"[^\W_]{{0,15}}(?:[\W_]{{1,4}}|[^\W_]){_JOINED}{{0,20}}")

LONGEST_RUN = 1_000
"""Letters that WeasyPrint is given at once, which few paragraphs have."""

# Up to a space where there is one: what joins letters into one shape is not torn apart.
_RUN = re.compile(rf".{{1,{LONGEST_RUN - 1}}}(?: |\Z)|.{{1,{LONGEST_RUN}}}", re.DOTALL)

BREAKS = {"page": Markup("<wbr>"), "mail": Markup("<wbr>"), "paper": Markup("\u200b")}
"""What a break point is in each medium."""


def breakable(text: str, medium: Literal["mail", "page", "paper"]) -> Markup:
    """Return a text as markup, with break points in what is too long for a line.

    >>> breakable("Seen & heard", "page")
    Markup('Seen &amp; heard')
    >>> breakable("https://example.org/sites/learning/shared-documents/2025/audit.docx", "page")
    Markup('https://<wbr>example.<wbr>org/<wbr>sites/<wbr>learning/<wbr>shared-<wbr>documents/<wbr>2025/<wbr>audit.<wbr>docx')
    """
    if medium == "paper" and len(text) > LONGEST_RUN:
        runs = (breakable(run, medium) for run in _RUN.findall(text))
        return Markup("").join(Markup("<span>{}</span>").format(run) for run in runs)
    if not _LONG.search(text):
        return escape(text)
    point = BREAKS[medium]
    parts: list[Markup] = []
    position = 0
    for word in _LONG.finditer(text):
        parts += (
            escape(text[position : word.start()]),
            point.join(escape(piece) for piece in _PIECE.findall(_with_its_hyphens(word[0], medium))),
        )
        position = word.end()
    return Markup("").join((*parts, escape(text[position:])))


def _with_its_hyphens(word: str, medium: Literal["mail", "page", "paper"]) -> str:
    """Leave out what says where a word may be hyphenated where WeasyPrint would try each place: on paper."""
    return word.replace("\N{SOFT HYPHEN}", "") if medium == "paper" else word
