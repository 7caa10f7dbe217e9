"""Every format carries the same words in the same order."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrlearn.document import (
    Callout,
    Cell,
    Column,
    Document,
    Emphasis,
    LineBreak,
    Link,
    ListBlock,
    Masthead,
    Paragraph,
    Section,
    Strong,
    Table,
    Term,
    Terms,
    Text,
    as_text,
)
from tests.exporters.extract import words_of, words_to_read
from tests.exporters.rendering import rendered
from tests.exporters.trees import DOCUMENTS

VIEWS = ("html", "pdf", "docx", "email", "email-html")
"""What a reader can have of a document; an e-mail holds two."""


def seen(view, document):
    """Return the words of a document as a reader of that view gets them."""
    return words_of(view, rendered(view.partition("-")[0], document))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_words_are_those_of_the_tree_in_its_order(name, view):
    """Nothing is left out, nothing added, nothing moved."""
    assert seen(view, DOCUMENTS[name]()) == words_to_read(DOCUMENTS[name]())


# Words with what markup, templates and style sheets would trip over.
WORD = st.text(string.ascii_letters + "<>&\"'{}%#;\\/éŵ£", min_size=1, max_size=8)
TEXT = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
RUNS = TEXT.map(Text) | st.tuples(TEXT.map(Text), st.just(LineBreak()), TEXT.map(Text)).map(Emphasis)
INLINES = st.lists(
    RUNS
    | st.builds(Emphasis, st.tuples(RUNS))
    | st.builds(Strong, st.tuples(RUNS))
    | st.builds(Link, st.tuples(RUNS), st.just("https://example.org/")),
    min_size=1,
    max_size=3,
).map(tuple)
PARAGRAPH = st.builds(Paragraph, content=INLINES)


def _inside(blocks):
    """Return a strategy for blocks that hold other blocks."""
    some = st.lists(blocks, min_size=1, max_size=2).map(tuple)
    lists = st.builds(
        ListBlock, items=st.lists(some, min_size=1, max_size=3).map(tuple), ordered=st.booleans()
    )
    terms = st.builds(
        Terms, items=st.lists(st.builds(Term, term=TEXT, blocks=some), min_size=1, max_size=2).map(tuple)
    )
    return lists | terms | st.builds(Callout, heading=TEXT, blocks=some)


@st.composite
def _tables(draw):
    columns = tuple(Column(key=f"c{number}", heading=draw(TEXT)) for number in range(draw(st.integers(1, 3))))
    cells = st.builds(Cell, blocks=st.lists(PARAGRAPH, max_size=2).map(tuple))
    row = st.tuples(*(cells for _ in columns))
    rows = tuple(draw(st.lists(row, min_size=1, max_size=3)))
    return Table(caption=draw(TEXT), columns=columns, rows=rows, row_headings=draw(st.booleans()))


BLOCKS = st.lists(st.recursive(PARAGRAPH, _inside, max_leaves=5), max_size=4).map(tuple)


@st.composite
def documents(draw, blocks=BLOCKS):
    """Documents of any blocks, in numbered and unnumbered sections."""
    sections = tuple(
        Section(
            heading=as_text(draw(TEXT)),
            blocks=draw(blocks),
            anchor=f"s{number}",
            number=draw(st.sampled_from(["", str(number)])),
            is_numbered_in_words=draw(st.booleans()),
        )
        for number in range(draw(st.integers(0, 2)))
    )
    masthead = Masthead(publisher=draw(TEXT), dateline=draw(TEXT))
    return Document(id="x", title=draw(TEXT), layout="t", masthead=masthead, blocks=draw(blocks) + sections)


@pytest.mark.parametrize("view", ["html", "docx", "email", "email-html"])
@settings(max_examples=40)
@given(data=st.data())
def test_any_tree_gives_the_same_words(view, data):
    """However blocks are nested and whatever characters they hold, no word is lost, added or moved."""
    document = data.draw(documents())
    assert seen(view, document) == words_to_read(document)


@pytest.mark.parametrize("view", ["html", "docx", "email-html"])
@settings(max_examples=20)
@given(data=st.data())
def test_any_table_gives_the_same_words(view, data):
    """Captions, headings and cells are read row by row, empty cells and all."""
    document = data.draw(documents(blocks=st.tuples(_tables())))
    assert seen(view, document) == words_to_read(document)


@settings(max_examples=15)
@given(documents())
def test_any_tree_gives_the_same_words_in_its_tags(document):
    """The tags of a PDF, in their order, hold every word once."""
    assert "".join(seen("pdf", document)) == "".join(words_to_read(document))
