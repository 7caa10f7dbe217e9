"""The CommonMark subset that texts in files may use, read into the tree.

Body text takes paragraphs, lists, emphasis, strong text, links and line breaks (two spaces or a backslash at
the end of a line); inline text takes all but paragraphs and lists. Nothing else passes: raw HTML and every
other construct stay the plain characters that were typed, a picture leaves only its alternative text, and a
link whose scheme is not safe leaves only its label. `departures` names what did not pass, for the checks to
report.

Three things are read as their author meant them and not as CommonMark would: lists that were typed with
bullet signs (`typed_lists`), numbers of a list that do not follow one another or are years, and stars and
underscores that are no emphasis ("5*3*2", "(*)", "Name: ____"). A web address (`https://`, `http://`, `www.`)
and an email address are links.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from scrlearn.document.blocks import Block, Blocks, ListBlock, Paragraph
from scrlearn.document.runs import Emphasis, Inlines, LineBreak, Link, Strong, Text
from scrlearn.document.typed_lists import as_markdown, in_lines
from scrlearn.model.text_kinds import TextKind, text_fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    _Run = Text | Emphasis | Strong | Link | LineBreak
    _Wrap = Callable[[Inlines], Emphasis | Strong | Link]

# Constructs outside the subset: without their rule, markdown-it leaves the characters as they were typed.
_LEFT_AS_TYPED = ("heading", "lheading", "fence", "code", "blockquote", "hr", "reference", "backticks")
_DEEPEST_RUN = 8
_DEEPEST_BLOCK = 20
"""Lists nested deeper than this are read as what was typed: markdown-it would leave them out."""
_ITEM_NUMBER = re.compile(r"(?:0|[1-9]\d{0,2})[.)]")
"""A larger number at the beginning of a line is a year or an amount ("2015. A hard year.") and no item's."""
_ADDRESS = re.compile(
    r"\b(?P<web>(?:https?://|www\.[^\s.]+\.)[^\s<>\"'`\\]*[^\s<>\"'`\\.,:;!?*_~)\]’”])"
    r"|(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+"
)
"""A web address or an email address in a text; the stop or bracket behind it is the sentence's."""
_LINE_END = re.compile("\r\n?|[\n\x85\u2028]")
_PARAGRAPH_END = "\u2029"
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")
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
# A backslash before a backslash or a sign is Markdown's own: of "\\\\server\\share" one would be left out.
_PATH = re.compile(r"(?<![\\\w])\\\\\w[\w.$-]*\\\w[^\s\\]*|\b[A-Za-z]:(?:\\\w[\w.-]*)*\\[_.$(\[-][^\s\\]*")
_PRINTED_BLOCKS = {"table_open": "a table", "fence": "a fence of code", "hr": "a line across the page"}


@cache
def _parser() -> MarkdownIt:
    options = {"html": False, "maxNesting": _DEEPEST_BLOCK}
    parser = MarkdownIt("commonmark", options).disable(_LEFT_AS_TYPED)
    parser.inline.ruler.before("emphasis", "as_typed", _as_typed)
    # Every link is parsed as one, so that an unsafe one can be cut down to its label instead of shown raw.
    parser.validateLink = lambda url: url is not None  # type: ignore[method-assign]
    return _made_ready(parser)


@cache
def _full_parser() -> MarkdownIt:
    """Return a parser for what authors may bring from elsewhere: all of CommonMark, HTML and tables."""
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 20}).enable("table").disable("code")
    return _made_ready(parser)


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
    stars = [one for one in state.delimiters if one.marker == ord("*")]
    return sum(1 if one.open and not one.close else -1 for one in stars) > 0


_SIGNS = re.compile(r"\*+|_+")
_AROUND = {"()", "[]", "{}", "“”", "‘’", '""', "''", "//"}
_BLANK = 4
"""So many stars or underscores in a row are a blank, or hide a word."""
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
    """Read inline text: emphasis, strong text, links and line breaks, the items of a list on a line each.

    Other ends of lines become spaces.

    >>> inline("See *this*.")
    (Text(text='See '), Emphasis(content=(Text(text='this'),)), Text(text='.'))
    >>> inline("[x](javascript:alert(1))")
    (Text(text='x'),)
    """
    lines = _EMPTY_LINES.sub("\n", _with_line_ends(text))  # there are no paragraphs, nor a hole for one
    (token,) = _parser().parseInline(_tamed(in_lines(lines)))
    return _inlines(token.children or ())


def _with_line_ends(text: str) -> str:
    r"""Write every end of a line as `\n`; Unicode's own line break is one that the author typed."""
    if text.isascii() and "\r" not in text:
        return text
    text = _LINE_END.sub(lambda found: "\\\n" if found[0] == "\u2028" else "\n", text)
    return text.replace(_PARAGRAPH_END, "\n\n")


def body(text: str) -> Blocks:
    r"""Read body text: paragraphs and lists of inline text.

    >>> [type(block).__name__ for block in body("One.\n\n- two\n- three")]
    ['Paragraph', 'ListBlock']
    """
    tokens = _parser().parse(_tamed(as_markdown(_with_line_ends(text))))
    if any(token.level >= _DEEPEST_BLOCK - 1 for token in tokens):
        return tuple(Paragraph(content=inline(part)) for part in re.split(r"\n\s*\n", text) if part.strip())
    return _blocks(iter(tokens))


def departures(text: str) -> Iterator[str]:
    """Yield what in a text is outside the subset and will not pass, in plain words.

    Pictures, unsafe links and paths of Windows are cut down; HTML, headings, quotations, tables, fences and
    lines across the page are printed as they were typed, and each kind of them is named once.

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
            if child.attrs.get("title"):
                yield f'the words "{child.attrs["title"]}" after the address of a link (they are left out)'
    yield from (
        f"the path {path[0]} (a backslash is left out: write two for each)" for path in _PATH.finditer(text)
    )
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
    return tuple(part for run in content for part in (_linked(run.text) if isinstance(run, Text) else (run,)))


def _linked(text: str) -> Iterator[Text | Link]:
    end = 0
    for found in _ADDRESS.finditer(text) if "://" in text or "www." in text or "@" in text else ():
        address = _balanced(text, found) if found["web"] else found[0]
        url = _url(address)
        if _is_safe(url):
            if found.start() > end:
                yield Text(text[end : found.start()])
            yield Link((Text(address),), url)
            end = found.start() + len(address)
    if end < len(text):
        yield Text(text[end:])


def _url(address: str) -> str:
    """Return where an address leads that stands in a text."""
    if "://" in address:
        return address
    return f"https://{address}" if address.startswith("www.") else f"mailto:{address}"


def _balanced(text: str, found: re.Match[str]) -> str:
    """Return an address with the closing bracket that belongs to it, as in `https://example.org/a_(b)`."""
    address = found[0]
    is_open = address.count("(") > address.count(")")
    return f"{address})" if is_open and text[found.end() : found.end() + 1] == ")" else address


def _wrap(opening: Token) -> _Wrap | None:
    """Return what a run becomes, or None for a link that is not safe, of which only the label is kept."""
    if opening.type == "em_open":
        return Emphasis
    if opening.type == "strong_open":
        return Strong
    url = str(opening.attrs["href"])
    # A link without any words would not be seen.
    return (lambda label: Link(label or (Text(url),), url)) if _is_safe(url) else None
