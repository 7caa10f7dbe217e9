"""Summaries: one count over several files, and what to do first among them."""

from __future__ import annotations

from scrlearn.checks.report import Report
from scrlearn.checks.summary import Summary
from scrlearn.problems import Problem, Severity


def problem(code, severity=Severity.WARNING, path="board"):
    """Make a problem."""
    return Problem(code=code, severity=severity, path=path, message=f"{path} is wrong", hint="Mend it.")


DISCLOSED = problem("DIS101", Severity.ERROR, "summary")
WRONG = problem("BRF101", Severity.ERROR)
BAD, CLEAN = Report(problems=[WRONG, problem("SMA203")]), Report()


def test_everything_is_counted_once_over_all_files():
    """Files, errors, warnings and notes, on one line."""
    text = Summary(reports=[("a.yaml", BAD), ("b.yaml", CLEAN), ("c.yaml", BAD)]).to_text()
    assert text.splitlines()[0] == "3 files: 2 errors, 2 warnings"


def test_files_with_problems_are_named_the_worst_first():
    """A clean file needs nobody's time."""
    noted = Report(problems=[problem("SMA104", Severity.NOTE)])
    lines = Summary(reports=[("n.yaml", noted), ("c.yaml", CLEAN), ("b.yaml", BAD)]).to_text().splitlines()
    assert lines[1:3] == ["  b.yaml: 1 error, 1 warning", "  n.yaml: 1 note"]


def test_last_line_says_in_which_file_to_begin():
    """Code, file, place and remedy, and how many places have the same code."""
    text = Summary(reports=[("a.yaml", BAD), ("b.yaml", BAD)]).to_text()
    assert text.splitlines()[-1] == (
        "Do first: BRF101 in a.yaml at board: Mend it. (1 more place has this code)"
    )


def test_what_identifies_somebody_comes_before_other_errors():
    """It forbids publishing; a code that sorts before it does not."""
    summary = Summary(reports=[("a.yaml", BAD), ("b.yaml", Report(problems=[WRONG, DISCLOSED]))])
    assert summary.first_step().startswith("Do first: DIS101 in b.yaml at summary")
    assert Report(problems=[WRONG, DISCLOSED]).first_step().startswith("Do first: DIS101 at summary")


def test_disclosure_that_only_warns_does_not_come_before_an_error():
    """Only what stops an export is that urgent."""
    report = Report(problems=[WRONG, problem("DIS116", path="summary")])
    assert report.first_step().startswith("Do first: BRF101")


def test_file_that_could_not_be_read_comes_first():
    """Nothing in it was checked, so its silence says nothing."""
    text = Summary(reports=[("a.yaml", BAD)], unreadable=("b.yaml",)).to_text()
    assert text.splitlines()[:2] == [
        "2 files: 1 error, 1 warning, 1 could not be read",
        "  b.yaml: could not be read",
    ]
    assert text.splitlines()[-1].startswith("Do first: correct b.yaml")


def test_file_that_was_not_checked_whole_comes_before_any_problem():
    """Problems may be missing."""
    halted = Report(incomplete=["incomplete: plugin X 1.2"])
    assert "c.yaml" in Summary(reports=[("a.yaml", BAD), ("c.yaml", halted)]).first_step()
    assert "c.yaml: INCOMPLETE" in Summary(reports=[("c.yaml", halted)]).to_text()


def test_code_seen_most_is_named_where_it_is_worth_mending_in_one_go():
    """Three places or more."""
    many = Report(problems=[problem("SMA203", path=f"actions[{number}].due") for number in range(3)])
    assert "Most often: SMA203, in 3 places" in Summary(reports=[("a.yaml", many)]).to_text()
    assert "Most often" not in Summary(reports=[("a.yaml", BAD)]).to_text()


def test_two_files_of_one_shown_name_are_both_counted():
    """What tells them apart may be a name that is hidden."""
    assert Summary(reports=[("[name].yaml", BAD), ("[name].yaml", BAD)]).as_dict()["errors"] == 2


def test_numbers_have_the_documented_keys():
    """Programs may rely on these keys."""
    summary = Summary(reports=[("a.yaml", BAD)], unreadable=("b.yaml",))
    assert summary.as_dict() == {
        "files": 2, "unreadable": 1, "errors": 1, "warnings": 1, "notes": 0, "excepted": 0,
    }  # fmt: skip


def test_nothing_to_do_is_said_in_no_words():
    """A clean run ends with its count."""
    assert Summary(reports=[("a.yaml", CLEAN), ("b.yaml", CLEAN)]).to_text() == "2 files: no problems"
