"""File names: which of them every system can open, which are the same on some, and how they are printed."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

from scrlearn._visible import acts, escaped, on_one_line

LONGEST = 255
"""The most bytes of a name, and characters of a path below the output folder, that every system takes."""

_DEVICES = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$"]
    + [f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"]
)
"""What names a device on Windows, in capitals or not, whatever follows after a dot."""

_FORBIDDEN = re.compile(r'[<>:"|?*\\/]')
"""What Windows takes in no name, and what leads into a folder on one system or another."""

_OUR_OWN = ".scrlearn"
"""How the names of files begin that scrlearn keeps for itself (`scrlearn.files.atomic`)."""


def shown_path(path: str | bytes | os.PathLike[str] | os.PathLike[bytes]) -> str:
    r"""Return a path as it is printed: on one line, without anything that a terminal obeys.

    An ordinary name is printed as it is, so that a script can use what it reads.

    >>> print(shown_path("out/child-n.pdf"))
    out/child-n.pdf
    >>> print(shown_path("n.yaml\nwrote out/n.pdf\x1b[2K\u202e"))
    n.yaml\nwrote out/n.pdf\x1b[2K\u202e
    >>> print(shown_path(b"caf\xe9.yaml"))
    caf\xe9.yaml
    """
    return on_one_line(os.fsdecode(path))


def real(path: str | os.PathLike[str]) -> Path:
    """Return a path from the root of the disk with links followed, as far as it leads; it never fails."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError):
        # A name that no system takes leads nowhere, and whoever opens it is told so.
        return Path(os.path.abspath(path))  # noqa: PTH100 - `Path.absolute` keeps what leads up


def name_fault(name: str) -> str | None:
    """Say why a name cannot be a file's or folder's on every system, or None where it can.

    >>> name_fault("child-n.pdf") is None
    True
    >>> name_fault("con.pdf")
    "'con' is the name of a device on Windows"
    >>> name_fault("..")
    'it leads to another folder'
    """
    if not name.strip(". "):
        return "it leads to another folder" if name in (".", "..") else "it is empty"
    unshown = next(filter(acts, name), "")
    forbidden = _FORBIDDEN.search(name)
    device = name.partition(".")[0].rstrip(" ")
    forbidden_character = forbidden[0] if forbidden else ""
    faults = (
        (unshown, f"it holds {escaped(unshown)}, which nobody can see"),
        (
            forbidden_character,
            f"it holds {forbidden_character}, which file names cannot hold on every system",
        ),
        (name[-1] in ". ", "it ends with a dot or a space, which Windows drops"),
        (device.upper() in _DEVICES, f"'{device}' is the name of a device on Windows"),
        (len(name.encode(errors="replace")) > LONGEST, f"it is longer than {LONGEST} bytes"),
        (name.casefold().startswith(_OUR_OWN), f"scrlearn keeps names that begin with {_OUR_OWN} for itself"),
    )
    return next((fault for is_so, fault in faults if is_so), None)


def path_fault(path: str) -> str | None:
    """Say why a path, its folders divided by `/`, cannot be one below a folder on every system, or None.

    >>> path_fault("2016/child-n.pdf") is None
    True
    >>> path_fault("../child-n.pdf")
    'it leads to another folder'
    """
    if len(path) > LONGEST:
        return f"with its folders it is longer than {LONGEST} characters, which Windows cannot open"
    return next((fault for part in path.split("/") if (fault := name_fault(part))), None)


def folded(path: str) -> str:
    """Return what two names have in common that are one file on Windows or macOS: no case, no Unicode form.

    >>> folded("Child-N.pdf") == folded("child-n.PDF. ")
    True
    >>> folded("Caf\N{LATIN SMALL LETTER E WITH ACUTE}") == folded("cafe\N{COMBINING ACUTE ACCENT}")
    True
    """
    parts = [part.rstrip(". ") or part for part in path.split("/")]
    visible = "".join(character for character in "/".join(parts) if unicodedata.category(character) != "Cf")
    # As the Unicode Standard compares without case (D145), and without the case that only capitals tell.
    plain = unicodedata.normalize("NFD", visible).upper().casefold()
    return unicodedata.normalize("NFD", plain)
