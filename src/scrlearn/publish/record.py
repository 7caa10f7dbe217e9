"""The record of what was exported into a folder: from what, in which way, and what the file held.

It is how a later run knows which files of earlier ones are left over. It names no source and
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
import os
import sqlite3
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from scrlearn.files.naming import real, shown_path
from scrlearn.publish.hashing import hash_of_path
from scrlearn.publish.made import Made
from scrlearn.publish.placing import NotPlacedError
from scrlearn.publish.record_place import chosen_place, holds_nothing, not_kept, shown_place, usual_place

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
_WRITE = "INSERT OR REPLACE INTO made VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


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


def place_of_record(
    chosen: str | os.PathLike[str] | None, out: Path, *, prune: bool
) -> tuple[Path | None, str]:
    """Return where the record is, or why it can be nowhere: a job without a home of its own must go on.

    Nothing is lost by that: no run can have written anything down there. Whoever has named a place, or wants
    to remove what is left over, relies on it.

    Raises:
        ExportError: the record cannot be kept, and somebody relies on it.
    """
    if chosen is not None:
        return chosen_place(Path(chosen), out), ""
    place = None
    try:
        place = usual_place(out)
        with Record.open(place, of=out):
            return place, ""
    except NotPlacedError as error:
        if prune or (place and not holds_nothing(place)):
            raise
        return None, str(error)


def _read(row: tuple[object, ...]) -> Made:
    names = [field.name for field in attrs.fields(Made)]
    if not all(isinstance(value, str) for value in row):
        raise sqlite3.DatabaseError("a value in it is not text")
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
        raise sqlite3.DatabaseError("it is not an ordinary file")


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
                f"{shown_place(place)}: another run is writing the record of what is exported; run this "
                "again once it has ended"
            )
            raise NotPlacedError(message) from error
        raise NotPlacedError(not_kept(place, str(error))) from error
    except (sqlite3.Error, ValueError) as error:
        message = (
            f"{shown_place(place)}: the record of what earlier runs exported cannot be used: {error}. "
            "Put back a copy of it; or move it away, but then nobody knows what earlier runs left: look "
            "through the output folder yourself"
        )
        raise NotPlacedError(message) from error
    except OSError as error:
        raise NotPlacedError(not_kept(place, error.strerror or str(error))) from error


def _of_another(place: Path, out: Path) -> str:
    return (
        f"{shown_path(place)}: the record belongs to another output folder than {shown_path(out)}; "
        "name another file with --record, one for each folder. If the output folder was moved, move the "
        "record away and look through the folder yourself: it is then not known what earlier runs left"
    )
