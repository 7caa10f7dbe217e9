"""Since 2026: the Act of 2004 with Working Together to Safeguard Children 2026.

Nobody read this edition: what guidance adds is that of 2023, carried over.
"""

from __future__ import annotations

from scrlearn.law.catalogue import AGES, FACTS
from scrlearn.law.england_cspr.children_act_2004 import COPY_BEFORE_PUBLICATION, KEEP_AVAILABLE
from scrlearn.law.england_cspr.facts import ACT_FACTS, CARE_LEAVERS_IMPLIED, CASE_FACTS, IMPLIED, serious_harm
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
from scrlearn.law.england_cspr.sources import ACT, REGULATIONS, WT2026
from scrlearn.law.england_cspr.working_together_2023 import care_leaver
from scrlearn.model.rules import Edition

_ACT_OF_2026 = (
    "The Children's Wellbeing and Schools Act 2026 (c. 21), of 29 April 2026, adds childcare and education "
    "agencies to the arrangements (section 2) and child protection teams (section 3); each needs "
    "commencement regulations (section 78). Nothing was read in it that changes these rules."
)
_NOT_READ = (
    "The edition of 2026 was not read. What guidance adds to the Act and the regulations here is the edition "
    "of 2023's, carried over: it advises only. Read the chapter on reviews before relying on it."
)

WORKING_TOGETHER_2026 = Edition(
    id="working-together-2026",
    title="The Act of 2004 with Working Together to Safeguard Children 2026",
    in_force_from=WT2026.in_force_from,
    in_force_to=WT2026.in_force_to,
    sources=(
        ACT.read("sections 16A to 16L", note=_ACT_OF_2026),
        REGULATIONS.read("regulations 2 to 17"),
        WT2026.recalled(
            "date of publication",
            note="18 March 2026 is the day that pages which cite it give; the document was not seen.",
        ),
    ),
    facts=(serious_harm(WT2026), *ACT_FACTS, FACTS["care_leaver_aged_18_to_24"], *CASE_FACTS),
    implications=(*IMPLIED, *CARE_LEAVERS_IMPLIED),
    derivations=AGES,
    questions=(
        notify_question(care_leaver(WT2026)),
        rapid_review_question(WT2026),
        commission_question(WT2026),
    ),
    deadlines=(
        notify(WT2026),
        rapid_review(WT2026, working_days=15),
        rapid_review_from_awareness(WT2026, working_days=15),
        complete(WT2026, months=6),
        COPY_BEFORE_PUBLICATION,
        copy_before_publication_guidance(WT2026, working_days=7),
        KEEP_AVAILABLE,
    ),
    warnings=(_NOT_READ,),
)
