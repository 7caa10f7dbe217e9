"""A document has a budget: parts, letters, depth and pages, and no word takes the time of a book."""

from __future__ import annotations

import io
import time

import attrs
import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from scrlearn.document import (
    Callout,
    Cell,
    Column,
    Document,
    FieldGrid,
    Form,
    Link,
    ListBlock,
    Masthead,
    Paragraph,
    Section,
    Table,
    Term,
    Terms,
    Text,
)
from scrlearn.document.budget import DEEPEST, MOST_LETTERS, MOST_PARTS, budget_fault
from scrlearn.errors import ExportError
from scrlearn.exporters.markup.breaking import LONGEST_WORD, breakable
from scrlearn.exporters.page_count import least_pages
from scrlearn.hooks import RenderRequest
from tests.exporters.extract import pdf_text
from tests.exporters.rendering import FORMATS, HOST, rendered

LONG = "a" * 20_000
SOUND = Document(id="child-n", title="Child N", layout="test")


def words(text):
    """A paragraph of plain text."""
    return Paragraph(content=(Text(text),))


def holding(*blocks, **fields):
    """A document of some blocks."""
    return attrs.evolve(SOUND, blocks=blocks, **fields)


def nested(depth):
    """Lists in one another."""
    block = words("x")
    for _ in range(depth):
        block = ListBlock(items=((block,),))
    return block


PLACES = {
    "paragraph": lambda text: holding(words(text)),
    "cell": lambda text: holding(
        Table(
            caption="C",
            columns=(Column(key="a", heading="A"), Column(key="b", heading="B")),
            rows=((Cell(blocks=(words(text),)), Cell(blocks=(words("b"),))),),
        )
    ),
    "column heading": lambda text: holding(
        Table(caption=text, columns=(Column(key="a", heading=text),), rows=())
    ),
    "title": lambda text: attrs.evolve(SOUND, title=text),
    "publisher": lambda text: attrs.evolve(SOUND, masthead=Masthead(publisher=text, kicker=text)),
    "heading": lambda text: holding(Section(heading=(Text(text),), blocks=(), anchor="a")),
    "label": lambda text: holding(Paragraph(content=(Link((Text(text),), "https://example.org"),))),
    "address": lambda text: holding(
        Paragraph(content=(Link((Text("here"),), f"https://example.org/{text}"),))
    ),
    "term": lambda text: holding(Terms(items=(Term(term=text, blocks=(words("x"),)),))),
    "said of a term": lambda text: holding(Terms(items=(Term(term="x", blocks=(words(text),)),))),
    "callout": lambda text: holding(Callout(heading=text, blocks=(words(text),))),
}
"""Where a word can stand."""


@pytest.mark.one_python
@pytest.mark.parametrize("place", PLACES)
def test_one_long_word_takes_no_longer_than_its_letters(place):
    """A word that can be broken nowhere took minutes: each of its letters was tried as a line's end."""
    document = PLACES[place](LONG)
    rendered("pdf", PLACES[place]("short"))
    began = time.process_time()
    rendered("pdf", document)
    assert time.process_time() - began < 20


@pytest.mark.one_python
@pytest.mark.parametrize(
    "letters",
    [
        pytest.param("a\N{NO-BREAK SPACE}", id="no-break-space"),
        pytest.param("a\N{NARROW NO-BREAK SPACE}", id="narrow-no-break-space"),
        pytest.param("a\N{FIGURE SPACE}", id="figure-space"),
        pytest.param("a\N{WORD JOINER}", id="word-joiner"),
        pytest.param("a\N{ZERO WIDTH SPACE}", id="zero-width-space"),
        pytest.param("a\N{SOFT HYPHEN}", id="soft-hyphen"),
    ],
)
def test_letters_that_take_no_room_or_join_take_no_longer_than_others(letters):
    """A text of spaces that join, or of letters without width, was measured to its end for each line."""
    rendered("pdf", PLACES["paragraph"]("short"))
    began = time.process_time()
    rendered("pdf", PLACES["paragraph"](letters * 10_000))
    assert time.process_time() - began < 2


def test_runs_of_a_long_text_are_the_text():
    """A long text is set in runs on paper, of which nothing is seen: all its words are there, in order."""
    text = " ".join(f"word-{number}" for number in range(600))
    assert " ".join(pdf_text(rendered("pdf", holding(words(text)))).split()).find(text) >= 0


@given(
    st.text(st.sampled_from("aé/_.-?& \n\u0301\u200d\u5b50\U0001f973<"), max_size=300)
    | st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=LONGEST_WORD, max_size=200)
)
def test_break_points_add_no_letter_to_a_page(text):
    """Whoever reads, copies or searches the page gets the text as it was."""
    read = lxml_html.fragment_fromstring(f"<p>.{breakable(text, 'page')}.</p>")
    assert read.text_content() == f".{text}."


def test_break_points_add_no_letter_to_a_pdf():
    """What stands on paper can be copied without a character that was never written."""
    address = "https://example.org/" + "/".join(["safeguarding-partnership"] * 6)
    text = pdf_text(rendered("pdf", holding(words(address))))
    assert "".join(text.split()).find(address) >= 0
    assert "\u200b" not in text


def test_outline_of_a_pdf_has_the_heading_without_break_points():
    """The bookmarks beside the pages name sections as they are written."""
    with pikepdf.open(io.BytesIO(rendered("pdf", PLACES["heading"]("b" * 100)))) as pdf:
        assert [item.title for item in pdf.open_outline().root[0].children] == ["b" * 100]


def test_long_address_in_a_table_can_be_broken():
    """Else its column takes the whole page and the others are one word wide."""
    page = rendered("html", PLACES["cell"]("https://example.org/" + "long-name/" * 10)).decode()
    assert "long-<wbr>name/<wbr>" in page


@pytest.mark.parametrize("text", ["Safeguarding", "briefings@harbourshire.example.org", "x" * LONGEST_WORD])
def test_ordinary_words_have_no_break_points(text):
    """Words and addresses that fit on a line stay as they are."""
    assert str(breakable(text, "page")) == text


FAULTY = {
    "parts": (lambda: holding(*[words("x")] * (MOST_PARTS // 2 + 1)), "parts"),
    "cells of a form": (
        lambda: holding(
            Form(subject_id="x", parts=(FieldGrid(tag="scr_g", caption="", columns=(None,), rows=10**9),))
        ),
        "parts",
    ),
    "letters": (lambda: holding(words("x" * (MOST_LETTERS + 1))), "letters"),
    "depth": (lambda: holding(nested(DEEPEST)), "deep"),
    "depth beyond Python's": (lambda: holding(nested(5_000)), "deep"),
}


@pytest.mark.one_python
@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("what", FAULTY)
def test_documents_beyond_the_budget_are_refused_unrendered(what, format_name):
    """Each format says at once what is too much, instead of working for an hour or ending in a traceback."""
    make, said = FAULTY[what]
    document = make()
    began = time.process_time()
    with pytest.raises(ExportError, match=f"child-n.*{said}"):
        rendered(format_name, document)
    assert time.process_time() - began < 10


@pytest.mark.one_python
def test_large_documents_are_within_the_budget():
    """A list as deep as texts allow, and many paragraphs, are no fault."""
    assert budget_fault(holding(nested(25), *[words("x")] * 10_000)) == ""


def paged(document, most):
    """Render a PDF of at most so many pages."""
    return HOST.exporters["pdf"](document, RenderRequest(max_pages=most))


@pytest.mark.one_python
def test_pages_are_limited():
    """A PDF of more pages than allowed is refused with their number, and one of as many is not."""
    document = holding(*[words("Some words of a paragraph.")] * 60)
    with pytest.raises(ExportError, match=r"'child-n' has 2 pages, but 1 are allowed.*--max-pages"):
        paged(document, 1)
    assert paged(document, 9).startswith(b"%PDF")


@pytest.mark.one_python
def test_what_is_surely_too_long_is_refused_before_its_pages_are_set():
    """A thousand pages would take minutes only to be counted."""
    document = holding(words("words " * 300_000))
    began = time.process_time()
    with pytest.raises(ExportError, match=r"at least \d+ pages"):
        paged(document, 20)
    assert time.process_time() - began < 10


@given(
    st.lists(st.sampled_from(["x", "words " * 60, "words " * 600]), min_size=1, max_size=30),
    st.booleans(),
)
def test_least_pages_is_never_more_than_one_for_little(texts, as_rows):
    """Nothing is refused unread that would have fitted: four pages of letters count as four at most."""
    blocks = tuple(map(words, texts))
    if as_rows:
        rows = tuple((Cell(blocks=(block,)), Cell(blocks=(block,))) for block in blocks)
        columns = (Column(key="a", heading="A"), Column(key="b", heading="B"))
        blocks = (Table(caption="", columns=columns, rows=rows),)
    letters = sum(map(len, texts))
    assert least_pages(holding(*blocks)) <= 1 + letters / 5_000 + len(texts) / 60
