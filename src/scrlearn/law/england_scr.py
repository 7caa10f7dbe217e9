"""England: Serious Case Reviews, 2006 to 2019.

The regulation supplies the limbs and never changed; statutory guidance (Working Together to Safeguard
Children) supplies the "must" and what lies around it, and changed with each edition. Every mark says what
was read: the regulation in its own text, the guidance mostly in the procedures that boards made of it. What
nobody could read is marked as not verified; it advises and is never settled law.
"""

from __future__ import annotations

from datetime import date

from scrlearn.law.catalogue import FACTS, IMPLICATIONS
from scrlearn.model.conditions import Limb, Source, Verified
from scrlearn.model.rules import (
    AreaEnding,
    Edition,
    FactDefinition,
    Force,
    Otherwise,
    Outcome,
    Presumption,
    Question,
    Rule,
    RuleSet,
)

_REGULATIONS = "Local Safeguarding Children Boards Regulations 2006 (SI 2006/90)"
_WT2013 = "Working Together to Safeguard Children 2013"
_WT2015 = "Working Together to Safeguard Children 2015"

_REGULATIONS_FROM = date(2006, 4, 1)
_REGULATIONS_TO = date(2020, 9, 28)
_WT2013_FROM = date(2013, 4, 15)
_WT2013_TO = date(2015, 3, 25)
_WT2015_FROM = date(2015, 3, 26)
_WT2015_TO = date(2019, 9, 29)
_NOTIFY_TO = date(2018, 6, 28)

_WT2013_PAGE = "https://www.gov.uk/government/publications/working-together-to-safeguard-children"
_WT2015_PAGE = "https://www.gov.uk/government/publications/working-together-to-safeguard-children--2"
_CORNWALL = "https://docest.com/doc/291331/cornwall-isles-of-scilly-safeguarding-children-board"
_MANCHESTER = "https://paperzz.com/doc/7270137/mscb-scr-referral-form-issued-may-2017"
_SEFTON = (
    "https://seftonlscb.safeguardingpolicies.org.uk/may-2017/sec-11-serious-case-reviews-scrs/"
    "definitions-of-notifiable-incidents-and-seriously-harmed"
)
_SOUTHAMPTON = "http://southamptonlscb.co.uk/seriouscasereviews/"
_SOUTH_GLOUCESTERSHIRE = (
    "https://edocs.southglos.gov.uk/safeguardingchildrenreport/pages/serious-case-reviews/"
)
_TRAFFORD = (
    "https://www.traffordsafeguardingpartnership.org.uk/safeguarding-children-and-young-people/"
    "Child-Safeguarding-Practice-Reviews/Criteria-for-Serious-Case-Reviews.aspx"
)
_TRANSITION = "https://www.legislation.gov.uk/uksi/2018/497"

_NOT_READ = "The guidance's own sentence was not read: the words here are ours."


def _regulation(provision: str, words: str = "") -> Source:
    return Source(
        instrument=_REGULATIONS,
        provision=provision,
        url="https://www.legislation.gov.uk/uksi/2006/90/body/made",
        in_force_from=_REGULATIONS_FROM,
        in_force_to=_REGULATIONS_TO,
        verified=Verified.PRIMARY,
        words=words,
    )


def _guidance_2013(
    url: str, verified: Verified, *, provision: str = "chapter 4", words: str = "", note: str = ""
) -> Source:
    return Source(
        instrument=_WT2013,
        provision=provision,
        url=url,
        in_force_from=_WT2013_FROM,
        in_force_to=_WT2013_TO,
        verified=verified,
        words=words,
        note=note,
    )


def _guidance_2015(
    url: str, verified: Verified, *, provision: str = "chapter 4", words: str = "", note: str = ""
) -> Source:
    return Source(
        instrument=_WT2015,
        provision=provision,
        url=url,
        in_force_from=_WT2015_FROM,
        in_force_to=_WT2015_TO,
        verified=verified,
        words=words,
        note=note,
    )


# ------------------------------------------------------------------------------------------- the regulation

_ABUSE = Limb(
    id="regulation-5-2-a",
    fact="abuse_or_neglect_known_or_suspected",
    words="abuse or neglect of a child is known or suspected",
    source=_regulation("regulation 5(2)(a)", "abuse or neglect of a child is known or suspected"),
)
_DIED = Limb(
    id="regulation-5-2-b-i",
    fact="died",
    words="the child has died",
    source=_regulation("regulation 5(2)(b)(i)", "the child has died"),
)
_HARMED = Limb(
    id="regulation-5-2-b-ii-harm",
    fact="seriously_harmed",
    words="the child has been seriously harmed",
    source=_regulation("regulation 5(2)(b)(ii)", "the child has been seriously harmed"),
)
_CONCERN = Limb(
    id="regulation-5-2-b-ii-concern",
    fact="concern_working_together",
    words="there is cause for concern as to the way in which the authority, their Board partners or other "
    "relevant persons have worked together to safeguard the child",
    source=_regulation(
        "regulation 5(2)(b)(ii)",
        "there is cause for concern as to the way in which the authority, their Board partners or other "
        "relevant persons have worked together to safeguard the child",
    ),
)

SERIOUS_CASE = _ABUSE & (_DIED | _HARMED & _CONCERN)
"""Regulation 5(2). The concern belongs to serious harm alone: a death needs none."""

_FUNCTION = _regulation(
    "regulation 5(1)(e)",
    "undertaking reviews of serious cases and advising the authority and their Board partners on lessons "
    "to be learned",
)

# --------------------------------------------------------------------------------------- what guidance adds


def _serious_case(source: Source) -> Rule:
    return Rule(
        id="serious-case",
        title="A serious case under the regulations",
        outcome=Outcome.MANDATORY,
        force=Force.MUST,
        when=SERIOUS_CASE,
        source=source,
        note="The regulation lists reviews of serious cases among the board's functions; the guidance says "
        "must.",
    )


def _presumed(source: Source, rebuttal_words: str) -> Rule:
    return Rule(
        id="presumed-concern",
        title="Serious harm, unless concern about joint working is ruled out",
        outcome=Outcome.PRESUMED,
        force=Force.PRESUMED,
        when=_ABUSE & _HARMED,
        source=source,
        presumption=Presumption(
            presumed=_CONCERN,
            rebuttal=Limb(
                id="presumption-rebuttal",
                fact="definitive_evidence_of_no_concern",
                words=rebuttal_words,
                source=source,
            ),
            confirmed_as=Outcome.MANDATORY,
        ),
        note="A weakly evidenced 'no concern' rebuts nothing, and a concern that nobody has judged is not "
        "a 'no'.",
    )


_MANDATORY_2013 = _guidance_2013(
    _CORNWALL,
    Verified.SECONDARY,
    note="Read in a South West toolkit: boards must carry out a review where regulation 5(2) is met. "
    + _NOT_READ,
)
_MANDATORY_2015 = _guidance_2015(
    _SOUTHAMPTON,
    Verified.SECONDARY,
    note="Read in Southampton's account of the chapter: the board must undertake a review where regulation "
    "5(2) "
    "is met. " + _NOT_READ,
)
_PRESUMPTION_2013 = _guidance_2013(_WT2013_PAGE, Verified.UNVERIFIED, note=_NOT_READ)
_PRESUMPTION_2015 = _guidance_2015(_WT2015_PAGE, Verified.UNVERIFIED, note=_NOT_READ)

_CUSTODY_WORDS = (
    "the child died in custody: in police custody, on remand or following sentencing, or in a young offender "
    "institution, a secure training centre or a secure children's home"
)
_ALWAYS_2013 = _guidance_2013(_CORNWALL, Verified.SECONDARY, note="Read in a South West toolkit.")
_ALWAYS_2015 = _guidance_2015(
    _MANCHESTER,
    Verified.SECONDARY,
    words="should always be carried out ... even if one of the criteria is not met",
    note="Read in Manchester's referral form of May 2017.",
)

_GUIDANCE_ALWAYS_2013 = Rule(
    id="always-in-custody",
    title="A death in custody or under detention",
    outcome=Outcome.GUIDANCE_ALWAYS,
    force=Force.SHOULD_ALWAYS,
    when=Limb(id="always-died", fact="died", words="a child dies", source=_ALWAYS_2013)
    & (
        Limb(id="always-custody", fact="died_in_custody", words=_CUSTODY_WORDS, source=_ALWAYS_2013)
        | Limb(
            id="always-mental-health-act",
            fact="detained_under_mental_health_act",
            words="the child was detained under the Mental Health Act",
            source=_guidance_2013(
                _CORNWALL,
                Verified.SECONDARY,
                note="The toolkit says 'Mental Health Act 2005', which does not exist; the Act of 1983 is "
                "meant.",
            ),
        )
    ),
    source=_ALWAYS_2013,
    note="This stands in guidance, not in the regulation: it holds even where regulation 5(2) is not met.",
)

_GUIDANCE_ALWAYS_2015 = Rule(
    id="always-in-custody",
    title="A death in custody or under detention",
    outcome=Outcome.GUIDANCE_ALWAYS,
    force=Force.SHOULD_ALWAYS,
    when=Limb(id="always-died", fact="died", words="a child dies", source=_ALWAYS_2015)
    & (
        Limb(id="always-custody", fact="died_in_custody", words=_CUSTODY_WORDS, source=_ALWAYS_2015)
        | Limb(
            id="always-mental-health-act",
            fact="detained_under_mental_health_act",
            words="the child was detained under the Mental Health Act 1983",
            source=_guidance_2015(
                _SOUTHAMPTON, Verified.SECONDARY, note="Read in Southampton's account of the chapter."
            ),
        )
        | Limb(
            id="always-deprivation-of-liberty",
            fact="deprivation_of_liberty_order_16_17",
            words="the child was aged 16 or 17 and was the subject of a deprivation of liberty order under "
            "the Mental Capacity Act 2005",
            source=_guidance_2015(
                _TRAFFORD,
                Verified.SECONDARY,
                note="Read in Trafford's criteria, a page of 2018 or later that states the Serious Case "
                "Review criteria.",
            ),
        )
    ),
    source=_ALWAYS_2015,
    note="This stands in guidance, not in the regulation: it holds even where regulation 5(2) is not met.",
)

_MAY_STILL = "The board may still carry out a review, or another kind of review, of its own accord."
_OTHERWISE_2013 = Otherwise(
    force=Force.CONSIDER,
    also=(Outcome.CONSIDER,),
    summary="No rule requires it on these facts, but the board should consider carrying out a review.",
    note="The guidance is told as asking boards to consider reviews of cases that do not meet the criteria.",
    source=_guidance_2013(
        _SOUTH_GLOUCESTERSHIRE,
        Verified.SECONDARY,
        words="LSCBs should consider conducting reviews on cases which do not meet the SCR criteria",
        note="Read in South Gloucestershire's account of the chapter.",
    ),
)
_OTHERWISE_2015 = Otherwise(
    force=Force.MAY,
    also=(Outcome.DISCRETIONARY,),
    note=_MAY_STILL,
    source=_guidance_2015(_WT2015_PAGE, Verified.UNVERIFIED, note=_NOT_READ),
)

# ------------------------------------------------------------------------------------------- notification

_INCIDENTS = _guidance_2015(_SEFTON, Verified.SECONDARY, note="Read in Sefton's procedures of May 2017.")


def _incident_limb(name: str, fact: str, words: str) -> Limb:
    return Limb(id=f"notifiable-{name}", fact=fact, words=words, source=_INCIDENTS)


_INCIDENT_DIED = _incident_limb("died", "died", "a child has died (including cases of suspected suicide)")
_INCIDENT_ABUSE = _incident_limb(
    "abuse", "abuse_or_neglect_known_or_suspected", "abuse or neglect is known or suspected"
)
_NOTIFIABLE = Rule(
    id="notifiable-incident",
    title="A notifiable incident",
    outcome=Outcome.NOTIFY,
    force=Force.SHOULD_ALWAYS,
    when=_INCIDENT_ABUSE
    & (_INCIDENT_DIED | _incident_limb("harmed", "seriously_harmed", "a child has been seriously harmed"))
    | _INCIDENT_DIED
    & (
        _incident_limb(
            "looked-after",
            "looked_after_now",
            "the child was looked after, whether or not abuse is suspected",
        )
        | _incident_limb(
            "regulated",
            "in_regulated_setting_or_service",
            "the child was in a regulated setting or service, whether or not abuse is suspected",
        )
    ),
    source=_INCIDENTS,
    note="The local authority reports it to Ofsted and to the board or boards concerned, within five "
    "working days of becoming aware of it.",
)

# ------------------------------------------------------------------------------------------------- facts


def _with_meaning(fact: str, *, meaning: str, source: Source) -> FactDefinition:
    """Return a fact of the catalogue with what it means in one edition."""
    general = FACTS[fact]
    return FactDefinition(
        id=general.id, asks=general.asks, held_by=general.held_by, meaning=meaning, source=source
    )


_SERIOUSLY_HARMED_2015 = _with_meaning(
    "seriously_harmed",
    meaning="Includes, but is not limited to, cases where the child has sustained, as a result of abuse or "
    "neglect, a potentially life-threatening injury, or serious and/or likely long-term impairment of "
    "physical or mental health or of physical, intellectual, emotional, social or behavioural development. "
    "That a child recovers does not mean that serious harm did not occur.",
    source=_guidance_2015(_SEFTON, Verified.SECONDARY, note="Read in Sefton's procedures of May 2017."),
)
_REBUTTAL_2013 = _with_meaning(
    "definitive_evidence_of_no_concern",
    meaning="The edition of 2013 is recalled as asking whether it is clear that there are no concerns about "
    "inter-agency working.",
    source=_PRESUMPTION_2013,
)
_REGULATION_FACTS = tuple(
    FACTS[fact]
    for fact in (
        "abuse_or_neglect_known_or_suspected",
        "died",
        "seriously_harmed",
        "concern_working_together",
    )
)
_ALWAYS_FACTS = (FACTS["died_in_custody"], FACTS["detained_under_mental_health_act"])
_COMMISSION_ASKS = "Must the board carry out a serious case review?"

# ---------------------------------------------------------------------------------------------- editions

_GUIDANCE_LEFT_OUT = (
    "Working Together 2006 and 2010, the guidance in force before 15 April 2013, are not in this version: "
    "this answer rests on the regulation alone. Read the guidance of the day before relying on it."
)

_REGULATION_ALONE = Edition(
    id="regulation-2006",
    title="The regulation of 2006, without the guidance of its day",
    in_force_from=_REGULATIONS_FROM,
    in_force_to=date(2013, 4, 14),
    sources=(_FUNCTION,),
    facts=_REGULATION_FACTS,
    implications=IMPLICATIONS,
    questions=(
        Question(
            id="commission",
            asks="Is it a serious case, which it is the board's function to review?",
            rules=(
                Rule(
                    id="serious-case",
                    title="A serious case under the regulations",
                    outcome=Outcome.CONSIDER,
                    force=Force.CONSIDER,
                    when=SERIOUS_CASE,
                    source=_FUNCTION,
                    summary="It is a serious case under the regulation, which it is the board's function to "
                    "review.",
                    note="To review serious cases is the board's function, but the regulation itself says "
                    "no 'must'. How strongly a review was required stood in the guidance of the day.",
                ),
            ),
            otherwise=Otherwise(summary="It is not a serious case under the regulation."),
        ),
    ),
    guidance_not_included=_GUIDANCE_LEFT_OUT,
)

_WORKING_TOGETHER_2013 = Edition(
    id="working-together-2013",
    title=_WT2013,
    in_force_from=_WT2013_FROM,
    in_force_to=_WT2013_TO,
    sources=(
        _FUNCTION,
        _guidance_2013(
            _WT2013_PAGE,
            Verified.UNVERIFIED,
            provision="date of effect",
            note="That it took effect on 15 April 2013 was not verified. That it was replaced on 26 March "
            "2015 was read on its own page.",
        ),
    ),
    facts=(*_REGULATION_FACTS, _REBUTTAL_2013, *_ALWAYS_FACTS),
    implications=IMPLICATIONS,
    questions=(
        Question(
            id="commission",
            asks=_COMMISSION_ASKS,
            rules=(
                _serious_case(_MANDATORY_2013),
                _presumed(
                    _PRESUMPTION_2013, "it is clear that there are no concerns about inter-agency working"
                ),
                _GUIDANCE_ALWAYS_2013,
            ),
            otherwise=_OTHERWISE_2013,
        ),
    ),
    warnings=("The notification of incidents under Working Together 2013 is not in this version.",),
)

_WORKING_TOGETHER_2015 = Edition(
    id="working-together-2015",
    title=_WT2015,
    in_force_from=_WT2015_FROM,
    in_force_to=_WT2015_TO,
    ends_by_area=AreaEnding(
        earliest=date(2018, 6, 29),
        latest=date(2019, 9, 30),
        fact=FactDefinition(
            id="area_implementation_date",
            asks="On which day did the area's new safeguarding arrangements take effect?",
            held_by="the area's safeguarding partners, in their published arrangements",
        ),
        source=Source(
            instrument="Commencement regulations of the Children and Social Work Act 2017 (SI 2018/497)",
            provision="regulation 8, with section 30 of the Act",
            url=_TRANSITION,
            in_force_from=date(2018, 6, 29),
            verified=Verified.PRIMARY,
            note="The boards' provisions were repealed in each area on its implementation date, saved only "
            "to finish reviews begun, and everywhere on 29 September 2020.",
        ),
    ),
    sources=(
        _FUNCTION,
        _guidance_2015(
            _WT2015_PAGE,
            Verified.PRIMARY,
            provision="date of publication",
            note="Its own page was read for the date, 26 March 2015; its text was not.",
        ),
    ),
    facts=(
        *(definition for definition in _REGULATION_FACTS if definition.id != "seriously_harmed"),
        _SERIOUSLY_HARMED_2015,
        FACTS["definitive_evidence_of_no_concern"],
        *_ALWAYS_FACTS,
        FACTS["deprivation_of_liberty_order_16_17"],
        FACTS["looked_after_now"],
        FACTS["in_regulated_setting_or_service"],
    ),
    implications=IMPLICATIONS,
    questions=(
        Question(
            id="commission",
            asks=_COMMISSION_ASKS,
            rules=(
                _serious_case(_MANDATORY_2015),
                _presumed(
                    _PRESUMPTION_2015,
                    "there is definitive evidence that there are no concerns about inter-agency working",
                ),
                _GUIDANCE_ALWAYS_2015,
            ),
            otherwise=_OTHERWISE_2015,
        ),
        Question(
            id="notify",
            asks="Should the local authority report the incident to Ofsted and the board?",
            rules=(_NOTIFIABLE,),
            in_force_to=_NOTIFY_TO,
            note="From 29 June 2018 the local authority notifies the Child Safeguarding Practice Review "
            "Panel instead, under section 16C of the Children Act 2004.",
        ),
    ),
)

ENGLAND_SCR = RuleSet(
    id="england-scr",
    title="Serious Case Review (England)",
    jurisdiction="England",
    about="Whether a Local Safeguarding Children Board must review a case in which a child has died or "
    "been seriously harmed, and whether the local authority should report the incident. In force from 1 "
    "April 2006 until each area's new arrangements took effect, at the latest in September 2019.",
    editions=(_REGULATION_ALONE, _WORKING_TOGETHER_2013, _WORKING_TOGETHER_2015),
)
"""The rule set `england-scr`."""
