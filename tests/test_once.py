"""What is worked out once for an object is forgotten with it: a review is confidential."""

from __future__ import annotations

import gc
import weakref

import scrlearn
from scrlearn._once import once_for_each
from scrlearn.hooks import PluginHost
from scrlearn.model.board import Agency
from scrlearn.model.review import Review

HOST = PluginHost(entry_points=False)


def test_a_value_is_worked_out_once_for_the_same_object():
    """And anew for another, even one that is equal to it."""
    asked = []

    @once_for_each
    def title(review: Review) -> str:
        asked.append(review)
        return review.title

    one, other = (Review(id="n", title="Child N") for _ in range(2))
    assert one == other
    assert [title(one), title(one), title(other)] == ["Child N"] * 3
    assert len(asked) == 2


def test_what_cannot_be_watched_is_worked_out_each_time():
    """A list may have changed meanwhile."""
    words = once_for_each(len)
    many = ["a"]
    assert words(many) == 1
    many.append("b")
    assert words(many) == 2


def test_a_value_goes_with_its_object():
    """Nothing of it stays, neither the object nor what was made of it."""

    class Made:
        pass

    made = once_for_each(lambda _review: Made())
    review = Review(id="n", title="Child N")
    watched = weakref.ref(review), weakref.ref(made(review))
    del review
    gc.collect()
    assert [one() for one in watched] == [None, None]


def test_no_review_and_no_document_outlives_whoever_asked():
    """Neither the checks nor the formats keep the last ones that they saw."""
    review = Review(id="n", title="Child N", agencies=[Agency(id="police", name="Example Police")])
    document = scrlearn.lay_out(review, host=HOST)
    for exporter in HOST.exporters.values():
        assert exporter.refuses(document) == ()
    scrlearn.check(review, host=HOST)
    watched = weakref.ref(review), weakref.ref(document)
    del review, document
    gc.collect()
    assert [one() for one in watched] == [None, None]
