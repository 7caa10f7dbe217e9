"""Files that appear whole or not at all, and what a run that was killed left beside them."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import secrets
import stat
import sys
import time
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_PART = re.compile(r"\.scrlearn-[0-9a-f]{16}\.part")
"""The name of a file that is being written, beside the one whose place it will take."""

_CLEARED: set[bytes] = set()
"""Folders that were looked through, by a hash of their names."""
_TRIES = 5
_SURELY_DEAD = 24 * 60 * 60
"""Seconds after which nobody can still be writing a file: what it takes is a fraction of one."""


def write_whole(path: Path, content: bytes, *, mode: int = 0o666) -> None:
    """Put `content` in the file `path`; on any failure, what was there is untouched and nothing is left over.

    The content is written beside its place and flushed to the disk before it takes the place. A symbolic
    link stays one: the file that it leads to is replaced. A file that was there keeps its permissions; a new
    one has those of `mode` that the umask lets pass. Before the first file that a process writes into a
    folder, what killed runs left there is cleared away.

    Raises:
        OSError: the folder is not there or not writable, the disk is full, or what is there is no file.
        ValueError: no system takes such a name.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    there = target.stat() if target.exists() else None
    if there and not stat.S_ISREG(there.st_mode):
        raise OSError(errno.EINVAL, "it is a device or a pipe")
    _clear_once(target.parent)
    # Who may read and write it; not that it runs with its owner's rights, which somebody else may have set.
    kept = there.st_mode & 0o777 if there else None
    for _ in range(_TRIES - 1):
        with contextlib.suppress(_ClearedAwayError):
            return _write(target, content, mode, kept)
    return _write(target, content, mode, kept)


def _clear_once(folder: Path) -> None:
    """Look through a folder once: each time would cost what it holds, for each file that is written."""
    # A folder may be called after a review, and nothing of one is kept.
    known = hashlib.blake2b(os.fsencode(folder), digest_size=16).digest()
    if known not in _CLEARED:
        clear_leftovers(folder)
        _CLEARED.add(known)


class _ClearedAwayError(OSError):
    """The file was taken for a dead run's before it had its place."""


def _write(target: Path, content: bytes, mode: int, kept: int | None) -> None:
    beside = target.with_name(f".scrlearn-{secrets.token_hex(8)}.part")
    # Not with `tempfile`, whose files only their owner may read: the umask decides, as for any file.
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            _hold(descriptor)
            stream.write(content)
            stream.flush()
            os.fsync(descriptor)
        try:
            if kept is not None:
                beside.chmod(kept)
            beside.replace(target)
        except FileNotFoundError as error:
            raise _ClearedAwayError(*error.args) from error
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


def clear_leftovers(folder: Path) -> None:
    """Remove what a killed run left half-written in a folder, and nothing that a run alive is writing.

    Only a file with the exact name that `write_whole` gives is touched. Whoever writes one holds a lock on
    it, which the system releases when the process ends, however it ends; Windows removes no open file. A
    writer whose file is taken all the same, in the moment before it is locked, writes it again.
    """
    with contextlib.suppress(OSError, ValueError), os.scandir(folder) as entries:
        for entry in entries:
            if _PART.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                with contextlib.suppress(OSError):
                    _clear(Path(entry.path))


if sys.platform == "win32":

    def _hold(descriptor: int) -> None:
        """Do nothing: an open file cannot be removed."""

    def _clear(path: Path) -> None:
        path.unlink()

else:

    def _hold(descriptor: int) -> None:
        # Where locks are not to be had (some network disks), the age of a file says whether it is dead.
        with contextlib.suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _clear(path: Path) -> None:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            if not _is_held(descriptor):
                path.unlink()
        finally:
            os.close(descriptor)

    def _is_held(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:
            return time.time() - os.fstat(descriptor).st_mtime < _SURELY_DEAD
        return False
