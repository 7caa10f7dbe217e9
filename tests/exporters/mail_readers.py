"""Two mail programs that have nothing to do with one another: what each makes of a message, in one form.

One is Python's own parser, which our exporter is not to rely on; the other is Rust's `mailparse`.
"""

from __future__ import annotations

import email
import email.policy
import re
from typing import TYPE_CHECKING

import attrs
from fast_mail_parser import parse_email, parse_email_tree, walk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

FIXED = frozenset({"MIME-Version", "Content-Type", "Content-Transfer-Encoding"})
"""Headers that say how a message is put together and hold nothing of a document."""


@attrs.frozen(kw_only=True)
class Part:
    """A part that holds something: its kind, the name of its file and what is in it."""

    kind: str
    file_name: str
    data: bytes


@attrs.frozen(kw_only=True)
class Seen:
    """What a mail program sees: every header once for each time that it stands there, and the parts."""

    names: list[str]
    subject: str
    senders: list[tuple[str, str]]
    reply_to: list[tuple[str, str]]
    rest: dict[str, str]
    parts: list[Part]


def seen_by_python(data: bytes) -> Seen:
    """Read a message with the standard library."""
    made = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(made, email.message.EmailMessage)
    return Seen(
        names=sorted(made.keys()),
        subject=str(made["Subject"] or ""),
        senders=_mailboxes(made, "From"),
        reply_to=_mailboxes(made, "Reply-To"),
        rest={name: str(value) for name, value in made.items() if _is_other(name)},
        parts=[
            Part(
                kind=part.get_content_type(),
                file_name=part.get_filename() or "",
                data=_lines(part.get_payload(decode=True), part.get_content_maintype()),
            )
            for part in made.walk()
            if not part.is_multipart()
        ],
    )


def seen_by_rust(data: bytes) -> Seen:
    """Read a message with `mailparse`, through its Python binding."""
    made = parse_email(data)
    assert made.warnings == []
    return Seen(
        names=sorted(name for name, values in made.headers.items() for _ in values),
        subject=made.subject,
        senders=[(made.from_.display_name or "", made.from_.address)] if made.from_ else [],
        reply_to=[(one.display_name or "", one.address) for one in made.reply_to],
        rest={name: values[0] for name, values in made.headers.items() if _is_other(name)},
        parts=[
            Part(
                kind=part.content_type,
                file_name=part.filename or "",
                data=_lines(part.content, part.content_type.partition("/")[0]),
            )
            for part in walk(parse_email_tree(data))
            if part.content is not None
        ],
    )


READERS = {"python": seen_by_python, "rust": seen_by_rust}


def longest_line(data: bytes) -> int:
    """Return how many bytes the longest line of a message has."""
    return max(len(line) for line in data.split(b"\r\n"))


def encoded_words(data: bytes) -> Iterator[bytes]:
    """Yield the encoded words in the header of a message."""
    header = data.partition(b"\r\n\r\n")[0]
    yield from re.findall(rb"=\?[^?\s]+\?[bqBQ]\?[^?\s]*\?=", header)


def _mailboxes(made: EmailMessage, name: str) -> list[tuple[str, str]]:
    return [(one.display_name, one.addr_spec) for one in made[name].addresses] if name in made else []


def _is_other(name: str) -> bool:
    return name not in FIXED and name not in ("Subject", "From", "Reply-To")


def _lines(data: bytes, main_type: str) -> bytes:
    """Return a text with plain line ends; what is no text is left as it is."""
    return data.replace(b"\r\n", b"\n") if main_type == "text" else data
