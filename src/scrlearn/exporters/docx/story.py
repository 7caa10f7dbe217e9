"""What is kept while one document is written: relationships, numbered lists, bookmarks and ids."""

from __future__ import annotations

import hashlib
import itertools
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE

from scrlearn.exporters.docx.wordml import add

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.parts.document import DocumentPart
    from lxml.etree import _Element

BULLETED = 1
"""Number of the list that all bulleted items belong to."""

_NUMBERED_PATTERN = 1
"""Number of the pattern, in the template's numbering part, that numbered lists are made from."""

_LONGEST_NAME = 40
"""The longest bookmark name that Word takes."""


class Story:
    """The state of one document that is being written."""

    def __init__(self, part: DocumentPart, *, right_to_left: bool) -> None:
        """Begin a document in its main part."""
        self.part = part
        self.right_to_left = right_to_left
        self.control_ids = itertools.count(1)
        self._bookmark_ids = itertools.count(1)
        self._list_ids = itertools.count(BULLETED + 1)
        self._bookmarks: set[str] = set()
        self._links: dict[str, str] = {}

    def link(self, url: str) -> str:
        """Return the id of the relationship that leads to an address, one for each address."""
        if url not in self._links:
            # python-docx looks through all relationships for each new one; a table may hold thousands.
            self._links[url] = f"link{len(self._links) + 1}"
            self.part.rels.add_relationship(
                RELATIONSHIP_TYPE.HYPERLINK, url, self._links[url], is_external=True
            )
        return self._links[url]

    def numbered_list(self, level: int, start: int) -> int:
        """Make a numbered list that counts from `start` at a level, and return its number."""
        number = next(self._list_ids)
        definition = add(self.part.numbering_part.element, "num", numId=number)
        add(definition, "abstractNumId", val=_NUMBERED_PATTERN)
        add(add(definition, "lvlOverride", ilvl=level), "startOverride", val=start)
        return number

    @contextmanager
    def bookmark(self, parent: _Element, name: str) -> Iterator[None]:
        """Put what is appended to an element in the meantime inside a bookmark.

        A name that the document has already gets the bookmark's number behind it: names of anchors are cut.
        """
        number = next(self._bookmark_ids)
        # Word does not tell capitals from small letters in these names.
        if name.lower() in self._bookmarks:
            name = f"{name[: _LONGEST_NAME - 8]}_{number}"
        self._bookmarks.add(name.lower())
        add(parent, "bookmarkStart", id=number, name=name)
        yield
        add(parent, "bookmarkEnd", id=number)


def section_bookmark(anchor: str) -> str:
    """Return the name of the bookmark at a section's heading.

    Word takes letters, digits and `_`, 40 of them, and does not tell capitals from small letters. An anchor
    of other characters or more keeps its beginning and gets a checksum, so that two that differ still do.

    >>> section_bookmark("background")
    'section_background'
    >>> section_bookmark("why-it-matters")
    'section_why_it_matters_3856c0'
    """
    name = f"section_{anchor}"
    if re.fullmatch("[a-z0-9_]*", anchor) and len(name) <= _LONGEST_NAME:
        return name
    safe = re.sub(r"\W", "_", name, flags=re.ASCII)
    checksum = hashlib.sha256(anchor.encode(errors="surrogatepass")).hexdigest()[:6]
    return f"{safe[: _LONGEST_NAME - 7]}_{checksum}"
