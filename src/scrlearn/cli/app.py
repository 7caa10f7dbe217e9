"""The group of commands, with what all of them share: options, errors and exit codes."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from scrlearn._version import __version__
from scrlearn.checks.quoting import masked
from scrlearn.cli.checking import check_command
from scrlearn.cli.deciding import decide_command, timetable_command
from scrlearn.cli.exporting import demo_command, draft_command, export_command
from scrlearn.cli.listing import (
    checks_command,
    plugins_command,
    rules_command,
    schema_command,
    themes_command,
)
from scrlearn.cli.output import COULD_NOT_RUN, told
from scrlearn.errors import LoadError, PluginError, ScrlearnError
from scrlearn.hooks import PluginHost

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Commands(click.Group):
    """A group that tells faults in the user's input in a message, with exit code 2; `--debug` shows more."""

    def main(self, args: Sequence[str] | None = None, *unused: Any, **options: Any) -> Any:  # noqa: ANN401 - click's own
        """Run, and leave no traceback for what is the input's fault or the machine's."""
        arguments = list(sys.argv[1:] if args is None else args)
        if "--debug" in arguments:
            return super().main(args, *unused, **options)
        try:
            return super().main(args, *unused, **options)
        except LoadError as error:
            told(f"scrlearn: {masked(error)}")
        except PluginError as error:
            told(f"scrlearn: {error}; to do without plugins: scrlearn --no-plugins ...")
        except ScrlearnError as error:
            told(f"scrlearn: {error}")
        except BrokenPipeError:
            # The reader of our output has gone, as `head` does; there is nobody left to tell.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except OSError as error:
            told(f"scrlearn: {error.filename or 'input or output'}: {error.strerror or error}")
        except MemoryError:
            told("scrlearn: not enough memory; export fewer or smaller files at a time")
        sys.exit(COULD_NOT_RUN)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="scrlearn")
@click.option(
    "--no-plugins", is_flag=True, help="Run with the built-in formats, layouts, rules and checks alone."
)
@click.option(
    "--debug",
    is_flag=True,
    help="Show a traceback when something fails, and without --register what an error in a check says.",
)
@click.pass_context
def app(context: click.Context, *, no_plugins: bool, debug: bool) -> None:
    """Decide whether a case review is due, check it, and publish the learning as Word, PDF, HTML and email.

    Begin with `scrlearn demo`, which writes sample files and everything that can be made of them.
    """
    context.obj = PluginHost(entry_points=not no_plugins, debug=debug)


for command in (
    demo_command,
    check_command,
    decide_command,
    timetable_command,
    draft_command,
    export_command,
    rules_command,
    checks_command,
    themes_command,
    schema_command,
    plugins_command,
):
    app.add_command(command)
