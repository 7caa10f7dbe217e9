"""The one duty that stands in law: the death of a looked-after child is notified."""

from __future__ import annotations

from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Otherwise, Question, Rule
from scrlearn_scotland.sources import LOOKED_AFTER_REGULATIONS

_SOURCE = LOOKED_AFTER_REGULATIONS.read(
    "regulation 6",
    note="Immediate, and to whom: read in the Scottish Government's guidance on the regulations, "
    "http://www.gov.scot/publications/guidance-looked-children-scotland-regulations-2009-adoption-children-scotland-act-2007/pages/5/",
)
_LATER = LOOKED_AFTER_REGULATIONS.read(
    "later duties",
    note="The duties for aftercare and continuing care came later, in other instruments.",
)

NOTIFY = Question(
    id="notify",
    asks="Must the local authority notify the death?",
    rules=(
        Rule(
            id="looked-after-child",
            title="The death of a looked-after child, or of a young person in aftercare or continuing care",
            outcome=Outcome.NOTIFY,
            force=Force.MUST,
            when=limb("notify-died", "died", "a child or young person has died", _SOURCE)
            & (
                limb("notify-looked-after", "looked_after_now", "the child was looked after", _SOURCE)
                | limb("notify-aftercare", "aftercare", "the young person was in aftercare", _LATER)
                | limb(
                    "notify-continuing-care",
                    "continuing_care",
                    "the young person was in continuing care",
                    _LATER,
                )
            ),
            source=_SOURCE,
            summary="The local authority must notify the Scottish Ministers of the death immediately.",
            note="It does so whatever becomes of a review. As far as is reasonably practicable it must tell "
            "the parents, too.",
        ),
    ),
    otherwise=Otherwise(summary="No rule requires it on these facts."),
)
