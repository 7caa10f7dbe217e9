"""Lists that were typed with a bullet sign, as Word and email programs leave them when text is copied.

Markdown knows `-`, `*`, `+` and numbers. A line that begins with `•` (or with the sign that a symbol typeface
draws as one) is an item of a list all the same; so are lines of which each begins with the same dash, dot or
`o`. Lines that are lettered, `(a)` or `ii)`, keep their letters, since a text may refer to them, and a line
each. A field of one paragraph, such as an action, has no place for a list: its items have a line each.
"""

from __future__ import annotations

import re

SYMBOL_FONT_BULLETS = "\uf02d\uf06c\uf06e\uf06f\uf071\uf076\uf09f\uf0a7\uf0a8\uf0b2\uf0b7\uf0d8"
"""Places of Symbol and Wingdings at which Word keeps its bullets; no other typeface has a sign there."""
BULLETS = f"•‣\u2043∙●◦▪▫►▶▸➢➤❖{SYMBOL_FONT_BULLETS}"
"""Signs that, at the beginning of a line, are nothing but bullets."""
_SHAPES = "○■□◆◇"
"""Signs that are bullets with a space behind them; without one they may be something else."""
_DASHES = "–—·"
"""Signs that are bullets where several lines, and all between them, begin with the same one."""

_BULLET = re.compile(
    rf"(?P<indent>[ \t]*)(?P<sign>[{BULLETS}](?=[\w\"'“‘(*\[&\s£€$#])|[{_SHAPES}](?=[ \t\xa0]))"
    r"[ \t\xa0]*(?=\S)"
)
_MAYBE_BULLET = re.compile(
    rf"(?P<indent>[ \t]*)(?P<sign>[{_DASHES}](?!\d)|-(?=[^\W\d])|o(?=[ \t\xa0]))[ \t\xa0]*(?=\S)"
)
_LETTERED = re.compile(
    r"[ \t]*(?:\((?:[a-z]|[ivx]{2,5}|\d{1,2})\)|(?:[a-z]|[ivx]{2,5})\))[ \t]", re.IGNORECASE
)
_MAY_BE_TYPED = re.compile(
    rf"[{BULLETS}{_SHAPES}{_DASHES}]|^[ \t]*(?:-[^\W\d]|o[ \t\xa0]|\(?\w{{1,5}}\))", re.MULTILINE
)
_MARKDOWN_ITEM = re.compile(r"[ \t]*(?:(?P<sign>[-*+])|\d{1,2}[.)])[ \t\xa0]+(?=\S)")
ENDED_BY_HAND = re.compile(r"(?:[ ]{2}|\\)\Z")
"""How a line ends that ends for Markdown, too, and not only in the file."""
_SECOND, _THIRD = {"o", "◦", "○"}, {"▪", "■", "\uf0a7"}
"""Signs that Word sets before the items of an inner list, and of a list within that."""
_GOES_ON = re.compile(r"[^\s.:;?!][\"'”’)*_]*\s*\Z")
"""How a line ends whose sentence is not at its end."""
_ITEM = re.compile(rf"[ \t]*[-*+{BULLETS}{_SHAPES}]")
_FEWEST = 2
"""A line alone that begins with a dash or a letter in brackets is no list."""


def as_markdown(text: str) -> str:
    r"""Return body text with its typed lists as Markdown has them.

    >>> as_markdown("Three services:\n• midwifery\n• housing")
    'Three services:\n- midwifery\n- housing'
    >>> as_markdown("– Ask.\n– Listen.")
    '- Ask.\n- Listen.'
    >>> as_markdown("(a) Ask.\n(b) Listen.")
    '(a) Ask.  \n(b) Listen.'
    """
    # Most texts are a line without any sign.
    if (text.isascii() and "\n" not in text) or not _MAY_BE_TYPED.search(text):
        return text
    lines = text.split("\n")
    _mark_items(lines)
    _break_lettered(lines)
    return "\n".join(lines)


def in_lines(text: str) -> str:
    r"""Return the text of a field of one paragraph so that the items of a list in it have a line each.

    >>> in_lines("• Add the prompt.\n• Publish it.")
    '• Add the prompt.  \n• Publish it.'
    >>> in_lines("Both:\n- midwifery\n- housing")
    'Both:  \n• midwifery  \n• housing'
    >>> in_lines("A year\n- and more - was lost.")
    'A year\n- and more - was lost.'
    """
    if "\n" not in text:
        return text
    lines = [line for line in text.split("\n") if line.strip()]
    dash = _certain_dash(lines)
    items = [(number, item) for number, line in enumerate(lines) if (item := _item_of(line, dash))]
    if len(items) >= _FEWEST:
        for number, item in items:
            if item.groupdict().get("sign"):
                lines[number] = f"• {lines[number][item.end() :]}"
            _end_line_above(lines, number)
    _break_lettered(lines)
    return "\n".join(lines)


def _item_of(line: str, dash: str) -> re.Match[str] | None:
    """Return how an item of a list begins, where a line is one."""
    maybe = _MAYBE_BULLET.match(line) if dash else None
    return (
        _BULLET.match(line)
        or _MARKDOWN_ITEM.match(line)
        or (maybe if maybe and maybe["sign"] == dash else None)
    )


def _mark_items(lines: list[str]) -> None:
    """Put Markdown's own sign in place of each bullet, and indent the items of inner lists."""
    dash = _certain_dash(lines)
    signs: set[str] = set()
    is_after_empty = True
    for number, line in enumerate(lines):
        item = _BULLET.match(line) or (dash and _MAYBE_BULLET.match(line)) or None
        if item and (item["sign"] == dash or _BULLET.match(line)):
            indent = item["indent"] if len(item["indent"]) > 1 else "  " * _depth(item["sign"], signs)
            signs.add(item["sign"])
            lines[number] = f"{indent}- {line[item.end() :]}"
        elif line.strip() and is_after_empty:
            signs = set()
        is_after_empty = not line.strip()


def _depth(sign: str, above: set[str]) -> int:
    """Return how deep Word sets an item with a sign below items with others; any other signs are one list."""
    has_first = bool(above - _SECOND - _THIRD)
    if has_first and sign in _SECOND:
        return 1
    return 2 if has_first and sign in _THIRD and above & _SECOND else 0


def _certain_dash(lines: list[str]) -> str:
    """Return the dash, dot or `o` that can only be a bullet: every line from its first to its last has it."""
    marked = [number for number, line in enumerate(lines) if _MAYBE_BULLET.match(line)]
    if len(marked) < _FEWEST and not (marked and any(map(_BULLET.match, lines))):
        return ""
    between = [line for line in lines[marked[0] : marked[-1] + 1] if line.strip() and not _BULLET.match(line)]
    signs = {bullet["sign"] if (bullet := _MAYBE_BULLET.match(line)) else "" for line in between}
    sign = signs.pop() if len(signs) == 1 else ""
    return "" if sign == "o" and _goes_on(lines[marked[0] - 1 : marked[0]]) else sign


def _goes_on(above: list[str]) -> bool:
    """Whether a sentence of the line above may go on: in Welsh, `o` is a word as common as "of"."""
    return any(_GOES_ON.search(line) and not _ITEM.match(line) for line in above)


def _break_lettered(lines: list[str]) -> None:
    """End the line before each lettered one with a line break that Markdown keeps."""
    lettered = [number for number, line in enumerate(lines) if _LETTERED.match(line)]
    if len(lettered) < _FEWEST:
        return
    for number in lettered:
        _end_line_above(lines, number)


def _end_line_above(lines: list[str], number: int) -> None:
    """End the line before one with a line break that Markdown keeps."""
    if number and lines[number - 1].strip() and not ENDED_BY_HAND.search(lines[number - 1]):
        lines[number - 1] = lines[number - 1].rstrip() + "  "
