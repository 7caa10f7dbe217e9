"""How messages quote a text: at most a line of it, with what identifies hidden."""

from __future__ import annotations

import attrs

from scrlearn.errors import LoadError
from scrlearn.language.identifiers import mask

_LONGEST = 60


def shortened(text: str) -> str:
    """Quote at most a line of what somebody wrote.

    Numbers, postcodes and addresses are hidden before anything is cut: half of one could no longer be told
    from other words, and nine digits of an NHS number give the tenth.

    >>> shortened("Minutes of the meeting")
    'Minutes of the meeting'
    >>> len(shortened("word " * 50))
    60
    """
    words = " ".join(mask(text).split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 3]}..."


def masked(error: LoadError) -> LoadError:
    """Return the error of a file that could not be read, with what identifies hidden in its faults.

    A fault quotes what stands where an id or a date belongs, and a key that nobody knows: in a file that
    cannot be read no check has found what they hold. The name of the file stays as it is.

    >>> from scrlearn.errors import Fault
    >>> print(masked(LoadError("n.yaml", [Fault(path="id", message="'943 476 5919' is no id")])))
    n.yaml: 1 fault
      id: '9...9' is no id
    """
    faults = [
        attrs.evolve(one, path=mask(one.path), message=mask(one.message), hint=mask(one.hint))
        for one in error.faults
    ]
    return LoadError(error.source, faults)
