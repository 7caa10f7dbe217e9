"""What in a text is outside the subset of CommonMark that passes, in plain words, for checks to report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.document.commonmark import full_parser, parser, tamed
from scrlearn.model.text_kinds import is_safe_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_HEADING_WORD = re.compile(r"#\s+[\"'‘“*_]*[^\W\d_]|^[^#]*[^\W\d_]{2}[^#]*$")
_QUOTED_WORD = re.compile(r">\s?[\"'‘“*_]*[^\W\d_]")
_TAGS = (
    "a abbr address article aside audio b big blockquote body br button caption center cite code col "
    "colgroup dd del details div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 "
    "h6 head header hr html i iframe img input ins kbd label legend li link main map mark meta nav object "
    "ol option p picture pre q s samp script section select small source span strike strong style sub "
    "summary sup svg table tbody td textarea tfoot th thead time title tr tt u ul var video"
)
"""The names of HTML's elements, and of those that it had."""
_TAG = re.compile(rf"<!--|</?({'|'.join(_TAGS.split())})(?=[\s/>])", re.IGNORECASE)
# A backslash before a backslash or a sign is Markdown's own: of "\\\\server\\share" one would be left out.
_PATH = re.compile(r"(?<![\\\w])\\\\\w[\w.$-]*\\\w[^\s\\]*|\b[A-Za-z]:(?:\\\w[\w.-]*)*\\[_.$(\[-][^\s\\]*")
_PRINTED_BLOCKS = {"table_open": "a table", "fence": "a fence of code", "hr": "a line across the page"}


def departures(text: str) -> Iterator[str]:
    """Yield what in a text is outside the subset and will not pass, in plain words.

    Pictures, unsafe links and paths of Windows are cut down; HTML, headings, quotations, tables, fences and
    lines across the page are printed as they were typed, and each kind of them is named once.

    >>> list(departures("![a wheel](wheel.png) and [x](javascript:y)"))
    ['a picture (only its alternative text is kept)', 'a link to javascript:y (only its label is kept)']
    >>> list(departures("Some <b>bold</b> words"))
    ['the HTML tag <b> (printed as it was typed)']
    """
    text = tamed(text)
    for token in parser().parse(text):
        for child in token.children or ():
            if child.type == "image":
                yield "a picture (only its alternative text is kept)"
            elif child.type == "link_open" and not is_safe_url(str(child.attrs["href"])):
                yield f"a link to {child.attrs['href']} (only its label is kept)"
            if child.attrs.get("title"):
                yield f'the words "{child.attrs["title"]}" after the address of a link (they are left out)'
    yield from (
        f"the path {path[0]} (a backslash is left out: write two for each)" for path in _PATH.finditer(text)
    )
    lines = re.split(r"\r\n?|\n", text)
    named = (name for token in full_parser().parse(text) for name in _printed(token, lines))
    yield from (f"{name} (printed as it was typed)" for name in dict.fromkeys(named))


def _printed(token: Token, lines: list[str]) -> Iterator[str]:
    """Name the constructs of a token that are printed as their own characters.

    "# 1 of 3" and "> 3" are prose: a heading or a quotation begins with a word. So is "<name>", which is no
    tag of HTML.
    """
    first = lines[token.map[0]] if token.map else ""
    if token.type == "heading_open" and _HEADING_WORD.search(first):
        yield "a heading"
    elif token.type == "blockquote_open" and _QUOTED_WORD.search(first):
        yield "a quotation with >"
    elif token.type in _PRINTED_BLOCKS:
        yield _PRINTED_BLOCKS[token.type]
    for part in (token, *(token.children or ())):
        if part.type in ("html_block", "html_inline"):
            for tag in _TAG.finditer(part.content):
                yield f"the HTML tag <{tag[1].lower()}>" if tag[1] else "an HTML comment"
