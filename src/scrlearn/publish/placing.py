"""Putting a finished file in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.errors import ExportError
from scrlearn.files.atomic import write_whole
from scrlearn.files.naming import real, shown_path

if TYPE_CHECKING:
    from pathlib import Path


class NotPlacedError(ExportError):
    """A document could not be put in place, or not be recorded: the disk's fault or the folder's, not its
    own.
    """


def put_in_place(path: Path, data: bytes, *, inside: Path | None = None) -> None:
    """Write a file whole or not at all, making the folders above it.

    With `inside`, `path` is where it must come to stand, links followed: a folder that has been exchanged for
    a link since then, as a document takes its time to be made, leads nowhere.

    Raises:
        ExportError: it could not be written; what was there before is untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if inside is not None and not real(path).is_relative_to(real(inside)):
            raise ValueError("a link leads out of the output folder now")  # noqa: TRY301 - told below
        write_whole(path, data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = (
            f"{shown_path(path)}: could not be written: {shown_path(reason)}; "
            "choose another folder or make room there"
        )
        raise NotPlacedError(message) from error
