"""A returned form that says nothing, or that says two things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.hooks import Check
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.response import TeamResponse
    from scrlearn.problems import Problem

EMPTY_RESPONSE = ProblemCode(
    code="STR171",
    title="A returned form that says nothing",
    severity=Severity.WARNING,
    why="A team that needs no action ticks the box that says so; an empty form may be a mistake.",
    hint="Ask the team whether it meant 'discussed, no action needed'.",
    source="House rule: a partial answer is an answer; silence is not",
    failing="{kind: response, team: Ward 4, key_points: ''}",
    passing="{kind: response, team: Ward 4, key_points: '', no_action_needed: true}",
)
CONTRADICTING_RESPONSE = ProblemCode(
    code="STR172",
    title="A returned form that says both",
    severity=Severity.WARNING,
    why="The team ticked 'no action needed' and lists actions.",
    hint="Ask the team which it meant.",
    source="House rule: a partial answer is an answer; silence is not",
    failing=(
        "{kind: response, briefing: child-x-briefing, no_action_needed: true, actions: [{text: Try the "
        "tool.}]}"
    ),
    passing="{kind: response, briefing: child-x-briefing, actions: [{text: Try the tool.}]}",
)


def response(returned: TeamResponse, _request: CheckRequest) -> Iterator[Problem]:
    """Report a returned form that says nothing, or that says two things."""
    said = (
        *(text for text in returned.answers.values()),
        returned.key_points,
        returned.doing_well,
        returned.escalate,
        returned.feedback,
        *(action.text for action in returned.actions),
    )
    if returned.no_action_needed and returned.actions:
        yield CONTRADICTING_RESPONSE.at(
            "no_action_needed", "'no action needed' is ticked, but actions are listed"
        )
    if not returned.no_action_needed and not any(text.strip() for text in said):
        yield EMPTY_RESPONSE.at("", "the form holds no answer, no action and no tick")


CHECK = Check(
    name="response",
    subjects=("response",),
    codes=(
        EMPTY_RESPONSE,
        CONTRADICTING_RESPONSE,
    ),
    run=response,
)
