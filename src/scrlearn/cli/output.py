"""What the commands share: where output goes, and what the exit codes mean."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

import click

from scrlearn.errors import RuleError
from scrlearn.model.dates import counted_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    Command = TypeVar("Command", bound=Callable[..., None])

FOUND = 1
"""Something was found or failed: error-level problems, files not written, a plugin that failed."""
COULD_NOT_RUN = 2
UNDETERMINED = 3


class _Day(click.DateTime):
    """A calendar date on the command line; 9999-12-31 and its like are none that can be asked about."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Return the day, or fail with what it stands for."""
        moment: datetime = super().convert(value, param, ctx)
        try:
            counted_day(moment.date(), "the day")
        except RuleError as error:
            self.fail(str(error), param, ctx)
        return moment


DAY = _Day()
"""The type of every option that is a day."""


def said(text: str) -> None:
    """Write data to standard output."""
    click.echo(text)


def told(text: str) -> None:
    """Write everything else to standard error."""
    click.echo(text, err=True)


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
