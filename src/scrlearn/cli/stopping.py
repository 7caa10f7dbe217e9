"""Ctrl-C and SIGTERM end a command at once and cleanly: what is half-written is taken away on the way out.

Only the command line catches signals; a program that imports scrlearn keeps its own ways.
"""

from __future__ import annotations

import _thread
import contextlib
import signal
import sys
import threading
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

INTERRUPTED = 128 + signal.SIGINT
"""The exit code after Ctrl-C, 130, as shells have it."""

_USUAL = {signal.SIGINT: signal.default_int_handler} | {
    one: signal.SIG_DFL for one in (signal.SIGTERM, getattr(signal, "SIGHUP", None)) if one is not None
}
"""The signals that end a command, and what is done with each where nobody has asked for anything else."""
_SOON = 0.02
"""Seconds after which a stop that was lost is asked for again."""


class StoppedError(KeyboardInterrupt):
    """The user, or the system, ends the command; `exit_code` says by which signal.

    An interrupt is what no code may swallow, ours or a plugin's, and so this is one.
    """

    def __init__(self, number: int) -> None:
        """Keep which signal it was."""
        super().__init__()
        self.exit_code = 128 + number


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """Raise `StoppedError` in the main thread when a signal asks the command to end.

    What somebody set before stays: a command that was started to run on without its terminal (`nohup`) does.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may, and only it would be interrupted
        return
    ours = [number for number, usual in _USUAL.items() if signal.getsignal(number) == usual]
    hook = sys.unraisablehook
    sys.unraisablehook = partial(_ask_again, hook)
    for number in ours:
        signal.signal(number, _stop)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, _USUAL[number])
        sys.unraisablehook = hook


def _stop(number: int, _frame: FrameType | None) -> None:
    raise StoppedError(number)


def _send(number: int) -> None:
    """Send the main thread a signal that also wakes it, where the system can do so."""
    main = threading.main_thread().ident
    if hasattr(signal, "pthread_kill") and main is not None:
        signal.pthread_kill(main, number)
    else:
        _thread.interrupt_main(signal.Signals(number))


def _ask_again(usual: Callable[[Any], object], lost: Any) -> None:  # noqa: ANN401 - no public type
    """Stop all the same where Python swallowed it: it came in a finalizer or a callback of a library."""
    if isinstance(lost.exc_value, StoppedError):
        number = lost.exc_value.exit_code - 128
        again = threading.Timer(_SOON, _send, [number])
        again.daemon = True
        again.start()
    else:
        usual(lost)
