"""`scrlearn check`: problems, worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import click

from scrlearn.checks import Settings, check, find_settings, read_settings
from scrlearn.checks.report import unreadable_to_github
from scrlearn.checks.run import unnamed
from scrlearn.cli.output import COULD_NOT_RUN, FOUND, format_option, said, said_json, told
from scrlearn.errors import LoadError
from scrlearn.files import lines, load, read_register
from scrlearn.model.audience import Audience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from scrlearn.checks import Report
    from scrlearn.hooks import PluginHost
    from scrlearn.model.register import Register

    Command = TypeVar("Command", bound=Callable[..., None])


_REGISTER_HELP = "File of names that must not be published, one a line; never stored, never shown."


def register_option(command: Command) -> Command:
    """Give a command the option that names the confidential register."""
    return click.option("--register", type=click.Path(), help=_REGISTER_HELP)(command)


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@format_option("text", "json", "github")
@click.option("--audience", default="public", show_default=True, help="public, board or agency:<id>.")
@register_option
@click.option(
    "--select",
    multiple=True,
    metavar="CODE",
    help="Report only codes that begin so, as SMA or STR101; repeatable.",
)
@click.option("--ignore", multiple=True, metavar="CODE", help="Leave out codes that begin so; repeatable.")
@click.option(
    "--config",
    type=click.Path(),
    help="File of severities and exceptions; without it scrlearn.toml or pyproject.toml here or above.",
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
    config: str | None,
) -> None:
    """List the problems of review, briefing and newsletter files, worst first.

    Exit code 0: no problem at error level. 1: at least one. 2: a file could not be read.
    """
    host: PluginHost = context.obj
    reader = Audience.parse(audience)
    names = read_register(register) if register else None
    chosen = config or find_settings()
    settings = read_settings(chosen, host) if chosen else Settings()
    reports: dict[str, Report] = {}
    unreadable: dict[str, LoadError] = {}
    for name in files:
        try:
            report = check(
                load(name),
                host=host,
                audience=reader,
                codes=_split(select) or None,
                register=names,
                settings=settings,
                source=name,
            )
            reports[name] = report.without(_split(ignore))
        except LoadError as error:
            unreadable[name] = error
            told(f"scrlearn: {unnamed(str(error), names)}")
    if output_format == "json":
        said_json(_as_data(reports, unreadable, names))
    else:
        if output_format == "github":
            for name, fault in unreadable.items():
                said(unnamed(unreadable_to_github(name, fault.faults), names))
        for name, report in reports.items():
            shown = unnamed(name, names)
            said(report.to_github(shown, lines(name)) if output_format == "github" else report.to_text(shown))
        if output_format == "text":
            _say_what_is_unseen(reports.values())
    if unreadable:
        context.exit(COULD_NOT_RUN)
    if any(report.errors for report in reports.values()):
        context.exit(FOUND)


def _split(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return codes that may stand in one option, with commas between them, one by one."""
    return tuple(code.strip().upper() for given in codes for code in given.split(",") if code.strip())


def _say_what_is_unseen(reports: Iterable[Report]) -> None:
    """Say once, below all reports, what none of them looked for."""
    unseen = dict.fromkeys(line for report in reports for line in report.unseen)
    for line in unseen:
        said(f"  not seen: {line}")


def _as_data(
    reports: Mapping[str, Report], unreadable: Mapping[str, LoadError], names: Register | None
) -> dict[str, Any]:
    """Return one object for any number of files: every problem with its file, and each file's own summary."""
    problems: list[dict[str, Any]] = []
    summaries: list[dict[str, Any]] = []
    for name, report in reports.items():
        data = report.as_dict(unnamed(name, names))
        problems += [{"file": unnamed(name, names), **problem} for problem in data.pop("problems")]
        summaries.append({"file": data.pop("source"), **data})
    return {
        "format": 1,
        "ok": not unreadable and all(one["ok"] for one in summaries),
        "complete": not unreadable and all(one["complete"] for one in summaries),
        "problems": problems,
        "files": summaries,
        "unreadable": [
            {
                "file": unnamed(name, names),
                "faults": [
                    {
                        key: unnamed(value, names) if isinstance(value, str) else value
                        for key, value in attrs.asdict(fault).items()
                    }
                    for fault in error.faults
                ],
            }
            for name, error in unreadable.items()
        ],
    }
