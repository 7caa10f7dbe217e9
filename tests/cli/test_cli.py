"""The command line: output, exit codes, and no traceback for a fault in the input."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scrlearn._once import Kept
from scrlearn.cli.app import app
from scrlearn.cli.exporting import export_command
from scrlearn.hooks import PluginHost, hookimpl
from scrlearn.publish.demo import FORMATS

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in a folder of its own that holds the samples."""
    monkeypatch.chdir(tmp_path)
    samples = Path(sys.modules["scrlearn"].__file__ or "").parent / "samples"
    for name in ("review.yaml", "briefing.yaml", "newsletter.yaml", "logo.png"):
        (tmp_path / name).write_bytes((samples / name).read_bytes())

    def run_command(*arguments: str) -> Result:
        return CliRunner().invoke(app, list(arguments), prog_name="scrlearn")

    return run_command


def smallest(path: Path, **keys: object) -> None:
    """Write a review with only what it must have, and the keys given."""
    path.write_text(json.dumps({"kind": "review", "schema_version": 1, "id": "n", "title": "Child N"} | keys))


def test_demo_writes_every_document_in_every_format(run: Run):
    """Four documents in four formats beside the samples, each named on standard output."""
    result = run("demo", "out")
    assert result.exit_code == 0, result.output
    written = {path.name for path in Path("out").iterdir()}
    for name in ("review", "action-plan", "briefing", "newsletter"):
        for one in FORMATS:
            assert f"{name}.{'eml' if one == 'email' else one}" in written
    assert "briefing.docx" in result.stderr


def test_check_exits_with_1_where_there_is_an_error_and_0_where_there_is_none(run: Run):
    """A script can tell fit from unfit by the exit code."""
    assert run("check", "newsletter.yaml").exit_code == 0
    smallest(Path("n.json"), facts={"dide": True}, rules="england-scr")
    assert run("check", "n.json").exit_code == 1


def test_check_says_in_json_what_it_says_in_text(run: Run):
    """Every problem of every file, with the file's name."""
    data = json.loads(run("check", "review.yaml", "briefing.yaml", "--format", "json").stdout)
    assert {problem["file"] for problem in data["problems"]} == {"review.yaml", "briefing.yaml"}
    text = run("check", "review.yaml", "briefing.yaml").stdout
    assert all(problem["code"] in text for problem in data["problems"])


def test_check_writes_workflow_commands(run: Run):
    """A board that keeps its files in a repository sees problems beside them."""
    told = run("check", "review.yaml", "--format", "github").stdout
    line = Path("review.yaml").read_text().splitlines().index("        due: 31 September 2016") + 1
    assert f"::error file=review.yaml,line={line},title=STR121::" in told


def test_check_reads_the_other_files_when_one_cannot_be_read(run: Run):
    """A broken file is told on standard error, the rest are checked, and the exit code says so."""
    Path("broken.yaml").write_text("kind: review\nschema_version: 1\nid: n\ntitel: Child N\n")
    result = run("check", "broken.yaml", "review.yaml")
    assert result.exit_code == 2
    assert "did you mean title" in result.stderr
    assert "line 4" in result.stderr
    data = json.loads(run("check", "broken.yaml", "review.yaml", "--format", "json").stdout)
    assert (data["ok"], data["complete"]) == (False, False)
    assert 4 in [fault["line"] for fault in data["unreadable"][0]["faults"]]
    assert "::error file=broken.yaml,line=4" in run("check", "broken.yaml", "--format", "github").stdout
    assert "review.yaml" in result.stdout


def test_decide_explains_each_limb_with_its_words_and_source(run: Run):
    """A board manager reads the law beside the facts, and what is missing."""
    result = run("decide", "review.yaml")
    assert result.exit_code == 0
    for words in (
        "PRESUMED",
        "abuse or neglect of a child is known or suspected",
        "concern_working_together",
    ):
        assert words in result.stdout
    assert "Local Safeguarding Children Boards Regulations 2006" in " ".join(result.stdout.split())


def test_decide_exits_with_3_where_the_facts_do_not_settle_it(run: Run):
    """Undetermined is neither yes nor no."""
    smallest(Path("n.json"), facts={"died": True}, rules="england-scr", dates={"notified": "2016-01-15"})
    result = run("decide", "n.json", "--format", "json")
    assert result.exit_code == 3
    data = json.loads(result.stdout)
    assert data["settled"] is False
    assert "abuse_or_neglect_known_or_suspected" in result.stdout


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"facts": {"died": True}, "dates": {"notified": "2016-01-15"}}, "rules"),
        ({"facts": {"died": True}, "rules": "england-scr"}, "--on"),
        (
            {"facts": {"dide": True}, "rules": "england-scr", "dates": {"notified": "2016-01-15"}},
            "did you mean died",
        ),
        (
            {"facts": {}, "rules": "england-src", "dates": {"notified": "2016-01-15"}},
            "did you mean england-scr",
        ),
    ],
)
def test_decide_says_what_the_file_lacks(run: Run, keys: dict[str, object], told: str):
    """Each fault is told in a line with what to do, and the exit code is 2."""
    smallest(Path("n.json"), **keys)
    result = run("decide", "n.json")
    assert result.exit_code == 2
    assert told in result.stderr
    assert "Traceback" not in result.output


def test_decide_says_which_day_found_the_law(run: Run):
    """A reader knows when it is not the law of the day of the event."""
    assert "dates.notified" in run("decide", "review.yaml").stderr
    smallest(Path("n.json"), facts={"died": True}, rules="england-scr", dates={"event": "2016-01-15"})
    assert run("decide", "n.json").stderr == ""


def test_decide_takes_no_other_day_where_the_events_was_not_a_date(run: Run):
    """The law of the notification is not that of an event whose day nobody could read."""
    dates = {"event": "early March 2015", "notified": "2015-04-20"}
    smallest(Path("n.json"), facts={"died": True}, rules="england-scr", dates=dates)
    result = run("decide", "n.json")
    assert result.exit_code == 2
    assert "dates.event" in result.stderr


def test_decide_takes_the_day_and_the_area_that_it_is_given(run: Run):
    """Options go before the file."""
    smallest(
        Path("n.json"),
        facts={"died": True},
        rules="england-scr",
        dates={"notified": "2016-01-15"},
        area="Kent",
    )
    data = json.loads(run("decide", "n.json", "--on", "2014-01-15", "--format", "json").stdout)
    assert (data["on"], data["area"]) == ("2014-01-15", "Kent")
    options = ["--on", "2019-08-10", "--area", "Leeds", "--area-date", "2019-09-29", "--format", "json"]
    data = json.loads(run("decide", "n.json", *options).stdout)
    assert data["area"] == "Leeds"
    assert data["receipt"]["area_implementation_date"] == "2019-09-29"


def test_check_reads_for_the_audience_that_it_is_given(run: Run):
    """What the public must not get may be for the board."""
    smallest(Path("n.json"), summary="NHS number 943 476 5919")
    assert "DIS101" in run("check", "n.json").stdout
    assert run("check", "n.json").exit_code == 1
    assert run("check", "n.json", "--audience", "board").exit_code == 0


def test_what_the_machine_lacks_is_told_without_a_traceback(run: Run, monkeypatch: pytest.MonkeyPatch):
    """Memory and disk that run out end a command with a message."""
    for error, told in (
        (MemoryError(), "not enough memory"),
        (OSError(5, "Input/output error"), "Input/output"),
    ):
        monkeypatch.setattr("scrlearn.cli.checking.check", _raiser(error))
        result = run("check", "review.yaml")
        assert result.exit_code == 2
        assert told in result.stderr


def _raiser(error: BaseException) -> Callable[..., None]:
    def fail(*_values: object, **_options: object) -> None:
        raise error

    return fail


def test_decide_refuses_a_briefing(run: Run):
    """Only a review has facts."""
    assert "give a review file" in run("decide", "briefing.yaml").stderr


def test_draft_prints_a_briefing_file_that_loads(run: Run):
    """What draft prints is a file that export takes."""
    Path("draft.yaml").write_text(run("draft", "review.yaml", "--preset", "six-step").stdout)
    result = run("export", "draft.yaml", "--to", "json", "--out", "out")
    assert result.exit_code == 0, result.output


def test_a_draft_shows_no_picture_as_text(run: Run):
    """A person is to edit the draft: the logo is named, as the review names it."""
    assert "file: logo.png" in run("draft", "review.yaml").stdout
    assert "data:" not in run("draft", "review.yaml").stdout


def test_a_draft_never_replaces_a_file(run: Run):
    """What a person may have edited stays as it was."""
    assert run("draft", "review.yaml", "--out", "draft.yaml").exit_code == 0
    before = Path("draft.yaml").read_bytes()
    result = run("draft", "review.yaml", "--preset", "six-step", "--out", "draft.yaml")
    assert result.exit_code == 2
    assert Path("draft.yaml").read_bytes() == before


def test_export_names_what_it_wrote_and_what_failed(run: Run):
    """Data goes to standard output, failures to standard error, and the exit code says that some failed."""
    Path("broken.yaml").write_text("")
    result = run("export", "review.yaml", "broken.yaml", "--to", "json,html", "--out", "out")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [str(Path("out", name)) for name in ("child-h.json", "child-h.html")]
    assert "broken.yaml" in result.stderr


@pytest.mark.parametrize(
    "formats",
    [
        ["--to", "json", "html"],
        ["--to", "json", "--to", "html"],
        ["--to", "json,html"],
        ["--to=json", "--to", "html"],
    ],
)
def test_export_takes_several_formats_in_every_usual_way(run: Run, formats: list[str]):
    """However several formats are written, each is exported, and inputs are not taken for formats."""
    result = run("export", *formats, "--out", "out", "review.yaml")
    assert result.exit_code == 0, result.output
    assert sorted(path.suffix for path in Path("out").iterdir()) == [".html", ".json"]
    assert run("export", "--to", "json", "review.yaml", "--out", "two").exit_code == 0


def test_a_fault_of_a_file_is_no_reason_to_leave_plugins_out(tmp_path: Path):
    """Whoever is refused for a text must not be led to leave out the plugins that could refuse it, too."""
    smallest(tmp_path / "n.json", summary="NHS number 943 476 5919")

    class Ours:
        @hookimpl
        def scrlearn_register_checks(self):
            return []

    host = PluginHost(plugins={"ours": Ours()}, entry_points=False)
    assert host.has_plugins
    told = CliRunner().invoke(
        export_command, [str(tmp_path / "n.json"), "--to", "html", "--out", str(tmp_path / "out")], obj=host
    )
    assert told.exit_code == 1
    assert "DIS101" in told.stderr
    assert "--no-plugins" not in told.stderr


def test_export_refuses_to_name_an_audience_that_is_none(run: Run):
    """A misspelt audience must not become the public one."""
    result = run("export", "review.yaml", "--to", "json", "--out", "out", "--audience", "bord")
    assert result.exit_code == 2
    assert "did you mean board" in result.stderr


def test_the_newsletter_carries_the_briefing_it_was_given(run: Run):
    """`--attach` adds the Word document of another file."""
    assert (
        run("export", "newsletter.yaml", "--to", "email", "--attach", "briefing.yaml", "--out", "o").exit_code
        == 0
    )
    assert b'filename="child-h-briefing.docx"' in Path("o/harbourshire-2016-02.eml").read_bytes()


@pytest.mark.parametrize(
    "command", [["rules"], ["checks"], ["themes"], ["schema"], ["plugins"], ["rules", "england-scr"]]
)
def test_what_is_there_is_listed(run: Run, command: list[str]):
    """Every list prints something and exits with 0."""
    result = run("--no-plugins", *command)
    assert result.exit_code == 0
    assert len(result.stdout) > 20


@pytest.mark.parametrize(
    "command", [["rules"], ["rules", "england-scr"], ["checks"], ["themes"], ["plugins"]]
)
def test_what_is_there_is_data_too(run: Run, command: list[str]):
    """Every list is JSON where that is asked for."""
    assert json.loads(run("--no-plugins", *command, "--format", "json").stdout)


@pytest.mark.parametrize("command", [["rules", "england-src"], ["checks", "STR9999"]])
def test_an_unknown_name_says_which_there_are(run: Run, command: list[str]):
    """Asking for what is not there is told with what is."""
    result = run(*command)
    assert result.exit_code == 2
    assert "known:" in result.stderr


def test_checks_explains_every_code_in_the_catalogue(run: Run):
    """No code is without its reason and its remedy."""
    for entry in json.loads(run("--no-plugins", "checks", "--format", "json").stdout):
        assert entry["why"]
        assert entry["hint"]
        assert entry["code"] in run("--no-plugins", "checks", entry["code"].lower()).stdout


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x01\x02",
        b"\xff\xfe",
        b"kind: reviw",
        b"[" * 50_000,
        b"a: &a [*a]",
        b"{}",
        b"kind: review\nid: [",
        b"- 1",
    ],
)
@pytest.mark.parametrize("command", ["check", "decide", "draft"])
def test_no_file_shows_a_traceback(run: Run, command: str, content: bytes):
    """Whatever a file holds, the fault is told with the file's name, and the exit code is 2."""
    Path("bad.yaml").write_bytes(content)
    result = run(command, "bad.yaml")
    assert result.exit_code == 2, result.output
    assert "bad.yaml" in result.stderr
    assert "Traceback" not in result.output


def test_debug_shows_the_traceback(run: Run):
    """A developer can see where a fault was found; the message and the exit code stay."""
    result = run("--debug", "check", "--audience", "bord", "review.yaml")
    assert result.exit_code == 2
    assert "Traceback" in result.stderr
    assert "did you mean board" in result.stderr.splitlines()[-1]


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path):
    """`scrlearn themes | head -1` ends without a word on standard error."""
    command = f"{sys.executable} -m scrlearn schema | head -1"
    ran = subprocess.run(["bash", "-c", command], check=True, capture_output=True, text=True, cwd=tmp_path)
    assert ran.stderr == ""


WORDS = """
from scrlearn import Preset, PresetSection, Theme, ThemeArea
from scrlearn.hooks import hookimpl


@hookimpl
def scrlearn_register_vocabularies():
    learned = PresetSection(key="learned", heading="What we learned", prompt="One sentence.")
    yield Preset(name="one-page", title="One Page Briefing", sections=[learned])
    yield ThemeArea(id="coast", label="By the sea")
    yield Theme(id="coast.season", label="Seasonal work", definition="Work that moves families.")
"""


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Install a plugin with a vocabulary, for as long as the test runs."""

    def install(source: str) -> None:
        (tmp_path / "our_cli_words.py").write_text(source, encoding="utf-8")
        info = tmp_path / "our_cli_words-1.2.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: our-cli-words\nVersion: 1.2\n")
        (info / "entry_points.txt").write_text("[scrlearn]\nour-cli-words = our_cli_words\n")
        monkeypatch.syspath_prepend(str(tmp_path))
        monkeypatch.delitem(sys.modules, "our_cli_words", raising=False)
        monkeypatch.setattr("scrlearn.hooks.host._SHARED", Kept())

    yield install
    sys.modules.pop("our_cli_words", None)


def test_a_plugins_words_are_listed_and_drafted_from(run: Run, words: Callable[[str], None]):
    """Whoever runs the command needs to know no more than a name."""
    words(WORDS)
    assert "vocabularies: preset one-page, area coast, theme coast.season" in run("plugins").stdout
    assert "By the sea\n  coast.season" in run("themes").stdout
    assert json.loads(run("themes", "--format", "json").stdout)[-1]["parent"] == "coast"
    Path("draft.yaml").write_text(run("draft", "review.yaml", "--preset", "one-page").stdout)
    assert "key: learned" in Path("draft.yaml").read_text()
    assert "BRF101" not in run("check", "draft.yaml").stdout
    assert "BRF101" in run("--no-plugins", "check", "draft.yaml").stdout


def test_a_plugin_that_fails_to_give_its_words_is_named_where_they_are_asked_for(
    run: Run, words: Callable[[str], None]
):
    """By the draft, the list of themes and the report."""
    words(WORDS.replace("One sentence.", "\\x00"))
    for command in (["draft", "review.yaml", "--preset", "one-page"], ["themes"], ["check", "review.yaml"]):
        assert "our-cli-words 1.2 could not give its vocabularies: ValueError" in run(*command).output


def test_a_long_list_of_names_is_counted(run: Run):
    """The taxonomy does not fill the screen; as data it is whole."""
    assert re.search(r"theme [\w.-]+ and \d+ more \(--format json", run("--no-plugins", "plugins").stdout)
    (ours,) = [
        one
        for one in json.loads(run("--no-plugins", "plugins", "--format", "json").stdout)
        if one["name"] == "vocabularies"
    ]
    assert "theme other.unclassified" in ours["registered"]["vocabularies"]
