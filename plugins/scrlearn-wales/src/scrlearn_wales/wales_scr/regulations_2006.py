"""2006 to 2012: the regulations of 2006."""

from __future__ import annotations

from scrlearn.law.catalogue import AGES
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Otherwise, Question, Rule
from scrlearn_wales.facts import ALL_FACTS, CHILD_IMPLIED
from scrlearn_wales.sources import REGULATIONS_2006

_SOURCE = REGULATIONS_2006.read("regulation 4(1)")
_ABUSE = limb(
    "regulation-4-abuse",
    "abuse_or_neglect_known_or_suspected",
    "abuse or neglect of a child is known or suspected",
    _SOURCE,
)
_DIED = limb("regulation-4-died", "died", "the child has died", _SOURCE)
_INJURY = limb(
    "regulation-4-injury",
    "life_threatening_injury",
    "the child has sustained a potentially life-threatening injury",
    _SOURCE,
)
_IMPAIRMENT = limb(
    "regulation-4-impairment",
    "serious_permanent_impairment",
    "the child has sustained serious and permanent impairment of health or development",
    _SOURCE,
)
_OTHER_HARM = limb(
    "regulation-4-2-harm",
    "other_harm",
    "the child has suffered other harm",
    REGULATIONS_2006.read("regulation 4(2)", note="No abuse or neglect is asked for here."),
)

REGULATIONS_2006_EDITION = Edition(
    id="regulations-2006",
    title="The regulations of 2006",
    in_force_from=REGULATIONS_2006.in_force_from,
    in_force_to=REGULATIONS_2006.in_force_to,
    sources=(REGULATIONS_2006.read("regulation 4"),),
    facts=tuple(
        ALL_FACTS[fact]
        for fact in (
            "abuse_or_neglect_known_or_suspected",
            "died",
            "life_threatening_injury",
            "serious_permanent_impairment",
            "other_harm",
        )
    ),
    implications=CHILD_IMPLIED,
    derivations=AGES,
    questions=(
        Question(
            id="commission",
            asks="Must the board carry out a serious case review?",
            rules=(
                Rule(
                    id="serious-case",
                    title="Abuse or neglect, with a death, a life-threatening injury or a "
                    "serious and permanent impairment",
                    outcome=Outcome.MANDATORY,
                    force=Force.MUST,
                    when=_ABUSE & (_DIED | _INJURY | _IMPAIRMENT),
                    source=_SOURCE,
                ),
                Rule(
                    id="other-harm",
                    title="Other harm to a child",
                    outcome=Outcome.DISCRETIONARY,
                    force=Force.MAY,
                    when=_OTHER_HARM,
                    source=REGULATIONS_2006.read("regulation 4(2)"),
                    summary="The board may carry out a review.",
                ),
            ),
            otherwise=Otherwise(),
        ),
    ),
    warnings=("No time limits of this regime were found.",),
)
