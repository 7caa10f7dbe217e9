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
    from scrlearn.language.identifiers.finding import Finder as Finder
    from scrlearn.language.identifiers.finding import finder_of as finder_of
    from scrlearn.language.identifiers.finding import identifiers as identifiers
    from scrlearn.language.identifiers.finding import mask as mask
    from scrlearn.language.identifiers.kinds import HIDDEN as HIDDEN
    from scrlearn.language.identifiers.kinds import NAMES as NAMES
    from scrlearn.language.identifiers.kinds import Identifier as Identifier
    from scrlearn.language.identifiers.kinds import Kind as Kind
    from scrlearn.language.identifiers.numbers import is_nhs_number as is_nhs_number
else:
    __getattr__, __dir__ = lazy_names(__name__)
