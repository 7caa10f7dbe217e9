"""Many subjects in many formats: found in files and folders, each exported whole or not at all."""

from __future__ import annotations

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
from scrlearn.files.naming import shown_path
from scrlearn.files.opening import UnfitFileError
from scrlearn.publish.choosing import find_exporter
from scrlearn.publish.dating import day_of_build
from scrlearn.publish.discovering import discover, refuse_to_be_empty
from scrlearn.publish.hashing import hash_of, hash_of_file
from scrlearn.publish.made import Made
from scrlearn.publish.naming import Taken, checked_template, filled, place_in, usual_template
from scrlearn.publish.ordering import Order, takes_an_order
from scrlearn.publish.placing import put_in_place
from scrlearn.publish.preparing import OwnFailureError, Preparation, attached_to
from scrlearn.publish.pruning import take_away
from scrlearn.publish.record import Record, place_of_record
from scrlearn.publish.result import ExportResult
from scrlearn.publish.sources import Origin
from scrlearn.publish.standing import Standing

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Unpack

    from scrlearn.hooks import Exporter, Layout
    from scrlearn.publish.discovering import Discovered
    from scrlearn.publish.ordering import Wanted
    from scrlearn.publish.standing import LeftOver


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
class _Input:
    """A source that was read: where it lies, and what it holds as it was ordered."""

    source: Path
    origin: Origin
    preparation: Preparation


@takes_an_order
def export_many(
    inputs: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    to: str | Sequence[str],
    out: str | os.PathLike[str],
    name: str | None = None,
    force: bool = False,
    prune: bool = False,
    record: str | os.PathLike[str] | None = None,
    jobs: int = 1,  # noqa: ARG001 - see the docstring
    **wanted: Unpack[Wanted],
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
    so that a later run knows what is left over: the files of a document that is refused now,
    whose id has changed or whose source is gone. They are yielded last, and removed with `prune`. Where
    neither `record` nor `prune` is given and the user's folder cannot be written, files are written all the
    same, and each result says so in `not_recorded`.

        for result in scrlearn.export_many("reviews/", to=["docx", "pdf"], out="site/"):
            print(result.path or result.source, result.error)

    Raises, before anything is written:
        UnknownNameError: no such format or audience, or an unknown field in `name`.
        ExportError: a folder holds no file to export; `out` is no folder; the record cannot be kept, or is
            damaged; SOURCE_DATE_EPOCH is not a number of seconds.
    """
    order = Order(**wanted)
    formats = [to] if isinstance(to, str) else to
    if not formats:
        message = "no format was asked for: name one or more in `to`"
        raise ExportError(message)
    place, not_recorded = place_of_record(record, Path(out), prune=prune)
    plan = _Plan(
        exporters=tuple(find_exporter(format_name, order.host) for format_name in dict.fromkeys(formats)),
        out=Path(out),
        order=order,
        name=checked_template(name),
        force=force,
        prune=prune,
        record=place,
        not_recorded=not_recorded,
    )
    # Told once and first: said of each document, it would look as if every one were refused.
    day_of_build()
    if plan.out.exists() and not plan.out.is_dir():
        message = f"{shown_path(plan.out)}: is a file, but --out must be a folder; choose another"
        raise ExportError(message)
    discovered = discover(inputs, apart_from=plan.out)
    with Record.open(plan.record, of=plan.out) as kept:
        known = kept.all_made()
    for folder in discovered.empty:
        refuse_to_be_empty(folder, known)
    return _exported(discovered, plan)


def _exported(discovered: Discovered, plan: _Plan) -> Iterator[ExportResult]:
    taken, standing = Taken(), Standing(plan.out, discovered.folders, discovered.named)
    attached = attached_to(plan.order)
    for source in discovered.sources:
        taken.by_input(source)
    with Record.open(plan.record, of=plan.out) as record:
        run = _Run(plan=plan, taken=taken, standing=standing, record=record)
        for folder in {plan.out, *((plan.out / made.path).parent for made in record.all_made())}:
            clear_leftovers(folder)
        for source in discovered.sources:
            try:
                subject = load(source)
            except ScrlearnError as error:
                yield _unread(source, error, standing)
                continue
            standing.read(source, subject)
            preparation = Preparation(subject=subject, order=plan.order, attached=attached)
            read = _Input(source=source, origin=Origin.of(source), preparation=preparation)
            for exporter in plan.exporters:
                yield _one(read, exporter, run)
        for leftover in standing.left_over(record):
            yield _left_over(leftover, run)


def _unread(source: Path, error: ScrlearnError, standing: Standing) -> ExportResult:
    """Tell a source that could not be read; a disk or a right that fails says nothing of what it holds."""
    cause = error.__cause__
    cause = cause.__cause__ if isinstance(cause, UnfitFileError) else cause
    if isinstance(cause, OSError) and not isinstance(cause, FileNotFoundError):
        standing.not_known(source)
    else:
        standing.unreadable(source)
    # An error of loading names its source; whatever else went wrong does not.
    message = f"{shown_path(source)}: {error}"
    if isinstance(error, LoadError):
        message = str(language.masked(error))
    return ExportResult(source=source, error=message)


def _one(read: _Input, exporter: Exporter, run: _Run) -> ExportResult:
    plan, source = run.plan, read.source
    result = ExportResult(source=source, format=exporter.name, not_recorded=plan.not_recorded)
    try:
        layout = read.preparation.layout_for(exporter)
        made = _named(read, layout, exporter, plan)
        target = plan.out / made.path
        result = attrs.evolve(result, path=target)
        place = place_in(plan.out, made.path)
        try:
            run.taken.claim(place, source, exporter.name)
        except ExportError:
            run.standing.clashed(source, made)
            raise
        try:
            document = read.preparation.rendered(exporter, layout, made.path)
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


def _named(read: _Input, layout: Layout, exporter: Exporter, plan: _Plan) -> Made:
    """Return what is to be made of a source in a format, and what it is called."""
    subject, audience = read.preparation.subject, plan.order.audience
    template = (plan.name or usual_template(layout, audience)) + exporter.suffix
    return Made(
        path=filled(template, subject, read.source, layout=layout.name, audience=str(audience)),
        source=read.origin.source,
        folders=read.origin.folders,
        named=read.origin.named,
        kind=subject.kind,
        format=exporter.name,
        layout=layout.name,
        audience=str(audience),
        template=template,
        holds="",
    )


def _left_over(leftover: LeftOver, run: _Run) -> ExportResult:
    """Name a file left over from an earlier run; remove it if that is asked."""
    result = ExportResult(
        source=leftover.source,
        format=leftover.made.format,
        path=leftover.path,
        left_over=leftover.reason,
    )
    what_to_do = leftover.stays or "remove it with --prune"
    if run.plan.prune:
        try:
            what_to_do = take_away(leftover, run.record, run.plan.out)
        except ScrlearnError as error:
            what_to_do = str(error)
        if not what_to_do:
            return attrs.evolve(result, pruned=True)
    message = f"{shown_path(leftover.path)}: left over from an earlier run: {leftover.reason}; {what_to_do}"
    return attrs.evolve(result, error=message)
