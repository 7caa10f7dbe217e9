"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` in the file `path`; on any failure, what was there is untouched and nothing is left over.

    The content is written beside its place and flushed to the disk before it takes the place. A symbolic
    link stays one: the file that it leads to is replaced. A file that was there keeps its permissions.

    Raises:
        OSError: the folder is not there or not writable, or the disk is full.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise IsADirectoryError(f"{path} is a folder")
    beside = target.with_name(f".{target.name[:100]}.{secrets.token_hex(8)}.part")
    # Not with `tempfile`, whose files only their owner may read: the umask decides, as for any file.
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o7777)
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
