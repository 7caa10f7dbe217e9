"""Structure: what the examples of the catalogue do not show."""

from __future__ import annotations

from scrlearn.checks import check
from scrlearn.hooks import PluginHost
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
        "no finding has the id 'f11'; did you mean 'f1'?",
    )


def test_unknown_body_of_an_action_is_reported():
    """An action's body is an agency of the review as well."""
    action = "{id: a1, text: Audit., body: helth}"
    example = f"recommendations: [{{id: r1, text: Audit., answers: [f1], actions: [{action}]}}]"
    (problem,) = problems(example, "STR102")
    assert (problem.path, "did you mean 'health'?" in problem.message) == (
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
