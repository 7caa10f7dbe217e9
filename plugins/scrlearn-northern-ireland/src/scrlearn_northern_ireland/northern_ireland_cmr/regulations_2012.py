"""2012 to 2014: the regulations of 2012 as made."""

from __future__ import annotations

from scrlearn.law.catalogue import FACTS
from scrlearn.model.rules import Edition
from scrlearn_northern_ireland.northern_ireland_cmr.facts import (
    BOARD_CONCERNED,
    DERIVED,
    HISTORY_FACTS,
    IMPLIED,
    POSITIVE_LEARNING_DETERMINED,
    SIGNIFICANTLY_HARMED,
)
from scrlearn_northern_ireland.northern_ireland_cmr.shared import (
    NO_LIMITS,
    commission,
    conditions,
    where_it_stands,
)
from scrlearn_northern_ireland.northern_ireland_cmr.sources import AS_MADE

REGULATIONS_2012 = Edition(
    id="regulations-2012",
    title="The regulations of 2012 as made",
    in_force_from=AS_MADE.in_force_from,
    in_force_to=AS_MADE.in_force_to,
    sources=(where_it_stands(AS_MADE),),
    facts=(
        FACTS["died"],
        FACTS["abuse_or_neglect_known_or_suspected"],
        *HISTORY_FACTS,
        SIGNIFICANTLY_HARMED,
        BOARD_CONCERNED,
        POSITIVE_LEARNING_DETERMINED,
    ),
    implications=IMPLIED,
    derivations=DERIVED,
    questions=(commission(AS_MADE, conditions(AS_MADE)),),
    warnings=(NO_LIMITS,),
)
