"""Taking away files of earlier runs that this one no longer stands behind."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from scrlearn.files.naming import real
from scrlearn.publish.hashing import hash_of_file

if TYPE_CHECKING:
    from pathlib import Path

    from scrlearn.publish.record import Record
    from scrlearn.publish.standing import LeftOver


def take_away(one: LeftOver, record: Record, out: Path) -> str:
    """Remove a file that is no longer stood behind, and forget it; say why not, if it stays.

    What is removed is a regular file, in the output folder with links followed, that holds what a run of
    scrlearn wrote into it.
    """
    if one.stays:
        return one.stays
    reason = "another run has just written it anew"

    def removed() -> bool:
        nonlocal reason
        try:
            if not real(one.path.parent).is_relative_to(real(out)):
                reason = "--prune leaves it, since a link leads out of the output folder"
            elif not stat.S_ISREG(one.path.lstat().st_mode):
                reason = "--prune leaves it, since it is no regular file"
            elif not (held := hash_of_file(one.path)) or held not in (one.made.holds, one.made.held):
                reason = (
                    "--prune leaves it, since somebody has changed it: look at it and take it away yourself"
                )
            else:
                one.path.unlink()
                return True
        except FileNotFoundError:
            return True
        except OSError as error:
            reason = f"--prune could not take it away: {error.strerror}"
        return False

    return "" if record.forget(one.made, after=removed) else reason
