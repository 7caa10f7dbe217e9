"""What a document says about itself: title, language and date, and which briefing its form answers."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from scrlearn.document import Document

SUBJECT_PROPERTY = "scrlearn.subject"
"""Name of the custom property that holds the id of the subject whose form the document carries."""

_LONGEST_TITLE = 255
_USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


def set_properties(word: WordDocument, document: Document) -> None:
    """State title, language and the document's own date. No author, no program, no path, no clock."""
    properties = word.core_properties
    title = document.title
    properties.title = title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1] + "…"
    properties.language = document.language
    if document.date is not None:
        properties.created = properties.modified = datetime.combine(document.date, time())


def add_subject(word: WordDocument, subject_id: str) -> None:
    """State, as a custom property, the id of the briefing that the document's form answers."""
    properties = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _TYPES})
    entry = etree.SubElement(
        properties, f"{{{_CUSTOM}}}property", fmtid=_USER_DEFINED, pid="2", name=SUBJECT_PROPERTY
    )
    etree.SubElement(entry, f"{{{_TYPES}}}lpwstr").text = subject_id
    data = etree.tostring(properties, xml_declaration=True, encoding="UTF-8", standalone=True)
    package = word.part.package
    part = Part(PackURI("/docProps/custom.xml"), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, data, package)
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
