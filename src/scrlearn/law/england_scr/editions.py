"""The editions: the regulation alone, then with the guidance of 2010, 2013 and 2015."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scrlearn.law.catalogue import AGES, FACTS
from scrlearn.law.england_scr.deadlines import DEADLINES_2010, DEADLINES_2013, DEADLINES_2015
from scrlearn.law.england_scr.guidance import always, detained, in_custody, presumed, serious_case
from scrlearn.law.england_scr.notification import NOTIFY
from scrlearn.law.england_scr.regulation import (
    ABUSE,
    CONCERN,
    DIED,
    FUNCTION,
    HARMED,
    IMPLIED,
    NEW_ARRANGEMENTS,
    REGULATION_FACTS,
    SERIOUS_CASE,
)
from scrlearn.law.england_scr.sources import (
    ARCHIVE_2010,
    CORNWALL,
    LAST_DAY,
    MANCHESTER,
    NORTH_YORKSHIRE,
    REGULATIONS,
    SAFEGUARDING_IN_SCHOOLS,
    SEFTON,
    SOUTH_GLOUCESTERSHIRE,
    SOUTHAMPTON,
    STUDY_2010,
    TRAFFORD,
    WT2010,
    WT2010_FROM,
    WT2013,
    WT2013_FROM,
    WT2015,
    WT2015_FROM,
)
from scrlearn.model.fact_definitions import FactDefinition
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Otherwise, Question, Rule

if TYPE_CHECKING:
    from scrlearn.model.conditions import Source

_DAY = timedelta(days=1)
_ASKS = "Must the board carry out a serious case review?"
_ALWAYS_FACTS = (FACTS["died_in_custody"], FACTS["detained_under_mental_health_act"])
_MAY_STILL = "The board may still carry out a review, or another kind of review, of its own accord."


def _meaning(fact: str, meaning: str, source: Source) -> FactDefinition:
    """Return a fact of the catalogue with what it means in one edition."""
    general = FACTS[fact]
    return FactDefinition(
        id=general.id, asks=general.asks, held_by=general.held_by, meaning=meaning, source=source
    )


def _facts_with(harm: FactDefinition) -> tuple[FactDefinition, ...]:
    return tuple(harm if one.id == harm.id else one for one in REGULATION_FACTS)


# ------------------------------------------------------------------------------------------- 2006 to 2010

REGULATION_ALONE = Edition(
    id="regulation-2006",
    title="The regulation of 2006, without the guidance of its day",
    in_force_from=REGULATIONS.in_force_from,
    in_force_to=WT2010_FROM - _DAY,
    sources=(FUNCTION,),
    facts=REGULATION_FACTS,
    implications=IMPLIED,
    derivations=AGES,
    questions=(
        Question(
            id="commission",
            asks="Is it a serious case, which it is the board's function to review?",
            rules=(
                Rule(
                    id="serious-case",
                    title="A serious case under the regulations",
                    outcome=Outcome.CONSIDER,
                    force=Force.CONSIDER,
                    when=SERIOUS_CASE,
                    source=FUNCTION,
                    summary="It is a serious case under the regulation, which it is the board's "
                    "function to review.",
                    note="To review serious cases is the board's function, but the regulation itself "
                    "says no 'must'. How strongly a review was required stood in the guidance of the "
                    "day.",
                ),
            ),
            otherwise=Otherwise(summary="It is not a serious case under the regulation."),
        ),
    ),
    guidance_not_included="Working Together 2006, the guidance in force before March 2010, is not in "
    "this version: this answer rests on the regulation alone. Read the guidance of the day before "
    "relying on it.",
)

# ----------------------------------------------------------------------------------------------- 2010

_DEATHS_2010 = WT2010.told(
    "chapter 8",
    url=NORTH_YORKSHIRE,
    note="Read in North Yorkshire's procedures, which say that the abuse or neglect is known or "
    "suspected to be a factor in the death. The regulation asks only whether it is known or "
    "suspected.",
)
_ALWAYS_2010 = WT2010.recalled("chapter 8")
_HARM_2010 = WT2010.told("chapter 8", url=STUDY_2010, note="Read in a student's summary of the chapter.")

WORKING_TOGETHER_2010 = Edition(
    id="working-together-2010",
    title="Working Together to Safeguard Children 2010",
    in_force_from=WT2010_FROM,
    in_force_to=WT2013_FROM - _DAY,
    sources=(
        FUNCTION,
        WT2010.read(
            "date of publication",
            url=ARCHIVE_2010,
            note="The department's page, in the archive, says 17 March 2010. A revised chapter 8 was out in "
            "December 2009.",
        ),
    ),
    facts=(
        *_facts_with(
            _meaning(
                "seriously_harmed",
                "A potentially life-threatening injury or serious and permanent impairment of health "
                "or development through abuse or neglect; serious harm from sexual abuse; and, as "
                "recalled, a parent who was murdered where a domestic homicide review begins, or a "
                "violent assault by another child or an adult.",
                _HARM_2010,
            )
        ),
        *_ALWAYS_FACTS,
    ),
    implications=IMPLIED,
    derivations=AGES,
    questions=(
        Question(
            id="commission",
            asks=_ASKS,
            rules=(
                Rule(
                    id="death-with-abuse",
                    title="A death, and abuse or neglect known or suspected",
                    outcome=Outcome.GUIDANCE_ALWAYS,
                    force=Force.SHOULD_ALWAYS,
                    when=ABUSE & DIED,
                    source=_DEATHS_2010,
                    note="Whether or not children's social care was involved. The guidance says "
                    "always, not must.",
                ),
                always(
                    _ALWAYS_2010,
                    in_custody(_ALWAYS_2010)
                    | detained(
                        "Mental Health Act",
                        _ALWAYS_2010,
                    ),
                ),
                Rule(
                    id="serious-harm",
                    title="Serious harm, and concern about joint working",
                    outcome=Outcome.CONSIDER,
                    force=Force.CONSIDER,
                    when=ABUSE & HARMED & CONCERN,
                    source=_HARM_2010,
                    summary="The board should consider whether to carry out a review.",
                    note="This guidance presumes nothing: whether there is cause for concern must be judged.",
                ),
            ),
            otherwise=Otherwise(force=Force.MAY, also=(Outcome.DISCRETIONARY,), note=_MAY_STILL),
        ),
    ),
    deadlines=DEADLINES_2010,
    warnings=(
        (
            "The guidance of 2010 is told as asking whether abuse or neglect is known or suspected to be "
            "a factor in the death; the regulation asks only whether it is known or suspected. This "
            "version follows the regulation, which is wider."
        ),
        (
            "The notification of incidents under Working Together 2010 is not in this version: Ofsted was "
            "told under a circular of 2007."
        ),
    ),
)

# ----------------------------------------------------------------------------------------------- 2013

_PRESUMPTION_2013 = WT2013.recalled("chapter 4")
_ALWAYS_2013 = WT2013.told("chapter 4", url=CORNWALL, note="Read in a South West toolkit.")

WORKING_TOGETHER_2013 = Edition(
    id="working-together-2013",
    title="Working Together to Safeguard Children 2013",
    in_force_from=WT2013_FROM,
    in_force_to=WT2015_FROM - _DAY,
    sources=(
        FUNCTION,
        WT2013.told(
            "date of effect",
            url=SAFEGUARDING_IN_SCHOOLS,
            note="15 April 2013, read in an account of the day. That it was replaced on 26 March 2015 was "
            "read on its own page.",
        ),
    ),
    facts=(
        *REGULATION_FACTS,
        _meaning(
            "definitive_evidence_of_no_concern",
            "The edition of 2013 is recalled as asking whether it is clear that there are no concerns "
            "about inter-agency working.",
            _PRESUMPTION_2013,
        ),
        *_ALWAYS_FACTS,
    ),
    implications=IMPLIED,
    derivations=AGES,
    questions=(
        Question(
            id="commission",
            asks=_ASKS,
            rules=(
                serious_case(
                    WT2013.told(
                        "chapter 4",
                        url=CORNWALL,
                        note="Read in a South West toolkit: boards must carry out a review where "
                        "regulation 5(2) is met. The guidance's own sentence was not read: the words "
                        "here are ours.",
                    )
                ),
                presumed(
                    _PRESUMPTION_2013, "it is clear that there are no concerns about inter-agency working"
                ),
                always(
                    _ALWAYS_2013,
                    in_custody(_ALWAYS_2013)
                    | detained(
                        "Mental Health Act",
                        WT2013.told(
                            "chapter 4",
                            url=CORNWALL,
                            note="The toolkit says 'Mental Health Act 2005', which does not exist; "
                            "the Act of 1983 is meant.",
                        ),
                    ),
                ),
            ),
            otherwise=Otherwise(
                force=Force.CONSIDER,
                also=(Outcome.CONSIDER,),
                summary="No rule requires it on these facts, but the board should consider carrying "
                "out a review.",
                note="The guidance is told as asking boards to consider reviews of cases that do not "
                "meet the criteria.",
                source=WT2013.told(
                    "chapter 4",
                    "LSCBs should consider conducting reviews on cases which do not meet the SCR criteria",
                    url=SOUTH_GLOUCESTERSHIRE,
                    note="Read in South Gloucestershire's account of the chapter.",
                ),
            ),
        ),
    ),
    deadlines=DEADLINES_2013,
    warnings=("The notification of incidents under Working Together 2013 is not in this version.",),
)

# ----------------------------------------------------------------------------------------------- 2015

_PRESUMPTION_2015 = WT2015.recalled("chapter 4")
_ALWAYS_2015 = WT2015.told(
    "chapter 4",
    "should always be carried out ... even if one of the criteria is not met",
    url=MANCHESTER,
    note="Read in Manchester's referral form of May 2017.",
)

WORKING_TOGETHER_2015 = Edition(
    id="working-together-2015",
    title="Working Together to Safeguard Children 2015",
    in_force_from=WT2015_FROM,
    in_force_to=LAST_DAY,
    sources=(
        FUNCTION,
        WT2015.read(
            "date of publication",
            note="Its own page was read for the date, 26 March 2015; its text was not.",
        ),
    ),
    facts=(
        *_facts_with(
            _meaning(
                "seriously_harmed",
                "Includes, but is not limited to, cases where the child has sustained, as a result of "
                "abuse or neglect, a potentially life-threatening injury, or serious and/or likely "
                "long-term impairment of physical or mental health or of physical, intellectual, "
                "emotional, social or behavioural development. That a child recovers does not mean "
                "that serious harm did not occur.",
                WT2015.told("chapter 4", url=SEFTON, note="Read in Sefton's procedures of May 2017."),
            )
        ),
        FACTS["definitive_evidence_of_no_concern"],
        *_ALWAYS_FACTS,
        FACTS["deprivation_of_liberty_order_16_17"],
        FACTS["looked_after_now"],
        FACTS["in_regulated_setting_or_service"],
    ),
    implications=IMPLIED,
    derivations=AGES,
    questions=(
        Question(
            id="commission",
            asks=_ASKS,
            ends_by_area=NEW_ARRANGEMENTS,
            rules=(
                serious_case(
                    WT2015.told(
                        "chapter 4",
                        url=SOUTHAMPTON,
                        note="Read in Southampton's account of the chapter: the board must undertake "
                        "a review where regulation 5(2) is met. The guidance's own sentence was not "
                        "read: the words here are ours.",
                    )
                ),
                presumed(
                    _PRESUMPTION_2015,
                    "there is definitive evidence that there are no concerns about inter-agency working",
                ),
                always(
                    _ALWAYS_2015,
                    in_custody(_ALWAYS_2015)
                    | detained(
                        "Mental Health Act 1983",
                        WT2015.told(
                            "chapter 4",
                            url=SOUTHAMPTON,
                            note="Read in Southampton's account of the chapter.",
                        ),
                    )
                    | limb(
                        "always-deprivation-of-liberty",
                        "deprivation_of_liberty_order_16_17",
                        "the child was aged 16 or 17 and was the subject of a deprivation of liberty "
                        "order under the Mental Capacity Act 2005",
                        WT2015.told(
                            "chapter 4",
                            url=TRAFFORD,
                            note="Read in Trafford's criteria, a page of 2018 or later that states "
                            "the Serious Case Review criteria.",
                        ),
                    ),
                ),
            ),
            otherwise=Otherwise(
                force=Force.MAY,
                also=(Outcome.DISCRETIONARY,),
                note=_MAY_STILL,
                source=WT2015.recalled("chapter 4"),
            ),
        ),
        NOTIFY,
    ),
    deadlines=DEADLINES_2015,
)
