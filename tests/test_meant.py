"""What is suggested for a name that is not there: by likeness in open lists, by meaning in closed ones."""

from __future__ import annotations

import ast
import inspect
import typing
from enum import Enum
from pathlib import Path
from typing import Any

import attrs
import pytest

import scrlearn
from scrlearn._meant import ClosedList, did_you_mean
from scrlearn.errors import LoadError, RuleError, UnknownNameError
from scrlearn.model.areas import nation_of
from scrlearn.model.audience import Audience
from scrlearn.model.facts import FactState, fact_state
from scrlearn.model.recommendations import Achievement, Status
from scrlearn.model.subjects import SUBJECTS
from scrlearn.problems import Severity

ROOT = Path(__file__).parents[1]
ACTION = "recommendations: [{{id: r, text: t, actions: [{{id: a, text: t, {}}}]}}]"
RESPONSE = "recommendations: [{{id: r, text: t, acceptance: '{}'}}]"


def hint(line):
    """Return what the reader of a review's file is told about one line of it."""
    with pytest.raises(LoadError) as caught:
        scrlearn.loads(f"kind: review\nschema_version: 1\nid: n\ntitle: N\n{line}\n")
    (fault,) = caught.value.faults
    assert fault.message.startswith("expected one of ")
    return fault.hint


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("untrue", "did you mean false?"),
        ("known", ""),
        ("not known", "did you mean unknown?"),
        ("undisputed", ""),
        ("applicable", ""),
        ("yes", "did you mean true?"),
        ("no", "did you mean false?"),
        ("N/A", "did you mean not_applicable?"),
        ("Not applicable", "did you mean not_applicable?"),
        ("unsafe", ""),
        ("ture", "did you mean true?"),
    ],
)
def test_a_facts_state_is_never_taken_for_its_opposite(written, asked):
    """Neither in a file nor in Python; where no state was meant, the five are listed."""
    assert hint(f"facts: {{died: '{written}'}}") == asked
    with pytest.raises(RuleError) as caught:
        fact_state(written)
    told = str(caught.value)
    assert told.startswith(f"'{written}' is not a fact's state" + (f": {asked}" if asked else " ("))
    assert "(true, false, unknown, disputed, not_applicable)" in told


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("incomplete", ""),
        ("done", "did you mean complete?"),
        ("Completed", "did you mean complete?"),
        ("in progress", "did you mean on_track?"),
        ("started", ""),
        ("red", "did you mean not_started or delayed?"),
        ("amber", "did you mean on_track or delayed?"),
        ("GREEN", "did you mean on_track or complete?"),
    ],
)
def test_a_status_is_found_by_what_plans_write(written, asked):
    """A colour means one thing in one plan and another in the next, so both are asked about."""
    assert hint(ACTION.format(f"status: '{written}'")) == asked


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("agreed", "did you mean accepted?"),
        ("rejected", "did you mean not_accepted?"),
        ("not agreed", "did you mean not_accepted?"),
        ("unaccepted", ""),
        ("accepted in part", "did you mean partly_accepted?"),
    ],
)
def test_a_response_is_found_by_what_bodies_write(written, asked):
    """Who did not agree is never asked whether they accepted."""
    assert hint(RESPONSE.format(written)) == asked


def test_a_polarity_is_found_by_what_it_means():
    """Good practice is a strength."""
    assert hint("findings: [{id: f, statement: s, polarity: good practice}]") == "did you mean strength?"


def closed_lists():
    """Return every enumeration of which a word may stand in a file, and those of settings and the command."""
    found: set[type[Enum]] = {Severity}
    seen: set[Any] = set()
    left: list[Any] = list(SUBJECTS.values())
    while left:
        one = left.pop()
        if one in seen:
            continue
        seen.add(one)
        left.extend(typing.get_args(one))
        if inspect.isclass(one) and issubclass(one, Enum):
            found.add(one)
        elif inspect.isclass(one) and attrs.has(one):
            left.extend(typing.get_type_hints(one, include_extras=True).values())
    return sorted(found, key=lambda enum: enum.__name__)


LISTS = closed_lists()
NEGATIONS = ("un", "in", "im", "dis", "non-", "not ", "no ", "never ", "hardly ")


def test_every_word_of_a_file_is_of_a_closed_list():
    """So that none is guessed by likeness alone."""
    assert {enum.__name__ for enum in LISTS} >= {"FactState", "Status", "Acceptance", "Polarity", "Nation"}
    assert [enum for enum in LISTS if not issubclass(enum, ClosedList)] == []


@pytest.mark.parametrize("words", LISTS, ids=lambda enum: enum.__name__)
def test_no_word_is_suggested_for_its_negation(words):
    """Nor a negation for what it negates."""
    for word in words:
        told = word.value.replace("_", " ")
        opposites = {negation + told for negation in NEGATIONS}
        opposites |= {told.removeprefix(negation) for negation in NEGATIONS if told.startswith(negation)}
        for opposite in opposites:
            assert word not in words.meant_by(opposite), opposite


@pytest.mark.parametrize("words", LISTS, ids=lambda enum: enum.__name__)
def test_every_word_is_found_however_it_is_written(words):
    """With capitals and spaces, and by its other ways."""
    for word in words:
        assert words.meant_by(word.value.replace("_", " ").upper()) == (word,)
        assert all(word in words.meant_by(way) for way in word.also)
        assert words(word.value) is word


def test_words_that_are_not_words():
    """An empty text, and one of any length, mean nothing."""
    assert Severity.meant_by("") == ()
    assert Severity.meant_by("!") == ()
    assert Severity.meant_by("error" * 1_000) == ()


def test_an_audience_is_never_taken_for_its_opposite():
    """What is not for the public is not for the public."""
    with pytest.raises(UnknownNameError) as caught:
        Audience.parse("nonpublic")
    assert "did you mean" not in str(caught.value)
    with pytest.raises(UnknownNameError, match="did you mean board"):
        Audience.parse("internal")


@pytest.mark.parametrize(("written", "meant"), [("Englend", "England"), ("NI", "Northern Ireland")])
def test_a_nation_is_found_by_what_people_call_it(written, meant):
    """And by what they nearly wrote."""
    with pytest.raises(RuleError, match=rf"no nation named '{written}': did you mean {meant}\?"):
        nation_of(written)


def test_names_of_open_lists_are_found_by_likeness():
    """As keys, codes, formats and fact names are."""
    assert did_you_mean("serious_harm", ["seriously_harmed"]) == "did you mean seriously_harmed?"
    assert did_you_mean("x" * 1_000, ["x" * 999]) == ""


def asked_by_hand(tree):
    """Yield the lines of a module in which the question is written out, docstrings left aside."""
    documented = ast.Module | ast.ClassDef | ast.FunctionDef
    blocks = [node for node in ast.walk(tree) if isinstance(node, documented)]
    docstrings = {id(getattr(node.body[0], "value", None)) for node in blocks if ast.get_docstring(node)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and "did you mean" in str(node.value)
            and id(node) not in docstrings
        ):
            yield node.lineno


def test_the_question_is_asked_in_one_place():
    """With one punctuation, whoever asks it."""
    sources = [*(ROOT / "src").rglob("*.py"), *(ROOT / "plugins").glob("*/src/**/*.py")]
    found = {path.name for path in sources if list(asked_by_hand(ast.parse(path.read_bytes())))}
    assert found == {"_meant.py"}


@pytest.mark.parametrize(
    ("words", "written"),
    [
        (Status, "of track"),
        (Status, "now started"),
        (Status, "not agreed"),
        (Achievement, "now achieved"),
        (FactState, "now applicable"),
        (Severity, "none"),
    ],
)
def test_no_slip_makes_a_word_its_opposite(words, written):
    """Between on and off, now and not there is more than a slip."""
    assert words.meant_by(written) == ()


def test_a_word_is_known_without_its_space():
    """`offtrack` is `off track`, and not nearly `on_track`."""
    assert Status.meant_by("offtrack") == (Status.DELAYED,)
