"""The principles: two lists, of one time and place, and a board's own beside them."""

from __future__ import annotations

import pytest

from scrlearn.checks import check
from scrlearn.hooks import PluginHost
from scrlearn.law.england_scr import ENGLAND_SCR
from scrlearn.model.principles import ASKED_BY, ASKED_FROM, CONDUCT, LEARNING_FRAMEWORK
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)


def problems(example):
    """Return the problems with principles in a sound review with an example put in."""
    return list(check(subject(example), host=HOST, codes=["CON12"]).problems)


def without(keys):
    """Write an example that takes principles out."""
    return f"principles: {{{', '.join(f'{key}: null' for key in keys)}}}"


def test_the_two_lists_are_not_merged():
    """Five and six, nothing in common, and each reported by itself."""
    assert (len(CONDUCT), len(LEARNING_FRAMEWORK)) == (5, 6)
    assert [problem.code for problem in problems(without(CONDUCT))] == ["CON121"]
    assert [problem.code for problem in problems(without(LEARNING_FRAMEWORK))] == ["CON122"]


def test_one_problem_names_all_that_is_missing_of_a_list():
    """Not one problem a principle."""
    (problem,) = problems(without(["research", "transparency"]))
    assert problem.message == "nothing says how 2 of the 5 principles were met: transparency, research"


def test_no_principle_at_all_is_one_problem():
    """It says so, and not what each list lacks."""
    assert [problem.code for problem in problems("principles: null")] == ["CON120"]


def test_a_board_s_own_principle_stands_beside_the_lists():
    """It is neither unknown nor in place of another."""
    assert problems("principles: {our-own: A young adviser read every draft.}") == []


def test_a_misspelt_principle_is_pointed_out():
    """Its text is there, under a key that is no principle of the list."""
    (problem,) = problems("principles: {no-hindsight: null, no-hindsite: People said what they knew.}")
    assert problem.message.endswith("; does 'no-hindsite' stand for no-hindsight?")


@pytest.mark.parametrize("key", ["no-hindsight", "our-own"])
def test_a_principle_without_text_is_reported_where_it_stands(key):
    """Whether it is of a list or the board's own."""
    (problem,) = problems(f"principles: {{{key}: ' '}}")
    assert (problem.code, problem.path) == ("CON123", f"principles.{key}")


@pytest.mark.parametrize(
    ("case", "asked"),
    [
        ("rules: england-scr", True),
        ("{rules: england-scr, dates: {initiated: 2013-04-15}}", True),
        (
            "{rules: england-scr, dates: {decided: null, initiated: 2013-04-14}}",
            False,
        ),
        ("{rules: england-scr, dates: {notified: null, decided: null, initiated: null}}", False),
        ("rules: england-cspr", False),
        ("rules: ''", False),
    ],
)
def test_the_lists_are_those_of_one_time(case, asked):
    """Working Together 2013 brought them in; reviews before it and practice reviews have others."""
    example = f"{case[:-1]}, principles: null}}" if case.startswith("{") else f"{{{case}, principles: null}}"
    assert bool(problems(example)) is asked


def test_that_time_begins_with_an_edition_of_the_rules():
    """The day is that of Working Together 2013, as the rule set has it."""
    assert ENGLAND_SCR.id == ASKED_BY
    assert ASKED_FROM in {edition.in_force_from for edition in ENGLAND_SCR.editions}


def test_publication_is_asked_once_the_report_is_out():
    """Before that, nobody can say how it was published."""
    example = "principles: {published: null}"
    assert problems(example) == []
    (problem,) = problems(f"{{{example}, dates: {{published: 2016-01-15}}}}")
    assert problem.message.endswith(": published")
