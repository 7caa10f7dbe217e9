"""The commands of the law: rules that apply, timetables, receipts replayed, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from scrlearn.cli.app import app

HEAD = {"kind": "review", "schema_version": 1, "id": "n", "title": "Child N", "rules": "england-scr"}
DEAD = {"abuse_or_neglect_known_or_suspected": True, "died": True}


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run the command in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(app, list(arguments), prog_name="scrlearn")


def write(name="n.json", **keys):
    """Write a review with these keys."""
    Path(name).write_text(json.dumps(HEAD | {"dates": {"event": "2016-01-15"}} | keys))
    return name


def receipt(run, file):
    """Write the decision on a file as JSON and return its name."""
    Path("receipt.json").write_text(run("decide", file, "--format", "json").stdout)
    return "receipt.json"


def test_rules_lists_what_applies_on_a_day(run):
    """By area, by nation, as text and as data."""
    assert "england-scr" in run("rules", "--on", "2016-01-15", "--area", "Kent").stdout
    data = json.loads(run("rules", "--on", "2019-08-10", "--area", "Kent", "--format", "json").stdout)
    entries = {entry["id"]: entry for entry in data["rules"]}
    assert entries["england-scr"]["needs"] == "area_implementation_date"
    assert (
        "england" not in run("--no-plugins", "rules", "--on", "2016-01-15", "--jurisdiction", "Wales").stdout
    )


def test_rules_asks_for_a_day_beside_an_area(run):
    """Which rules apply in an area depends on the day."""
    result = run("rules", "--area", "Kent")
    assert (result.exit_code, "add --on" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--area", "Knet"), "did you mean Kent?"),
        (("--jurisdiction", "Englend"), "did you mean England?"),
        (("--area", "Cardiff", "--jurisdiction", "England"), "Cardiff is in Wales"),
    ],
)
def test_rules_refuses_places_that_do_not_exist(run, arguments, told):
    """With the name that was meant."""
    result = run("rules", "--on", "2016-01-15", *arguments)
    assert (result.exit_code, told in result.stderr) == (2, True)


def test_rules_prints_a_rule_set_with_its_time_limits(run):
    """Questions, limbs, what is due by when, and what was not verified."""
    text = run("rules", "england-cspr").stdout
    for part in ("Question 'notify'", "What is due by when", "NOT VERIFIED", "To be weighed then"):
        assert part in text


def test_absent_rules_say_what_to_install(run):
    """In decide, timetable and rules alike."""
    write(rules="wales-cpr")
    for command in (("decide", "n.json"), ("timetable", "n.json"), ("rules", "wales-cpr")):
        result = run("--no-plugins", *command)
        assert result.exit_code == 2
        assert "pip install ./plugins/scrlearn-wales" in result.stderr


def test_timetable_prints_steps_with_their_days(run):
    """As text, and with the day on which to look."""
    write(dates={"event": "2016-01-15", "notified": "2016-01-31"})
    assert "Due: 29 February 2016." in run("timetable", "n.json").stdout
    assert "Decide whether to hold a review: open." in run("timetable", "n.json").stdout
    looked = run("timetable", "n.json", "--on", "2016-03-01").stdout
    assert "Decide whether to hold a review: late, not recorded as done." in looked


def test_timetable_as_data(run):
    """For programs, with days in ISO form."""
    write(dates={"event": "2016-01-15", "aware": "2016-03-24"})
    data = json.loads(run("timetable", "n.json", "--format", "json").stdout)
    (notify,) = [step for step in data["steps"] if step["id"] == "notify"]
    assert (notify["due"], notify["status"]) == ("2016-04-04", "open")


@pytest.mark.parametrize(
    ("options", "due"),
    [
        (("--nation", "Scotland"), "2016-04-01"),
        (("--closed", "2016-03-29"), "2016-04-05"),
        (("--open", "2016-03-28"), "2016-04-01"),
    ],
)
def test_timetable_counts_the_days_that_it_is_given(run, options, due):
    """Another nation's, days on which the body is closed, and holidays that are worked."""
    write(dates={"event": "2016-01-15", "aware": "2016-03-24"})
    data = json.loads(run("timetable", "n.json", *options, "--format", "json").stdout)
    assert next(step["due"] for step in data["steps"] if step["id"] == "notify") == due


def test_timetable_refuses_a_nation_that_does_not_exist(run):
    """With the name that was meant."""
    write()
    result = run("timetable", "n.json", "--nation", "Scottland")
    assert (result.exit_code, "did you mean Scotland?" in result.stderr) == (2, True)


def test_decide_replays_a_receipt(run):
    """The same file gives the same answers; a changed fact is named, with exit code 1."""
    made = receipt(run, write(facts=DEAD))
    same = run("decide", "n.json", "--replay", made)
    assert (same.exit_code, "The answers are the same." in same.stdout) == (0, True)
    write(facts=DEAD | {"died": False})
    changed = run("decide", "n.json", "--replay", made)
    assert changed.exit_code == 1
    assert "the fact died: true then, false now" in changed.stdout
    data = json.loads(run("decide", "n.json", "--replay", made, "--format", "json").stdout)
    assert (data["same"], data["changed"]) == (False, ["the fact died: true then, false now"])


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "receipt.json: it is no JSON"),
        ("[]", "receipt.json: it is no receipt"),
        ('{"format": 1}', "receipt.json: format: expected 2"),
    ],
)
def test_decide_refuses_what_is_no_receipt(run, content, told):
    """The message names the file and the key."""
    write(facts=DEAD)
    Path("receipt.json").write_text(content)
    result = run("decide", "n.json", "--replay", "receipt.json")
    assert (result.exit_code, told in result.stderr) == (2, True)


def test_decide_refuses_a_receipt_of_another_rule_set(run):
    """Both rule sets are named, and the file."""
    made = receipt(run, write(facts=DEAD))
    write(facts=DEAD, rules="england-cspr")
    result = run("decide", "n.json", "--replay", made)
    assert result.exit_code == 2
    assert (
        "n.json: the receipt is of the rule set england-scr, and the review asks england-cspr"
        in result.stderr
    )


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"area": "Northamptonshrie"}, "did you mean Northamptonshire?"),
        (
            {"facts": {"died_in_custody": True, "died": False}},
            "died_in_custody (true) and died (false) contradict",
        ),
        ({"facts": {"dide": True}}, "did you mean died?"),
        ({"facts": {"anks": True}}, "did you mean abuse_or_neglect_known_or_suspected?"),
        (
            {"facts": {"died_in_custody": True}, "particulars": {"age_at_event": 25}},
            "age_at_event",
        ),
        ({"particulars": {"born": "spring"}}, "particulars.born: 'spring' is not a date"),
    ],
)
def test_decide_says_what_cannot_be(run, keys, told):
    """File, place, and what would be right; exit code 2."""
    result = run("decide", write(**keys))
    assert result.exit_code == 2
    assert result.stderr.startswith("scrlearn: n.json: ")
    assert told in result.stderr


def test_decide_takes_a_made_up_area_with_its_nation_and_date(run):
    """As a mapping in the file."""
    own = {"name": "Harbourshire", "nation": "england", "implementation_date": "2019-07-01"}
    write(area=own, dates={"event": "2019-08-10"}, facts=DEAD)
    data = json.loads(run("decide", "n.json", "--format", "json").stdout)
    assert data["answers"]["commission"]["outcome"] == "NOT_IN_FORCE"


def test_decide_derives_facts_from_the_particulars(run):
    """An age in the file answers whether the law is about that person."""
    write(facts={"died": True}, particulars={"age_at_event": 18})
    data = json.loads(run("decide", "n.json", "--format", "json").stdout)
    assert data["answers"]["commission"]["outcome"] == "NOT_MET"


def test_a_date_before_the_regime_is_answered_with_its_days(run):
    """Not in force, and from when it was."""
    result = run("decide", write(facts=DEAD, dates={"event": "1999-01-15"}))
    assert result.exit_code == 0
    assert "NOT_IN_FORCE" in result.stdout
    assert "from 1 April 2006" in " ".join(result.stdout.split())
