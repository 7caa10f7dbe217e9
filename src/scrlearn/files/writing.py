"""`dump` and `dumps`: a subject into a file or text that reads back as the same subject."""

from __future__ import annotations

import base64
import contextlib
import json
import os
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Any

from scrlearn.errors import DumpError, UnknownNameError, indented
from scrlearn.files.atomic import write_whole
from scrlearn.files.explain import plain_data_flaws
from scrlearn.files.identity import duplicate_ids
from scrlearn.files.naming import folded, path_fault, shown_path
from scrlearn.files.opening import UnfitFileError, file_content
from scrlearn.files.parsed import MAX_BYTES, Flaw, as_faults
from scrlearn.files.pictures import MAX_PICTURE_BYTES, PictureError, check_picture, picture_path
from scrlearn.files.reading import FORMATS, Format
from scrlearn.files.unstructure import unstructured
from scrlearn.files.yaml_writer import to_yaml
from scrlearn.model.subjects import SUBJECTS, Subject, board_of, is_subject
from scrlearn.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrlearn.model.board import Logo


def dump(subject: Subject, path: str | os.PathLike[str]) -> None:
    """Write a subject to a file, whole or not at all; `.yaml`, `.yml` or `.json` at its end says the syntax.

    A logo that has a file name is written beside the file where it is not there yet, byte for byte as it was
    given: this is the author's own copy. What exporters publish of a picture is only what it shows.

    Raises:
        DumpError: the file cannot be written, or could not be read back; what was there is untouched.
    """
    file = Path(path)
    syntax = FORMATS.get(file.suffix.lower())
    if syntax is None:
        raise DumpError(
            f"{shown_path(file)}: the name does not say the format: end it in .yaml, .yml or .json"
        )
    logo = _named_logo(subject)
    text = _text(subject, syntax, picture_beside=logo is not None)
    picture = _place_for(logo, file) if logo else None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if logo and picture:
            picture.parent.mkdir(parents=True, exist_ok=True)
            write_whole(picture, logo.data)
        write_whole(file, text.encode())
    except (OSError, ValueError) as error:
        if picture:
            with contextlib.suppress(OSError):
                picture.unlink()
        reason = getattr(error, "strerror", None) or str(error)
        message = (
            f"{shown_path(file)}: cannot be written: {shown_path(reason)}; check the folder, who may write "
            "to it and the space left"
        )
        raise DumpError(message) from error


def dumps(subject: Subject, format: Format = "yaml") -> str:  # noqa: A002 - what users call it
    """Write a subject as YAML or JSON text, its logo within.

    >>> from scrlearn.model.review import Review
    >>> print(dumps(Review(id="child-n", title="Child N")), end="")
    kind: review
    schema_version: 1
    id: child-n
    title: Child N

    Raises:
        DumpError: the subject could not be read back: ids given twice, plugin data that no file can hold.
        UnknownNameError: there is no such format.
    """
    if format not in FORMATS.values():
        raise UnknownNameError("file format", format, FORMATS.values())
    return _text(subject, format, picture_beside=False)


def _text(subject: Subject, syntax: Format, *, picture_beside: bool) -> str:
    if not is_subject(subject):
        message = f"{type(subject).__name__} cannot be written to a file: give a {', '.join(SUBJECTS)}"
        raise DumpError(message)
    data = _readable(subject)
    if picture_beside:
        del data["board"]["logo"]["data"]
    if syntax == "json":
        text = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    else:
        _break_picture(data)
        text = to_yaml(data)
    if len(text.encode()) > MAX_BYTES:
        raise DumpError(f"{subject.kind} would be larger than {MAX_BYTES // 1_000_000} MB, and so unreadable")
    return text


def _readable(subject: Subject) -> dict[str, Any]:
    """Return what a file of the subject holds; refuse what constructors let pass and `load` does not."""
    _refuse(subject, plain_data_flaws(subject.extensions, Place("extensions")))
    data = unstructured(subject)
    _refuse(subject, duplicate_ids(data, type(subject)))
    logo = _logo(subject)
    if logo and logo.data:
        try:
            check_picture(logo.data)
        except PictureError as error:
            raise DumpError(f"board.logo: {error.message}; {error.hint}") from error
    return data


def _refuse(subject: Subject, flaws: Iterable[Flaw]) -> None:
    faults = as_faults(flaws, {})
    if faults:
        raise DumpError(f"{subject.kind} cannot be written:", *indented(faults))


def _logo(subject: Subject) -> Logo | None:
    board = board_of(subject)
    return board.logo if board else None


def _named_logo(subject: Subject) -> Logo | None:
    """Return the logo that goes into a file of its own, if there is one."""
    logo = _logo(subject)
    return logo if logo and logo.file and logo.data else None


def _break_picture(data: dict[str, Any]) -> None:
    """Break a picture's base64 text into lines, so that no line of a YAML file is megabytes long."""
    logo = data.get("board", {}).get("logo", {})
    if "data" in logo:
        logo["data"] = base64.encodebytes(base64.b64decode(logo["data"])).decode("ascii")


def _place_for(logo: Logo, file: Path) -> Path | None:
    """Return where the logo has to be written, or None where it is there already.

    Raises:
        DumpError: its name leads out of the folder, cannot be opened on some system, or is that of the file
            itself; or another picture is there.
    """
    another = "give board.logo.file another name"
    try:
        place = picture_path(logo.file, file.parent)
        _refuse_name(logo.file, file)
    except PictureError as error:
        raise DumpError(f"board.logo.file: {error.message}; {error.hint}") from error
    if not os.path.lexists(place):
        return place
    try:
        is_same = file_content(place, at_most=MAX_PICTURE_BYTES) == logo.data
    except UnfitFileError as error:
        message = f"{shown_path(place)}: cannot be compared with the logo: {error}; {another}"
        raise DumpError(message) from error
    if not is_same:
        raise DumpError(f"{shown_path(place)}: there is already a different picture of that name; {another}")
    return None


def _refuse_name(name: str, file: Path) -> None:
    """Refuse a picture's name that some system cannot open, or takes for that of the file beside it.

    Raises:
        DumpError: it is such a name.
    """
    written = "/".join(PureWindowsPath(name).parts)
    fault = (
        "it is the name of the file itself" if folded(written) == folded(file.name) else path_fault(written)
    )
    if fault:
        raise DumpError(f"board.logo.file: {shown_path(name)} cannot be its name: {fault}; choose another")
