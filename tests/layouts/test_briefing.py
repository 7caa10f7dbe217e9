"""The briefing's layout: numbered steps, questions, and the form that a team sends back."""

from __future__ import annotations

from datetime import date
from typing import Any

from scrlearn.document import Field, FieldGrid, Form, LineBreak, Section, Text, reading, walk
from scrlearn.hooks import PluginHost
from scrlearn.model.board import Board
from scrlearn.model.briefing import Briefing, BriefingSection, FormPart
from scrlearn.publish import lay_out

HOST = PluginHost(entry_points=False)
BOARD = Board(id="b", name="Board", reply_to="board@example.org")


def briefing(**values: Any) -> Briefing:
    """Make a briefing of two steps, changed by what is given."""
    steps = [
        BriefingSection(key="a", heading="First", body="One."),
        BriefingSection(key="b", heading="Last", body="Two."),
    ]
    values = {"id": "b1", "title": "Child N", "board": BOARD, "sections": steps} | values
    return Briefing(**values)


def form_of(subject: Briefing) -> Form | None:
    """Return the form in the document of a briefing, if it has one."""
    blocks = walk(lay_out(subject, host=HOST).blocks)
    return next((block for block in blocks if isinstance(block, Form)), None)


def test_steps_are_numbered_in_their_order():
    """Each step is a section whose visible number counts from one."""
    sections = [block for block in lay_out(briefing(), host=HOST).blocks if isinstance(block, Section)]
    assert [section.number for section in sections[:2]] == ["1", "2"]


def test_a_step_without_text_is_left_out_and_not_counted():
    """A draft's empty step shows no bare heading."""
    steps = [
        BriefingSection(key="a", heading="Empty"),
        BriefingSection(key="b", heading="Full", body="Text."),
    ]
    said = list(reading(lay_out(briefing(sections=steps), host=HOST)))
    assert "1 Full" in said
    assert not any("Empty" in text for text in said)


def test_the_form_asks_for_an_answer_to_every_question():
    """One answer field a question, with a tag that says which."""
    form = form_of(briefing(questions=["Why?", "How?", "When?"], form=[FormPart.ANSWERS]))
    assert form is not None
    assert [part.tag for part in form.parts] == ["scr_answer_1", "scr_answer_2", "scr_answer_3"]


def test_every_tag_of_the_whole_form_is_unique_and_begins_with_scr():
    """A returned form is read back by its tags."""
    form = form_of(briefing(questions=["Why?"]))
    assert form is not None
    tags = [part.tag for part in form.parts if isinstance(part, Field)]
    for grid in (part for part in form.parts if isinstance(part, FieldGrid)):
        tags += [grid.cell(row, column).tag for row in range(1, grid.rows + 1) for column in grid.columns]
    assert len(tags) == len(set(tags)) > len(FormPart)
    assert all(tag.startswith("scr_") for tag in tags)


def test_the_form_has_only_the_parts_that_the_file_names():
    """A board decides what it asks."""
    form = form_of(briefing(form=[FormPart.TEAM, FormPart.FEEDBACK]))
    assert form is not None
    assert [part.tag for part in form.parts] == ["scr_team", "scr_feedback"]


def test_no_form_means_no_response_section():
    """A briefing without a form does not speak of one."""
    said = " ".join(reading(lay_out(briefing(form=[]), host=HOST)))
    assert "response" not in said
    assert "form" not in said


def test_the_reply_names_the_briefings_own_address_before_the_boards():
    """A briefing can have its answers sent elsewhere than the board's usual address."""
    said = " ".join(
        reading(lay_out(briefing(reply_to="own@example.org", reply_by=date(2016, 3, 31)), host=HOST))
    )
    assert "own@example.org by 31\N{NO-BREAK SPACE}March 2016" in said
    assert "board@example.org" not in said


def test_without_an_address_no_reply_is_promised():
    """Nothing is said of sending the form where no address is known."""
    said = " ".join(reading(lay_out(briefing(board=None), host=HOST)))
    assert "email it to" not in said


def test_a_number_that_was_typed_is_set_once():
    """Headings and questions keep the number that the layout sets, and no second one."""
    steps = [
        BriefingSection(key="a", heading="1. Who was Alun?", body="One."),
        BriefingSection(key="b", heading="2) What did we find?", body="Two."),
        BriefingSection(key="c", heading="7 minutes to learn", body="Three."),
        BriefingSection(key="d", heading="4.Who helped?", body="Four."),
        BriefingSection(key="e", heading="5\N{EN DASH} What next?", body="Five."),
        BriefingSection(key="f", heading="6:1 supervision", body="Six."),
    ]
    said = list(
        reading(lay_out(briefing(sections=steps, questions=["1. What now?", "And then?"]), host=HOST))
    )
    assert {
        "1 Who was Alun?",
        "2 What did we find?",
        "3 7 minutes to learn",
        "4 Who helped?",
        "5 What next?",
        "6 6:1 supervision",
        "What now?",
        "And then?",
    } <= set(said)


def test_the_lines_of_an_address_are_kept():
    """A postal address is lines."""
    board = Board(id="b", name="Board", address="1 High Street\nFenshire\n")
    footer = lay_out(briefing(board=board), host=HOST).footer
    assert (Text("1 High Street"), LineBreak(), Text("Fenshire")) in [block.content for block in footer]
