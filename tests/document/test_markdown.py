"""The CommonMark subset: what passes into the tree, and what never does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.ruler import Ruler

from scrlearn.document import (
    Emphasis,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Strong,
    Text,
    body,
    commonmark,
    inline,
    links,
    plain,
    walk,
)
from scrlearn.document.departures import departures
from scrlearn.model.text_kinds import SAFE_SCHEMES


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


def test_inline_folds_empty_lines_into_one_space():
    """Inline text has no paragraphs, and no hole where one would begin."""
    assert plain(inline("One.\n\n\nTwo.")) == "One. Two."


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


@pytest.mark.parametrize("end", ["  \n", "    \n", "\\\n", "\N{LINE SEPARATOR}"])
@pytest.mark.parametrize("read", [inline, lambda text: body(text)[0].content])
def test_a_line_that_is_ended_stays_one(end: str, read):
    """CommonMark's two ways to end a line, and Unicode's own, break it in inline text and in body text."""
    assert read(f"Tuesday{end}Online") == (Text("Tuesday"), LineBreak(), Text("Online"))


@pytest.mark.parametrize("end", ["\n", " \n", "\r\n", "\r", "\N{NEXT LINE}"])
def test_other_lines_are_wrapped(end: str):
    """A line's end alone is the editor's."""
    assert plain(body(f"one{end}two")[0].content) == "one two"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1. a\n2. b\n3. c", [(1, 3)]),
        ("1. a\n3. b\n4. c", [(1, 1), (3, 2)]),
        ("4) a\n2) b", [(4, 1), (2, 1)]),
        ("1. a\n1. b\n1. c", [(1, 3)]),
        ("7. a", [(7, 1)]),
    ],
)
def test_the_items_of_a_list_keep_their_numbers(text: str, numbers: list[tuple[int, int]]):
    """Where the numbers do not follow one another, a new list begins with its own."""
    assert [(block.start, len(block.items)) for block in body(text)] == numbers


@pytest.mark.parametrize("text", ["2015. A hard year.", "1986) b", "0800. Ring", "01. One"])
def test_a_number_of_no_item_is_a_word(text: str):
    """A year at the beginning of a paragraph would else be a list's number."""
    (paragraph,) = body(text)
    assert plain(paragraph.content) == text


def test_a_year_among_items_is_a_word():
    """The items before it and behind it stay items."""
    read = body("1. one\n2. two\n2015. three")
    assert [type(block) for block in read] == [ListBlock, Paragraph]


@pytest.mark.parametrize("text", ["5*3*2", "a*b*c", "2*3", "x*1*"])
def test_a_star_between_letters_is_no_emphasis(text: str):
    """A product keeps its stars."""
    assert inline(text) == (Text(text),)


def test_stars_at_the_edges_of_a_word_are_emphasis():
    """Half a word may be strong."""
    assert inline("**bo**ld *it*") == (
        Strong((Text("bo"),)),
        Text("ld "),
        Emphasis((Text("it"),)),
    )


@pytest.mark.parametrize(
    ("before", "url", "behind"),
    [
        ("See ", "https://www.example.org/guidance", "."),
        ("(", "http://example.org/a_b_c", ")."),
        ("", "https://example.org/x_(y)", ", and"),
        ("*", "https://example.org", "*"),
        ("“", "https://example.org/?a=1&b=2#c", "”"),
        ("Write to ", "learning@fenshire.example.org", "."),
        ("See ", "www.fenshire.example.org/guidance", ", and"),
    ],
)
def test_a_bare_address_is_a_link(before: str, url: str, behind: str):
    """A reader can follow it; the stop and the bracket behind it are the sentence's."""
    content = inline(f"{before}{url}{behind}")
    assert [link.url.removeprefix("mailto:") for link in links(content)] == [
        url.replace("www.", "https://www.") if url.startswith("www.") else url
    ]
    assert plain(content) == f"{before}{url}{behind}".strip("*")


@pytest.mark.parametrize(
    "text",
    [
        "https://",
        "http:// example",
        "xhttps://example.org",
        "javascript:https",
        "ftp://a.b",
        "www.",
        "www.a",
        "a@b",
        "@b.org",
    ],
)
def test_what_is_no_address_is_text(text: str):
    """Nothing that begins like one, or has another scheme, becomes a link."""
    assert not list(links(inline(text)))


def test_an_address_within_a_link_is_its_label():
    """A link holds no link."""
    (link,) = links(inline("[https://a.example.org *b*](https://b.example.org)"))
    assert (plain(link.content), link.url) == ("https://a.example.org b", "https://b.example.org")


def test_a_link_without_words_shows_its_address():
    """Else nobody would see it."""
    assert plain(inline("[](https://example.org)")) == "https://example.org"


def test_the_title_of_a_link_is_named():
    """Its words appear in no document."""
    told = list(departures('[x](https://example.org "Words behind it")'))
    assert told == ['the words "Words behind it" after the address of a link (they are left out)']


@pytest.mark.parametrize("path", [r"\\server\share", r"C:\files\_old"])
def test_a_path_that_loses_a_backslash_is_named(path: str):
    """Markdown takes the first of two backslashes, and one before a sign, for its own."""
    (told,) = departures(f"It is at {path}.")
    assert told.startswith(f"the path {path}")


def test_lists_too_deep_are_read_as_they_were_typed():
    """Nothing of them is left out."""
    (paragraph,) = body("- " * 30 + "word")
    assert plain(paragraph.content) == "- " * 30 + "word"


LETTERS = st.text(st.sampled_from("abc1 2.\n\t-*_+#>()`~|=!\\•–:\"'"), max_size=60)


@given(LETTERS)
def test_no_letter_of_a_body_is_lost(text: str):
    """Whatever is taken for markup, the letters are all there, in order."""
    read = "".join(plain(block.content) for block in walk(body(text)) if isinstance(block, Paragraph))
    assert [one for one in read if one.isalpha()] == [one for one in text if one.isalpha()]


@given(LETTERS)
def test_no_letter_or_digit_of_inline_text_is_lost(text: str):
    """The same for inline text, and its digits, which number nothing there."""
    assert [one for one in plain(inline(text)) if one.isalnum()] == [one for one in text if one.isalnum()]


@given(st.lists(st.tuples(st.integers(2, 3000), st.sampled_from(".)")), min_size=1, max_size=5))
def test_no_number_before_an_item_is_lost(numbers: list[tuple[int, str]]):
    """Each is the number of its item, or a word."""
    text = "\n\n".join(f"{number}{stop} word" for number, stop in numbers)
    read: list[int] = []
    for block in body(text):
        if isinstance(block, ListBlock):
            read += range(block.start, block.start + len(block.items))
        else:
            read.append(int(plain(block.content).split(".")[0].split(")")[0]))
    assert read == [number for number, _ in numbers]


@pytest.mark.parametrize(
    "text",
    [
        "Marked (*), (**) or (***) in the plan.",
        "Signed (____) on (____).",
        "Name:____, Date:____, Role:____.",
        "[*] and [*]",
        "The keys '*' and '*', or \"_\" and \"_\".",
        "The keys “*” and “*”.",
        "He wrote s**t and f**k.",
        "B**** met C**** here",
        "*****",
    ],
)
def test_signs_that_set_nothing_in_other_type_stay(text: str):
    """A sign alone in brackets, a blank to fill in and a word in disguise are printed as they were typed."""
    assert plain(inline(text)) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**S**pecific **M**easurable", "Specific Measurable"),
        ("***both***, __strong__, _emphasis_", "both, strong, emphasis"),
        ('(*"quoted"*) and (**"Ask."**)', '("quoted") and ("Ask.")'),
        ("[*label*](https://example.org)", "label"),
    ],
)
def test_signs_that_do_are_markup(text: str, words: str):
    """Emphasis of part of a word, in brackets, and of a link stays emphasis."""
    assert plain(inline(text)) == words


@given(st.sampled_from("*_"), st.integers(1, 6), st.sampled_from(["()", "[]", "{}", "“”", "‘’", '""', "''"]))
def test_a_sign_alone_in_brackets_is_never_lost(sign: str, count: int, around: str):
    """However many there are, and however often."""
    text = f"See {around[0]}{sign * count}{around[1]} and {around[0]}{sign * count}{around[1]}."
    assert plain(inline(text)) == text


@pytest.mark.parametrize("made", [commonmark.parser, commonmark.full_parser])
def test_a_parser_is_ready_before_threads_share_it(made, monkeypatch):
    """A text that comes while another has the rules gathered would be read by half of them, or by none."""
    made.cache_clear()
    parser = made()
    gathered: list[Ruler[object]] = []
    monkeypatch.setattr(Ruler, "__compile__", gathered.append)
    parser.parse("A *baby* was [hurt](https://example.org).\n\n- one\n\n1. two <b>|</b>\n\n| a |\n|---|\n")
    assert not gathered
