"""Ctrl-C and SIGTERM end a command at any moment, with their exit codes and nothing left behind."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import scrlearn
from scrlearn.cli.stopping import StoppedError, stoppable

SAMPLES = Path(scrlearn.__file__).parent / "samples"

_AT = """
import sys, time
def wait(*_, **__):
    print("ready", flush=True)
    {pause}
{where}
from scrlearn.cli import main
sys.argv = ["scrlearn", *{words!r}]
main()
"""
_IMPORT = """
import importlib.abc
class Slow(importlib.abc.MetaPathFinder):
    def find_spec(self, name, *_):
        if name == "scrlearn.cli.app":
            wait()
sys.meta_path.insert(0, Slow())
"""
_WRITE = """
import os, scrlearn.files.atomic as atomic
flush = os.fsync
atomic.os.fsync = lambda descriptor: (flush(descriptor), wait())
"""
_READ = "import scrlearn.files.reading as reading; reading._content = wait"
_FINALIZER = """
class Swallows:
    def __del__(self): wait()
import scrlearn.files.reading as reading
def read(*_): Swallows(); time.sleep(300)
reading._content = read
"""
_MOMENTS = {"import": _IMPORT, "reading": _READ, "writing": _WRITE, "finalizer": _FINALIZER}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
@pytest.mark.parametrize("moment", _MOMENTS)
def test_a_signal_ends_a_command_at_any_moment(tmp_path: Path, moment: str, number: signal.Signals):
    """While it imports, reads or writes, and where Python would swallow it: one line, and no traceback."""
    words = ["export", str(SAMPLES / "newsletter.yaml"), "--to", "html", "--out", str(tmp_path / "out")]
    program = _AT.format(pause="time.sleep(300)", where=_MOMENTS[moment], words=words)
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout
        assert running.stdout.readline() == "ready\n"
        began = time.monotonic()
        running.send_signal(number)
        _, told = running.communicate(timeout=280)
    assert running.returncode == 128 + number
    assert told.strip() in ("scrlearn: interrupted", ""), told
    assert time.monotonic() - began < 250
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [], "what was half-written is gone"


def test_what_ignores_an_interrupt_still_does():
    """A command that was started with `nohup` or in the background of a script runs on."""
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        with stoppable():
            signal.raise_signal(signal.SIGTERM)
            assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGTERM, before)


def test_the_handlers_are_put_back():
    """What a program does with signals is its own, before and after."""
    before = signal.getsignal(signal.SIGTERM), sys.unraisablehook
    with pytest.raises(StoppedError) as stopped, stoppable():
        signal.raise_signal(signal.SIGTERM)
    assert stopped.value.exit_code == 143
    assert (signal.getsignal(signal.SIGTERM), sys.unraisablehook) == before


def test_importing_scrlearn_catches_no_signal():
    """Only the command line does: a library leaves them to its program."""
    program = (
        "import signal, scrlearn, scrlearn.cli.app\n"
        "assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL\n"
        "assert signal.getsignal(signal.SIGINT) is signal.default_int_handler\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
