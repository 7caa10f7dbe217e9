"""What the editions of the guidance have alike: their questions, and the steps with a time limit.

Each takes the source of an edition. What one edition alone says stands in its own file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.law.england_cspr.children_act_2004 import (
    BEGINNING,
    COPY_BEFORE_PUBLICATION,
    LOOKED_AFTER_CHILD,
    NOTIFIABLE,
    PANEL_NAME,
    PARTNERS,
    SERIOUS_CASE,
    SERIOUS_INCIDENT,
)
from scrlearn.law.england_cspr.sources import (
    ACT,
    DORSET_FLOWCHART,
    NORTH_YORKSHIRE,
    PANEL,
    TRAFFORD,
    WILTSHIRE,
    WIRRAL,
    by_account,
)
from scrlearn.model.base import evolve
from scrlearn.model.deadlines import Deadline, Decided, TimeUnit
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Otherwise, Question, Rule

if TYPE_CHECKING:
    from scrlearn.model.deadlines import Relaxation
    from scrlearn.model.instruments import Instrument

# --------------------------------------------------------------------------------------------- questions


def notify_question(*further: Rule) -> Question:
    """Return the question of notification, with the rules that an edition of the guidance adds."""
    return Question(
        id="notify",
        asks="Must the local authority notify the death or serious harm?",
        rules=(SERIOUS_INCIDENT, LOOKED_AFTER_CHILD, *further),
        otherwise=Otherwise(
            summary="No rule requires this authority to notify on these facts.",
            note="An authority that suspects abuse or neglect of a child who came to harm in another "
            "English area has no duty of its own here: it should tell the authority of that area.",
            source=PANEL.read("which local authority should notify"),
        ),
    )


def rapid_review_question(guidance: Instrument) -> Question:
    """Return the question of the rapid review, under one edition of the guidance."""
    source = by_account(guidance, "the chapter on reviews", url=WIRRAL, note="Read in Wirral's procedures.")
    return Question(
        id="rapid_review",
        asks="Should the safeguarding partners carry out a rapid review?",
        begins_by_area=BEGINNING,
        rules=(
            Rule(
                id="every-notified-case",
                title="Every case that is notified under section 16C",
                outcome=Outcome.GUIDANCE_ALWAYS,
                force=Force.SHOULD_ALWAYS,
                when=NOTIFIABLE,
                source=PANEL.read("when a rapid review is needed"),
                summary="A rapid review is expected in every case that is notified.",
                note="It is expected by guidance and the panel, not by statute. Where it turns out "
                "later that the case did not meet the criteria for notification, none is needed.",
            ),
        ),
        otherwise=Otherwise(summary="No rapid review is expected on these facts.", source=source),
        note="What boards should do in 2018 and 2019 before their area's arrangements took effect "
        "stood in transitional guidance, which was not read.",
    )


def commission_question(guidance: Instrument) -> Question:
    """Return the question of a local review, under one edition of the guidance."""
    below = by_account(
        guidance,
        "the chapter on reviews",
        url=WILTSHIRE,
        note="Read in Wiltshire's account of the guidance.",
    )
    return Question(
        id="commission",
        asks="Must the safeguarding partners consider a local child safeguarding practice review?",
        begins_by_area=BEGINNING,
        rules=(SERIOUS_CASE,),
        otherwise=Otherwise(
            force=Force.MAY,
            also=(Outcome.DISCRETIONARY,),
            summary="It is not a serious child safeguarding case on these facts.",
            note="The partners may still review it: good practice, poor practice, or a near miss.",
            source=below,
        ),
    )


# ------------------------------------------------------------------------------------------- time limits


def notify(guidance: Instrument) -> Deadline:
    """Return the time for the Act's notification: the five days are the guidance's."""
    return Deadline(
        id="notify",
        title="Notify the national panel",
        amount=5,
        unit=TimeUnit.WORKING_DAYS,
        clock="aware",
        clock_words="the authority became aware of the incident",
        done="notified",
        by="the local authority in whose area it happened",
        to=f"{PANEL_NAME} and the safeguarding partners of the area",
        force=Force.MUST,
        source=ACT.read("section 16C(1)"),
        limit_source=by_account(
            guidance, "the chapter on reviews", url=WIRRAL, note="Read in Wirral's procedures."
        ),
        note="The duty is the Act's, the five days are the guidance's. The day of becoming aware "
        "is day 0; where it is no working day, the next working day is day 1.",
    )


def rapid_review(
    guidance: Instrument, *, working_days: int, relaxations: tuple[Relaxation, ...] = ()
) -> Deadline:
    """Return the rapid review's time, counted from the notification."""
    return Deadline(
        id="rapid-review",
        title="Send the rapid review to the national panel",
        amount=working_days,
        unit=TimeUnit.WORKING_DAYS,
        clock="notified",
        clock_words="the notification",
        done="rapid_review",
        by=PARTNERS,
        to=PANEL_NAME,
        force=Force.CONSIDER,
        source=by_account(
            guidance,
            "the chapter on reviews",
            url=DORSET_FLOWCHART,
            note="Read in a partnership's flow chart, in which the day of notification is day 0; so, "
            f"too, {NORTH_YORKSHIRE}.",
        ),
        relaxations=relaxations,
        note="An expectation, not a duty of the Act. Sources disagree on the clock: see the step "
        "counted from becoming aware.",
    )


def rapid_review_from_awareness(
    guidance: Instrument, *, working_days: int, relaxations: tuple[Relaxation, ...] = ()
) -> Deadline:
    """Return the rapid review's time by its other clock: sources disagree which one counts."""
    return evolve(
        rapid_review(guidance, working_days=working_days, relaxations=relaxations),
        id="rapid-review-from-awareness",
        clock="aware",
        clock_words="the authority became aware of the incident",
        source=guidance.recalled(
            "the chapter on reviews, and older guidance of the panel",
            note="Older guidance is recalled as counting from becoming aware.",
        ),
        note="The stricter of the two clocks: a review sent by this day is in time by either.",
    )


def complete(guidance: Instrument, *, months: int, relaxations: tuple[Relaxation, ...] = ()) -> Deadline:
    """Return the time for the review itself."""
    return Deadline(
        id="complete",
        title="Complete and publish the review",
        amount=months,
        unit=TimeUnit.MONTHS,
        clock="initiated",
        clock_words="the decision to begin the review",
        done="completed",
        by=PARTNERS,
        force=Force.CONSIDER,
        source=by_account(
            guidance, "the chapter on reviews", url=TRAFFORD, note="Read in Trafford's account of 2020."
        ),
        question="commission",
        decided=Decided.YES,
        relaxations=relaxations,
        note=f"Where it takes longer, {PANEL_NAME} and the Secretary of State should be told why; that "
        "rule was not read in the text.",
    )


def copy_before_publication_guidance(
    guidance: Instrument, *, working_days: int, relaxations: tuple[Relaxation, ...] = ()
) -> Deadline:
    """Return how long before its publication the report is sent on, beside what the regulations ask."""
    return evolve(
        COPY_BEFORE_PUBLICATION,
        id="copy-before-publication-guidance",
        amount=working_days,
        unit=TimeUnit.WORKING_DAYS,
        force=Force.CONSIDER,
        source=guidance.recalled("the chapter on reviews"),
        relaxations=relaxations,
        note="The guidance is recalled as asking for working days, which is stricter than the "
        "regulations: keep both.",
    )
