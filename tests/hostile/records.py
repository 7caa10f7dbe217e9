"""Where the record of an export is kept, or cannot be, and what is taken for gone and is not.

Homes and state folders that are no folders, records with names that mean something to SQLite, disks that are
not mounted, failures of the machine: an honest nightly job goes on, and nothing is taken away for them.
"""

from __future__ import annotations

import contextlib
import shutil
from functools import partial
from typing import TYPE_CHECKING
from unittest import mock

from scrlearn.publish.record import Record
from tests.hostile.command import ran
from tests.hostile.entry import Hostile
from tests.hostile.standing import Board

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PUBLISHED = ["child-m.html", "child-m.json", "child-n.html", "child-n.json"]

_STATES = ["", ".", "relative", "~", "~/state", "/dev/null", "/proc/nothing", "{site}", "{site}/a", "{file}"]
"""What `XDG_STATE_HOME` may say; `{site}` is the output folder."""
_HOMES = [".", "relative", "/dev/null", "/proc/nothing", "{site}", "{site}/home", "{file}", "{folder}"]

_BESIDE_THE_HOME = ("", ".", "relative", "~", "~/state")

_NAMES = [
    ":memory:", "file:record", "file:site/record", "file:record?mode=memory", "file::memory:?cache=shared",
    "record?mode=ro", "record#part", "re\ncord", "-record", "CON", "r\N{COMBINING ACUTE ACCENT}", "r\udce9",
]  # fmt: skip
"""Names of records that mean something elsewhere."""

_FAILURES: dict[str, Exception] = {
    "disk-full": OSError(28, "No space left on device"),
    "too-many-files": OSError(24, "Too many open files"),
    "fault": KeyError("fault of scrlearn"),
    "recursion": RecursionError("too deep"),
}
_EXPORTERS = {"html": "html.render", "json": "json.render", "docx": "docx.render", "email": "email.render"}


def attempts() -> Iterator[Hostile]:
    """Yield every attempt on the record and on what is taken for gone."""
    for number, state in enumerate(_STATES):
        # A state folder from the root of the disk leaves little to the home.
        for home in _HOMES if state in _BESIDE_THE_HOME else (".", "{site}", "{folder}"):
            name = f"records/home/{number}-{home}"
            yield Hostile(name=name, attempt=partial(_goes_on, state=state, home=home))
    for number, name in enumerate(_NAMES):
        yield Hostile(name=f"records/name/{number}", attempt=partial(_named, name=name))
    for state in ("empty", "away", "link"):
        for whole in (True, False):
            yield Hostile(
                name=f"records/unmounted/{state}/{whole}",
                attempt=partial(_unmounted, state=state, whole=whole),
            )
    for template in ("{stem}", "{kind}-{stem}", "{stem}/{id}"):
        yield Hostile(name=f"records/taken/{template}", attempt=partial(_taken, template=template))
    for form in _EXPORTERS:
        for failure in _FAILURES:
            yield Hostile(
                name=f"records/failure/{form}/{failure}",
                attempt=partial(_failing, form=form, failure=failure),
            )


def _board(folder: Path) -> Board:
    board = Board(folder)
    board.write()
    board.write("m.json", "child-m")
    return board


def _goes_on(folder: Path, state: str, home: str) -> None:
    """The files are written, and either a later run knows of them or this one says that none will."""
    board = _board(folder)
    (folder / "file").touch()
    (folder / "cwd").mkdir()
    places = {"site": board.site, "file": folder / "file", "folder": folder / "home"}
    environment: dict[str, str | None] = {
        "XDG_STATE_HOME": state.format(**places),
        "HOME": home.format(**places),
    }
    words = ["--no-plugins", "export", board.reviews, "--to", "json,html", "--out", board.site]
    with contextlib.chdir(folder / "cwd"):
        done = ran(*words, environment=environment)
        assert done.code == 0, done.err
        served = [name for name in board.served() if not name.startswith(".local/")]
        assert served == _PUBLISHED
        assert board.served() == served or home == "{site}"  # who serves a home folder serves all of it
        assert list((folder / "cwd").iterdir()) == []
        is_told = "no later run can tell" in done.err
        assert done.err.count("\n") == is_told
        (board.reviews / "n.json").unlink()
        again = ran(*words, environment=environment)
    assert again.code == (0 if is_told else 1), again.err
    assert ("left over from an earlier run" in again.err) is not is_told


def _named(folder: Path, name: str) -> None:
    """The record is a file of that name and nothing else, and is there on the next night."""
    board = _board(folder)
    before = sorted(one.name for one in folder.iterdir())
    with contextlib.chdir(folder):
        assert board.run(f"--record={name}").code == 0
        here = folder / name
        assert here.stat().st_size > 0
        made = {one.name for one in folder.iterdir()} - set(before)
        assert made == {"site", here.relative_to(folder).parts[0]}
        assert board.served() == _PUBLISHED
        with Record.open(here, of=board.site) as record:
            assert len(record.all_made()) == len(_PUBLISHED)
        (board.reviews / "n.json").unlink()
        assert board.run(f"--record={name}").code == 1


def _unmounted(folder: Path, state: str, *, whole: bool) -> None:
    """A disk further down, or behind a link, is not there: all is told, and nothing is taken away."""
    board = _board(folder)
    disk = folder / "disk"
    if state == "link":
        board.reviews.rename(disk)
        board.reviews.mkdir()
        for name in ("m.json", "n.json"):
            (board.reviews / name).symlink_to(disk / name)
    given = folder if whole and state != "link" else board.reviews
    assert board.run(inputs=given).code == 0
    shutil.rmtree(disk if state == "link" else board.reviews)
    if state == "empty":
        board.reviews.mkdir()
    done = board.run("--prune", inputs=given)
    assert done.code in (1, 2), done.err
    assert ": removed: " not in done.err
    assert board.served() == _PUBLISHED


def _taken(folder: Path, template: str) -> None:
    """The second of two with one id is refused under that name, and stays under its other."""
    board = _board(folder)
    assert board.run("--name", template).code == 0
    mine = set(board.served())
    board.write("m.json", "child-n")
    done = board.run("--prune")
    assert done.code == 1
    kept = {name for name in mine if "{id}" not in template or "child-m" not in name}
    assert kept <= set(board.served()), done.err


def _failing(folder: Path, form: str, failure: str) -> None:
    """What fails for the machine's sake, or for ours, is told, and yesterday's file stays."""
    board = _board(folder)
    assert board.run(to=form).code == 0
    before = board.served()
    with mock.patch(f"scrlearn.exporters.{_EXPORTERS[form]}", side_effect=_FAILURES[failure]):
        done = board.run("--prune", to=form)
    assert done.code == 1
    assert "2 failed" in done.err
    assert board.served() == before
