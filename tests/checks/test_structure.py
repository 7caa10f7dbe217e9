"""Structure: what the examples of the catalogue do not show."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlearn.checks import check
from scrlearn.document import Document
from scrlearn.exporters.refusing import refusals
from scrlearn.hooks import PluginHost
from scrlearn.model.text_kinds import is_language
from scrlearn.problems import Severity
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)


def problems(example, code):
    """Return the problems with a code in a sound subject with an example put in."""
    return [problem for problem in check(subject(example), host=HOST).problems if problem.code == code]


def test_unknown_finding_suggests_the_one_meant():
    """A slip of the pen is recognised."""
    (problem,) = problems("recommendations: [{id: r1, text: Audit., answers: [f1, f11]}]", "STR101")
    assert (problem.path, problem.message) == (
        "recommendations[0].answers[1]",
        "no finding has the id 'f11': did you mean f1?",
    )


def test_unknown_body_of_an_action_is_reported():
    """An action's body is an agency of the review as well."""
    action = "{id: a1, text: Audit., body: helth}"
    example = f"recommendations: [{{id: r1, text: Audit., answers: [f1], actions: [{action}]}}]"
    (problem,) = problems(example, "STR102")
    assert (problem.path, "did you mean health?" in problem.message) == (
        "recommendations[0].actions[0].body",
        True,
    )


def test_unknown_themes_of_a_newsletter_are_reported():
    """Sections and training of a newsletter carry themes too."""
    training = "training: [{id: t, title: T, themes: [x]}]"
    example = f"kind: bulletin\nsections: [{{heading: H, themes: [child.voce]}}]\n{training}"
    assert [problem.path for problem in problems(example, "STR103")] == [
        "sections[0].themes[0]",
        "training[0].themes[0]",
    ]


def test_strength_needs_no_why():
    """What went well is not explained as a failure is."""
    example = "findings: [{id: f1, statement: They asked., themes: [child.voice], polarity: strength}]"
    assert problems(example, "STR134") == []


def test_response_of_a_team_that_needs_no_action_is_whole():
    """No board asks for an action; that the team talked is an answer, and the team is named, not its
    members.
    """
    example = "kind: response\nkey_points: null\nno_action_needed: true"
    assert check(subject(example), host=HOST).problems == ()


def test_no_recommendations_are_valid():
    """Some methods end in findings and questions for the board."""
    assert check(subject("recommendations: []"), host=HOST).problems == ()


def test_ten_recommendations_are_not_too_many():
    """The warning begins with the eleventh."""
    entries = ", ".join(f"{{id: r{number}, text: Audit the plans., answers: [f1]}}" for number in range(10))
    assert problems(f"recommendations: [{entries}]", "STR136") == []


def test_plan_that_is_not_made_yet_forgets_nothing():
    """Without any action there is no plan to be incomplete."""
    assert problems("recommendations: [{id: r1, text: Audit., answers: [f1]}]", "STR145") == []


def test_unsafe_link_is_reported_at_its_field():
    """A link that will be cut down to its label is named where it stands."""
    (problem,) = problems(
        "findings: [{id: f1, statement: 'See [x](javascript:y).', themes: [plan.drift], why: w}]", "STR141"
    )
    assert problem.path == "findings[0].statement"


def test_title_of_ten_thousand_characters_is_an_error():
    """No page head, mail subject or file property can carry it."""
    (problem,) = problems(f"title: {'x' * 10_000}", "STR139")
    assert "10000 characters" in problem.message


def test_action_with_the_id_of_another_recommendations_is_reported():
    """An action's id is its key in the whole review."""
    action = "actions: [{id: a1, text: Audit.}]"
    example = f"recommendations: [{{id: r1, text: A, {action}}}, {{id: r2, text: B, {action}}}]"
    assert [problem.path for problem in problems(example, "STR104")] == ["recommendations[1].actions[0].id"]


@pytest.mark.parametrize(
    "text",
    ["Some <b>bold</b> words.", "# Heading", "a | b\n--|--\n1 | 2", "```\ncode\n```", "<!-- a note -->"],
)
def test_markup_that_is_printed_as_typed_is_reported(text):
    """A reader would see the characters of the markup."""
    (problem,) = problems(f"summary: {json.dumps(text)}", "STR141")
    assert problem.path == "summary"
    assert problem.message.endswith("(printed as it was typed)")


@pytest.mark.parametrize(
    "text", ["# 1 of 3", "a < b", "5 > 3", "> 3 weeks", "C#", "yes | no", "Dear <name>", "---x"]
)
def test_plain_prose_is_no_markup(text):
    """Signs that people write with."""
    assert problems(f"summary: {json.dumps(text)}", "STR141") == []


@pytest.mark.parametrize("kind", ["review", "briefing", "bulletin"])
def test_language_that_every_format_refuses_is_reported(kind):
    """An export would fail on it, so checking tells first."""
    (problem,) = problems(f"kind: {kind}\nlanguage: english please", "STR147")
    assert (problem.path, problem.severity) == ("language", Severity.ERROR)


@given(st.one_of(st.text(max_size=12), st.from_regex(r"[a-z]{1,4}(-[A-Za-z0-9]{1,9}){0,2}", fullmatch=True)))
def test_language_is_judged_as_the_formats_judge_it(language):
    """What passes the check is exported, and what is exported passes the check."""
    refused = refusals(Document(id="x", title="X", layout="x", language=language))
    assert is_language(language) is not bool(refused)
