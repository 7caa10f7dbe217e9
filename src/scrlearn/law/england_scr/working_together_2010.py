"""2010 to 2013: the regulation with Working Together to Safeguard Children 2010."""

from __future__ import annotations

from datetime import timedelta

from scrlearn.law.catalogue import AGES
from scrlearn.law.england_scr.facts import ALWAYS_FACTS, IMPLIED, regulation_facts_with, with_meaning
from scrlearn.law.england_scr.regulation_2006 import ABUSE, CONCERN, DIED, FUNCTION, HARMED
from scrlearn.law.england_scr.shared import (
    ASKS,
    BOARD,
    MAY_STILL,
    always,
    complete,
    decide,
    detained,
    in_custody,
)
from scrlearn.law.england_scr.sources import (
    ARCHIVE_2010,
    KNOWSLEY,
    NORTH_YORKSHIRE,
    STUDY_2010,
    WT2010,
    WT2010_FROM,
    WT2013_FROM,
)
from scrlearn.model.deadlines import Deadline, Decided
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Otherwise, Question, Rule

_DEATHS = WT2010.told(
    "chapter 8",
    url=NORTH_YORKSHIRE,
    note="Read in North Yorkshire's procedures, which say that the abuse or neglect is known or "
    "suspected to be a factor in the death. The regulation asks only whether it is known or "
    "suspected.",
)
_ALWAYS = WT2010.recalled("chapter 8")
_HARM = WT2010.told("chapter 8", url=STUDY_2010, note="Read in a student's summary of the chapter.")

_DEADLINES = (
    decide(WT2010, months=1),
    complete(WT2010, "chapter 8", months=6),
    Deadline(
        id="publish",
        title="Publish the overview report whole",
        clock="completed",
        clock_words="the review was completed",
        done="published",
        by=BOARD,
        force=Force.SHOULD_ALWAYS,
        source=WT2010.told(
            "chapter 8, as changed on 10 June 2010",
            url=KNOWSLEY,
            note="Read in Knowsley's procedures.",
        ),
        question="commission",
        decided=Decided.YES,
        note="For reviews that began on or after 10 June 2010, unless there are compelling reasons of "
        "a child's welfare; before that day an executive summary was published.",
    ),
)

WORKING_TOGETHER_2010 = Edition(
    id="working-together-2010",
    title="Working Together to Safeguard Children 2010",
    in_force_from=WT2010_FROM,
    in_force_to=WT2013_FROM - timedelta(days=1),
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
        *regulation_facts_with(
            with_meaning(
                "seriously_harmed",
                "A potentially life-threatening injury or serious and permanent impairment of health "
                "or development through abuse or neglect; serious harm from sexual abuse; and, as "
                "recalled, a parent who was murdered where a domestic homicide review begins, or a "
                "violent assault by another child or an adult.",
                _HARM,
            )
        ),
        *ALWAYS_FACTS,
    ),
    implications=IMPLIED,
    derivations=AGES,
    questions=(
        Question(
            id="commission",
            asks=ASKS,
            rules=(
                Rule(
                    id="death-with-abuse",
                    title="A death, and abuse or neglect known or suspected",
                    outcome=Outcome.GUIDANCE_ALWAYS,
                    force=Force.SHOULD_ALWAYS,
                    when=ABUSE & DIED,
                    source=_DEATHS,
                    note="Whether or not children's social care was involved. The guidance says "
                    "always, not must.",
                ),
                always(
                    _ALWAYS,
                    in_custody(_ALWAYS)
                    | detained(
                        "Mental Health Act",
                        _ALWAYS,
                    ),
                ),
                Rule(
                    id="serious-harm",
                    title="Serious harm, and concern about joint working",
                    outcome=Outcome.CONSIDER,
                    force=Force.CONSIDER,
                    when=ABUSE & HARMED & CONCERN,
                    source=_HARM,
                    summary="The board should consider whether to carry out a review.",
                    note="This guidance presumes nothing: whether there is cause for concern must be judged.",
                ),
            ),
            otherwise=Otherwise(force=Force.MAY, also=(Outcome.DISCRETIONARY,), note=MAY_STILL),
        ),
    ),
    deadlines=_DEADLINES,
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
