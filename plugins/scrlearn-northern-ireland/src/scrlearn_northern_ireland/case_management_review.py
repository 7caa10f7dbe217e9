"""Northern Ireland since 2012: case management reviews.

The regulations say must, but two of their conditions are the Safeguarding Board's own states of mind: that
it is concerned about a body represented on it, and, since an amendment, that it determines that there is
significant learning. A review of good practice needs no harm at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.law.catalogue import AGES, FACTS, IMPLICATIONS, about_a_child, same_as
from scrlearn.model.areas import Nation
from scrlearn.model.fact_definitions import AnyFact, FactDefinition, Implication, PeriodFact, Register
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Otherwise, Question, Rule, RuleSet
from scrlearn_northern_ireland.sources import AS_AMENDED, AS_MADE

if TYPE_CHECKING:
    from scrlearn.model.conditions import Condition, Limb
    from scrlearn.model.fact_definitions import Derivation
    from scrlearn.model.instruments import Instrument

CONCERN = "safeguarding_board_concerned_about_effectiveness_of_represented_body"
LEARNING = "safeguarding_board_determines_significant_learning"
POSITIVE_LEARNING = "safeguarding_board_determines_outstanding_positive_learning"

_BOARD = "the Safeguarding Board for Northern Ireland"
_OWN = (
    FactDefinition(
        id="significantly_harmed",
        asks="Has the child been significantly harmed?",
        meaning="Significant harm within article 50(3), read with article 2(2), of the Children "
        "(Northern Ireland) Order 1995.",
        source=AS_AMENDED.read("regulation 17"),
        held_by="the treating paediatrician and the Health and Social Care Trust",
    ),
    FactDefinition(
        id=CONCERN,
        asks="Is the Safeguarding Board concerned about the effectiveness of a body represented on it?",
        meaning="Concern about a body that is not represented on the board is not enough.",
        source=AS_AMENDED.read("regulation 17(2)(c)"),
        held_by=_BOARD,
    ),
    FactDefinition(
        id=LEARNING,
        asks="Has the Safeguarding Board determined that there is significant learning to be gained "
        "which, if applied effectively, will lead to substantial improvements in practice?",
        meaning="Regulation 17(2)(d): improvements in practice in safeguarding and promoting the welfare of "
        "children in Northern Ireland, and they will follow, not only may.",
        source=AS_AMENDED.read("regulation 17(2)(d)"),
        held_by=_BOARD,
    ),
    FactDefinition(
        id=POSITIVE_LEARNING,
        asks="Has the Safeguarding Board determined that bodies worked effectively and that there is "
        "outstanding positive learning to be gained?",
        held_by=_BOARD,
    ),
)
ON_REGISTER = "child_or_sibling_on_child_protection_register_ever"
LOOKED_AFTER = "child_or_sibling_looked_after_ever"
_HISTORY = {
    ON_REGISTER: "the child or a brother or sister is, or has been, on the child protection register",
    LOOKED_AFTER: "the child or a brother or sister is, or has been, looked after",
}
_HISTORY_FACTS = (
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


def _limb(instrument: Instrument, name: str, fact: str, provision: str, words: str) -> Limb:
    return limb(f"regulation-17-{name}", fact, words, instrument.read(provision))


def _conditions(instrument: Instrument) -> Condition:
    """Return regulation 17(2)(a) to (c)."""
    harm = _limb(instrument, "2-a-died", "died", "regulation 17(2)(a)", "a child has died") | _limb(
        instrument,
        "2-a-harmed",
        "significantly_harmed",
        "regulation 17(2)(a)",
        "a child has been significantly harmed",
    )
    grounds: Condition = _limb(
        instrument,
        "2-b-abuse",
        "abuse_or_neglect_known_or_suspected",
        "regulation 17(2)(b)",
        "abuse or neglect of the child is known or suspected",
    )
    for fact, words in _HISTORY.items():
        name = f"2-b-{fact.replace('_', '-')}"
        grounds |= _limb(instrument, name, fact, "regulation 17(2)(b)", words)
    concern = _limb(
        instrument,
        "2-c",
        CONCERN,
        "regulation 17(2)(c)",
        "the Safeguarding Board is concerned about the effectiveness of a body represented on it",
    )
    return harm & grounds & concern


def _question(instrument: Instrument, *, learning_needed: bool) -> Question:
    when = _conditions(instrument)
    if learning_needed:
        when &= _limb(
            instrument,
            "2-d",
            LEARNING,
            "regulation 17(2)(d)",
            "the Safeguarding Board determines that there is significant learning to be gained which, "
            "if applied effectively, will lead to substantial improvements in practice",
        )
    return Question(
        id="commission",
        asks="Must the Safeguarding Board undertake a case management review?",
        rules=(
            Rule(
                id="case-management-review",
                title="A death or significant harm, with grounds for it and the board's concern",
                outcome=Outcome.MANDATORY,
                force=Force.MUST,
                when=when,
                source=instrument.read("regulation 17(2)"),
                note="Is, or has been: there is no time within which the register or care must lie, "
                "and brothers and sisters count. What the board is concerned about or determines is "
                "its own judgement.",
            ),
            Rule(
                id="positive-learning",
                title="Effective work from which there is outstanding learning",
                outcome=Outcome.MANDATORY,
                force=Force.MUST,
                when=_limb(
                    instrument,
                    "3",
                    POSITIVE_LEARNING,
                    "regulation 17(3)",
                    "the Safeguarding Board determines that bodies worked effectively and that there "
                    "is outstanding positive learning to be gained",
                ),
                source=instrument.read("regulation 17(3)"),
                note="No death, harm or abuse is needed.",
            ),
        ),
        otherwise=Otherwise(summary="No rule requires a review on these facts."),
    )


_IMPLIED = (
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
_DERIVED: tuple[Derivation, ...] = (
    *AGES,
    PeriodFact(fact="on_child_protection_register_ever", register=Register.CHILD_PROTECTION_REGISTER),
    PeriodFact(fact="looked_after_ever", register=Register.LOOKED_AFTER),
    *(AnyFact(fact=either, of=parts) for either, parts in _CHILD_OR_SIBLING.items()),
)
_LIMITS = (
    "The time limits stand in guidance of the Safeguarding Board (annex B and practice guidance), "
    "which was not read: they are not in this version."
)


def _edition(edition_id: str, title: str, instrument: Instrument, *, learning_needed: bool) -> Edition:
    own = tuple(one for one in _OWN if learning_needed or one.id != LEARNING)
    return Edition(
        id=edition_id,
        title=title,
        in_force_from=instrument.in_force_from,
        in_force_to=instrument.in_force_to,
        sources=(
            instrument.read(
                "regulation 17, with regulations 35 to 38",
                note="Regulation 1 says that they came into operation on 20 August 2012, the heading "
                "17 September 2012; this version takes the later day. The condition on learning, (d), "
                "was added by an instrument that was not identified: it was in force by 1 January "
                "2015, the day that is taken here, but the amendment of that day (SR 2014/293) was read "
                "and does not add it. It may have come with an earlier amendment of 2 May 2014.",
            ),
        ),
        facts=(
            FACTS["died"],
            FACTS["abuse_or_neglect_known_or_suspected"],
            *_HISTORY_FACTS,
            *own,
        ),
        implications=_IMPLIED,
        derivations=_DERIVED,
        questions=(_question(instrument, learning_needed=learning_needed),),
        warnings=(_LIMITS,),
    )


NORTHERN_IRELAND_CMR = RuleSet(
    id="northern-ireland-cmr",
    title="Case management review (Northern Ireland)",
    jurisdiction="Northern Ireland",
    nations=(Nation.NORTHERN_IRELAND,),
    about="Whether the Safeguarding Board for Northern Ireland must undertake a case management "
    "review. In force from 17 September 2012, with a further condition by 2015.",
    editions=(
        _edition("regulations-2012", "The regulations of 2012 as made", AS_MADE, learning_needed=False),
        _edition(
            "regulations-amended", "The regulations of 2012 as amended", AS_AMENDED, learning_needed=True
        ),
    ),
)
"""The rule set `northern-ireland-cmr`."""
