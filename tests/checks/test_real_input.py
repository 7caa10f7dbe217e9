"""Real input: the newsletter that this project began from, and real recommendations."""

from __future__ import annotations

import json

import pytest

import scrlearn
from scrlearn.hooks import PluginHost
from scrlearn.language.smart_letters import smart

HOST = PluginHost(entry_points=False)


def test_newsletter_has_no_error(shared_data):
    """It was published: nothing in it forbids publishing, and its telephone number is its board's."""
    bulletin = scrlearn.load(shared_data / "newsletter-january-2016.yaml")
    report = scrlearn.check(bulletin, host=HOST)
    assert report.complete
    assert report.ok
    assert "DIS112" not in {problem.code for problem in report.problems}


@pytest.fixture(scope="session")
def recommendations(shared_data):
    """Real published recommendations, labelled."""
    lines = (shared_data / "recommendations-dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_every_real_recommendation_is_judged(recommendations):
    """None raises, and each judgement says why and points into the text."""
    for row in recommendations:
        found = smart(
            row["text"], addressed_to=row["addressed_to"] or (), due=row["deadline"], measure=row["measure"]
        )
        for judgement in found.judgements().values():
            assert judgement.because
            start, end = judgement.span or (0, 0)
            assert 0 <= start <= end <= len(row["text"])


@pytest.mark.parametrize(
    ("dimension", "label", "target"),
    [
        ("specific", "specific", 0.85),
        ("measurable", "measurable", 0.80),
        ("timely", "timely", 0.95),
        ("owner", "owner_named", 0.95),
    ],
)
def test_judgements_agree_with_the_rater(recommendations, dimension, label, target):
    """F1 against the labels; `benchmarks/smart_accuracy.py` prints the figures beside two baselines."""
    pairs = [
        (
            smart(
                row["text"],
                addressed_to=row["addressed_to"] or (),
                due=row["deadline"],
                measure=row["measure"],
                parent=row["recommendation"],
                kind=row["kind"],
            )[dimension].met
            is True,
            bool(row[label]),
        )
        for row in recommendations
    ]
    right = sum(predicted and labelled for predicted, labelled in pairs)
    f1 = 2 * right / (sum(predicted for predicted, _ in pairs) + sum(labelled for _, labelled in pairs))
    assert f1 >= target
