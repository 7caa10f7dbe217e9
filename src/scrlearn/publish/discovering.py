"""Finding what is to be exported: files as they are named, and those that folders hold."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from scrlearn.errors import ExportError
from scrlearn.files.naming import real, shown_path
from scrlearn.files.opening import file_content
from scrlearn.files.parsed import MAX_BYTES
from scrlearn.publish.hashing import hash_of_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scrlearn.publish.made import Made

SUFFIXES = (".yaml", ".yml", ".json")
"""The names of files that a folder is searched for."""
_MAX_DOCUMENT_BYTES = 50_000_000
"""The largest JSON file that is looked at before it counts as an input."""


@attrs.frozen(kw_only=True)
class Discovered:
    """What the inputs name: the files to export, the folders that were searched, and which held none."""

    sources: tuple[Path, ...]
    named: tuple[Path, ...]
    folders: tuple[Path, ...]
    empty: tuple[Path, ...]


def discover(
    inputs: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    apart_from: Path | None = None,
) -> Discovered:
    """Return the files that inputs name: a file as it is, a folder's files in the order of their names.

    Nothing below `apart_from`, where output goes, is taken for an input that a folder holds, and neither is a
    document that scrlearn exported as JSON.
    """
    paths = [inputs] if isinstance(inputs, str | os.PathLike) else list(inputs)
    sources: dict[Path, None] = {}
    named, folders, empty = [], [], []
    for path in map(Path, paths):
        if not _is_folder(path):
            # A file that is missing is reported with the others' results, in its place.
            sources[path] = None
            named.append(path)
            continue
        folders.append(path)
        below = [file for file in sorted(path.rglob("*")) if _is_input(file, path, apart_from)]
        sources |= dict.fromkeys(below)
        if not below:
            empty.append(path)
    return Discovered(sources=tuple(sources), named=tuple(named), folders=tuple(folders), empty=tuple(empty))


def _is_input(path: Path, folder: Path, apart_from: Path | None) -> bool:
    # What is no file is an input, too, and is refused in its place: a pipe, a link that leads nowhere.
    if path.suffix.lower() not in SUFFIXES or _is_folder(path):
        return False
    # Where output goes into the searched folder itself, its files stand among the inputs and are looked at.
    out = real(apart_from) if apart_from else None
    if out and out != real(folder) and real(path).is_relative_to(out):
        return False
    return path.suffix.lower() != ".json" or not _is_document(path)


def _is_folder(path: Path) -> bool:
    """Whether a path is a folder; what cannot be looked at is told when it is read, and stops no other."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_document(path: Path) -> bool:
    """Whether a JSON file is a document tree, which `--to json` writes, and not a subject."""
    try:
        content = file_content(path, at_most=_MAX_DOCUMENT_BYTES)
        if len(content) > MAX_BYTES:
            # Too large for a subject, and for parsing what may be anything: our documents end so.
            return content.endswith(b'"type": "document"\n}\n')
        data = json.loads(content)
    except (ValueError, RecursionError):
        return False
    return isinstance(data, dict) and data.get("type") == "document"


def refuse_to_be_empty(folder: Path, known: Sequence[Made]) -> None:
    """A mistyped folder must not pass for a finished batch; one whose last file is gone is told as that."""
    itself = hash_of_path(real(folder))
    if not any(itself in made.folders.split() for made in known):
        message = f"{shown_path(folder)}: the folder holds no {' or '.join(SUFFIXES)} file to export"
        raise ExportError(message)
