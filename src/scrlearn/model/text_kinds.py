"""The kinds of text that a field can hold, and what no text may hold.

A field says which kind its text is by its annotation (`Annotated[Inline, Doc("...")]`): constructors, the
JSON Schema, the reference and the checks read it there.
"""

import re
from enum import Enum
from typing import Annotated

SAFE_SCHEMES = ("https", "http", "mailto", "tel")
"""The schemes that a link may have; any other never passes into a document."""

# What XML 1.0 cannot hold at all: C0 controls but tab and newlines, unpaired surrogates, two non-characters.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""The characters that no document format can carry."""
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_URL = re.compile(rf"({'|'.join(SAFE_SCHEMES)}):[^\s<>\"'`\\]+")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class TextKind(Enum):
    """How the text of a field is read and what it may hold."""

    KEY = "key"
    PLAIN = "plain"
    INLINE = "inline"
    BODY = "body"
    URL = "url"
    EMAIL = "email"
    COLOUR = "colour"


Key = Annotated[str, TextKind.KEY]
"""An id: letters, digits, `.`, `_` and `-`, so that it can key a record and name a file."""
Plain = Annotated[str, TextKind.PLAIN]
"""Text without markup."""
Inline = Annotated[str, TextKind.INLINE]
"""Text that may hold emphasis, strong text and links."""
Body = Annotated[str, TextKind.BODY]
"""Text in the CommonMark subset: paragraphs, lists, emphasis, strong text and links."""
Url = Annotated[str, TextKind.URL]
"""An absolute `https:`, `http:`, `mailto:` or `tel:` address."""
EmailAddress = Annotated[str, TextKind.EMAIL]
"""One email address, without a display name."""
Colour = Annotated[str, TextKind.COLOUR]
"""A colour as `#rrggbb`."""

_PATTERNS: dict[TextKind, tuple[re.Pattern[str], str]] = {
    TextKind.KEY: (_KEY, "an id of letters, digits, '.', '_' and '-' that starts with a letter or digit"),
    TextKind.URL: (_URL, "a whole address, such as https://www.example.org (or http:, mailto:, tel:)"),
    TextKind.EMAIL: (_EMAIL, "one email address (a name, @ and a domain)"),
    TextKind.COLOUR: (_COLOUR, "a colour such as #1d4f6e"),
}


def text_fault(value: str, kind: TextKind = TextKind.PLAIN) -> str | None:
    r"""Say why `value` cannot be text of that kind, or None where it can.

    >>> text_fault("a\x00b")
    'holds the character U+0000, which no document format can carry; remove it'
    >>> text_fault("child n", TextKind.KEY)
    "'child n' is not an id of letters, digits, '.', '_' and '-' that starts with a letter or digit"
    >>> text_fault("child-n", TextKind.KEY) is None
    True
    """
    unwritable = UNWRITABLE.search(value)
    if unwritable:
        return (
            f"holds the character U+{ord(unwritable[0]):04X}, which no document format can carry; remove it"
        )
    if kind in _PATTERNS:
        pattern, wanted = _PATTERNS[kind]
        if not pattern.fullmatch(value):
            shown = value if len(value) <= 80 else value[:77] + "..."  # noqa: PLR2004 - a line's worth
            return f"{shown!r} is not {wanted}"
    return None


def text_pattern(kind: TextKind) -> str | None:
    """Return the regular expression that a text of that kind matches whole, or None where any text passes.

    >>> text_pattern(TextKind.COLOUR)
    '#[0-9A-Fa-f]{6}'
    """
    return _PATTERNS[kind][0].pattern if kind in _PATTERNS else None


def is_language(tag: str) -> bool:
    """Whether a text has the form of a BCP 47 language tag; whether anyone speaks it is not asked.

    >>> is_language("en-GB"), is_language("english please")
    (True, False)
    """
    return _LANGUAGE.fullmatch(tag) is not None


def is_safe_url(address: str) -> bool:
    """Whether an address may stand behind a link.

    >>> is_safe_url("https://www.example.org"), is_safe_url("javascript:alert(1)")
    (True, False)
    """
    return text_fault(address, TextKind.URL) is None
