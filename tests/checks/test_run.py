"""Running checks: whatever a check does, the others are run and the report says what is missing."""

from __future__ import annotations

import socket
import sys

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

from scrlearn.checks import check, disclosure_problems
from scrlearn.checks.rules import structure
from scrlearn.errors import UnknownNameError
from scrlearn.hooks import Check, CheckRequest, PluginHost, hookimpl
from scrlearn.language.identifiers import mask
from scrlearn.model.register import Register
from scrlearn.model.review import Review
from scrlearn.problems import ProblemCode, Severity
from scrlearn.testing.strategies import subjects
from tests.checks.examples import subject

OURS = ProblemCode(
    code="OUR001",
    title="Ours",
    severity=Severity.WARNING,
    why="Because.",
    hint="Mend it.",
    source="our constitution",
)
UNDECLARED = attrs.evolve(OURS, code="OUR002")
LEAK = attrs.evolve(OURS, code="DIS901", severity=Severity.ERROR)
REVIEW = Review(id="child-n", title="Child N")
CORE = PluginHost(entry_points=False)


def host_with(run, *codes):
    """Make a host with one plugin that gives one check."""

    class Plugin:
        @hookimpl
        def scrlearn_register_checks(self):
            yield Check(name="ours", subjects=("review",), codes=codes or (OURS,), run=run)

    return PluginHost(plugins={"our-board": Plugin()}, entry_points=False)


def raises(_review, _request):
    """Report one problem, then fail."""
    yield OURS.at("title", "before it failed")
    message = "NHS number 9434765919"
    raise ValueError(message)


def test_plugins_check_is_run():
    """A plugin's problems stand among scrlearn's own."""
    report = check(REVIEW, host=host_with(lambda _review, _request: [OURS.at("title", "ours")]))
    assert "OUR001" in {problem.code for problem in report.problems}
    assert report.complete


def test_check_that_raises_is_named():
    """It becomes incomplete, named with its plugin; the other checks are run."""
    report = check(REVIEW, host=host_with(raises))
    (message,) = report.incomplete
    assert message.startswith(
        "incomplete: check 'ours' of plugin our-board failed with ValueError (test_run.py, line"
    )
    assert {"OUR001", "STR132"} <= {problem.code for problem in report.problems}


def fails(_review, _request):
    """Fail with words that hold an identifier and a name."""
    message = "Ada Example has the number 943 476 5919"
    raise ValueError(message)


def test_whoever_debugs_a_check_is_told_what_its_error_says():
    """Where no register is in play; what identifies a person is hidden all the same."""
    debugging = host_with(fails)
    debugging.debug = True
    (message,) = check(REVIEW, host=debugging).incomplete
    assert "failed with ValueError: Ada Example has the number" in message
    assert "943 476" not in message
    (message,) = check(REVIEW, host=debugging, register=Register(["Ada Example"])).incomplete
    assert "failed with ValueError (test_run.py" in message


def test_a_check_that_returns_nothing_is_told_so():
    """And not that a line of scrlearn's failed."""
    (message,) = check(REVIEW, host=host_with(lambda _review, _request: None)).incomplete
    assert message.endswith("gave None: a check yields problems, or returns () if it found none")


def test_our_own_check_that_fails_is_our_own_failure(monkeypatch):
    """Whoever meets it can mend neither file nor plugin, and is told whom to tell."""
    broken = [attrs.evolve(one, run=fails) if one.name == "parts" else one for one in structure.CHECKS]
    monkeypatch.setattr(structure, "CHECKS", broken)
    (message,) = check(REVIEW, host=PluginHost(entry_points=False), codes=["STR132"]).incomplete
    assert "incomplete: scrlearn's own check 'parts' failed with ValueError" in message
    assert "please report it" in message
    assert "plugin" not in message


def test_error_of_a_check_is_not_repeated():
    """An error's own words may quote the text, so they stay out of the report."""
    assert "9434765919" not in check(REVIEW, host=host_with(raises)).to_json()


def test_undeclared_code_is_incomplete():
    """A check that reports what it never declared is misbehaving, and its later problems are unknown."""
    report = check(REVIEW, host=host_with(lambda _review, _request: [UNDECLARED.at("title", "surprise")]))
    assert report.incomplete == (
        "incomplete: check 'ours' of plugin our-board reported OUR002, a code missing from its codes",
    )
    assert "OUR002" not in {problem.code for problem in report.problems}


def test_the_end_of_a_check_that_is_left_half_way_is_its_own(capsys):
    """What it raises and prints on its way out reaches neither the output nor Python's own report of it."""

    def run(_review, _request):
        try:
            yield UNDECLARED.at("title", "surprise")
        finally:
            print("on the way out")  # noqa: T201 - that is the test
            raise OSError

    (message,) = check(REVIEW, host=host_with(run)).incomplete
    assert message.endswith("reported OUR002, a code missing from its codes")
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "on the way out\n")


@pytest.mark.parametrize("given", [["a text"], None, 3, [None]])
def test_what_is_no_problem_is_incomplete(given):
    """A check that gives something else than problems is named."""
    assert len(check(REVIEW, host=host_with(lambda _review, _request: given)).incomplete) == 1


def test_check_that_cannot_be_imported_is_incomplete():
    """A check given as text is imported when it is run; one that is not there is named."""
    (message,) = check(REVIEW, host=host_with("our_board.nowhere:run")).incomplete
    assert "failed with ModuleNotFoundError" in message


def test_check_runs_only_on_its_kinds():
    """A check for reviews is not asked about a briefing."""
    assert check(subject("kind: briefing"), host=host_with(raises)).complete


def test_plugin_that_could_not_give_its_checks_is_told():
    """A check that nobody could run is not a check that found nothing."""

    class Broken:
        @hookimpl
        def scrlearn_register_checks(self):
            yield None

    report = check(REVIEW, host=PluginHost(plugins={"broken": Broken()}, entry_points=False))
    assert "plugin broken could not give its checks" in report.incomplete[0]


def test_codes_keep_only_what_is_asked_for():
    """Families and single codes can be asked for, and other checks are not even run."""
    assert {problem.code[:3] for problem in check(REVIEW, host=CORE, codes=["STR"]).problems} == {"STR"}
    assert check(REVIEW, host=host_with(raises), codes=["STR132"]).complete


def test_unknown_code_is_told():
    """A misspelt code would else look like a clean review."""
    report = check(REVIEW, host=CORE, codes=["DSI"])
    assert report.incomplete == ("incomplete: no check reports a code that begins with 'DSI'",)


def test_unknown_audience_is_an_error():
    """An audience is the caller's word, not the subject's."""
    with pytest.raises(UnknownNameError, match="no audience named 'pubic'"):
        check(REVIEW, host=CORE, audience="pubic")


def test_identifiers_in_messages_are_masked():
    """Whatever a check quotes, the report shows no number, postcode or address."""
    told = "see 943 476 5919, AB123456C, LS27 8PQ, 07911 123456 and jo@example.org"
    report = check(REVIEW, host=host_with(lambda _review, _request: [OURS.at("answers[LS27 8PQ]", told)]))
    (problem,) = (found for found in report.problems if found.code == "OUR001")
    assert problem.message == "see 9...9, A...C, L...Q, 0...6 and j...g"
    assert problem.path == "answers[L...Q]"


def test_disclosure_problems_are_only_those():
    """A publisher is told of identifiers and nothing else."""
    found, _ = disclosure_problems(subject("summary: See LS27 8PQ."), CheckRequest(host=CORE))
    assert [problem.code for problem in found] == ["DIS103"]


def test_failed_disclosure_check_forbids_publishing():
    """A text that nobody read is not a text without names."""
    host = host_with(raises, OURS, LEAK)
    ((problem,), _) = disclosure_problems(subject(), CheckRequest(host=host))
    assert (problem.code, problem.severity) == ("DIS100", Severity.ERROR)
    assert "our-board" in problem.message


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(subjects())
def test_check_never_raises_and_every_check_completes(generated):
    """Whatever a valid subject holds, every check comes to its end and every problem can be written."""
    report = check(generated, host=CORE)
    assert report.incomplete == ()
    assert report.to_text()
    assert report.to_json()
    assert report.to_github().count("\n") == max(0, len(report.problems) - 1)


def test_check_reads_and_writes_nothing(monkeypatch):
    """Checking opens no file and no connection."""
    check(subject(), host=CORE)  # modules and tables are loaded by now

    def refuse(*_arguments, **_keywords):
        raise AssertionError

    monkeypatch.setattr("builtins.open", refuse)
    monkeypatch.setattr("io.open", refuse)
    monkeypatch.setattr(socket, "socket", refuse)
    assert check(subject(), host=CORE).complete


def test_identifiers_in_hints_are_masked():
    """A hint can quote the subject as well as a message can, in any writing."""
    hint = "Replace 943 *476*\n5919."
    report = check(REVIEW, host=host_with(lambda _review, _request: [OURS.at("title", "ours", hint=hint)]))
    assert "Replace 9...9." in {problem.hint for problem in report.problems}


def test_nothing_in_the_catalogue_is_masked():
    """Hints and sources hold nothing that looks like an identifier, or they would be cut up."""
    assert [
        code.code
        for code in CORE.catalogue.values()
        if mask(code.hint + code.source) != code.hint + code.source
    ] == []


@pytest.mark.parametrize(
    ("problem", "fault"),
    [
        (OURS.at("b", 7), "gave a problem whose message is int; it must be text"),
        (OURS.at(None, "ours"), "gave a problem whose path is None; it must be text"),
        (OURS.at("b", "ours", hint=["x"]), "gave a problem whose hint is list; it must be text"),
        (
            attrs.evolve(OURS.at("b", "ours"), severity="bad"),
            "gave a problem whose severity is text; it must be a Severity",
        ),
        (attrs.evolve(OURS.at("b", "ours"), code=[]), "gave a problem whose code is list; it must be text"),
    ],
)
def test_problem_that_holds_no_text_is_incomplete(problem, fault):
    """A record with a number where words belong is named, and the other checks are run."""
    report = check(REVIEW, host=host_with(lambda _review, _request: [problem]))
    assert report.incomplete == (f"incomplete: check 'ours' of plugin our-board {fault}",)
    assert "STR132" in {found.code for found in report.problems}
    assert report.to_json()


def test_check_that_ends_the_program_is_named():
    """A check that calls `sys.exit` does not end its caller."""
    report = check(REVIEW, host=host_with(lambda _review, _request: sys.exit(3)))
    (message,) = report.incomplete
    assert "failed with SystemExit" in message


@pytest.mark.parametrize("asked", [["STR153"], ["STR15"]])
def test_unused_exceptions_are_found_when_only_they_are_asked_for(asked):
    """The codes that they are from are looked for, and not reported; one that is needed is not unused."""
    spare = subject("exceptions: [{code: STR136, reason: A national review.}]")
    assert [problem.code for problem in check(spare, host=CORE, codes=asked).problems] == ["STR153"]
    needed = subject("findings: []\nrecommendations: []\nexceptions: [{code: STR132, reason: Interim.}]")
    report = check(needed, host=CORE, codes=asked)
    assert (report.problems, report.excepted) == ((), ())


@pytest.mark.parametrize("given", [None, "review.yaml"])
def test_what_is_no_subject_is_said_to_be_none(given):
    """A caller's slip, such as a path in place of what was loaded from it, gets an error that says so."""
    with pytest.raises(TypeError, match="response, not"):
        check(given, host=CORE)
