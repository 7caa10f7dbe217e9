"""A folder for PATH, with a `scrlearn` command that starts in no time: see `server.py`."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent


@contextmanager
def warm_command(folder: Path) -> Iterator[Path]:
    """Put the command into a folder, and have its server run as long as the context lasts."""
    door = folder / "door"
    command = folder / "scrlearn"
    client = (HERE / "client.py").read_text(encoding="utf-8").replace('"SOCKET"', repr(str(door)))
    command.write_text(f"#!{sys.executable} -IS\n{client}", encoding="utf-8")
    command.chmod(0o755)
    serving = [sys.executable, str(HERE / "server.py"), str(door)]
    with subprocess.Popen(serving, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        assert server.stdout.readline() == "ready\n"
        yield folder
        assert server.stdin
        server.stdin.close()
