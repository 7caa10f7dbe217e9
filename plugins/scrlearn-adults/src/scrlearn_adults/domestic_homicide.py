"""England and Wales since April 2011: Domestic Homicide Reviews under section 9 of the Act of 2004.

The section defines the review, lets the Secretary of State direct one, and has bodies have regard to
guidance. It has no general duty to hold one: that comes from the guidance.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from scrlearn.law.catalogue import AGES, FACTS, IMPLICATIONS
from scrlearn.model.areas import Nation
from scrlearn.model.deadlines import Deadline, Decided, Direction, TimeUnit
from scrlearn.model.fact_definitions import AgeFact, FactDefinition, Implication
from scrlearn.model.instruments import Instrument, limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Otherwise, Question, Rule, RuleSet

if TYPE_CHECKING:
    from scrlearn.model.conditions import Limb

GUIDANCE_2016_FROM = date(2016, 12, 1)
"""The guidance is dated December 2016; the day was not found, and the first of the month stands for it."""

ACT = Instrument(
    name="Domestic Violence, Crime and Victims Act 2004",
    url="https://www.legislation.gov.uk/ukpga/2004/28/section/9",
    in_force_from=date(2011, 4, 13),
)
LEARNING = Instrument(
    name="Home Office, Conducting a domestic homicide review: online learning",
    url="https://www.gov.uk/guidance/conducting-a-domestic-homicide-review-online-learning",
    in_force_from=date(2011, 4, 13),
)
GUIDANCE_2016 = Instrument(
    name="Multi-agency statutory guidance for the conduct of domestic homicide reviews, December 2016",
    url="https://www.gov.uk/government/publications/revised-statutory-guidance-for-the-conduct-of-domestic-homicide-reviews",
    in_force_from=GUIDANCE_2016_FROM,
)
GUIDANCE_2011 = Instrument(
    name="Multi-agency statutory guidance for the conduct of domestic homicide reviews",
    url="https://pdfslide.us/documents/multi-agency-statutory-guidance-for-the-statutory-guidance-for-the-conduct-of.html",
    in_force_from=date(2011, 4, 13),
    in_force_to=date(2016, 11, 30),
)
_SUFFOLK = "https://www.readkong.com/page/suffolk-domestic-homicide-review-guidance-2021-2547143"
_PRESTON = "https://preston.gov.uk/article/1153/Domestic-homicide-reviews"
_COMMENCED_ON = "https://legislation.gov.uk/ukpga/2004/28/part/1/crossheading/domestic-homicide-reviews/2008-04-01/data.xht"
_PARTNERSHIP = "the community safety partnership"

AGED_16 = AgeFact(fact="aged_16_or_over", at_least=16)
IMPLIED = (
    *IMPLICATIONS,
    Implication(fact="adult", implies="aged_16_or_over", because="whoever is 18 is over 16"),
    Implication(
        fact="death_resulted_from_violence_abuse_or_neglect",
        implies="died",
        because="a death can have a cause only where there was one",
    ),
    Implication(fact="suicide", implies="died", because="it is a manner of death"),
)

_DIED_WORDS = "the person has died"


def _limb(name: str, fact: str, words: str) -> Limb:
    return limb(f"section-9-{name}", fact, words, ACT.read("section 9(1)"))


_DIED = _limb("died", "died", _DIED_WORDS)
_AGED = _limb("aged", "aged_16_or_over", "the person was aged 16 or over")
_RESULTED = _limb(
    "resulted",
    "death_resulted_from_violence_abuse_or_neglect",
    "the death has, or appears to have, resulted from violence, abuse or neglect",
)
_BY_WHOM = _limb(
    "related",
    "related_or_intimate",
    "by a person to whom they were related, or with whom they were or had been in an intimate "
    "personal relationship",
) | _limb("household", "same_household", "by a member of the same household")

_DEFINITION = Rule(
    id="domestic-homicide",
    title="A death from violence, abuse or neglect by a relative, a partner or a member of the household",
    outcome=Outcome.GUIDANCE_ALWAYS,
    force=Force.SHOULD_ALWAYS,
    when=_DIED & _AGED & _RESULTED & _BY_WHOM,
    source=LEARNING.read(
        "module 1",
        "the police should inform in writing the relevant community safety partnership",
        note="The partnership is responsible for setting up the review. Section 9 itself has no "
        "general duty to hold one.",
    ),
    summary="The death is in scope for a Domestic Homicide Review, which guidance has the community "
    "safety partnership set up.",
    note="A member of the household counts without any family tie. Section 9 defines the review and "
    "lets the Secretary of State direct one; pages that say the Act itself places the duty overstate "
    "it.",
)
_CONCERN = GUIDANCE_2016.told("suicides", url=_SUFFOLK, note="Read in Suffolk's guidance of 2021.")
_SUICIDE = Rule(
    id="suicide",
    title="A suicide in circumstances that give rise to concern, such as coercive control",
    outcome=Outcome.GUIDANCE_ALWAYS,
    force=Force.SHOULD_ALWAYS,
    when=limb("guidance-died", "died", _DIED_WORDS, _CONCERN)
    & limb("guidance-aged", "aged_16_or_over", "the person was aged 16 or over", _CONCERN)
    & limb("guidance-suicide", "suicide", "the person took their own life", _CONCERN)
    & limb(
        "guidance-concern",
        "circumstances_of_concern_before_suicide",
        "the circumstances give rise to concern, for example coercive or controlling behaviour in "
        "the relationship",
        _CONCERN,
    )
    & (
        limb("guidance-related", "related_or_intimate", "by a relative or an intimate partner", _CONCERN)
        | limb("guidance-household", "same_household", "or a member of the household", _CONCERN)
    ),
    source=_CONCERN,
    summary="Guidance says that a Domestic Homicide Review should be undertaken.",
    note="Even if nobody is charged, or a suspect is acquitted. The Home Office has said of the same "
    "guidance that a review could be conducted; Suffolk's account says should.",
)
_OTHERWISE = Otherwise(
    summary="The death is not in scope on these facts.",
    note="A death by a stranger may be one for an offensive weapons homicide review; the death of a "
    "child under 16 belongs to the reviews of children.",
)
_ASKS = "Is a Domestic Homicide Review to be set up?"


def _deadlines(instrument: Instrument) -> tuple[Deadline, ...]:
    return (
        Deadline(
            id="decide",
            title="Decide whether to set up a review",
            amount=1,
            unit=TimeUnit.MONTHS,
            clock="notified",
            clock_words="the death came to the partnership's attention",
            done="decided",
            by=_PARTNERSHIP,
            force=Force.CONSIDER,
            source=instrument.recalled("timescales"),
        ),
        Deadline(
            id="complete",
            title="Complete the overview report",
            amount=6,
            unit=TimeUnit.MONTHS,
            clock="decided",
            clock_words="the decision to set up the review",
            done="completed",
            by=_PARTNERSHIP,
            force=Force.CONSIDER,
            source=instrument.recalled("timescales"),
            question="commission",
            decided=Decided.YES,
        ),
        Deadline(
            id="copy-to-commissioner",
            title="Send the report to the Domestic Abuse Commissioner",
            clock="completed",
            clock_words="the report was completed",
            done="commissioner_told",
            by=_PARTNERSHIP,
            to="the Domestic Abuse Commissioner",
            force=Force.MUST,
            source=ACT.read("section 9(3B) and (3C)"),
            question="commission",
            decided=Decided.YES,
            note="As soon as reasonably practicable. The subsections came with the Domestic Abuse Act "
            "2021; the Home Office assures the quality of the report before it is published.",
        ),
        Deadline(
            id="keep-available",
            title="Keep the published report on the website",
            amount=12,
            unit=TimeUnit.MONTHS,
            direction=Direction.KEEP,
            clock="published",
            clock_words="publication",
            done="available_until",
            by=_PARTNERSHIP,
            force=Force.MAY,
            source=instrument.told("publication", url=_PRESTON, note="The practice of one partnership."),
            question="commission",
            decided=Decided.YES,
        ),
    )


OWN_FACTS = (
    FactDefinition(
        id="aged_16_or_over",
        asks="Was the person aged 16 or over?",
        held_by="anyone who knows the date of birth",
    ),
    FactDefinition(
        id="death_resulted_from_violence_abuse_or_neglect",
        asks="Did the death result, or does it appear to have resulted, from violence, abuse or neglect?",
        held_by="the police and the coroner",
    ),
)
_SUICIDE_FACTS = (
    FactDefinition(
        id="suicide", asks="Did the person take their own life?", held_by="the police and the coroner"
    ),
    FactDefinition(
        id="circumstances_of_concern_before_suicide",
        asks="Do the circumstances of the suicide give rise to concern, such as coercive control in "
        "the relationship?",
        held_by="the police, domestic abuse services and the family",
    ),
)
_SHARED = (FACTS["died"], FACTS["related_or_intimate"], FACTS["same_household"])
_COMMENCED = ACT.read(
    "commencement of section 9",
    url=_COMMENCED_ON,
    note="The register of legislation shows it as valid from 13 April 2011.",
)

ENGLAND_WALES_DHR = RuleSet(
    id="england-wales-dhr",
    title="Domestic Homicide Review (England and Wales)",
    jurisdiction="England and Wales",
    nations=(Nation.ENGLAND, Nation.WALES),
    subject="a person aged 16 or over",
    about="Whether a death is in scope for a Domestic Homicide Review. In force from 13 April 2011; "
    "guidance of December 2016 added suicides. In Northern Ireland the section has the Department of "
    "Justice in the Secretary of State's place; that is not in this version.",
    editions=(
        Edition(
            id="section-9-2011",
            title="Section 9 of the Act of 2004, before the guidance of 2016",
            in_force_from=ACT.in_force_from,
            in_force_to=GUIDANCE_2011.in_force_to,
            sources=(ACT.read("section 9"), _COMMENCED),
            facts=(*_SHARED, *OWN_FACTS),
            implications=IMPLIED,
            derivations=(*AGES, AGED_16),
            questions=(Question(id="commission", asks=_ASKS, rules=(_DEFINITION,), otherwise=_OTHERWISE),),
            deadlines=_deadlines(GUIDANCE_2011),
        ),
        Edition(
            id="guidance-2016",
            title="Section 9 of the Act of 2004 with the guidance of December 2016",
            in_force_from=GUIDANCE_2016_FROM,
            sources=(
                ACT.read("section 9"),
                GUIDANCE_2016.recalled(
                    "date", note="The day in December 2016 was not found: the first stands for it."
                ),
            ),
            facts=(*_SHARED, *OWN_FACTS, *_SUICIDE_FACTS),
            implications=IMPLIED,
            derivations=(*AGES, AGED_16),
            questions=(
                Question(id="commission", asks=_ASKS, rules=(_DEFINITION, _SUICIDE), otherwise=_OTHERWISE),
            ),
            deadlines=_deadlines(GUIDANCE_2016),
            warnings=(
                (
                    "Many councils call these reviews domestic abuse related death reviews already. The "
                    "name changed; the law that would change with it is not in force (see "
                    "england-wales-dardr)."
                ),
            ),
        ),
    ),
)
"""The rule set `england-wales-dhr`."""
