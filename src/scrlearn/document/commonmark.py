"""The parser of CommonMark, kept to the subset that texts in files may use, and to a time that grows with a
text's length alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

DEEPEST_BLOCK = 20
"""Lists nested deeper than this are read as what was typed: markdown-it would leave them out."""
# Constructs outside the subset: without their rule, markdown-it leaves the characters as they were typed.
_LEFT_AS_TYPED = ("heading", "lheading", "fence", "code", "blockquote", "hr", "reference", "backticks")
_SIGNS = re.compile(r"\*+|_+")
_AROUND = {"()", "[]", "{}", "“”", "‘’", '""', "''", "//"}
_BLANK = 4
"""So many stars or underscores in a row are a blank, or hide a word."""
_MANY_BRACKETS, _MANY_STARS = 200, 1_000
"""So many openings of links, and marks of emphasis, one paragraph may have: beyond, they are plain signs."""
_PARAGRAPHS = re.compile(r"(\n[ \t]*\n)")
_UNLINKED = re.compile(r"(?<!\\)\[(?![^\[\]]{0,1000}\]\()")
_STARS = re.compile(r"(?<!\\)[*_]")


@cache
def parser() -> MarkdownIt:
    """Return the parser of the subset."""
    options = {"html": False, "maxNesting": DEEPEST_BLOCK}
    made = MarkdownIt("commonmark", options).disable(_LEFT_AS_TYPED)
    made.inline.ruler.before("emphasis", "as_typed", _as_typed)
    # Every link is parsed as one, so that an unsafe one can be cut down to its label instead of shown raw.
    made.validateLink = lambda url: url is not None  # type: ignore[method-assign]
    return _made_ready(made)


@cache
def full_parser() -> MarkdownIt:
    """Return a parser for what authors may bring from elsewhere: all of CommonMark, HTML and tables."""
    options = {"html": True, "maxNesting": DEEPEST_BLOCK}
    return _made_ready(MarkdownIt("commonmark", options).enable("table").disable("code"))


def _made_ready(parser: MarkdownIt) -> MarkdownIt:
    """Return a parser that threads may share: it gathers its rules at its first text, and one that comes
    meanwhile would be read by half of them.
    """
    parser.parse("a")
    return parser


def _as_typed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - how markdown-it calls its rules
    """Leave stars and lines as they were typed where they set nothing in other type.

    Those are a star between two letters or digits (5*3*2), several that begin within a word (s**t), four or
    more (a blank to fill in), and what stands alone in brackets or quotation marks: (*), "_".
    """
    start, sign = state.pos, state.src[state.pos]
    if sign not in "*_":
        return False
    length = _SIGNS.match(state.src, start).end() - start  # type: ignore[union-attr]
    before, after = state.src[start - 1 : start], state.src[start + length : start + length + 1]
    is_within = sign == "*" and before.isalnum() and after.isalnum() and not (length > 1 and _is_open(state))
    is_alone = before != "" and f"{before}{after}" in _AROUND
    if not (is_within or is_alone or length >= _BLANK):
        return False
    if not silent:
        state.pending += sign * length
    state.pos += length
    return True


def _is_open(state: StateInline) -> bool:
    """Whether strong text began that stars within a word may end: "**S**pecific"."""
    stars = [mark for mark in state.delimiters if mark.marker == ord("*")]
    return sum(1 if mark.open and not mark.close else -1 for mark in stars) > 0


def tamed(text: str) -> str:
    """Return a text whose paragraphs are read in a time that grows with their length alone.

    The parser looks for the end of every link and emphasis that a sign might begin, as often as there are
    signs. No prose has so many; where they are, brackets that begin no link and all marks of emphasis stay
    the plain signs that they look like.
    """
    if text.count("[") <= _MANY_BRACKETS and text.count("*") + text.count("_") <= _MANY_STARS:
        return text
    return "".join(map(_tamed_paragraph, _PARAGRAPHS.split(text)))


def _tamed_paragraph(text: str) -> str:
    if text.count("[") > _MANY_BRACKETS:
        text = _UNLINKED.sub(r"\\[", text)
    if text.count("*") + text.count("_") > _MANY_STARS:
        text = _STARS.sub(lambda sign: f"\\{sign[0]}", text)
    return text
