"""`scrlearn check`, `checks` and a guarded `export`: options, the register, settings and exceptions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from scrlearn.checks.rules.structure.publisher import NO_BOARD
from scrlearn.cli.app import app
from scrlearn.cli.checking import check_command
from scrlearn.hooks import Check, PluginHost, hookimpl

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]

NAME = "Zelda Quimby"
BOARD = {"id": "harbourshire", "name": "Harbourshire Safeguarding Children Board"}
FORMATS = ("text", "json", "github")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in a folder that holds a register and a review without findings."""
    monkeypatch.chdir(tmp_path)
    Path("register.txt").write_text(f"# the family\n{NAME}\nLuigi Sample\n", encoding="utf-8")
    review("n.json")
    return lambda *arguments: CliRunner().invoke(app, list(arguments), prog_name="scrlearn")


def review(path: str, **keys: object) -> None:
    """Write a small review with the keys given."""
    data = {"kind": "review", "schema_version": 1, "id": "n", "title": "Child N", "board": BOARD} | keys
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(json.dumps(data), encoding="utf-8")


def named(text: str) -> bool:
    """Whether a text holds anything of the register, in any case."""
    return any(word in text.lower() for word in ("zelda", "quimby", "luigi"))


def codes(result: Result) -> set[str]:
    """Return the codes in a report as JSON."""
    return {problem["code"] for problem in json.loads(result.stdout)["problems"]}


def test_names_are_looked_for_only_with_a_register(run: Run):
    """The same file is clean without it, and says that names were not looked for."""
    review("n.json", summary=f"{NAME} was seen.")
    without = run("check", "n.json")
    assert (without.exit_code, "DIS104" in without.stdout) == (0, False)
    assert "--register FILE" in without.stdout
    with_register = run("check", "n.json", "--register", "register.txt")
    assert (with_register.exit_code, "DIS104" in with_register.stdout) == (1, True)


@pytest.mark.parametrize("output", FORMATS)
def test_nothing_of_the_register_is_shown(run: Run, output: str):
    """Not from a text, a key, an id, an exception, the name of a folder or a file, in any format."""
    exception = {"code": "DIS104", "about": NAME, "by": "Luigi Sample", "on": "2016-01-15", "reason": NAME}
    review(
        "zelda-quimby/luigi-sample.json",
        id="zelda-quimby",
        summary=f"{NAME} was seen, and Zeldo Quimby, and Luigi.",
        findings=[{"id": "zelda-quimby", "statement": "Plans drifted.", "themes": ["luigi-sample"]}],
        exceptions=[exception],
        extensions={"luigi-sample": {NAME: NAME}},
    )
    result = run(
        "check", "n.json", "zelda-quimby/luigi-sample.json", "--register", "register.txt", "--format", output
    )
    assert result.exit_code == 1
    assert "DIS104" in result.stdout
    assert not named(result.output)


@pytest.mark.parametrize("output", FORMATS)
@pytest.mark.parametrize("content", ["kind: review\nZelda Quimby: Luigi Sample\n", "Zelda Quimby: ["])
def test_nothing_of_the_register_is_shown_of_a_file_that_cannot_be_read(run: Run, output: str, content: str):
    """An error quotes keys and the name of the file, without what must not be shown."""
    Path("zelda-quimby.yaml").write_text(content, encoding="utf-8")
    result = run("check", "zelda-quimby.yaml", "--register", "register.txt", "--format", output)
    assert result.exit_code == 2
    assert not named(result.output)


def test_nothing_of_the_register_is_shown_of_settings_that_cannot_be_read(run: Run):
    """The path of the settings and their keys may hold a name."""
    Path("zelda-quimby.toml").write_text('"Luigi Sample" = 1\n', encoding="utf-8")
    result = run("check", "n.json", "--register", "register.txt", "--config", "zelda-quimby.toml")
    assert result.exit_code == 2
    assert not named(result.output)


@pytest.mark.parametrize("command", [["check", "n.json"], ["export", "n.json", "--to", "json", "--out", "o"]])
@pytest.mark.parametrize(
    ("content", "told"), [(None, "there is no such file"), (b"", "holds no name"), (b"\xff\xfeA", "UTF-8")]
)
def test_a_register_that_cannot_be_read_stops_the_command(
    run: Run, command: list[str], content: bytes | None, told: str
):
    """Without it everything would pass; the error names the file, and the exit code is 2."""
    if content is not None:
        Path("names.txt").write_bytes(content)
    result = run(*command, "--register", "names.txt")
    assert result.exit_code == 2
    assert "names.txt" in result.stderr
    assert told in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("given", [["--select", "str132", "--select", "CON"], ["--select", "STR132,con"]])
def test_select_keeps_codes_and_families(run: Run, given: list[str]):
    """One or several, in either case, as families or single codes."""
    found = codes(run("check", "n.json", "--format", "json", *given))
    every = codes(run("check", "n.json", "--format", "json"))
    assert found == {code for code in every if code.startswith(("STR132", "CON"))}


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_code_that_is_none_is_refused(run: Run, option: str):
    """A misspelt code would look like a clean file, and pass a nightly gate."""
    result = run("check", "n.json", option, "SMB")
    assert result.exit_code == 2
    assert "no code or family of codes named 'SMB': did you mean SMA?" in result.stderr


def test_ignore_leaves_codes_out(run: Run):
    """The others stay."""
    found = codes(run("check", "n.json", "--format", "json"))
    left = codes(run("check", "n.json", "--format", "json", "--ignore", "STR132,CON", "--ignore", "str131"))
    assert "STR132" in found
    assert left == {code for code in found if not code.startswith(("STR132", "CON", "STR131"))}


def test_settings_are_found_beside_the_command_or_named(run: Run):
    """`scrlearn.toml` here holds without being asked for; `--config` takes another in its place."""
    Path("scrlearn.toml").write_text('[severity]\nSTR132 = "error"\n', encoding="utf-8")
    assert run("check", "n.json").exit_code == 1
    Path("other.toml").write_text('[severity]\nSTR132 = "note"\n', encoding="utf-8")
    result = run("check", "n.json", "--config", "other.toml")
    assert result.exit_code == 0
    assert "note STR132" in result.stdout


def test_an_exception_of_the_settings_is_told(run: Run):
    """What stands by decision is out of the problems and shown with its reason."""
    Path("scrlearn.toml").write_text(
        '[[exception]]\ncode = "STR132"\nfiles = ["n.json"]\nreason = "Findings follow in June."\n',
        encoding="utf-8",
    )
    result = run("check", "n.json")
    assert "1 excepted" in result.stdout
    assert "excepted STR132 findings, excepted: Findings follow in June." in result.stdout


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[severity", "not TOML"),
        ('[severity]\nSTR13 = "note"\n', "STR13"),
        ('[severity]\nDIS101 = "note"\n', "cannot be made a note"),
        ('[severty]\nSTR132 = "note"\n', "did you mean severity?"),
        ('[[exception]]\ncode = "STR132"\n', "needs a reason"),
    ],
)
def test_faulty_settings_stop_the_command(run: Run, text: str, told: str):
    """A board that sets something means it: the fault is told with the file, and the exit code is 2."""
    Path("scrlearn.toml").write_text(text, encoding="utf-8")
    result = run("check", "n.json")
    assert result.exit_code == 2
    assert "scrlearn.toml" in result.stderr
    assert told in result.stderr


def test_settings_that_are_not_there_stop_the_command(run: Run):
    """A misspelt name of the file must not mean the defaults."""
    result = run("check", "n.json", "--config", "scrleran.toml")
    assert result.exit_code == 2
    assert "scrleran.toml" in result.stderr


def test_several_files_end_with_a_count_over_all_of_them(run: Run):
    """How much there is to do, in which file to begin, and with what."""
    review("m.json", id="m", summary="The baby (943 476 5919) was seen.")
    lines = run("check", "n.json", "m.json").stdout.splitlines()
    (total,) = [number for number, line in enumerate(lines) if line.startswith("2 files: 1 error, ")]
    assert lines[total + 1].startswith("  m.json: 1 error, ")
    assert lines[-1].startswith("Do first: DIS101 in m.json at summary: Remove the number")


def test_one_file_has_no_count_of_its_own(run: Run):
    """Its first line says it already."""
    assert "1 file:" not in run("check", "n.json").stdout


def test_a_file_that_cannot_be_read_is_in_the_count(run: Run):
    """It comes first: nothing in it was checked."""
    Path("broken.yaml").write_text("", encoding="utf-8")
    lines = run("check", "n.json", "broken.yaml").stdout.splitlines()
    assert any(line.startswith("2 files: ") and "1 could not be read" in line for line in lines)
    assert lines[-1].startswith("Do first: correct broken.yaml")


def test_json_has_the_documented_keys_and_the_count(run: Run):
    """Programs may rely on these keys; the first step names the file."""
    data = json.loads(run("check", "n.json", "none.json", "--format", "json").stdout)
    assert list(data) == [
        "format", "ok", "complete", "summary", "first_step", "problems", "files", "unreadable",
    ]  # fmt: skip
    assert (data["summary"]["files"], data["summary"]["unreadable"]) == (2, 1)
    assert "none.json" in data["first_step"]


def test_checks_says_how_to_silence_a_warning_and_an_error(run: Run):
    """With a reason; an error also needs who decided and when."""
    told = [" ".join(run("checks", code).stdout.split()) for code in ("SMA203", "DIS101")]
    assert "reason}], or [[exception]] in scrlearn.toml" in told[0]
    assert "an error needs a name and a day" in told[1]


def test_an_export_with_a_register_refuses_a_name_and_says_the_code(run: Run):
    """Nothing is written, and nothing of the name is shown."""
    review("zelda-quimby.json", summary=f"{NAME} was seen.")
    result = run(
        "export", "zelda-quimby.json", "--to", "html", "json", "--out", "out", "--register", "register.txt"
    )
    assert result.exit_code == 1
    assert "DIS104" in result.stderr
    assert not named(result.output)
    assert not Path("out").exists()


def test_an_export_tells_what_stands_by_decision_on_standard_error(run: Run):
    """Who decided and why, without the name; the file is written."""
    exception = {
        "code": "DIS104",
        "by": "Independent Chair",
        "on": "2016-01-15",
        "reason": "She asked for it.",
    }
    review("n.json", summary=f"{NAME} was seen.", exceptions=[exception])
    result = run("export", "n.json", "--to", "json", "--out", "out", "--register", "register.txt")
    assert result.exit_code == 0, result.output
    assert "published with DIS104 summary, excepted by Independent Chair on 15 January 2016" in result.stderr
    assert result.stdout.splitlines() == [str(Path("out", "n.json"))]
    assert not named(result.output)


def test_an_export_that_could_not_begin_shows_no_name(run: Run):
    """A missing attachment is told by its path, as far as that may be shown."""
    result = run(
        "export", "n.json", "--to", "email", "--out", "out", "--attach", "zelda-quimby.yaml",
        "--register", "register.txt",
    )  # fmt: skip
    assert result.exit_code == 2
    assert not named(result.output)


def test_disclosure_alone_says_what_is_not_seen(run: Run):
    """Whoever selects DIS, or a code of it, learns that names were not looked for."""
    for asked in ("DIS", "DIS104"):
        assert "Names were not looked for" in run("check", "n.json", "--select", asked).stdout
    assert "not seen" not in run("check", "n.json", "--select", "STR").stdout


def test_disclosure_that_is_left_out_is_said_to_be(run: Run):
    """With DIS ignored, a report speaks of nothing that only DIS looks for, and says so."""
    shown = run("check", "n.json", "--ignore", "DIS").stdout
    assert "not seen: Disclosure: the DIS checks were left out" in shown
    assert "Names were not looked for" not in shown


def test_workflow_commands_say_what_is_not_seen(run: Run):
    """Once for all files, as notices."""
    review("m.json", id="m")
    shown = run("check", "n.json", "m.json", "--format", "github").stdout
    assert shown.count("::notice title=not seen::Names were not looked for") == 1


@pytest.mark.parametrize("output", FORMATS)
def test_a_file_that_cannot_be_read_repeats_no_identifier(run: Run, output: str):
    """An NHS number for an id or a key, and a postcode in place of a choice, are hidden."""
    Path("bad.yaml").write_text(
        "kind: review\nschema_version: 1\nid: 943 476 5919\n'943 476 5919': 1\n"
        "title: N\npublication: {published: LS27 8PQ}\n",
        encoding="utf-8",
    )
    shown = run("check", "bad.yaml", "--format", output).output
    shown += run("decide", "bad.yaml").output + run("export", "bad.yaml", "--to", "json", "--out", "o").output
    assert "9...9" in shown
    assert "943 476" not in shown
    assert "LS27" not in shown


def test_a_refused_export_lists_its_faults_once(run: Run):
    """The second format fails for the same reason, and says so on one line."""
    review("n.json", summary="The baby (943 476 5919) was seen.")
    result = run("export", "n.json", "--to", "json", "html", "--out", "o")
    assert result.stderr.count("DIS101") == 1
    assert "n.json: html fails for the same reason" in result.stderr


def test_an_exception_of_the_settings_without_effect_is_told(run: Run):
    """An error that nobody answers for stands, as in a file, and the settings are named."""
    Path("scrlearn.toml").write_text(
        '[[exception]]\ncode = "STR101"\nreason = "Numbered anew."', encoding="utf-8"
    )
    result = run("check", "n.json")
    assert result.exit_code == 0
    assert "exception[0]: STR101 is an error, and nothing says who decided" in result.stderr


def test_a_pattern_of_the_settings_that_fits_no_file_is_told(run: Run):
    """A misspelt one excepts nothing; of one file alone nothing can be said."""
    review("m.json", id="m")
    Path("scrlearn.toml").write_text(
        '[[exception]]\ncode = "STR132"\nfiles = ["n.json", "mm.json"]\nreason = "Interim."\n',
        encoding="utf-8",
    )
    told = "exception[0].files: 'mm.json' matches no file that was checked"
    assert told in run("check", "n.json", "m.json").stderr
    assert told not in run("check", "n.json").stderr


def test_the_beginning_of_codes_lists_them(run: Run):
    """A family as `--select` names it, a part of one, and one code explained."""
    listed = run("checks", "sma")
    assert listed.exit_code == 0
    assert "SMA101" in listed.stdout
    assert "STR101" not in listed.stdout
    assert {one["code"][:4] for one in json.loads(run("checks", "BRF1", "--format", "json").stdout)} == {
        "BRF1"
    }
    assert run("checks", "SMA101").stdout.startswith("SMA101 (warning)")


@pytest.mark.parametrize(("asked", "named"), [("STR999", "STR101"), ("SMB", "did you mean SMA?")])
def test_a_code_that_is_none_names_its_family_or_the_families(run: Run, asked: str, named: str):
    """Not all the codes there are."""
    result = run("checks", asked)
    assert result.exit_code == 2
    assert named in result.stderr
    assert "CON101" not in result.stderr


def test_an_agency_that_the_review_does_not_know_is_told(run: Run):
    """A check for nobody says so, with the agencies there are."""
    review("n.json", agencies=[{"id": "police", "name": "Harbourshire Police"}])
    told = "no agency in this review named 'nosuch' (known: police)"
    for name, code in (("nosuch", 1), ("police", 0)):
        done = run("check", "n.json", "--audience", f"agency:{name}")
        assert (done.exit_code, told in done.stdout) == (code, bool(code))


@pytest.mark.usefixtures("run")
def test_checks_that_are_incomplete_do_not_pass():
    """A script that looks at the exit code alone must not take a failed check for a clean file."""

    class Ours:
        @hookimpl
        def scrlearn_register_checks(self):
            yield Check(name="ours", subjects=("review",), codes=(NO_BOARD,), run="our_board.nowhere:run")

    host = PluginHost(plugins={"ours": Ours()}, entry_points=False)
    result = CliRunner().invoke(check_command, ["n.json", "--select", "STR130"], obj=host)
    assert (result.exit_code, "INCOMPLETE" in result.stdout) == (2, True)
