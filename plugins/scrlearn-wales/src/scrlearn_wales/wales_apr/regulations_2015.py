"""Since 2016: the regulations of 2015."""

from __future__ import annotations

from scrlearn.model.instruments import limb
from scrlearn.model.rules import Edition
from scrlearn_wales.deadlines import (
    COMPLETE,
    COPY_BEFORE_PUBLICATION,
    KEEP_AVAILABLE,
    MINISTERS_AND_NATIONAL_BOARD,
    send_copies,
)
from scrlearn_wales.facts import ADULT_IMPLIED, ALL_FACTS, DERIVED_FOR_AN_ADULT, PROTECTIVE_ACTION
from scrlearn_wales.practice_reviews import GAP, Law, commission, facts, kind
from scrlearn_wales.sources import REGULATIONS_2015

_PROVISION = "regulation 4"
_IN_SYSTEM = limb(
    "regulation-protective-action",
    PROTECTIVE_ACTION,
    "on any date during the six months preceding, the adult was a person in respect of whom the "
    "local authority had determined to take action under section 32(1)(b)(i) of the Act following "
    "enquiries under section 126(2)",
    REGULATIONS_2015.read(_PROVISION),
)
_LAW = Law(instrument=REGULATIONS_2015, provision=_PROVISION, person="adult", in_system=_IN_SYSTEM)

REGULATIONS_2015_EDITION = Edition(
    id="regulations-2015",
    title="The regulations of 2015",
    in_force_from=REGULATIONS_2015.in_force_from,
    in_force_to=REGULATIONS_2015.in_force_to,
    sources=(REGULATIONS_2015.read(_PROVISION),),
    facts=facts(ALL_FACTS[PROTECTIVE_ACTION]),
    implications=ADULT_IMPLIED,
    derivations=DERIVED_FOR_AN_ADULT,
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
    warnings=(GAP,),
)
