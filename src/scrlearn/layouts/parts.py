"""Parts that several layouts share: masthead, contacts, addresses for the email, small blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.document import (
    Blocks,
    Image,
    Inlines,
    Link,
    ListBlock,
    Mail,
    Masthead,
    Paragraph,
    Role,
    Section,
    Term,
    Text,
    as_lines,
    as_text,
    body,
    inline,
)
from scrlearn.model.board import DEFAULT_COLOUR

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrlearn.model.audience import Audience
    from scrlearn.model.board import Board
    from scrlearn.model.review import Review


_GAP = r"(?:[ \xa0.\u2010-\u2013-]{1,2}|\)[ \xa0]?)?"
_TELEPHONE = re.compile(
    rf"(?<![\d+])(?:0(?:{_GAP}\d){{9,10}}|\+\d{{1,3}}[ \xa0]?(?:\(0\))?(?:{_GAP}\d){{7,12}})(?!\d)"
)
"""A whole number of this country, which has ten or eleven digits, or one with the code of a country."""
_SECOND_NUMBER = re.compile(r"\d(?:[ \xa0]?\d){5}")
"""What has fewer digits in a row, such as hours or an extension, is no second telephone."""
_TYPED_NUMBER = re.compile(
    r"\s*\(?(?P<number>\d{1,2})"
    r"(?:(?:\\?[.):]|\s+[-\N{EN DASH}\N{EM DASH}]|[\N{EN DASH}\N{EM DASH}])\s+(?=\S)|\\?[.):](?=[^\W\d_]))"
)


def masthead(board: Board | None, *, kicker: str = "", dateline: str = "") -> Masthead:
    """Return the head of a document as the board wears it."""
    logo = board.logo if board else None
    return Masthead(
        publisher=board.name if board else "",
        logo=Image(data=logo.data, media_type=logo.media_type, alt=logo.alt) if logo and logo.data else None,
        kicker=kicker,
        dateline=dateline,
        colour=board.colours.primary if board else DEFAULT_COLOUR,
    )


def mail(
    board: Board | None,
    *,
    reply_to: str | None = None,
    preheader: str = "",
    unsubscribe: str = "",
    unsubscribe_one_click: bool = False,
) -> Mail:
    """Return what the email needs: the board's own addresses, where it has any."""
    reply = reply_to or (board.reply_to if board else None) or ""
    return Mail(
        preheader=preheader,
        sender=(board.email if board else None) or reply,
        sender_name=board.name if board else "",
        reply_to=reply,
        unsubscribe=unsubscribe,
        unsubscribe_one_click=unsubscribe_one_click,
    )


def contacts(board: Board | None) -> Blocks:
    """Return the lines that close a document: who to ask, and the copyright."""
    if board is None:
        return ()
    ways: list[Inlines] = []
    if board.telephone:
        ways.append((Text("Telephone "), Link(as_text(board.telephone), f"tel:{_dialled(board.telephone)}")))
    if board.email:
        ways.append((Text("Email "), address_link(board.email)))
    if board.website:
        ways.append((Link(as_text(board.website), board.website),))
    lines = [_joined(ways), as_lines(board.address), as_text(board.copyright)]
    written = tuple(note(line) for line in lines if line)
    return (note(as_text(board.name)), *written) if ways or board.address else written


def _joined(ways: list[Inlines]) -> Inlines:
    """Set ways to reach the board side by side."""
    return tuple(run for number, way in enumerate(ways) for run in ((Text("  ·  "),) if number else ()) + way)


def _dialled(telephone: str) -> str:
    """Keep of a telephone number what is dialled: hours and a zero in brackets belong to no number.

    Where that is not certain, every digit is kept, and the link is refused if they are too many for a number.

    >>> _dialled("01632 960 123 (Mon-Fri, 9am-5pm)"), _dialled("+44 (0)1632 960123")
    ('01632960123', '+441632960123')
    >>> _dialled("01632 960001 or 01632 960002")
    '0163296000101632960002'
    """
    number = _TELEPHONE.search(telephone)
    if number and not _SECOND_NUMBER.search(telephone, number.end()):
        telephone = number[0].replace("(0)", "")
    return re.sub(r"[^\d+]", "", telephone)


def address_link(address: str) -> Link:
    """Return an email address as a link that opens a message to it."""
    return Link(as_text(address), f"mailto:{address}")


def note(content: Inlines) -> Paragraph:
    """Return a paragraph in small type."""
    return Paragraph(content=content, role=Role.NOTE)


def reserved(audience: Audience, review: Review) -> Blocks:
    """Say for whom a copy is that the public must not get; nothing for the public's own."""
    if audience.is_public:
        return ()
    reader = review.agency_name(audience.agency) if audience.agency else "the board"
    return (note(as_text(f"For {reader} only. Not for publication.")),)


def lead(text: str) -> Blocks:
    """Return body text whose paragraphs stand out as an introduction."""
    return tuple(
        Paragraph(content=block.content, role=Role.LEAD) if isinstance(block, Paragraph) else block
        for block in body(text)
    )


def without_number(text: str, number: int) -> str:
    """Return a text without the number at its beginning that the layout sets before it anyway.

    >>> without_number("1. Who was Alun?", 1), without_number("7 minutes to learn", 7)
    ('Who was Alun?', '7 minutes to learn')
    """
    typed = _TYPED_NUMBER.match(text)
    return text[typed.end() :] if typed and int(typed["number"]) == number else text


def typed_number(text: str) -> str:
    """Return the number at the beginning of a text, if one was typed there to number it."""
    typed = _TYPED_NUMBER.match(text)
    return typed["number"] if typed else ""


def paragraph(text: str) -> Paragraph:
    """Return inline text as a paragraph."""
    return Paragraph(content=inline(text))


def section(heading: str, anchor: str, *blocks: Blocks) -> Blocks:
    """Return a section over the blocks given; nothing where there are none, so that no heading is bare."""
    inside = tuple(block for group in blocks for block in group)
    return (Section(heading=inline(heading), blocks=inside, anchor=anchor),) if inside else ()


def terms(*pairs: tuple[str, Blocks]) -> tuple[Term, ...]:
    """Return the pairs that have something to say."""
    return tuple(Term(term=term, blocks=blocks) for term, blocks in pairs if blocks)


def line(text: str) -> Blocks:
    """Return a plain string, untouched by markup, as one paragraph; nothing for an empty one."""
    return (Paragraph(content=as_text(text)),) if text else ()


def rich_line(text: str) -> Blocks:
    """Return inline text as one paragraph; nothing for an empty one."""
    return (paragraph(text),) if text else ()


def bullets(items: Iterable[Blocks]) -> Blocks:
    """Return a bulleted list; nothing for no items."""
    entries = tuple(items)
    return (ListBlock(items=entries),) if entries else ()
