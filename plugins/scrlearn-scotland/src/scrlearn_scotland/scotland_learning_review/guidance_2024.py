"""Since 2024: the guidance of 2021 as revised in 2024."""

from __future__ import annotations

from scrlearn.law.catalogue import AGES
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Rule
from scrlearn_scotland.facts import EVER, IMPLIED, facts
from scrlearn_scotland.notification import NOTIFY
from scrlearn_scotland.scotland_learning_review.shared import (
    FACTS_ASKED,
    SHOULD,
    WARNINGS,
    Guidance,
    commission,
)
from scrlearn_scotland.sources import LEARNING_2024, REVISION_FROM

_CRITERIA = Guidance(instrument=LEARNING_2024)
_CARM = LEARNING_2024.read(
    "table of changes made in 2024",
    "the child being managed under Care and Risk Management (CARM) processes and causing harm to "
    "another person or themselves",
)

_COMMISSION = commission(
    _CRITERIA.rule(
        "death",
        "A death, with learning to be gained",
        _CRITERIA.died & _CRITERIA.learning & (_CRITERIA.abuse | _CRITERIA.manners),
    ),
    _CRITERIA.rule(
        "harm",
        "Significant harm or the risk of it, with learning to be gained",
        ~_CRITERIA.died & _CRITERIA.harmed & _CRITERIA.learning & _CRITERIA.abuse,
    ),
    _CRITERIA.history_rule(_CRITERIA.died | _CRITERIA.harmed),
    Rule(
        id="care-and-risk-management",
        title="A child under Care and Risk Management who causes harm",
        outcome=Outcome.CONSIDER,
        force=Force.CONSIDER,
        when=limb(
            "scope-carm",
            "managed_under_care_and_risk_management",
            "the child was managed under Care and Risk Management",
            _CARM,
        )
        & limb(
            "scope-carm-harm",
            "caused_harm_to_another_or_self",
            "the child caused harm to another person or themselves",
            _CARM,
        ),
        source=_CARM,
        summary=SHOULD,
        note="That it was added in 2024 was read; the criterion's own wording was not.",
    ),
    _CRITERIA.effective_practice("where there was effective practice"),
)

GUIDANCE_2024 = Edition(
    id="guidance-2024",
    title="The guidance of 2021 as revised in 2024",
    in_force_from=REVISION_FROM,
    sources=(
        _CARM,
        LEARNING_2024.read(
            "introduction",
            "it is the CPC, on behalf of the Chief Officers Group, that decides whether a "
            "Learning Review is warranted and agrees how the review is conducted",
        ),
        LEARNING_2024.recalled(
            "date of revision",
            note="The day in 2024 was not found: the first of the year stands for it.",
        ),
    ),
    facts=facts(*FACTS_ASKED, "managed_under_care_and_risk_management", "caused_harm_to_another_or_self"),
    implications=IMPLIED,
    derivations=(*AGES, *EVER),
    questions=(_COMMISSION, NOTIFY),
    warnings=WARNINGS,
)
