"""The document: what every exporter renders.

It stands between subjects and formats, so that layouts and exporters need not know each other. Everything a
reader gets is in it, in reading order; what its audience may not see is not.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from datetime import date

    from scrlearn.document.blocks import Blocks, Image


class Orientation(StrEnum):
    """How pages of paged formats are turned."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@attrs.frozen(kw_only=True)
class Masthead:
    """The head of a document: who publishes it, and the line above or below the title."""

    publisher: str = ""
    logo: Image | None = None
    kicker: str = ""
    dateline: str = ""
    colour: str = "#1d4f6e"


@attrs.frozen(kw_only=True)
class Mail:
    """What only the email needs: its preheader and real addresses, or nothing."""

    preheader: str = ""
    sender: str = ""
    sender_name: str = ""
    reply_to: str = ""
    unsubscribe: str = ""
    unsubscribe_one_click: bool = False


@attrs.frozen(kw_only=True)
class Document:
    """A document, ready for any format.

    `id` names files; `date` is the only date that may stand in a format's metadata, and comes from the
    subject, never from the clock; `footer` closes the document (contacts, copyright) in every format.
    """

    id: str
    title: str
    layout: str
    language: str = "en-GB"
    date: date | None = None
    subject_line: str = ""
    description: str = ""
    masthead: Masthead = Masthead()
    blocks: Blocks = ()
    footer: Blocks = ()
    orientation: Orientation = Orientation.PORTRAIT
    mail: Mail = Mail()
