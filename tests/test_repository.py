"""The repository keeps its own rules: one version, reasons beside exceptions, licences beside fonts."""

from __future__ import annotations

import importlib.metadata
import re
import shutil
import subprocess
import sys
import tomllib
import warnings
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import settings

import scrlearn
from scrlearn import _version

pytestmark = pytest.mark.one_python

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "src/scrlearn/assets/fonts"

# The dots are escaped, so this list does not match itself.
REGISTRY_HOSTS = re.compile(
    r"\bpypi\.org|pythonhosted\.org|registry\.npmjs\.org|npmjs\.com|\bcrates\.io|proxy\.golang\.org"
    r"|\b(?:deb|ftp|security)\.debian\.org|\brepo1?\.maven\.(?:apache\.)?org"
)
# A command that installs, and its arguments up to the end of the string or the code that it stands in.
INSTALL_COMMANDS = re.compile(
    r"\b(?:(?:pip3?|pipx|uv pip|uv tool) (?:install|run|download)|(?:uv|poetry|pdm) add|uvx|easy_install)"
    r"""(?P<arguments>(?: +(?:"[^"\n]+"|'[^'\n]+'|[^\s"'`)]+))+)"""
)
EXCEPTION_LISTS = re.compile(
    r"^(?:ignore|\"[^\"]+\"|filterwarnings) = \[\n(?P<entries>(?:.*\n)*?)\]$", re.MULTILINE
)


@cache
def project() -> dict[str, Any]:
    """pyproject.toml as data."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def repository_files() -> list[Path]:
    """The files that are in the repository or about to be."""
    if shutil.which("git") is None:
        pytest.skip("no git here to list the files with")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode != 0:
        pytest.skip("not a git clone")
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def text_of(path: Path) -> str:
    """What a text file says; nothing for a binary one."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def names_of_an_index(text: str) -> list[str]:
    """What a text tells people to install by a name that anybody could claim on a package index.

    A folder, a wheel and a group of dependencies are not among them.
    """
    found = []
    for command in INSTALL_COMMANDS.finditer(text):
        arguments = re.sub(r"(?<= )--group \S+", "", command["arguments"]).split()
        words = [argument.strip("\"'") for argument in arguments]
        found += [word for word in words if not re.match(r"[-.$]", word) and not re.search(r"/|\.whl$", word)]
    return found


def test_version_is_written_once():
    """The package says the version of `_version.py`, which the build reads too."""
    assert scrlearn.__version__ == _version.__version__
    assert project()["project"]["dynamic"] == ["version"]
    assert ROOT / project()["tool"]["hatch"]["version"]["path"] == Path(_version.__file__)


def test_installed_version_is_that_version():
    """What pip reports is what the package says."""
    assert importlib.metadata.version("scrlearn") == _version.__version__


def test_changelog_speaks_of_this_version():
    """CHANGELOG.md has a section for this version, or one for what is not released yet."""
    headings = re.findall(
        r"^## \[?([^\]\s]+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert {"Unreleased", _version.__version__} & set(headings)


def test_every_exception_has_its_reason():
    """Ruff has all rules on; each that is off stands with a comment on its line or above it."""
    assert project()["tool"]["ruff"]["lint"]["select"] == ["ALL"]
    lists = EXCEPTION_LISTS.findall((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert len(lists) >= 3, "the lists of exceptions have changed their shape: this test no longer sees them"
    unexplained = []
    for entries in lists:
        above = ""
        for line in entries.splitlines():
            if line.strip().startswith("#"):
                above = line
            elif line.strip() != '"error",':
                if not re.search(r",\s+# \S", line) and not above:
                    unexplained.append(line.strip())
                above = ""
    assert unexplained == []


def test_warnings_are_errors():
    """A warning fails the test that raised it."""
    with pytest.raises(UserWarning, match="a sign of something"):
        warnings.warn("a sign of something", stacklevel=1)


def test_no_file_names_a_package_registry():
    """Where packages come from is each machine's own setting; no file here decides it."""
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in repository_files()
        if (match := REGISTRY_HOSTS.search(text_of(path)))
    ]
    assert found == []


@pytest.mark.parametrize("folder", sorted(path.name for path in FONTS.iterdir() if path.is_dir()))
def test_licence_lies_beside_each_typeface(folder: str):
    """A folder of fonts holds their licence, and the table of typefaces names the folder."""
    assert (FONTS / folder / "LICENSE.txt").stat().st_size > 1000
    assert f"`{folder}/`" in (FONTS / "README.md").read_text(encoding="utf-8")


def test_fonts_stay_small():
    """The typefaces together stay below 2.5 MB: every installation carries them."""
    assert sum(path.stat().st_size for path in FONTS.rglob("*") if path.is_file()) < 2_500_000


def test_font_configuration_names_every_typeface():
    """`fonts.conf` shows each folder of fonts, relative to itself."""
    shown = re.findall(
        r'<dir prefix="relative">(.+?)</dir>', (FONTS / "fonts.conf").read_text(encoding="utf-8")
    )
    assert sorted(shown) == sorted(path.name for path in FONTS.iterdir() if path.is_dir())


def test_made_files_hold_together():
    """The web fonts are those of the bundled typeface."""
    command = [sys.executable, ROOT / "tools" / "web_fonts.py", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "plugin", sorted((ROOT / "plugins").glob("*/tests")), ids=lambda path: path.parent.name
)
def test_each_plugins_tests_can_run_alone(plugin: Path):
    """They are found and set up without anything of scrlearn's own tests; `make alone` runs them too."""
    command = [sys.executable, "-m", "pytest", "-q", "--setup-only", "-p", "no:cacheprovider", "."]
    done = subprocess.run(command, cwd=plugin.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_type_information_is_shipped():
    """`py.typed` tells type checkers that the annotations are meant for them."""
    assert (ROOT / "src/scrlearn/py.typed").is_file()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("pip install scrlearn-wales", ["scrlearn-wales"]),
        ('f"{absent}: pip install {distribution}"', ["{distribution}"]),
        ("`pip install scrlearn[testing]`, this", ["scrlearn[testing]"]),
        ("uv add scrlearn-xlsx", ["scrlearn-xlsx"]),
        ("pip install . ./plugins/scrlearn-wales", []),
        ("pip install -e ../.. -e . --group test", []),
        ("pip install dist/scrlearn_wales-0.1.0-py3-none-any.whl", []),
        ('`pip install ".[testing]"` in', []),
        ('"pip install ./plugins/scrlearn-wales" in result.stderr', []),
    ],
)
def test_names_to_install_are_found(text, names):
    """A name is told from a folder, a wheel and an option."""
    assert names_of_an_index(text) == names


def test_nothing_says_to_install_a_name_that_somebody_could_claim():
    """Nothing of scrlearn is on a package index: no message and no page sends anybody there for it."""
    this = Path(__file__)
    told = {
        str(path.relative_to(ROOT)): names
        for path in repository_files()
        if path != this and (names := names_of_an_index(text_of(path)))
    }
    assert told == {}


def test_the_house_as_documented_is_the_one_that_is_held():
    """The floors in CONTRIBUTING are those of the import contract, in its order, and each is there."""
    drawing = re.search(
        r"```text\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.DOTALL
    )
    assert drawing
    drawn = [re.findall(r"(?:^|\| )(\w+)  ", line) for line in drawing[1].splitlines()]
    contract = project()["tool"]["importlinter"]["contracts"][0]["layers"]
    held = [re.findall(r"\w+", layer) for layer in contract]
    there = {path.stem for path in (ROOT / "src/scrlearn").iterdir()}
    assert drawn == [[floor for floor in layer if floor in there] for layer in held if there & {*layer}]


def test_no_import_is_exempt_from_the_floors():
    """Imports for types count, and no import is excused."""
    linter = project()["tool"]["importlinter"]
    assert linter["exclude_type_checking_imports"] is False
    assert not any("ignore_imports" in contract for contract in linter["contracts"])


def test_hooks_before_a_commit_run_what_is_here():
    """Each hook starts a program of `.venv` or a command that scrlearn has; none comes from elsewhere."""
    configuration = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert [repository["repo"] for repository in configuration["repos"]] == ["local"]
    for hook in configuration["repos"][0]["hooks"]:
        assert hook["language"] == "system"
        assert (Path(sys.executable).parent / Path(hook["entry"].split()[0]).name).exists()
    (offered,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert offered["entry"] == "scrlearn check"


def test_each_note_of_a_change_has_a_kind():
    """`changelog.d` holds what the next release tells, each file under a kind that the changelog has."""
    kinds = {kind["directory"] for kind in project()["tool"]["towncrier"]["type"]}
    for note in (ROOT / "changelog.d").glob("*.md"):
        assert note.name == "README.md" or note.name.split(".")[-2] in kinds, note.name


def test_only_the_search_of_ci_is_the_same_every_time():
    """Also in CI, the other Pythons and the night look where nobody has looked."""
    assert [settings.get_profile(name).derandomize for name in ("ci", "dev", "matrix", "nightly")] == [
        True, False, False, False,
    ]  # fmt: skip
