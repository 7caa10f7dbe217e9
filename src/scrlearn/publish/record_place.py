"""Where the record of an output folder is kept: never in that folder, which a web server may serve."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from scrlearn.files.naming import real, shown_path
from scrlearn.publish.hashing import hash_of_path
from scrlearn.publish.placing import NotPlacedError


def usual_place(out: Path) -> Path:
    """Return where the record of an output folder is kept if nobody says otherwise.

    That is below `$XDG_STATE_HOME` or `~/.local/state`, on macOS `~/Library/Application Support` and on
    Windows `%LOCALAPPDATA%`.

    Raises:
        ExportError: whoever runs it has no folder of their own, or that is in the output folder and would be
            served with it.
    """
    if sys.platform == "win32":
        usual = "~/AppData/Local"
        state = os.environ.get("LOCALAPPDATA") or usual
    else:
        usual = "~/Library/Application Support" if sys.platform == "darwin" else "~/.local/state"
        stated = os.environ.get("XDG_STATE_HOME", "")
        state = stated if Path(stated).is_absolute() else usual
    try:
        home, folder, usual_folder = (Path(name).expanduser() for name in ("~", state, usual))
    except RuntimeError as error:
        # As in a container whose user has no home.
        raise NotPlacedError(not_kept(Path(state), "there is no home folder")) from error
    place = folder / "scrlearn" / "exported" / f"{hash_of_path(real(out))}.sqlite"
    if not place.is_absolute():
        raise NotPlacedError(not_kept(place, "the home folder is not named from the root of the disk"))
    # Whoever exports into their home folder itself serves it to nobody.
    is_at_home = folder == usual_folder and real(home) == real(out)
    if _is_inside(place, out) and not is_at_home:
        raise NotPlacedError(not_kept(place, "that is in the output folder"))
    return place


def _is_inside(place: Path, out: Path) -> bool:
    return real(place).is_relative_to(real(out))


def chosen_place(place: Path, out: Path) -> Path:
    """Return where somebody wants the record to be kept.

    Raises:
        ExportError: it would stand in the output folder.
    """
    if _is_inside(place, out):
        message = (
            f"{shown_path(place)}: the record of what was exported would stand in the output folder, where a "
            "web server may serve it; choose another place with --record"
        )
        raise NotPlacedError(message)
    return place


def holds_nothing(place: Path) -> bool:
    """Whether no run can have written anything down there: no file, or one that was begun and no more."""
    try:
        status = place.lstat()
    except OSError:
        return True
    return stat.S_ISREG(status.st_mode) and status.st_size == 0


def shown_place(place: Path | None) -> str:
    """Return the place of a record as it is shown."""
    return shown_path(place) if place else "in memory"


def not_kept(place: Path | None, reason: str) -> str:
    """Say why no record can be kept in a place, and what to do."""
    return (
        f"{shown_place(place)}: no record of what is exported can be kept there: {reason}; "
        "without it no later run can tell what is left over. Name a file in another folder with "
        "--record"
    )
