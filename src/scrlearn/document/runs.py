"""Inline content: runs of text with emphasis, strong text, links and line breaks."""

from __future__ import annotations

import attrs


@attrs.frozen
class Text:
    """A run of plain characters."""

    text: str


@attrs.frozen
class Emphasis:
    """Emphasised content."""

    content: Inlines


@attrs.frozen
class Strong:
    """Strongly emphasised content."""

    content: Inlines


@attrs.frozen
class Link:
    """Content that leads to an absolute address with a scheme of `model.text_kinds.SAFE_SCHEMES`."""

    content: Inlines
    url: str


@attrs.frozen
class LineBreak:
    """The end of a line within a paragraph, as in a postal address."""


Inlines = tuple[Text | Emphasis | Strong | Link | LineBreak, ...]
"""Inline content in reading order."""


def plain(content: Inlines) -> str:
    r"""Return the words of inline content without its markup.

    >>> plain((Text("See "), Link((Strong((Text("this"),)),), "https://example.org")))
    'See this'
    >>> plain((Text("1 High Street"), LineBreak(), Text("Fenshire")))
    '1 High Street\nFenshire'
    """
    return "".join(map(_plain, content))


def _plain(run: Text | Emphasis | Strong | Link | LineBreak) -> str:
    match run:
        case Text():
            return run.text
        case LineBreak():
            return "\n"
        case _:
            return plain(run.content)


def as_text(text: str) -> Inlines:
    """Wrap a plain string, untouched by any markup, as inline content; nothing for an empty one."""
    return (Text(text),) if text else ()


def as_lines(text: str) -> Inlines:
    r"""Wrap a plain string whose lines mean something, such as a postal address.

    >>> as_lines("1 High Street\nFenshire\n")
    (Text(text='1 High Street'), LineBreak(), Text(text='Fenshire'))
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    ended = ((LineBreak(), Text(line)) for line in lines)
    return tuple(run for line in ended for run in line)[1:]
