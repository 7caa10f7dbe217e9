r"""The fields of a message's header, written by ourselves: what stands in one is never taken for syntax.

Python's email package reads a header's text before it writes it. It decodes what looks like an encoded word
(`=?utf-8?q?...?=`), a line break inside one becomes a new header, and names lose their quotation marks where
a line is folded; what it does differs from one Python to the next. So a `Field` brings its lines with it. It
has a `name` and a `fold`, as its documentation has it of a header that it neither parses nor folds.

* Text is plain words where it is ASCII that nobody can misread, and encoded words otherwise (RFC 2047, in
  base64).
* The name before an address is a quoted string or encoded words, never bare.
* The name of a file is a quoted string or encoded (RFC 2231).
* Lines are at most 76 columns, but an address is never broken; none is longer than 998 bytes (RFC 5322).

>>> print(text("Subject", "Child N =?utf-8?q?x=0d=0aBcc:_everyone=40evil.example?=").wire())
Subject: =?utf-8?b?Q2hpbGQgTiA9P3V0Zi04P3E/eD0wZD0wYUJjYzpfZXZlcnlvbmU9?=
 =?utf-8?b?NDBldmlsLmV4YW1wbGU/PQ==?=
"""

from __future__ import annotations

import base64
import re
from email.headerregistry import Address
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import quote

from scrlearn.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from email.policy import Policy
    from typing import Self

WIDTH = 76
"""Columns of a line: RFC 2047's limit for one that holds an encoded word."""

LONGEST_LINE = 998
"""Bytes of a line, beyond which a mail server may cut or refuse it (RFC 5322)."""

LONGEST_FILE_NAME = 255
"""Bytes of a file's name that every file system can hold."""

ENCODED_WORD = "=?"
"""How an encoded word begins: mail programs, and Python's parser even between quotation marks, decode it."""

_OPENING, _CLOSING = "=?utf-8?b?", "?="
_ATOM = re.compile(r"[A-Za-z0-9'&-]+")
_WORDS = re.compile(r"[!-~]+(?: [!-~]+)*")
_PLAIN_FILE_NAME = re.compile(r"[A-Za-z0-9()&'+@_~.-]+(?: [A-Za-z0-9()&'+@_~.-]+)*")
# What RFC 2231 lets stand in an encoded value beside letters, digits and "_.-~", which are never encoded.
_ATTRIBUTE = "!#$&+^`{|}"


class Field(str):
    """A field of a header: the text that its reader sees, and the lines that say it on the wire."""

    __slots__ = ("lines", "name")

    name: str
    lines: tuple[str, ...]

    defects: ClassVar[tuple[Exception, ...]] = ()
    """What a parser found wrong, which `email` asks of every header: nothing, as nothing was parsed."""

    def __new__(cls, name: str, shown: str, lines: Iterable[str]) -> Self:
        """Make a field of the text shown and its lines, the name at the head of the first."""
        field = super().__new__(cls, shown)
        field.name, field.lines = name, tuple(lines)
        return field

    def __getnewargs__(self) -> tuple[str, str, tuple[str, ...]]:  # type: ignore[override]
        """Say of what a copy is made, for pickle and copy."""
        return (self.name, str(self), self.lines)

    def wire(self, line_end: str = "\n") -> str:
        """Return the lines as one text, without the end of the last."""
        return line_end.join(self.lines)

    def fold(self, *, policy: Policy) -> str:
        """Return the lines as a message's generator writes them: always these, whatever its policy."""
        return self.wire(policy.linesep) + policy.linesep


class MailboxField(Field):
    """The field of one address, with what `email` gives for a header of addresses."""

    __slots__ = ("addresses",)

    addresses: tuple[Address, ...]


class DispositionField(Field):
    """How a part is shown, with what `email` gives for a Content-Disposition."""

    __slots__ = ("content_disposition", "params")

    content_disposition: str
    params: Mapping[str, str]


def text(name: str, shown: str) -> Field:
    """Return the field of a text that people read: a subject.

    >>> text("Subject", "Learning from reviews").wire()
    'Subject: Learning from reviews'
    """
    pieces = shown.split(" ") if _fits_plain(name, shown) else _encoded(shown, _room(name))
    return Field(name, shown, _folded(name, pieces))


def mailbox(name: str, address: str, display_name: str = "") -> MailboxField:
    r"""Return the field of one address, which must be one, behind the name of whose it is.

    Several spaces in the name are one, as on a page.

    >>> print(mailbox("From", "a@example.org", 'Tees, "Wear" and Tyne <b@example.org>').wire())
    From: "Tees, \"Wear\" and Tyne <b@example.org>" <a@example.org>

    Raises:
        ExportError: a word of the name is longer than a line can be.
    """
    display_name = " ".join(re.findall("[^ ]+", display_name))
    local, _, domain = address.rpartition("@")
    whole = Address(display_name, local, domain)
    pieces = [*_phrase(name, display_name), f"<{address}>"] if display_name else [address]
    field = MailboxField(name, str(whole), _folded(name, pieces))
    field.addresses = (whole,)
    return field


def in_angles(name: str, address: str) -> Field:
    """Return the field of an identifier or a web address between angle brackets, which is never broken.

    Raises:
        ExportError: it is longer than a line can be.
    """
    value = f"<{address}>"
    return Field(name, value, _folded(name, [value]))


def token(name: str, value: str) -> Field:
    """Return the field of one word of a protocol, such as a language's tag.

    Raises:
        ExportError: it is longer than a line can be.
    """
    return Field(name, value, _folded(name, [value]))


def disposition(kind: str, file_name: str) -> DispositionField:
    """Return the Content-Disposition of a part: `inline` or `attachment`, and the name of its file.

    >>> disposition("attachment", "child-n.docx").wire()
    'Content-Disposition: attachment; filename="child-n.docx"'
    >>> disposition("attachment", "Tŷ.docx").wire()
    "Content-Disposition: attachment; filename*=utf-8''T%C5%B7.docx"

    Raises:
        ExportError: the name is longer than a file's can be.
    """
    name = "Content-Disposition"
    if len(file_name.encode()) > LONGEST_FILE_NAME:
        raise ExportError(
            f"the attachment's name is {len(file_name.encode()):,} bytes long, but a file's name can have "
            f"{LONGEST_FILE_NAME} at most: shorten it"
        )
    pieces = [kind, *_file_name(file_name)]
    lines = _folded(name, [f"{piece};" for piece in pieces[:-1]] + pieces[-1:])
    # `get_filename` and its like read the text of this header by themselves, and undo RFC 2231.
    field = DispositionField(name, "; ".join(pieces), lines)
    field.content_disposition, field.params = kind, {"filename": file_name}
    return field


def _room(name: str) -> int:
    """Return the columns that the first line has behind a field's name."""
    return WIDTH - len(f"{name}: ")


def _folded(name: str, pieces: Sequence[str]) -> Iterator[str]:
    """Yield lines of pieces with a space between any two, which a fold stands before and never replaces."""
    line = f"{name}: {pieces[0]}"
    for piece in pieces[1:]:
        if len(line) + 1 + len(piece) > WIDTH:
            yield _checked(name, line)
            line = f" {piece}"
        else:
            line += f" {piece}"
    yield _checked(name, line)


def _checked(name: str, line: str) -> str:
    if len(line.encode()) > LONGEST_LINE:
        raise ExportError(
            f"the email's header {name} would have a line of {len(line):,} bytes, but mail servers accept "
            f"{LONGEST_LINE} at most: shorten its text"
        )
    return line


def _fits_plain(name: str, shown: str) -> bool:
    """Whether a text can go as it is: ASCII words, a space between any two, none longer than a line, and
    nothing that a mail program would decode.
    """
    if ENCODED_WORD in shown or not _WORDS.fullmatch(shown):
        return False
    first, *rest = shown.split(" ")
    return len(first) <= _room(name) and all(len(word) < WIDTH for word in rest)


def _phrase(name: str, shown: str) -> list[str]:
    """Return the pieces of a name before an address: a quoted string, an encoded word, or a mixture of words.

    Python's parser, unlike others, puts a space between two encoded words of a name. So they meet only where
    neighbouring words need encoding and have no room in one, and never inside a word: one that is longer than
    an encoded word should be (75 columns, RFC 2047) is one all the same, which every parser that we tried
    reads. No name of a board that we know has such a word; one that was made to do harm may.
    """
    if ENCODED_WORD not in shown and _WORDS.fullmatch(shown):
        return re.sub(r'(["\\])', r"\\\1", shown).join('""').split(" ")
    if len(_encoded_word(shown)) <= _room(name):
        return [_encoded_word(shown)]
    pieces: list[str] = []
    for is_plain, words in groupby(shown.split(" "), key=_is_atom):
        if is_plain:
            pieces += words
        else:
            first, *rest = words
            pieces += _encoded([first, *(f" {word}" for word in rest)], _room(name))
    return pieces


def _is_atom(word: str) -> bool:
    return _ATOM.fullmatch(word) is not None


def _encoded(units: Iterable[str], room: int) -> list[str]:
    """Return a text as encoded words, of which the first has less room than a line.

    The units are never cut: letters, since each encoded word must be whole by itself (RFC 2047, section 5),
    or words. Spaces are encoded, too: those between two encoded words count for nothing.
    """
    encoded: list[str] = []
    held = ""
    for unit in units:
        if held and len(_encoded_word(held + unit)) > (WIDTH - 1 if encoded else room):
            encoded.append(_encoded_word(held))
            held = ""
        held += unit
    return [*encoded, _encoded_word(held)]


def _encoded_word(shown: str) -> str:
    return f"{_OPENING}{base64.b64encode(shown.encode()).decode('ascii')}{_CLOSING}"


def _file_name(shown: str) -> list[str]:
    """Return the parameter of a file's name, in as many sections as it takes (RFC 2231)."""
    plain = f'filename="{shown}"'
    if _PLAIN_FILE_NAME.fullmatch(shown) and len(plain) < WIDTH:
        return [plain]
    letters = [quote(letter, safe=_ATTRIBUTE) for letter in shown]
    whole = f"filename*=utf-8''{''.join(letters)}"
    if len(whole) < WIDTH:
        return [whole]
    sections = ["filename*0*=utf-8''"]
    for letter in letters:
        if len(f" {sections[-1]}{letter};") > WIDTH:
            sections.append(f"filename*{len(sections)}*=")
        sections[-1] += letter
    return sections
