"""What a reviewer's stated connections amount to."""

from __future__ import annotations

import pytest

from scrlearn.language.connections import Connection, connection_of, works_for
from scrlearn.model.board import Agency


@pytest.mark.parametrize(
    "said",
    [
        "none",
        "None.",
        "No connections with the case or any of the agencies",
        "none with the case or with any of the agencies",
        "No current or previous connection with any agency",
        "Has never worked for any of the agencies.",
        "The reviewer has not previously worked in the county",
        "Independent of the case and of every agency.",
        "None. She has no connection with St. John's, either.",
        "N/A: no connection with any agency",
        "Dim",
    ],
)
def test_no_connection(said):
    """However it is written, none is none."""
    assert connection_of(said) is Connection.NONE


@pytest.mark.parametrize(
    "said", ["", " ", "?", "-", "n/a", "none?", "TBC", "to be confirmed", "Not known", "not yet asked"]
)
def test_nothing_stated(said):
    """What stands in for an answer is none."""
    assert connection_of(said) is Connection.NOT_STATED


@pytest.mark.parametrize(
    "said",
    [
        "was a nurse in the Trust until 2009",
        "None, except that she trained the Trust's midwives",
        "No longer employed by the council",
        "No conflict of interest declared. Worked for the Trust in the nineties.",
        "Independent of the case; formerly the police's own reviewer",
        "is not independent of the council",
        "ex-employee of the council",
        "Chairs another board in the region",
    ],
)
def test_some_connection(said):
    """A denial that is taken back, or that covers only the half, is no denial."""
    assert connection_of(said) is Connection.SOME


POLICE = Agency(id="police", name="Harbourshire Police")


@pytest.mark.parametrize("organisation", ["police", "Harbourshire Police", "HARBOURSHIRE POLICE (Reviews)"])
def test_works_for_an_agency(organisation):
    """By its id, by its name, in a part of it."""
    assert works_for(organisation, POLICE)


@pytest.mark.parametrize("organisation", ["", "independent", "Westshire Police", "Harbourshire University"])
def test_works_elsewhere(organisation):
    """One word in common makes no colleague."""
    assert not works_for(organisation, POLICE)


def test_an_agency_of_one_word_is_not_found_in_others():
    """Police is not every police."""
    assert not works_for("Westshire Police", Agency(id="p", name="Police"))


def test_a_council_employs_the_people_of_its_services():
    """The name of the whole stands in the name of the part."""
    assert works_for("Kent County Council", Agency(id="c", name="Kent County Council Children's Services"))
