"""`scrlearn check`: problems, worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import click

from scrlearn.checks import check
from scrlearn.checks.report import unreadable_to_github
from scrlearn.cli.output import COULD_NOT_RUN, FOUND, format_option, said, said_json, told
from scrlearn.errors import LoadError
from scrlearn.files import lines, load
from scrlearn.model.audience import Audience

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrlearn.checks import Report
    from scrlearn.hooks import PluginHost


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@format_option("text", "json", "github")
@click.option("--audience", default="public", show_default=True, help="public, board or agency:<id>.")
@click.pass_context
def check_command(context: click.Context, files: tuple[str, ...], output_format: str, audience: str) -> None:
    """List the problems of review, briefing and newsletter files, worst first.

    Exit code 0: no problem at error level. 1: at least one. 2: a file could not be read.
    """
    host: PluginHost = context.obj
    reader = Audience.parse(audience)
    reports: dict[str, Report] = {}
    unreadable: dict[str, LoadError] = {}
    for name in files:
        try:
            reports[name] = check(load(name), host=host, audience=reader)
        except LoadError as error:
            unreadable[name] = error
            told(f"scrlearn: {error}")
    if output_format == "json":
        said_json(_as_data(reports, unreadable))
    else:
        if output_format == "github":
            for name, fault in unreadable.items():
                said(unreadable_to_github(name, fault.faults))
        for name, report in reports.items():
            said(report.to_github(name, lines(name)) if output_format == "github" else report.to_text(name))
    if unreadable:
        context.exit(COULD_NOT_RUN)
    if any(report.errors for report in reports.values()):
        context.exit(FOUND)


def _as_data(reports: Mapping[str, Report], unreadable: Mapping[str, LoadError]) -> dict[str, Any]:
    """Return one object for any number of files: every problem with its file, and each file's own summary."""
    problems: list[dict[str, Any]] = []
    summaries: list[dict[str, Any]] = []
    for name, report in reports.items():
        data = report.as_dict(name)
        problems += [{"file": name, **problem} for problem in data.pop("problems")]
        summaries.append({"file": data.pop("source"), **data})
    return {
        "format": 1,
        "ok": not unreadable and all(one["ok"] for one in summaries),
        "complete": not unreadable and all(one["complete"] for one in summaries),
        "problems": problems,
        "files": summaries,
        "unreadable": [
            {"file": name, "faults": [attrs.asdict(fault) for fault in error.faults]}
            for name, error in unreadable.items()
        ],
    }
