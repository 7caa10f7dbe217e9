"""How a review was carried out, as its readers get it: what is for everyone, and what is for the board."""

from __future__ import annotations

from datetime import date

import pytest

from scrlearn.document import Table, reading, walk
from scrlearn.hooks import PluginHost
from scrlearn.model.base import evolve
from scrlearn.model.board import Agency
from scrlearn.model.conduct import ParallelProcess, Publication, Published
from scrlearn.model.quality_markers import MarkerAnswer, MarkerJudgement
from scrlearn.model.review import Involvement, Participant, Review, ReviewDates, Reviewer
from scrlearn.publish import lay_out

HOST = PluginHost(entry_points=False)
REVIEW = Review(
    id="child-n",
    title="Child N",
    rules="england-scr",
    dates=ReviewDates(
        decided=date(2016, 2, 20), initiated=date(2016, 3, 1), completed=date(2016, 12, 1)
    ),
    agencies=[Agency(id="police", name="Police")],
    reviewers=[Reviewer(name="A. Reviewer", connections="CONNECTION", independence="KEPT *APART*")],
    involvement=Involvement(
        family=[
            Participant(who="Mother", contribution="CONTRIBUTED", expectations="EXPLAINED", took_part=True),
            Participant(who="Father", took_part=False, not_involved_because="DECLINED"),
        ]
    ),
    terms_of_reference="- ASKED",
    principles={"our-own": "OURS", "published": "OUT", "no-hindsight": "THEN"},
    other_children="SIBLINGS",
    parallel_processes=[ParallelProcess(process="inquest", handling="CORONER")],
    delays={"complete": "TRIAL"},
    quality_markers={
        "scr-qm-13": MarkerJudgement(met=MarkerAnswer.PARTLY, evidence="SHOWN"),
        "scr-qm-02": MarkerJudgement(met=MarkerAnswer.NOT_YET),
    },
    board_response="ANSWERED",
    publication=Publication(
        published=Published.PARTLY, reasons="HARM", where="WEBSITE", available_for="TWO YEARS"
    ),
)  # fmt: skip


def words(audience: str, review: Review = REVIEW) -> list[str]:
    """Return what a reader of that audience gets, paragraph by paragraph."""
    return list(reading(lay_out(review, audience=audience, host=HOST)))


@pytest.mark.parametrize("audience", ["public", "board", "agency:police"])
def test_everyone_reads_who_led_who_took_part_and_what_was_answered(audience):
    """What a report says of its own conduct is published with it."""
    said = words(audience)
    for line in (
        "Connections: CONNECTION",
        "How independence is kept: KEPT APART",
        "Mother: CONTRIBUTED",
        "Invited and told: EXPLAINED",
        "Father: did not take part",
        "Why not: DECLINED",
        "ASKED",
        "ANSWERED",
        "In part",
        "HARM",
        "WEBSITE",
        "TWO YEARS",
    ):
        assert line in said


@pytest.mark.parametrize("audience", ["public", "agency:police"])
def test_how_the_review_was_run_is_not_for_others(audience):
    """Other children, courts, delays and the evidence for markers are not in the tree at all."""
    document = lay_out(REVIEW, audience=audience, host=HOST)
    said = repr(document)
    assert not [word for word in ("SIBLINGS", "inquest", "CORONER", "TRIAL", "SHOWN") if word in said]
    tables = [block.role for block in walk(document.blocks) if isinstance(block, Table)]
    assert "quality-markers" not in tables


def test_the_board_reads_how_the_review_was_run():
    """All that others do not."""
    said = words("board")
    for line in ("SIBLINGS", "inquest: CORONER", "TRIAL", "SHOWN"):
        assert line in said


def test_the_reason_for_a_delay_stands_beside_the_step():
    """In the cell that says what came of it."""
    document = lay_out(REVIEW, audience="board", host=HOST)
    (table,) = [block for block in walk(document.blocks) if getattr(block, "role", "") == "timetable"]
    (row,) = [row for row in table.rows if row[0].value == "complete"]
    assert "TRIAL" in repr(row[4])


def test_the_answered_markers_stand_in_the_order_of_their_list():
    """Whatever order they were written in, with their answers as data."""
    document = lay_out(REVIEW, audience="board", host=HOST)
    (table,) = [block for block in walk(document.blocks) if getattr(block, "role", "") == "quality-markers"]
    assert [(row[0].value, row[2].value) for row in table.rows] == [
        ("scr-qm-02", "not_yet"),
        ("scr-qm-13", "partly"),
    ]


def test_the_two_lists_of_principles_stand_apart():
    """And a board's own principles stand after them."""
    said = words("public")
    places = [said.index(line) for line in ("THEN", "The learning framework", "OUT", "OURS")]
    assert places == sorted(places)
    assert said.index("How the review was conducted") < places[0]
    assert "The board's own principles" in said


def test_no_parallel_process_is_told_and_silence_is_not():
    """None is what the board said; nothing is what it did not say."""
    none = words("board", evolve(REVIEW, parallel_processes=()))
    assert none[none.index("Parallel processes") + 1] == "None"
    assert "Parallel processes" not in words("board", evolve(REVIEW, parallel_processes=None))


def test_a_review_that_says_nothing_of_its_conduct_has_no_bare_heading():
    """Sections that have nothing in them are left out."""
    said = words("board", Review(id="r", title="R"))
    assert not {"Terms of reference", "Quality markers", "Publication", "What the board answers"} & set(said)
