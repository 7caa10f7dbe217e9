"""What LibreOffice makes of our Word files: the other program that teams and boards open them with."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile

import pikepdf
import pytest

from tests.exporters.extract import words_of, words_to_read
from tests.exporters.rendering import rendered
from tests.exporters.trees import DOCUMENTS, briefing

pytestmark = [
    pytest.mark.one_python,
    pytest.mark.libreoffice,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice Writer is not installed"),
]

NAMES = ("briefing", "everything", "action-plan", "empty")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with documents and what LibreOffice converts them to, with a profile of its own."""
    folder = tmp_path_factory.mktemp("libreoffice")
    for name in NAMES:
        (folder / f"{name}.docx").write_bytes(rendered("docx", DOCUMENTS[name]()))
    sources = [str(folder / f"{name}.docx") for name in NAMES]
    program = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    for target, out in (("pdf", "pdf"), ("docx:MS Word 2007 XML", "again")):
        order = ["--convert-to", target, "--outdir", str(folder / out), *sources]
        subprocess.run([*program, *order], check=True, capture_output=True, timeout=300)
    return folder


def document_xml(data):
    """The text part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode()


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_set_in_the_embedded_typeface(folder, name):
    """LibreOffice takes it from the file, and needs no more than two pages."""
    with pikepdf.open(folder / "pdf" / f"{name}.pdf") as pdf:
        fonts = {str(font["/BaseFont"]) for page in pdf.pages for font in page.Resources.Font.values()}
        assert len(pdf.pages) <= 2
    assert any("AtkinsonHyperlegibleNext-Regular" in font for font in fonts)


@pytest.mark.parametrize("name", NAMES)
def test_words_survive_being_saved_again(folder, name):
    """Opened and saved by LibreOffice, a document still reads the same."""
    assert words_of("docx", (folder / "again" / f"{name}.docx").read_bytes()) == words_to_read(
        DOCUMENTS[name]()
    )


def test_bookmarks_survive_being_saved_again(folder):
    """By them the answers of a form are found though their tags are gone."""
    pattern = re.compile('bookmarkStart [^>]*w:name="((?:scr|section)_[^"]*)"')
    before = pattern.findall(document_xml(rendered("docx", briefing())))
    after = pattern.findall(document_xml((folder / "again" / "briefing.docx").read_bytes()))
    assert sorted(after) == sorted(before)
    assert "scr_form" in after


def test_subject_of_the_form_survives_being_saved_again(folder):
    """The custom property is kept."""
    with zipfile.ZipFile(folder / "again" / "briefing.docx") as archive:
        assert b"child-b-briefing" in archive.read("docProps/custom.xml")


def test_header_rows_survive_being_saved_again(folder):
    """The table of actions still says which row heads it."""
    assert "w:tblHeader" in document_xml((folder / "again" / "action-plan.docx").read_bytes())
