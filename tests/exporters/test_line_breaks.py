"""A line that its author ended is a line in every format."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from lxml import etree
from lxml import html as lxml_html
from pdfminer.high_level import extract_text

from scrlearn.document import Document, Paragraph, inline
from tests.exporters.extract import W, mail_part
from tests.exporters.rendering import rendered

ADDRESS = Document(
    id="x",
    title="Title",
    layout="test",
    blocks=(Paragraph(content=inline("1 High Street  \nFenshire\\\n*FN1 1AA*")),),
)
LINES = ["1 High Street", "Fenshire", "FN1 1AA"]


def _html(data):
    (paragraph,) = lxml_html.document_fromstring(data).xpath("//p[contains(., 'High Street')]")
    for element in paragraph.iter("br"):
        element.tail = "\n" + (element.tail or "")
    return paragraph.text_content()


def _docx(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    (paragraph,) = (one for one in root.iter(W + "p") if "High Street" in "".join(one.itertext()))
    return "".join(
        "\n" if one.tag == W + "br" else str(one.text) for one in paragraph.iter(W + "t", W + "br")
    )


READERS = {
    "html": lambda data: _html(data.decode()),
    "docx": _docx,
    "pdf": lambda data: extract_text(io.BytesIO(data)),
    "email": lambda data: mail_part(data, "plain"),
    "email-html": lambda data: _html(mail_part(data, "html")),
}


@pytest.mark.parametrize("view", READERS)
def test_lines_are_lines(view):
    """Each stands below the one before it, whatever emphasis it has."""
    text = READERS[view](rendered(view.partition("-")[0], ADDRESS))
    said = [line.strip() for line in text.split("\n")]
    first = said.index(LINES[0])
    assert said[first : first + 3] == LINES


def test_programs_get_them_as_nodes():
    """The JSON view has a node for each."""
    (paragraph,) = json.loads(rendered("json", ADDRESS))["blocks"]
    assert [run["type"] for run in paragraph["content"]] == [
        "text",
        "line_break",
        "text",
        "line_break",
        "emphasis",
    ]


def test_a_line_in_plain_text_is_wrapped_for_itself():
    """A long line among them is broken at its spaces, and the next begins anew."""
    document = Document(
        id="x", title="T", layout="test", blocks=(Paragraph(content=inline(f"{'word ' * 20}end  \nNext")),)
    )
    said = mail_part(rendered("email", document), "plain").split("\n")
    assert max(map(len, said)) <= 76
    assert "Next" in said
