"""Removing files left over from earlier runs."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from scrlearn.files.naming import real
from scrlearn.publish.hashing import hash_of_file

if TYPE_CHECKING:
    from pathlib import Path

    from scrlearn.publish.record import Record
    from scrlearn.publish.standing import LeftOver


def take_away(leftover: LeftOver, record: Record, out: Path) -> str:
    """Remove a file that is left over, and forget it; say why not, if it stays.

    What is removed is a regular file, in the output folder with links followed, that holds what a run of
    scrlearn wrote into it.
    """
    if leftover.stays:
        return leftover.stays
    written = {leftover.made.holds, leftover.made.held} - {""}
    reason = "another run has just rewritten it"

    def removed() -> bool:
        nonlocal reason
        try:
            if not real(leftover.path.parent).is_relative_to(real(out)):
                reason = "--prune leaves it, since a link leads out of the output folder"
            elif not stat.S_ISREG(leftover.path.lstat().st_mode):
                reason = "--prune leaves it, since it is not an ordinary file"
            elif hash_of_file(leftover.path) not in written:
                reason = "--prune leaves it, since somebody has changed it: look at it and remove it yourself"
            else:
                leftover.path.unlink()
                return True
        except FileNotFoundError:
            return True
        except OSError as error:
            reason = f"--prune could not remove it: {error.strerror}"
        return False

    return "" if record.forget(leftover.made, after=removed) else reason
