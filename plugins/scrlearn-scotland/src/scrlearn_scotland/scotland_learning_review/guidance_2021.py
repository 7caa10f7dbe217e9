"""2021 to 2023: the guidance of 2021."""

from __future__ import annotations

from scrlearn.law.catalogue import AGES
from scrlearn.model.rules import Edition
from scrlearn_scotland.facts import EVER, IMPLIED, facts
from scrlearn_scotland.notification import NOTIFY
from scrlearn_scotland.scotland_learning_review.shared import FACTS_ASKED, WARNINGS, Guidance, commission
from scrlearn_scotland.sources import LEARNING_2021, LEARNING_REVIEW_FROM

_CRITERIA = Guidance(instrument=LEARNING_2021)
_ANY = _CRITERIA.died | _CRITERIA.harmed

_COMMISSION = commission(
    _CRITERIA.rule(
        "criteria",
        "A death, significant harm or the risk of it, with learning to be gained",
        _ANY & _CRITERIA.learning & (_CRITERIA.abuse | _CRITERIA.manners),
    ),
    _CRITERIA.history_rule(_ANY),
    _CRITERIA.effective_practice("where effective practice has prevented harm or risk of harm"),
)

GUIDANCE_2021 = Edition(
    id="guidance-2021",
    title="The guidance of 2021",
    in_force_from=LEARNING_REVIEW_FROM,
    in_force_to=LEARNING_2021.in_force_to,
    sources=(
        LEARNING_2021.read(
            "title page",
            "when a child or young person dies, is significantly harmed, or was at risk of "
            "death or significant harm or where effective practice has prevented harm or risk "
            "of harm",
        ),
        LEARNING_2021.recalled("date of publication", note="The day in 2021 was not verified."),
    ),
    facts=facts(*FACTS_ASKED),
    implications=IMPLIED,
    derivations=(*AGES, *EVER),
    questions=(_COMMISSION, NOTIFY),
    warnings=WARNINGS,
)
