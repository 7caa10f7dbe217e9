r"""A text as its reader gets it: without markup, and with one kind of space, of hyphen and of dash.

A file wraps lines, sets words in bold and holds no-break spaces, which nobody sees on the page. What is to be
found in a text (`943 *476*`, a line's end, `5919`) is looked for in it as it is written and as it is read.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING
from urllib.parse import unquote

import attrs

from scrlearn._memory import remembered
from scrlearn._visible import UNSEEN
from scrlearn.document.typed_lists import BULLETS
from scrlearn.model.text_kinds import TextKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

BLANK = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs without ink, for a pattern: between two words some typefaces draw a space."""
_TURNED = re.compile("\u202e([^\u202c\n]*)")
_BREAK_IN_WORD = re.compile(r"(?<=[^\W\d_])(?:(?:\\|[ ]{2,})\n|\u2028)(?=[^\W\d_])")
_APART = re.compile(r"(?<![^\W_])(?:[^\W\d_][\W_]{1,3}){5,}[^\W\d_](?![^\W_])")
"""Letters with signs between: each is a word by itself, and there are more of them than of any initials."""
_PERCENTS = re.compile("(?:%(?:25)*[0-9A-Fa-f]{2})+")
_PERCENT_OF_A_PERCENT = re.compile("%(?:25)+(?=[0-9A-Fa-f]{2})")
_SPACING = re.compile(
    r"(?P<space>\s{2,}|[^\S ])"
    f"|(?P<unseen>[{UNSEEN}]+)"
    f"|(?P<blank>[{BLANK}]+)"
    "|(?P<ringed>[\u24b6-\u24e9\U0001f130-\U0001f149])"
    "|(?P<hyphen>[\u2010-\u2012\u2212\ufe63\uff0d])"
    "|(?P<dash>[\u2014\u2015\ufe58])"
)
# Markup, bullets, and every kind of space but the plain one. Written out, they are found three times as fast.
_MAY_DIFFER = re.compile(
    rf"[\\*_&\[<`~\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{BULLETS}]"
)
# A link or picture, a path, HTML, a heading, a quotation, a table, a fence, a line across the page. Each
# begins with a character of its own and not with a set of them: then most of a text is passed over.
_MAY_DEPART = re.compile(r"\]\(|\\\\\w|:\\|<|>|#|\||```|~~~|---|===|\*\*\*|___|- [-*_] |\* [-*_] |_ [-*_] ")
_LIST_ITEM = re.compile(r"[-*+•|]\s")
_MARKS = re.compile(r"[\\&\[\]<*`~_]")
"""What all markup begins with."""
_MARKUP = re.compile(
    # A message quotes some texts as JSON strings do, where a line's end is a backslash and a letter.
    r"\\u(?P<code>[0-9A-Fa-f]{4})|\\(?P<control>[nrt])|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|\]\([^()]*\)|!?\[|\]"
    r"|</?[A-Za-z][^<>]*>"
    r"|[*`~]+"
    # Inside a word, an underscore is no emphasis.
    r"|(?<![^\W_])_+|_+(?![^\W_])"
)


@attrs.frozen
class _Change:
    """What stands in a reading for a piece of the one before it, and where both begin and end."""

    before: tuple[int, int]
    after: tuple[int, int]


@attrs.frozen
class View:
    """A text in one reading: what it was made of, and what was changed in that, from left to right.

    Few readings hold anything of which it is asked where it stands.
    """

    text: str
    _written: View | None = None
    _changes: Sequence[_Change] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a piece of this reading stands in the text as written; it is never empty."""
        if self._written is None:
            return start, end
        first, _ = self._place(start)
        _, last = self._place(end - 1)
        return self._written.span(first, last)

    def _place(self, character: int) -> tuple[int, int]:
        """Return where a character starts and ends in the reading before: a new one with all it replaces."""
        following = bisect_right(self._changes, character, key=lambda change: change.after[0])
        if not following:
            return character, character + 1
        change = self._changes[following - 1]
        if character < change.after[1]:
            return change.before
        start = character - change.after[1] + change.before[1]
        return start, start + 1


def views(text: str) -> Iterator[View]:
    r"""Yield a text as it is written, and then its other readings, as far as they differ.

    >>> [view.text for view in views("943 *476*\n5919")]
    ['943 *476*\n5919', '943 *476* 5919', '943 476 5919']
    """
    written = View(text)
    if text.isascii() and not _may_differ(text):
        yield written
        return
    turned = _rewritten(written, _TURNED, lambda found: found[1][::-1])
    folded = _rewritten(turned, _SPACING, _spaced)
    bare = folded
    if _MARKS.search(turned.text):
        bare = _rewritten(_rewritten(turned, _MARKUP, _unmarked), _SPACING, _spaced)
    seen: set[str] = set()
    for view in (written, folded, bare):
        if view.text not in seen:
            seen.add(view.text)
            yield view


def further(text: str) -> Iterator[View]:
    r"""Yield the readings of a text in which a whole name is a name, and a number or a day may be chance: the
    percents of a web address as the letters that a browser shows, a word across a line break as one, and
    letters that are set apart as a word.

    >>> [view.text for view in further("https://example.org/%41da%2520Exemplar")]
    ['https://example.org/Ada Exemplar']
    >>> [view.text for view in further("A\\\nda Exemplar")]
    ['Ada Exemplar']
    >>> [view.text for view in further("It was A d a  E.x.e.m.p.l.a.r.")]
    ['It was AdaExemplar.']
    """
    view = View(text)
    if _PERCENTS.search(text):
        yield _rewritten(_rewritten(view, _PERCENTS, _letters), _SPACING, _spaced)
    if _BREAK_IN_WORD.search(text):
        yield _rewritten(_rewritten(view, _BREAK_IN_WORD, lambda _: ""), _SPACING, _spaced)
    if _APART.search(text):
        yield _rewritten(view, _APART, lambda found: re.sub(r"[\W_]", "", found[0]))


def as_read(text: str, kind: TextKind) -> str:
    r"""Return the words that every document shows for a text of that kind of field.

    >>> as_read("943&nbsp;[476](https://example.org)\n5919", TextKind.BODY)
    '943\xa0476 5919'
    """
    if not _may_differ(text):
        return text
    if kind is TextKind.PLAIN:
        return " ".join(text.split())  # a page shows any run of spaces and lines as one space
    if kind not in (TextKind.INLINE, TextKind.BODY):
        return text
    return _unmarked_text(text, kind)


def may_hold_other_markup(text: str) -> bool:
    """Say whether a text may hold markup that no text of its kind may have; most hold nothing like it.

    >>> may_hold_other_markup("<b>Bold</b>"), may_hold_other_markup("Plain *and* strong.")
    (True, False)
    """
    return _MAY_DEPART.search(text) is not None


# Several checks ask what a reader gets of one text.
@remembered
def _unmarked_text(text: str, kind: TextKind) -> str:
    # Loaded only for a text that may hold markup.
    from scrlearn.document import Paragraph, body, inline, plain, walk  # noqa: PLC0415

    if kind is TextKind.INLINE:
        return plain(inline(text))
    return "\n\n".join(plain(block.content) for block in walk(body(text)) if isinstance(block, Paragraph))


def _may_differ(text: str) -> bool:
    """Whether anything in a text may look otherwise than it is written; most texts are plain."""
    return _MAY_DIFFER.search(text) is not None or "  " in text


def _letters(percents: re.Match[str]) -> str:
    """Return the letters that percents stand for, however often they were written as percents."""
    return unquote(_PERCENT_OF_A_PERCENT.sub("%", percents[0]))


def _rewritten(view: View, pattern: re.Pattern[str], replacement: Callable[[re.Match[str]], str]) -> View:
    """Replace what a pattern finds, each new character standing for all that it replaces."""
    if not pattern.search(view.text):
        return view
    parts: list[str] = []
    changes: list[_Change] = []
    position = length = 0
    for match in pattern.finditer(view.text):
        start, end = match.span()
        put = replacement(match)
        parts += (view.text[position:start], put)
        length += start - position
        changes.append(_Change((start, end), (length, length + len(put))))
        length += len(put)
        position = end
    return View("".join((*parts, view.text[position:])), view, changes)


def _spaced(match: re.Match[str]) -> str:
    if match["space"]:
        lines = match["space"].count("\n")
        # The next paragraph, item of a list or row of a table is another thought.
        return "\n\n" if lines > 1 or (lines and _LIST_ITEM.match(match.string, match.end())) else " "
    if match["blank"]:
        start, end = match.span()
        before, after = match.string[max(0, start - 1) : start], match.string[end : end + 1]
        return " " if before.islower() and after.isupper() else ""
    if match["ringed"]:
        return unicodedata.normalize("NFKC", match["ringed"])
    if match["unseen"]:
        return ""
    return "-" if match["hyphen"] else "\N{EN DASH}"


def _unmarked(match: re.Match[str]) -> str:
    if match["code"]:
        return chr(int(match["code"], 16))
    if match["control"]:
        return "\n"
    if match["escaped"]:
        return match["escaped"]
    return html.unescape(match["entity"]) if match["entity"] else ""
