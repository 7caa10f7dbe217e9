"""What each audience sees of a review: what it may not see is not in the tree."""

from __future__ import annotations

from datetime import date

import pytest

from scrlearn.document import reading
from scrlearn.errors import UnknownNameError
from scrlearn.hooks import PluginHost
from scrlearn.model.base import evolve
from scrlearn.model.board import Agency
from scrlearn.model.facts import Fact, FactState
from scrlearn.model.recommendations import Action, ProgressNote, Recommendation
from scrlearn.model.review import Review, ReviewDates
from scrlearn.publish import lay_out

HOST = PluginHost(entry_points=False)
REVIEW = Review(
    id="child-n",
    title="Child N",
    rules="england-scr",
    dates=ReviewDates(event=date(2016, 1, 4), notified=date(2016, 1, 15)),
    facts={
        "abuse_or_neglect_known_or_suspected": Fact(state=FactState.TRUE, basis="BASIS", judged_by="JUDGE"),
        "died": Fact(state=FactState.TRUE),
    },
    agencies=[Agency(id="police", name="Police"), Agency(id="health", name="Health")],
    recommendations=[
        Recommendation(
            id="r1",
            text="FOR POLICE",
            addressed_to=["police"],
            actions=[
                Action(id="a1", text="POLICE ACTION", body="police", progress=[ProgressNote(text="PROGRESS")])
            ],
        ),
        Recommendation(id="r2", text="FOR HEALTH", addressed_to=["health"]),
        Recommendation(
            id="r3",
            text="JOINT",
            addressed_to=["health"],
            actions=[Action(id="a2", text="SHARED", body="police", progress=[ProgressNote(text="OTHERS")])],
        ),
    ],
)


def words(layout: str, audience: str) -> str:
    """Return all that a reader of that audience gets."""
    return "\n".join(reading(lay_out(REVIEW, layout=layout, audience=audience, host=HOST)))


@pytest.mark.parametrize("audience", ["public", "board", "agency:police"])
@pytest.mark.parametrize("layout", ["review", "action-plan"])
def test_the_day_of_the_event_is_never_shown(layout: str, audience: str):
    """The day of the event finds the law and appears nowhere, whoever reads."""
    said = words(layout, audience)
    assert "4 January 2016" not in said.replace("\N{NO-BREAK SPACE}", " ")
    assert "2016-01-04" not in said


@pytest.mark.parametrize(
    ("audience", "shown"), [("public", False), ("agency:police", False), ("board", True)]
)
def test_only_the_board_sees_the_basis_of_a_fact(audience: str, *, shown: bool):
    """What a fact rests on and who judged it is the board's alone."""
    said = words("review", audience)
    assert ("BASIS" in said) is shown
    assert ("JUDGE" in said) is shown


@pytest.mark.parametrize(("audience", "shown"), [("public", False), ("agency:police", True), ("board", True)])
def test_the_public_does_not_see_notes_of_progress(audience: str, *, shown: bool):
    """Notes of progress are for those who carry out the plan."""
    assert ("PROGRESS" in words("action-plan", audience)) is shown


def test_an_agency_sees_the_recommendations_that_are_its_business():
    """Those addressed to it and those it acts on, under their numbers in the whole plan; no other."""
    said = words("action-plan", "agency:police")
    assert "FOR POLICE" in said
    assert "JOINT" in said
    assert "Recommendation 3" in said
    assert "FOR HEALTH" not in said


def test_an_agency_does_not_see_other_agencies_notes_of_progress():
    """On a shared recommendation an agency reads its own notes and not another's."""
    said = words("action-plan", "agency:health")
    assert "SHARED" in said
    assert "OTHERS" not in said


def test_an_agency_that_the_review_does_not_know_is_refused():
    """A misspelt agency gets no plan, above all none that says there is nothing to do."""
    with pytest.raises(UnknownNameError, match="did you mean police"):
        words("action-plan", "agency:polise")


def test_an_agency_with_nothing_to_do_is_told_so():
    """The plan of an agency that no recommendation is addressed to says that, and not that there are none."""
    review = evolve(REVIEW, agencies=[*REVIEW.agencies, Agency(id="fire", name="Fire Service")])
    document = lay_out(review, layout="action-plan", audience="agency:fire", host=HOST)
    assert "No recommendation of this review is addressed to Fire Service." in list(reading(document))
