"""2023 to 2026: the Act of 2004 with Working Together to Safeguard Children 2023, which adds care leavers."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from scrlearn.law.england_cspr.sources import ACT, CUMBERLAND, REGULATIONS, WT2023
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Rule

if TYPE_CHECKING:
    from scrlearn.model.instruments import Instrument


def care_leaver(guidance: Instrument) -> Rule:
    """Return the rule that the death of a care leaver is notified, which this edition added."""
    source = guidance.recalled(
        "chapter 5",
        note="North Yorkshire's one minute guide puts the edition of 2023 so, and says that it requires it.",
    )
    return Rule(
        id="care-leaver",
        title="The death of a care leaver up to and including the age of 24",
        outcome=Outcome.NOTIFY,
        force=Force.CONSIDER,
        when=limb("care-leaver-died", "died", "a person dies", source)
        & limb(
            "care-leaver",
            "care_leaver_aged_18_to_24",
            "the person was a care leaver, aged 18 up to and including 24",
            source,
        ),
        source=source,
        summary="The local authority should notify the Secretary of State and Ofsted.",
        note="There is no rapid review.",
    )


WORKING_TOGETHER_2023 = Edition(
    id="working-together-2023",
    title="The Act of 2004 with Working Together to Safeguard Children 2023",
    in_force_from=WT2023.in_force_from,
    in_force_to=WT2023.in_force_to,
    sources=(
        ACT.read("sections 16A to 16L"),
        REGULATIONS.read("regulations 2 to 17"),
        WT2023.told(
            "date of publication", url=CUMBERLAND, note="15 December 2023: read in Cumberland's bulletin."
        ),
    ),
    facts=(serious_harm(WT2023), *ACT_FACTS, FACTS["care_leaver_aged_18_to_24"], *CASE_FACTS),
    implications=(*IMPLIED, *CARE_LEAVERS_IMPLIED),
    derivations=AGES,
    questions=(
        notify_question(care_leaver(WT2023)),
        rapid_review_question(WT2023),
        commission_question(WT2023),
    ),
    deadlines=(
        notify(WT2023),
        rapid_review(WT2023, working_days=15),
        rapid_review_from_awareness(WT2023, working_days=15),
        complete(WT2023, months=6),
        COPY_BEFORE_PUBLICATION,
        copy_before_publication_guidance(WT2023, working_days=7),
        KEEP_AVAILABLE,
    ),
)
