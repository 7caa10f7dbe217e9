"""The README and the documentation are true: their examples run, their links lead somewhere."""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import subprocess
import sys
import types
from contextlib import redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest
from markdown_it import MarkdownIt

import scrlearn
from scrlearn.law.catalogue import FACTS
from tests.warm.command import warm_command

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.one_python

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SAMPLES = [path for path in (ROOT / "src/scrlearn/samples").iterdir() if path.suffix in (".yaml", ".png")]
INSTALLED = Path(sys.executable).parent
"""The folder of the `scrlearn` command that was installed."""
AS_INSTALLED = ROOT / "README.md"
"""The page whose commands are started as a reader starts them. The others' start from imported modules."""


@attrs.frozen
class Example:
    """A fenced block of a page: its language, what it says, and its line."""

    language: str
    text: str
    line: int


def examples_of(page: Path) -> list[Example]:
    """Return the fenced blocks of a page, in order."""
    tokens = MarkdownIt().parse(page.read_text(encoding="utf-8"))
    return [
        Example(token.info.strip(), token.content, (token.map or [0])[0] + 1)
        for token in tokens
        if token.type == "fence"
    ]


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a `scrlearn` command that starts in no time."""
    with warm_command(tmp_path_factory.mktemp("warm")) as folder:
        yield folder


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_example_runs(page: Path, warm: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A reader who types what a page says, in its order, gets what the page says.

    Blocks that begin with `# file: name` are written to that file; the other Python blocks of a page share
    their names; lines after `$` in console blocks are run, and what follows a line is part of what it prints.
    """
    binaries = INSTALLED if page == AS_INSTALLED else warm
    monkeypatch.setenv("PATH", f"{binaries}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("COLUMNS", "110")
    monkeypatch.chdir(tmp_path)
    for sample in SAMPLES:
        (tmp_path / sample.name).write_bytes(sample.read_bytes())
    names: dict[str, object] = {"__name__": "example"}
    for example in examples_of(page):
        place = f"{page.name}:{example.line}"
        match example.language:
            case "yaml":
                _write(example.text)
            case "python" if example.text.startswith("# file: "):
                _write(example.text)
            case "python":
                with redirect_stdout(io.StringIO()):
                    exec(compile(example.text, place, "exec"), names)  # noqa: S102 - our own examples
            case "console":
                _run(example.text, place)
            case "text" | "toml" | "json" | "pycon":
                pass
            case other:
                pytest.fail(f"{place}: a block in {other!r}, which no test runs")


def _write(text: str) -> None:
    if named := re.match(r"# file: (\S+)\n", text):
        Path(named[1]).write_text(text, encoding="utf-8")


def _run(text: str, place: str) -> None:
    commands = re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]
    assert commands, f"{place}: no line begins with '$ '"
    for command in commands:
        line, _, shown = command.partition("\n")
        ran = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", line], check=False, capture_output=True, text=True
        )
        assert ran.returncode == 0, f"{place}: {line}: {ran.stderr}"
        printed = _squeezed(ran.stdout + ran.stderr)
        for part in filter(None, map(_squeezed, shown.split("..."))):
            assert part in printed, f"{place}: {shlex.quote(line)} printed\n{ran.stdout}{ran.stderr}"


def _squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    "tool",
    [
        ["check_links.py"],
        ["generate_reference.py", "--check"],
        ["generate_rules.py", "--check"],
        ["generate_checks.py", "--check"],
    ],
)
def test_links_lead_somewhere_and_generated_pages_are_current(tool: list[str]):
    """No link within the repository is broken, and the reference says what the code says."""
    script, *options = tool
    ran = subprocess.run(
        [sys.executable, ROOT / "tools" / script, *options], check=False, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize(
    "command",
    [
        ["check", "review.yaml"],
        ["decide", "review.yaml"],
        ["timetable", "review.yaml"],
        ["rules", "--on", "2019-08-10", "--area", "Kent"],
        ["checks"],
        ["themes"],
        ["plugins"],
    ],
    ids=" ".join,
)
def test_every_key_of_json_output_is_documented(command: list[str], warm: Path):
    """A program's author finds each key on the page, but for what is the file's or a plugin's own."""
    ran = subprocess.run(
        [warm / "scrlearn", *command, "--format", "json"],
        check=False, capture_output=True, text=True, cwd=ROOT / "src/scrlearn/samples",
    )  # fmt: skip
    page = (ROOT / "docs/reference/json-output.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z_]+)`", page))
    assert _keys(json.loads(ran.stdout)) - named == set()


def _keys(data: object) -> set[str]:
    if isinstance(data, list):
        return {key for entry in data for key in _keys(entry)}
    if not isinstance(data, dict):
        return set()
    below = {key for name, value in data.items() if name not in _DATA for key in _keys(value)}
    # Answers are named by their questions and facts by their ids, which are the rule set's.
    return below | (set(data) - _NAMES)


_DATA = ("given", "registered")
_NAMES = {"commission", "notify", "rapid_review", "type", *FACTS}


def test_every_page_of_the_documentation_is_reached_from_the_readme():
    """No page is an orphan: the README leads to it, directly or through another page."""
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".md" or not page.exists():
            continue
        reached.add(page)
        targets = re.findall(r"\]\((?![a-z]+:)([^)#\s]+)", page.read_text(encoding="utf-8"))
        waiting += [(page.parent / target).resolve() for target in targets]
    assert {page for page in PAGES if page not in reached} == set()


def test_a_boards_own_words_preset_and_check_take_less_than_forty_lines():
    """The plugin of the how-to, as it stands there, does all three: counted, loaded and used."""
    page = ROOT / "docs/how-to/write-a-plugin.md"
    (text,) = [one.text for one in examples_of(page) if one.text.startswith("# file: our_words.py")]
    assert len(text.splitlines()) < 40
    plugin = types.ModuleType("our_words")
    exec(compile(text, page.name, "exec"), vars(plugin))  # noqa: S102 - our own example
    host = scrlearn.PluginHost(plugins={"our-words": plugin}, entry_points=False)
    assert host.status()[-1].registered["vocabularies"] == ("preset one-page", "words our-words")

    asked = "Harbourshire NHS Trust should socialise the policy with its teams."
    recommendation = scrlearn.Recommendation(id="r1", text=asked)
    review = scrlearn.Review(id="child-n", title="Child N", recommendations=[recommendation])
    briefing = scrlearn.draft_briefing(review, "one-page", host=host)
    assert [section.key for section in briefing.sections] == ["findings", "what-to-do"]
    assert "One Page Briefing" in scrlearn.render(briefing, "html", host=host, audience="board").decode()

    assert scrlearn.check(briefing, host=host, codes=["OUR", "BRF101"]).problems[0].code == "OUR002"
    assert scrlearn.check(briefing, codes=["BRF101"]).problems[0].code == "BRF101"

    assert scrlearn.smart(asked).specific.met
    assert scrlearn.smart(asked, vocabulary="our-words", host=host).specific.met is False
    (vague,) = scrlearn.check(review, host=host, codes=["SMA101"]).problems
    assert "'socialise' is an aim" in vague.message
    assert scrlearn.check(review, codes=["SMA101"]).problems == ()
