"""Reports: sorted, summed up, and written for readers, programs and CI."""

from __future__ import annotations

import json

import attrs
import pytest

from scrlearn.checks import Report
from scrlearn.problems import Problem, Severity


def problem(severity, code="STR130", path="board", message="no board", hint="Add board."):
    """Make a problem."""
    return Problem(code=code, severity=severity, path=path, message=message, hint=hint, source="house rule")


NOTE, WARNING, ERROR = (
    problem(Severity.NOTE),
    problem(Severity.WARNING),
    problem(Severity.ERROR, code="DIS101"),
)


def test_problems_are_sorted_worst_first():
    """The order does not depend on which check ran first."""
    assert (
        Report(problems=(NOTE, WARNING, ERROR)).problems == Report(problems=(ERROR, NOTE, WARNING)).problems
    )
    assert [found.severity for found in Report(problems=(NOTE, WARNING, ERROR)).problems] == list(Severity)


def test_problems_that_differ_by_their_source_only_are_sorted_too():
    """Else their order would change from one run to the next."""
    sources = [f"guide {letter}" for letter in "hgfedcba"]
    report = Report(problems=[attrs.evolve(NOTE, source=source) for source in sources])
    assert [found.source for found in report.problems] == sorted(sources)


def test_repeated_problem_stands_once():
    """Two checks that find the same thing report it once."""
    assert Report(problems=(NOTE, NOTE)).problems == (NOTE,)


def test_problems_are_counted_by_severity():
    """Errors, warnings and notes can be asked for apart."""
    report = Report(problems=(NOTE, WARNING, ERROR))
    assert (report.errors, report.warnings, report.notes) == ((ERROR,), (WARNING,), (NOTE,))


def test_report_is_ok_without_errors():
    """Warnings and notes do not forbid publishing."""
    assert Report(problems=(NOTE, WARNING)).ok
    assert not Report(problems=(ERROR,)).ok


def test_incomplete_report_is_not_complete():
    """What could not be checked is told apart from what was found."""
    report = Report(incomplete=("incomplete: plugin X 1.2 could not be loaded",))
    assert report.ok
    assert not report.complete


def test_text_shows_what_is_incomplete_first():
    """A reader sees that problems may be missing before the problems."""
    text = Report(kind="review", id="n", problems=(ERROR,), incomplete=("incomplete: plugin X 1.2",)).to_text(
        "n.yaml"
    )
    lines = text.splitlines()
    assert lines[0] == "n.yaml: 1 error, INCOMPLETE"
    assert lines[1] == "  !! incomplete: plugin X 1.2"
    assert lines[-1].startswith("  Do first: put right what stopped a check")


def test_text_ends_with_what_to_do_first():
    """The last line names the worst problem and its remedy."""
    text = Report(kind="review", id="n", problems=(NOTE, ERROR)).to_text("n.yaml")
    assert text.splitlines()[-1] == "  Do first: DIS101 at board: Add board."


def test_text_shows_each_problem_with_its_hint():
    """Code, place, message and remedy stand together."""
    text = Report(problems=(WARNING,)).to_text("n.yaml")
    assert "  warning STR130 board: no board\n      Add board." in text


def test_text_tells_once_what_is_wrong_in_the_same_way_at_many_places():
    """Nine actions without an owner are one thing to mend: a line for each hides the rest."""
    actions = [problem(Severity.WARNING, "SMA202", f"actions[{number}].owner") for number in range(3)]
    other = problem(Severity.WARNING, "SMA202", "actions[3].owner", message="no owner that is a role")
    lines = Report(problems=[*actions, other]).to_text("n.yaml").splitlines()
    assert lines[0] == "n.yaml: 4 warnings"
    assert lines[1:-1] == [
        "  warning SMA202 actions[0].owner: no board",
        "      Add board.",
        "      Also at actions[1].owner, actions[2].owner",
        "  warning SMA202 actions[3].owner: no owner that is a role",
        "      Add board.",
    ]


def test_one_place_is_told_once_whatever_a_problem_rests_on():
    """Two checks that name different guidance for one fault do not send a reader to the same place twice."""
    one = problem(Severity.WARNING, path="board")
    text = Report(problems=[one, attrs.evolve(one, source="another guide")]).to_text("n.yaml")
    assert text.count("no board") == 1
    assert "Also at" not in text


def test_places_of_a_problem_are_wrapped_and_none_is_left_out():
    """Forty places do not make a line of a thousand characters."""
    many = [problem(Severity.NOTE, path=f"recommendations[{number}].answers") for number in range(40)]
    lines = Report(problems=many).to_text("n.yaml").splitlines()
    assert max(map(len, lines)) <= 110
    assert sum(line.count(".answers") for line in lines[1:-1]) == 40


def test_json_and_github_keep_every_place():
    """Programs and the marks beside a file's lines want each."""
    many = Report(problems=[problem(Severity.NOTE, path=f"actions[{number}]") for number in range(3)])
    assert len(json.loads(many.to_json())["problems"]) == 3
    assert len(many.to_github().splitlines()) == 3


def test_part_that_is_missing_comes_before_the_wording_of_what_is_there():
    """Of equally bad problems: findings first, then how a recommendation is worded."""
    vague, no_findings, age = (
        problem(Severity.WARNING, code=code, path="x") for code in ("SMA101", "STR132", "DIS120")
    )
    assert Report(problems=[vague, no_findings]).first_step().startswith("Do first: STR132")
    assert Report(problems=[vague, no_findings, age]).first_step().startswith("Do first: DIS120")


def test_json_has_the_documented_keys():
    """Programs may rely on these keys."""
    data = json.loads(Report(kind="review", id="n", problems=(WARNING, ERROR)).to_json("n.yaml"))
    assert list(data) == [
        "format", "source", "kind", "id", "ok", "complete", "summary", "first_step", "incomplete", "problems",
        "excepted", "unseen",
    ]  # fmt: skip
    assert data["summary"] == {"errors": 1, "warnings": 1, "notes": 0}
    assert data["problems"][0] == {
        "code": "DIS101", "severity": "error", "path": "board", "ids": [], "line": None,
        "message": "no board", "hint": "Add board.", "source": "house rule",
        "page": "docs/reference/checks/disclosure.md#dis101",
    }  # fmt: skip


PAGE = "docs/reference/checks/structure.md#str130"


def test_github_commands_are_escaped():
    """A message cannot break out of its command, nor a file name out of its property."""
    nasty = problem(Severity.ERROR, path="", message="100%\n::error::forged", hint="")
    command = Report(problems=(nasty,)).to_github("a,b:c.yaml")
    assert command == "::error file=a%2Cb%3Ac.yaml,title=STR130::100%25%0A::error::forged%0A" + PAGE


def test_github_levels_are_githubs_own():
    """A note is a notice there."""
    levels = [line.split(" ")[0] for line in Report(problems=(NOTE, WARNING, ERROR)).to_github().splitlines()]
    assert levels == ["::error", "::warning", "::notice"]


def test_github_shows_the_line_where_it_is_known():
    """A problem stands beside its line in the file."""
    assert "line=7," in Report(problems=(NOTE,)).to_github("n.yaml", {"board": 7})


def test_github_tells_what_is_incomplete():
    """CI shows that problems may be missing."""
    assert (
        Report(incomplete=("plugin X",)).to_github("n.yaml")
        == "::warning file=n.yaml,title=incomplete::plugin X"
    )


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("board.reply_to", 4),
        ("recommendations[1].actions[0].due", 9),
        ('answers["What. [now]?"].x', 12),
        ("nowhere", 1),
        ("not a path at all", 1),
        ("", 1),
    ],
)
def test_github_shows_the_line_of_what_a_place_belongs_in(path, line):
    """What is missing has no line of its own."""
    lines = {"": 1, "board": 4, "recommendations": 6, "recommendations[1]": 9, 'answers["What. [now]?"]': 12}
    report = Report(problems=(problem(Severity.NOTE, path=path),))
    assert f",line={line}," in report.to_github("n.yaml", lines)


def test_github_shows_no_line_where_none_is_known():
    """A path that leads nowhere in the file stands beside no line of it."""
    assert "line=" not in Report(problems=(NOTE,)).to_github("n.yaml", {"title": 2})


def test_first_step_counts_the_places_of_the_same_code():
    """Nine actions without a date are mended in one go."""
    report = Report(problems=[problem(Severity.WARNING, path=f"actions[{number}]") for number in range(3)])
    assert report.first_step() == (
        "Do first: STR130 at actions[0]: Add board. (2 more places have this code)"
    )
