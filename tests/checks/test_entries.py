"""Where a problem is: the line of its file, and the ids of the entries that it stands in."""

from __future__ import annotations

import json
from datetime import date

import pytest

from scrlearn.checks import Report, check
from scrlearn.checks.entries import entry_ids
from scrlearn.checks.exceptions import left_and_excepted
from scrlearn.cli.app import app
from scrlearn.files import load_with_lines, loads
from scrlearn.hooks import Check, PluginHost, hookimpl
from scrlearn.model.exceptions import RecordedException
from scrlearn.model.register import Register
from scrlearn.places import Place
from scrlearn.problems import Problem, ProblemCode, Severity
from tests.checks.examples import subject

HOST = PluginHost(entry_points=False)
REVIEW = subject(
    "recommendations: [{id: r7, text: Audit thirty plans., answers: [f9], addressed_to: [health]}]"
)
FILE = """kind: review
schema_version: 1
id: child-n
title: Child N
recommendations:
  - id: r7
    text: Audit thirty plans.
    answers:
      - f9
"""


@pytest.fixture
def file(tmp_path, monkeypatch):
    """A review with a fault on its ninth line, in the folder in which commands are run."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "n.yaml").write_text(FILE)


def run(capsys, *arguments):
    """Return what `check` prints of the file."""
    with pytest.raises(SystemExit):
        app.main(["--no-plugins", "check", "n.yaml", "--select", "STR101", *arguments])
    return capsys.readouterr().out


def test_a_problem_names_the_entry_that_it_stands_in():
    """Nobody counts to the seventh recommendation: its id stands beside the number."""
    (problem,) = check(REVIEW, host=HOST, codes=["STR101"]).problems
    assert problem.ids == ("r7",)
    assert "recommendations[0].answers[0] (r7): no finding" in str(problem)


def test_the_id_of_an_entry_is_hidden_like_any_text():
    """A name on the register that somebody made an id of is not repeated."""
    named = subject("findings: [{id: Exemplar, statement: Plans drifted., themes: [plan.drift]}]")
    report = check(named, host=HOST, register=Register(["Exemplar"]), codes=["STR134"])
    assert report.problems
    assert "Exemplar" not in report.to_json()


@pytest.mark.usefixtures("file")
def test_text_leads_an_editor_to_the_line(capsys):
    """The line begins with file and line, as compilers write it."""
    assert "  n.yaml:9: error STR101 recommendations[0].answers[0] (r7): " in run(capsys)


@pytest.mark.usefixtures("file")
def test_json_has_line_ids_and_page(capsys):
    """A program finds the line, the entry and the page that explains the code."""
    (problem,) = json.loads(run(capsys, "--format", "json"))["problems"]
    assert (problem["file"], problem["line"], problem["ids"]) == ("n.yaml", 9, ["r7"])
    assert problem["page"] == "docs/reference/checks/structure.md#str101"


@pytest.mark.usefixtures("file")
def test_workflow_commands_have_line_and_page(capsys):
    """The problem shows beside its line, with where to read on."""
    (line, *_) = run(capsys, "--format", "github").splitlines()
    assert line.startswith("::error file=n.yaml,line=9,title=STR101::recommendations[0].answers[0] (r7)")
    assert "docs/reference/checks/structure.md#str101" in line


def test_what_has_no_line_of_its_own_has_that_of_what_it_stands_in():
    """A missing key is shown beside the entry that lacks it."""
    problem = Problem(code="X1", severity=Severity.NOTE, path="findings[0].why", message="m")
    assert Report(problems=[problem]).located({Place("findings", 0): 4}).problems[0].line == 4


def test_a_place_that_is_not_there_has_no_ids():
    """A plugin may name what no file holds."""
    for path in ("findings[99].why", "nothing[0]", "title[0].x", "file name"):
        assert entry_ids(REVIEW, Place.read(path)) == ()


OURS = ProblemCode(
    code="OUR001", title="Ours", severity=Severity.NOTE, why="So.", hint="Mend it.", source="ours"
)
QUESTION = "What will each of us do otherwise in the very next visit to a family with a new baby, and why?"
RESPONSE = f"""kind: response
schema_version: 1
briefing: child-n
answers:
  What now?: Nothing new.
  "{QUESTION}": See LS27 8PQ.
"""


def test_a_long_key_leads_to_its_own_line(tmp_path):
    """A key is cut where it is shown, and not where it is looked for."""
    file = tmp_path / "r.yaml"
    file.write_text(RESPONSE)
    returned, find_lines = load_with_lines(file)
    (problem,) = check(returned, host=HOST, codes=["DIS103"]).located(find_lines()).problems
    assert problem.line == 6


@pytest.mark.parametrize("path", [r'facts["a\q"]', "findings[" + "9" * 5000 + "]", "[", '["'])
def test_an_exception_may_name_any_place(path):
    """What a file says of a place that nobody can read is told, and no check fails by it."""
    report = check(subject(f"exceptions: [{{code: STR132, path: {json.dumps(path)}, reason: r}}]"), host=HOST)
    assert report.complete


def test_a_name_in_a_key_is_hidden_where_the_key_is_escaped():
    """What is hidden takes no part of an escape along."""
    response = loads(
        RESPONSE.replace("What now?", '"\\tom Example, and?"').replace("Nothing new.", "LS27 8PQ")
    )
    report = check(response, host=HOST, register=Register(["Tom Example"]), codes=["DIS103"])
    assert report.complete
    assert "Example" not in report.to_json()


@pytest.mark.parametrize(
    "path",
    [
        "findings[0]statement",
        ".findings[0]",
        "findings[00].statement",
        '["findings"][0]',
        "findings[\N{ARABIC-INDIC DIGIT ZERO}]",
    ],
)
def test_an_exception_counts_only_at_a_place_as_we_write_it(path):
    """Who writes a place otherwise may have meant another one: what identifies somebody is not let pass."""
    text = "findings: [{id: f1, statement: He lived at LS27 8PQ., themes: [plan.drift], why: Nobody asked.}]"
    excepting = (
        f"\nexceptions: [{{code: DIS103, path: {json.dumps(path)}, reason: r, by: Chair, on: 2016-01-01}}]"
    )
    report = check(subject(text + excepting), host=HOST, codes=["DIS103"])
    assert [problem.code for problem in report.errors] == ["DIS103"]


def test_an_exception_may_name_a_long_key_as_a_report_shows_it():
    """A key of more than a line is cut in reports, and copied from there."""
    returned = loads(RESPONSE)
    (problem,) = check(returned, host=HOST, codes=["DIS103"]).problems
    recorded = RecordedException(
        code="DIS103", path=problem.path, reason="r", by="Chair", on=date(2016, 1, 1)
    )
    left, excepted, used = left_and_excepted([problem], [recorded])
    assert (left, len(excepted), used) == ([], 1, [0])


def test_the_work_grows_with_the_problems_and_not_with_their_square():
    """Thousands of exceptions beside thousands of problems are each looked at once or twice."""
    problems = [
        Problem(code="X1", severity=Severity.NOTE, path=Place("findings", number), message="m")
        for number in range(5000)
    ]
    recorded = [
        RecordedException(code="X1", path=f"findings[{number}]", reason="r") for number in range(5000)
    ]
    left, excepted, used = left_and_excepted(problems, recorded)
    assert (len(left), len(excepted), len(used)) == (0, 5000, 5000)


def test_a_check_may_tell_text_alone():
    """What a plugin's check gives for a reason is looked at, and the check is named."""

    def run(_review, request):
        request.incomplete(object())
        return ()

    class Plugin:
        @hookimpl
        def scrlearn_register_checks(self):
            yield Check(name="ours", subjects=("review",), codes=(OURS,), run=run)

    host = PluginHost(entry_points=False, plugins={"our-board": Plugin()})
    assert [
        one for one in check(REVIEW, host=host).incomplete if "our-board" in one and "TypeError" in one
    ] or ("no codes" in str(host.failures))
