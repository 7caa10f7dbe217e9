"""Starts commands of scrlearn from a process that has loaded everything, so that a kill hits work and not
imports.

Reads the arguments of a command from each line of standard input, as JSON; answers with the process id, and
with the exit code once the command has ended.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from typing import NoReturn

from scrlearn.cli.app import app
from scrlearn.cli.stopping import INTERRUPTED, StoppedError
from scrlearn.hooks import PluginHost
from scrlearn.model.review import Review
from scrlearn.publish import render

SIGNALS = (signal.SIGTERM, signal.SIGINT)
"""What a command catches and ends by; nothing holds up a kill."""
UNEXPECTED = 99
"""The exit code of a command that ended with a traceback."""


def run(arguments: list[str]) -> int:
    """Run a command in this process; return its exit code."""
    try:
        app.main(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except KeyboardInterrupt as interrupt:
        if isinstance(interrupt, StoppedError):  # the command was to end itself by it
            traceback.print_exc()
            return UNEXPECTED
        raise
    except BaseException:  # noqa: BLE001 - whatever it is, it is told and counted
        traceback.print_exc()
        return UNEXPECTED


def answer() -> None:
    """Start what is asked for, one command after another."""
    for warmed in ("html", "pdf", "docx", "email"):
        render(Review(id="n", title="N"), warmed, host=PluginHost(entry_points=False))
    for line in sys.stdin:
        # No signal comes in while a process is being made: it waits until there is a command to end.
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
        child = os.fork()
        if child == 0:
            be_the_command(json.loads(line))
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
        print(child, flush=True)  # noqa: T201 - how it answers
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)  # noqa: T201


def be_the_command(arguments: list[str]) -> NoReturn:
    """Run a command as the whole work of this process, and end the process with its exit code."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    code = UNEXPECTED
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
        code = run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED  # before the command had begun, or after it had ended: as Python itself would end
    finally:
        os._exit(code)


if __name__ == "__main__":
    answer()
