"""One rule set on one day: the edition in force, or that none is, and which of its questions stand where."""

from datetime import date

import pytest

from scrlearn.errors import RuleError
from scrlearn.law.england_scr import ENGLAND_SCR
from scrlearn.law.on_a_day import ruleset_on
from scrlearn.model.areas import Nation
from scrlearn.model.base import evolve


@pytest.mark.parametrize(
    ("day", "edition"),
    [
        (date(2006, 3, 31), None),
        (date(2006, 4, 1), "regulation-2006"),
        (date(2013, 4, 14), "working-together-2010"),
        (date(2013, 4, 15), "working-together-2013"),
        (date(2019, 9, 29), "working-together-2015"),
        (date(2019, 9, 30), None),
    ],
)
def test_the_edition_is_that_of_the_day(day, edition):
    """From its first day to its last; before the first edition and after the last there is none."""
    standing = ruleset_on(ENGLAND_SCR, on=day)
    assert (standing.edition.id if standing.edition else None) == edition
    assert (standing.reason == "") is (edition is not None)


def test_what_is_not_known_of_the_area_is_said():
    """Between June 2018 and September 2019 the board's end hung on the area; its own day settles it."""
    standing = ruleset_on(ENGLAND_SCR, on=date(2019, 8, 10), area="Kent")
    assert standing.as_dict()["questions"] == {
        "commission": {"in_force": None, "reason": "", "needs": "area_implementation_date"},
        "notify": {
            "in_force": False,
            "reason": "This question was asked until 28 June 2018 only.",
            "needs": None,
        },
    }


def test_another_nation_has_none_of_it():
    """By the nation alone as by an area that lies in it."""
    for place in ({"nation": Nation.WALES}, {"nation": "Wales"}, {"area": "Cardiff"}):
        standing = ruleset_on(ENGLAND_SCR, on=date(2016, 1, 15), **place)
        assert standing.edition is None
        assert "is law in England" in standing.reason


def test_law_that_was_never_commenced_is_not_in_force():
    """An edition that was enacted and not brought into force is not printed as the one in force."""
    enacted = evolve(ENGLAND_SCR.editions[-1], not_commenced="It is prospective.")
    standing = ruleset_on(evolve(ENGLAND_SCR, editions=(enacted,)), on=date(2016, 1, 15))
    assert (standing.edition, standing.reason) == (None, "It is prospective.")
    assert "not in force. It is prospective." in " ".join(standing.explain().split())


def test_an_area_in_another_nation_than_the_one_asked_about_is_refused():
    """One of the two is wrong."""
    with pytest.raises(RuleError, match="Cardiff is in Wales, not in England"):
        ruleset_on(ENGLAND_SCR, on=date(2016, 1, 15), area="Cardiff", nation="England")
