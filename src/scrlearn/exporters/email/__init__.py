"""The email: a complete message in plain text and HTML, with the logo inside and files attached.

    multipart/mixed
        multipart/alternative
            text/plain                    made from the tree
            multipart/related
                text/html                 CSS inlined, nothing remote
                image/png or image/jpeg   the logo, by Content-ID
        attachments

Mail programs block remote pictures, ignore style sheets and cannot draw SVG or `data:` pictures; nothing that
is said stands in a picture alone.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache
from typing import TYPE_CHECKING

import css_inline
from markupsafe import Markup, escape

from scrlearn._once import once_for_each
from scrlearn.document import reading
from scrlearn.errors import ExportError
from scrlearn.exporters.colour import readable
from scrlearn.exporters.email import fields, headers
from scrlearn.exporters.email.plain_text import plain_text
from scrlearn.exporters.markup import markup, resolved, stylesheet
from scrlearn.exporters.pictures import picture
from scrlearn.exporters.refusing import asked_once, too_large
from scrlearn.exporters.refusing import refusals as of_every_format
from scrlearn.hooks.refusals import Refusal, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.document import Document
    from scrlearn.exporters.pictures import Picture
    from scrlearn.hooks.records import RenderRequest

MOST_HTML = 90_000
"""Bytes of the HTML part above which an export fails: Gmail cuts a message off after about 102 KB of it."""

NO_DOMAIN = "scrlearn.invalid"
"""Stands in a Message-ID for the domain of a sender that is not known (RFC 2606 keeps `.invalid` unused)."""

_HOUR_OF_ISSUE = time(9, tzinfo=UTC)
"""A document has a date and a message needs a time; one that is fixed keeps the same input the same bytes."""

_LOGO_HEIGHT, _LOGO_WIDTH = 64, 240
_FRAME, _MARKUP = 3_000, 200
"""Bytes of markup and inlined style around a message and around each text in it: more than they take."""


def render(document: Document, request: RenderRequest) -> bytes:
    """Render a document as an `.eml` file.

    It opens in mail programs as a message to be addressed and sent (`X-Unsent`), as it has no recipient yet.

    Raises:
        ExportError: as for `message`.
    """
    made = message(document, request)
    made["X-Unsent"] = "1"
    return made.as_bytes()


def message(document: Document, request: RenderRequest) -> EmailMessage:
    """Make a message for any SMTP client; recipients are the caller's to add.

    From and Reply-To are the document's real addresses; a header for which there is none is left out, as is
    the Date of a document without one. The same document and attachments give the same message, to the byte.

    Raises:
        ExportError: the document holds what no format can carry, or a control character where a header goes;
            an address is malformed; the HTML part is larger than mail programs show (`MOST_HTML`).
    """
    refuse(document, refusals(document))
    logo = picture(document.masthead.logo) if document.masthead.logo else None
    domain = _domain(document)
    text, page = plain_text(document), html_part(document)
    digest = _digest(document, request, text, page)

    made = EmailMessage(policy=SMTP)
    for field in headers.of_document(document):
        made[field.name] = field
    if document.date:
        made["Date"] = datetime.combine(document.date, _HOUR_OF_ISSUE)
    made["Message-ID"] = fields.in_angles("Message-ID", f"{digest}@{domain}")

    made.set_content(text, cte="quoted-printable")
    made.add_alternative(page, subtype="html", cte="quoted-printable")
    made["Content-Language"] = fields.token("Content-Language", document.language)
    if logo:
        _relate(made, logo, domain)
    for attachment in request.attachments:
        main, sub = headers.media_type(attachment.media_type)
        named_so = [headers.attachment(attachment.name)]
        made.add_attachment(attachment.data, maintype=main, subtype=sub, headers=named_so)
    _set_boundaries(made, digest)
    return made


@asked_once
def refusals(document: Document) -> Iterator[Refusal]:
    """Say why a document cannot be an email: beside what no format can carry, what cannot stand in a header,
    and more HTML than mail programs show.
    """
    refused = of_every_format(document)
    yield from refused
    if too_large(refused):
        return
    try:
        tuple(headers.of_document(document))
    except ExportError as error:
        mail = document.mail
        stated = (document.subject_line, document.title, mail.sender, mail.sender_name, mail.reply_to)
        yield Refusal(message=str(error), words=(*stated, mail.unsubscribe))
    if not refused:
        yield from _size(document)


def _size(document: Document) -> Iterator[Refusal]:
    sizes = [len(escape(text).encode()) for text in reading(document)]
    if _FRAME + sum(sizes) + _MARKUP * len(sizes) < MOST_HTML:
        return  # small enough whatever its markup, which takes ten times as long as all else here
    if sum(sizes) > MOST_HTML:
        yield Refusal(message=_too_long(f"more than {sum(sizes):,}"))  # its words alone are too many
        return
    try:
        html_part(document)
    except ExportError as error:
        yield Refusal(message=str(error))


# Near the limit its size can only be told from the part itself, which is the message's too.
@once_for_each
def html_part(document: Document) -> str:
    """Return the HTML part of a message, its style inlined.

    Raises:
        ExportError: it is larger than `MOST_HTML`.
    """
    logo = picture(document.masthead.logo) if document.masthead.logo else None
    style = resolved(stylesheet(__package__, "mail.css"), document)
    page = markup(
        document,
        "mail",
        colour=readable(document.masthead.colour),
        logo=_shown_logo(logo, _domain(document)) if logo else None,
        # Our own rules and checked numbers only: nothing of the document's text.
        style=Markup(style),  # noqa: S704
    )
    inlined = _inliner().inline(page)
    size = len(inlined.encode())
    if size > MOST_HTML:
        raise ExportError(_too_long(f"{size:,}"))
    return inlined


def _domain(document: Document) -> str:
    """Return what the identifiers of a message end with: its sender's domain."""
    return document.mail.sender.partition("@")[2] or NO_DOMAIN


def _too_long(size: str) -> str:
    return (
        f"the email would be {size} bytes of HTML, but mail programs cut off whatever is longer than "
        f"about {MOST_HTML:,}: send a shorter text with the document attached as docx or pdf"
    )


@cache
def _inliner() -> css_inline.CSSInliner:
    return css_inline.CSSInliner(load_remote_stylesheets=False)


def _digest(document: Document, request: RenderRequest, text: str, page: str) -> str:
    """Return what names this message and no other: a digest of all that it says and carries."""
    digest = hashlib.sha256()
    for attachment in request.attachments:
        digest.update(f"{attachment.name}\n{attachment.media_type}\n{len(attachment.data)}\n".encode())
        digest.update(attachment.data)
    digest.update("\n".join((document.id, document.subject_line, str(document.date), text, page)).encode())
    return digest.hexdigest()[:40]


def _content_id(logo: Picture, domain: str) -> str:
    return f"logo.{hashlib.sha256(logo.data).hexdigest()[:16]}@{domain}"


def _shown_logo(logo: Picture, domain: str) -> dict[str, object]:
    scale = min(1.0, _LOGO_HEIGHT / logo.height, _LOGO_WIDTH / logo.width)
    return {
        "source": f"cid:{_content_id(logo, domain)}",
        "alt": logo.alt,
        "width": max(1, round(logo.width * scale)),
        "height": max(1, round(logo.height * scale)),
    }


def _relate(made: EmailMessage, logo: Picture, domain: str) -> None:
    """Put the logo beside the HTML part, which shows it by its Content-ID."""
    main, sub = logo.media_type.split("/")
    (page,) = (part for part in made.iter_parts() if part.get_content_type() == "text/html")
    suffix = "jpg" if sub == "jpeg" else sub
    page.add_related(
        logo.data,
        maintype=main,
        subtype=sub,
        headers=[
            fields.in_angles("Content-ID", _content_id(logo, domain)),
            fields.disposition("inline", f"logo.{suffix}"),
        ],
    )


def _set_boundaries(made: EmailMessage, digest: str) -> None:
    """Draw the line between parts from what they hold; the library would take it from a random number."""
    multiparts = (part for part in made.walk() if part.is_multipart())
    for number, part in enumerate(multiparts, start=1):
        part.set_boundary(f"=_{digest[:32]}_{number}")
