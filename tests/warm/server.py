"""Runs commands of scrlearn in processes that have imported everything already, one process a command.

What a command costs to start is half a second of imports; here it is a fork. Everything else is the command's
own: its process, folder, environment, arguments, streams and exit code. The parent imports and makes nothing
of its subjects, so that no cache is warm.

    python server.py SOCKET      ends when its standard input is closed
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import select
import signal
import socket
import sys
import traceback
from typing import NoReturn

import scrlearn

LIBRARIES = ("css_inline", "docx", "jinja2", "lxml.etree", "weasyprint", "yaml")
"""What formats load when they are first asked for."""
ASIDE = ("scrlearn.__main__", "scrlearn.testing")
"""Parts of the package that no command imports."""


def load_everything() -> None:
    """Import what any command could import."""
    for module in pkgutil.walk_packages(scrlearn.__path__, "scrlearn."):
        if not module.name.startswith(ASIDE):
            importlib.import_module(module.name)
    for library in LIBRARIES:
        importlib.import_module(library)


def serve(listening: socket.socket) -> None:
    """Give each who asks a process of its own."""
    print("ready", flush=True)  # noqa: T201 - whoever started this waits for it
    # No one waits for the commands: each says its exit code to whoever asked.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        readable, _, _ = select.select([listening, sys.stdin], [], [])
        if sys.stdin in readable:
            return
        asking, _ = listening.accept()
        if os.fork() == 0:
            listening.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            be_the_command(asking)
        asking.close()


def be_the_command(asking: socket.socket) -> NoReturn:
    """Run what is asked for as the whole work of this process, and tell its exit code."""
    code = 1
    try:
        _, streams, _, _ = socket.recv_fds(asking, 1, 3)
        with asking.makefile("rb") as request:
            told = json.loads(request.readline())
        open_streams(streams)
        os.chdir(told["folder"])
        os.environ.clear()
        os.environ.update(told["environment"])
        sys.argv = ["scrlearn", *told["arguments"]]
        code = run()
    except BaseException:  # noqa: BLE001 - whatever it is, somebody waits to be told
        traceback.print_exc()
    finally:
        asking.sendall(bytes([code]))
        os._exit(code)


def open_streams(streams: list[int]) -> None:
    """Make these this process's standard streams, as Python does when it starts."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    for number in range(len(streams), 3):
        os.close(number)
    there = [number < len(streams) for number in range(3)]
    sys.stdin = os.fdopen(0, closefd=False) if there[0] else None
    sys.stdout = os.fdopen(1, "w", closefd=False) if there[1] else None
    sys.stderr = os.fdopen(2, "w", 1, errors="backslashreplace", closefd=False) if there[2] else None


def run() -> int:
    """Run the command line as the `scrlearn` command does; return the exit code that Python would give it."""
    try:
        importlib.import_module("scrlearn.cli").main()
    except SystemExit as end:
        if isinstance(end.code, int):
            return end.code
        if end.code is not None:
            print(end.code, file=sys.stderr)  # noqa: T201 - as Python does
        return int(end.code is not None)
    except BaseException:  # noqa: BLE001 - as Python does, whatever it is
        traceback.print_exc()
        return 1
    finally:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    return 0


if __name__ == "__main__":
    load_everything()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
        door.bind(sys.argv[1])
        door.listen()
        serve(door)
