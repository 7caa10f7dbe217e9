"""What stands for a path, or for what a file holds, in the record: it names no source and holds no text."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from scrlearn.files.opening import UnfitFileError, file_content

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST_DOCUMENT = 1_000_000_000
"""No document comes near a gigabyte: what is larger is not ours."""


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
