"""Word documents: what their parts say, read back with python-docx and lxml."""

from __future__ import annotations

import io
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import attrs
import docx
import pytest
from docx.shared import Cm
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from scrlearn.document import (
    Blocks,
    Callout,
    Cell,
    Column,
    Document,
    Image,
    Link,
    ListBlock,
    Masthead,
    Orientation,
    Paragraph,
    Role,
    Section,
    Table,
    Term,
    Terms,
    Text,
    as_text,
)
from scrlearn.errors import ExportError
from scrlearn.exporters.colour import READABLE, contrast
from scrlearn.exporters.docx.story import section_bookmark
from scrlearn.exporters.docx.tables import shared
from tests.exporters.extract import words_of, words_to_read
from tests.exporters.rendering import rendered
from tests.exporters.trees import DOCUMENTS, action_plan, briefing, everything, logo, newsletter, paragraph

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def document(*blocks, **changes):
    """A document of these blocks."""
    return Document(**{"id": "x", "title": "Title", "layout": "test", "blocks": blocks, **changes})


def opened(tree):
    """Render a document and open it with python-docx."""
    return docx.Document(io.BytesIO(rendered("docx", tree)))


def part(tree, name="word/document.xml"):
    """Render a document and parse one of its parts."""
    with zipfile.ZipFile(io.BytesIO(rendered("docx", tree))) as archive:
        return etree.fromstring(archive.read(name))


def styles_of(word):
    """The style and text of each paragraph that has text, outside tables."""
    return [(each.style.style_id, each.text) for each in word.paragraphs if each.text]


def list_items(tree):
    """The list, level, and text of each paragraph that is an item of a list."""
    found = []
    for numbers in part(tree).iter(f"{W}numPr"):
        values = [numbers.find(f"{W}{name}").get(f"{W}val") for name in ("numId", "ilvl")]
        text = "".join(numbers.getparent().getparent().itertext())
        found.append((*map(int, values), text))
    return found


def starts(tree):
    """Where each numbered list starts to count, by its number."""
    return {
        int(number.get(f"{W}numId")): int(number.find(f".//{W}startOverride").get(f"{W}val"))
        for number in part(tree, "word/numbering.xml").iter(f"{W}num")
        if number.find(f"{W}lvlOverride") is not None
    }


# ------------------------------------------------------------------------------------------------------- head


def test_head_stands_in_reading_order():
    """Logo and publisher on one line, then kicker, title and dateline, each in a style of its own."""
    word = opened(everything())
    line, *rest = word.paragraphs[:4]
    assert [each.tag for each in line._p.iter(f"{W}drawing", f"{W}t")] == [f"{W}drawing", f"{W}t"]
    assert [each.style.style_id for each in (line, *rest)] == ["Publisher", "Kicker", "Title", "Date"]
    assert rest[1].text == everything().title


def test_parts_of_the_head_that_are_empty_are_not_there():
    """A document with a title alone begins with it."""
    assert styles_of(opened(document())) == [("Title", "Title")]


def test_logo_without_a_publisher_stands_alone():
    """There is no tab after it."""
    (line, _) = opened(document(masthead=Masthead(logo=logo()))).paragraphs
    assert (line.style.style_id, line.text) == ("Publisher", "")


def test_document_without_anything_still_opens():
    """Not even a title: a page, and nothing on it."""
    assert styles_of(opened(document(title=""))) == []


def test_logo_has_its_words_and_no_metadata():
    """Screen readers say the alternative text; what an editor wrote into the picture is gone."""
    word = opened(everything())
    (shape,) = word.inline_shapes
    assert shape._inline.docPr.get("descr") == logo().alt
    assert shape._inline.docPr.get("name") == "Logo"


def test_logo_without_words_is_named_by_its_publisher():
    """A picture that nothing stands for would be read out as its file name."""
    head = Masthead(publisher="Harbourshire", logo=attrs.evolve(logo(), alt=""))
    (shape,) = opened(document(masthead=head)).inline_shapes
    assert shape._inline.docPr.get("descr") == "Harbourshire"


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_logo_keeps_its_shape_within_limits(kind):
    """240 by 96 pixels would be 2.54 cm high: it is scaled down to 1.6 cm, its width with it."""
    (shape,) = opened(document(masthead=Masthead(logo=logo(kind)))).inline_shapes
    assert shape.height == Cm(1.6)
    assert shape.width == Cm(4)


def test_logo_that_is_no_picture_is_refused():
    """The message says what to do."""
    head = Masthead(logo=Image(data=b"GIF89a", media_type="image/png", alt="x"))
    with pytest.raises(ExportError, match="the logo cannot be used: the picture is not a PNG or JPEG"):
        rendered("docx", document(masthead=head))


def test_colour_of_headings_can_be_read():
    """A board's yellow becomes dark enough for text on white."""
    word = opened(everything())
    colour = word.styles["Heading 1"].font.color.rgb
    assert str(colour) != "FFD800"
    assert contrast(f"#{colour}", "#ffffff") >= READABLE


def test_colour_that_is_none_is_refused():
    """A plugin's document may hold anything."""
    with pytest.raises(ExportError, match="a colour such as #1d4f6e"):
        rendered("docx", document(masthead=Masthead(colour="red")))


# --------------------------------------------------------------------------------------------------- headings


def test_sections_are_headings_by_their_depth():
    """The title is not a heading; a section is heading 1, a section inside it heading 2."""
    found = [pair for pair in styles_of(opened(everything())) if pair[0].startswith("Heading")]
    assert found == [
        ("Heading1", "1\tBackground of Child B"),
        ("Heading2", "A section inside"),
        ("Heading1", "2\tDetails"),
        ("Heading1", "Your team's response"),
    ]


def test_headings_below_the_deepest_style_stay_at_it():
    """Word has styles for six levels here; a seventh is still a heading."""
    blocks: Blocks = ()
    for level in range(8, 0, -1):
        blocks = (Section(heading=as_text(f"Level {level}"), anchor=f"a{level}", blocks=blocks),)
    found = [style for style, text in styles_of(opened(document(*blocks))) if text.startswith("Level")]
    assert found == [f"Heading{min(level, 6)}" for level in range(1, 9)]


def test_heading_is_kept_with_what_follows():
    """Its style says so, and gives it an outline level for the navigation pane."""
    style = opened(document()).styles["Heading 1"]
    assert style.paragraph_format.keep_with_next
    assert style.element.find(f".//{W}outlineLvl").get(f"{W}val") == "0"


def test_sections_are_found_by_their_anchor():
    """A bookmark at the heading has a name that Word takes."""
    names = [each.get(f"{W}name") for each in part(everything()).iter(f"{W}bookmarkStart")]
    assert [name for name in names if name.startswith("section_")] == [
        "section_background",
        "section_inside",
        "section_details",
        "section_response",
    ]


@given(st.lists(st.text(min_size=1, max_size=60), min_size=2, max_size=2, unique=True))
def test_bookmark_names_are_valid_and_differ(anchors):
    """Whatever an anchor holds, its bookmark is a name for Word, and its own though Word ignores case."""
    first, second = map(section_bookmark, anchors)
    assert first.lower() != second.lower()
    assert all(name.isascii() and name.isidentifier() and len(name) <= 40 for name in (first, second))


# ------------------------------------------------------------------------------------------------------- text


def test_emphasis_and_strong_text_are_properties_of_characters():
    """Nested, they add up."""
    (nested,) = (each for each in opened(everything()).paragraphs if each.text.startswith("Nested"))
    assert [(run.text, bool(run.bold), bool(run.italic)) for run in nested.runs][:3] == [
        ("Nested: ", False, False),
        ("strong ", True, False),
        ("and both", True, True),
    ]


def test_links_lead_to_their_address():
    """Each is a real hyperlink; one address has one relationship however often it is used."""
    tree = document(
        paragraph(
            "[a](https://example.org/a?b=1&c=2), [b](mailto:x@example.org), "
            "[c](https://example.org/a?b=1&c=2)"
        )
    )
    word = opened(tree)
    links = word.paragraphs[1].hyperlinks
    assert [(link.text, link.address) for link in links] == [
        ("a", "https://example.org/a?b=1&c=2"),
        ("b", "mailto:x@example.org"),
        ("c", "https://example.org/a?b=1&c=2"),
    ]
    assert sum(each.is_external for each in word.part.rels.values()) == 2


def test_unsafe_link_is_refused():
    """A document from a plugin cannot bring one in."""
    with pytest.raises(ExportError, match="javascript:x"):
        rendered("docx", document(Paragraph(content=(Link((Text("x"),), "javascript:x"),))))


HOSTILE = (
    "<w:p>&amp; ]]> \" ' <!-- {{ x }} ${accent} %s \\n \U0001f600\U0001f469\u200d\U0001f467 "
    "中文 Tŷ שלום مرحبا \u202eevil\u202c \u00ad\u200b"
)


def test_hostile_text_survives_everywhere():
    """Markup, templates, emoji and text from right to left come back as they went in, from every place."""
    table = Table(
        caption=HOSTILE,
        columns=(Column(key="a", heading=HOSTILE),),
        rows=((Cell(blocks=(Paragraph(content=as_text(HOSTILE)),)),),),
    )
    tree = document(
        Section(heading=as_text(HOSTILE), anchor="a", number=HOSTILE, blocks=(table,)),
        Terms(items=(Term(term=HOSTILE, blocks=(Paragraph(content=as_text(HOSTILE)),)),)),
        Callout(heading=HOSTILE, blocks=(Paragraph(content=as_text(HOSTILE)),)),
        title=HOSTILE,
        masthead=Masthead(publisher=HOSTILE, kicker=HOSTILE, dateline=HOSTILE),
    )
    assert words_of("docx", rendered("docx", tree)) == words_to_read(tree)
    assert opened(tree).core_properties.title == HOSTILE


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ufffe", "\ud800"])
def test_text_that_no_xml_can_hold_is_refused(character):
    """The message names the document and the character."""
    with pytest.raises(ExportError, match=rf"'x'.*U\+{ord(character):04X}"):
        rendered("docx", document(Paragraph(content=as_text(f"before{character}after"))))


def test_line_breaks_and_tabs_stay():
    """As Word's own: a character for them would be lost."""
    word = opened(document(Paragraph(content=as_text("one\ntwo\tthree\r\nfour"))))
    assert word.paragraphs[1].text == "one\ntwo\tthree\nfour"


def test_roles_are_styles():
    """A lead and a note differ in size, not in colour alone."""
    word = opened(document(paragraph("a", Role.LEAD), paragraph("b"), paragraph("c", Role.NOTE)))
    assert styles_of(word)[1:] == [("Lead", "a"), ("Normal", "b"), ("Note", "c")]
    sizes = [word.styles[name].font.size for name in ("Lead", "Note")]
    assert sizes[0] > sizes[1]


# ------------------------------------------------------------------------------------------------------ lists


def test_numbered_lists_start_anew_and_where_they_should():
    """Each has a number of its own; bulleted ones share theirs."""
    items = tuple((paragraph(text),) for text in "ab")
    tree = document(
        ListBlock(items=items, ordered=True),
        ListBlock(items=items),
        ListBlock(items=items, ordered=True, start=7),
        ListBlock(items=items),
    )
    assert [number for number, _, _ in list_items(tree)] == [2, 2, 1, 1, 3, 3, 1, 1]
    assert starts(tree) == {2: 1, 3: 7}


def test_nested_lists_are_a_level_down():
    """Also a list in a list of the other kind."""
    assert list_items(document(everything().blocks[1].blocks[2])) == [
        (1, 0, "First, with a list of its own:"),
        (2, 1, "inner one"),
        (2, 1, "inner two"),
        (1, 0, "Second paragraph one."),
    ]


def test_second_paragraph_of_an_item_has_no_marker_and_the_same_indent():
    """It stands below the first, not below the bullet."""
    item = (paragraph("first"), paragraph("second"))
    first, second = list(part(document(ListBlock(items=(item,)))).iter(f"{W}ind"))
    assert (first.get(f"{W}left"), first.get(f"{W}hanging")) == ("397", "397")
    assert (second.get(f"{W}left"), second.get(f"{W}hanging")) == ("397", "0")


def test_lists_deeper_than_word_can_number_go_on():
    """Beyond the ninth level items stay at the ninth, and no word is lost."""
    blocks: Blocks = (paragraph("bottom"),)
    for level in range(30, 0, -1):
        blocks = (paragraph(f"level {level}"), ListBlock(items=(blocks,), ordered=level % 2 == 0))
    tree = document(ListBlock(items=(blocks,)))
    assert [level for _, level, _ in list_items(tree)] == [*range(9), *[8] * 22]
    assert words_of("docx", rendered("docx", tree)) == words_to_read(tree)


@pytest.mark.parametrize("item", [(), (ListBlock(items=((paragraph("inner"),),)),)])
def test_item_that_does_not_begin_with_text_keeps_its_marker(item):
    """An empty item, or one that is a list at once."""
    assert list_items(document(ListBlock(items=(item,))))[0] == (1, 0, "")


# ----------------------------------------------------------------------------------------------------- tables


def test_table_has_a_caption_and_a_header_row():
    """The caption is kept with it; the header row is repeated on every page and never broken."""
    word = opened(action_plan())
    (table,) = word.tables
    assert table._tbl.getprevious().find(f".//{W}pStyle").get(f"{W}val") == "Caption"
    assert word.styles["Caption"].paragraph_format.keep_with_next
    heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table._tbl.tr_lst]
    assert heads == [True, *[False] * 12]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in table._tbl.tr_lst)
    assert [cell.text for cell in table.rows[0].cells][:2] == ["Recommendation", "Action"]


@pytest.mark.parametrize(("row_headings", "value"), [(True, "1"), (False, "0")])
def test_first_column_heads_the_rows_only_where_it_does(row_headings, value):
    """The switch is what sets it in bold."""
    table = Table(caption="", columns=(Column(key="a", heading="A"),), rows=(), row_headings=row_headings)
    (look,) = part(document(table)).iter(f"{W}tblLook")
    assert (look.get(f"{W}firstRow"), look.get(f"{W}firstColumn")) == ("1", value)


@pytest.mark.parametrize("orientation", Orientation)
def test_columns_fill_the_page_in_their_proportion(orientation):
    """The grid says so, and each cell too: programs go by one or the other."""
    tree = attrs.evolve(action_plan(), orientation=orientation)
    word = opened(tree)
    section = word.sections[0]
    width = (section.page_width - section.left_margin - section.right_margin) // 635
    (table,) = word.tables
    grid = [int(each.get(f"{W}w")) for each in table._tbl.tblGrid.gridCol_lst]
    assert sum(grid) == width
    assert grid[0] > grid[4] > grid[3]
    for row in table._tbl.tr_lst:
        assert [int(each.get(f"{W}w")) for each in row.iter(f"{W}tcW")] == grid


def test_column_is_wide_enough_for_its_longest_word():
    """A weight too small for `Safeguarding` does not break it in two."""
    columns = (Column(key="a", heading="A", width=50), Column(key="b", heading="Safeguarding", width=1))
    tree = document(Table(caption="", columns=columns, rows=()))
    grid = [int(each.get(f"{W}w")) for each in part(tree).iter(f"{W}gridCol")]
    assert grid[1] > 12 * 100


@given(
    st.integers(1000, 20000),
    st.lists(st.tuples(st.floats(-1, 1e6), st.integers(0, 3000)), min_size=1, max_size=12),
)
def test_widths_add_up_and_are_something(total, columns):
    """Whatever weights and least widths are asked for, nothing is lost and no column vanishes."""
    weights, least = zip(*columns, strict=True)
    widths = shared(total, weights, least)
    assert sum(widths) == total
    if sum(least) <= total:
        assert all(width >= want - 1 for width, want in zip(widths, least, strict=True))


def test_row_with_too_few_cells_is_filled_up():
    """Every row has a cell for each column, and each cell a paragraph."""
    columns = (Column(key="a", heading="A"), Column(key="b", heading="B"))
    table = Table(caption="", columns=columns, rows=((Cell(blocks=(paragraph("x"),)),), ()))
    for row in opened(document(table)).tables[0]._tbl.tr_lst:
        assert [cell[-1].tag for cell in row.tc_lst] == [f"{W}p"] * 2


def test_row_with_too_many_cells_is_refused():
    """Its last words would have no column to stand in."""
    table = Table(caption="Plan", columns=(), rows=((Cell(blocks=()),),))
    with pytest.raises(ExportError, match="'x': the table 'Plan' has 0 columns, but a row of 1 cell"):
        rendered("docx", document(table))


def test_tables_that_follow_each_other_stay_apart():
    """Word would make one of two tables without a paragraph between them."""
    table = Table(caption="", columns=(Column(key="a", heading="A"),), rows=())
    body = part(document(table, table, Callout(heading="C", blocks=(table,))))[0]
    assert all(each.getnext().tag == f"{W}p" for each in body.iter(f"{W}tbl"))
    assert all(cell[-1].tag == f"{W}p" for cell in body.iter(f"{W}tc"))


@pytest.mark.one_python
def test_huge_table_is_written_whole():
    """Ten thousand rows, with as many addresses and lists."""
    columns = (Column(key="a", heading="A"), Column(key="b", heading="B"))
    rows = tuple(
        (
            Cell(blocks=(Paragraph(content=(Link((Text(str(number)),), f"https://example.org/{number}"),)),)),
            Cell(blocks=(ListBlock(items=((paragraph("x"),),), ordered=True),)),
        )
        for number in range(10_000)
    )
    data = rendered("docx", document(Table(caption="Huge", columns=columns, rows=rows)))
    assert words_of("docx", data)[-2:] == ["9999", "x"]


def test_terms_stand_beside_what_is_said_of_them():
    """A short term and its first paragraph are one paragraph; a long term has its own, kept with the next."""
    long = "A term that is far too long to stand beside"
    tree = document(
        Terms(
            items=(
                Term(term="Period", blocks=(paragraph("One"), paragraph("Two"))),
                Term(term=long, blocks=(paragraph("Three"),)),
            )
        )
    )
    assert styles_of(opened(tree))[1:] == [
        ("Term", "Period\tOne"),
        ("Term", "Two"),
        ("Term", long),
        ("Term", "Three"),
    ]
    assert [
        each.paragraph_format.keep_with_next for each in opened(tree).paragraphs if each.text == long
    ] == [True]


def kept(*blocks):
    """The texts of the body's paragraphs that stay on the page of the next."""
    return [
        each.text
        for each in opened(document(*blocks)).paragraphs
        if each.paragraph_format.keep_with_next and each.text
    ]


def facts(number, said="x"):
    """So many terms that all say the same."""
    return Terms(items=tuple(Term(term=f"Fact {fact}", blocks=(paragraph(said),)) for fact in range(number)))


def test_a_few_facts_stay_on_one_page_with_what_introduces_them():
    """No page ends between the provider, the time and the place of one event; what follows may move."""
    blocks = (paragraph("Before."), paragraph("A workshop."), facts(3), paragraph("After."))
    assert kept(*blocks) == ["A workshop.", "Fact 0\tx", "Fact 1\tx"]


def test_a_term_above_what_is_said_of_it_stays_with_the_next_fact():
    """Both paragraphs of it."""
    long = "A term that is far too long to stand beside"
    terms = Terms(items=(Term(term=long, blocks=(paragraph("One"),)), *facts(1).items))
    assert kept(terms) == [long, "One"]


@pytest.mark.parametrize(
    "terms",
    [
        facts(9),
        facts(3, "word " * 50),
        Terms(items=(Term(term="Fact", blocks=(paragraph("One"), paragraph("Two"))), *facts(1).items)),
        Terms(items=()),
    ],
    ids=["many", "long", "of several paragraphs", "none"],
)
def test_terms_that_are_more_than_a_few_facts_may_go_over_the_page(terms):
    """A glossary that had to stay on one page would leave another half empty."""
    assert kept(paragraph("Before."), terms, paragraph("After.")) == []


def test_list_stands_below_its_term():
    """At the edge: beside it, its first item would be a line lower than the term."""
    tree = document(Terms(items=(Term(term="Answers", blocks=(ListBlock(items=((paragraph("f1"),),)),)),)))
    assert styles_of(opened(tree))[1:] == [("Term", "Answers"), ("Term", "f1")]
    (indent,) = part(tree).iter(f"{W}ind")
    assert indent.get(f"{W}left") == "397"


def test_date_with_spaces_that_do_not_break_is_one_word():
    """Its column is wide enough for the whole of it."""
    columns = (Column(key="a", heading="A", width=50), Column(key="b", heading="B", width=1))
    rows = ((Cell(blocks=()), Cell(blocks=(Paragraph(content=as_text("24\xa0March\xa02016")),))),)
    grid = [
        int(each.get(f"{W}w"))
        for each in part(document(Table(caption="", columns=columns, rows=rows))).iter(f"{W}gridCol")
    ]
    assert grid[1] > 13 * 100


def test_callout_is_a_box_with_its_heading_as_header_row():
    """So that its heading is announced as one, and stands again where the box goes on to another page."""
    (box,) = opened(document(Callout(heading="Do this", blocks=(paragraph("Talk."),)))).tables
    assert [cell.text for cell in box.columns[0].cells] == ["Do this", "Talk."]
    assert box._tbl.tr_lst[0].find(f"{W}trPr/{W}tblHeader") is not None


def test_closing_blocks_stand_behind_a_rule():
    """In small print, but in the text itself, where every reader comes to them."""
    styles = [style for style, _ in styles_of(opened(newsletter()))]
    assert styles[-3:] == ["Closing"] * 3
    assert opened(newsletter()).paragraphs[-4].style.style_id == "Rule"


# ------------------------------------------------------------------------------------------ page and language


def test_page_is_a4_and_turned_as_asked():
    """21 by 29.7 cm, to the twip that Word counts in."""
    upright, turned = (opened(tree).sections[0] for tree in (briefing(), action_plan()))
    assert (upright.page_width.twips, upright.page_height.twips) == (11906, 16838)
    assert (turned.page_width.twips, turned.page_height.twips) == (16838, 11906)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en-GB", "Title\tPage 1 of 1"), ("cy", "Title\tTudalen 1 o 1"), ("pl", "Title\t1 / 1")],
)
def test_foot_of_the_page_has_title_and_number(language, text):
    """In words of the document's language, where we have them."""
    (line,) = part(document(language=language), "word/footer1.xml")
    shown = "".join(
        "\t" if each.tag == f"{W}tab" else each.text
        for each in line.iter(f"{W}t", f"{W}tab")
        if each.getparent().tag == f"{W}r"
    )
    assert shown == text
    assert [each.get(f"{W}instr").strip() for each in line.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]


def test_long_title_is_short_at_the_foot():
    """It has one line there, beside the number."""
    (line,) = part(document(title="Learning " * 2000), "word/footer1.xml")
    assert len("".join(line.itertext())) < 100


def test_language_of_the_text_is_the_documents():
    """For screen readers and spelling, in the defaults that every run has."""
    lang = part(document(language="cy-GB"), "word/styles.xml").find(f".//{W}rPrDefault//{W}lang")
    assert lang.get(f"{W}val") == "cy-GB"


def test_right_to_left_language_turns_the_document():
    """Paragraphs, tables and runs go the other way; Latin words inside do not."""
    table = Table(caption="", columns=(Column(key="a", heading="א"),), rows=())
    tree = document(Paragraph(content=as_text("שלום Child N שלום")), table, title="סקירה", language="he-IL")
    assert part(tree, "word/styles.xml").find(f"{W}style[@{W}styleId='Normal']/{W}pPr/{W}bidi") is not None
    root = part(tree)
    assert root.find(f".//{W}tblPr/{W}bidiVisual") is not None
    runs = list(root.iter(f"{W}r"))
    directions = [(run.find(f"{W}t").text, run.find(f"{W}rPr/{W}rtl") is not None) for run in runs]
    assert directions[1:4] == [("שלום ", True), ("Child N", False), (" שלום", True)]


def test_left_to_right_document_marks_only_what_goes_the_other_way():
    """A Hebrew or Arabic name in English text."""
    root = part(document(Paragraph(content=as_text("Read שלום, 12 עולם now"))))
    runs = list(root.iter(f"{W}r"))[1:]
    assert [(run.find(f"{W}t").text, run.find(f"{W}rPr/{W}rtl") is not None) for run in runs] == [
        ("Read ", False),
        ("שלום, 12 עולם", True),
        (" now", False),
    ]
    assert part(document(), "word/styles.xml").find(f".//{W}bidi") is None


# ------------------------------------------------------------------------------------------------- properties


def test_properties_say_title_language_and_date_and_no_more():
    """No author, program, comment or time of making."""
    properties = part(everything(), "docProps/core.xml")
    assert [etree.QName(each).localname for each in properties] == [
        "title",
        "language",
        "created",
        "modified",
    ]
    read = opened(everything()).core_properties
    assert (read.title, read.language) == (everything().title, "en-GB")
    assert read.created == read.modified == datetime(2026, 3, 2, tzinfo=UTC)


def test_document_without_a_date_says_none():
    """The clock is not asked."""
    properties = part(document(), "docProps/core.xml")
    assert [etree.QName(each).localname for each in properties] == ["title", "language"]


def test_title_longer_than_a_property_takes_is_cut():
    """Word's limit is 255 characters; in the text it is whole."""
    title = "Learning " * 1111
    tree = document(title=title, date=date(2026, 3, 2))
    read = opened(tree).core_properties.title
    assert (len(read), read[-1]) == (255, "…")
    assert words_of("docx", rendered("docx", tree)) == title.split()


def test_threads_share_the_template():
    """Documents made at once in several threads are what they are when made alone."""
    trees = [make() for make in DOCUMENTS.values()] * 8
    alone = [rendered("docx", tree) for tree in trees]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda tree: rendered("docx", tree), trees)) == alone


def test_rendering_leaves_no_trace_in_the_next_document():
    """The template is copied, not written in: links, lists and pictures of one do not reach another."""
    before = rendered("docx", document())
    for make in DOCUMENTS.values():
        rendered("docx", make())
    assert rendered("docx", document()) == before
    with zipfile.ZipFile(io.BytesIO(before)) as archive:
        assert not any("media" in name for name in archive.namelist())
