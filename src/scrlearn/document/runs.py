"""Inline content: runs of text with emphasis, strong text and links."""

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
    """Content that leads to an absolute address with a safe scheme (`scrlearn.model.base.SAFE_SCHEMES`)."""

    content: Inlines
    url: str


Inlines = tuple[Text | Emphasis | Strong | Link, ...]
"""Inline content in reading order."""


def plain(content: Inlines) -> str:
    """Return the words of inline content without its markup.

    >>> plain((Text("See "), Link((Strong((Text("this"),)),), "https://example.org")))
    'See this'
    """
    return "".join(run.text if isinstance(run, Text) else plain(run.content) for run in content)


def as_text(text: str) -> Inlines:
    """Wrap a plain string, untouched by any markup, as inline content; nothing for an empty one."""
    return (Text(text),) if text else ()
