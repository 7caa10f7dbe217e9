"""Whatever a command has to say comes out, on any terminal, and acts on none."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import scrlearn
from scrlearn._visible import escaped, on_one_line, visible
from scrlearn.cli.app import app
from scrlearn.cli.output import any_encoding, said, said_json
from scrlearn.errors import Fault, LoadError, ScrlearnError
from scrlearn.files.naming import shown_path

SAMPLES = Path(scrlearn.__file__).parent / "samples"
CURLY = {
    "kind": "review",
    "schema_version": 1,
    "id": "n",
    "title": "“Łódź” – café",
    "board": {"id": "b", "name": "Ŵ"},
}


def run(*arguments: str, charset: str = "utf-8") -> Result:
    """Run a command on a terminal of an encoding."""
    return CliRunner(charset=charset).invoke(app, ["--no-plugins", *arguments])


@given(st.text())
def test_visible_text_holds_nothing_that_acts(text: str):
    """Whatever a text holds, it can be printed, and what shows by itself stays as it is."""
    shown = visible(text)
    shown.encode()
    assert all(character in "\t\n" or ord(character) >= 0x20 for character in shown)
    assert visible(shown) == shown
    assert len(on_one_line(text).splitlines()) <= 1


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437", "cp1252"])
def test_what_an_encoding_lacks_is_shown_near_or_as_an_escape(encoding: str):
    """Marks have near ones; a letter has none, since a name without its accents is another name."""
    told = run("rules", "“Łódź” –", charset=encoding).stderr
    assert "\\u0141" in told
    assert ("ó" in told) == (encoding != "ascii")
    marks = "“”–" if encoding == "cp1252" else '"-'
    assert all(mark in told for mark in marks)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-16", "utf-8"])
def test_json_is_json_in_any_encoding(encoding: str):
    """Programs read the same data wherever it was printed."""
    result = run("rules", "england-scr", "--format", "json", charset=encoding)
    assert json.loads(result.stdout) == json.loads(run("rules", "england-scr", "--format", "json").stdout)
    if encoding == "latin-1":
        assert result.stdout_bytes.isascii(), "JSON that is neither UTF-8 nor ASCII is none"


def test_json_holds_nothing_that_acts(capsys: pytest.CaptureFixture[str]):
    """What JSON lets stand and a terminal does not is escaped, and reads back as it was."""
    data = {"title": "\x7f\x9b32m\u202e\u2028\ud800\N{GRINNING FACE}ł"}
    said_json(data)
    printed = capsys.readouterr().out
    assert printed.strip().isprintable() or "\n" in printed
    assert not set("\x7f\x9b\u202e\u2028\ud800") & set(printed)
    assert json.loads(printed) == data


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_draft_is_a_file_that_loads_wherever_it_was_made(tmp_path: Path, encoding: str):
    """`scrlearn draft ... > draft.yaml` writes UTF-8, as files of scrlearn are."""
    review = CURLY | {"findings": [{"id": "f1", "statement": "“Łódź” was not asked – ever."}]}
    (tmp_path / "n.json").write_text(json.dumps(review))
    printed = run("draft", str(tmp_path / "n.json"), charset=encoding).stdout_bytes
    (tmp_path / "draft.yaml").write_bytes(printed)
    assert scrlearn.load(tmp_path / "draft.yaml", scrlearn.Briefing).title
    assert "Łódź" in (tmp_path / "draft.yaml").read_text(encoding="utf-8")


def test_streams_are_as_they_were_afterwards():
    """A program that calls the command line keeps its own ways."""
    before = (sys.__stdout__ and sys.__stdout__.errors, sys.stdout.errors)
    with any_encoding():
        said("")
    assert (sys.__stdout__ and sys.__stdout__.errors, sys.stdout.errors) == before


@pytest.mark.parametrize("command", ["", *sorted(app.commands)])
def test_help_is_plain_ascii(command: str):
    """Click writes it by itself, and so it must need nothing of a terminal."""
    assert run(*filter(None, [command]), "--help").stdout.isascii()


def test_thousands_of_faults_are_counted():
    """The message shows the first fifty; the error has them all."""
    error = LoadError("n.yaml", [Fault(message=f"fault {number}") for number in range(10_000)])
    assert len(str(error).splitlines()) == 52
    assert str(error).endswith("and 9,950 more: `scrlearn check --format json` lists all")
    assert len(error.faults) == 10_000


def test_thousands_of_problems_of_one_code_are_counted(tmp_path: Path):
    """Those of another code are told all the same; as data, all are there."""
    findings = [{"id": f"f{number}", "statement": "x", "themes": [f"no-{number}"]} for number in range(300)]
    (tmp_path / "n.json").write_text(json.dumps(CURLY | {"findings": findings}))
    text = run("check", str(tmp_path / "n.json")).stdout
    data = json.loads(run("check", str(tmp_path / "n.json"), "--format", "json").stdout)
    codes = {problem["code"] for problem in data["problems"]}
    assert len(data["problems"]) > 300
    assert len(text.splitlines()) < 400
    assert "250 more problems with" in text
    assert all(code in text for code in codes)


def test_a_failure_of_our_own_is_told_in_a_line(monkeypatch: pytest.MonkeyPatch):
    """Neither a traceback nor words of a file: what to do, and exit code 2. --debug shows the traceback."""

    def fail(*_: object, **__: object) -> None:
        raise KeyError(*["Jane Doe"])

    monkeypatch.setattr("scrlearn.cli.checking.check", fail)
    result = run("check", str(SAMPLES / "newsletter.yaml"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Jane Doe" not in result.stderr
    assert result.stderr.count("\n") == 1
    assert "--debug" in result.stderr
    assert "Traceback" in run("--debug", "check", str(SAMPLES / "newsletter.yaml")).stderr


@pytest.mark.parametrize("words", [[], ["chekc"], ["check"], ["check", "n", "--format", "xml"]])
def test_a_command_typed_wrongly_shows_its_usage(words: list[str]):
    """Exit code 2, as for whatever could not be run."""
    result = run(*words)
    assert result.exit_code == 2
    assert "Usage:" in result.stderr


@pytest.mark.parametrize(
    ("streams", "code"), [(">&-", 0), ("2>/dev/full >/dev/null", 0), ("2>&- >/dev/full", 2)]
)
def test_a_stream_that_is_closed_or_full_ends_no_command_in_a_traceback(streams: str, code: int):
    """What cannot be said is lost; data that is lost is a command that could not run."""
    command = f"PYTHONIOENCODING=ascii:strict {sys.executable} -m scrlearn rules england-scr {streams}"
    ran = subprocess.run(["bash", "-c", command], check=False, capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (code, "")


def test_no_command_leaves_a_file_open(tmp_path: Path):
    """Under `python -X dev`, where Python tells of files that nobody closed, it has none to tell."""
    commands = [
        ["check", "review.yaml"],
        ["decide", "review.yaml"],
        ["timetable", "review.yaml"],
        ["draft", "review.yaml"],
        ["rules", "england-scr"],
        ["schema"],
        ["plugins"],
        ["export", "review.yaml", "--to", "pdf", "docx", "email", "html", "--out", str(tmp_path)],
    ]
    program = (
        "import sys\nfrom scrlearn.cli.app import app\n"
        f"for words in {commands!r}:\n"
        "    try: app(['--no-plugins', *words])\n"
        "    except SystemExit as ended: assert ended.code in (0, 1), words\n"
    )
    command = [sys.executable, "-X", "dev", "-W", "error", "-c", program]
    ran = subprocess.run(
        command,
        check=True,
        capture_output=True,
        text=True,
        cwd=SAMPLES,
    )
    assert "Warning" not in ran.stderr
    assert "ignored" not in ran.stderr


@pytest.mark.parametrize("character", ["\u200b", "\u00ad", "\u2060", "\ufeff", "\u202e", "\x85"])
def test_an_error_shows_what_nobody_sees_as_a_files_name_does(character: str):
    """One name cannot pass for another in a message: what is not seen is an escape everywhere."""
    name = f"child{character}n.yaml"
    assert shown_path(name) == str(ScrlearnError(name)) == name.replace(character, escaped(character))


def test_letters_of_any_script_are_shown_as_they_are():
    """Nor are the joiners that Persian and emoji are written with."""
    text = "T\u0177 \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \U0001f469\u200d\U0001f467"
    assert str(ScrlearnError(text)) == text


def test_a_command_typed_wrongly_quotes_no_file_over_two_lines():
    """The shell gives `scrlearn themes *` the name of any file, and a name may hold a line of its own."""
    result = CliRunner().invoke(app, ["themes", "n\nError: all is well"])
    assert result.exit_code == 2
    assert r"(n\nError: all is well)" in result.stderr
