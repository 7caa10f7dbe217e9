"""The CommonMark subset: what passes into the tree, and what never does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.document import (
    Emphasis,
    Link,
    ListBlock,
    Paragraph,
    Strong,
    Text,
    body,
    inline,
    links,
    plain,
    walk,
)
from scrlearn.document.markdown import departures
from scrlearn.model.base import SAFE_SCHEMES


def test_inline_reads_emphasis_strong_text_and_links():
    """The three things inline text may hold become nodes of the tree."""
    assert inline("*a* **b** [c](https://example.org)") == (
        Emphasis((Text("a"),)),
        Text(" "),
        Strong((Text("b"),)),
        Text(" "),
        Link((Text("c"),), "https://example.org"),
    )


def test_inline_folds_lines_into_one():
    """A folded YAML text reads as one line."""
    assert inline("one\ntwo") == (Text("one two"),)


def test_body_reads_paragraphs_and_nested_lists():
    """Lists nest, and an ordered list keeps the number it starts with."""
    first, outer = body("Intro.\n\n- one\n\n  3. three\n  4. four")
    assert first == Paragraph(content=(Text("Intro."),))
    assert isinstance(outer, ListBlock)
    inner = outer.items[0][1]
    assert isinstance(inner, ListBlock)
    assert (inner.ordered, inner.start, len(inner.items)) == (True, 3, 2)


@pytest.mark.parametrize(
    "typed",
    [
        "# heading",
        "> quote",
        "`code`",
        "<script>alert(1)</script>",
        "<b>bold</b>",
        "a | b",
        "---x",
        "    code",
    ],
)
def test_everything_else_stays_as_it_was_typed(typed: str):
    """What is outside the subset, raw HTML above all, is plain characters and never a construct."""
    (paragraph,) = body(typed)
    assert paragraph == Paragraph(content=(Text(typed.strip()),))


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//host", "../x"]
)
def test_a_link_that_is_not_safe_keeps_its_label_only(url: str):
    """Only absolute links with a safe scheme pass."""
    assert plain(inline(f"see [here]({url})")) == "see here"
    assert not list(links(inline(f"see [here]({url})")))


def test_a_picture_keeps_its_alternative_text_only():
    """Pictures in text never pass."""
    assert plain(inline("![the wheel](https://example.org/wheel.png)")) == "the wheel"


def test_departures_names_what_does_not_pass():
    """The checks can tell an author what was dropped."""
    assert len(list(departures("![a](b) [c](javascript:d) *fine*"))) == 2


def test_departures_is_silent_on_the_subset():
    """Text within the subset gives nothing to report."""
    assert not list(departures("*a* **b** [c](https://example.org)\n\n- d"))


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=200))
def test_any_text_reads_without_error_and_only_safe_links_pass(text: str):
    """Whatever a file holds becomes a tree, and no link in it leads anywhere but to a safe scheme."""
    for block in walk(body(text)):
        if isinstance(block, Paragraph):
            for link in links(block.content):
                assert link.url.partition(":")[0] in SAFE_SCHEMES


@given(st.text(alphabet="abc xyz", min_size=1, max_size=80).filter(lambda text: text.strip() == text))
def test_plain_words_pass_unchanged(text: str):
    """Text without any markup is the same text in the tree."""
    assert plain(inline(text)) == text


def test_deep_nesting_does_not_exhaust_the_stack():
    """Hostile nesting is cut off, not followed."""
    assert body("- " * 5000 + "x")
    assert inline("[" * 5000 + "x")
    assert inline("*" * 5001 + "x" + "*" * 5001)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Some <B class='x'>bold</B> <br/> words", ["the HTML tag <b>", "the HTML tag <br>"]),
        ("<div>\ntext\n</div>", ["the HTML tag <div>"]),
        ("Before <!-- a note --> after", ["an HTML comment"]),
        ("# Heading", ["a heading"]),
        ("- ## In a list", ["a heading"]),
        ("Heading\n=======", ["a heading"]),
        ("> She was not asked.", ["a quotation with >"]),
        ("a | b\n--|--\n1 | 2", ["a table"]),
        ("```\ncode\n```\n\n~~~\nmore\n~~~", ["a fence of code"]),
        ("One.\n\n---\n\nTwo.", ["a line across the page"]),
    ],
)
def test_departures_names_what_is_printed_as_typed(text: str, names: list[str]):
    """Each kind once: the author sees that a reader would see the markup itself."""
    assert list(departures(text)) == [f"{name} (printed as it was typed)" for name in names]


@pytest.mark.parametrize(
    "text",
    [
        "# 1",
        "#1 and #2",
        "a < b",
        "a <b",
        "5 > 3",
        "> 3 weeks",
        "yes | no",
        "Dear <name>",
        r"\<b> and \# not",
    ],
)
def test_departures_is_silent_on_prose(text: str):
    """Signs that people write with are no markup."""
    assert not list(departures(text))


@given(st.text(alphabet="#<>b/|-=`~!a1 *\n", max_size=60))
def test_departures_reads_any_text(text: str):
    """Whatever a file holds is named or not, and nothing raises."""
    assert all(isinstance(name, str) for name in departures(text))
