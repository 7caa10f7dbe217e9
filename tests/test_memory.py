"""What a run works out is worked out once, and kept by its request alone."""

from __future__ import annotations

import gc
import weakref
from contextvars import copy_context
from datetime import date

import attrs

from scrlearn._memory import Memory, remembered
from scrlearn.hooks import CheckRequest, PluginHost

HOST = PluginHost(entry_points=False)


@remembered
def _listed(*about: object) -> list[object]:
    return list(about)


class _Noun:
    """Something that is told apart by being the same object, although it equals every other."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Noun)

    __hash__ = None  # type: ignore[assignment]


def test_outside_of_a_run_everything_is_worked_out_anew():
    """Nothing is kept where nobody said for how long."""
    assert _listed("a") is not _listed("a")


def test_texts_and_days_are_told_apart_by_what_they_say_and_all_else_by_being_the_same():
    """Two reviews that are equal are two; the same words are the same text."""
    one, other = _Noun(), _Noun()
    with Memory().in_use():
        assert _listed(str(12), date(2016, 1, 15)) is _listed(str(12), date(2016, 1, 15))
        assert _listed(one) is _listed(one)
        assert _listed(one) is not _listed(other)
        assert _listed("12") is not _listed("12", date(2016, 1, 15))


def test_a_run_within_a_run_has_a_memory_of_its_own():
    """And the outer one goes on with what it knew."""
    outer = Memory()
    with outer.in_use():
        known = _listed("a")
        with Memory().in_use():
            assert _listed("a") is not known
        assert _listed("a") is known


def test_what_is_kept_goes_with_the_request():
    """Also where somebody took the context of the run along, as a task of asyncio does."""
    noun = _Noun()
    request = CheckRequest(host=HOST)
    with request.memory.in_use():
        _listed(noun)
        context = copy_context()
    watched = weakref.ref(noun)
    del noun, request
    gc.collect()
    assert watched() is None
    assert context.run(_listed, "a") == ["a"]


def test_a_request_that_differs_in_one_thing_shares_what_was_read():
    """The same subject is read for a report and for its document."""
    request = CheckRequest(host=HOST)
    assert attrs.evolve(request, incomplete=print).memory is request.memory
    assert CheckRequest(host=HOST).memory is not request.memory
    assert CheckRequest(host=HOST) == CheckRequest(host=HOST)


def test_a_memory_shows_nothing_of_what_it_holds():
    """Whoever prints it, or the request, in a log must not print a review."""
    memory = Memory()
    with memory.in_use():
        _listed("943 476 5919")
    assert repr(memory) == "<Memory of 1>"
    assert "943 476 5919" not in repr(CheckRequest(host=HOST, memory=memory))
