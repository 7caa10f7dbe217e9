"""Putting a finished file in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.errors import ExportError
from scrlearn.files.atomic import write_whole

if TYPE_CHECKING:
    from pathlib import Path


def put_in_place(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, making the folders above it.

    Raises:
        ExportError: it could not be written; what was there before is untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
    except OSError as error:
        reason = error.strerror or str(error)
        message = f"{path}: could not be written: {reason}; choose another folder or make room there"
        raise ExportError(message) from error
