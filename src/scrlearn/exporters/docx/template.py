"""The template that every document starts from, and the file that a finished one becomes.

The folder `template/` is an unpacked Word file. It holds only what documents use: python-docx's own template
carries 160 styles, a thumbnail and parts that no one reads, which cost most of the time and half the bytes of
a short document. Some of its files have blanks for the board's colour, the language and the typeface.
"""

from __future__ import annotations

import copy
import io
from functools import cache, lru_cache
from importlib import resources
from string import Template
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import CONTENT_TYPE
from lxml import etree

from scrlearn.exporters.direction import direction
from scrlearn.exporters.docx.archive import archive, kept_member, member
from scrlearn.exporters.docx.typeface import FAMILY, face

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.abc import Traversable

    from docx.document import Document as WordDocument
    from docx.opc.rel import Relationships

    from scrlearn.exporters.docx.archive import Member

_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_EMBEDDED_FACES = {"regular": "Regular", "bold": "Bold"}
_OBFUSCATED_FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_KINDS_BY_SUFFIX = {
    "jpeg": CONTENT_TYPE.JPEG,
    "odttf": _OBFUSCATED_FONT,
    "png": CONTENT_TYPE.PNG,
    "rels": CONTENT_TYPE.OPC_RELATIONSHIPS,
    "xml": CONTENT_TYPE.XML,
}


def blank(*, accent: str, language: str) -> WordDocument:
    """Return an empty document in a board's colour (`RRGGBB`) and a language, to be filled in."""
    return copy.deepcopy(_parsed(accent, language))


@lru_cache(maxsize=8)
def _parsed(accent: str, language: str) -> WordDocument:
    """Read the template once for each colour and language: copying it is far quicker than reading it."""
    faces = {name: face(style) for name, style in _EMBEDDED_FACES.items()}
    blanks = {
        "accent": accent,
        "bidi": "<w:bidi/>" if direction(language) == "rtl" else "",
        "family": FAMILY,
        "language": language,
        **{f"{name}_key": each.key for name, each in faces.items()},
    }
    files = {name: _filled(text, blanks) for name, text in _files().items()}
    files |= {f"word/fonts/{name}.odttf": each.data for name, each in faces.items()}
    return docx.Document(io.BytesIO(archive(member(name, data) for name, data in files.items())))


def _filled(text: str, blanks: dict[str, str]) -> bytes:
    """Fill in a file of the template, and drop its comments and the spaces between its elements."""
    parser = etree.XMLParser(
        remove_blank_text=True, remove_comments=True, resolve_entities=False, no_network=True
    )
    root = etree.fromstring(Template(text).substitute(blanks).encode(), parser)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


@cache
def _files() -> dict[str, str]:
    """Return the files of the template by their names in the archive."""
    return dict(_walk(resources.files(__package__).joinpath("template"), ""))


def _walk(folder: Traversable, path: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _walk(entry, f"{path}{entry.name}/")
        else:
            yield path + entry.name, entry.read_text(encoding="utf-8")


def packed(word: WordDocument) -> bytes:
    """Return a finished document as a file: content types first, as some readers want, the rest by name."""
    package = word.part.package
    parts = sorted(package.iter_parts(), key=lambda part: str(part.partname))
    files = {"_rels/.rels": _relationships(package.rels)}
    kinds = etree.Element(f"{{{_CONTENT_TYPES}}}Types", nsmap={None: _CONTENT_TYPES})
    for suffix, kind in _KINDS_BY_SUFFIX.items():
        etree.SubElement(kinds, f"{{{_CONTENT_TYPES}}}Default", Extension=suffix, ContentType=kind)
    for part in parts:
        files[part.partname.membername] = part.blob
        if part.rels:
            files[part.partname.rels_uri.membername] = _relationships(part.rels)
        if _KINDS_BY_SUFFIX.get(part.partname.ext) != part.content_type:
            etree.SubElement(
                kinds, f"{{{_CONTENT_TYPES}}}Override", PartName=part.partname, ContentType=part.content_type
            )
    content_types = etree.tostring(kinds, xml_declaration=True, encoding="UTF-8", standalone=True)
    return archive(
        [
            member("[Content_Types].xml", content_types),
            *(_member(name, data) for name, data in sorted(files.items())),
        ]
    )


def _relationships(relationships: Relationships) -> bytes:
    xml: str | bytes = relationships.xml  # python-docx says text and gives bytes
    return xml if isinstance(xml, bytes) else xml.encode()


def _member(name: str, data: bytes) -> Member:
    return (kept_member if name.endswith(".odttf") else member)(name, data)
