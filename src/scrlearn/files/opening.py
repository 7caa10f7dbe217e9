"""The one place where a file that somebody named is opened: a regular file, within its size, read once.

A name may lead to anything: a pipe that nobody writes to waits for ever, `/dev/zero` never ends, and a file
of gigabytes fills the memory. So nothing else here opens what a user names; each caller says how much it
reads at most, and turns `UnfitFileError` into an error of its own.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

_FLAGS = (
    os.O_RDONLY
    # A pipe that takes the file's place after we looked must not make us wait, nor a terminal become ours.
    # Windows knows other flags. (What is opened is never inherited by a process that is started: PEP 446.)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
_PIECE = 1_000_000

_KINDS = (
    (stat.S_ISDIR, "is a folder, not a file", "name a file inside it"),
    (stat.S_ISFIFO, "is a named pipe, not a file", "save what comes out of it in a file, and name that file"),
    (stat.S_ISSOCK, "is a socket, not a file", "name a file"),
    (stat.S_ISCHR, "is a device, not a file", "name a file"),
    (stat.S_ISBLK, "is a device, not a file", "name a file"),
)


class UnusableError(ValueError):
    """Something that a file names or holds cannot be used; says why and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        """Keep the reason and the remedy apart."""
        super().__init__(message)
        self.message = message
        self.hint = hint


class UnfitFileError(UnusableError):
    """A file cannot be read, or is none; says why, in words that follow its name, and what to do."""


def file_content(path: str | os.PathLike[str], *, at_most: int) -> bytes:
    """Return what a file holds, if it is a regular file of no more than `at_most` bytes.

    Symbolic links are followed. A file's size is asked for before anything is read, and not believed: some
    files say 0 and hold more.

    >>> file_content("/dev/null", at_most=10)
    Traceback (most recent call last):
    ...
    scrlearn.files.opening.UnfitFileError: is a device, not a file

    Raises:
        UnfitFileError: it is not there, is no file, may not be read or is too large.
    """
    file = Path(path)
    try:
        # Looked at before it is opened: some devices do something as soon as they are.
        _refuse_what_is_no_file(file.stat(), at_most)
        descriptor = os.open(file, _FLAGS)
        try:
            _refuse_what_is_no_file(os.fstat(descriptor), at_most)
            content = _read(descriptor, at_most + 1)
        finally:
            os.close(descriptor)
    except UnfitFileError:
        raise
    except (OSError, ValueError) as error:
        raise _as_told(error, file) from error
    if len(content) > at_most:
        raise _too_large(at_most)
    return content


def _refuse_what_is_no_file(status: os.stat_result, at_most: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        known = (words for is_kind, *words in _KINDS if is_kind(status.st_mode))
        raise UnfitFileError(*next(known, ("is not a file", "name a file")))
    if status.st_size > at_most:
        raise _too_large(at_most)


def _read(descriptor: int, count: int) -> bytes:
    content = bytearray()
    while len(content) < count and (piece := os.read(descriptor, min(_PIECE, count - len(content)))):
        content += piece
    return bytes(content)


def _too_large(at_most: int) -> UnfitFileError:
    size = f"{at_most // 1_000_000} MB" if at_most >= 1_000_000 else f"{at_most:,} bytes"  # noqa: PLR2004 - a megabyte
    return UnfitFileError(f"is larger than {size}", "is this the right file?")


def _as_told(error: OSError | ValueError, file: Path) -> UnfitFileError:
    number = getattr(error, "errno", None)
    if number == errno.ELOOP:
        return UnfitFileError("is a link that leads back to itself", "name the file itself")
    if isinstance(error, FileNotFoundError):
        if file.is_symlink():
            return UnfitFileError(
                "is a link to a file that is not there", "correct the link, or name the file"
            )
        return UnfitFileError("there is no such file", "check the name and the folder")
    reason = getattr(error, "strerror", None) or str(error)
    return UnfitFileError(f"cannot be read: {reason}", "check the name, and that you may read the file")
