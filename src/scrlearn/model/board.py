"""Who publishes: a board or partnership, its logo, colours and contacts."""

import base64
import binascii
from typing import Annotated

import attrs

from scrlearn.model.base import Doc, noun
from scrlearn.model.text_kinds import Colour, EmailAddress, Inline, Key, Plain, Url

DEFAULT_COLOUR = "#1d4f6e"


@noun
class Logo:
    """A board's logo: the picture itself and the words that stand for it.

    In a file it is a mapping with `alt` and either `file` (a name beside the file that names it) or
    `data` (the picture in base64). Reading the file fills `data`, so a noun never touches the disk.
    PNG and JPEG are accepted; the picture is checked when it is read (`scrlearn.files`).
    """

    alt: Annotated[Plain, Doc("What the logo says, for people who do not see it.")]
    file: Annotated[Plain, Doc("File name of the picture, beside the file that names it.")] = ""
    data: Annotated[bytes, Doc("The picture, PNG or JPEG; base64 in a file.")] = attrs.field(
        default=b"", repr=lambda data: f"<{len(data)} bytes>"
    )

    @property
    def media_type(self) -> str:
        """`image/png` or `image/jpeg`, by the picture's first bytes; empty where there is no picture."""
        if self.data.startswith(b"\x89PNG\r\n\x1a\n"):
            return "image/png"
        return "image/jpeg" if self.data.startswith(b"\xff\xd8\xff") else ""

    def base64(self) -> str:
        """Return the picture as base64 text, as a file may carry it."""
        return base64.b64encode(self.data).decode("ascii")

    @staticmethod
    def from_base64(text: str) -> bytes:
        """Read a picture from base64 text.

        Raises:
            ValueError: the text is not base64.
        """
        try:
            return base64.b64decode(text, validate=True)
        except binascii.Error as error:
            message = f"the picture is not base64 text: {error}"
            raise ValueError(message) from error


@noun
class Colours:
    """The colours of a board's documents; text is always black on white."""

    primary: Annotated[Colour, Doc("Headings, rules and the masthead, as #rrggbb.")] = DEFAULT_COLOUR


@noun
class Board:
    """A board or partnership that publishes reviews, briefings and newsletters.

    >>> Board(id="example-lscb", name="Example Safeguarding Children Board").colours.primary
    '#1d4f6e'
    """

    id: Annotated[Key, Doc("Key of the board.")]
    name: Annotated[Plain, Doc("The board's full name; an abbreviation identifies nobody.")]
    logo: Annotated[Logo | None, Doc("The board's logo.")] = None
    colours: Annotated[Colours, Doc("The board's colours.")] = Colours()
    website: Annotated[Url | None, Doc("Address of the board's site.")] = None
    email: Annotated[EmailAddress | None, Doc("The board's address for questions.")] = None
    reply_to: Annotated[EmailAddress | None, Doc("Where completed briefings are sent.")] = None
    telephone: Annotated[Plain, Doc("The board's telephone number.")] = ""
    address: Annotated[Plain, Doc("The board's postal address.")] = ""
    copyright: Annotated[Plain, Doc("The copyright line, as it should stand.")] = ""


@noun
class Agency:
    """A body that took part in the case or answers a recommendation: a police force, a trust, a council."""

    id: Annotated[Key, Doc("Key of the agency in this file.")]
    name: Annotated[Plain, Doc("The agency's name.")]


@noun
class GlossaryEntry:
    """A specialist term and what it means, for readers of a briefing."""

    term: Annotated[Plain, Doc("The term as the text uses it.")]
    meaning: Annotated[Inline, Doc("What it means, in plain words.")]
