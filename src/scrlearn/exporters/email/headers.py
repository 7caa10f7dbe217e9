"""What may stand in the header of a message: one line each, real addresses, plain file names.

A line break in a header is how a message is made to say what its sender never wrote, so none passes. How the
rest is written so that nobody takes it for anything else is in `fields`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from scrlearn.errors import ExportError
from scrlearn.exporters.email import fields
from scrlearn.model.text_kinds import TextKind, text_fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.document import Document, Mail
    from scrlearn.exporters.email.fields import DispositionField, Field

# Controls (C0 with CR, LF, NUL, VT; DEL; C1 with NEL) and Unicode's own line and paragraph separators.
_BREAKING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
# RFC 6838 gives each half of a media type 127 characters at most.
_MEDIA_TYPE = re.compile(r"([a-z]{1,127})/([A-Za-z0-9][A-Za-z0-9.+_-]{0,126})")
_UNSUBSCRIBE = re.compile(r"(https:|mailto:)[^\s<>,\"]+")
_LONGEST_ADDRESS = 254
"""Characters of an email address that a mail server must take (RFC 5321, with its erratum 1690)."""
# What some system cannot have in the name of a file: Windows is the strictest.
_NOT_IN_A_FILE_NAME = frozenset('<>:"/\\|?*')
# Types whose content is itself a message; an attachment is bytes.
_COMPOSED = ("message", "multipart")
# What may stand in a web address as it is (RFC 3986); all else is written as the percents of its bytes.
_ADDRESS_CHARACTERS = ":/?#[]@!$&'()*+,;=-._~%"


def of_document(document: Document) -> Iterator[Field]:
    """Yield the fields that a document's own texts give; one for which there is no text is left out.

    Raises:
        ExportError: a text cannot stand in a header; see the functions below.
    """
    subject = one_line(document.subject_line or document.title, "subject")
    if subject:
        yield fields.text("Subject", subject)
    mail = document.mail
    if mail.sender:
        name = one_line(mail.sender_name, "sender's name")
        yield fields.mailbox("From", address(mail.sender, "sender"), name)
    if mail.reply_to:
        yield fields.mailbox("Reply-To", address(mail.reply_to, "reply address"))
    yield from unsubscribe(mail)


def one_line(value: str, what: str) -> str:
    r"""Return a header's text as it is.

    >>> one_line("Learning from reviews\r\nBcc: everyone@example.org", "subject")
    Traceback (most recent call last):
    scrlearn.errors.ExportError: the email's subject holds the character U+000D, ...

    Raises:
        ExportError: it holds a line break or another control character.
    """
    breaking = _BREAKING.search(value)
    if breaking:
        message = (
            f"the email's {what} holds the character U+{ord(breaking[0]):04X}, which could forge a header: "
            "write it on one line"
        )
        raise ExportError(message)
    fault = text_fault(value)
    if fault:
        message = f"the email's {what} {fault}"
        raise ExportError(message)
    return value


def address(value: str, what: str) -> str:
    """Return an email address as it is.

    >>> address("board@example.org", "sender")
    'board@example.org'

    Raises:
        ExportError: it is not one email address, is longer than mail servers take, or holds what mail
            programs would decode.
    """
    fault = text_fault(one_line(value, what), TextKind.EMAIL)
    if fault:
        raise ExportError(f"the email's {what}: {fault}")
    local = value.rpartition("@")[0]
    if "" in local.split(".") or fields.ENCODED_WORD in local or len(value) > _LONGEST_ADDRESS:
        raise ExportError(
            f"the email's {what} is not an address that every mail server accepts: use at most "
            f"{_LONGEST_ADDRESS} characters, no dot at the beginning, the end or beside another, and no '=?'"
        )
    return value


def unsubscribe(mail: Mail) -> Iterator[Field]:
    """Yield the fields by which a mail program can unsubscribe; none without a real address.

    One click is promised (RFC 8058) only where the document says that an `https:` address answers it: a page
    that asks a question would leave the reader believing that they have left.

    >>> from scrlearn.document import Mail
    >>> [field.wire() for field in unsubscribe(Mail(unsubscribe="https://example.org/u"))]
    ['List-Unsubscribe: <https://example.org/u>']
    >>> list(unsubscribe(Mail(unsubscribe="http://example.org/u")))
    []

    Raises:
        ExportError: there is a control character in it, it is longer than a line can be, or it holds what
            mail programs would decode.
    """
    value = one_line(mail.unsubscribe, "unsubscribe address")
    if not _UNSUBSCRIBE.fullmatch(value):
        return
    if fields.ENCODED_WORD in value:
        raise ExportError(
            "the email's unsubscribe address holds '=?', which mail programs read as encoded text: write "
            "%3D? in its place"
        )
    yield fields.in_angles("List-Unsubscribe", quote(value, safe=_ADDRESS_CHARACTERS))
    if mail.unsubscribe_one_click and value.startswith("https:"):
        yield fields.token("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")


def attachment(name: str) -> DispositionField:
    """Return the field that names an attachment.

    Raises:
        ExportError: the name is empty, too long, or holds what no name of a file can: a control character,
            the separator of a path, or one of `<>:"|?*`.
    """
    one_line(name, "attachment's name")
    if name != name.strip() or name in ("", ".", "..") or _NOT_IN_A_FILE_NAME.intersection(name):
        message = (
            f"{name!r} cannot name an attachment: give a file name without a folder, without spaces around "
            'it and without any of < > : " | ? *'
        )
        raise ExportError(message)
    return fields.disposition("attachment", name)


def media_type(value: str) -> tuple[str, str]:
    """Return the two parts of an attachment's media type.

    >>> media_type("application/pdf")
    ('application', 'pdf')

    Raises:
        ExportError: it is none, or one of a message inside the message.
    """
    match = _MEDIA_TYPE.fullmatch(value)
    if not match or match[1] in _COMPOSED:
        message = f"{value!r} is not the media type of an attachment: give one such as application/pdf"
        raise ExportError(message)
    return match[1], match[2]
