"""What the editions of the guidance have alike: their rules, and the steps with a time limit.

Each takes the source of an edition and the length that this sets. What one edition alone says stands in its
own file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.law.england_scr.regulation_2006 import ABUSE, CONCERN, HARMED, SERIOUS_CASE
from scrlearn.law.england_scr.sources import NORTHAMPTONSHIRE_PRESS, PANEL_GUIDANCE, WEST_YORKSHIRE
from scrlearn.model.deadlines import Deadline, Decided, Direction, TimeUnit
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Presumption, Rule

if TYPE_CHECKING:
    from scrlearn.model.conditions import Condition, Limb, Source
    from scrlearn.model.instruments import Instrument

ASKS = "Must the board carry out a serious case review?"
MAY_STILL = "The board may still carry out a review, or another kind of review, of its own accord."
_CUSTODY_WORDS = (
    "the child died in custody: in police custody, on remand or following sentencing, or in a young "
    "offender institution, a secure training centre or a secure children's home"
)
_ALWAYS_NOTE = (
    "This stands in guidance, not in the regulation: it holds even where regulation 5(2) is not met."
)

BOARD = "the Local Safeguarding Children Board"
_CHAIR = "the Chair of the Local Safeguarding Children Board"
PANEL = "the national panel of independent experts"
DECISION = "the Chair's decision"
_PUBLICATION = "publication"

# ------------------------------------------------------------------------------------------------- rules


def serious_case(source: Source) -> Rule:
    """Return the rule that a serious case must be reviewed, with the guidance that says so."""
    return Rule(
        id="serious-case",
        title="A serious case under the regulations",
        outcome=Outcome.MANDATORY,
        force=Force.MUST,
        when=SERIOUS_CASE,
        source=source,
        note="The regulation lists reviews of serious cases among the board's functions; the guidance "
        "says must.",
    )


def presumed(source: Source, rebuttal_words: str) -> Rule:
    """Return the rule that serious harm is reviewed unless concern about joint working is ruled out."""
    return Rule(
        id="presumed-concern",
        title="Serious harm, unless concern about joint working is ruled out",
        outcome=Outcome.PRESUMED,
        force=Force.PRESUMED,
        when=ABUSE & HARMED,
        source=source,
        presumption=Presumption(
            presumed=CONCERN,
            rebuttal=limb(
                "presumption-rebuttal", "definitive_evidence_of_no_concern", rebuttal_words, source
            ),
            confirmed_as=Outcome.MANDATORY,
        ),
        note="A weakly evidenced 'no concern' rebuts nothing, and a concern that nobody has judged is "
        "not a 'no'.",
    )


def in_custody(source: Source) -> Limb:
    """Return the limb of a death in custody, as a guidance puts it."""
    return limb("always-custody", "died_in_custody", _CUSTODY_WORDS, source)


def detained(act: str, source: Source) -> Limb:
    """Return the limb of a death under detention, by the Act as a guidance names it."""
    words = f"the child was detained under the {act}"
    return limb("always-mental-health-act", "detained_under_mental_health_act", words, source)


def always(source: Source, circumstances: Condition) -> Rule:
    """Return the rule that a child's death in some circumstances is always reviewed."""
    return Rule(
        id="always-in-custody",
        title="A death in custody or under detention",
        outcome=Outcome.GUIDANCE_ALWAYS,
        force=Force.SHOULD_ALWAYS,
        when=limb("always-died", "died", "a child dies", source) & circumstances,
        source=source,
        note=_ALWAYS_NOTE,
    )


# ------------------------------------------------------------------------------------------- time limits


def decide(guidance: Instrument, *, months: int) -> Deadline:
    """Return the time for the decision whether to hold a review."""
    return Deadline(
        id="decide",
        title="Decide whether to hold a review",
        amount=months,
        unit=TimeUnit.MONTHS,
        clock="notified",
        clock_words="the board was notified of the incident",
        done="decided",
        by=_CHAIR,
        force=Force.CONSIDER,
        source=guidance.told(
            "chapter 4",
            url=WEST_YORKSHIRE,
            note="Read in West Yorkshire's procedures: the Chair for the area in which the child "
            "normally lives decides.",
        ),
        limit_source=guidance.recalled("chapter 4"),
        note="The month is the usual time: it ends on the corresponding date.",
    )


def complete(guidance: Instrument, chapter: str, *, months: int) -> Deadline:
    """Return the time for the review itself."""
    return Deadline(
        id="complete",
        title="Complete the review",
        amount=months,
        unit=TimeUnit.MONTHS,
        clock="initiated",
        clock_words="the review began",
        done="completed",
        by=BOARD,
        force=Force.CONSIDER,
        source=guidance.told(
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


def keep_available(guidance: Instrument, *, months: int) -> Deadline:
    """Return how long the published report is kept on the website."""
    return Deadline(
        id="keep-available",
        title="Keep the published report on the website",
        amount=months,
        unit=TimeUnit.MONTHS,
        direction=Direction.KEEP,
        clock="published",
        clock_words=_PUBLICATION,
        done="available_until",
        by=BOARD,
        force=Force.CONSIDER,
        source=guidance.recalled("chapter 4"),
        question="commission",
        decided=Decided.YES,
        note="Later it is given out on request.",
    )


def copy_before_publication(guidance: Instrument, amount: int, unit: TimeUnit) -> Deadline:
    """Return how long before its publication the report is sent on."""
    return Deadline(
        id="copy-before-publication",
        title="Send the report before it is published",
        amount=amount,
        unit=unit,
        direction=Direction.BEFORE,
        clock="published",
        clock_words=_PUBLICATION,
        done="report_sent",
        by=BOARD,
        to=f"Ofsted, the Department for Education and {PANEL}",
        force=Force.CONSIDER,
        source=guidance.recalled("chapter 4"),
        question="commission",
        decided=Decided.YES,
    )


def tell_no_review(*, days: int) -> Deadline:
    """Return the time for telling the national panel of a decision not to hold a review."""
    return Deadline(
        id="tell-panel-no-review",
        title="Tell the national panel that there will be no review, with the reasons",
        amount=days,
        unit=TimeUnit.DAYS,
        clock="decided",
        clock_words=DECISION,
        done="decision_told",
        by=_CHAIR,
        to=PANEL,
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
