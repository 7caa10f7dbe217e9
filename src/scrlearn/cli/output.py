"""What the commands share: where output goes, and what the exit codes mean."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrlearn.hooks import PluginHost

    Command = TypeVar("Command", bound=Callable[..., None])

FOUND = 1
"""Something was found or failed: error-level problems, files not written, a plugin that failed."""
COULD_NOT_RUN = 2
UNDETERMINED = 3


def said(text: str) -> None:
    """Write data to standard output."""
    click.echo(text)


def told(text: str) -> None:
    """Write everything else to standard error."""
    click.echo(text, err=True)


def told_how_to_leave_plugins_out(host: PluginHost) -> None:
    """Say how to do without plugins, where there are any: what went wrong may be theirs."""
    if host.has_plugins:
        told("scrlearn: to do without plugins: scrlearn --no-plugins ...")


def said_json(data: Any) -> None:  # noqa: ANN401 - any JSON value
    """Write data as JSON, readable and stable."""
    said(json.dumps(data, ensure_ascii=False, indent=2))


def format_option(*formats: str) -> Callable[[Command], Command]:
    """Return the `--format` option with the formats that a command has; the first is the default."""
    return click.option(
        "--format",
        "output_format",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="How to print the result.",
    )
