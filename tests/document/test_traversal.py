"""The reading order that every format follows."""

from __future__ import annotations

from scrlearn.document import (
    Callout,
    Cell,
    Column,
    Document,
    Field,
    FieldGrid,
    Form,
    ListBlock,
    Masthead,
    Paragraph,
    Section,
    Table,
    Term,
    Terms,
    as_text,
    reading,
    walk,
)


def _say(text: str) -> Paragraph:
    return Paragraph(content=as_text(text))


GRID = FieldGrid(
    tag="scr_g", caption="grid", columns=(Field(tag="scr_c", label="column", prompt="cell"),), rows=2
)
EVERYTHING = (
    Section(heading=as_text("heading"), number="1", anchor="a", blocks=(_say("inside"),)),
    ListBlock(items=((_say("item"), ListBlock(items=((_say("nested"),),))),)),
    Table(
        caption="caption",
        columns=(Column(key="k", heading="column heading"),),
        rows=((Cell(blocks=(_say("table cell"),)),),),
    ),
    Terms(items=(Term(term="term", blocks=(_say("meaning"),)),)),
    Callout(heading="callout", blocks=(_say("set apart"),)),
    Form(subject_id="x", parts=(Field(tag="scr_f", label="label", prompt="prompt"), GRID)),
)


def test_reading_gives_head_body_and_foot_in_order():
    """Every text comes once, where a reader meets it."""
    document = Document(
        id="x",
        title="title",
        layout="x",
        masthead=Masthead(publisher="publisher", kicker="kicker", dateline="dateline"),
        blocks=EVERYTHING,
        footer=(_say("foot"),),
    )
    assert list(reading(document)) == [
        "publisher", "kicker", "title", "dateline",
        "1 heading", "inside", "item", "nested",
        "caption", "column heading", "table cell",
        "term", "meaning", "callout", "set apart",
        "label", "prompt", "grid", "column", "cell", "cell", "foot",
    ]  # fmt: skip


def test_reading_skips_what_a_document_lacks():
    """An empty masthead says nothing."""
    assert list(reading(Document(id="x", title="title", layout="x"))) == ["title"]


def test_walk_reaches_blocks_inside_every_kind_of_block():
    """Nothing hides from a search of the tree."""
    said = [block.content for block in walk(EVERYTHING) if isinstance(block, Paragraph)]
    assert said == [
        as_text(text) for text in ("inside", "item", "nested", "table cell", "meaning", "set apart")
    ]


def test_the_cells_of_a_grid_have_tags_of_their_own():
    """A returned form tells the rows apart by their tags."""
    assert [GRID.cell(row, GRID.columns[0]).tag for row in (1, 2)] == ["scr_c_1", "scr_c_2"]
