"""`scrlearn demo`, `draft` and `export`: making files."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import click

from scrlearn.checks.hiding import unnamed
from scrlearn.cli.checking import hiding, register_option
from scrlearn.cli.formats import SeveralFormats
from scrlearn.cli.output import FOUND, said, said_file, told, told_how_to_leave_plugins_out
from scrlearn.errors import ExportError
from scrlearn.files import dump, dumps, load, read_register
from scrlearn.files.naming import shown_path
from scrlearn.hooks.records import MAX_PAGES
from scrlearn.layouts import draft_briefing
from scrlearn.model.base import evolve
from scrlearn.model.presets import PRESETS
from scrlearn.model.review import Review
from scrlearn.publish import export_many
from scrlearn.publish.demo import demo

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrlearn.hooks import PluginHost
    from scrlearn.model.briefing import Briefing
    from scrlearn.model.register import Register
    from scrlearn.publish import ExportResult


@click.command("demo")
@click.argument("folder", type=click.Path(file_okay=False), default="scrlearn-demo", metavar="[DIR]")
@click.pass_context
def demo_command(context: click.Context, folder: str) -> None:
    """Write a sample review, briefing and newsletter into DIR and export all of them in all four formats.

    DIR is `scrlearn-demo` where none is given; files of an earlier demonstration are replaced.
    """
    told(f"Writing to {shown_path(folder)}:")
    for written in demo(folder, host=context.obj):
        said(f"{shown_path(written.path)}  {written.what}")

    def inside(name: str) -> str:
        return shown_path(Path(folder) / name)

    told(
        f"\nOpen {inside('briefing.docx')} first: the briefing, with the form that a team fills in.\n"
        f"Then {inside('newsletter.html')} in a browser, and {inside('newsletter.eml')} in a mail program.\n"
        f"Next: {_this_command()} check {inside('review.yaml')}\n"
        f"      {_this_command()} decide {inside('review.yaml')}"
    )


def _this_command() -> str:
    """Return what to type to run scrlearn again: its name alone where the shell finds it."""
    return "scrlearn" if shutil.which("scrlearn") else sys.argv[0]


@click.command("draft")
@click.argument("file", type=click.Path())
@click.option(
    "--preset", default="seven-minute", show_default=True, help=f"{', '.join(PRESETS)}, or a plugin's own."
)
@click.option("--out", type=click.Path(), help="File to write; an existing file is not replaced.")
@click.pass_context
def draft_command(context: click.Context, file: str, preset: str, out: str | None) -> None:
    """Print an editable briefing file, drafted from a review, or write it to a file.

    A logo is named as the review names it, so the draft belongs beside the review; with --out, the picture is
    put beside the draft.

    scrlearn draft child-n.yaml > child-n-briefing.yaml
    """
    review = load(file)
    if not isinstance(review, Review):
        message = f"{shown_path(file)}: this is a {review.kind}; a briefing can only be drafted from a review"
        raise ExportError(message)
    briefing = draft_briefing(review, preset, host=context.obj)
    if out is None:
        said_file(dumps(_with_logo_by_name(briefing)).rstrip("\n"))
    elif os.path.lexists(out):
        message = f"{shown_path(out)}: already exists; a draft never replaces what a person may have edited"
        raise ExportError(message)
    else:
        dump(briefing, out)
        told(f"wrote {shown_path(out)}")


def _with_logo_by_name(briefing: Briefing) -> Briefing:
    """Leave the picture out where the review's file names one: a person is to edit what is printed."""
    board = briefing.board
    if board is None or board.logo is None or not board.logo.file:
        return briefing
    return evolve(briefing, board=evolve(board, logo=evolve(board.logo, data=b"")))


def _export_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of `export`, which are many."""
    options = (
        click.argument("inputs", nargs=-1, required=True, type=click.Path(), metavar="INPUT..."),
        click.option(
            "--to",
            "formats",
            multiple=True,
            required=True,
            help="Format; several as --to docx pdf or --to docx --to pdf.",
        ),
        click.option("--out", required=True, type=click.Path(file_okay=False), help="Folder to write into."),
        click.option(
            "--layout", help="Layout, such as action-plan. Without it, the usual one for each kind of file."
        ),
        click.option("--audience", default="public", show_default=True, help="public, board or agency:<id>."),
        click.option(
            "--name", help="Template for file names from {id}, {kind}, {layout}, {audience} and {stem}."
        ),
        click.option(
            "--attach",
            multiple=True,
            type=click.Path(),
            help="File whose Word document is attached to an email; repeatable.",
        ),
        register_option,
        click.option(
            "--max-pages",
            type=click.IntRange(min=1),
            default=MAX_PAGES,
            show_default=True,
            help="Refuse a PDF with more pages than this.",
        ),
        click.option("--force", is_flag=True, help="Write even those files that have not changed."),
        click.option(
            "--prune",
            is_flag=True,
            help="Remove files left over from earlier runs.",
        ),
        click.option(
            "--record",
            type=click.Path(dir_okay=False),
            metavar="FILE",
            help="File to keep the record of exports in, outside DIR. Without it, one in your own folder.",
        ),
        click.option(
            "--jobs",
            type=click.IntRange(min=1),
            default=1,
            help="Accepted, but this version exports one file after another.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command("export", cls=SeveralFormats)
@_export_options
@click.pass_context
def export_command(
    context: click.Context,
    *,
    inputs: tuple[str, ...],
    formats: tuple[str, ...],
    out: str,
    layout: str | None,
    audience: str,
    name: str | None,
    attach: tuple[str, ...],
    register: str | None,
    max_pages: int,
    force: bool,
    prune: bool,
    record: str | None,
    jobs: int,
) -> None:
    """Export files, or folders of them, into DIR.

    Each file appears whole or not at all, and one that fails does not stop the rest. Files left over
    from earlier runs are named: their source is now refused, has another id, or is gone.

    Exit code 0: all in place. 1: some were refused, failed or are left over. 2: could not run.
    """
    host: PluginHost = context.obj
    if jobs > 1:
        told("scrlearn: --jobs: this version exports one file after another")
    names = read_register(register) if register else None
    with hiding(names):
        results = export_many(
            inputs,
            to=[wanted for listed in formats for wanted in listed.split(",")],
            out=out,
            layout=layout,
            audience=audience,
            name=name,
            attach=[load(path) for path in attach],
            register=names,
            max_pages=max_pages,
            force=force,
            prune=prune,
            record=record,
            host=host,
        )
    account = _Account(names=names)
    for result in results:
        account.tell(result)
    for failure in host.failures:
        told(f"scrlearn: {failure}")
    for message in host.incomplete("checks"):
        told(f"scrlearn: {message}; what it would have found was not looked for")
    if account.of_plugin or host.failures:
        told_how_to_leave_plugins_out(host)
    if account.failed or account.left_over:
        account.sum_up(out)
        context.exit(FOUND)


@attrs.define(kw_only=True)
class _Account:
    """What became of a batch: told file by file, without the names of a register, and counted."""

    names: Register | None
    written: int = 0
    failed: int = 0
    left_over: int = 0
    of_plugin: bool = False
    _is_known_not_recorded: bool = False
    _reasons: set[tuple[Path | None, str]] = attrs.field(factory=set)

    def tell(self, result: ExportResult) -> None:
        """Tell what became of one file, and what stands in it by decision."""
        if result.not_recorded and not self._is_known_not_recorded:
            # Said once, with the first: no later run will know of any of them.
            self._is_known_not_recorded = True
            self._warn(result.not_recorded)
        if result.left_over:
            self.left_over += not result.pruned
            self._warn(_of_earlier_run(result))
        elif result.ok:
            self.written += 1
            where = shown_path(result.path or "")
            said(unnamed(f"{where}{'  unchanged' if result.unchanged else ''}", self.names))
        else:
            self.failed += 1
            self.of_plugin = self.of_plugin or result.of_plugin
            self._warn(self._why(result))
        for exception in result.excepted:
            self._warn(f"{_source(result)}: published with {exception}")

    def sum_up(self, out: str) -> None:
        """Tell the counts."""
        also = f", {self.left_over} left over" if self.left_over else ""
        told(f"scrlearn: {self.failed} failed, {self.written} written to {shown_path(out)}{also}")

    def _warn(self, message: str) -> None:
        told(f"scrlearn: {unnamed(message, self.names)}")

    def _why(self, result: ExportResult) -> str:
        """Say why a file failed: what is wrong with the text is wrong in every format, and is told once."""
        reason = result.source, result.error
        if reason in self._reasons:
            return f"{_source(result)}: {result.format} fails for the same reason"
        self._reasons.add(reason)
        # That a file could not be read names it already.
        return result.error if result.is_unread else f"{_source(result)}: {result.error}"


def _source(result: ExportResult) -> str:
    return shown_path(result.source or "")


def _of_earlier_run(result: ExportResult) -> str:
    """Say what became of a file left over from an earlier run."""
    return result.error or f"{shown_path(result.path or '')}: removed: {result.left_over}"
