"""A user's type checker takes what the documentation shows: mypy and pyright read all of it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted(ROOT.glob("plugins/*/README.md")),
]
USES = Path(__file__).with_name("documented_uses.py")
BLOCK = re.compile(r"^```python\n(?:# file: (\S+)\n)?(.*?)^```", re.MULTILINE | re.DOTALL)
PLAIN = ("--allow-untyped-defs", "--check-untyped-defs")
"""The functions that a page tells its reader to write have no types; what they call has."""


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a program of what each page shows, and the files that it tells its reader to write."""
    folder = tmp_path_factory.mktemp("programs")
    for page in PAGES:
        program = re.sub(r"\W", "_", str(page.relative_to(ROOT).with_suffix("")))
        for named, python in BLOCK.findall(page.read_text(encoding="utf-8")):
            with (folder / (named or f"{program}.py")).open("a", encoding="utf-8") as file:
                file.write(python)
    return folder


def test_pages_show_python(programs: Path):
    """Neither checker passes because nothing was found to read."""
    assert len(list(programs.glob("*.py"))) > 12


def mypy(read: list[Path], *options: str) -> str:
    """Return what mypy says of files as a user's own, or nothing where it has no complaint."""
    always = ("--strict", "--config-file=", f"--cache-dir={ROOT / '.mypy_cache' / 'users'}")
    command = [sys.executable, "-m", "mypy", *always, *options, *read]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, cwd=read[0].parent)
    return ran.stdout + ran.stderr if ran.returncode else ""


def pyright(place: Path, project: Path, mode: str) -> str:
    """Return what pyright says of a file or folder, or nothing where it has no complaint."""
    settings = {
        "include": [str(place)],
        "extraPaths": [str(place)],
        "typeCheckingMode": mode,
        "enableTypeIgnoreComments": False,
        "reportUnnecessaryTypeIgnoreComment": True,
        "reportUnusedExpression": False,
    }
    (project / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    program = Path(sys.executable).with_name("basedpyright")
    command = [program, "--project", project, "--pythonpath", sys.executable]
    ran = subprocess.run(command, check=False, capture_output=True, text=True)
    return ran.stdout + ran.stderr if ran.returncode else ""


def test_mypy_takes_what_the_pages_show(programs: Path):
    """A developer who pastes an example into a typed program gets no complaint."""
    assert mypy(sorted(programs.glob("*.py")), *PLAIN) == ""


def test_mypy_takes_every_use_that_is_documented_in_words():
    """And refuses what the documentation says is refused."""
    assert mypy([USES]) == ""


def test_pyright_takes_what_the_pages_show(programs: Path, tmp_path: Path):
    """Nor does the checker that editors use complain."""
    assert pyright(programs, tmp_path, "standard") == ""


def test_pyright_takes_every_use_that_is_documented_in_words(tmp_path: Path):
    """At its strictest: no type of what scrlearn gives is unknown to it."""
    assert pyright(USES, tmp_path, "strict") == ""
