"""Web addresses and email addresses that stand in a text as they are: a reader expects links of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.document.runs import Link, Text
from scrlearn.model.text_kinds import is_safe_url

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDRESS = re.compile(
    r"\b(?P<web>(?:https?://|www\.[^\s.]+\.)[^\s<>\"'`\\]*[^\s<>\"'`\\.,:;!?*_~)\]’”])"
    r"|(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+"
)
"""A web address or an email address in a text; the stop or bracket behind it is the sentence's."""


def linked(text: str) -> Iterator[Text | Link]:
    """Yield a text in parts: each address that stands in it as a link, and what is between them.

    >>> [part.text for part in linked("See www.example.org.") if isinstance(part, Text)]
    ['See ', '.']
    """
    end = 0
    for match in _ADDRESS.finditer(text) if "://" in text or "www." in text or "@" in text else ():
        address = _balanced(text, match) if match["web"] else match[0]
        url = _url(address)
        if is_safe_url(url):
            if match.start() > end:
                yield Text(text[end : match.start()])
            yield Link((Text(address),), url)
            end = match.start() + len(address)
    if end < len(text):
        yield Text(text[end:])


def _url(address: str) -> str:
    """Return where an address leads that stands in a text."""
    if "://" in address:
        return address
    return f"https://{address}" if address.startswith("www.") else f"mailto:{address}"


def _balanced(text: str, match: re.Match[str]) -> str:
    """Return an address with the closing bracket that belongs to it, as in `https://example.org/a_(b)`."""
    address = match[0]
    is_open = address.count("(") > address.count(")")
    return f"{address})" if is_open and text[match.end() : match.end() + 1] == ")" else address
