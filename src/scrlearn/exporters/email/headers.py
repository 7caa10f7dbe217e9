"""What may stand in the headers of a message: one line each, real addresses, plain file names.

A line break in a header is how a message is made to say what its sender never wrote. Python's own library
refuses most of them, lets NUL pass, and writes a malformed address as an empty one without a word.
"""

from __future__ import annotations

import re
from email.headerregistry import Address

from scrlearn.errors import ExportError
from scrlearn.model.base import TextKind, text_fault

# Controls (C0 with CR, LF, NUL, VT; DEL; C1 with NEL) and Unicode's own line and paragraph separators.
_BREAKING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_MEDIA_TYPE = re.compile(r"([a-z]+)/([A-Za-z0-9][A-Za-z0-9.+_-]*)")
_UNSUBSCRIBE = re.compile(r"(https:|mailto:)[^\s<>,\"]+")
# Types whose content is itself a message; an attachment is bytes.
_COMPOSED = ("message", "multipart")


def one_line(value: str, what: str) -> str:
    r"""Return a header's text as it is.

    >>> one_line("Learning from reviews\r\nBcc: everyone@example.org", "subject")
    Traceback (most recent call last):
    scrlearn.errors.ExportError: the e-mail's subject holds the character U+000D, ...

    Raises:
        ExportError: it holds a line break or another control character.
    """
    breaking = _BREAKING.search(value)
    if breaking:
        message = (
            f"the e-mail's {what} holds the character U+{ord(breaking[0]):04X}, which could forge a header: "
            "write it on one line"
        )
        raise ExportError(message)
    fault = text_fault(value)
    if fault:
        message = f"the e-mail's {what} {fault}"
        raise ExportError(message)
    return value


def address(value: str, what: str, name: str = "") -> Address:
    """Return an address with its display name.

    >>> str(address("board@example.org", "sender", "Harbourshire SCB"))
    'Harbourshire SCB <board@example.org>'

    Raises:
        ExportError: it is not one e-mail address, or there is a control character in it or in the name.
    """
    fault = text_fault(one_line(value, what), TextKind.EMAIL)
    if fault:
        message = f"the e-mail's {what}: {fault}"
        raise ExportError(message)
    return Address(display_name=one_line(name, f"{what}'s name"), addr_spec=value)


def unsubscribe(value: str) -> dict[str, str]:
    """Return the headers by which a mail program can unsubscribe; none without a real address.

    One click is promised only for `https:` (RFC 8058); an address of another kind, or none, gives no header.

    >>> unsubscribe("https://example.org/u")["List-Unsubscribe"]
    '<https://example.org/u>'
    >>> unsubscribe("http://example.org/u")
    {}

    Raises:
        ExportError: there is a control character in it.
    """
    if not _UNSUBSCRIBE.fullmatch(one_line(value, "unsubscribe address")):
        return {}
    headers = {"List-Unsubscribe": f"<{value}>"}
    if value.startswith("https:"):
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return headers


def file_name(value: str) -> str:
    """Return an attachment's name.

    Raises:
        ExportError: it is empty, or holds a control character or the separator of a path.
    """
    one_line(value, "attachment's name")
    if not value or set(value) & {"/", "\\"} or value in (".", ".."):
        message = f"{value!r} cannot name an attachment: give a file name without a folder"
        raise ExportError(message)
    return value


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
