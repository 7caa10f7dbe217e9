"""The catalogue: every code fires on its failing example and stays silent on its passing one."""

from __future__ import annotations

import pytest

from scrlearn.checks import check
from scrlearn.checks.plugin import scrlearn_register_checks
from scrlearn.hooks import PluginHost
from scrlearn.model.register import Register
from scrlearn.problems import FAMILIES, Problem, family_of
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)
CHECKS = tuple(scrlearn_register_checks())
CODES = [code for found in CHECKS for code in found.codes]
NAMES = Register(["Ada Exemplar"])
SHOWN = [code for code in CODES if code.failing]


def reported(example: str, code: str) -> list[Problem]:
    """Return the problems with a code in a sound subject with an example put in."""
    report = check(subject(example), host=HOST, register=NAMES)
    assert report.complete
    return [problem for problem in report.problems if problem.code == code]


@pytest.mark.parametrize("kind", ["review", "briefing", "bulletin", "response"])
def test_sound_subjects_have_no_problem(kind):
    """What the examples are put into is silent, so that what is heard comes from the example."""
    assert check(subject(f"kind: {kind}"), host=HOST).problems == ()


@pytest.mark.parametrize("code", SHOWN, ids=lambda code: code.code)
def test_failing_example_is_reported(code):
    """The code fires on its failing example, with a place, a message of its own, a hint and a source."""
    problems = reported(code.failing, code.code)
    assert problems
    assert all(problem.message and problem.hint and problem.source == code.source for problem in problems)
    assert all(problem.path or code.code == "STR171" for problem in problems)


@pytest.mark.parametrize("code", SHOWN, ids=lambda code: code.code)
def test_passing_example_is_silent(code):
    """The code stays silent on its passing example."""
    assert reported(code.passing, code.code) == []


def test_every_code_stands_once():
    """No two entries share a code or a title."""
    assert len({code.code for code in CODES}) == len(CODES)
    assert len({code.title for code in CODES}) == len(CODES)


def test_every_code_has_both_examples():
    """Only the code for a check that could not run has no example: no file can show it."""
    assert [code.code for code in CODES if not (code.failing and code.passing)] == ["DIS100"]


def test_every_code_belongs_to_a_family():
    """A code is the letters of one of our families and a number of three digits."""
    for code in CODES:
        assert FAMILIES[code.family.letters] == code.family
        assert code.code.removeprefix(code.family.letters).isdigit()


def test_only_disclosure_stops_an_export():
    """An error of that family forbids publishing; so does one of a plugin's letters that begin alike."""
    assert [family.letters for family in FAMILIES.values() if family.stops_export] == ["DIS"]
    assert family_of("DISX001").stops_export
    assert not family_of("OUR001").stops_export


def test_host_lists_the_catalogue_in_order():
    """Whoever looks a code up finds it where its name comes."""
    assert list(HOST.catalogue) == sorted(HOST.catalogue)
