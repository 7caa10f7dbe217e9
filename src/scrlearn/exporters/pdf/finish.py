"""What WeasyPrint leaves undone for PDF/UA-1 and PDF/A-3a in one file, done before the file is written.

* What a list item holds beside its label, inner lists included, goes into one list body, in the order of the
  page (ISO 32000-1, 14.8.4.3.3). WeasyPrint does so only for an item without blocks of its own, and puts
  inner lists behind the item that they are part of, where a screen reader would speak them too late.
* Header cells get a `Scope` (ISO 32000-1, 14.8.5.7): whether they head a column or a row.
* The metadata says that the file is PDF/UA-1 too, with the extension schema that PDF/A asks for where a
  property is not among its own (ISO 19005-3, 6.6.2.3), and is not compressed.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pydyf

from scrlearn.exporters.markup.breaking import BREAKS

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNIVERSAL_ACCESS = b"""\
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""

_END_OF_METADATA = b"</rdf:RDF>"

_SPOKEN = ("Alt", "Contents", "Title")
"""What of an entry is shown or spoken beside the page."""

_NOWHERE = (sys.maxsize, 0)
"""The position of an element without content."""


def finish(_document: Any, pdf: Any) -> None:  # noqa: ANN401 - WeasyPrint's and pydyf's classes have no types
    """Complete a PDF that WeasyPrint is about to write."""
    _take_break_points_out(pdf)
    tags = _Tags(pdf)
    for element in tags.of_kind("/L"):
        tags.move_inner_lists(element)
    for element in tags.of_kind("/LI"):
        tags.gather_body(element)
    for group, scope in (("/THead", "/Column"), ("/TBody", "/Row")):
        for element in tags.of_kind(group):
            for header in tags.headers(element):
                header["A"]["Scope"] = scope
    _say_universal_access(pdf)


class _Tags:
    """The tag tree of a PDF, as WeasyPrint wrote it: dictionaries that name each other by reference."""

    def __init__(self, pdf: Any) -> None:  # noqa: ANN401
        self._pdf = pdf
        self._elements = {item.reference: item for item in pdf.objects if _is_element(item)}
        self._page_numbers = {reference: number for number, reference in enumerate(pdf.page_references)}

    def of_kind(self, kind: str) -> list[Any]:
        """Return the elements of a kind."""
        return [element for element in self._elements.values() if element["S"] == kind]

    def move_inner_lists(self, outer: Any) -> None:  # noqa: ANN401
        """Put each list that stands beside the items of another into the item that it follows."""
        kept = pydyf.Array()
        for reference in outer["K"]:
            element = self._elements[reference]
            if element["S"] == "/L" and kept:
                item = self._elements[kept[-1]]
                item["K"].append(reference)
                element["P"] = item.reference
            else:
                kept.append(reference)
        outer["K"] = kept

    def gather_body(self, item: Any) -> None:  # noqa: ANN401
        """Put what a list item holds beside its label into one list body, in the order of the page."""
        kids = [self._elements[reference] for reference in item["K"]]
        labels = [kid for kid in kids if kid["S"] == "/Lbl"]
        bodies = [kid for kid in kids if kid["S"] == "/LBody"]
        loose = [kid for kid in kids if kid["S"] not in ("/Lbl", "/LBody")]
        if len(bodies) == 1 and not loose:
            return
        loose += [self._elements[reference] for body in bodies for reference in body["K"]]
        body = bodies[0] if bodies else self._new_body(item)
        body["K"] = pydyf.Array(kid.reference for kid in sorted(loose, key=self._position))
        for kid in loose:
            kid["P"] = body.reference
        item["K"] = pydyf.Array(kid.reference for kid in (*labels, body))

    def headers(self, group: Any) -> Iterator[Any]:  # noqa: ANN401
        """Yield the heading cells of a group of rows."""
        for row in group["K"]:
            for cell in self._elements[row]["K"]:
                if self._elements[cell]["S"] == "/TH":
                    yield self._elements[cell]

    def _new_body(self, item: Any) -> Any:  # noqa: ANN401
        body = pydyf.Dictionary({"Type": "/StructElem", "S": "/LBody", "Pg": item["Pg"], "P": item.reference})
        self._pdf.add_object(body)
        return body

    def _position(self, element: Any) -> tuple[int, int]:  # noqa: ANN401
        """Return where the content of an element begins: the number of its page, and of the content there."""
        for kid in element["K"]:
            if isinstance(kid, int):
                return self._page_numbers[element["Pg"]], kid
            # Labels are painted last, after the text of the whole page.
            if kid in self._elements and self._elements[kid]["S"] != "/Lbl":
                position = self._position(self._elements[kid])
                if position != _NOWHERE:
                    return position
        return _NOWHERE


def _is_element(item: Any) -> bool:  # noqa: ANN401
    return isinstance(item, pydyf.Dictionary) and item.get("Type") == "/StructElem"


def _say_universal_access(pdf: Any) -> None:  # noqa: ANN401
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and item.extra.get("Type") == "/Metadata":
            (content,) = item.stream
            item.stream = [content.replace(_END_OF_METADATA, _UNIVERSAL_ACCESS + _END_OF_METADATA)]
            item.compress = False


def _take_break_points_out(pdf: Any) -> None:  # noqa: ANN401
    """Write the outline's titles, and what links say, as they were before long words got break points."""
    point = str(BREAKS["paper"])
    for entry in pdf.objects:
        for key in _SPOKEN if isinstance(entry, pydyf.Dictionary) else ():
            text = entry.get(key)
            if isinstance(text, pydyf.String) and isinstance(text.string, str):
                text.string = text.string.replace(point, "")
