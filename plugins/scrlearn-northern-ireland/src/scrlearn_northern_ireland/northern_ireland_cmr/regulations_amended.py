"""Since 2015: the regulations of 2012 as amended, with the condition on learning."""

from __future__ import annotations

from scrlearn.law.catalogue import FACTS
from scrlearn.model.rules import Edition
from scrlearn_northern_ireland.northern_ireland_cmr.facts import (
    BOARD_CONCERNED,
    DERIVED,
    HISTORY_FACTS,
    IMPLIED,
    LEARNING,
    LEARNING_DETERMINED,
    POSITIVE_LEARNING_DETERMINED,
    SIGNIFICANTLY_HARMED,
)
from scrlearn_northern_ireland.northern_ireland_cmr.shared import (
    NO_LIMITS,
    commission,
    conditions,
    limb_of_17,
    where_it_stands,
)
from scrlearn_northern_ireland.northern_ireland_cmr.sources import AS_AMENDED

_WHEN = conditions(AS_AMENDED) & limb_of_17(
    AS_AMENDED,
    "2-d",
    LEARNING,
    "regulation 17(2)(d)",
    "the Safeguarding Board determines that there is significant learning to be gained which, "
    "if applied effectively, will lead to substantial improvements in practice",
)

REGULATIONS_AMENDED = Edition(
    id="regulations-amended",
    title="The regulations of 2012 as amended",
    in_force_from=AS_AMENDED.in_force_from,
    in_force_to=AS_AMENDED.in_force_to,
    sources=(where_it_stands(AS_AMENDED),),
    facts=(
        FACTS["died"],
        FACTS["abuse_or_neglect_known_or_suspected"],
        *HISTORY_FACTS,
        SIGNIFICANTLY_HARMED,
        BOARD_CONCERNED,
        LEARNING_DETERMINED,
        POSITIVE_LEARNING_DETERMINED,
    ),
    implications=IMPLIED,
    derivations=DERIVED,
    questions=(commission(AS_AMENDED, _WHEN),),
    warnings=(NO_LIMITS,),
)
