"""The catalogue: every code fires on its failing example and stays silent on its passing one."""

from __future__ import annotations

import pytest

from scrlearn.checks import check
from scrlearn.checks.plugin import scrlearn_register_checks
from scrlearn.hooks import PluginHost
from scrlearn.model.register import Register
from scrlearn.problems import FAMILIES, family_of
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)
CHECKS = tuple(scrlearn_register_checks())
CODES = [code for found in CHECKS for code in found.codes]
NAMES = Register(["Ada Exemplar"])
SHOWN = [code for code in CODES if code.failing]


def reported(example: str) -> set[str]:
    """Return the codes of the problems in a sound subject with an example put in."""
    report = check(subject(example), host=HOST, register=NAMES)
    assert report.complete
    return {problem.code for problem in report.problems}


@pytest.mark.parametrize("kind", ["review", "briefing", "bulletin", "response"])
def test_sound_subjects_have_no_problem(kind):
    """What the examples are put into is silent, so that what is heard comes from the example."""
    assert check(subject(f"kind: {kind}"), host=HOST).problems == ()


@pytest.mark.parametrize("code", SHOWN, ids=lambda code: code.code)
def test_failing_example_is_reported(code):
    """The code fires on its failing example."""
    assert code.code in reported(code.failing)


@pytest.mark.parametrize("code", SHOWN, ids=lambda code: code.code)
def test_passing_example_is_silent(code):
    """The code stays silent on its passing example."""
    assert code.code not in reported(code.passing)


@pytest.mark.parametrize("code", SHOWN, ids=lambda code: code.code)
def test_problem_says_where_and_what_to_do(code):
    """Each problem has a place, a message of its own, a hint and a source."""
    problems = [
        problem
        for problem in check(subject(code.failing), host=HOST, register=NAMES).problems
        if problem.code == code.code
    ]
    assert all(problem.message and problem.hint and problem.source == code.source for problem in problems)
    assert all(problem.path or code.code == "STR171" for problem in problems)


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


def test_host_lists_the_catalogue():
    """The host's catalogue is the codes of the registered checks, sorted."""
    assert list(HOST.catalogue) == sorted(code.code for code in CODES)
