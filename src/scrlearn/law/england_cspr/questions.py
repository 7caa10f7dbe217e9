"""What is asked since 2018: notification, the rapid review, and a local review to be considered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.law.england_cspr.sources import (
    ACT,
    CHILDREN_ACT_1989,
    ISLINGTON,
    NORTH_EAST_LINCOLNSHIRE,
    PANEL,
    REGULATIONS,
    WILTSHIRE,
    WIRRAL,
    by_account,
)
from scrlearn.law.england_scr.facts import AREA_DATE
from scrlearn.law.england_scr.sources import COMMENCEMENT
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import AreaTerm, Otherwise, Question, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrlearn.model.instruments import Instrument

# ------------------------------------------------------------------------------------------- section 16C

KNOWS = limb(
    "section-16c-1-knows",
    "local_authority_knows_or_suspects",
    "a local authority in England knows or suspects that a child has been abused or neglected",
    ACT.read("section 16C(1)"),
)
DIED = limb("section-16c-1-died", "died", "the child dies", ACT.read("section 16C(1)(a) and (b)"))
HARMED = limb(
    "section-16c-1-harmed",
    "seriously_harmed",
    "the child is seriously harmed",
    ACT.read("section 16C(1)(a) and (b)"),
)
IN_AREA = limb(
    "section-16c-1-a-area",
    "event_in_area",
    "it happens in the local authority's area",
    ACT.read("section 16C(1)(a)"),
)
RESIDENT = limb(
    "section-16c-1-b-resident",
    "normally_resident",
    "the child is normally resident in the local authority's area",
    ACT.read("section 16C(1)(b)"),
)
ABROAD = limb(
    "section-16c-1-b-outside",
    "event_outside_england",
    "it happens outside England",
    ACT.read("section 16C(1)(b)", note="Wales, Scotland and Northern Ireland are outside England."),
)

NOTIFIABLE = KNOWS & ((DIED | HARMED) & IN_AREA | RESIDENT & ABROAD & (DIED | HARMED))
"""Section 16C(1). It turns on what the local authority itself knows or suspects."""


def _duty_to_notify() -> Rule:
    return Rule(
        id="serious-incident",
        title="A child whom the authority knows or suspects to have been abused or neglected dies or "
        "is seriously harmed",
        outcome=Outcome.NOTIFY,
        force=Force.MUST,
        when=NOTIFIABLE,
        source=ACT.read("section 16C(1)"),
        summary="The local authority must notify the Child Safeguarding Practice Review Panel.",
        note="The authority in whose area it happened notifies, and tells the safeguarding partners "
        "there; the authority where the child lives works with it. Where a looked-after child has "
        "died, the same notification tells the Secretary of State and Ofsted. The Act sets no time; "
        "guidance says within five working days of becoming aware.",
    )


def _looked_after() -> Rule:
    source = CHILDREN_ACT_1989.told(
        "paragraph 20 of Schedule 2, with the guidance's chapter on reviews",
        url=NORTH_EAST_LINCOLNSHIRE,
        note="Read in North East Lincolnshire's procedures. The Department for Education's statistics of "
        "notifications, too, say that the Secretary of State and Ofsted are to be told.",
    )
    return Rule(
        id="looked-after-child",
        title="The death of a looked-after child, whether or not abuse is suspected",
        outcome=Outcome.NOTIFY,
        force=Force.SHOULD_ALWAYS,
        when=limb("looked-after-died", "died", "a child dies", source)
        & limb("looked-after", "looked_after_now", "the child was looked after", source),
        source=source,
        summary="The local authority should notify the Secretary of State and Ofsted.",
        note="It is the same route of notification. Without abuse or neglect there is no duty under "
        "section 16C and no rapid review.",
    )


def _care_leaver(instrument: Instrument) -> Rule:
    source = instrument.recalled(
        "chapter 5",
        note="North Yorkshire's one minute guide puts the edition of 2023 so, and says that it requires it.",
    )
    return Rule(
        id="care-leaver",
        title="The death of a care leaver up to and including the age of 24",
        outcome=Outcome.NOTIFY,
        force=Force.CONSIDER,
        when=limb("care-leaver-died", "died", "a person dies", source)
        & limb(
            "care-leaver",
            "care_leaver_aged_18_to_24",
            "the person was a care leaver, aged 18 up to and including 24",
            source,
        ),
        source=source,
        summary="The local authority should notify the Secretary of State and Ofsted.",
        note="There is no rapid review.",
    )


def notify(instrument: Instrument, *, care_leavers: bool) -> Question:
    """Return the question of notification, under one edition of the guidance."""
    further: Iterable[Rule] = (_care_leaver(instrument),) if care_leavers else ()
    return Question(
        id="notify",
        asks="Must the local authority notify the death or serious harm?",
        rules=(_duty_to_notify(), _looked_after(), *further),
        otherwise=Otherwise(
            summary="No rule requires this authority to notify on these facts.",
            note="An authority that suspects abuse or neglect of a child who came to harm in another "
            "English area has no duty of its own here: it should tell the authority of that area.",
            source=PANEL.read("which local authority should notify"),
        ),
    )


# ---------------------------------------------------------------------------------------- the rapid review

BEGINNING = AreaTerm(
    earliest=COMMENCEMENT.in_force_from,
    latest=COMMENCEMENT.in_force_from.replace(year=2019, month=9, day=30),
    fact=AREA_DATE,
    source=COMMENCEMENT.read(
        "regulation 8",
        note="Until an area's arrangements took effect its board went on commissioning serious case reviews.",
    ),
)
"""The beginning of the safeguarding partners' duties, area by area."""


def rapid_review(instrument: Instrument) -> Question:
    """Return the question of the rapid review, under one edition of the guidance."""
    source = by_account(instrument, "the chapter on reviews", url=WIRRAL, note="Read in Wirral's procedures.")
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


# ------------------------------------------------------------------------------------------ a local review

_CASE = ACT.read("section 16B(9)")
SERIOUS_CHILD_SAFEGUARDING_CASE = limb(
    "section-16b-9-abuse",
    "abuse_or_neglect_known_or_suspected",
    "abuse or neglect of a child is known or suspected by a local authority or another person "
    "exercising functions in relation to children",
    _CASE,
) & (
    limb("section-16b-9-died", "died", "the child has died", _CASE)
    | limb("section-16b-9-harmed", "seriously_harmed", "the child has been seriously harmed", _CASE)
)
"""Section 16B(9). No concern about joint working is asked for any more."""

CRITERIA = (
    limb(
        "regulation-11-a",
        "improvements_needed",
        "the case highlights or may highlight improvements needed to safeguard and promote the "
        "welfare of children, including where those improvements have been previously identified",
        REGULATIONS.read("regulation 11(2)(a)"),
    ),
    limb(
        "regulation-11-b",
        "recurrent_themes",
        "the case highlights or may highlight recurrent themes in the safeguarding and promotion of "
        "the welfare of children",
        REGULATIONS.read("regulation 11(2)(b)"),
    ),
    limb(
        "regulation-11-c",
        "two_or_more_agencies_working_together_concern",
        "the case highlights or may highlight concerns regarding two or more organisations or "
        "agencies working together effectively to safeguard and promote the welfare of children",
        REGULATIONS.read("regulation 11(2)(c)", note=f"Guidance says it so, too: {ISLINGTON}"),
    ),
    limb(
        "regulation-11-d",
        "panel_considered_and_concluded_local_review_more_appropriate",
        "the panel has considered the case and has concluded that a local review may be more appropriate",
        REGULATIONS.read("regulation 11(2)(d)"),
    ),
)
"""What safeguarding partners must take into account: a list that is not closed and forces nothing."""


def commission(instrument: Instrument) -> Question:
    """Return the question of a local review, under one edition of the guidance."""
    below = by_account(
        instrument,
        "the chapter on reviews",
        url=WILTSHIRE,
        note="Read in Wiltshire's account of the guidance.",
    )
    return Question(
        id="commission",
        asks="Must the safeguarding partners consider a local child safeguarding practice review?",
        begins_by_area=BEGINNING,
        rules=(
            Rule(
                id="serious-child-safeguarding-case",
                title="A serious child safeguarding case",
                outcome=Outcome.CONSIDER,
                force=Force.CONSIDER,
                when=SERIOUS_CHILD_SAFEGUARDING_CASE,
                source=ACT.read("section 16F(1), with regulation 11 of SI 2018/789"),
                considers=CRITERIA,
                summary="The safeguarding partners must decide whether a review is appropriate, "
                "having regard to the criteria; nothing is forced.",
                note="Meeting every criterion does not make a review automatic, and meeting none does "
                "not rule one out: the list says what the criteria include. Record the reasons, above "
                "all where a review is declined. The national panel may arrange a review of its own "
                "(section 16B).",
            ),
        ),
        otherwise=Otherwise(
            force=Force.MAY,
            also=(Outcome.DISCRETIONARY,),
            summary="It is not a serious child safeguarding case on these facts.",
            note="The partners may still review it: good practice, poor practice, or a near miss.",
            source=below,
        ),
    )
