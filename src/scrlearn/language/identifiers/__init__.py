"""Identifiers in text: what singles out a person, a household or a way to reach them.

`identifiers` reads a text as it is written and as its reader gets it, and yields what stands there; `mask`
hides it. A run of checks has a `Finder`, which reads each text once. What has a form is found by its form
(numbers, addresses, days), what has none by the words beside it (a village, a school, the make-up of a
family). Names are found only with a register of them (`scrlearn.language.identifiers.names`).
"""

from scrlearn.language.identifiers.finding import Finder, finder_of, identifiers, mask
from scrlearn.language.identifiers.kinds import HIDDEN, NAMES, Identifier, Kind
from scrlearn.language.identifiers.numbers import is_nhs_number

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
