"""Wales since 2013: child practice reviews, and since 2016 adult practice reviews, concise or extended.

A review is due where abuse or neglect meets one of three outcomes; no concern about joint working is asked
for, and there is no discretion to refuse. Which kind it is turns on whether the person was known to the
system in the six months before. The limb for the extended kind says "abuse" where the other says "abuse or
neglect": read to the letter, neglect alone of a person known to the system is in neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn.model.areas import Nation
from scrlearn.model.base import evolve
from scrlearn.model.fact_definitions import FactDefinition, Implication
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Otherwise, Question, Rule, RuleSet
from scrlearn_wales.deadlines import deadlines
from scrlearn_wales.facts import (
    ADULT_IMPLIED,
    ALL_FACTS,
    CHILD_IMPLIED,
    DERIVED_FOR_A_CHILD,
    DERIVED_FOR_AN_ADULT,
    LOOKED_AFTER,
    LOOKED_AFTER_ELSEWHERE,
    NEGLECT_ONLY,
    ON_REGISTER,
    PROTECTIVE_ACTION,
)
from scrlearn_wales.sources import BOARD, GUIDANCE, REGULATIONS_2012, REGULATIONS_2015

if TYPE_CHECKING:
    from scrlearn.model.conditions import Condition, Limb, Source
    from scrlearn.model.instruments import Instrument

GAP = (
    "The literal gap: the limb for a concise review says that abuse or neglect is known or suspected, "
    "the limb for an extended one only that abuse is. Read to the letter, neglect alone of a person "
    "known to the system falls under neither. Boards read both alike, and so does this version."
)


@attrs.frozen(kw_only=True)
class _Law:
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


def _commission(law: _Law) -> Question:
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


def _type(law: _Law) -> Question:
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


def _in_system_child(instrument: Instrument, provision: str) -> Condition:
    source = instrument.read(provision)
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


def _in_system_adult(instrument: Instrument, provision: str) -> Condition:
    return limb(
        "regulation-protective-action",
        PROTECTIVE_ACTION,
        "on any date during the six months preceding, the adult was a person in respect of whom the "
        "local authority had determined to take action under section 32(1)(b)(i) of the Act following "
        "enquiries under section 126(2)",
        instrument.read(provision),
    )


def _facts(*own: FactDefinition) -> tuple[FactDefinition, ...]:
    shared = (
        "abuse_or_neglect_known_or_suspected",
        "died",
        "life_threatening_injury",
        "serious_permanent_impairment",
        NEGLECT_ONLY,
    )
    return (*(ALL_FACTS[fact] for fact in shared), *own)


def _looked_after(meaning: str, source: Source) -> FactDefinition:
    return evolve(ALL_FACTS[LOOKED_AFTER], meaning=meaning, source=source)


_WINDOW = (
    "The six months run back from the death or the injury; for an impairment, from the day on which "
    "an authority or body identified it."
)


def _edition(
    edition_id: str, title: str, law: _Law, *, facts: tuple[FactDefinition, ...], adult: bool = False
) -> Edition:
    instrument = law.instrument
    return Edition(
        id=edition_id,
        title=title,
        in_force_from=instrument.in_force_from,
        in_force_to=instrument.in_force_to,
        sources=(instrument.read(law.provision),),
        facts=facts,
        implications=ADULT_IMPLIED if adult else CHILD_IMPLIED,
        derivations=DERIVED_FOR_AN_ADULT if adult else DERIVED_FOR_A_CHILD,
        questions=(_commission(law), _type(law)),
        deadlines=deadlines(instrument, law.provision, national_board=instrument is REGULATIONS_2015),
        warnings=(GAP, _WINDOW) if not adult else (GAP,),
    )


_LAW_2013 = _Law(
    instrument=REGULATIONS_2012,
    provision="regulations 4A and 4B",
    person="child",
    in_system=_in_system_child(REGULATIONS_2012, "regulations 4A and 4B"),
)
_LAW_2016 = _Law(
    instrument=REGULATIONS_2015,
    provision="regulation 4",
    person="child",
    in_system=_in_system_child(REGULATIONS_2015, "regulation 4"),
)
_ADULTS_2016 = _Law(
    instrument=REGULATIONS_2015,
    provision="regulation 4",
    person="adult",
    in_system=_in_system_adult(REGULATIONS_2015, "regulation 4"),
)

_OF_2013 = _edition(
    "regulations-2012",
    "The regulations of 2006, as amended in 2012",
    _LAW_2013,
    facts=_facts(
        ALL_FACTS[ON_REGISTER],
        _looked_after(
            "Looked after within section 22(1) of the Children Act 1989, and no other law.", _LAW_2013.source
        ),
    ),
)
_OF_2016 = _edition(
    "regulations-2015",
    "The regulations of 2015",
    _LAW_2016,
    facts=_facts(
        ALL_FACTS[ON_REGISTER],
        _looked_after(
            "Looked after under the law of Wales, England, Scotland or Northern Ireland.", _LAW_2016.source
        ),
        ALL_FACTS[LOOKED_AFTER_ELSEWHERE],
    ),
)

WALES_CPR = RuleSet(
    id="wales-cpr",
    title="Child practice review (Wales)",
    jurisdiction="Wales",
    nations=(Nation.WALES,),
    about="Whether a board must carry out a child practice review, and whether a concise or an "
    "extended one. In force from 1 January 2013, and since 6 April 2016 under new regulations; since "
    "October 2024 such reviews are carried out as Single Unified Safeguarding Reviews.",
    editions=(
        _OF_2013,
        evolve(
            _OF_2016,
            implications=(
                *CHILD_IMPLIED,
                Implication(
                    fact=LOOKED_AFTER_ELSEWHERE,
                    implies=LOOKED_AFTER,
                    because="since 2016 a child looked after in Scotland or Northern Ireland counts "
                    "as looked after",
                ),
            ),
        ),
    ),
)
"""The rule set `wales-cpr`."""

WALES_APR = RuleSet(
    id="wales-apr",
    title="Adult practice review (Wales)",
    jurisdiction="Wales",
    nations=(Nation.WALES,),
    subject="an adult",
    about="Whether a board must carry out an adult practice review, and whether a concise or an "
    "extended one. In force from 6 April 2016.",
    editions=(
        _edition(
            "regulations-2015",
            "The regulations of 2015",
            _ADULTS_2016,
            facts=_facts(ALL_FACTS[PROTECTIVE_ACTION]),
            adult=True,
        ),
    ),
)
"""The rule set `wales-apr`."""
