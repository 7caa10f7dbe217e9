"""How messages quote a text and name a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn.errors import LoadError
from scrlearn.language.identifiers import mask
from scrlearn.model.dates import long_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

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


def in_words(parts: Sequence[str]) -> str:
    """Join parts as a sentence would.

    >>> in_words(["mother"]), in_words(["mother", "father", "grandmother"])
    ('mother', 'mother, father and grandmother')
    """
    *others, last = parts
    return f"{', '.join(others)} and {last}" if others else last


def written_day(day: date) -> str:
    """Write a day as a letter would, on one line of a terminal.

    >>> from datetime import date
    >>> written_day(date(2016, 6, 3))
    '3 June 2016'
    """
    return long_date(day).replace("\N{NO-BREAK SPACE}", " ")
