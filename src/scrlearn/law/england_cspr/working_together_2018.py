"""2018 to 2023: the Act of 2004 with Working Together to Safeguard Children 2018."""

from __future__ import annotations

from datetime import date

from scrlearn.law.catalogue import AGES
from scrlearn.law.england_cspr.children_act_2004 import COPY_BEFORE_PUBLICATION, KEEP_AVAILABLE
from scrlearn.law.england_cspr.facts import ACT_FACTS, CASE_FACTS, IMPLIED, serious_harm
from scrlearn.law.england_cspr.shared import (
    commission_question,
    complete,
    copy_before_publication_guidance,
    notify,
    notify_question,
    rapid_review,
    rapid_review_from_awareness,
    rapid_review_question,
)
from scrlearn.law.england_cspr.sources import ACT, FIRST_DAY, REGULATIONS, TRAFFORD, WT2018
from scrlearn.model.deadlines import Relaxation
from scrlearn.model.rules import Edition

_SPRING_2020 = Relaxation(
    first=date(2020, 3, 1),
    last=date(2020, 6, 30),
    says="In the pandemic the panel did not hold partners to the times for rapid reviews, for "
    "completion and for advance notice; the five days for notification stayed.",
    source=WT2018.told(
        "the panel's letter of March 2020",
        url=TRAFFORD,
        note="Read in Trafford's account. It names the month and no end; the spring is taken to end in June.",
    ),
)

WORKING_TOGETHER_2018 = Edition(
    id="working-together-2018",
    title="The Act of 2004 with Working Together to Safeguard Children 2018",
    in_force_from=FIRST_DAY,
    in_force_to=WT2018.in_force_to,
    sources=(
        ACT.read("sections 16A to 16L"),
        REGULATIONS.read("regulations 2 to 17"),
        WT2018.told(
            "date of publication",
            url=WT2018.url,
            note="4 July 2018, days after the Act began: read in Wirral's account.",
        ),
    ),
    facts=(serious_harm(WT2018), *ACT_FACTS, *CASE_FACTS),
    implications=IMPLIED,
    derivations=AGES,
    questions=(
        notify_question(),
        rapid_review_question(WT2018),
        commission_question(WT2018),
    ),
    deadlines=(
        notify(WT2018),
        rapid_review(WT2018, working_days=15, relaxations=(_SPRING_2020,)),
        rapid_review_from_awareness(WT2018, working_days=15, relaxations=(_SPRING_2020,)),
        complete(WT2018, months=6, relaxations=(_SPRING_2020,)),
        COPY_BEFORE_PUBLICATION,
        copy_before_publication_guidance(WT2018, working_days=7, relaxations=(_SPRING_2020,)),
        KEEP_AVAILABLE,
    ),
)
