"""Many subjects in many formats: found in files and folders, each exported whole or not at all."""

from __future__ import annotations

import json
import os
import string
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from scrlearn.checks.quoting import masked
from scrlearn.errors import ExportError, LoadError, ScrlearnError, UnknownNameError
from scrlearn.files import load
from scrlearn.hooks import default_host
from scrlearn.hooks.records import MAX_PAGES
from scrlearn.model.audience import PUBLIC, Audience
from scrlearn.publish.one import Order, find_exporter, layout_for, rendered
from scrlearn.publish.placing import put_in_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scrlearn.checks.excepting import Excepted
    from scrlearn.hooks import Exporter, Layout, PluginHost
    from scrlearn.model.register import Register
    from scrlearn.model.subjects import Subject

SUFFIXES = (".yaml", ".yml", ".json")
"""The names of files that a folder is searched for."""


@attrs.frozen(kw_only=True)
class ExportResult:
    """What became of one file in one format; `format` is empty where the file could not even be read.

    `path` is the file that was or would have been written, None where it did not come so far. `error` says
    why it was not written, empty where it was. `unchanged` says that the file held the same bytes already
    and was left alone. `excepted` holds the problems that stand in it by somebody's recorded decision.
    """

    source: Path
    format: str = ""
    path: Path | None = None
    error: str = ""
    unchanged: bool = False
    excepted: tuple[Excepted, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the file is in place."""
        return not self.error


@attrs.frozen(kw_only=True)
class _Plan:
    """What is wanted of every input."""

    exporters: tuple[Exporter, ...]
    out: Path
    order: Order
    name: str | None
    force: bool


def export_many(
    inputs: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    to: str | Sequence[str],
    out: str | os.PathLike[str],
    layout: str | None = None,
    audience: str | Audience = PUBLIC,
    name: str | None = None,
    attach: Iterable[Subject] = (),
    force: bool = False,
    jobs: int = 1,  # noqa: ARG001 - see the docstring
    register: Register | None = None,
    max_pages: int = MAX_PAGES,
    host: PluginHost | None = None,
) -> Iterator[ExportResult]:
    """Export files, or whole folders of them, in the formats named in `to`, and yield what became of each.

    One input that fails never stops the rest. Files are named `{id}` with the format's suffix; the layout and
    the audience are added where they are not the usual layout and the public. `name` is a template of `{id}`,
    `{kind}`, `{layout}`, `{audience}` and `{stem}`. A file that holds the same bytes already is left alone,
    unless `force` is set. Two inputs that would write one file are refused from the second on. `jobs` is
    accepted, and this version exports one file after another. `register` gives names that must not stand in
    what the public gets. A PDF of more than `max_pages` pages is refused.

        for result in scrlearn.export_many("reviews/", to=["docx", "pdf"], out="site/"):
            print(result.path or result.source, result.error)

    Raises, before anything is written:
        UnknownNameError: no such format or audience, or an unknown field in `name`.
        ExportError: a folder holds no file to export.
    """
    host = host or default_host()
    wanted = [to] if isinstance(to, str) else to
    if not wanted:
        message = "no format was asked for: name one or more in `to`"
        raise ExportError(message)
    plan = _Plan(
        exporters=tuple(find_exporter(format_name, host) for format_name in dict.fromkeys(wanted)),
        out=Path(out),
        order=Order(
            layout=layout,
            audience=audience,
            attach=tuple(attach),
            register=register,
            max_pages=max_pages,
            host=host,
        ),
        name=_checked_template(name),
        force=force,
    )
    sources = discover(inputs, apart_from=plan.out)
    return _exported(sources, plan)


def discover(
    inputs: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    apart_from: Path | None = None,
) -> tuple[Path, ...]:
    """Return the files that inputs name: a file as it is, a folder's files in the order of their names.

    Nothing below `apart_from`, where output goes, is taken for an input that a folder holds, and neither is a
    document that scrlearn exported as JSON.

    Raises:
        ExportError: a folder holds no file to export.
    """
    given = [inputs] if isinstance(inputs, str | os.PathLike) else list(inputs)
    found: dict[Path, None] = {}
    for path in map(Path, given):
        if not path.is_dir():
            # A file that is missing is reported with the others' results, in its place.
            found[path] = None
            continue
        below = [one for one in sorted(path.rglob("*")) if _is_input(one, path, apart_from)]
        if not below:
            message = f"{path}: the folder holds no {', '.join(SUFFIXES)} file to export"
            raise ExportError(message)
        found |= dict.fromkeys(below)
    return tuple(found)


def _is_input(path: Path, folder: Path, apart_from: Path | None) -> bool:
    if path.suffix.lower() not in SUFFIXES or not path.is_file():
        return False
    # Where output goes into the searched folder itself, its files stand among the inputs and are looked at.
    out = apart_from.resolve() if apart_from else None
    if out and out != folder.resolve() and path.resolve().is_relative_to(out):
        return False
    return path.suffix.lower() != ".json" or not _is_document(path)


def _is_document(path: Path) -> bool:
    """Whether a JSON file is a document tree, which `--to json` writes, and not a subject."""
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(data, dict) and data.get("type") == "document"


def _exported(sources: Sequence[Path], plan: _Plan) -> Iterator[ExportResult]:
    # Every input's own file counts as taken, so that no export can ever replace what it was made from.
    taken = {source.resolve(): source for source in sources}
    for source in sources:
        try:
            subject = load(source)
        except LoadError as error:
            yield ExportResult(source=source, error=str(masked(error)))
            continue
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
        made = rendered(subject, exporter, plan.order, target.name)
        result = attrs.evolve(result, excepted=made.excepted)
        if not plan.force and _holds(target, made.data):
            return attrs.evolve(result, unchanged=True)
        put_in_place(target, made.data)
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
            raise UnknownNameError("field of a name template", field, _FIELDS)
    if Path(name).is_absolute() or ".." in Path(name).parts:
        message = f"name template {name!r}: it must stay inside the output folder"
        raise ExportError(message)
    return name


def _usual_name(layout: Layout, audience: Audience) -> str:
    """Return the name that says what is not usual, so that no copy for one audience replaces another's."""
    return "{id}" + ("" if layout.default else "-{layout}") + ("" if audience.is_public else "-{audience}")


def _file_name(subject: Subject, source: Path, exporter: Exporter, plan: _Plan) -> str:
    identity = getattr(subject, "id", source.stem)
    chosen = layout_for(subject, exporter, plan.order.layout, plan.order.host)
    template = plan.name or _usual_name(chosen, plan.order.audience)
    filled = template.format(
        id=identity,
        kind=subject.kind,
        layout=chosen.name,
        audience=str(plan.order.audience).replace(":", "-"),
        stem=source.stem,
    )
    return f"{filled}{exporter.suffix}"
