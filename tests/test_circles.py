"""No module of scrlearn needs, by whichever way, a module that needs it: the house has no circle.

Every import counts: those of names that only annotations use, and those inside functions.
"""

from __future__ import annotations

import graphlib

import grimp
import pytest


def circle(needs):
    """Return one circle among modules and what each of them needs, as a line; nothing where there is none."""
    try:
        graphlib.TopologicalSorter(needs).prepare()
    except graphlib.CycleError as error:
        return " is needed by ".join(error.args[1])
    return ""


@pytest.mark.parametrize(
    ("needs", "told"),
    [
        ({"a": {"b"}, "b": {"c"}, "c": set()}, ""),
        ({"a": {"b"}, "b": {"a"}}, "a is needed by b is needed by a"),
    ],
)
def test_a_circle_is_told_by_its_modules(needs, told):
    """And nothing is told where there is none."""
    assert circle(needs) == told


def test_no_module_needs_a_module_that_needs_it():
    """What two modules need of each other stands in a third."""
    graph = grimp.build_graph("scrlearn", cache_dir=None, exclude_type_checking_imports=False)
    assert len(graph.modules) > 100
    assert circle({module: graph.find_modules_directly_imported_by(module) for module in graph.modules}) == ""
