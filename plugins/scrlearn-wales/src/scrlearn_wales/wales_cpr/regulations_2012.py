"""2013 to 2016: the regulations of 2006, as amended in 2012."""

from __future__ import annotations

from scrlearn.model.rules import Edition
from scrlearn_wales.deadlines import (
    COMPLETE,
    COPY_BEFORE_PUBLICATION,
    KEEP_AVAILABLE,
    MINISTERS,
    send_copies,
)
from scrlearn_wales.facts import ALL_FACTS, CHILD_IMPLIED, DERIVED_FOR_A_CHILD, ON_REGISTER
from scrlearn_wales.practice_reviews import GAP, Law, commission, facts, kind
from scrlearn_wales.sources import REGULATIONS_2012
from scrlearn_wales.wales_cpr.shared import WINDOW, in_system, looked_after

_PROVISION = "regulations 4A and 4B"
_LAW = Law(
    instrument=REGULATIONS_2012,
    provision=_PROVISION,
    person="child",
    in_system=in_system(REGULATIONS_2012, _PROVISION),
)

REGULATIONS_2012_EDITION = Edition(
    id="regulations-2012",
    title="The regulations of 2006, as amended in 2012",
    in_force_from=REGULATIONS_2012.in_force_from,
    in_force_to=REGULATIONS_2012.in_force_to,
    sources=(REGULATIONS_2012.read(_PROVISION),),
    facts=facts(
        ALL_FACTS[ON_REGISTER],
        looked_after(
            "Looked after within section 22(1) of the Children Act 1989, and no other law.", _LAW.source
        ),
    ),
    implications=CHILD_IMPLIED,
    derivations=DERIVED_FOR_A_CHILD,
    questions=(commission(_LAW), kind(_LAW)),
    deadlines=(
        COMPLETE,
        send_copies(REGULATIONS_2012.read(_PROVISION), to=MINISTERS),
        COPY_BEFORE_PUBLICATION,
        KEEP_AVAILABLE,
    ),
    warnings=(GAP, WINDOW),
)
