"""2015 to 2019: the regulation with Working Together to Safeguard Children 2015.

It ended area by area, as the arrangements of safeguarding partners took effect; the notification of incidents
ended for every area on one day.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from scrlearn.law.catalogue import AGES, FACTS
from scrlearn.law.england_scr.facts import (
    ALWAYS_FACTS,
    AREA_DATE,
    IMPLIED,
    regulation_facts_with,
    with_meaning,
)
from scrlearn.law.england_scr.regulation_2006 import FUNCTION
from scrlearn.law.england_scr.shared import (
    ASKS,
    BOARD,
    DECISION,
    MAY_STILL,
    PANEL,
    always,
    complete,
    copy_before_publication,
    decide,
    detained,
    in_custody,
    keep_available,
    presumed,
    serious_case,
    tell_no_review,
)
from scrlearn.law.england_scr.sources import (
    COMMENCEMENT,
    LAST_DAY,
    MANCHESTER,
    SEFTON,
    SOUTHAMPTON,
    TRAFFORD,
    WARRINGTON,
    WT2015,
    WT2015_FROM,
)
from scrlearn.model.deadlines import Deadline, TimeUnit
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import AreaTerm, Edition, Otherwise, Question, Rule

if TYPE_CHECKING:
    from scrlearn.model.conditions import Limb

_PRESUMPTION = WT2015.recalled("chapter 4")
_ALWAYS = WT2015.told(
    "chapter 4",
    "should always be carried out ... even if one of the criteria is not met",
    url=MANCHESTER,
    note="Read in Manchester's referral form of May 2017.",
)

_NEW_ARRANGEMENTS = AreaTerm(
    earliest=date(2018, 6, 29),
    latest=date(2019, 9, 30),
    fact=AREA_DATE,
    source=COMMENCEMENT.read(
        "regulation 8, with section 30 of the Act",
        note="The boards' provisions were repealed in each area on its implementation date, saved "
        "only to finish reviews begun, and everywhere on 29 September 2020. Arrangements had to be "
        "published by 30 June 2019 (guidance says 29 June) and followed within three months.",
    ),
)
"""The end of the boards, area by area; the same days began the duties of the safeguarding partners."""

_INCIDENTS = WT2015.told("chapter 4", url=SEFTON, note="Read in Sefton's procedures of May 2017.")
_DEADLINES = (
    Deadline(
        id="notify",
        title="Report the incident to Ofsted and the board",
        amount=5,
        unit=TimeUnit.WORKING_DAYS,
        clock="aware",
        clock_words="the local authority became aware of the incident",
        done="notified",
        by="the local authority",
        to="Ofsted and the board or boards concerned",
        force=Force.SHOULD_ALWAYS,
        source=_INCIDENTS,
        limit_source=WT2015.told("chapter 4", url=WARRINGTON, note="Read in Warrington's procedures."),
        note="The day of becoming aware is day 0; where it is no working day, the next working day is "
        "day 1. From 29 June 2018 the incident is notified to the new panel instead.",
    ),
    decide(WT2015, months=1),
    Deadline(
        id="tell-panel",
        title="Tell the national panel, Ofsted and the Department for Education of the decision",
        amount=5,
        unit=TimeUnit.WORKING_DAYS,
        clock="decided",
        clock_words=DECISION,
        done="decision_told",
        by=BOARD,
        to=f"{PANEL}, Ofsted and the Department for Education",
        force=Force.CONSIDER,
        source=WT2015.recalled("chapter 4"),
    ),
    tell_no_review(days=14),
    complete(WT2015, "chapter 4", months=6),
    copy_before_publication(WT2015, 7, TimeUnit.WORKING_DAYS),
    keep_available(WT2015, months=12),
)


def _incident(name: str, fact: str, words: str) -> Limb:
    return limb(f"notifiable-{name}", fact, words, _INCIDENTS)


_DIED = _incident("died", "died", "a child has died (including cases of suspected suicide)")
_ABUSE = _incident("abuse", "abuse_or_neglect_known_or_suspected", "abuse or neglect is known or suspected")
_HARMED = _incident("harmed", "seriously_harmed", "a child has been seriously harmed")
_LOOKED_AFTER = _incident(
    "looked-after", "looked_after_now", "the child was looked after, whether or not abuse is suspected"
)
_REGULATED = _incident(
    "regulated",
    "in_regulated_setting_or_service",
    "the child was in a regulated setting or service, whether or not abuse is suspected",
)

_NOTIFY = Question(
    id="notify",
    asks="Should the local authority report the incident to Ofsted and the board?",
    rules=(
        Rule(
            id="notifiable-incident",
            title="A notifiable incident",
            outcome=Outcome.NOTIFY,
            force=Force.SHOULD_ALWAYS,
            when=_ABUSE & (_DIED | _HARMED) | _DIED & (_LOOKED_AFTER | _REGULATED),
            source=_INCIDENTS,
            note="The local authority reports it to Ofsted and to the board or boards concerned, "
            "within five working days of becoming aware of it.",
        ),
    ),
    in_force_to=date(2018, 6, 28),
    note="From 29 June 2018 the local authority notifies the Child Safeguarding Practice Review Panel "
    "instead, under section 16C of the Children Act 2004.",
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
        *regulation_facts_with(
            with_meaning(
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
        *ALWAYS_FACTS,
        FACTS["deprivation_of_liberty_order_16_17"],
        FACTS["looked_after_now"],
        FACTS["in_regulated_setting_or_service"],
    ),
    implications=IMPLIED,
    derivations=AGES,
    questions=(
        Question(
            id="commission",
            asks=ASKS,
            ends_by_area=_NEW_ARRANGEMENTS,
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
                    _PRESUMPTION,
                    "there is definitive evidence that there are no concerns about inter-agency working",
                ),
                always(
                    _ALWAYS,
                    in_custody(_ALWAYS)
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
                note=MAY_STILL,
                source=WT2015.recalled("chapter 4"),
            ),
        ),
        _NOTIFY,
    ),
    deadlines=_DEADLINES,
)
