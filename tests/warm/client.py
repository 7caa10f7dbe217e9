"""The `scrlearn` command of the tests: asks `server.py` beside it to run, with this process's streams.

`command.py` makes the command of this text, with its server's address for SOCKET. It loads next to nothing.
"""

from __future__ import annotations

import json
import os
import socket
import sys


def main() -> None:
    """Hand over everything that a command is started with; end as it ended."""
    request = {
        "arguments": sys.argv[1:],
        "folder": os.getcwd(),  # noqa: PTH109 - pathlib takes longer to import than all the rest
        "environment": dict(os.environ),
    }
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.connect("SOCKET")
        socket.send_fds(server, [b"\n"], _open_streams())
        server.sendall(json.dumps(request).encode() + b"\n")
        code = server.recv(1)
    sys.exit(code[0] if code else "the command ended without an exit code")


def _open_streams() -> list[int]:
    """Return input, output and errors, up to the first that the caller closed."""
    streams = [0, 1, 2]
    for stream in streams:
        try:
            os.fstat(stream)
        except OSError:
            return streams[:stream]
    return streams


if __name__ == "__main__":
    main()
