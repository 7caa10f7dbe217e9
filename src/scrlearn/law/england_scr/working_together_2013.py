"""2013 to 2015: the regulation with Working Together to Safeguard Children 2013."""

from __future__ import annotations

from datetime import timedelta

from scrlearn.law.catalogue import AGES
from scrlearn.law.england_scr.facts import ALWAYS_FACTS, IMPLIED, REGULATION_FACTS, with_meaning
from scrlearn.law.england_scr.regulation_2006 import FUNCTION
from scrlearn.law.england_scr.shared import (
    ASKS,
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
    CORNWALL,
    SAFEGUARDING_IN_SCHOOLS,
    SOUTH_GLOUCESTERSHIRE,
    WT2013,
    WT2013_FROM,
    WT2015_FROM,
)
from scrlearn.model.deadlines import TimeUnit
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Otherwise, Question

_PRESUMPTION = WT2013.recalled("chapter 4")
_ALWAYS = WT2013.told("chapter 4", url=CORNWALL, note="Read in a South West toolkit.")

_DEADLINES = (
    decide(WT2013, months=1),
    tell_no_review(days=14),
    complete(WT2013, "chapter 4", months=6),
    copy_before_publication(WT2013, 7, TimeUnit.DAYS),
    keep_available(WT2013, months=12),
)

WORKING_TOGETHER_2013 = Edition(
    id="working-together-2013",
    title="Working Together to Safeguard Children 2013",
    in_force_from=WT2013_FROM,
    in_force_to=WT2015_FROM - timedelta(days=1),
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
        with_meaning(
            "definitive_evidence_of_no_concern",
            "The edition of 2013 is recalled as asking whether it is clear that there are no concerns "
            "about inter-agency working.",
            _PRESUMPTION,
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
                serious_case(
                    WT2013.told(
                        "chapter 4",
                        url=CORNWALL,
                        note="Read in a South West toolkit: boards must carry out a review where "
                        "regulation 5(2) is met. The guidance's own sentence was not read: the words "
                        "here are ours.",
                    )
                ),
                presumed(_PRESUMPTION, "it is clear that there are no concerns about inter-agency working"),
                always(
                    _ALWAYS,
                    in_custody(_ALWAYS)
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
    deadlines=_DEADLINES,
    warnings=("The notification of incidents under Working Together 2013 is not in this version.",),
)
