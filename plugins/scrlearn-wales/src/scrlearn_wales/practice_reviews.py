"""Wales since 2013: child practice reviews, and since 2016 adult practice reviews, concise or extended.

A review is due where abuse or neglect meets one of three outcomes; no concern about joint working is asked
for, and there is no discretion to refuse. Which kind it is turns on whether the person was known to the
system in the six months before. The limb for the extended kind says "abuse" where the other says "abuse or
neglect": read to the letter, neglect alone of a person known to the system is in neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Otherwise, Question, Rule
from scrlearn_wales.facts import ALL_FACTS, NEGLECT_ONLY
from scrlearn_wales.sources import BOARD, GUIDANCE

if TYPE_CHECKING:
    from scrlearn.model.conditions import Condition, Limb, Source
    from scrlearn.model.fact_definitions import FactDefinition
    from scrlearn.model.instruments import Instrument

GAP = (
    "The literal gap: the limb for a concise review says that abuse or neglect is known or suspected, "
    "the limb for an extended one only that abuse is. Read to the letter, neglect alone of a person "
    "known to the system falls under neither. Boards read both alike, and so does this version."
)


@attrs.frozen(kw_only=True)
class Law:
    """One text of the law with its words for one kind of person."""

    instrument: Instrument
    provision: str
    person: str
    in_system: Condition

    @property
    def source(self) -> Source:
        """Where the limbs stand."""
        return self.instrument.read(self.provision)

    def limb(self, name: str, fact: str, words: str) -> Limb:
        """A limb of the regulation."""
        return limb(f"regulation-{name}", fact, words, self.source)

    @property
    def abuse(self) -> Limb:
        """Abuse or neglect, as the limb for the concise kind has it."""
        words = f"abuse or neglect of the {self.person} is known or suspected"
        return self.limb("abuse-or-neglect", "abuse_or_neglect_known_or_suspected", words)

    @property
    def neglect_only(self) -> Limb:
        """Neglect alone, which the letter of the limb for the extended kind leaves out."""
        return self.limb("neglect-only", NEGLECT_ONLY, "it is neglect alone that is known or suspected")

    @property
    def harm(self) -> Condition:
        """The three outcomes."""
        return (
            self.limb("died", "died", f"the {self.person} has died")
            | self.limb(
                "injury",
                "life_threatening_injury",
                f"the {self.person} has sustained a potentially life-threatening injury",
            )
            | self.limb(
                "impairment",
                "serious_permanent_impairment",
                f"the {self.person} has sustained serious and permanent impairment of health or development",
            )
        )


def commission(law: Law) -> Question:
    """Return the question whether a review is due."""
    return Question(
        id="commission",
        asks=f"Must the board carry out {'a child' if law.person == 'child' else 'an adult'} practice "
        "review?",
        rules=(
            Rule(
                id="practice-review",
                title="Abuse or neglect, with a death, a life-threatening injury or a serious and "
                "permanent impairment",
                outcome=Outcome.MANDATORY,
                force=Force.MUST,
                when=law.abuse & law.harm,
                source=law.source,
                note="No concern about joint working is asked for, and the board has no discretion to "
                "refuse. Serious impairment that is not permanent is not enough here.",
            ),
        ),
        otherwise=Otherwise(
            note="Learning below this threshold belongs to multi-agency professional forums.",
        ),
    )


def kind(law: Law) -> Question:
    """Return the question which kind of review is due."""
    by_board = GUIDANCE.told(
        "criteria for extended reviews", url=BOARD, note="Read in North Wales Safeguarding Board's summary."
    )
    return Question(
        id="type",
        asks="Which kind of practice review is due?",
        rules=(
            Rule(
                id="extended",
                title="Abuse of a person known to the system in the six months before",
                outcome=Outcome.MANDATORY,
                force=Force.MUST,
                variant="extended",
                when=law.abuse & ~law.neglect_only & law.harm & law.in_system,
                source=law.source,
                summary="An extended review, by two reviewers.",
            ),
            Rule(
                id="extended-neglect-only",
                title="Neglect alone of a person known to the system in the six months before",
                outcome=Outcome.MANDATORY,
                force=Force.MUST,
                variant="extended",
                when=law.neglect_only & law.harm & law.in_system,
                source=by_board,
                summary="An extended review, by two reviewers, as boards read the regulations.",
                note=GAP,
            ),
            Rule(
                id="concise",
                title="Abuse or neglect of a person not known to the system in the six months before",
                outcome=Outcome.MANDATORY,
                force=Force.MUST,
                variant="concise",
                when=law.abuse & law.harm & ~law.in_system,
                source=law.source,
                summary="A concise review, by one reviewer.",
            ),
        ),
        otherwise=Otherwise(summary="No practice review is due on these facts."),
    )


def facts(*own: FactDefinition) -> tuple[FactDefinition, ...]:
    """Return the facts that every edition asks for, and its own."""
    shared = (
        "abuse_or_neglect_known_or_suspected",
        "died",
        "life_threatening_injury",
        "serious_permanent_impairment",
        NEGLECT_ONLY,
    )
    return (*(ALL_FACTS[fact] for fact in shared), *own)
