"""Identifiers in text: what singles out a person, a household or a way to reach them.

`identifiers` reads a text as it is written and as its reader gets it, and yields what stands there; `mask`
hides it. A run of checks has a `Finder`, which reads each text once. What has a form is found by its form
(numbers, addresses, days), what has none by the words beside it (a village, a school, the make-up of a
family). Names are found only with a register of them (`scrlearn.language.identifiers.names`).

The finders are loaded when one is first asked for: their patterns take time to compile, and whoever lists the
checks asks only for the kinds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn._lazy import lazy_names

if TYPE_CHECKING:
    from scrlearn.language.identifiers.finding import Finder, finder_of, identifiers, mask
    from scrlearn.language.identifiers.kinds import HIDDEN, NAMES, Identifier, Kind
    from scrlearn.language.identifiers.numbers import is_nhs_number

_HOME = {
    "Finder": "scrlearn.language.identifiers.finding",
    "HIDDEN": "scrlearn.language.identifiers.kinds",
    "Identifier": "scrlearn.language.identifiers.kinds",
    "Kind": "scrlearn.language.identifiers.kinds",
    "NAMES": "scrlearn.language.identifiers.kinds",
    "finder_of": "scrlearn.language.identifiers.finding",
    "identifiers": "scrlearn.language.identifiers.finding",
    "is_nhs_number": "scrlearn.language.identifiers.numbers",
    "mask": "scrlearn.language.identifiers.finding",
}

__all__ = [
    "HIDDEN",
    "NAMES",
    "Finder",
    "Identifier",
    "Kind",
    "finder_of",
    "identifiers",
    "is_nhs_number",
    "mask",
]

__getattr__, __dir__ = lazy_names(__name__, _HOME)
