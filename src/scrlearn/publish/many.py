"""Many subjects in many formats: found in files and folders, each exported whole or not at all."""

from __future__ import annotations

import os
import string
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from scrlearn.errors import ExportError, ScrlearnError, UnknownNameError
from scrlearn.files import load
from scrlearn.hooks import default_host
from scrlearn.model.audience import PUBLIC, Audience
from scrlearn.publish.one import find_exporter, layout_for, render
from scrlearn.publish.placing import put_in_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scrlearn.hooks import Exporter, PluginHost
    from scrlearn.model.subjects import Subject

SUFFIXES = (".yaml", ".yml", ".json")
"""The names of files that a folder is searched for."""


@attrs.frozen(kw_only=True)
class ExportResult:
    """What became of one file in one format; `format` is empty where the file could not even be read.

    `path` is the file that was or would have been written, None where it did not come so far. `error` says
    why it was not written, empty where it was. `unchanged` says that the file held the same bytes already
    and was left alone.
    """

    source: Path
    format: str = ""
    path: Path | None = None
    error: str = ""
    unchanged: bool = False

    @property
    def ok(self) -> bool:
        """Whether the file is in place."""
        return not self.error


@attrs.frozen(kw_only=True)
class _Plan:
    """What is wanted of every input."""

    exporters: tuple[Exporter, ...]
    out: Path
    layout: str | None
    audience: Audience
    name: str | None
    attach: tuple[Subject, ...]
    force: bool
    host: PluginHost


def export_many(
    inputs: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    to: Sequence[str],
    out: str | os.PathLike[str],
    layout: str | None = None,
    audience: str | Audience = PUBLIC,
    name: str | None = None,
    attach: Iterable[Subject] = (),
    force: bool = False,
    host: PluginHost | None = None,
) -> Iterator[ExportResult]:
    """Export files, or whole folders of them, in the formats named in `to`, and yield what became of each.

    One input that fails never stops the rest. Files are named `{id}` with the format's suffix, or
    `{id}-{layout}` where a layout is asked for; `name` is a template of `{id}`, `{kind}`, `{layout}`,
    `{audience}` and `{stem}`. A file that holds the same bytes already is left alone, unless `force` is set.
    Two inputs that would write one file are refused from the second on.

        for result in scrlearn.export_many("reviews/", to=["docx", "pdf"], out="site/"):
            print(result.path or result.source, result.error)

    Raises, before anything is written:
        UnknownNameError: no such format or audience, or an unknown field in `name`.
        ExportError: an input does not exist, or a folder holds no file to export.
    """
    host = host or default_host()
    plan = _Plan(
        exporters=tuple(find_exporter(format_name, host) for format_name in dict.fromkeys(to)),
        out=Path(out),
        layout=layout,
        audience=Audience.parse(audience),
        name=_checked_template(name),
        attach=tuple(attach),
        force=force,
        host=host,
    )
    sources = discover(inputs)
    return _exported(sources, plan)


def discover(inputs: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> tuple[Path, ...]:
    """Return the files that inputs name: a file as it is, a folder's files in the order of their names.

    Raises:
        ExportError: an input does not exist, or a folder holds no file to export.
    """
    given = [inputs] if isinstance(inputs, str | os.PathLike) else list(inputs)
    found: dict[Path, None] = {}
    for path in map(Path, given):
        if not path.is_dir():
            # A file that is missing is reported with the others' results, in its place.
            found[path] = None
            continue
        below = sorted(one for one in path.rglob("*") if one.suffix.lower() in SUFFIXES and one.is_file())
        if not below:
            message = f"{path}: the folder holds no {', '.join(SUFFIXES)} file to export"
            raise ExportError(message)
        found |= dict.fromkeys(below)
    return tuple(found)


def _exported(sources: Sequence[Path], plan: _Plan) -> Iterator[ExportResult]:
    # Every input's own file counts as taken, so that no export can ever replace what it was made from.
    taken = {source.resolve(): source for source in sources}
    for source in sources:
        try:
            subject = load(source)
        except ScrlearnError as error:
            yield ExportResult(source=source, error=str(error))
            continue
        for exporter in plan.exporters:
            yield _one(subject, source, exporter, plan, taken)


def _one(
    subject: Subject, source: Path, exporter: Exporter, plan: _Plan, taken: dict[Path, Path]
) -> ExportResult:
    result = ExportResult(source=source, format=exporter.name)
    try:
        target = plan.out / _file_name(subject, source, exporter, plan)
        result = attrs.evolve(result, path=target)
        claimed = taken.setdefault(target.resolve(), source)
        if claimed != source or claimed.resolve() == target.resolve():
            message = (
                f"{target} is taken by {claimed}; give each its own id, or choose another folder or name"
            )
            raise ExportError(message)
        data = render(
            subject,
            exporter.name,
            layout=plan.layout,
            audience=plan.audience,
            attach=plan.attach,
            host=plan.host,
        )
        if not plan.force and _holds(target, data):
            return attrs.evolve(result, unchanged=True)
        put_in_place(target, data)
    except ScrlearnError as error:
        return attrs.evolve(result, error=str(error))
    return result


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


_FIELDS = ("id", "kind", "layout", "audience", "stem")


def _checked_template(name: str | None) -> str | None:
    if name is None:
        return None
    try:
        fields = [field for _, field, _, _ in string.Formatter().parse(name) if field is not None]
    except ValueError as error:
        message = f"name template {name!r}: {error}"
        raise ExportError(message) from error
    for field in fields:
        if field not in _FIELDS:
            raise UnknownNameError("field of a name template", field, _FIELDS)
    if Path(name).is_absolute() or ".." in Path(name).parts:
        message = f"name template {name!r}: it must stay inside the output folder"
        raise ExportError(message)
    return name


def _file_name(subject: Subject, source: Path, exporter: Exporter, plan: _Plan) -> str:
    identity = getattr(subject, "id", source.stem)
    chosen = layout_for(subject, exporter, plan.layout, plan.host)
    template = plan.name or ("{id}" if chosen.default else "{id}-{layout}")
    filled = template.format(
        id=identity,
        kind=subject.kind,
        layout=chosen.name,
        audience=str(plan.audience).replace(":", "-"),
        stem=source.stem,
    )
    return f"{filled}{exporter.suffix}"
