"""Why no format can carry a document: what every format says first when it is asked for its refusals.

Layouts of scrlearn give sound documents of sound subjects, but a document can come from any plugin, and a
text can hold what no page can show. What is refused is told with its place, before a byte is made.
"""

from __future__ import annotations

import re
from functools import wraps
from typing import TYPE_CHECKING

from scrlearn._once import once_for_each
from scrlearn.document import Paragraph, Section, links, plain, reading, walk
from scrlearn.document.budget import budget_fault
from scrlearn.errors import ExportError
from scrlearn.hooks.refusals import Refusal
from scrlearn.model.text_kinds import UNWRITABLE, TextKind, is_language, is_safe_url, text_fault
from scrlearn.places import shown_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from scrlearn.document import Blocks, Document, Link

_ANCHOR = re.compile(r"[^\s\"'<>&]+")
_WHOLE = "document"
_FEWEST_DIGITS, _MOST_DIGITS = 3, 15
"""Digits of a telephone number: from 999 to the longest that ITU-T E.164 allows."""


def asked_once(
    refusals: Callable[[Document], Iterable[Refusal]],
) -> Callable[[Document], tuple[Refusal, ...]]:
    """Keep what a function says of a document: checks, exports and formats ask it of the same one."""

    @once_for_each
    @wraps(refusals)
    def asked(document: Document) -> tuple[Refusal, ...]:
        return tuple(refusals(document))

    return asked


@asked_once
def refusals(document: Document) -> Iterator[Refusal]:
    """Say why no format can carry a document: JSON has no other reasons, and the rest begin with these.

    A text holds a character that no format can carry, a link's address is not safe or dials no number, the
    colour or the language is not one, the logo is no picture, two sections have one anchor, or the document
    is too large.
    """
    if too_much := budget_fault(document):
        # What is too large is not read any further.
        yield Refusal(message=too_much, part=_WHOLE)
        return
    if not is_language(document.language):
        message = f"{document.language!r} is not a language: use a tag such as en-GB or cy"
        yield Refusal(message=message, part="language", words=(document.language,))
    colour = document.masthead.colour
    if fault := text_fault(colour, TextKind.COLOUR):
        yield Refusal(message=f"masthead: {fault}", part="masthead.colour", words=(colour,))
    yield from _unwritable(document)
    yield from _in_blocks((*document.blocks, *document.footer))
    yield from _logo(document)


def too_large(refused: Iterable[Refusal]) -> bool:
    """Whether a document is so large that nothing else should be asked of it."""
    return any(refusal.part == _WHOLE for refusal in refused)


def _unwritable(document: Document) -> Iterator[Refusal]:
    hidden = (document.id, document.subject_line, document.description, document.mail.preheader)
    alt = document.masthead.logo.alt if document.masthead.logo else ""
    for text in (*reading(document), *hidden, alt):
        if fault := text_fault(text):
            character = UNWRITABLE.findall(text)[0]
            yield Refusal(message=f"the text {shown_key(text)} {fault}", words=(text, character))


def _in_blocks(blocks: Blocks) -> Iterator[Refusal]:
    anchors: set[str] = set()
    for block in walk(blocks):
        if isinstance(block, Paragraph):
            links_here = links(block.content)
        elif isinstance(block, Section):
            links_here = links(block.heading)
            anchor = block.anchor
            if anchor in anchors or not _ANCHOR.fullmatch(anchor):
                message = f"the section anchor {anchor!r} is empty, has spaces or is not unique: rename one"
                # The last of the two is the one to rename.
                yield Refusal(message=message, part="anchor", words=(anchor,))
            anchors.add(anchor)
        else:
            continue
        for link in links_here:
            if fault := _link_fault(link):
                words = (plain(link.content), link.url)
                yield Refusal(message=f"the link to {shown_key(link.url)} {fault}", words=words)


def _link_fault(link: Link) -> str:
    """Say why a link leads nowhere.

    >>> from scrlearn.document import Link, as_text
    >>> _link_fault(Link(as_text("to be confirmed"), "tel:"))
    'is not a telephone number: give one number, of 3 to 15 digits'
    """
    scheme, _, address = link.url.partition(":")
    if scheme.lower() == "tel":
        # What stands behind a semicolon (an extension) is not dialled.
        digits = sum(character.isdigit() for character in address.partition(";")[0])
        if not _FEWEST_DIGITS <= digits <= _MOST_DIGITS:
            limits = f"{_FEWEST_DIGITS} to {_MOST_DIGITS} digits"
            return f"is not a telephone number: give one number, of {limits}"
    if not is_safe_url(link.url):
        return "is not an https:, http:, mailto: or tel: address"
    return ""


def _logo(document: Document) -> Iterator[Refusal]:
    logo = document.masthead.logo
    if logo is None:
        return
    # Loaded only for a document that has one.
    from scrlearn.exporters.pictures import picture  # noqa: PLC0415

    try:
        picture(logo)
    except ExportError as error:
        yield Refusal(message=str(error), part="masthead.logo")
