"""Since April 2015: section 44 of the Care Act 2014."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.law.catalogue import AGES, FACTS, IMPLICATIONS, same_as
from scrlearn.model.base import evolve
from scrlearn.model.deadlines import Deadline, Decided, TimeUnit
from scrlearn.model.fact_definitions import FactDefinition, Implication
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Otherwise, Question, Rule
from scrlearn_adults.england_sar.sources import ACT, BERKSHIRE, GUIDANCE, HAMMERSMITH, SOMERSET

if TYPE_CHECKING:
    from scrlearn.model.conditions import Limb

_BOARD = "the Safeguarding Adults Board"
_IN_AREA = FactDefinition(
    id="in_area",
    asks="Is the adult in the board's area?",
    held_by="adult social care of the local authority",
)
_IMPLIED = (
    *IMPLICATIONS,
    Implication(
        fact="care_support_needs", implies="adult", because="the needs that this law asks for are an adult's"
    ),
    Implication(
        fact="death_resulted_from_abuse_or_neglect",
        implies="died",
        because="a death can have a cause only where there was one",
    ),
    Implication(
        fact="event_in_area", implies="in_area", because="an adult to whom it happened in the area was there"
    ),
    Implication(
        fact="normally_resident", implies="in_area", because="an adult who lives in the area is in the area"
    ),
    Implication(fact="alive", implies="died", value=False, because="whoever is alive has not died"),
    *same_as(
        "reasonable_concern_working_together",
        "concern_working_together",
        "it is the same concern, in the words of the Act",
    ),
)
_COMPLETE = Deadline(
    id="complete",
    title="Complete the review",
    amount=6,
    unit=TimeUnit.MONTHS,
    clock="initiated",
    clock_words="the review began",
    done="completed",
    by=_BOARD,
    force=Force.CONSIDER,
    source=GUIDANCE.recalled("timescale"),
    question="commission",
    decided=Decided.YES,
    note="Within a reasonable time, and within six months unless there is good reason, such as "
    "prejudice to court proceedings.",
)


def _limb(name: str, fact: str, provision: str, words: str) -> Limb:
    return limb(f"section-44-{name}", fact, words, ACT.read(provision))


_CASE = (
    _limb("adult", "adult", "section 44(1)", "the case involves an adult")
    & _limb("area", "in_area", "section 44(1)", "the adult is in the board's area")
    & _limb(
        "needs",
        "care_support_needs",
        "section 44(1)",
        "the adult has needs for care and support, whether or not the local authority has been "
        "meeting any of them",
    )
)
_CONCERN = _limb(
    "concern",
    "concern_working_together",
    "section 44(1)(a)",
    "there is reasonable cause for concern about how the board, its members or others with relevant "
    "functions worked together to safeguard the adult",
)
_DIED = _limb("died", "died", "section 44(2)(a)", "the adult has died")
_RESULTED = _limb(
    "resulted",
    "death_resulted_from_abuse_or_neglect",
    "section 44(2)(b)",
    "the board knows or suspects that the death resulted from abuse or neglect, whether or not it "
    "knew about or suspected it before the adult died",
)
_ALIVE = ~_limb("alive", "died", "section 44(3)(a)", "the adult has died")
_SERIOUS = _limb(
    "serious",
    "serious_abuse_or_neglect_experienced",
    "section 44(3)(b)",
    "the board knows or suspects that the adult has experienced serious abuse or neglect",
)


CARE_ACT_2014 = Edition(
    id="care-act-2014",
    title="Section 44 of the Care Act 2014",
    in_force_from=ACT.in_force_from,
    sources=(ACT.read("section 44"), ACT.read("paragraph 4 of Schedule 2")),
    facts=(
        FACTS["adult"],
        _IN_AREA,
        FACTS["care_support_needs"],
        FACTS["concern_working_together"],
        FACTS["died"],
        FACTS["death_resulted_from_abuse_or_neglect"],
        evolve(
            FACTS["serious_abuse_or_neglect_experienced"],
            meaning="For example where the adult would likely have died but for an "
            "intervention, or suffered permanent harm, or has reduced capacity or quality of "
            "life, whether from physical or psychological effects.",
            source=GUIDANCE.told(
                "the chapter on safeguarding",
                url=HAMMERSMITH,
                note=f"Read in the policies of two boards; the other is {BERKSHIRE}.",
            ),
        ),
    ),
    implications=_IMPLIED,
    derivations=AGES,
    questions=(
        Question(
            id="commission",
            asks="Must the board arrange a Safeguarding Adults Review?",
            rules=(
                Rule(
                    id="mandatory-review",
                    title="Concern about joint working, with a death from abuse or neglect or "
                    "serious abuse or neglect survived",
                    outcome=Outcome.MANDATORY,
                    force=Force.MUST,
                    when=_CASE & _CONCERN & (_DIED & _RESULTED | _ALIVE & _SERIOUS),
                    source=ACT.read("section 44(1)"),
                    note="The concern is asked for where the adult has died, too; many "
                    "boards' pages leave it out. Members must co-operate (section 44(5)). Where "
                    "the adult is alive and would have substantial difficulty in being involved, "
                    "an independent advocate is due unless someone suitable supports them "
                    "(section 68).",
                ),
                Rule(
                    id="discretionary-review",
                    title="Any other case of an adult with needs for care and support in the area",
                    outcome=Outcome.DISCRETIONARY,
                    force=Force.MAY,
                    when=_CASE,
                    source=ACT.read("section 44(4)"),
                    summary="The board may arrange a review; no rule requires one on these facts.",
                    note="It is a statutory review all the same. An adult who was seriously "
                    "abused and died of something else is here: the death did not result from "
                    "it, and the adult is not alive.",
                ),
            ),
            otherwise=Otherwise(
                summary="The case is outside section 44 altogether.",
                note="Section 44 is about an adult in the board's area with needs for care and support.",
            ),
        ),
    ),
    deadlines=(_COMPLETE,),
    warnings=(
        (
            "Neither section 44 nor paragraph 4 of Schedule 2 has a duty to publish the report, and "
            f"boards say that there is none ({SOMERSET}). The board's annual report must give the "
            "findings of reviews that ended in the year, those that go on, what was done about "
            "findings, and why any was not acted on."
        ),
    ),
)
