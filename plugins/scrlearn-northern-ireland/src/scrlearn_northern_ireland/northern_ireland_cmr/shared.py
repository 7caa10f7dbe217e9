"""What both editions have alike: the conditions (a) to (c), and the two rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Otherwise, Question, Rule
from scrlearn_northern_ireland.northern_ireland_cmr.facts import (
    CONCERN,
    LOOKED_AFTER,
    ON_REGISTER,
    POSITIVE_LEARNING,
)

if TYPE_CHECKING:
    from scrlearn.model.conditions import Condition, Limb, Source
    from scrlearn.model.instruments import Instrument

NO_LIMITS = (
    "The time limits stand in guidance of the Safeguarding Board (annex B and practice guidance), "
    "which was not read: they are not in this version."
)
_HISTORY_WORDS = {
    ON_REGISTER: "the child or a brother or sister is, or has been, on the child protection register",
    LOOKED_AFTER: "the child or a brother or sister is, or has been, looked after",
}


def limb_of_17(regulations: Instrument, name: str, fact: str, provision: str, words: str) -> Limb:
    """Return a limb of regulation 17."""
    return limb(f"regulation-17-{name}", fact, words, regulations.read(provision))


def conditions(regulations: Instrument) -> Condition:
    """Return regulation 17(2)(a) to (c)."""
    harm = limb_of_17(
        regulations, "2-a-died", "died", "regulation 17(2)(a)", "a child has died"
    ) | limb_of_17(
        regulations,
        "2-a-harmed",
        "significantly_harmed",
        "regulation 17(2)(a)",
        "a child has been significantly harmed",
    )
    grounds: Condition = limb_of_17(
        regulations,
        "2-b-abuse",
        "abuse_or_neglect_known_or_suspected",
        "regulation 17(2)(b)",
        "abuse or neglect of the child is known or suspected",
    )
    for fact, words in _HISTORY_WORDS.items():
        name = f"2-b-{fact.replace('_', '-')}"
        grounds |= limb_of_17(regulations, name, fact, "regulation 17(2)(b)", words)
    concern = limb_of_17(
        regulations,
        "2-c",
        CONCERN,
        "regulation 17(2)(c)",
        "the Safeguarding Board is concerned about the effectiveness of a body represented on it",
    )
    return harm & grounds & concern


def commission(regulations: Instrument, when: Condition) -> Question:
    """Return the question of a review, due where the conditions of regulation 17(2) are met."""
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
                source=regulations.read("regulation 17(2)"),
                note="Is, or has been: there is no time within which the register or care must lie, "
                "and brothers and sisters count. What the board is concerned about or determines is "
                "its own judgement.",
            ),
            Rule(
                id="positive-learning",
                title="Effective work from which there is outstanding learning",
                outcome=Outcome.MANDATORY,
                force=Force.MUST,
                when=limb_of_17(
                    regulations,
                    "3",
                    POSITIVE_LEARNING,
                    "regulation 17(3)",
                    "the Safeguarding Board determines that bodies worked effectively and that there "
                    "is outstanding positive learning to be gained",
                ),
                source=regulations.read("regulation 17(3)"),
                note="No death, harm or abuse is needed.",
            ),
        ),
        otherwise=Otherwise(summary="No rule requires a review on these facts."),
    )


def where_it_stands(regulations: Instrument) -> Source:
    """Return where the edition and its dates stand."""
    return regulations.read(
        "regulation 17, with regulations 35 to 38",
        note="Regulation 1 says that they came into operation on 20 August 2012, the heading "
        "17 September 2012; this version takes the later day. The condition on learning, (d), "
        "was added by an instrument that was not identified: it was in force by 1 January "
        "2015, the day that is taken here, but the amendment of that day (SR 2014/293) was read "
        "and does not add it. It may have come with an earlier amendment of 2 May 2014.",
    )
