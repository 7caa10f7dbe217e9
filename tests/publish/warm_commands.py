"""Starts commands of scrlearn from a process that has loaded everything, so that a kill hits work and not
imports.

Reads the arguments of a command from each line of standard input, as JSON; answers with the process id, and
with the exit code once the command has ended.
"""

from __future__ import annotations

import json
import os
import sys
import traceback

from scrlearn.cli.app import app
from scrlearn.hooks import PluginHost
from scrlearn.model.review import Review
from scrlearn.publish import render

UNEXPECTED = 99
"""The exit code of a command that ended with a traceback."""


def run(arguments: list[str]) -> int:
    """Run a command in this process; return its exit code."""
    try:
        app.main(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except BaseException:  # noqa: BLE001 - whatever it is, it is told and counted
        traceback.print_exc()
        return UNEXPECTED


def answer() -> None:
    """Start what is asked for, one command after another."""
    for warmed in ("html", "pdf", "docx", "email"):
        render(Review(id="n", title="N"), warmed, host=PluginHost(entry_points=False))
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123
                os.dup2(nowhere.fileno(), sys.stdout.fileno())
            code = UNEXPECTED
            try:
                code = run(json.loads(line))
                sys.stdout.flush()
            finally:
                os._exit(code)
        print(child, flush=True)  # noqa: T201 - how it answers
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)  # noqa: T201


if __name__ == "__main__":
    answer()
