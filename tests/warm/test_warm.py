"""The warm command is the installed one: the same words on the same streams, and the same exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import scrlearn.samples
from tests.warm.command import warm_command

pytestmark = pytest.mark.one_python

INSTALLED = Path(sys.executable).parent
REVIEW = Path(scrlearn.samples.__file__).with_name("review.yaml")
LINES = {
    "an exit code and a pipe": f"set -o pipefail; scrlearn decide {REVIEW} --replay nowhere.json | sort",
    "folder, terminal and errors": "mkdir deep && cd deep && COLUMNS=50 scrlearn check nowhere.yaml",
    "standard input": f"scrlearn check - --format json < {REVIEW}",
    "a closed stream": f"scrlearn check {REVIEW} >&-",
}


def ran(line: str, *, folder: Path, binaries: Path) -> tuple[int, str, str]:
    """Run a line of shell; return its exit code, its output and its errors."""
    environment = os.environ | {"PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}"}
    folder.mkdir()
    done = subprocess.run(
        ["bash", "-c", line], check=False, capture_output=True, text=True, cwd=folder, env=environment
    )
    return done.returncode, done.stdout, done.stderr.replace(str(folder), "")


@pytest.fixture(scope="module")
def warm(tmp_path_factory):
    """The folder of the warm command."""
    with warm_command(tmp_path_factory.mktemp("warm")) as folder:
        yield folder


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_it_says_what_the_installed_command_says(line, warm, tmp_path):
    """To the letter, whichever way it ends."""
    expected = ran(line, folder=tmp_path / "installed", binaries=INSTALLED)
    assert ran(line, folder=tmp_path / "warm", binaries=warm) == expected
