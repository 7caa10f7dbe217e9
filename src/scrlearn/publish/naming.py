"""What an exported file is called: always inside the output folder, always a name that every system opens."""

from __future__ import annotations

import string
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import attrs

from scrlearn.errors import ExportError, UnknownNameError
from scrlearn.files.naming import folded, name_fault, path_fault, real, shown_path
from scrlearn.model.response import TeamResponse

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from scrlearn.hooks import Attachment, Layout
    from scrlearn.model.audience import Audience
    from scrlearn.model.subjects import Subject

_FIELDS = ("id", "kind", "layout", "audience", "stem")


def checked_template(name: str | None) -> str | None:
    """Return a template of file names once it is known to be one.

    Raises:
        UnknownNameError: it names a field that there is not.
        ExportError: it is malformed, or leads out of the output folder.
    """
    if name is None:
        return None
    try:
        parsed = [
            (field, form or conversion)
            for _, field, form, conversion in string.Formatter().parse(name)
            if field is not None
        ]
    except ValueError as error:
        message = f"name template {name!r}: {error}"
        raise ExportError(message) from error
    for field, formatting in parsed:
        if formatting:
            message = f"name template {name!r}: write the field alone, as {{{field}}}"
            raise ExportError(message)
        if field not in _FIELDS:
            raise UnknownNameError("template field", field, _FIELDS)
    if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
        message = f"name template {name!r}: it must stay inside the output folder"
        raise ExportError(message)
    if "\\" in name or name.endswith("/"):
        message = (
            f"name template {name!r}: write folders with / on every system, and a file name after the last /"
        )
        raise ExportError(message)
    return name


def usual_template(layout: Layout, audience: Audience) -> str:
    """Return the name that says what is not usual, so that no copy for one audience replaces another's."""
    return "{id}" + ("" if layout.default else "-{layout}") + ("" if audience.is_public else "-{audience}")


def filled(template: str, subject: Subject, source: Path, *, layout: str, audience: str) -> str:
    """Return what a template says for a subject and the file that it came from."""
    return template.format(
        id=source.stem if isinstance(subject, TeamResponse) else subject.id,
        kind=subject.kind,
        layout=layout,
        audience=audience.replace(":", "-"),
        stem=source.stem,
    )


def place_in(out: Path, name: str) -> Path:
    """Return where a file of that name goes, links followed: always inside the output folder.

    Raises:
        ExportError: some system cannot open a file of that name, or it leads elsewhere.
    """
    fault = path_fault(name)
    if fault:
        message = (
            f"{shown_path(name)} cannot be the name of a file: {fault}; give the document another id, or "
            "choose other names with --name"
        )
        raise ExportError(message)
    place, folder = real(out / name), real(out)
    if not place.is_relative_to(folder):
        message = (
            f"{shown_path(out / name)}: a link leads out of the output folder to {shown_path(place)}; "
            "remove the link, or choose that folder with --out"
        )
        raise ExportError(message)
    return place


def with_names_of_their_own(attachments: Iterable[Attachment]) -> tuple[Attachment, ...]:
    """Return what an email carries once each can be saved beside the others on any system.

    Raises:
        ExportError: a name that some system cannot open, or two that are one file on some.
    """
    carried = tuple(attachments)
    seen: set[str] = set()
    for name in (attachment.name for attachment in carried):
        # An attachment is saved under its name alone: what leads into a folder is refused, too.
        if fault := name_fault(name):
            message = f"{shown_path(name)} cannot be the name of an attachment: {fault}; choose another id"
            raise ExportError(message)
        if folded(name) in seen:
            message = (
                f"two attachments would be called {shown_path(name)} (capitals and accents make no "
                "difference); give each document its own id"
            )
            raise ExportError(message)
        seen.add(folded(name))
    return carried


@attrs.define
class Taken:
    """Who has each place, so that no two write one file and no export replaces an input.

    Places that differ only by case or Unicode form are one: they are on Windows and macOS.
    """

    _inputs: dict[str, Path] = attrs.field(factory=dict)
    _made: dict[str, tuple[Path, str]] = attrs.field(factory=dict)

    def by_input(self, source: Path) -> None:
        """Keep the place of an input's own file."""
        self._inputs[folded(real(source).as_posix())] = source

    def claim(self, place: Path, source: Path, format_name: str) -> None:
        """Keep a place for what is made of an input in a format.

        Raises:
            ExportError: it is another's already, or an input's own.
        """
        key = folded(place.as_posix())
        mine = source, format_name
        other = self._inputs.get(key)
        if other is None and (first := self._made.setdefault(key, mine)) != mine:
            other = first[0]
        if other is not None:
            message = (
                f"{shown_path(place)} is already taken by {shown_path(other)} (capitals and accents make no "
                "difference); give each its own id, or choose another folder or name"
            )
            raise ExportError(message)
