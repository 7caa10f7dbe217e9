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
    assert "england" not in run("--no-plugins", "rules", "--on", "2016-01-15", "--nation", "Wales").stdout


def test_rules_asks_for_a_day_beside_an_area(run):
    """Which rules apply in an area depends on the day."""
    result = run("rules", "--area", "Kent")
    assert (result.exit_code, "add --on" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--area", "Knet"), "did you mean Kent?"),
        (("--nation", "Englend"), "did you mean England?"),
        (("--area", "Cardiff", "--nation", "England"), "Cardiff is in Wales"),
    ],
)
def test_rules_refuses_places_that_do_not_exist(run, arguments, told):
    """With the name that was meant."""
    result = run("rules", "--on", "2016-01-15", *arguments)
    assert (result.exit_code, told in result.stderr) == (2, True)


def test_the_older_name_of_the_nation_is_understood_and_not_shown(run):
    """`--jurisdiction` does what `--nation` does; no help tells of it."""
    asked = ("rules", "--on", "2016-01-15")
    assert run(*asked, "--jurisdiction", "Wales").stdout == run(*asked, "--nation", "Wales").stdout
    assert "--jurisdiction" not in run("rules", "--help").stdout
    both = run(*asked, "--jurisdiction", "Wales", "--nation", "England")
    assert (both.exit_code, "give --nation once" in both.stderr) == (2, True)


def test_rules_prints_the_edition_in_force_on_a_day(run):
    """With an id and a day, that edition alone; a day between two is that of one of them."""
    text = run("rules", "england-scr", "--on", "2014-06-01").stdout
    assert "Asked for 1 June 2014: the edition in force is working-together-2013." in text
    assert "Edition working-together-2013:" in text
    assert "Edition working-together-2015:" not in text
    data = json.loads(run("rules", "england-scr", "--on", "2014-06-01", "--format", "json").stdout)
    assert [edition["id"] for edition in data["editions"]] == ["working-together-2013"]
    assert (data["on"], data["id"]) == ("2014-06-01", "england-scr")


def test_rules_says_when_no_edition_was_in_force(run):
    """On a day before the law began: nothing of it is printed, and when it was in force is said."""
    result = run("rules", "england-scr", "--on", "1999-01-01")
    text = " ".join(result.stdout.split())
    assert result.exit_code == 0
    assert "Asked for 1 January 1999: not in force." in text
    assert "it was in force from 1 April 2006 to 29 September 2019" in text
    assert "Edition " not in result.stdout
    data = json.loads(run("rules", "england-scr", "--on", "1999-01-01", "--format", "json").stdout)
    assert data["editions"] == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--on", "2016-01-15", "--nation", "Wales"), "is law in England, not in Wales."),
        (("--on", "2016-01-15", "--area", "Cardiff"), "is law in England; Cardiff is in Wales."),
        (("--on", "2019-08-10", "--area", "Kent"), "commission: it depends on the area."),
        (("--on", "2019-08-10"), "notify: not in force. This question was asked until 28 June 2018 only."),
    ],
)
def test_rules_says_of_one_rule_set_what_stands_where(run, arguments, words):
    """The nation and the area count with an id, too, and so does a question that ended before its edition."""
    assert words in " ".join(run("rules", "england-scr", *arguments).stdout.split())


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


def test_timetable_of_several_files_tells_each_under_its_name(run):
    """In the order given; what is due in one stands below its own name."""
    write("a.json", title="Child A", dates={"event": "2016-01-15", "notified": "2016-01-31"})
    write("b.json", title="Child B", dates={"event": "2016-01-15", "notified": "2016-02-05"})
    result = run("timetable", "a.json", "b.json")
    first, second = result.stdout.split("b.json\n")
    assert result.exit_code == 0
    assert first.startswith("a.json\n")
    assert ("Child A" in first, "Due: 29 February 2016." in first) == (True, True)
    assert ("Child B" in second, "Due: 5 March 2016." in second) == (True, True)


def test_timetable_of_one_file_is_not_headed_by_its_name(run):
    """What one file printed before, it prints still."""
    assert run("timetable", write()).stdout.startswith("What is due by when: Child N\n")


def test_a_file_without_a_timetable_leaves_the_others_theirs(run):
    """It is told on standard error with its name, and the exit code says that one could not be made."""
    write("a.json", title="Child A")
    write("b.json", title="Child B", rules="")
    result = run("timetable", "a.json", "b.json", "missing.json")
    assert result.exit_code == 2
    assert "What is due by when: Child A" in result.stdout
    assert "scrlearn: b.json: rules: the review names no rule set" in result.stderr
    assert "scrlearn: missing.json" in result.stderr


def test_timetable_of_several_files_as_data(run):
    """One object: each timetable with its file, and what failed with its message."""
    write("a.json", title="Child A")
    write("b.json", title="Child B", rules="")
    data = json.loads(run("timetable", "a.json", "b.json", "--format", "json").stdout)
    assert [(entry["file"], entry["review"]) for entry in data["files"]] == [("a.json", "Child A")]
    assert [entry["file"] for entry in data["failed"]] == ["b.json"]
    assert data["failed"][0]["message"].startswith("rules: the review names no rule set")
    one = json.loads(run("timetable", "a.json", "--format", "json").stdout)
    assert {"file": "a.json"} | one == data["files"][0]


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
        ("{", "receipt.json: this is not JSON"),
        ("[]", "receipt.json: this is not a receipt"),
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
        "n.json: the receipt is for the rule set england-scr, but the review names england-cspr"
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
