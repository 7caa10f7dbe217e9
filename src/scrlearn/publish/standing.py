"""What is left over: files of earlier runs whose source it refused, found changed or gone.

A run speaks only of what it knows. Of a source that it did not look at it says nothing; a document that it
refused for an audience it refused in every format and under every name; one that a format refused, in that
format alone; one whose name is another's, under that name. What failed for the machine's sake (a full disk, a
missing library), in a plugin or in scrlearn itself is no refusal.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

import attrs

from scrlearn.files.naming import shown_path
from scrlearn.publish.naming import filled
from scrlearn.publish.sources import SourceFolder, identity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from scrlearn.model.subjects import Subject
    from scrlearn.publish.made import Made
    from scrlearn.publish.record import Record

_PERHAPS_NOT_MOUNTED = "--prune leaves it, since that may be the wrong folder or a disk that is not mounted"
_UNKNOWN = (-1, -1)
"""No device has this number, and no file."""
_NOT_RECORDED = "--prune leaves it, since no run has recorded it: look at it and remove it yourself"


@attrs.frozen(kw_only=True)
class LeftOver:
    """A file left over from an earlier run, from which source, and why.

    `stays` says why `--prune` must leave it, where that is known: too little was seen to remove it.
    """

    made: Made
    path: Path
    source: Path | None
    reason: str
    stays: str = ""


class _Way(NamedTuple):
    """A way in which a source was exported; `format` is empty for every one."""

    format: str
    layout: str
    audience: str


@attrs.define
class _Seen:
    """What this run found out about one source."""

    source: Path
    subject: Subject | None = None
    unreadable: bool = False
    refused: set[_Way] = attrs.field(factory=set)
    clashing: set[str] = attrs.field(factory=set)

    @property
    def is_gone(self) -> bool:
        """Whether there is no such file any more."""
        return not os.path.lexists(self.source)

    @property
    def is_there(self) -> bool:
        """Whether there is a file, to which a link may lead."""
        return os.path.exists(self.source)  # noqa: PTH110 - `Path.exists` fails where nobody may look

    def is_surely_gone(self, made: Made, out: Path) -> bool:
        """Whether it was removed, and did not go with a disk that is not mounted.

        A link whose file is not there leads to such a disk, or to nothing: nobody knows.
        """
        folder = SourceFolder(self.source.parent, whole=False, out=out)
        return not self.source.is_symlink() and folder.knows(made)

    def reason_against(self, made: Made) -> str:
        """Say why a file made of the source is left over; empty where nothing says so."""
        name = shown_path(self.source)
        if self.unreadable:
            return f"its source, {name}, is no longer there" if self.is_gone else f"{name} cannot be read"
        for form in (made.format, ""):
            if _Way(form, made.layout, made.audience) in self.refused:
                return f"{name} is refused for the audience {made.audience}" + (f" as {form}" if form else "")
        if made.path in self.clashing:
            return f"{name} is no longer exported under this name, which another document now has"
        if self.subject is None:
            return ""
        if self.subject.kind != made.kind:
            return f"{name} is no longer a {made.kind} but a {self.subject.kind}"
        now = filled(made.template, self.subject, self.source, layout=made.layout, audience=made.audience)
        return f"{name} is now exported as {shown_path(now)}" if now != made.path else ""


@attrs.define
class Standing:
    """What one run finds out about its sources, and what follows for the files of earlier ones.

    `folders` are the input folders, and `inputs` the files that were named one by one: what lay beside one of
    them and is there no more is gone, too, as with `reviews/*.yaml`.
    """

    out: Path
    folders: Sequence[Path]
    inputs: Sequence[Path]
    _seen: dict[str, _Seen] = attrs.field(factory=dict)
    _in_place: set[str] = attrs.field(factory=set)
    _refused: dict[str, tuple[Path, Made]] = attrs.field(factory=dict)

    def unreadable(self, source: Path) -> None:
        """Keep that a source could not be read."""
        self._of(source).unreadable = True

    def read(self, source: Path, subject: Subject) -> None:
        """Keep what a source holds."""
        self._of(source).subject = subject

    def refused(self, source: Path, made: Made, *, in_every_format: bool) -> None:
        """Keep that a document was refused: for its audience altogether, or by the format."""
        form = "" if in_every_format else made.format
        self._of(source).refused.add(_Way(form, made.layout, made.audience))
        self._refused[made.path] = source, made

    def clashed(self, source: Path, made: Made) -> None:
        """Keep that a document was not exported because its name is another's."""
        self._of(source).clashing.add(made.path)
        self._refused.setdefault(made.path, (source, made))

    def in_place(self, made: Made) -> None:
        """Keep that a file is as this run would have it, or would be if the machine had let it."""
        self._in_place.add(made.path)

    def not_known(self, source: Path) -> None:
        """Keep that a source was looked at, and that the machine kept it from being read."""
        self._of(source)

    def _of(self, source: Path) -> _Seen:
        return self._seen.setdefault(identity(source), _Seen(source))

    def left_over(self, record: Record) -> Iterator[LeftOver]:
        """Yield the files of earlier runs, still in the output folder, that are left over.

        One that is there no more is forgotten, and so is one that is the same file as one of this run's: two
        names that differ only by case are, on some disks.
        """
        known = {made.path: made for made in record.all_made() if made.path not in self._in_place}
        of_sources = (*self._of_seen_sources(known.values()), *self._of_gone_sources(known.values()))
        suspects = {
            leftover.made.path: leftover for leftover in (*self._at_refused_places(known), *of_sources)
        }
        if not suspects:
            return
        ours = *(self.out / path for path in self._in_place), *(seen.source for seen in self._seen.values())
        mine = {_identity_of(path) for path in ours} - {_UNKNOWN}
        for _, leftover in sorted(suspects.items()):
            identity_now = _identity_of(leftover.path)
            if identity_now is None or identity_now in mine:
                record.forget(leftover.made, after=lambda: True)
            else:
                yield leftover

    def _at_refused_places(self, known: Mapping[str, Made]) -> Iterator[LeftOver]:
        """Whatever is there, from whatever source: it has the name of a document that was refused.

        Of a name that two documents want, the file of the other is the other's affair.
        """
        for path, (source, made) in self._refused.items():
            there, seen = known.get(path, made), self._of(source)
            is_the_others = path in seen.clashing and there.source != made.source
            if path not in self._in_place and not is_the_others:
                yield LeftOver(
                    made=there,
                    path=self.out / path,
                    source=source,
                    reason=seen.reason_against(made),
                    stays="" if path in known else _NOT_RECORDED,
                )

    def _of_seen_sources(self, known: Iterable[Made]) -> Iterator[LeftOver]:
        for made in known:
            seen = self._seen.get(made.source)
            if seen and (reason := seen.reason_against(made)):
                sure = seen.is_there or seen.is_surely_gone(made, self.out)
                yield LeftOver(
                    made=made,
                    path=self.out / made.path,
                    source=seen.source,
                    reason=reason,
                    stays="" if sure else _PERHAPS_NOT_MOUNTED,
                )

    def _of_gone_sources(self, known: Iterable[Made]) -> Iterator[LeftOver]:
        folders = [
            *(SourceFolder(folder, whole=True, out=self.out) for folder in dict.fromkeys(self.folders)),
            *(
                SourceFolder(folder, whole=False, out=self.out)
                for folder in dict.fromkeys(source.parent for source in self.inputs)
            ),
        ]
        for made in known:
            if made.source in self._seen:
                continue
            above = [folder for folder in folders if folder.held(made)]
            if not above or any(made.source in folder.there for folder in above):
                continue
            sure = next((folder for folder in above if folder.knows(made)), None)
            name = shown_path((sure or above[0]).path)
            yield LeftOver(
                made=made,
                path=self.out / made.path,
                source=None,
                reason=(
                    f"its source is no longer in {name}"
                    if sure
                    else f"its source is no longer in {name}, and the folder it was in is empty, replaced, "
                    "missing or unreadable"
                ),
                stays="" if sure else _PERHAPS_NOT_MOUNTED,
            )


def _identity_of(path: Path) -> tuple[int, int] | None:
    """Return what tells one file from another, whatever its names; None where there is no such file.

    Where nobody can look (a right is missing, a disk fails), it may be there: it is like no other.
    """
    try:
        status = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return _UNKNOWN
    return status.st_dev, status.st_ino
