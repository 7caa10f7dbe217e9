"""`scrlearn check`: problems, worst first."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import click

from scrlearn import language
from scrlearn.checks import Settings, check, find_settings, read_settings
from scrlearn.checks.hiding import unnamed
from scrlearn.checks.report_github import unreadable_to_github, unseen_to_github
from scrlearn.checks.summary import Summary
from scrlearn.cli.formats import SeveralFormats
from scrlearn.cli.output import (
    COULD_NOT_RUN,
    FOUND,
    format_option,
    said,
    said_json,
    told,
    told_how_to_leave_plugins_out,
)
from scrlearn.errors import LoadError, ScrlearnError, UnknownNameError
from scrlearn.files import load_with_lines, read_register
from scrlearn.model.audience import Audience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrlearn.checks import Report
    from scrlearn.hooks import PluginHost
    from scrlearn.model.register import Register

    Command = TypeVar("Command", bound=Callable[..., None])


_REGISTER_HELP = "File of names that must not be published, one to a line; never stored, never shown."


def register_option(command: Command) -> Command:
    """Give a command the option that names the confidential register."""
    return click.option("--register", type=click.Path(), help=_REGISTER_HELP)(command)


@contextmanager
def hiding(names: Register | None) -> Iterator[None]:
    """Hide the names of the register in whatever error ends a command: a path or a key may hold one."""
    try:
        yield
    except ScrlearnError as given:
        error = language.masked(given) if isinstance(given, LoadError) else given
        # Not chained: a traceback would show the error's own words.
        raise ScrlearnError(*unnamed(str(error), names).split("\n")) from None


@click.command("check", cls=SeveralFormats)
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@format_option("text", "json", "github")
@click.option("--audience", default="public", show_default=True, help="public, board or agency:<id>.")
@click.option(
    "--to",
    "formats",
    multiple=True,
    metavar="FORMAT",
    help=(
        "Format to check for; several as --to docx pdf. Whatever one of them would refuse is an error. "
        "Without --to, scrlearn's own formats are all tried, and what only some of them refuse is a warning."
    ),
)
@click.option(
    "--layout",
    help=(
        "Layout to check for, such as action-plan. Without it, each file's usual layout; what only another "
        "layout would show is a warning."
    ),
)
@register_option
@click.option(
    "--select",
    multiple=True,
    metavar="CODE",
    help="Report only the codes that begin with this, such as SMA or STR101; repeatable.",
)
@click.option(
    "--ignore", multiple=True, metavar="CODE", help="Leave out the codes that begin with this; repeatable."
)
@click.option(
    "--config",
    type=click.Path(),
    help=(
        "File of severities and exceptions. Without it, scrlearn.toml or pyproject.toml in the folder where "
        "the command is run, or in the nearest folder above, wherever the files are."
    ),
)
@click.pass_context
def check_command(
    context: click.Context,
    *,
    files: tuple[str, ...],
    output_format: str,
    audience: str,
    register: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    formats: tuple[str, ...],
    layout: str | None,
    config: str | None,
) -> None:
    """List the problems of review, briefing and newsletter files, worst first.

    Exit code 0: no problem at error level. 1: at least one. 2: a file could not be read, or no error was
    found and the checks are INCOMPLETE: one of them failed, and its silence means nothing.
    """
    host: PluginHost = context.obj
    reader = Audience.parse(audience)
    names = read_register(register) if register else None
    with hiding(names):
        chosen = config or find_settings()
        settings = read_settings(chosen, host) if chosen else Settings()
    found = _Found(names=names)
    wanted = [one for given in formats for one in given.split(",")]
    selected, ignored = _split(select, host), _split(ignore, host)
    for name in files:
        try:
            subject, find_lines = load_with_lines(name)
            report = check(
                subject,
                host=host,
                audience=reader,
                codes=selected or None,
                register=names,
                formats=wanted or None,
                layout=layout,
                settings=settings,
                source=name,
            )
            found.reports[name] = report.without(ignored).located(find_lines())
        except LoadError as error:
            found.unreadable[name] = language.masked(error)
            told(f"scrlearn: {found.shown(str(found.unreadable[name]))}")
    {"text": found.say_text, "json": found.say_json, "github": found.say_github}[output_format]()
    for fault in settings.without_effect(host):
        told(f"scrlearn: {found.shown(f'{chosen}: {fault}')}")
    if len(files) > 1:
        # Of one file nothing can be said: the exceptions of the others fit none of it.
        for pattern in settings.meeting_none(files):
            told(f"scrlearn: {found.shown(f'{chosen}: {pattern} matches no file that was checked')}")
    complete = all(report.complete for report in found.reports.values())
    if not complete:
        told_how_to_leave_plugins_out(host)
    if found.unreadable:
        context.exit(COULD_NOT_RUN)
    if any(report.errors for report in found.reports.values()):
        context.exit(FOUND)
    if not complete:
        # A script must not take the silence of a check that failed for a file without fault.
        context.exit(COULD_NOT_RUN)


def _split(codes: tuple[str, ...], host: PluginHost) -> tuple[str, ...]:
    """Return codes that may stand in one option, with commas between them, one by one.

    Raises:
        UnknownNameError: no code begins with it: a slip of the pen must not let everything pass.
    """
    prefixes = tuple(code.strip().upper() for given in codes for code in given.split(",") if code.strip())
    families = {code.family.letters for code in host.catalogue.values()}
    for prefix in prefixes:
        if not any(code.startswith(prefix) for code in host.catalogue):
            incomplete = "; ".join(host.incomplete("checks"))
            raise UnknownNameError("code or family of codes", prefix, families, incomplete)
    return prefixes


@attrs.define(kw_only=True)
class _Found:
    """What came of each file by its name, and the register of which nothing may be shown."""

    names: Register | None
    reports: dict[str, Report] = attrs.field(factory=dict)
    unreadable: dict[str, LoadError] = attrs.field(factory=dict)

    def shown(self, text: str) -> str:
        """Return a text without the names of the register."""
        return unnamed(text, self.names)

    def say_text(self) -> None:
        """Write the reports, what none of them looked for, and a count over several files."""
        for name, report in self.reports.items():
            said(report.to_text(self.shown(name)))
        for line in self._unseen():
            said(f"  not seen: {line}")
        if len(self.reports) + len(self.unreadable) > 1:
            said(self._summary().to_text())

    def say_github(self) -> None:
        """Write workflow commands."""
        for name, error in self.unreadable.items():
            said(self.shown(unreadable_to_github(name, error.faults)))
        for name, report in self.reports.items():
            said(report.to_github(self.shown(name)))
        if unseen := self._unseen():
            said(unseen_to_github(unseen))

    def _unseen(self) -> list[str]:
        """Return what no check looks for, each line once however many files there are."""
        return list(dict.fromkeys(line for report in self.reports.values() for line in report.unseen))

    def say_json(self) -> None:
        """Write one object for any number of files: every problem with its file, each file's own summary."""
        problems: list[dict[str, Any]] = []
        summaries: list[dict[str, Any]] = []
        for name, report in self.reports.items():
            data = report.as_dict(self.shown(name))
            problems += [{"file": self.shown(name), **problem} for problem in data.pop("problems")]
            summaries.append({"file": data.pop("source"), **data})
        over_all = self._summary()
        said_json(
            {
                "format": 1,
                "ok": not self.unreadable and all(one["ok"] for one in summaries),
                "complete": not self.unreadable and all(one["complete"] for one in summaries),
                "summary": over_all.as_dict(),
                "first_step": over_all.first_step(),
                "problems": problems,
                "files": summaries,
                "unreadable": [self._faults(name, error) for name, error in self.unreadable.items()],
            }
        )

    def _summary(self) -> Summary:
        return Summary(
            reports=[(self.shown(name), report) for name, report in self.reports.items()],
            unreadable=tuple(map(self.shown, self.unreadable)),
        )

    def _faults(self, name: str, error: LoadError) -> dict[str, Any]:
        faults = [
            {
                key: self.shown(value) if isinstance(value, str) else value
                for key, value in attrs.asdict(fault).items()
            }
            for fault in error.faults
        ]
        return {"file": self.shown(name), "faults": faults}
