"""The CommonMark subset that texts in files may use, read into the tree.

Body text takes paragraphs, lists, emphasis, strong text and links; inline text takes the last three. Nothing
else passes: raw HTML and every other construct stay the plain characters that were typed, a picture leaves
only its alternative text, and a link whose scheme is not safe leaves only its label. `departures` names what
did not pass, for the checks to report.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from scrlearn.document.blocks import Block, Blocks, ListBlock, Paragraph
from scrlearn.document.runs import Emphasis, Inlines, Link, Strong, Text
from scrlearn.model.base import TextKind, text_fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from markdown_it.token import Token

    _Wrap = Callable[[Inlines], Emphasis | Strong | Link]

# Constructs outside the subset: without their rule, markdown-it leaves the characters as they were typed.
_LEFT_AS_TYPED = ("heading", "lheading", "fence", "code", "blockquote", "hr", "reference", "backticks")
_DEEPEST_RUN = 8
_HEADING_WORD = re.compile(r"#\s+[\"'‘“*_]*[^\W\d_]|^[^#]*[^\W\d_]{2}[^#]*$")
_QUOTED_WORD = re.compile(r">\s?[\"'‘“*_]*[^\W\d_]")
_TAG = re.compile(
    r"<!--|</?(a|abbr|address|article|aside|audio|b|big|blockquote|body|br|button|caption|center|cite|code|col"
    r"|colgroup|dd|del|details|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header"
    r"|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|meta|nav|object|ol|option|p|picture"
    r"|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody"
    r"|td|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video)(?=[\s/>])",
    re.IGNORECASE,
)
_PRINTED_BLOCKS = {"table_open": "a table", "fence": "a fence of code", "hr": "a line across the page"}


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).disable(_LEFT_AS_TYPED)
    # Every link is parsed as one, so that an unsafe one can be cut down to its label instead of shown raw.
    parser.validateLink = lambda url: url is not None  # type: ignore[method-assign]
    return parser


@cache
def _full_parser() -> MarkdownIt:
    """Return a parser for what authors may bring from elsewhere: all of CommonMark, HTML and tables."""
    return MarkdownIt("commonmark", {"html": True, "maxNesting": 20}).enable("table").disable("code")


_MANY_BRACKETS, _MANY_STARS = 200, 1_000
"""So many openings of links, and marks of emphasis, one paragraph may have: beyond, they are plain signs."""
_PARAGRAPHS = re.compile(r"(\n[ \t]*\n)")
_UNLINKED = re.compile(r"(?<!\\)\[(?![^\[\]]{0,1000}\]\()")
_STARS = re.compile(r"(?<!\\)[*_]")


def _tamed(text: str) -> str:
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


def inline(text: str) -> Inlines:
    """Read inline text: emphasis, strong text and links; line breaks become spaces.

    >>> inline("See *this*.")
    (Text(text='See '), Emphasis(content=(Text(text='this'),)), Text(text='.'))
    >>> inline("[x](javascript:alert(1))")
    (Text(text='x'),)
    """
    (token,) = _parser().parseInline(" ".join(_tamed(text).split("\n")))
    return _inlines(token.children or ())


def body(text: str) -> Blocks:
    r"""Read body text: paragraphs and lists of inline text.

    >>> [type(block).__name__ for block in body("One.\n\n- two\n- three")]
    ['Paragraph', 'ListBlock']
    """
    return _blocks(iter(_parser().parse(_tamed(text))))


def departures(text: str) -> Iterator[str]:
    """Yield what in a text is outside the subset and will not pass, in plain words.

    Pictures and unsafe links are cut down; HTML, headings, quotations, tables, fences and lines across the
    page are printed as they were typed, and each kind of them is named once.

    >>> list(departures("![a wheel](wheel.png) and [x](javascript:y)"))
    ['a picture (only its alternative text is kept)', 'a link to javascript:y (only its label is kept)']
    >>> list(departures("Some <b>bold</b> words"))
    ['the HTML tag <b> (printed as it was typed)']
    """
    text = _tamed(text)
    for token in _parser().parse(text):
        for child in token.children or ():
            if child.type == "image":
                yield "a picture (only its alternative text is kept)"
            elif child.type == "link_open" and not _is_safe(str(child.attrs["href"])):
                yield f"a link to {child.attrs['href']} (only its label is kept)"
    lines = re.split(r"\r\n?|\n", text)
    named = (name for token in _full_parser().parse(text) for name in _printed(token, lines))
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


def _is_safe(url: str) -> bool:
    return text_fault(url, TextKind.URL) is None


def _blocks(tokens: Iterator[Token]) -> Blocks:
    """Read blocks up to the token that closes the enclosing one."""
    blocks: list[Block] = []
    for token in tokens:
        if token.nesting < 0:
            break
        match token.type:
            case "paragraph_open":
                content = next(tokens)
                blocks.append(Paragraph(content=_inlines(content.children or ())))
                next(tokens)
            case "bullet_list_open":
                blocks.append(ListBlock(items=_items(tokens)))
            case "ordered_list_open":
                start = int(token.attrs.get("start", 1))
                blocks.append(ListBlock(items=_items(tokens), ordered=True, start=start))
    return tuple(blocks)


def _items(tokens: Iterator[Token]) -> tuple[Blocks, ...]:
    items: list[Blocks] = []
    for token in tokens:
        if token.type != "list_item_open":
            break
        items.append(_blocks(tokens))
    return tuple(items)


def _inlines(tokens: Iterable[Token]) -> Inlines:
    """Read inline content; neighbouring texts become one, and emphasis nested absurdly deep is dropped."""
    content: list[Text | Emphasis | Strong | Link] = []
    open_runs: list[tuple[_Wrap | None, list[Text | Emphasis | Strong | Link]]] = []

    def add(text: str) -> None:
        if content and isinstance(content[-1], Text):
            content[-1] = Text(content[-1].text + text)
        elif text:
            content.append(Text(text))

    for token in tokens:
        if token.nesting > 0:
            open_runs.append((_wrap(token) if len(open_runs) < _DEEPEST_RUN else None, content))
            content = []
        elif token.nesting < 0:
            wrap, outer = open_runs.pop()
            content = [*outer, wrap(tuple(content))] if wrap else [*outer, *content]
        else:
            add(" " if token.type in ("softbreak", "hardbreak") else token.content)
    return tuple(content)


def _wrap(opening: Token) -> _Wrap | None:
    """Return what a run becomes, or None for a link that is not safe, of which only the label is kept."""
    if opening.type == "em_open":
        return Emphasis
    if opening.type == "strong_open":
        return Strong
    url = str(opening.attrs["href"])
    return (lambda label: Link(label, url)) if _is_safe(url) else None
