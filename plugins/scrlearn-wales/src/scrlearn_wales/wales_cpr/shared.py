"""What the editions have alike: who is known to the system, and how the six months are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.model.base import evolve
from scrlearn.model.instruments import limb
from scrlearn_wales.facts import ALL_FACTS, LOOKED_AFTER, ON_REGISTER

if TYPE_CHECKING:
    from scrlearn.model.conditions import Condition, Source
    from scrlearn.model.fact_definitions import FactDefinition
    from scrlearn.model.instruments import Instrument

WINDOW = (
    "The six months run back from the death or the injury; for an impairment, from the day on which "
    "an authority or body identified it."
)


def in_system(regulations: Instrument, provision: str) -> Condition:
    """Return when a child was known to the system: on the register or looked after."""
    source = regulations.read(provision)
    return limb(
        "regulation-register",
        ON_REGISTER,
        "the child was on the child protection register on any date during the six months preceding",
        source,
    ) | limb(
        "regulation-looked-after",
        LOOKED_AFTER,
        "the child was looked after on any date during the six months preceding",
        source,
    )


def looked_after(meaning: str, source: Source) -> FactDefinition:
    """Return the fact of having been looked after, as one edition means it."""
    return evolve(ALL_FACTS[LOOKED_AFTER], meaning=meaning, source=source)
