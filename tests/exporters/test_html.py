"""The web page: whole, safe and accessible."""

from __future__ import annotations

import base64
import hashlib
import re
from importlib.resources import files
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from scrlearn.document import Column, Document, Masthead, inline
from scrlearn.exporters.colour import READABLE, contrast
from scrlearn.exporters.markup.columns import widths
from tests.exporters.rendering import rendered
from tests.exporters.trees import DOCUMENTS, everything, paragraph


def page(document):
    """Render a document and parse the page."""
    return lxml_html.document_fromstring(rendered("html", document).decode())


@pytest.fixture(scope="module")
def tree():
    """The page of the document with every kind of block."""
    return page(everything())


def test_page_is_a_whole_html_document():
    """It begins with the doctype and says its encoding in the first kilobyte."""
    data = rendered("html", everything())
    assert data.startswith(b"<!DOCTYPE html>\n<html lang=")
    assert b'<meta charset="utf-8">' in data[:1024]


def test_language_and_direction_are_said():
    """A screen reader must know which voice to use, and in which direction text runs."""
    root = page(attrs.evolve(everything(), language="ur-PK"))
    assert (root.get("lang"), root.get("dir")) == ("ur-PK", "rtl")


def test_page_is_self_contained(tree):
    """Nothing is loaded from elsewhere: pictures are inside, links are only for readers to follow."""
    assert not tree.xpath("//script | //link | //iframe | //object | //embed | //base | //form")
    assert all(source.startswith("data:image/png;base64,") for source in tree.xpath("//@src"))
    assert all(re.match("(https?|mailto|tel):", address) for address in tree.xpath("//@href"))
    addresses = re.findall(r"url\(([^)]*)\)", tree.findtext(".//style"))
    assert len(addresses) == 4
    assert all(address.startswith("data:font/woff2;base64,") for address in addresses)


def test_policy_lets_in_only_the_style_of_the_page(tree):
    """The Content-Security-Policy names the style by its hash; there is no other style anywhere."""
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    style = tree.findtext(".//style")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not tree.xpath("//@style | //@*[starts-with(name(), 'on')]")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_page_stays_small(name):
    """The typeface is most of a page, and the whole is still quickly sent."""
    assert len(rendered("html", DOCUMENTS[name]())) < 200_000


def test_markup_in_texts_is_shown_as_typed():
    """Tags, template marks and quotes in a text are characters, in the body and in attributes."""
    hostile = "<script>alert(1)</script>{{ 7 * 7 }}{% x %}\"'</title></style>"
    root = page(Document(id="x", title=hostile, layout="t", description=hostile, blocks=(paragraph("b"),)))
    assert root.findtext(".//title") == hostile
    assert root.findtext(".//h1") == hostile
    assert root.xpath("//meta[@name='description']/@content") == [hostile]
    assert not root.xpath("//script")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_headings_have_an_order(name):
    """There is one heading of level 1, and no level is skipped on the way down."""
    root = page(DOCUMENTS[name]())
    levels = [int(heading.tag[1]) for heading in root.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_sections_deeper_than_html_can_say_share_the_last_heading():
    """Six levels is all HTML has; a seventh is set as the sixth."""
    document = everything()
    innermost = document.blocks[1]
    for depth in range(7):
        innermost = attrs.evolve(innermost, anchor=f"depth-{depth}", blocks=(innermost,))
    root = page(attrs.evolve(document, blocks=(innermost,)))
    assert len(root.xpath("//h6")) > 1
    assert not root.xpath("//h7")


def test_landmarks_name_the_parts(tree):
    """Header, main and footer are there once each, so that a screen reader can jump to them."""
    assert [len(tree.xpath(f"//{name}")) for name in ("header", "main", "footer")] == [1, 1, 1]


def test_tables_say_what_heads_what(tree):
    """Every table has a caption and heading cells with a scope; row headings are heading cells too."""
    tables = tree.xpath("//table")
    assert len(tables) == 2
    for table in tables:
        assert table.findtext("caption")
        assert all(cell.get("scope") == "col" for cell in table.xpath("thead//th"))
    assert [cell.get("scope") for cell in tables[0].xpath("tbody//th")] == ["row", "row"]


def test_regions_that_scroll_can_be_reached_by_keyboard(tree):
    """A wide table scrolls in a named region that takes the focus (WCAG 2.1.1)."""
    for table in tree.xpath("//table"):
        region = table.getparent()
        assert (region.get("role"), region.get("tabindex")) == ("region", "0")
        assert region.get("aria-label") == table.findtext("caption")


def test_pictures_have_their_words(tree):
    """The logo's alternative text is its own."""
    assert tree.xpath("//img/@alt") == [everything().masthead.logo.alt]


def test_ids_are_unique_and_those_of_the_sections(tree):
    """Anchors of sections become ids, for links into the page."""
    ids = tree.xpath("//@id")
    assert ids == ["background", "inside", "details", "response"]


def test_form_shows_labels_with_their_prompts(tree):
    """A field is a label and, with it, the box that says what goes in."""
    labels = [label.text_content() for label in tree.xpath("//dl[contains(@class, 'fields')]/dt")]
    assert labels[0] == "Organisation"
    assert len(labels) == len(tree.xpath("//dl[contains(@class, 'fields')]/dd")) == 8


def test_numbered_lists_begin_where_they_should(tree):
    """A list that starts at four says four."""
    assert tree.xpath("//ol/@start") == ["4"]


def test_a_pale_colour_is_darkened_until_it_can_be_read(tree):
    """A yellow board's masthead carries white text that can be read."""
    (colour,) = re.findall(r"--board:(#[0-9a-f]{6})", tree.findtext(".//style"))
    assert colour != everything().masthead.colour
    assert contrast(colour, "#ffffff") >= READABLE


@pytest.mark.parametrize(
    ("package", "name"),
    [
        ("scrlearn.exporters.html", "page.css"),
        ("scrlearn.exporters.pdf", "paper.css"),
        ("scrlearn.exporters.email", "mail.css"),
    ],
)
def test_colours_of_text_can_be_read_on_white(package, name):
    """Every colour that a style sheet gives to text reaches level AA on white, or is white itself."""
    style = (files(package) / name).read_text(encoding="utf-8")
    colours = set(re.findall(r"(?:^|[;{\s])color: *(#[0-9a-f]{6})", style))
    assert colours
    assert all(contrast(colour, "#ffffff") >= READABLE for colour in colours - {"#ffffff"})


def test_titles_of_ten_thousand_characters_are_rendered():
    """A long title is ugly, not an error."""
    root = page(Document(id="x", title="long " * 2000, layout="t"))
    assert len(root.findtext(".//h1")) == 10_000


def test_right_to_left_and_emoji_are_kept_as_they_are():
    """A browser has typefaces for every script: all characters pass."""
    text = "שלום مرحبا 你好 🎉👨‍👩‍👧"
    root = page(Document(id="x", title=text, layout="t", blocks=(paragraph(text),)))
    assert root.findtext(".//h1") == root.findtext(".//main/p") == text


def test_without_a_logo_there_is_no_picture():
    """A board without a logo has none, and no empty frame."""
    root = page(Document(id="x", title="T", layout="t", masthead=Masthead(publisher="Board")))
    assert not root.xpath("//img | //div[@class='plate']")


def test_inline_markup_keeps_its_words_together():
    """No space is put between a word and the full stop after its emphasis."""
    root = page(
        Document(id="x", title="T", layout="t", blocks=(paragraph("See *this*, **that** and _(so)_."),))
    )
    assert root.find(".//main/p").text_content() == "See this, that and (so)."
    assert inline("See *this*") != ()


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=20))
def test_widths_of_columns_fill_the_table(shares):
    """Whatever the layout asks for, columns together have the width of their table and none vanishes."""
    found = widths(tuple(Column(key="k", heading="H", width=share) for share in shares))
    assert sum(found) == 100
    assert min(found) >= 4
