"""What every document is asked before a format renders it."""

from __future__ import annotations

import attrs
import pytest

from scrlearn.document import Document, Link, Masthead, Paragraph, Section, Text
from scrlearn.errors import ExportError
from scrlearn.exporters.direction import direction
from scrlearn.exporters.refusing import refusals
from tests.exporters.rendering import FORMATS, rendered
from tests.exporters.trees import DOCUMENTS

SOUND = Document(id="child-n", title="Child N", layout="test")


def linking(url):
    """Return a document with one link."""
    return attrs.evolve(SOUND, blocks=(Paragraph(content=(Link((Text("here"),), url),)),))


def sections(*anchors):
    """Return a document with sections of these anchors."""
    blocks = tuple(Section(heading=(Text("Heading"),), blocks=(), anchor=anchor) for anchor in anchors)
    return attrs.evolve(SOUND, blocks=blocks)


FAULTY = {
    "control character": (attrs.evolve(SOUND, title="Child\x00N"), "U+0000"),
    "unpaired surrogate": (attrs.evolve(SOUND, description="\ud800"), "U+D800"),
    "script link": (linking("javascript:alert(1)"), "javascript:alert"),
    "file link": (linking("file:///etc/passwd"), "file:///etc/passwd"),
    "relative link": (linking("page.html"), "page.html"),
    "colour": (attrs.evolve(SOUND, masthead=Masthead(colour="red;}*{display:none")), "colour"),
    "language": (attrs.evolve(SOUND, language='en" onload="x'), "language"),
    "same anchors": (sections("a", "a"), "not unique"),
    "empty anchor": (sections(""), "not unique"),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_sound_documents_pass(name):
    """What the layouts make has no fault."""
    assert refusals(DOCUMENTS[name]()) == ()


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("fault", FAULTY)
def test_unsafe_documents_are_refused_by_every_format(fault, format_name):
    """Each format refuses what none can carry, naming the document and the place."""
    document, said = FAULTY[fault]
    with pytest.raises(ExportError, match="child-n") as raised:
        rendered(format_name, document)
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("language", "expected"), [("ar", "rtl"), ("ur-PK", "rtl"), ("en-GB", "ltr"), ("cy", "ltr")]
)
def test_direction_follows_the_language(language, expected):
    """Arabic, Urdu and their like are set from right to left."""
    assert direction(language) == expected


def test_a_text_that_is_refused_is_quoted_as_it_is_written():
    """Its letters stay readable; only what nobody can see is an escape."""
    assert "T\u0177 Newydd" in refusals(linking("javascript:T\u0177 Newydd"))[0].message
