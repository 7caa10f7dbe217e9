"""What the commands share: where output goes, in which characters, and what the exit codes mean.

All that a command prints passes here, so that whatever it holds comes out: in any encoding, on one line where
it is one, and without a character that acts on the terminal.
"""

from __future__ import annotations

import codecs
import contextlib
import errno
import json
import os
import sys
from io import TextIOWrapper
from typing import IO, TYPE_CHECKING, Any, TypeVar

import click

from scrlearn._visible import NOT_PLAIN, acts, visible
from scrlearn.errors import RuleError
from scrlearn.model.dates import counted_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from scrlearn.hooks import PluginHost

    Command = TypeVar("Command", bound=Callable[..., None])

FOUND = 1
"""Something was found or failed: error-level problems, files not written, a plugin that failed."""
COULD_NOT_RUN = 2
UNDETERMINED = 3

_NEAR = str.maketrans(
    {
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
        "\N{MINUS SIGN}": "-",
        "\N{HORIZONTAL ELLIPSIS}": "...",
        "\N{BULLET}": "*",
        "\N{RIGHTWARDS ARROW}": "->",
        "\N{NO-BREAK SPACE}": " ",
        "\N{NARROW NO-BREAK SPACE}": " ",
        "\N{THIN SPACE}": " ",
    }
)
"""Marks for which another does as well. Letters have none: a name without its accents is another name."""
_ERRORS = "scrlearn-near"


class LostOutputError(Exception):
    """What a command had to say could not be written; `reason` is empty where its reader has gone away."""

    def __init__(self, reason: str = "") -> None:
        """Keep why it could not be written."""
        super().__init__(reason)
        self.reason = reason


class _Day(click.DateTime):
    """A calendar date on the command line; 9999-12-31 and its like are none that can be asked about."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Return the day, or fail with what is wrong with it."""
        try:
            moment: datetime = super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is not a date; write one such as 2016-06-30", param, ctx)
        try:
            counted_day(moment.date(), "the day")
        except RuleError as error:
            self.fail(str(error), param, ctx)
        return moment


DAY = _Day()
"""The type of every option that is a day."""


def said(text: str) -> None:
    """Write data to standard output.

    Raises:
        LostOutputError: it could not be written.
    """
    try:
        _write(sys.stdout, text)
    except OSError as error:
        raise _lost(error) from error


def told(text: str) -> None:
    """Write everything else to standard error; where that cannot be written, nobody is left to tell."""
    try:
        _write(sys.stderr, text)
    except OSError:
        _give_up(sys.stderr)


def told_how_to_leave_plugins_out(host: PluginHost) -> None:
    """Say how to do without plugins, where there are any: what went wrong may be theirs."""
    if host.has_plugins:
        told("scrlearn: to do without plugins: scrlearn --no-plugins ...")


def said_json(data: Any) -> None:  # noqa: ANN401 - any JSON value
    """Write data as JSON, readable and stable: in UTF-8, or with escapes where output is anything else."""
    text = json.dumps(data, ensure_ascii=not _is_utf8(sys.stdout), indent=2)
    said(NOT_PLAIN.sub(lambda found: json.dumps(found[0])[1:-1] if acts(found[0]) else found[0], text))


def said_file(text: str) -> None:
    """Write what is to be a file of scrlearn: in UTF-8, as files are, unless a person sees it on a terminal.

    Raises:
        LostOutputError: it could not be written.
    """
    stream = sys.stdout
    if not isinstance(stream, TextIOWrapper) or stream.isatty():
        said(text)
        return
    try:
        stream.flush()
        stream.buffer.write(f"{text}\n".encode())
        stream.buffer.flush()
    except OSError as error:
        raise _lost(error) from error


@contextlib.contextmanager
def any_encoding() -> Iterator[None]:
    """Let standard output and standard error show any character, near or as an escape where they lack it.

    What else prints gains by it, too: the usage of a command, and the prints of a plugin.
    """
    streams = [stream for stream in (sys.stdout, sys.stderr) if isinstance(stream, TextIOWrapper)]
    before = [(stream, stream.errors) for stream in streams]
    try:
        for stream in streams:
            stream.reconfigure(errors=_ERRORS)
        yield
    finally:
        for stream, errors in before:
            try:
                stream.reconfigure(errors=errors)  # writes what is still in the stream
            except OSError:
                _give_up(stream)


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


def _write(stream: IO[str] | None, text: str) -> None:
    # Not with click, which writes UTF-8 to a terminal that says it knows ASCII only.
    if stream is not None:  # None where the caller closed it
        if stream.closed:  # as a plugin may have done
            raise OSError(errno.EBADF, "was closed")
        stream.write(f"{visible(text)}\n")
        stream.flush()


def _lost(error: OSError) -> LostOutputError:
    _give_up(sys.stdout)
    has_gone = error.errno in (errno.EPIPE, errno.ESHUTDOWN)
    return LostOutputError("" if has_gone else f"standard output: {error.strerror or error}")


def _give_up(stream: IO[str]) -> None:
    """Let what is still in a stream go nowhere, so that nothing fails once more when Python closes it."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _is_utf8(stream: IO[str] | None) -> bool:
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return codecs.lookup(encoding).name == "utf-8"


def _near(error: UnicodeError) -> tuple[str, int]:
    """Replace what an encoding lacks, as a codec's error handler."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    near = lacking.translate(_NEAR)
    return near.encode("ascii", "backslashreplace").decode("ascii"), error.end


codecs.register_error(_ERRORS, _near)
