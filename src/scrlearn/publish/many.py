"""Many subjects in many formats: found in files and folders, each exported whole or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from scrlearn import language
from scrlearn.errors import (
    ExportError,
    ExportUncheckedError,
    ExportVetoedError,
    LoadError,
    PluginError,
    ScrlearnError,
    SystemLibraryError,
)
from scrlearn.files import load
from scrlearn.files.atomic import clear_leftovers
from scrlearn.files.naming import real, shown_path
from scrlearn.files.opening import UnfitFileError, file_content
from scrlearn.files.parsed import MAX_BYTES
from scrlearn.hooks import default_host
from scrlearn.hooks.records import MAX_PAGES
from scrlearn.model.audience import PUBLIC, Audience
from scrlearn.publish.dating import day_of_build
from scrlearn.publish.naming import Taken, checked_template, filled, place_in, usual_template
from scrlearn.publish.one import Order, OwnFailureError, find_exporter, layout_for, rendered
from scrlearn.publish.placing import NotPlacedError, put_in_place
from scrlearn.publish.record import (
    Made,
    Record,
    chosen_place,
    hash_of,
    hash_of_file,
    hash_of_path,
    holds_nothing,
    usual_place,
)
from scrlearn.publish.standing import Standing, folders_of, identity, named_folders_of, take_away

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scrlearn.checks.exceptions import Excepted
    from scrlearn.hooks import Exporter, PluginHost
    from scrlearn.model.register import Register
    from scrlearn.model.subjects import Subject
    from scrlearn.publish.standing import LeftOver

SUFFIXES = (".yaml", ".yml", ".json")
"""The names of files that a folder is searched for."""
_MAX_DOCUMENT_BYTES = 50_000_000
"""The largest JSON file that is looked at before it counts as an input."""


@attrs.frozen(kw_only=True)
class ExportResult:
    """What became of one file in one format; `format` is empty where the file could not even be read.

    `path` is the file that was or would have been written, None where it did not come so far. `error` says
    why it was not written, empty where it was; `of_plugin`, that not the document but a plugin may be to
    blame. `unchanged` says that the file held the same bytes already and was left alone. `excepted` holds the
    problems that stand in it by somebody's recorded decision.

    A result with `left_over` speaks of a file that an earlier run wrote to `path` and that this one no longer
    stands behind, and says why: its source was refused, is gone, or writes another file now. `pruned` says
    that it was taken away. `source` is None where nobody knows any more what its source was called.

    `not_recorded` says why no later run will know of the file, empty where it was recorded.
    """

    source: Path | None
    format: str = ""
    path: Path | None = None
    error: str = ""
    of_plugin: bool = False
    unchanged: bool = False
    excepted: tuple[Excepted, ...] = ()
    left_over: str = ""
    pruned: bool = False
    not_recorded: str = ""

    @property
    def ok(self) -> bool:
        """Whether the file is in place, or one that must not stay was taken away."""
        return not self.error


@attrs.frozen(kw_only=True)
class _Plan:
    """What is wanted of every input."""

    exporters: tuple[Exporter, ...]
    out: Path
    order: Order
    name: str | None
    force: bool
    prune: bool
    record: Path | None
    not_recorded: str


@attrs.frozen(kw_only=True)
class _Run:
    """A plan being carried out: who has each place, what is known of each source, what was recorded."""

    plan: _Plan
    taken: Taken
    standing: Standing
    record: Record


@attrs.frozen(kw_only=True)
class Found:
    """What the inputs name: the files to export, the folders that were searched, and which held none."""

    sources: tuple[Path, ...]
    named: tuple[Path, ...]
    folders: tuple[Path, ...]
    empty: tuple[Path, ...]


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
    prune: bool = False,
    record: str | os.PathLike[str] | None = None,
    jobs: int = 1,  # noqa: ARG001 - see the docstring
    register: Register | None = None,
    max_pages: int = MAX_PAGES,
    host: PluginHost | None = None,
) -> Iterator[ExportResult]:
    """Export files, or whole folders of them, in the formats named in `to`, and yield what became of each.

    One input that fails never stops the rest. Files are named `{id}` with the format's suffix; the layout and
    the audience are added where they are not the usual layout and the public. `name` is a template of `{id}`,
    `{kind}`, `{layout}`, `{audience}` and `{stem}`. A file that holds the same bytes already is left alone,
    unless `force` is set. Two inputs that would write one file are refused from the second on, and so is a
    name that Windows could not open. `jobs` is accepted, and this version exports one file after another.
    `register` gives names that must not stand in what the public gets. A PDF of more than `max_pages` pages
    is refused.

    What is written is recorded, outside `out` (`record` says where, else the user's folder for such things),
    so that a later run knows what it no longer stands behind: the files of a document that is refused now,
    whose id has changed or whose source is gone. They are yielded last, and taken away with `prune`. Where
    neither `record` nor `prune` is given and the user's folder cannot be written, files are written all the
    same, and each result says so in `not_recorded`.

        for result in scrlearn.export_many("reviews/", to=["docx", "pdf"], out="site/"):
            print(result.path or result.source, result.error)

    Raises, before anything is written:
        UnknownNameError: no such format or audience, or an unknown field in `name`.
        ExportError: a folder holds no file to export; `out` is no folder; the record cannot be kept, or is
            damaged; SOURCE_DATE_EPOCH is not a number of seconds.
    """
    host = host or default_host()
    wanted = [to] if isinstance(to, str) else to
    if not wanted:
        message = "no format was asked for: name one or more in `to`"
        raise ExportError(message)
    place, not_recorded = _place_of_record(record, Path(out), prune=prune)
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
        name=checked_template(name),
        force=force,
        prune=prune,
        record=place,
        not_recorded=not_recorded,
    )
    # Told once and first: said of each document, it would look as if every one were refused.
    day_of_build()
    if plan.out.exists() and not plan.out.is_dir():
        message = (
            f"{shown_path(plan.out)}: is a file, and the output goes into a folder; choose another --out"
        )
        raise ExportError(message)
    found = discover(inputs, apart_from=plan.out)
    with Record.open(plan.record, of=plan.out) as kept:
        known = kept.all_made()
    for folder in found.empty:
        _refuse_to_be_empty(folder, known)
    return _exported(found, plan)


def _place_of_record(
    chosen: str | os.PathLike[str] | None, out: Path, *, prune: bool
) -> tuple[Path | None, str]:
    """Return where the record is, or why it can be nowhere: a job without a home of its own must go on.

    Nothing is lost by that: no run can have written anything down there. Whoever has named a place, or wants
    to take away what is no longer stood behind, relies on it.

    Raises:
        ExportError: the record cannot be kept, and somebody relies on it.
    """
    if chosen is not None:
        return chosen_place(Path(chosen), out), ""
    place = None
    try:
        place = usual_place(out)
        with Record.open(place, of=out):
            return place, ""
    except NotPlacedError as error:
        if prune or (place and not holds_nothing(place)):
            raise
        return None, str(error)


def _refuse_to_be_empty(folder: Path, known: Sequence[Made]) -> None:
    """A mistyped folder must not pass for a finished batch; one whose last file is gone is told as that."""
    itself = hash_of_path(real(folder))
    if not any(itself in made.folders.split() for made in known):
        message = f"{shown_path(folder)}: the folder holds no {', '.join(SUFFIXES)} file to export"
        raise ExportError(message)


def discover(
    inputs: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    apart_from: Path | None = None,
) -> Found:
    """Return the files that inputs name: a file as it is, a folder's files in the order of their names.

    Nothing below `apart_from`, where output goes, is taken for an input that a folder holds, and neither is a
    document that scrlearn exported as JSON.
    """
    given = [inputs] if isinstance(inputs, str | os.PathLike) else list(inputs)
    found: dict[Path, None] = {}
    named, folders, empty = [], [], []
    for path in map(Path, given):
        if not _is_folder(path):
            # A file that is missing is reported with the others' results, in its place.
            found[path] = None
            named.append(path)
            continue
        folders.append(path)
        below = [one for one in sorted(path.rglob("*")) if _is_input(one, path, apart_from)]
        found |= dict.fromkeys(below)
        if not below:
            empty.append(path)
    return Found(sources=tuple(found), named=tuple(named), folders=tuple(folders), empty=tuple(empty))


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


def _exported(found: Found, plan: _Plan) -> Iterator[ExportResult]:
    taken, standing = Taken(), Standing(plan.out, found.folders, found.named)
    for source in found.sources:
        taken.by_input(source)
    with Record.open(plan.record, of=plan.out) as record:
        run = _Run(plan=plan, taken=taken, standing=standing, record=record)
        for folder in {plan.out, *((plan.out / made.path).parent for made in record.all_made())}:
            clear_leftovers(folder)
        for source in found.sources:
            try:
                subject = load(source)
            except ScrlearnError as error:
                yield _unread(source, error, standing)
                continue
            standing.read(source, subject)
            for exporter in plan.exporters:
                yield _one(subject, source, exporter, run)
        for one in standing.left_over(record):
            yield _left_over(one, run)


def _unread(source: Path, error: ScrlearnError, standing: Standing) -> ExportResult:
    """Tell a source that could not be read; a disk or a right that fails says nothing of what it holds."""
    cause = error.__cause__
    cause = cause.__cause__ if isinstance(cause, UnfitFileError) else cause
    if isinstance(cause, OSError) and not isinstance(cause, FileNotFoundError):
        standing.not_known(source)
    else:
        standing.unreadable(source)
    shown = language.masked(error) if isinstance(error, LoadError) else error
    return ExportResult(source=source, error=str(shown))


def _one(subject: Subject, source: Path, exporter: Exporter, run: _Run) -> ExportResult:
    plan = run.plan
    result = ExportResult(source=source, format=exporter.name, not_recorded=plan.not_recorded)
    try:
        made = _named(subject, source, exporter, plan)
        target = plan.out / made.path
        result = attrs.evolve(result, path=target)
        place = place_in(plan.out, made.path)
        try:
            run.taken.claim(place, source, exporter.name)
        except ExportError:
            run.standing.clashed(source, made)
            raise
        try:
            document = rendered(subject, exporter, plan.order, target.name)
        except ScrlearnError as error:
            if not _is_refusal(error):
                # Nothing is wrong with the document: yesterday's file stays.
                run.standing.in_place(made)
                raise
            # What forbids an attachment says nothing about the formats that carry none.
            carries = bool(plan.order.attach) and exporter.takes_attachments
            in_every_format = isinstance(error, ExportVetoedError) and not carries
            run.standing.refused(source, made, in_every_format=in_every_format)
            raise
        made = attrs.evolve(made, holds=hash_of(document.data))
        result = attrs.evolve(result, excepted=document.excepted)
        run.standing.in_place(made)
        there = hash_of_file(place)
        run.record.stand(made, there)
        if there == made.holds and not plan.force:
            result = attrs.evolve(result, unchanged=True)
        else:
            put_in_place(place, document.data, inside=plan.out)
    except ScrlearnError as error:
        of_plugin = isinstance(error, (PluginError, ExportUncheckedError))
        return attrs.evolve(result, error=str(error), of_plugin=of_plugin)
    return result


def _is_refusal(error: ScrlearnError) -> bool:
    """Whether an error says something of the document: not that the machine, a plugin, a check or scrlearn
    itself failed.
    """
    is_failure = isinstance(error, SystemLibraryError | OwnFailureError | ExportUncheckedError)
    return isinstance(error, ExportError) and not is_failure


def _named(subject: Subject, source: Path, exporter: Exporter, plan: _Plan) -> Made:
    """Return what is to be made of a subject in a format, and what it is called."""
    chosen = layout_for(subject, exporter, plan.order.layout, plan.order.host)
    audience = plan.order.audience
    template = (plan.name or usual_template(chosen, audience)) + exporter.suffix
    return Made(
        path=filled(template, subject, source, layout=chosen.name, audience=str(audience)),
        source=identity(source),
        folders=folders_of(source),
        named=named_folders_of(source),
        kind=subject.kind,
        format=exporter.name,
        layout=chosen.name,
        audience=str(audience),
        template=template,
        holds="",
    )


def _left_over(one: LeftOver, run: _Run) -> ExportResult:
    """Tell a file of an earlier run that this one does not stand behind; take it away if that is asked."""
    result = ExportResult(source=one.source, format=one.made.format, path=one.path, left_over=one.reason)
    what_to_do = one.stays or "take it away with --prune"
    if run.plan.prune:
        try:
            what_to_do = take_away(one, run.record, run.plan.out)
        except ScrlearnError as error:
            what_to_do = str(error)
        if not what_to_do:
            return attrs.evolve(result, pruned=True)
    message = (
        f"{shown_path(one.path)}: still there from an earlier run, which this run no longer stands behind: "
        f"{one.reason}; {what_to_do}"
    )
    return attrs.evolve(result, error=message)
