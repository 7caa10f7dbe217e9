"""The public strategies reach what they promise to reach."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings

from scrlearn.model.dates import AsWritten
from scrlearn.model.facts import FactState
from scrlearn.testing.strategies import briefings, bulletins, facts, responses, reviews, subjects

GENERATING = settings(
    phases=[Phase.generate], max_examples=2_000, database=None, suppress_health_check=list(HealthCheck)
)
"""These tests show that there is such an example: nobody reads it, so that it need not be the smallest."""


def found(strategy, condition):
    """Return an example that the strategy gives and the condition holds for."""
    return find(strategy, condition, settings=GENERATING, random=Random(7))  # noqa: S311 - the same search on every run


@pytest.mark.parametrize("state", FactState)
def test_facts_in_every_state(state):
    """Each of the five states is generated, with a basis too."""
    assert found(facts(), lambda fact: fact.state is state and bool(fact.basis)).state is state


def test_reviews_with_actions():
    """Generated reviews go as deep as the model."""
    review = found(reviews(), lambda review: any(entry.actions for entry in review.recommendations))
    assert review.recommendations


def test_dates_that_are_none():
    """Plans' words in place of dates are generated."""
    assert found(briefings(), lambda briefing: isinstance(briefing.date, AsWritten)).date


def test_logos_with_pictures():
    """A logo that names a file has its picture, as after loading."""
    bulletin = found(
        bulletins(),
        lambda one: bool(one.board and one.board.logo and one.board.logo.file),
    )
    assert bulletin.board
    assert bulletin.board.logo
    assert bulletin.board.logo.media_type == "image/png"


def test_responses_with_answers():
    """Mappings are filled."""
    assert found(responses(), lambda response: bool(response.answers)).answers


@given(review=reviews())
def test_ids_are_unique(review):
    """No two findings, nor two actions anywhere in a review, share an id."""
    actions = [action.id for entry in review.recommendations for action in entry.actions]
    assert len(set(actions)) == len(actions)
    assert len({finding.id for finding in review.findings}) == len(review.findings)


@given(subject=subjects())
def test_subjects_can_be_told_apart(subject):
    """Every subject can be hashed and equals itself: it can key a mapping."""
    assert {subject: 1}[subject] == 1
