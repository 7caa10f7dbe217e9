"""The facts that the regulations ask for, and what follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.law.catalogue import AGES, IMPLICATIONS, about_a_child, same_as
from scrlearn.model.fact_definitions import AnyFact, FactDefinition, Implication, PeriodFact, PeriodRecord
from scrlearn_northern_ireland.northern_ireland_cmr.sources import AS_AMENDED

if TYPE_CHECKING:
    from scrlearn.model.fact_definitions import Derivation

CONCERN = "safeguarding_board_concerned_about_effectiveness_of_represented_body"
LEARNING = "safeguarding_board_determines_significant_learning"
POSITIVE_LEARNING = "safeguarding_board_determines_outstanding_positive_learning"
ON_REGISTER = "child_or_sibling_on_child_protection_register_ever"
LOOKED_AFTER = "child_or_sibling_looked_after_ever"

_BOARD = "the Safeguarding Board for Northern Ireland"

SIGNIFICANTLY_HARMED = FactDefinition(
    id="significantly_harmed",
    asks="Has the child been significantly harmed?",
    meaning="Significant harm within article 50(3), read with article 2(2), of the Children "
    "(Northern Ireland) Order 1995.",
    source=AS_AMENDED.read("regulation 17"),
    held_by="the treating paediatrician and the Health and Social Care Trust",
)
BOARD_CONCERNED = FactDefinition(
    id=CONCERN,
    asks="Is the Safeguarding Board concerned about the effectiveness of a body represented on it?",
    meaning="Concern about a body that is not represented on the board is not enough.",
    source=AS_AMENDED.read("regulation 17(2)(c)"),
    held_by=_BOARD,
)
POSITIVE_LEARNING_DETERMINED = FactDefinition(
    id=POSITIVE_LEARNING,
    asks="Has the Safeguarding Board determined that bodies worked effectively and that there is "
    "outstanding positive learning to be gained?",
    held_by=_BOARD,
)
LEARNING_DETERMINED = FactDefinition(
    id=LEARNING,
    asks="Has the Safeguarding Board determined that there is significant learning to be gained "
    "which, if applied effectively, will lead to substantial improvements in practice?",
    meaning="Regulation 17(2)(d): improvements in practice in safeguarding and promoting the welfare of "
    "children in Northern Ireland, and they will follow, not only may.",
    source=AS_AMENDED.read("regulation 17(2)(d)"),
    held_by=_BOARD,
)
HISTORY_FACTS = (
    FactDefinition(
        id=ON_REGISTER,
        asks="Is, or was, the child or a brother or sister ever on the child protection register?",
        held_by="the Health and Social Care Trust",
    ),
    FactDefinition(
        id=LOOKED_AFTER,
        asks="Is, or was, the child or a brother or sister ever looked after?",
        held_by="the Health and Social Care Trust",
    ),
)
_CHILD_OR_SIBLING = {
    ON_REGISTER: ("on_child_protection_register_ever", "sibling_on_child_protection_register_ever"),
    LOOKED_AFTER: ("looked_after_ever", "sibling_looked_after_ever"),
}
"""The child's own history and a sibling's: either is enough."""

IMPLIED = (
    *IMPLICATIONS,
    *about_a_child("abuse_or_neglect_known_or_suspected", "significantly_harmed"),
    *(
        Implication(fact=part, implies=either, because="the child's or a sibling's history is enough")
        for either, parts in _CHILD_OR_SIBLING.items()
        for part in parts
    ),
    *(
        implication
        for fact in (CONCERN, LEARNING, POSITIVE_LEARNING)
        for implication in same_as(
            fact.replace("safeguarding_board", "sbni"),
            fact,
            "SBNI stands for the Safeguarding Board for Northern Ireland",
        )
    ),
)
DERIVED: tuple[Derivation, ...] = (
    *AGES,
    PeriodFact(fact="on_child_protection_register_ever", register=PeriodRecord.CHILD_PROTECTION_REGISTER),
    PeriodFact(fact="looked_after_ever", register=PeriodRecord.LOOKED_AFTER),
    *(AnyFact(fact=either, of=parts) for either, parts in _CHILD_OR_SIBLING.items()),
)
