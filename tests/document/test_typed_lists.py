"""Typed lists: what was certainly meant as one is read as one, and a sign in a sentence is left alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.document import LineBreak, ListBlock, Paragraph, body, inline, plain, walk
from scrlearn.document.typed_lists import BULLETS, as_markdown, in_lines


def items(text):
    """Return the words of each item of the only list of a text."""
    (block,) = (found for found in body(text) if isinstance(found, ListBlock))
    return [plain(item[0].content) for item in block.items]


@pytest.mark.parametrize("sign", BULLETS)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("space", ["", " ", "\t", "\N{NO-BREAK SPACE}"])
def test_a_bullet_sign_begins_an_item(sign, between, space):
    """The signs of Word, e-mail programs and symbol fonts, with any space or none behind them."""
    assert items(between.join(f"{sign}{space}{word}" for word in ("one", "two", "three"))) == [
        "one",
        "two",
        "three",
    ]


@pytest.mark.parametrize("sign", ["\N{EN DASH}", "\N{EM DASH}", "\N{MIDDLE DOT}", "o ", "-"])
def test_a_dash_before_every_line_begins_an_item(sign):
    """Lines of which each begins with the same sign are a list; an introduction above them is none."""
    text = f"Three services:\n{sign}one\n{sign}two"
    assert plain(body(text)[0].content) == "Three services:"
    assert items(text) == ["one", "two"]


@pytest.mark.parametrize("sign", ["○", "■", "□"])
def test_a_shape_with_a_space_behind_it_begins_an_item(sign):
    """Without one it may be what is left of a redaction."""
    assert items(f"{sign} one\n{sign} two") == ["one", "two"]
    assert "■■ Street" in plain(body("■■ Street")[0].content)


def test_an_item_may_have_several_lines():
    """Lines below an item belong to it until a line is empty."""
    assert items("• one that is long\nand goes on\n• two") == ["one that is long and goes on", "two"]


def test_a_second_sign_begins_a_list_within():
    """Word sets the items of an inner list with another sign."""
    (outer,) = body("• one\no inner\no other\n• two")
    assert len(outer.items) == 2
    (inner,) = (block for block in outer.items[0] if isinstance(block, ListBlock))
    assert [plain(item[0].content) for item in inner.items] == ["inner", "other"]


def test_signs_of_one_level_are_one_list():
    """Somebody who collects texts has them from several sources."""
    assert items("\uf0b7 one\n\n\uf0a7 two\n\n\uf0d8 three\n\n➢ four") == ["one", "two", "three", "four"]


@pytest.mark.parametrize("labels", [("(a)", "(b)"), ("a)", "b)"), ("(i)", "(ii)"), ("(1)", "(2)")])
def test_lettered_lines_stay_lines_and_keep_their_letters(labels):
    """A text may refer to them."""
    (paragraph,) = body("\n".join(f"{label} words" for label in labels))
    assert plain(paragraph.content) == f"{labels[0]} words\n{labels[1]} words"
    assert LineBreak() in paragraph.content


@pytest.mark.parametrize(
    "text",
    [
        "– he said.",
        "-5 degrees\n-3 degrees",
        "A • B",
        "o is a letter",
        "(a) alone",
        "One line\n– and another",
        "*one*\n*two*",
        "• ",
    ],
)
def test_what_may_be_something_else_is_left_as_it_is(text):
    """One dash, a negative number, a sign within a line."""
    assert as_markdown(text) == text


@given(
    st.lists(st.text("ab (.-", min_size=1, max_size=5).map(lambda word: f"x{word}"), min_size=1, max_size=5)
)
def test_no_word_of_a_list_is_lost(words):
    """The words of a list that was typed are those of its items, in order."""
    read = body("\n".join(f"• {word}" for word in words))
    said = [plain(block.content) for block in walk(read) if isinstance(block, Paragraph)]
    assert " ".join(" ".join(said).split()) == " ".join(" ".join(words).split())


@given(
    st.lists(st.from_regex(r"[a-z]{3,9}( [a-z]{3,9}){0,3}", fullmatch=True), min_size=2, max_size=5),
    st.data(),
)
def test_items_in_a_field_of_one_paragraph_have_a_line_each(entries, data):
    """An action into which a list was pasted from Word keeps it, whatever sign it was typed with."""
    sign = data.draw(st.sampled_from([*BULLETS, "-", "*", "+", "\N{EN DASH}", "·"]))
    gap = data.draw(st.sampled_from([" ", "\t", "       ", "\xa0"]))
    typed = "\n".join(f"{sign}{gap}{item}" for item in entries)
    assert plain(inline(typed)) == "\n".join(f"• {item}" for item in entries)


@given(st.text(alphabet="ab -–•*1.)(\\\n ", max_size=30))
def test_no_word_of_a_field_of_one_paragraph_is_lost(text):
    """Whatever stands in it, its letters and figures are those of the text, in their order."""
    assert re.findall(r"\w", in_lines(text)) == re.findall(r"\w", text)


def test_prose_that_happens_to_have_dashes_keeps_its_lines():
    """One line that begins with a dash is no list."""
    assert in_lines("A worry\n- and a grave one - was lost.") == "A worry\n- and a grave one - was lost."


def test_a_line_that_was_ended_by_hand_keeps_its_end():
    """A backslash at the end of the line above a letter is no second line break, and is not printed."""
    text = "(a) Ask\\\n(b) Listen"
    assert [plain(block.content) for block in body(text)] == ["(a) Ask\n(b) Listen"]


def test_a_word_is_no_bullet():
    """In Welsh, `o` is a word: where a sentence goes on below, it begins no item."""
    text = "Daeth y plentyn\no Gaerdydd ac yna\no Abertawe."
    assert [plain(block.content) for block in body(text)] == [text.replace("\n", " ")]


@pytest.mark.parametrize("above", ["", "Three steps:\n", "There are three.\n", "Steps\n\n"])
def test_an_o_is_a_bullet_where_no_sentence_goes_on(above: str):
    """At the beginning, below a colon or a whole sentence, and below an empty line."""
    assert as_markdown(f"{above}o Ask\no Listen") == f"{above}- Ask\n- Listen"


def test_an_amount_may_begin_an_item():
    """A bullet sign stands before a currency or a number's sign as before a word."""
    assert items("•£5 a week\n•#2 of the plan") == ["£5 a week", "#2 of the plan"]
