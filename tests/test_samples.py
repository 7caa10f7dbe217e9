"""The samples: what was planted in them is found, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

import scrlearn
from scrlearn.model.themes import themes

SAMPLES = Path(scrlearn.__file__).parent / "samples"
HOST = scrlearn.PluginHost(entry_points=False)
PLANTED = {
    "review.yaml": {
        ("SMA101", "recommendations[0].text"),
        ("SMA103", "recommendations[0].text"),
        ("SMA104", "recommendations[0].text"),
        ("STR145", "recommendations[0].actions"),
        ("DIS112", "recommendations[1].actions[1].progress[0].text"),
        ("STR101", "recommendations[2].answers[2]"),
        ("STR121", "recommendations[2].actions[0].due"),
        ("STR120", "recommendations[2].actions[1].due"),
        ("SMA202", "recommendations[3].actions[0].owner"),
        ("SMA203", "recommendations[3].actions[1].due"),
        ("STR113", "recommendations[4].actions[0].revised_because"),
        ("STR116", "recommendations[4].actions[1].evidence"),
    },
    "briefing.yaml": {("BRF150", "sections[4].body")},
    "newsletter.yaml": set(),
}

# The ten themes of the newsletter of January 2016, as ids of the taxonomy.
TEN_THEMES = {
    "family.history", "plan.robust-planning", "multi.communication", "child.infant", "family.young-parents",
    "family.fathers", "family.household", "child.voice", "child.sleep", "family.disguised-compliance",
    "family.adult-focus", "practice.challenge", "plan.smart",
}  # fmt: skip


@pytest.mark.parametrize("name", PLANTED)
def test_check_finds_what_was_planted_and_nothing_else(name: str):
    """Each fault has its code and its place, and what to do about it."""
    report = scrlearn.check(scrlearn.load(SAMPLES / name), host=HOST)
    assert {(problem.code, problem.path) for problem in report.problems} == PLANTED[name]
    assert all(problem.hint for problem in report.problems)


def test_the_review_touches_every_theme_of_the_newsletter_it_began_from():
    """Ten themes, thirteen ids, all of them in the taxonomy."""
    review = scrlearn.load(SAMPLES / "review.yaml", scrlearn.Review)
    found = {theme for finding in review.findings for theme in finding.themes}
    assert found >= TEN_THEMES
    assert found <= set(themes())


def test_the_review_has_actions_in_every_state_and_one_fact_that_nobody_has_judged():
    """The sample shows what real plans hold."""
    review = scrlearn.load(SAMPLES / "review.yaml", scrlearn.Review)
    actions = [action for recommendation in review.recommendations for action in recommendation.actions]
    assert {action.status for action in actions} == set(scrlearn.Status)
    unknown = [fact for fact in review.facts.values() if fact.state is scrlearn.FactState.UNKNOWN]
    assert len(unknown) == 1
