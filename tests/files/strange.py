"""What a name can lead to that is no file to be read: how each is made, and what must be said."""

from __future__ import annotations

import os
import signal
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@attrs.frozen
class Strange:
    """Something at a path: how to put it there, and the words that tell of it."""

    put: Callable[[Path], object]
    told: str
    is_outside: bool = False
    """Whether it leads out of the folder."""


def _sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(3_000_000_000)


def _link_to_a_pipe(path: Path) -> None:
    os.mkfifo(path.with_name("pipe"))
    path.symlink_to("pipe")


STRANGE = {
    "pipe": Strange(os.mkfifo, "is a named pipe, not a file"),
    "socket": Strange(lambda path: os.mknod(path, stat.S_IFSOCK | 0o600), "is a socket, not a file"),
    "folder": Strange(lambda path: path.mkdir(), "is a folder, not a file"),
    "three-gigabytes": Strange(_sparse, "is larger than"),
    "zeros-without-end": Strange(lambda path: path.symlink_to("/dev/zero"), "is a device, not a file", True),
    "full-device": Strange(lambda path: path.symlink_to("/dev/full"), "is a device, not a file", True),
    "link-to-nothing": Strange(lambda path: path.symlink_to("none"), "is a link to a file that is not there"),
    "link-to-itself": Strange(lambda path: path.symlink_to(path.name), "is a link that leads back to itself"),
    "link-to-a-pipe": Strange(_link_to_a_pipe, "is a named pipe, not a file"),
    "unreadable": Strange(lambda path: path.symlink_to("/proc/self/mem"), "cannot be read", True),
}
"""By name. (`/proc/self/mem` is a regular file of no size; not even root may read its beginning.)"""


FOR_EVER = 60
"""Seconds after which nothing here is only slow, on however busy a machine: it waits for ever."""


@contextmanager
def without_waiting() -> Iterator[None]:
    """Fail where something waits for ever, as for a pipe that nobody writes to; the tests would, too."""

    def fail(*_unused: object) -> None:
        raise AssertionError(f"still waiting after {FOR_EVER} s")

    before = signal.signal(signal.SIGALRM, fail)
    signal.setitimer(signal.ITIMER_REAL, FOR_EVER)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
