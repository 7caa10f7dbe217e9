"""Since 2016: the regulations of 2015."""

from __future__ import annotations

from scrlearn.model.fact_definitions import Implication
from scrlearn.model.rules import Edition
from scrlearn_wales.deadlines import (
    COMPLETE,
    COPY_BEFORE_PUBLICATION,
    KEEP_AVAILABLE,
    MINISTERS_AND_NATIONAL_BOARD,
    send_copies,
)
from scrlearn_wales.facts import (
    ALL_FACTS,
    CHILD_IMPLIED,
    DERIVED_FOR_A_CHILD,
    LOOKED_AFTER,
    LOOKED_AFTER_ELSEWHERE,
    ON_REGISTER,
)
from scrlearn_wales.practice_reviews import GAP, Law, commission, facts, kind
from scrlearn_wales.sources import REGULATIONS_2015
from scrlearn_wales.wales_cpr.shared import WINDOW, in_system, looked_after

_PROVISION = "regulation 4"
_LAW = Law(
    instrument=REGULATIONS_2015,
    provision=_PROVISION,
    person="child",
    in_system=in_system(REGULATIONS_2015, _PROVISION),
)

REGULATIONS_2015_EDITION = Edition(
    id="regulations-2015",
    title="The regulations of 2015",
    in_force_from=REGULATIONS_2015.in_force_from,
    in_force_to=REGULATIONS_2015.in_force_to,
    sources=(REGULATIONS_2015.read(_PROVISION),),
    facts=facts(
        ALL_FACTS[ON_REGISTER],
        looked_after(
            "Looked after under the law of Wales, England, Scotland or Northern Ireland.", _LAW.source
        ),
        ALL_FACTS[LOOKED_AFTER_ELSEWHERE],
    ),
    implications=(
        *CHILD_IMPLIED,
        Implication(
            fact=LOOKED_AFTER_ELSEWHERE,
            implies=LOOKED_AFTER,
            because="since 2016 a child looked after in Scotland or Northern Ireland counts as looked after",
        ),
    ),
    derivations=DERIVED_FOR_A_CHILD,
    questions=(commission(_LAW), kind(_LAW)),
    deadlines=(
        COMPLETE,
        send_copies(
            REGULATIONS_2015.read(_PROVISION),
            to=MINISTERS_AND_NATIONAL_BOARD,
        ),
        COPY_BEFORE_PUBLICATION,
        KEEP_AVAILABLE,
    ),
    warnings=(GAP, WINDOW),
)
