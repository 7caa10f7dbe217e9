"""Every name, file, folder, option and target that the pages show is there."""

from __future__ import annotations

import importlib
import re
from functools import cache
from pathlib import Path

import pytest

pytestmark = pytest.mark.one_python

ROOT = Path(__file__).parents[1]
PAGES = [
    ROOT / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted(ROOT.glob("plugins/*/README.md")),
]
DOTTED = re.compile(r"(?<![\w./-])scrlearn(?:\.[A-Za-z_]\w*)+")
FROM = re.compile(r"^from (scrlearn[\w.]*) import ([\w, ]+)$", re.MULTILINE)
FILES = {"scrlearn.toml"}
"""What looks like a name and is a file's."""
WRITTEN_BY_HAND = [
    *PAGES,
    *(
        ROOT / name
        for name in ("CONTRIBUTING.md", "SECURITY.md", "benchmarks/README.md", "changelog.d/README.md")
    ),
]
FENCED = re.compile(r"^(`{3,}).*?^\1", re.DOTALL | re.MULTILINE)
QUOTED = re.compile(r"`([^`\n]+)`")
PATH = re.compile(r"[\w./-]+/|(?:[\w.-]+/)*[\w-]+\.(?:py|toml|md|css|jinja)|\.?[\w-]+(?:/[\w.-]+)+")
READERS_OWN = {"scrlearn.toml", "n/a", "our_board.py", "child-k.yaml", "reviews/2014-*.yaml"}
"""What looks like a file of the repository and is a reader's."""
MADE = ("build/", "~/")
"""Where files stand that a command makes."""
OPTION = re.compile(r"(?<!\S)--[a-z][a-z-]+")
OF_OTHERS = ("towncrier ", ".venv/", "pip ")
"""How commands of other programs begin, whose options are not ours."""


def names_of(page: Path) -> set[str]:
    """Return the dotted names that a page shows, in its words and in its code."""
    text = page.read_text(encoding="utf-8")
    imported = {
        f"{module}.{name.strip()}" for module, names in FROM.findall(text) for name in names.split(",")
    }
    return {*DOTTED.findall(text), *imported} - FILES


def resolved(name: str) -> object:
    """Return what a dotted name stands for: the longest part that is a module, and attributes of it."""
    parts = name.split(".")
    value: object = importlib.import_module(parts[0])
    for number, part in enumerate(parts[1:], start=2):
        try:
            value = getattr(value, part)
        except AttributeError:
            value = importlib.import_module(".".join(parts[:number]))
    return value


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_name_that_a_page_shows_is_there(page: Path):
    """Whoever types a name as it stands there gets what it stands for."""
    for name in names_of(page):
        assert resolved(name) is not None


def test_pages_show_names():
    """The names are found in the pages: those of the interface and those of its modules."""
    shown = set().union(*map(names_of, PAGES))
    assert {"scrlearn.load", "scrlearn.hooks.Check", "scrlearn.model.rules.RuleSet"} <= shown
    assert len(shown) > 40


def quoted_in(page: Path) -> set[str]:
    """Return what a page sets between backticks in its words; its examples are run by other tests."""
    return set(QUOTED.findall(FENCED.sub("", page.read_text(encoding="utf-8"))))


@cache
def paths_here() -> frozenset[str]:
    """Return each file and folder of the repository as a path that begins with a slash."""
    here = [path for path in ROOT.iterdir() if path.name not in (".git", ".venv", "build")]
    files = [below.relative_to(ROOT) for path in here for below in (path, *path.rglob("*"))]
    return frozenset("/" + path.as_posix() for path in files)


@pytest.mark.parametrize("page", WRITTEN_BY_HAND, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_and_folder_that_a_page_shows_is_there(page: Path):
    """Whoever looks for `publish/one.py` as a page has it finds a file of which that is the end."""
    shown = {text for text in quoted_in(page) if PATH.fullmatch(text) and not text.startswith(MADE)}
    missing = {
        text
        for text in shown - READERS_OWN
        if not any(path.endswith("/" + text.rstrip("/")) for path in paths_here())
    }
    assert missing == set()


def test_pages_show_files_and_folders():
    """Files, modules and folders are found in the pages, those that begin with a dot among them."""
    shown = {text for page in WRITTEN_BY_HAND for text in quoted_in(page) if PATH.fullmatch(text)}
    assert {"checks/rules/plan/", "tests/law/test_laws.py", "opening.py", "law/england_scr"} <= shown
    assert len(shown) > 80


@pytest.mark.parametrize("page", WRITTEN_BY_HAND, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_option_target_and_test_that_a_page_shows_is_there(page: Path):
    """`--layout` is an option of a command, `make nightly` a target, and `test_...` stands in a test file."""
    commands = (ROOT / "docs/reference/command-line.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    shown = [text for text in quoted_in(page) if not text.startswith(OF_OTHERS)]
    missing = {option for text in shown for option in OPTION.findall(text) if f"  {option} " not in commands}
    targets = {text.split()[1] for text in shown if text.startswith("make ")}
    missing |= {target for target in targets if f"\n{target}: " not in makefile}
    tests = {text for text in shown if re.fullmatch(r"test_\w+", text)}
    missing |= {name for name in tests if f"def {name}(" not in all_tests()}
    assert missing == set()


@cache
def all_tests() -> str:
    """Return the text of every test file."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests").rglob("*.py")))
