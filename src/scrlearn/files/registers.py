"""`read_register`: the names that must not be published, from a text file of one name a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrlearn.errors import Fault, LoadError
from scrlearn.files.naming import shown_path
from scrlearn.files.opening import UnfitFileError, file_content
from scrlearn.model.register import Register

if TYPE_CHECKING:
    import os

MAX_REGISTER_BYTES = 5_000_000
"""The largest register that is read: 200,000 names, more than any council's children in care and after it."""

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
"""From a `#` at the beginning of a word: who the name belongs to is no part of it."""
_HOW = "write one name a line, as 'Ada Example' or 'Example, Ada'"


def read_register(path: str | os.PathLike[str]) -> Register:
    """Read a confidential register: a UTF-8 text file, a name a line, `Ada Example` or `Example, Ada`.

    Empty lines are left out, and so is what follows a `#` at the beginning of a line or after a space. The
    names are held in memory while checks run, and are neither stored nor shown: an error names the file and
    the line, never what stands there.

    Raises:
        LoadError: the file cannot be read or is larger than 5 MB, is not UTF-8 text, or holds no name.
    """
    source = shown_path(path)
    try:
        text = file_content(path, at_most=MAX_REGISTER_BYTES).decode("utf-8-sig")
    except UnfitFileError as error:
        raise LoadError(source, [Fault(message=error.message, hint=error.hint)]) from error
    except UnicodeDecodeError:
        hint = "save it as UTF-8 text, a name a line"
        # Not chained: the library's error repeats the bytes of the file.
        raise LoadError(source, [Fault(message="not UTF-8 text", hint=hint)]) from None
    lines = {
        number: name
        for number, line in enumerate(text.splitlines(), start=1)
        if (name := _COMMENT.sub("", line)).strip()
    }
    if not lines:
        raise LoadError(source, [Fault(message="holds no name", hint="write a name a line")])
    # The faults name lines and quote nothing of them.
    faults = [
        Fault(message=fault, hint=_HOW, line=number)
        for number, line in lines.items()
        if (fault := _fault(line))
    ]
    if faults:
        raise LoadError(source, faults)
    return Register(lines.values())


def _fault(line: str) -> str:
    """Say what is wrong with a line, or nothing: a line that is no name would never be found, and nobody
    would know.
    """
    if line.count(",") > 1:
        return "more than one name"
    return "" if sum(character.isalpha() for character in line) > 1 else "no name"
