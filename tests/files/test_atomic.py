"""What a killed run left half-written is cleared; what a living run is writing is not."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from scrlearn.files import atomic
from scrlearn.files.atomic import clear_leftovers, write_whole

if TYPE_CHECKING:
    from pathlib import Path

PART = ".scrlearn-0123456789abcdef.part"
WRITER = """
    import os, sys
    from pathlib import Path
    from scrlearn.files import atomic
    fsync = os.fsync
    def wait(descriptor):
        print("half-written", flush=True)
        sys.stdin.read(1)
        fsync(descriptor)
    os.fsync = wait
    atomic.write_whole(Path(sys.argv[1]), b"whole")
"""


@pytest.fixture(autouse=True)
def _as_a_new_process():
    """No folder was looked through before."""
    atomic._CLEARED.clear()


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def writer(tmp_path: Path):
    """A process of its own that is in the midst of writing a file."""
    program = [sys.executable, "-c", "\n".join(line[4:] for line in WRITER.splitlines()), str(tmp_path / "r")]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "half-written\n"
        yield process
        process.kill()


def test_what_a_killed_process_left_is_cleared_by_the_next_that_writes_there(tmp_path: Path, writer):
    """The half-written file of a process that was killed goes when another writes into the folder."""
    assert len(names(tmp_path)) == 1
    writer.kill()
    writer.wait()
    write_whole(tmp_path / "s", b"another")
    assert names(tmp_path) == ["s"]


def test_what_a_living_process_is_writing_is_left_alone(tmp_path: Path, writer):
    """Two runs can write into one folder; neither takes the other's file for a dead one's."""
    write_whole(tmp_path / "s", b"another")
    assert len(names(tmp_path)) == 2
    writer.communicate("\n")
    assert writer.returncode == 0
    assert names(tmp_path) == ["r", "s"]
    assert (tmp_path / "r").read_bytes() == b"whole"


def test_a_file_that_is_taken_before_it_has_its_place_is_written_again(tmp_path: Path, monkeypatch):
    """Where no lock protects it, losing the half-written file costs time and nothing else."""
    fsync = os.fsync
    taken: list[str] = []

    def take_it_once(descriptor: int) -> None:
        fsync(descriptor)
        if not taken:
            (part,) = tmp_path.iterdir()
            taken.append(part.name)
            part.unlink()

    monkeypatch.setattr(os, "fsync", take_it_once)
    write_whole(tmp_path / "r", b"whole")
    assert taken
    assert names(tmp_path) == ["r"]


def test_a_disk_without_locks_is_cleared_by_age(tmp_path: Path, monkeypatch):
    """Where the system has no locks, a day says that nobody is writing a file any more."""
    fcntl = pytest.importorskip("fcntl")
    monkeypatch.setattr(fcntl, "flock", _no_locks)
    (tmp_path / PART).touch()
    clear_leftovers(tmp_path)
    assert names(tmp_path) == [PART]
    before = time.time() - 2 * 24 * 60 * 60
    os.utime(tmp_path / PART, (before, before))
    clear_leftovers(tmp_path)
    assert names(tmp_path) == []


def _no_locks(*_arguments: object) -> None:
    raise OSError(95, "Operation not supported")


def test_a_long_name_of_many_bytes_fits(tmp_path: Path):
    """The file beside is not named longer than the system allows, whatever the letters are."""
    name = "\N{GRINNING FACE}" * 63
    write_whole(tmp_path / name, b"whole")
    assert names(tmp_path) == [name]


def test_no_file_gets_the_rights_of_a_program(tmp_path):
    """What somebody made beforehand with its owner's rights is a document's file like any other."""
    target = tmp_path / "child-n.html"
    target.touch()
    target.chmod(0o6755)
    write_whole(target, b"whole")
    assert stat.S_IMODE(target.stat().st_mode) == 0o755
