"""A batch that is killed at any moment: no file half-written, nothing left behind after the next run.

Ten kills, or as many as `SCRLEARN_KILLS` says (`make kills`: a hundred), at moments drawn from a seed that is
printed and that `SCRLEARN_SEED` sets.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest

from scrlearn.publish.hashing import hash_of
from scrlearn.publish.record import Record
from scrlearn.publish.record_place import usual_place

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.one_python,
    pytest.mark.skipif(sys.platform == "win32", reason="sends the signals of Unix"),
]

KILLS = int(os.environ.get("SCRLEARN_KILLS", "10"))
SEED = int(os.environ.get("SCRLEARN_SEED") or random.SystemRandom().randrange(2**32))
SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)


@attrs.define
class Commands:
    """Commands started from a warm process, to be killed."""

    process: subprocess.Popen[str]

    def start(self, *arguments: str | Path) -> int:
        """Start a command and return its process id."""
        assert self.process.stdin
        self.process.stdin.write(json.dumps(["--no-plugins", *map(str, arguments)]) + "\n")
        self.process.stdin.flush()
        return int(self._answer())

    def ended(self) -> int:
        """Wait for the command and return its exit code; a signal that ended it is a negative one."""
        return int(self._answer())

    def _answer(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline()


@pytest.fixture
def commands() -> Iterator[Commands]:
    """A warm process."""
    program = [sys.executable, str(Path(__file__).with_name("warm_commands.py"))]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Commands(process)
        assert process.stdin
        process.stdin.close()


def write_reviews(folder: Path, words: str) -> Path:
    """Two reviews that say something else each night, so that every file is to be written."""
    folder.mkdir(exist_ok=True)
    for letter in "mn":
        data = {
            "kind": "review",
            "schema_version": 1,
            "id": f"child-{letter}",
            "title": "Child",
            "summary": words,
        }
        (folder / f"{letter}.json").write_text(json.dumps(data))
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    return {one.name: one.read_bytes() for one in folder.iterdir()} if folder.exists() else {}


def test_a_killed_batch_leaves_whole_files_and_the_next_run_leaves_nothing_else(
    tmp_path: Path, commands: Commands
):
    """At every moment each file is yesterday's or today's; the next run tidies up, and all are today's."""
    nights = ("It went so.", "It went otherwise.")
    wanted = [contents(_exported(tmp_path / str(n), words, commands)) for n, words in enumerate(nights)]
    begun = time.monotonic()
    site = _exported(tmp_path / "killed", nights[0], commands)
    usual = time.monotonic() - begun
    interrupted = 0
    draw = random.Random(SEED)  # noqa: S311 - to be drawn again from the same seed
    print(f"{KILLS} kills within about {usual:.2f} s each, SCRLEARN_SEED={SEED}")  # noqa: T201 - to do it again

    for number in range(KILLS):
        tonight = (number + 1) % 2
        arguments = _arguments(tmp_path / "killed", nights[tonight])
        process = commands.start(*arguments)
        time.sleep(draw.uniform(0, usual))
        with contextlib.suppress(ProcessLookupError):  # it had ended already
            os.kill(process, draw.choice(SIGNALS))
        code = commands.ended()
        assert code in (0, 1, 130, 143, -signal.SIGKILL, -signal.SIGTERM, -signal.SIGINT), code
        interrupted += code != 0
        _assert_whole(site, wanted)

        # How long an undisturbed run takes now: what else the machine does comes and goes.
        begun = time.monotonic()
        commands.start(*arguments)
        assert commands.ended() == 0
        usual = time.monotonic() - begun
        assert contents(site) == wanted[tonight]
        _assert_sound(site)
    assert interrupted > KILLS / 3, "the kills came too late to show anything"


def _arguments(folder: Path, words: str) -> list[str | Path]:
    folder.mkdir(exist_ok=True)
    reviews = write_reviews(folder / "reviews", words)
    return ["export", reviews, "--to", "html", "pdf", "docx", "email", "--out", folder / "site"]


def _exported(folder: Path, words: str, commands: Commands) -> Path:
    commands.start(*_arguments(folder, words))
    assert commands.ended() == 0
    return folder / "site"


def _assert_whole(site: Path, wanted: list[dict[str, bytes]]) -> None:
    """Every file is one that an undisturbed run makes, but for what is still to be tidied up; all is
    recorded.
    """
    there = {name: data for name, data in contents(site).items() if not name.endswith(".part")}
    assert there.keys() == wanted[0].keys()
    for name, data in there.items():
        assert data in (wanted[0][name], wanted[1][name]), f"{name} is neither yesterday's nor today's"
    with Record.open(usual_place(site), of=site) as record:
        recorded = {made.path: (made.holds, made.held) for made in record.all_made()}
    assert all(hash_of(data) in recorded[name] for name, data in there.items())


def _assert_sound(site: Path) -> None:
    """The record says what is there, and nothing is left beside it."""
    place = usual_place(site)
    assert [one.name for one in place.parent.iterdir() if one.name.startswith(place.name)] == [place.name]
    with Record.open(place, of=site) as record:
        assert {made.path: made.holds for made in record.all_made()} == {
            name: hash_of(data) for name, data in contents(site).items()
        }
