"""`scrlearn demo`, `draft` and `export`: making files."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scrlearn.checks.run import unnamed
from scrlearn.cli.checking import hiding, register_option
from scrlearn.cli.output import FOUND, said, told, told_how_to_leave_plugins_out
from scrlearn.errors import ExportError
from scrlearn.files import dump, dumps, load, read_register
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
    from scrlearn.publish import ExportResult


@click.command("demo")
@click.argument("folder", type=click.Path(file_okay=False), default="scrlearn-demo", metavar="[DIR]")
@click.pass_context
def demo_command(context: click.Context, folder: str) -> None:
    """Write a sample review, briefing and newsletter into DIR and export all of them in all four formats.

    DIR is `scrlearn-demo` where none is given; files of an earlier demonstration are replaced.
    """
    told(f"Writing to {folder}:")
    for written in demo(folder, host=context.obj):
        said(f"{written.path}  {written.what}")
    told(
        f"\nOpen {Path(folder) / 'briefing.docx'} first: the briefing, with the form that a team fills in.\n"
        f"Then {Path(folder) / 'newsletter.html'} in a browser, and"
        f" {Path(folder) / 'newsletter.eml'} in a mail program.\n"
        f"Next: {_this_command()} check {Path(folder) / 'review.yaml'}\n"
        f"      {_this_command()} decide {Path(folder) / 'review.yaml'}"
    )


def _this_command() -> str:
    """Return what to type to run scrlearn again: its name alone where the shell finds it."""
    return "scrlearn" if shutil.which("scrlearn") else sys.argv[0]


@click.command("draft")
@click.argument("file", type=click.Path())
@click.option(
    "--preset", default="seven-minute", show_default=True, help=f"{', '.join(PRESETS)}, or a plugin's own."
)
@click.option("--out", type=click.Path(), help="File to write; one that is there already is not replaced.")
@click.pass_context
def draft_command(context: click.Context, file: str, preset: str, out: str | None) -> None:
    """Print an editable briefing file, drafted from a review, or write it to a file.

    A logo is named as the review names it, so the draft belongs beside the review; with --out, the picture is
    put beside the draft.

    scrlearn draft child-n.yaml > child-n-briefing.yaml
    """
    review = load(file)
    if not isinstance(review, Review):
        message = f"{file}: a briefing is drafted from a review, and this is a {review.kind}"
        raise ExportError(message)
    briefing = draft_briefing(review, preset, host=context.obj)
    if out is None:
        said(dumps(_with_logo_by_name(briefing)).rstrip("\n"))
    elif Path(out).exists():
        message = f"{out}: is there already; a draft never replaces what a person may have edited"
        raise ExportError(message)
    else:
        dump(briefing, out)
        told(f"wrote {out}")


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
            "--layout", help="Layout, such as action-plan; without it, the usual one of each kind of file."
        ),
        click.option("--audience", default="public", show_default=True, help="public, board or agency:<id>."),
        click.option(
            "--name", help="Template for file names from {id}, {kind}, {layout}, {audience} and {stem}."
        ),
        click.option(
            "--attach",
            multiple=True,
            type=click.Path(),
            help="File whose Word document an email carries; repeatable.",
        ),
        register_option,
        click.option("--force", is_flag=True, help="Write files again that hold the same bytes already."),
        click.option(
            "--jobs",
            type=click.IntRange(min=1),
            default=1,
            help="Accepted; this version exports one after another.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


class _SeveralFormats(click.Command):
    """Lets `--to docx pdf` mean `--to docx --to pdf`: the names of formats that follow one belong to it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Spell out every format, then parse as usual."""
        host: PluginHost = ctx.obj
        spelt: list[str] = []
        naming_formats = False
        for argument in args:
            if naming_formats and argument in host.exporters and spelt[-1] != "--to":
                spelt += ["--to", argument]
                continue
            naming_formats = argument == "--to" or (naming_formats and spelt[-1] == "--to")
            spelt.append(argument)
        return super().parse_args(ctx, spelt)


@click.command("export", cls=_SeveralFormats)
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
    force: bool,
    jobs: int,
) -> None:
    """Export files, or folders of them, into DIR.

    Each file appears whole or not at all, and one that fails does not stop the rest.

    Exit code 0: all written. 1: some failed. 2: could not run.
    """
    host: PluginHost = context.obj
    if jobs > 1:
        told("scrlearn: --jobs: this version exports one file after another")
    names = read_register(register) if register else None
    with hiding(names):
        results = export_many(
            inputs,
            to=[one for given in formats for one in given.split(",")],
            out=out,
            layout=layout,
            audience=audience,
            name=name,
            attach=[load(path) for path in attach],
            register=names,
            force=force,
            host=host,
        )
    failed = written = 0
    told_of: set[tuple[Path, str]] = set()
    for result in results:
        if result.ok:
            written += 1
            said(unnamed(f"{result.path}{'  unchanged' if result.unchanged else ''}", names))
        else:
            failed += 1
            # What is wrong with the text itself is wrong in every format: the list is told once.
            same = (result.source, result.error) in told_of
            told_of.add((result.source, result.error))
            why = (
                f"{result.source}: {result.format} fails for the same reason"
                if same
                else _with_source(result)
            )
            told(f"scrlearn: {unnamed(why, names)}")
        for one in result.excepted:
            told(f"scrlearn: {unnamed(str(result.source), names)}: published with {one}")
    for failure in host.failures:
        told(f"scrlearn: {failure}")
    for message in host.incomplete("checks"):
        told(f"scrlearn: {message}; what it would have found was not looked for")
    if failed or host.failures:
        told_how_to_leave_plugins_out(host)
    if failed:
        told(f"scrlearn: {failed} failed, {written} written to {out}")
        context.exit(FOUND)


def _with_source(result: ExportResult) -> str:
    """Say which input failed; what could not be read says so itself."""
    source = str(result.source)
    return result.error if result.error.startswith(source) else f"{source}: {result.error}"
