"""The command line: parse, call the library, print, return the exit code."""

from __future__ import annotations

import os
import signal
import sys


def main() -> None:
    """Run the command line; the entry point of the `scrlearn` command."""
    try:
        from scrlearn.cli.stopping import stoppable  # noqa: PLC0415 - `import scrlearn.cli` stays light

        with stoppable():
            _open_what_is_closed()
            from scrlearn.cli.app import app  # noqa: PLC0415 - half a second, in which it may be interrupted

            app()
    except KeyboardInterrupt as stopped:
        # It came while the commands were imported, or on the way out of one.
        sys.exit(getattr(stopped, "exit_code", 130))
    finally:
        # From here on there is nothing to clean up: another Ctrl-C ends Python without a traceback.
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, signal.SIG_DFL)


def _open_what_is_closed() -> None:
    """Open the standard streams that the caller closed (`>&-`) on nothing.

    Otherwise the first file that is opened gets the number of one, and what is printed could end up in it.
    """
    descriptor = os.open(os.devnull, os.O_RDWR)
    while descriptor <= 2:  # noqa: PLR2004 - input, output and errors
        descriptor = os.dup(descriptor)
    os.close(descriptor)
