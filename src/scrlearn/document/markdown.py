"""The CommonMark subset that texts in files may use, read into the tree.

Body text takes paragraphs, lists, emphasis, strong text, links and line breaks (two spaces or a backslash at
the end of a line); inline text takes all but paragraphs and lists. Nothing else passes: raw HTML and every
other construct stay the plain characters that were typed, a picture leaves only its alternative text, and a
link whose scheme is not safe leaves only its label. `departures` names what did not pass.

Three things are read as their author meant them and not as CommonMark would: lists that were typed with
bullet signs (`typed_lists`), numbers of a list that do not follow one another or are years, and stars and
underscores that are no emphasis ("5*3*2", "(*)", "Name: ____"). A web address (`https://`, `http://`, `www.`)
and an email address are links.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.document.addresses import linked
from scrlearn.document.blocks import Block, Blocks, ListBlock, Paragraph
from scrlearn.document.commonmark import DEEPEST_BLOCK, parser, tamed
from scrlearn.document.runs import Emphasis, Inlines, LineBreak, Link, Strong, Text
from scrlearn.document.typed_lists import as_markdown, in_lines
from scrlearn.model.text_kinds import is_safe_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from markdown_it.token import Token

    _Run = Text | Emphasis | Strong | Link | LineBreak
    _Wrap = Callable[[Inlines], Emphasis | Strong | Link]

_DEEPEST_RUN = 8
_ITEM_NUMBER = re.compile(r"(?:0|[1-9]\d{0,2})[.)]")
"""A larger number at the beginning of a line is a year or an amount ("2015. A hard year.") and no item's."""
_LINE_END = re.compile("\r\n?|[\n\x85\u2028]")
_PARAGRAPH_END = "\u2029"
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")


def inline(text: str) -> Inlines:
    """Read inline text: emphasis, strong text, links and line breaks, the items of a list on a line each.

    Other ends of lines become spaces.

    >>> inline("See *this*.")
    (Text(text='See '), Emphasis(content=(Text(text='this'),)), Text(text='.'))
    >>> inline("[x](javascript:alert(1))")
    (Text(text='x'),)
    """
    lines = _EMPTY_LINES.sub("\n", _with_line_ends(text))  # there are no paragraphs, nor a hole for one
    (token,) = parser().parseInline(tamed(in_lines(lines)))
    return _inlines(token.children or ())


def _with_line_ends(text: str) -> str:
    r"""Write every end of a line as `\n`; Unicode's own line break is one that the author typed."""
    if text.isascii() and "\r" not in text:
        return text
    text = _LINE_END.sub(lambda end: "\\\n" if end[0] == "\u2028" else "\n", text)
    return text.replace(_PARAGRAPH_END, "\n\n")


def body(text: str) -> Blocks:
    r"""Read body text: paragraphs and lists of inline text.

    >>> [type(block).__name__ for block in body("One.\n\n- two\n- three")]
    ['Paragraph', 'ListBlock']
    """
    tokens = parser().parse(tamed(as_markdown(_with_line_ends(text))))
    if any(token.level >= DEEPEST_BLOCK - 1 for token in tokens):
        return tuple(Paragraph(content=inline(part)) for part in re.split(r"\n\s*\n", text) if part.strip())
    return _blocks(iter(tokens))


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
                blocks.append(ListBlock(items=tuple(item for _, item in _items(tokens))))
            case "ordered_list_open":
                blocks += _numbered(tuple(_items(tokens)))
    return tuple(blocks)


def _items(tokens: Iterator[Token]) -> Iterator[tuple[str, Blocks]]:
    """Yield the items of a list, each with what was typed before it: a number with its stop, or a sign."""
    for token in tokens:
        if token.type != "list_item_open":
            break
        yield f"{token.info}{token.markup}", _blocks(tokens)


def _numbered(items: tuple[tuple[str, Blocks], ...]) -> Iterator[Block]:
    """Yield items as a numbered list in which each has the number that was typed.

    Where the numbers do not follow one another, a new list begins; a 1 before each is Markdown's way not to
    count. A number that is none of an item is a word of its paragraph.
    """
    typed = [number for number, _ in items]
    counts_itself = set(typed) in ({"1."}, {"1)"})
    together: list[Blocks] = []
    first = following = 0
    for number, item in items:
        is_item = _ITEM_NUMBER.fullmatch(number) is not None
        value = int(number[:-1])
        if together and not (is_item and (value == following or counts_itself)):
            yield ListBlock(items=tuple(together), ordered=True, start=first)
            together = []
        if is_item:
            first = first if together else value
            following = value + 1
            together.append(item)
        else:
            yield from _with_number(number, item)
    if together:
        yield ListBlock(items=tuple(together), ordered=True, start=first)


def _with_number(number: str, item: Blocks) -> Blocks:
    """Return what was no item, with its number as a word."""
    if item and isinstance(item[0], Paragraph):
        return (Paragraph(content=(Text(f"{number} "), *item[0].content)), *item[1:])
    return (Paragraph(content=(Text(number),)), *item)


def _inlines(tokens: Iterable[Token]) -> Inlines:
    """Read inline content; neighbouring texts become one, and emphasis nested absurdly deep is dropped."""
    content: list[_Run] = []
    open_runs: list[tuple[_Wrap | None, list[_Run]]] = []
    in_links = 0

    def add(text: str) -> None:
        if content and isinstance(content[-1], Text):
            content[-1] = Text(content[-1].text + text)
        elif text:
            content.append(Text(text))

    for token in tokens:
        if token.nesting > 0:
            in_links += token.type == "link_open"
            open_runs.append((_wrap(token) if len(open_runs) < _DEEPEST_RUN else None, content))
            content = []
        elif token.nesting < 0:
            in_links -= token.type == "link_close"
            inside = tuple(content) if in_links or token.type == "link_close" else _with_addresses(content)
            wrap, content = open_runs.pop()
            if wrap:
                content.append(wrap(inside))
            else:
                for run in inside:
                    add(run.text) if isinstance(run, Text) else content.append(run)
        elif token.type == "hardbreak":
            content.append(LineBreak())
        else:
            add(" " if token.type == "softbreak" else token.content)
    return _with_addresses(content)


def _with_addresses(content: Iterable[_Run]) -> Inlines:
    """Make a link of every address that stands in a text itself."""
    return tuple(part for run in content for part in (linked(run.text) if isinstance(run, Text) else (run,)))


def _wrap(opening: Token) -> _Wrap | None:
    """Return what a run becomes, or None for a link that is not safe, of which only the label is kept."""
    if opening.type == "em_open":
        return Emphasis
    if opening.type == "strong_open":
        return Strong
    url = str(opening.attrs["href"])
    # A link without any words would not be seen.
    return (lambda label: Link(label or (Text(url),), url)) if is_safe_url(url) else None
