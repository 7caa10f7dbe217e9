"""What is due by when since 2018: duties of the Act and the regulations, and what guidance adds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from scrlearn.law.england_cspr.sources import (
    ACT,
    DORSET_FLOWCHART,
    NORTH_YORKSHIRE,
    REGULATIONS,
    TRAFFORD,
    WIRRAL,
    WT2018,
    by_account,
)
from scrlearn.model.base import evolve
from scrlearn.model.deadlines import Deadline, Decided, Direction, Relaxation, TimeUnit
from scrlearn.model.outcomes import Force

if TYPE_CHECKING:
    from scrlearn.model.instruments import Instrument

_PARTNERS = "the safeguarding partners"
_PANEL = "the Child Safeguarding Practice Review Panel"
_SENT_TO = f"the Secretary of State and {_PANEL}"

SPRING_2020 = Relaxation(
    first=date(2020, 3, 1),
    last=date(2020, 6, 30),
    says="In the pandemic the panel did not hold partners to the times for rapid reviews, for "
    "completion and for advance notice; the five days for notification stayed.",
    source=WT2018.told(
        "the panel's letter of March 2020",
        url=TRAFFORD,
        note="Read in Trafford's account. It names the month and no end; the spring is taken to end in June.",
    ),
)


def deadlines(instrument: Instrument) -> tuple[Deadline, ...]:
    """Return the steps with a time limit, under one edition of the guidance."""
    relaxed = (SPRING_2020,) if instrument is WT2018 else ()
    return (
        Deadline(
            id="notify",
            title="Notify the national panel",
            amount=5,
            unit=TimeUnit.WORKING_DAYS,
            clock="aware",
            clock_words="the authority became aware of the incident",
            done="notified",
            by="the local authority in whose area it happened",
            to=f"{_PANEL} and the safeguarding partners of the area",
            force=Force.MUST,
            source=ACT.read("section 16C(1)"),
            limit_source=by_account(
                instrument, "the chapter on reviews", url=WIRRAL, note="Read in Wirral's procedures."
            ),
            note="The duty is the Act's, the five days are the guidance's. The day of becoming aware "
            "is day 0; where it is no working day, the next working day is day 1.",
        ),
        *_rapid_review(instrument, relaxed),
        Deadline(
            id="complete",
            title="Complete and publish the review",
            amount=6,
            unit=TimeUnit.MONTHS,
            clock="initiated",
            clock_words="the decision to begin the review",
            done="completed",
            by=_PARTNERS,
            force=Force.CONSIDER,
            source=by_account(
                instrument, "the chapter on reviews", url=TRAFFORD, note="Read in Trafford's account of 2020."
            ),
            question="commission",
            decided=Decided.YES,
            relaxations=relaxed,
            note=f"Where it takes longer, {_PANEL} and the Secretary of State should be told why; that "
            "rule was not read in the text.",
        ),
        _copy("copy-before-publication", 7, TimeUnit.DAYS, instrument),
        _copy("copy-before-publication-guidance", 7, TimeUnit.WORKING_DAYS, instrument),
        Deadline(
            id="keep-available",
            title="Keep the report, or the information on improvements, publicly available",
            amount=12,
            unit=TimeUnit.MONTHS,
            direction=Direction.KEEP,
            clock="published",
            clock_words="publication",
            done="available_until",
            by=_PARTNERS,
            force=Force.MUST,
            source=REGULATIONS.read("regulation 17", note="At least one year."),
            question="commission",
            decided=Decided.YES,
        ),
    )


def _rapid_review(instrument: Instrument, relaxed: tuple[Relaxation, ...]) -> tuple[Deadline, ...]:
    """Return the rapid review's limit by each of its two clocks: sources disagree which one counts."""
    by_notification = Deadline(
        id="rapid-review",
        title="Send the rapid review to the national panel",
        amount=15,
        unit=TimeUnit.WORKING_DAYS,
        clock="notified",
        clock_words="the notification",
        done="rapid_review",
        by=_PARTNERS,
        to=_PANEL,
        force=Force.CONSIDER,
        source=by_account(
            instrument,
            "the chapter on reviews",
            url=DORSET_FLOWCHART,
            note="Read in a partnership's flow chart, in which the day of notification is day 0; so, "
            f"too, {NORTH_YORKSHIRE}.",
        ),
        relaxations=relaxed,
        note="An expectation, not a duty of the Act. Sources disagree on the clock: see the step "
        "counted from becoming aware.",
    )
    by_awareness = evolve(
        by_notification,
        id="rapid-review-from-awareness",
        clock="aware",
        clock_words="the authority became aware of the incident",
        source=instrument.recalled(
            "the chapter on reviews, and older guidance of the panel",
            note="Older guidance is recalled as counting from becoming aware.",
        ),
        note="The stricter of the two clocks: a review sent by this day is in time by either.",
    )
    return by_notification, by_awareness


_CALENDAR_DAYS = (
    "Calendar days, counted back from publication. Where the report is not published, the information "
    "on improvements is, and the same days apply to it."
)
_WORKING_DAYS = (
    "The guidance is recalled as asking for working days, which is stricter than the regulations: keep both."
)


def _copy(step: str, amount: int, unit: TimeUnit, instrument: Instrument) -> Deadline:
    """Return the limit for the copy before publication: the regulations' days, or the guidance's."""
    by_law = unit is TimeUnit.DAYS
    return Deadline(
        id=step,
        title="Send the report, or the information on improvements, before it is published",
        amount=amount,
        unit=unit,
        direction=Direction.BEFORE,
        clock="published",
        clock_words="publication",
        done="report_sent",
        by=_PARTNERS,
        to=_SENT_TO,
        force=Force.MUST if by_law else Force.CONSIDER,
        source=REGULATIONS.read("regulation 16") if by_law else instrument.recalled("the chapter on reviews"),
        question="commission",
        decided=Decided.YES,
        relaxations=() if by_law or instrument is not WT2018 else (SPRING_2020,),
        note=_CALENDAR_DAYS if by_law else _WORKING_DAYS,
    )
