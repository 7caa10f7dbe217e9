"""What is due by when in a Serious Case Review, edition by edition.

One step may have two limits, of different strength or from different texts; then it stands twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.law.england_scr.notification import INCIDENTS
from scrlearn.law.england_scr.sources import (
    KNOWSLEY,
    NORTHAMPTONSHIRE_PRESS,
    PANEL_GUIDANCE,
    WARRINGTON,
    WEST_YORKSHIRE,
    WT2010,
    WT2013,
    WT2015,
)
from scrlearn.model.deadlines import Deadline, Decided, Direction, TimeUnit
from scrlearn.model.outcomes import Force

if TYPE_CHECKING:
    from scrlearn.model.conditions import Source
    from scrlearn.model.instruments import Instrument

_BOARD = "the Local Safeguarding Children Board"
_CHAIR = "the Chair of the Local Safeguarding Children Board"
_PANEL = "the national panel of independent experts"
_DECISION = "the Chair's decision"
_PUBLICATION = "publication"


def _decide(instrument: Instrument) -> Deadline:
    return Deadline(
        id="decide",
        title="Decide whether to hold a review",
        amount=1,
        unit=TimeUnit.MONTHS,
        clock="notified",
        clock_words="the board was notified of the incident",
        done="decided",
        by=_CHAIR,
        force=Force.CONSIDER,
        source=instrument.told(
            "chapter 4",
            url=WEST_YORKSHIRE,
            note="Read in West Yorkshire's procedures: the Chair for the area in which the child "
            "normally lives decides.",
        ),
        limit_source=instrument.recalled("chapter 4"),
        note="The month is the usual time: it ends on the corresponding date.",
    )


def _complete(instrument: Instrument, chapter: str) -> Deadline:
    return Deadline(
        id="complete",
        title="Complete the review",
        amount=6,
        unit=TimeUnit.MONTHS,
        clock="initiated",
        clock_words="the review began",
        done="completed",
        by=_BOARD,
        force=Force.CONSIDER,
        source=instrument.told(
            chapter,
            url=NORTHAMPTONSHIRE_PRESS,
            note="Told in the press as the time that boards aim at. The guidance's own sentence was "
            "not read.",
        ),
        question="commission",
        decided=Decided.YES,
        note="Where it cannot be done, for example because of court proceedings, learning should be "
        "captured and acted on meanwhile.",
    )


def _keep(instrument: Instrument) -> Deadline:
    return Deadline(
        id="keep-available",
        title="Keep the published report on the website",
        amount=12,
        unit=TimeUnit.MONTHS,
        direction=Direction.KEEP,
        clock="published",
        clock_words=_PUBLICATION,
        done="available_until",
        by=_BOARD,
        force=Force.CONSIDER,
        source=instrument.recalled("chapter 4"),
        question="commission",
        decided=Decided.YES,
        note="Later it is given out on request.",
    )


def _copy(instrument: Instrument, amount: int, unit: TimeUnit) -> Deadline:
    return Deadline(
        id="copy-before-publication",
        title="Send the report before it is published",
        amount=amount,
        unit=unit,
        direction=Direction.BEFORE,
        clock="published",
        clock_words=_PUBLICATION,
        done="report_sent",
        by=_BOARD,
        to=f"Ofsted, the Department for Education and {_PANEL}",
        force=Force.CONSIDER,
        source=instrument.recalled("chapter 4"),
        question="commission",
        decided=Decided.YES,
    )


def _tell_no_review() -> Deadline:
    return Deadline(
        id="tell-panel-no-review",
        title="Tell the national panel that there will be no review, with the reasons",
        amount=14,
        unit=TimeUnit.DAYS,
        clock="decided",
        clock_words=_DECISION,
        done="decision_told",
        by=_CHAIR,
        to=_PANEL,
        force=Force.CONSIDER,
        source=PANEL_GUIDANCE.told(
            "flow chart 1",
            "the LSCB Chair should let the panel know their decision within 14 days",
            url=PANEL_GUIDANCE.url,
            note="Read in a copy of the panel's flow chart. It says 14 days; Working Together 2015 is "
            "recalled as saying five working days for any decision. They are different texts.",
        ),
        question="commission",
        decided=Decided.NO,
    )


def _notify(source: Source) -> Deadline:
    return Deadline(
        id="notify",
        title="Report the incident to Ofsted and the board",
        amount=5,
        unit=TimeUnit.WORKING_DAYS,
        clock="aware",
        clock_words="the local authority became aware of the incident",
        done="notified",
        by="the local authority",
        to="Ofsted and the board or boards concerned",
        force=Force.SHOULD_ALWAYS,
        source=source,
        limit_source=WT2015.told("chapter 4", url=WARRINGTON, note="Read in Warrington's procedures."),
        note="The day of becoming aware is day 0; where it is no working day, the next working day is "
        "day 1. From 29 June 2018 the incident is notified to the new panel instead.",
    )


DEADLINES_2010 = (
    _decide(WT2010),
    _complete(WT2010, "chapter 8"),
    Deadline(
        id="publish",
        title="Publish the overview report whole",
        clock="completed",
        clock_words="the review was completed",
        done="published",
        by=_BOARD,
        force=Force.SHOULD_ALWAYS,
        source=WT2010.told(
            "chapter 8, as changed on 10 June 2010",
            url=KNOWSLEY,
            note="Read in Knowsley's procedures.",
        ),
        question="commission",
        decided=Decided.YES,
        note="For reviews that began on or after 10 June 2010, unless there are compelling reasons of "
        "a child's welfare; before that day an executive summary was published.",
    ),
)
DEADLINES_2013 = (
    _decide(WT2013),
    _tell_no_review(),
    _complete(WT2013, "chapter 4"),
    _copy(WT2013, 7, TimeUnit.DAYS),
    _keep(WT2013),
)
DEADLINES_2015 = (
    _notify(INCIDENTS),
    _decide(WT2015),
    Deadline(
        id="tell-panel",
        title="Tell the national panel, Ofsted and the Department for Education of the decision",
        amount=5,
        unit=TimeUnit.WORKING_DAYS,
        clock="decided",
        clock_words=_DECISION,
        done="decision_told",
        by=_BOARD,
        to=f"{_PANEL}, Ofsted and the Department for Education",
        force=Force.CONSIDER,
        source=WT2015.recalled("chapter 4"),
    ),
    _tell_no_review(),
    _complete(WT2015, "chapter 4"),
    _copy(WT2015, 7, TimeUnit.WORKING_DAYS),
    _keep(WT2015),
)
