"""The Word file as a package: sound by the format's own rules, with its typeface and nothing else inside."""

from __future__ import annotations

import io
import uuid
import zipfile
import zlib
from pathlib import Path

import ooxml_integrity
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped] # it has none

from scrlearn.document import (
    Callout,
    Cell,
    Column,
    Document,
    Form,
    ListBlock,
    Masthead,
    Orientation,
    Paragraph,
    Section,
    Table,
    Term,
    Terms,
    as_text,
)
from scrlearn.exporters.docx import typeface
from scrlearn.exporters.docx.archive import archive, member
from tests.exporters.rendering import rendered
from tests.exporters.trees import DOCUMENTS, logo, paragraph, response_form

pytestmark = pytest.mark.one_python

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def odd():
    """A document of blocks in places where layouts would hardly put them."""
    table = Table(
        caption="",
        columns=(Column(key="a", heading=""), Column(key="b", heading="B", width=0)),
        rows=((Cell(blocks=(response_form(),)),), ()),
    )
    nested = ListBlock(items=((table, paragraph("x")), (), (ListBlock(items=((),), ordered=True, start=0),)))
    section = Section(heading=(), anchor="Ä-1", number="1", blocks=(nested,))
    return Document(
        id="odd",
        title="",
        layout="test",
        language="he",
        orientation=Orientation.LANDSCAPE,
        masthead=Masthead(logo=logo("JPEG"), colour="#ffffff"),
        blocks=(
            Callout(heading="", blocks=()),
            Callout(heading="C", blocks=(Callout(heading="D", blocks=(section,)),)),
            Terms(
                items=(
                    Term(term="", blocks=()),
                    Term(term="t", blocks=(nested.items[1] or (paragraph("y"),))),
                )
            ),
            Paragraph(content=()),
            ListBlock(items=()),
        ),
        footer=(Terms(items=(Term(term="שלום", blocks=(Paragraph(content=as_text("x")),)),)),),
    )


SOUND = {
    **DOCUMENTS,
    "odd": odd,
    "no-form": lambda: Document(id="x", title="T", layout="t", blocks=(Form(subject_id="s", parts=()),)),
}


@pytest.fixture(params=SOUND)
def file(request, tmp_path):
    """Each document as a file."""
    path = tmp_path / f"{request.param}.docx"
    path.write_bytes(rendered("docx", SOUND[request.param]()))
    return path


@pytest.mark.parametrize("version", [FileFormat.OFFICE_2010, FileFormat.MICROSOFT_365])
def test_schema_and_relationships_are_sound(file, version):
    """openxml-audit finds no fault against an old Word and the newest, and nothing unsafe but links."""
    result = OpenXmlValidator(file_format=version, security_validation=True).validate(file)
    links = (
        "External relationship target: https://",
        "External relationship target: mailto:",
        "External relationship target: tel:",
    )
    assert [str(error) for error in result.errors if not error.description.startswith(links)] == []


def test_package_holds_together(file):
    """ooxml-integrity finds no broken reference and no style that is not there."""
    assert ooxml_integrity.check(file) == []


def test_every_part_but_the_content_types_is_reached(file):
    """By its name in the content types, and by the XML of what refers to it: nothing lies about unread."""
    with zipfile.ZipFile(file) as opened:
        names = opened.namelist()
        related = b"".join(opened.read(name) for name in names if name.endswith(".rels"))
    assert names[0] == "[Content_Types].xml"
    assert names[1:] == sorted(names[1:])
    for name in names[1:]:
        assert name.endswith(".rels") or Path(name).name.encode() in related


def test_files_are_of_one_fixed_date(file):
    """The first that a zip file can say; with no note of the system they were made on."""
    with zipfile.ZipFile(file) as opened:
        assert opened.testzip() is None
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {(entry.create_system, entry.external_attr, entry.extra) for entry in opened.infolist()} == {
            (0, 0, b"")
        }


def test_nothing_in_the_file_says_who_made_it(file):
    """No author, program, path, comment or hidden text."""
    with zipfile.ZipFile(file) as opened:
        everything = b"".join(opened.read(name) for name in opened.namelist() if name.endswith(".xml"))
        assert not {"docProps/app.xml", "word/comments.xml"} & set(opened.namelist())
    for word in (
        b"<!--",
        b"creator",
        b"lastModifiedBy",
        b"python",
        b"rsid",
        b"vanish",
        str(Path.cwd()).encode(),
    ):
        assert word not in everything


def test_file_is_small_enough_to_send():
    """Typeface included."""
    assert len(rendered("docx", DOCUMENTS["briefing"]())) < 80_000


def test_typeface_is_embedded_and_opens_with_its_key():
    """The font table leads to the faces; undoing what hides them gives the bundled files."""
    with zipfile.ZipFile(io.BytesIO(rendered("docx", DOCUMENTS["briefing"]()))) as opened:
        table = etree.fromstring(opened.read("word/fontTable.xml"))
        related = etree.fromstring(opened.read("word/_rels/fontTable.xml.rels"))
        targets = {each.get("Id"): each.get("Target") for each in related}
        assert b"embedTrueTypeFonts" in opened.read("word/settings.xml")
        (font,) = table
        assert font.get(f"{W}name") == typeface.FAMILY
        for name, style in (("embedRegular", "Regular"), ("embedBold", "Bold")):
            embedded = font.find(f"{W}{name}")
            data = opened.read(f"word/{targets[embedded.get(f'{R}id')]}")
            face = typeface.obfuscate(data, uuid.UUID(embedded.get(f"{W}fontKey")))
            bundled = Path(typeface.__file__).parents[2] / typeface._FOLDER
            assert face == (bundled / f"AtkinsonHyperlegibleNext-{style}.ttf").read_bytes()


def test_text_is_set_in_the_typeface_alone():
    """No theme font and no other family but the boxes' and that of scripts the typeface does not draw."""
    with zipfile.ZipFile(io.BytesIO(rendered("docx", DOCUMENTS["everything"]()))) as opened:
        roots = [
            etree.fromstring(opened.read(f"word/{name}.xml")) for name in ("document", "styles", "footer1")
        ]
    families = {
        (etree.QName(name).localname, family)
        for root in roots
        for fonts in root.iter(f"{W}rFonts")
        for name, family in fonts.attrib.items()
    }
    of_boxes = {(name, "MS Gothic") for name in ("ascii", "hAnsi", "eastAsia")} | {("hint", "eastAsia")}
    of_text = {(name, typeface.FAMILY) for name in ("ascii", "hAnsi", "eastAsia")} | {("cs", "Arial")}
    assert families == of_boxes | of_text


@given(st.dictionaries(st.text("abc/._é", min_size=1), st.binary(max_size=2000), max_size=5))
def test_archive_reads_back(files):
    """Any names and contents, empty ones too, come back through the standard library's reader."""
    data = archive(member(name, content) for name, content in files.items())
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        assert opened.testzip() is None
        assert {entry.filename: opened.read(entry) for entry in opened.infolist()} == files
        assert {entry.CRC for entry in opened.infolist()} == {
            zlib.crc32(content) for content in files.values()
        }
