"""The Act of 2004 and the regulations of 2018, which every edition stands on.

What they say themselves is here: whom to notify of, which case is serious, what to have regard to, and the
time limits that they set. Guidance adds the rest (`shared`, and each edition).
"""

from __future__ import annotations

from scrlearn.law.england_cspr.sources import (
    ACT,
    CHILDREN_ACT_1989,
    ISLINGTON,
    NORTH_EAST_LINCOLNSHIRE,
    REGULATIONS,
)
from scrlearn.law.england_scr.facts import AREA_DATE
from scrlearn.law.england_scr.sources import COMMENCEMENT
from scrlearn.model.deadlines import Deadline, Decided, Direction, TimeUnit
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import AreaTerm, Rule

PARTNERS = "the safeguarding partners"
PANEL_NAME = "the Child Safeguarding Practice Review Panel"

# ------------------------------------------------------------------------------------------- section 16C

_KNOWS = limb(
    "section-16c-1-knows",
    "local_authority_knows_or_suspects",
    "a local authority in England knows or suspects that a child has been abused or neglected",
    ACT.read("section 16C(1)"),
)
_DIED = limb("section-16c-1-died", "died", "the child dies", ACT.read("section 16C(1)(a) and (b)"))
_HARMED = limb(
    "section-16c-1-harmed",
    "seriously_harmed",
    "the child is seriously harmed",
    ACT.read("section 16C(1)(a) and (b)"),
)
_IN_AREA = limb(
    "section-16c-1-a-area",
    "event_in_area",
    "it happens in the local authority's area",
    ACT.read("section 16C(1)(a)"),
)
_RESIDENT = limb(
    "section-16c-1-b-resident",
    "normally_resident",
    "the child is normally resident in the local authority's area",
    ACT.read("section 16C(1)(b)"),
)
_ABROAD = limb(
    "section-16c-1-b-outside",
    "event_outside_england",
    "it happens outside England",
    ACT.read("section 16C(1)(b)", note="Wales, Scotland and Northern Ireland are outside England."),
)

NOTIFIABLE = _KNOWS & ((_DIED | _HARMED) & _IN_AREA | _RESIDENT & _ABROAD & (_DIED | _HARMED))
"""Section 16C(1). It turns on what the local authority itself knows or suspects."""

SERIOUS_INCIDENT = Rule(
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
_LOOKED_AFTER = CHILDREN_ACT_1989.told(
    "paragraph 20 of Schedule 2, with the guidance's chapter on reviews",
    url=NORTH_EAST_LINCOLNSHIRE,
    note="Read in North East Lincolnshire's procedures. The Department for Education's statistics of "
    "notifications, too, say that the Secretary of State and Ofsted are to be told.",
)
LOOKED_AFTER_CHILD = Rule(
    id="looked-after-child",
    title="The death of a looked-after child, whether or not abuse is suspected",
    outcome=Outcome.NOTIFY,
    force=Force.SHOULD_ALWAYS,
    when=limb("looked-after-died", "died", "a child dies", _LOOKED_AFTER)
    & limb("looked-after", "looked_after_now", "the child was looked after", _LOOKED_AFTER),
    source=_LOOKED_AFTER,
    summary="The local authority should notify the Secretary of State and Ofsted.",
    note="It is the same route of notification. Without abuse or neglect there is no duty under "
    "section 16C and no rapid review.",
)

# ------------------------------------------------------------------------------------------ a local review

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

_CASE = ACT.read("section 16B(9)")
_SERIOUS_CHILD_SAFEGUARDING_CASE = limb(
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

_CRITERIA = (
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

SERIOUS_CASE = Rule(
    id="serious-child-safeguarding-case",
    title="A serious child safeguarding case",
    outcome=Outcome.CONSIDER,
    force=Force.CONSIDER,
    when=_SERIOUS_CHILD_SAFEGUARDING_CASE,
    source=ACT.read("section 16F(1), with regulation 11 of SI 2018/789"),
    considers=_CRITERIA,
    summary="The safeguarding partners must decide whether a review is appropriate, "
    "having regard to the criteria; nothing is forced.",
    note="Meeting every criterion does not make a review automatic, and meeting none does "
    "not rule one out: the list says what the criteria include. Record the reasons, above "
    "all where a review is declined. The national panel may arrange a review of its own "
    "(section 16B).",
)

# ------------------------------------------------------------------------------------------- time limits

COPY_BEFORE_PUBLICATION = Deadline(
    id="copy-before-publication",
    title="Send the report, or the information on improvements, before it is published",
    amount=7,
    unit=TimeUnit.DAYS,
    direction=Direction.BEFORE,
    clock="published",
    clock_words="publication",
    done="report_sent",
    by=PARTNERS,
    to=f"the Secretary of State and {PANEL_NAME}",
    force=Force.MUST,
    source=REGULATIONS.read("regulation 16"),
    question="commission",
    decided=Decided.YES,
    note="Calendar days, counted back from publication. Where the report is not published, the information "
    "on improvements is, and the same days apply to it.",
)
KEEP_AVAILABLE = Deadline(
    id="keep-available",
    title="Keep the report, or the information on improvements, publicly available",
    amount=12,
    unit=TimeUnit.MONTHS,
    direction=Direction.KEEP,
    clock="published",
    clock_words="publication",
    done="available_until",
    by=PARTNERS,
    force=Force.MUST,
    source=REGULATIONS.read("regulation 17", note="At least one year."),
    question="commission",
    decided=Decided.YES,
)
