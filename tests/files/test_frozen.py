"""Files that an earlier version shipped or wrote still load, are written again without loss, and are checked.

`frozen/1416ddd` holds the samples of that commit, the briefing that its `scrlearn draft` made of them, and
what its `dumps` wrote: of the samples, of a review with what the sample lacks, and of a response. They are
never made anew: a change of the format that they do not survive needs a migration
(`scrlearn.files.migrations`).
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scrlearn.checks import check
from scrlearn.files import dumps, load, loads
from scrlearn.model.dates import AsWritten
from scrlearn.model.facts import FactState
from scrlearn.model.review import Review
from scrlearn.model.subjects import SUBJECTS
from tests.files.typed import read_file

FROZEN = Path(__file__).parent / "frozen" / "1416ddd"
ERRORS = {"rare-review": {"STR121", "STR143"}, "review": {"STR101", "STR121"}}
"""The codes of the errors that the version that wrote a file found in it; the sample has some to show."""
FILES = sorted(file.name for file in FROZEN.iterdir() if file.suffix in {".yaml", ".json"})


def test_every_kind_is_among_them():
    """No kind of file is left out."""
    assert {load(FROZEN / name).kind for name in FILES} == SUBJECTS.keys()


@pytest.mark.parametrize("name", FILES)
def test_a_frozen_file_loads_and_is_written_again(name):
    """Whatever it holds comes back, in both syntaxes."""
    subject = load(FROZEN / name)
    assert loads(dumps(subject, "yaml"), format="yaml") == subject
    assert loads(dumps(subject, "json"), format="json") == subject


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".json")])
def test_what_was_written_is_written_so_still(name):
    """No value of a file is lost or changed between reading and writing it."""
    text = (FROZEN / name).read_text(encoding="utf-8")
    assert json.loads(dumps(loads(text), "json")) == json.loads(text)


@pytest.mark.parametrize("name", ["written-review", "rare-review", "response"])
def test_both_syntaxes_hold_the_same(name):
    """What was written as YAML and as JSON is one subject."""
    assert load(FROZEN / f"{name}.yaml") == load(FROZEN / f"{name}.json")


@pytest.mark.parametrize("name", FILES)
def test_a_frozen_file_is_checked_to_the_end(name):
    """Every check comes to its end, and the file has the errors that it had, and no other."""
    report = check(load(FROZEN / name))
    assert report.complete
    errors = ERRORS.get(Path(name).stem.removeprefix("written-"), set())
    assert {problem.code for problem in report.errors} == errors


def test_what_is_rarely_written_keeps_its_meaning():
    """A disputed fact, a day in words, an accepted problem, a plugin's own data."""
    review = read_file(Review, FROZEN / "rare-review.yaml")
    assert review.facts["died"].state is FactState.DISPUTED
    assert [position.who for position in review.facts["died"].positions] == ["police", "health"]
    assert review.dates.available_until == AsWritten(text="31 September 2020")
    assert review.dates.day("decision_told") is None
    assert review.particulars.looked_after == ()
    assert review.particulars.protective_action is None
    assert review.exceptions[0].by == "J. Chair, independent chair"
    assert review.extensions["our-board"] == {"case": 7, "tags": ("a", "b"), "open": True, "note": None}
