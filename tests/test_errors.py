"""Errors carry data: where something is wrong, what, and among what; and all of it to another process."""

from __future__ import annotations

import pickle
from datetime import date

import pytest

from scrlearn.errors import RuleError, UnknownNameError
from scrlearn.law import decide_review
from scrlearn.law.receipts import Receipt
from scrlearn.model.facts import Fact
from scrlearn.model.particulars import Particulars
from scrlearn.model.review import Review, ReviewDates
from scrlearn.places import Place

REVIEW = Review(id="n", title="N", rules="england-scr", dates=ReviewDates(event=date(2016, 1, 15)))


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"rules": ""}, "rules"),
        ({"dates": ReviewDates()}, "dates.event"),
        ({"particulars": Particulars(age_at_event=-1)}, "particulars.age_at_event"),
        ({"particulars": Particulars(born=date(2017, 1, 1))}, "particulars.born"),
        ({"facts": {"dide": Fact.of(True)}}, ""),
    ],
)
def test_what_the_law_refuses_is_known_by_its_place(changes, place):
    """Nobody need read it out of the message, which says it all the same."""
    fields = {"id": "n", "title": "N", "rules": REVIEW.rules, "dates": REVIEW.dates} | changes
    with pytest.raises(RuleError) as caught:
        decide_review(Review(**fields))
    assert str(caught.value.place) == place
    assert str(caught.value) == (f"{place}: " if place else "") + caught.value.message


def test_a_fault_of_a_receipt_is_known_by_its_key():
    """As by its place in a file."""
    receipt = decide_review(REVIEW).receipt
    with pytest.raises(RuleError) as caught:
        Receipt.from_dict(receipt.as_dict() | {"edtion": "x"})
    assert caught.value.place == Place("edtion")
    assert caught.value.message == "a receipt has no such key: did you mean edition?"


@pytest.mark.parametrize(
    "error",
    [
        RuleError("it is not so", Place("particulars", "born")),
        RuleError("it is not so"),
        UnknownNameError("format", "docxx", ["docx"], hint="see `scrlearn plugins`"),
        UnknownNameError("audience", "nonpublic", ["public"], meant=""),
    ],
)
def test_errors_reach_another_process_as_they_are(error):
    """With what they carry."""
    arrived = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (type(arrived), str(arrived), vars(arrived)) == (type(error), str(error), vars(error))
