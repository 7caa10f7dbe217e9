"""The group of commands, with what all of them share: options, errors and exit codes."""

from __future__ import annotations

import io
import sys
import traceback
from typing import TYPE_CHECKING, Any, NoReturn

import click

from scrlearn import language
from scrlearn._version import __version__
from scrlearn._visible import on_one_line
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
from scrlearn.cli.output import COULD_NOT_RUN, LostOutputError, any_encoding, told
from scrlearn.cli.stopping import INTERRUPTED
from scrlearn.errors import LoadError, PluginError, ScrlearnError
from scrlearn.hooks import PluginHost

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Commands(click.Group):
    """A group in which whatever goes wrong ends in a message and an exit code; `--debug` shows more."""

    def main(self, args: Sequence[str] | None = None, *unused: Any, **options: Any) -> NoReturn:  # noqa: ANN401 - click's own
        """Run, and end the process with the exit code; no traceback reaches the user."""
        words = list(sys.argv[1:] if args is None else args)
        options["standalone_mode"] = False
        with any_encoding():
            code = self._exit_code(words, unused, options)
        sys.exit(code)

    def _exit_code(self, words: list[str], unused: tuple[Any, ...], options: dict[str, Any]) -> int:
        try:
            return super().main(words, *unused, **options) or 0
        except click.Abort as error:
            # Click makes it of an interrupt, whose exit code says which signal it was.
            told("scrlearn: interrupted")
            return getattr(error.__cause__, "exit_code", INTERRUPTED)
        except click.ClickException as error:
            _tell_usage(error)
            return error.exit_code
        except SystemExit as error:
            return error.code if isinstance(error.code, int) else COULD_NOT_RUN
        except Exception as error:  # noqa: BLE001 - what it is decides what the user is told
            if "--debug" in words:
                told(traceback.format_exc().rstrip("\n"))
            if why := _what_to_tell(error):
                told(f"scrlearn: {why}")
            return COULD_NOT_RUN


def _tell_usage(error: click.ClickException) -> None:
    """Show what click says of a command that was typed wrongly, which may quote any file's name."""
    shown = io.StringIO()
    error.message = on_one_line(error.message)  # type: ignore[misc] # final for subclasses
    error.show(shown)
    told(shown.getvalue().rstrip("\n"))


def _what_to_tell(error: Exception) -> str:
    """Say what ended a command; nothing where the reader of our output has gone, as `head` does."""
    match error:
        case LoadError():
            why = str(language.masked(error))
        case PluginError():
            why = f"{error}; to do without plugins: scrlearn --no-plugins ..."
        case ScrlearnError():
            why = str(error)
        case LostOutputError():
            why = error.reason
        case OSError():
            why = f"{error.filename or 'input or output'}: {error.strerror or 'cannot be read or written'}"
        case MemoryError():
            why = "not enough memory; export fewer or smaller files at a time"
        case _:
            # Neither the error's words, which may hold a file's, nor its place in the code help the user.
            why = (
                "scrlearn itself failed: the fault is in scrlearn, not in your files; run the command again "
                "as 'scrlearn --debug ...' and report what that shows, leaving out whatever identifies "
                "anybody"
            )
    return why


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="scrlearn")
@click.option(
    "--no-plugins", is_flag=True, help="Run with only the built-in formats, layouts, rules and checks."
)
@click.option(
    "--debug",
    is_flag=True,
    help=(
        "Show a traceback when something fails and, unless --register is used, the words of an error in a "
        "check."
    ),
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
