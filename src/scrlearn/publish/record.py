"""The record of what was exported into a folder: from what, in which way, and what the file held.

It is how a later run knows which files of earlier ones it no longer stands behind. It names no source and
holds no text: a source is the hash of its path, a file its name in the output folder and the hash of its
bytes. It is kept in the user's own folder for such things, which no web server serves, or where `--record`
says; never in the output folder. Only its owner may read it. It is the record of one output folder and no
other: of two that shared it, each would forget what the other holds.

Where nobody said where, and the usual place cannot be written, a run keeps it in memory and says so: a job
without a home goes on, and no later run knows of it.

It is an SQLite database, so that a run that is killed at any point leaves it whole, and two runs at a time
can write into one folder. A file is written down before it is put in place: there is no moment in which it is
there and not known.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sqlite3
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from scrlearn.errors import ScrlearnError
from scrlearn.files.naming import path_fault, real, shown_path
from scrlearn.files.opening import UnfitFileError, file_content
from scrlearn.publish.naming import checked_template
from scrlearn.publish.placing import NotPlacedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_APPLICATION = 0x5343524C
"""What marks an SQLite file as a record of scrlearn: `SCRL`."""
_VERSION = 2
_PATIENCE = 30.0
"""Seconds to wait for another run that is writing into the same record."""

# The columns of a record are the fields of `Made`, in its order.
_SCHEMA = """
    CREATE TABLE made (
        path TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        folders TEXT NOT NULL,
        named TEXT NOT NULL,
        kind TEXT NOT NULL,
        format TEXT NOT NULL,
        layout TEXT NOT NULL,
        audience TEXT NOT NULL,
        template TEXT NOT NULL,
        holds TEXT NOT NULL,
        held TEXT NOT NULL
    ) WITHOUT ROWID
"""
_WHOSE = "CREATE TABLE output (folder TEXT NOT NULL)"
_LARGEST_DOCUMENT = 1_000_000_000
"""No document comes near a gigabyte: what is larger is not ours."""
_HASHES = re.compile(r"(?:[0-9a-f]{64}(?: (?!$)|$))*")
_WRITE = "INSERT OR REPLACE INTO made VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


@attrs.frozen(kw_only=True)
class Made:
    """A file that was made: where it is in the output folder, from what, in which way, and its bytes' hash.

    `source` and `folders`, those that the source lies in, are hashes of paths; `named` are those folders as
    they were named, in which a link may lead elsewhere today. `template` is the template of
    its name with the format's suffix. `held` is the hash of what it held before, empty where that is not
    known to be scrlearn's: a run that was killed may have left either.
    """

    path: str
    source: str
    folders: str
    named: str = ""
    kind: str
    format: str
    layout: str
    audience: str
    template: str
    holds: str
    held: str = ""

    def is_sound(self) -> bool:
        """Whether this can have been written by scrlearn: a record is never trusted further than that."""
        hashes = (self.source, self.folders, self.named, self.holds, self.held)
        told = (self.kind, self.format, self.layout, self.audience)
        try:
            checked_template(self.template)
        except ScrlearnError:
            return False
        return (
            path_fault(self.path) is None
            and all(map(_HASHES.fullmatch, hashes))
            and all(map(str.isprintable, told))
        )


def hash_of(data: bytes) -> str:
    """Return what stands for some bytes in a record."""
    return hashlib.sha256(data).hexdigest()


def hash_of_file(path: Path) -> str:
    """Return what stands for what a file holds, or an empty text where no document of ours can be read."""
    try:
        return hash_of(file_content(path, at_most=_LARGEST_DOCUMENT))
    except UnfitFileError:
        return ""


def hash_of_path(path: Path) -> str:
    """Return what stands for a path in a record; it names no source, which may carry the name of a person."""
    return hash_of(str(path).encode(errors="surrogatepass"))


def usual_place(out: Path) -> Path:
    """Return where the record of an output folder is kept if nobody says otherwise.

    That is below `$XDG_STATE_HOME` or `~/.local/state`, on macOS `~/Library/Application Support` and on
    Windows `%LOCALAPPDATA%`.

    Raises:
        ExportError: whoever runs it has no folder of their own, or that is in the output folder and would be
            served with it.
    """
    if sys.platform == "win32":
        usual = "~/AppData/Local"
        state = os.environ.get("LOCALAPPDATA") or usual
    else:
        usual = "~/Library/Application Support" if sys.platform == "darwin" else "~/.local/state"
        stated = os.environ.get("XDG_STATE_HOME", "")
        state = stated if Path(stated).is_absolute() else usual
    try:
        home, folder, usual_folder = (Path(one).expanduser() for one in ("~", state, usual))
    except RuntimeError as error:
        # As in a container whose user has no home.
        raise NotPlacedError(_not_kept(Path(state), "there is no home folder")) from error
    place = folder / "scrlearn" / "exported" / f"{hash_of_path(real(out))}.sqlite"
    if not place.is_absolute():
        raise NotPlacedError(_not_kept(place, "the home folder is not named from the root of the disk"))
    # Whoever exports into their home folder itself serves it to nobody.
    is_at_home = folder == usual_folder and real(home) == real(out)
    if _is_inside(place, out) and not is_at_home:
        raise NotPlacedError(_not_kept(place, "that is in the output folder"))
    return place


def _is_inside(place: Path, out: Path) -> bool:
    return real(place).is_relative_to(real(out))


def chosen_place(place: Path, out: Path) -> Path:
    """Return where somebody wants the record to be kept.

    Raises:
        ExportError: it would stand in the output folder.
    """
    if _is_inside(place, out):
        message = (
            f"{shown_path(place)}: the record of what was exported would stand in the output folder, where a "
            "web server may serve it; choose another place with --record"
        )
        raise NotPlacedError(message)
    return place


@attrs.define
class Record:
    """The record of one output folder, open while a run writes into it.

    with Record.open(place, of=out) as record:
        record.stand(made, there="")

    Without a place it is kept in memory, and for this run alone.
    """

    place: Path | None
    _database: sqlite3.Connection = attrs.field(repr=False)

    @classmethod
    @contextlib.contextmanager
    def open(cls, place: Path | None, *, of: Path) -> Iterator[Record]:
        """Open the record of an output folder, or begin one where there is none.

        Raises:
            ExportError: it cannot be written, is damaged, another folder's, or none of scrlearn's.
        """
        with _told(place):
            if place:
                _begin(place)
            # The generator that uses it may be drawn from by one thread after another. From the root of the
            # disk, no name is one that SQLite takes for an address or for its memory (`file:x`, `:memory:`).
            database = sqlite3.connect(
                place.absolute() if place else ":memory:",
                timeout=_PATIENCE,
                isolation_level=None,
                check_same_thread=False,
            )
        with contextlib.closing(database):
            with _told(place):
                whose = _prepare(database, of)
            if place and whose != hash_of_path(real(of)):
                raise NotPlacedError(_of_another(place, of))
            yield cls(place, database)

    def all_made(self) -> tuple[Made, ...]:
        """Return every file that was made and not forgotten.

        Raises:
            ExportError: the record is damaged.
        """
        with _told(self.place):
            return tuple(map(_read, self._database.execute("SELECT * FROM made ORDER BY path")))

    def stand(self, made: Made, there: str) -> None:
        """Write down what a file is about to hold; `there` is the hash of what it holds now, or empty.

        Raises:
            ExportError: the record cannot be written, and so the file must not be.
        """
        with _told(self.place), self._transaction():
            before = self._made(made.path)
            known = before is not None and there and there in (before.holds, before.held)
            standing = attrs.evolve(made, held=there if known and there != made.holds else "")
            if before != standing:
                self._database.execute(_WRITE, attrs.astuple(standing))

    def forget(self, made: Made, *, after: Callable[[], bool]) -> bool:
        """Forget a file if `after` has done what is to be done first, and say whether it has.

        Where another run has written the file down anew meanwhile, nothing is done.

        Raises:
            ExportError: the record cannot be written.
        """
        with _told(self.place), self._transaction():
            if self._made(made.path) != made or not after():
                return False
            self._database.execute("DELETE FROM made WHERE path = ?", (made.path,))
        return True

    def _made(self, path: str) -> Made | None:
        row = self._database.execute("SELECT * FROM made WHERE path = ?", (path,)).fetchone()
        return None if row is None else _read(row)

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._database.execute("COMMIT")
        finally:
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")


def _read(row: tuple[object, ...]) -> Made:
    names = [field.name for field in attrs.fields(Made)]
    if not all(isinstance(value, str) for value in row):
        raise sqlite3.DatabaseError("a value in it is no text")
    made = Made(**dict(zip(names, map(str, row), strict=True)))
    if not made.is_sound():
        raise sqlite3.DatabaseError("a value in it was not written by scrlearn")
    return made


def _begin(place: Path) -> None:
    """Make the file of a record, and its folders, for its owner alone."""
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    if not stat.S_ISREG(place.lstat().st_mode):
        raise sqlite3.DatabaseError("it is no regular file")


def holds_nothing(place: Path) -> bool:
    """Whether no run can have written anything down there: no file, or one that was begun and no more."""
    try:
        status = place.lstat()
    except OSError:
        return True
    return stat.S_ISREG(status.st_mode) and status.st_size == 0


def _prepare(database: sqlite3.Connection, out: Path) -> str:
    """Know a database for a record, or make an empty one into that of a folder; return what stands for it.

    Raises:
        sqlite3.DatabaseError: it is another's, of a later version, or damaged.
    """
    with contextlib.suppress(sqlite3.OperationalError):
        # Faster by far, and as safe when a process is killed. Where a disk does not have it, all is as usual.
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=NORMAL")
    database.execute("BEGIN IMMEDIATE")
    try:
        (application,) = database.execute("PRAGMA application_id").fetchone()
        (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application == 0 and tables == 0:
            database.execute(_SCHEMA)
            database.execute(_WHOSE)
            database.execute("INSERT INTO output VALUES (?)", (hash_of_path(real(out)),))
            database.execute(f"PRAGMA application_id={_APPLICATION}")
            database.execute(f"PRAGMA user_version={_VERSION}")
        elif application != _APPLICATION:
            raise sqlite3.DatabaseError("it is another program's file")
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if version != _VERSION:
            raise sqlite3.DatabaseError(f"it was written by another version of scrlearn (format {version})")
        (sound,) = database.execute("PRAGMA quick_check(1)").fetchone()
        if sound != "ok":
            raise sqlite3.DatabaseError("it is damaged")
        return str(database.execute("SELECT folder FROM output").fetchone()[0])
    finally:
        if database.in_transaction:
            database.execute("COMMIT")


@contextlib.contextmanager
def _told(place: Path | None) -> Iterator[None]:
    """Tell in words what is wrong with a record."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
            message = (
                f"{_shown(place)}: another run is writing the record of what is exported; run this again "
                "once it has ended"
            )
            raise NotPlacedError(message) from error
        raise NotPlacedError(_not_kept(place, str(error))) from error
    except (sqlite3.Error, ValueError) as error:
        message = (
            f"{_shown(place)}: the record of what earlier runs exported cannot be used: {error}. "
            "Put back a copy of it; or move it away, and what earlier runs left is not known any more: look "
            "through the output folder yourself"
        )
        raise NotPlacedError(message) from error
    except OSError as error:
        raise NotPlacedError(_not_kept(place, error.strerror or str(error))) from error


def _shown(place: Path | None) -> str:
    return shown_path(place) if place else "in memory"


def _of_another(place: Path, out: Path) -> str:
    return (
        f"{shown_path(place)}: the record is not that of {shown_path(out)} but of another output folder; "
        "name another file with --record, one for each folder. If the output folder was moved, move the "
        "record away and look through the folder yourself: what earlier runs left is not known any more"
    )


def _not_kept(place: Path | None, reason: str) -> str:
    return (
        f"{_shown(place)}: no record of what is exported can be kept there: {reason}; "
        "without it no later run knows what it no longer stands behind. Name a file in another folder with "
        "--record"
    )
