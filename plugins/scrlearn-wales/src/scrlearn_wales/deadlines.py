"""What is due by when in a practice review: guidance sets the days, and the regulations none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.model.deadlines import Deadline, Decided, Direction, TimeUnit
from scrlearn.model.outcomes import Force
from scrlearn_wales.sources import GUIDANCE

if TYPE_CHECKING:
    from scrlearn.model.conditions import Source

MINISTERS = "the Welsh Ministers"
MINISTERS_AND_NATIONAL_BOARD = f"{MINISTERS} and the National Independent Safeguarding Board"
"""To whom copies go since 2016."""
_BOARD = "the Safeguarding Board"
_RECALLED = GUIDANCE.recalled("timescales")

COMPLETE = Deadline(
    id="complete",
    title="Complete the review",
    amount=6,
    unit=TimeUnit.MONTHS,
    clock="initiated",
    clock_words="the review was commissioned",
    done="completed",
    by=_BOARD,
    force=Force.CONSIDER,
    source=_RECALLED,
    question="commission",
    decided=Decided.YES,
    note="As soon as possible, and within about six months. Published reviews show that it slips.",
)
COPY_BEFORE_PUBLICATION = Deadline(
    id="copy-before-publication",
    title="Send the report to the Welsh Government before it is published",
    amount=14,
    unit=TimeUnit.DAYS,
    direction=Direction.BEFORE,
    clock="published",
    clock_words="publication",
    done="report_sent",
    by=_BOARD,
    to="the Welsh Government",
    force=Force.CONSIDER,
    source=_RECALLED,
    question="commission",
    decided=Decided.YES,
    note="Recalled as about two weeks.",
)
KEEP_AVAILABLE = Deadline(
    id="keep-available",
    title="Keep the published report on the website",
    amount=84,
    unit=TimeUnit.DAYS,
    direction=Direction.KEEP,
    clock="published",
    clock_words="publication",
    done="available_until",
    by=_BOARD,
    force=Force.CONSIDER,
    source=_RECALLED,
    question="commission",
    decided=Decided.YES,
    note="Recalled as twelve weeks; the regulations ask for publication and set no time.",
)


def send_copies(source: Source, *, to: str) -> Deadline:
    """Return the step of sending copies, which the regulations ask for; to whom changed with them."""
    return Deadline(
        id="send-copies",
        title="Send copies of the report and of the action plan",
        clock="completed",
        clock_words="the report was completed",
        done="report_sent",
        by=_BOARD,
        to=to,
        force=Force.MUST,
        source=source,
        question="commission",
        decided=Decided.YES,
        note="The action plan is made at the same time as the report. The regulations set no number of days.",
    )
