"""Elements of WordprocessingML: how any one is made, and the slots where content is written.

Measures are in twips, twentieths of a point, as in the format: 567 to the centimetre.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

LIST_STEP = 397
"""How far each level of a list is indented; the numbering part of the template says the same."""

_LEAST_WIDTH = 1134
"""What a table keeps of its width however deep it stands."""


@attrs.frozen(kw_only=True)
class Slot:
    """Where blocks are written: in which element, how wide it is, and what stands around.

    `style` is the paragraph style of plain text there; `indent` moves everything in from the edge;
    `section_level` is the level of the section around and `list_level` that of the list around, 0 for none.
    What is written where `keep_with_next` is set stays on the page of what comes after it.
    """

    element: _Element
    width: int
    style: str = "Normal"
    indent: int = 0
    section_level: int = 0
    list_level: int = 0
    keep_with_next: bool = False

    @property
    def room(self) -> int:
        """The width that is left beside the indent."""
        return max(self.width - self.indent, _LEAST_WIDTH)


def add(parent: _Element, name: str, /, **attributes: str | int) -> _Element:
    """Append an element of the `w:` namespace, with attributes of that namespace."""
    return etree.SubElement(parent, W + name, {W + key: str(value) for key, value in attributes.items()})


def paragraph(
    slot: Slot,
    style: str | None = None,
    *,
    numbering: tuple[int, int] | None = None,
    hanging: int = 0,
    keep_with_next: bool = False,
) -> _Element:
    """Append a paragraph in the style given, or in that of the slot.

    `numbering` is the list it is an item of and the level there, both as the numbering part counts them. The
    first line hangs out by `hanging`, from where a tab leads back to the others.
    """
    element = add(slot.element, "p")
    properties = add(element, "pPr")
    style = style or slot.style
    if style != "Normal":
        add(properties, "pStyle", val=style)
    if keep_with_next or slot.keep_with_next:
        add(properties, "keepNext")
    if numbering:
        numbers = add(properties, "numPr")
        add(numbers, "ilvl", val=numbering[1])
        add(numbers, "numId", val=numbering[0])
    left = slot.indent + hanging
    if hanging and not numbering:
        add(add(properties, "tabs"), "tab", val="left", pos=left)
    if left:
        add(properties, "ind", left=left, hanging=hanging)
    return element


def gap(element: _Element) -> None:
    """Append the small empty paragraph that Word needs after a table: without it two tables become one."""
    properties = add(add(element, "p"), "pPr")
    add(properties, "pStyle", val="Gap")
