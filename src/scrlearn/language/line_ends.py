"""Lines that a reader does not get as lines: a list typed into a paragraph, lines that run together."""

from __future__ import annotations

import re
from itertools import pairwise

from scrlearn.document.typed_lists import BULLETS, ENDED_BY_HAND, as_markdown, in_lines
from scrlearn.model.text_kinds import TextKind

_SIGN_WITHIN = re.compile(rf"(?<=\S)[ \t\xa0]+(?P<sign>[{BULLETS}])[ \t\xa0]*(?=[\w\"'“‘(£€$#])")
# An entry has at most some hundred characters: a text of many beginnings must not be read once for each.
_DASHES_WITHIN = re.compile(
    r"(?:^|[:;.?!])[ \t]{0,9}[-–—*][ \t]+\S[^\n]{0,300}?[ \t][-–—*][ \t]+\S", re.MULTILINE
)
_NUMBERS_WITHIN = re.compile(r"(?:^|[:;.?!][ \t])1[.)][ \t]+\S[^\n]{0,300}?\s2[.)][ \t]+\S", re.MULTILINE)
_SECOND_ENTRY = re.compile(r" [-–—*] | 2[.)] ")
_FEWEST_SIGNS = 2
_MARKER = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_TYPED_MARKER = re.compile(
    r"[ \t]*(?:[-–—·~>][ \t]*(?=[^\W\d])|[o✓✔☐☑→][ \t]+(?=\S)|\(?(?:[a-z]|[ivx]{2,5})[.)][ \t])",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?][\"'”’)*_]*\s*\Z")
_SMALL = re.compile(r"[*_\"'“‘(\[]*[a-z]")
_USUAL_WIDTH = 60
"""Lines are wrapped at this width or a larger one: a line that ends long before it was ended by hand."""
_FEWEST_LINES = 3
_LINK = re.compile(r"!?\[[^\[\]\n]*\]\([^()\s]*\)")


def typed_list(text: str) -> str:
    """Return a list within a paragraph from where it begins, or nothing."""
    if not text.isascii() and (signs := list(_SIGN_WITHIN.finditer(text))):
        begins = text.lstrip().startswith(signs[0]["sign"])
        if begins or len(signs) >= _FEWEST_SIGNS:
            return text if begins else text[signs[0].start() :]
    if _SECOND_ENTRY.search(text):
        # A list of several lines is one; its entries may have dashes of their own.
        is_list = sum(1 for line in text.split("\n") if _MARKER.match(line)) >= _FEWEST_SIGNS
        for pattern in (_DASHES_WITHIN, _NUMBERS_WITHIN):
            found = pattern.search(text)
            if found and not (is_list and _MARKER.match(found[0])):
                return text[found.start() :].lstrip(":;.?! ")
    return ""


def run_together(text: str, kind: TextKind) -> str:
    """Return lines of a paragraph that were ended by hand, and are joined all the same; or nothing."""
    if "\n" not in text.strip():
        return ""
    text = as_markdown(text) if kind is TextKind.BODY else in_lines(text)
    text = _LINK.sub(lambda link: "x" * len(link[0]), text)  # a line is not broken within a link
    for paragraph in re.split(r"\n[^\S\n]*\n", text.strip("\n")):
        lines = paragraph.split("\n")
        pairs = [pair for pair in pairwise(lines) if not _may_be_joined(*pair)]
        if pair := _ended_by_hand(pairs, lines):
            return " / ".join(line.strip() for line in pair)
    return ""


def _may_be_joined(above: str, below: str) -> bool:
    """Whether two lines are apart, or one, without loss: the lower an item, the upper a whole sentence."""
    is_marked = _MARKER.match(below) is not None
    ends = _SENTENCE_END.search(above) is not None and not _TYPED_MARKER.match(below)
    return is_marked or ends or ENDED_BY_HAND.search(above) is not None


def _ended_by_hand(pairs: list[tuple[str, str]], lines: list[str]) -> tuple[str, str] | None:
    """Return two lines of which the upper ended before its room did; prose that was wrapped has none."""
    early = [pair for pair in pairs if _had_room(*pair, _USUAL_WIDTH)]
    begun = [pair for pair in pairs if not _SMALL.match(pair[1].strip())]
    if sum(1 for line in lines if _TYPED_MARKER.match(line)) >= _FEWEST_SIGNS:
        return next((pair for pair in pairs if _TYPED_MARKER.match(pair[1])), None)
    if both := [pair for pair in early if pair in begun]:
        return both[0]
    longest = max(map(len, lines))
    if len(lines) < _FEWEST_LINES or len(pairs) < len(lines) - 1:
        return None
    # Lines of which each begins anew; or many short ones.
    if len(begun) == len(pairs) and any(_had_room(*pair, longest) for pair in pairs):
        return pairs[0]
    return pairs[0] if len(early) == len(pairs) and longest <= _USUAL_WIDTH else None


def _had_room(above: str, below: str, width: int) -> bool:
    """Whether the first word of a line would have had room on the line above it."""
    first = below.split(maxsplit=1)[0] if below.strip() else ""
    return len(above.rstrip()) + 1 + len(first) <= width
