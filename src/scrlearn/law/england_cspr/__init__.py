"""England: child safeguarding practice reviews, since 29 June 2018.

The Act and the regulations were read; statutory guidance (Working Together 2018 and 2023) mostly in the
procedures that partnerships made of it, and that of 2026 not at all. No local review is ever mandatory on
facts alone: partners must consider, having regard to criteria.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.law.catalogue import AGES, FACTS, IMPLICATIONS, about_a_child
from scrlearn.law.england_cspr.deadlines import deadlines
from scrlearn.law.england_cspr.questions import commission, notify, rapid_review
from scrlearn.law.england_cspr.sources import (
    ACT,
    CUMBERLAND,
    FIRST_DAY,
    REGULATIONS,
    TEES,
    WT2018,
    WT2023,
    WT2026,
    by_account,
)
from scrlearn.model.areas import Nation
from scrlearn.model.fact_definitions import FactDefinition, Implication
from scrlearn.model.rules import Edition, RuleSet

if TYPE_CHECKING:
    from scrlearn.model.instruments import Instrument

__all__ = ["ENGLAND_CSPR"]

_CRITERIA = (
    "improvements_needed",
    "recurrent_themes",
    "two_or_more_agencies_working_together_concern",
    "panel_considered_and_concluded_local_review_more_appropriate",
)
_IMPLIED = (
    *IMPLICATIONS,
    *about_a_child(
        "abuse_or_neglect_known_or_suspected",
        "seriously_harmed",
        "local_authority_knows_or_suspects",
        "looked_after_now",
    ),
    Implication(
        fact="long_term_impairment_likely",
        implies="seriously_harmed",
        because="guidance counts likely long-term impairment as serious harm, even where it is not certain",
    ),
    Implication(
        fact="event_outside_england",
        implies="event_in_area",
        value=False,
        because="an English authority's area does not lie outside England",
    ),
)
_CARE_LEAVERS = (
    Implication(
        fact="care_leaver_aged_18_to_24",
        implies="adult",
        because="a care leaver of 18 to 24 is an adult",
    ),
)


_ACT_OF_2026 = (
    "The Children's Wellbeing and Schools Act 2026 (c. 21), of 29 April 2026, adds childcare and education "
    "agencies to the arrangements (section 2) and child protection teams (section 3); each needs "
    "commencement regulations (section 78). Nothing was read in it that changes these rules."
)
_NOT_READ_2026 = (
    "The edition of 2026 was not read. What guidance adds to the Act and the regulations here is the edition "
    "of 2023's, carried over: it advises only. Read the chapter on reviews before relying on it."
)
_PUBLISHED = {
    WT2018.name: WT2018.told(
        "date of publication",
        url=WT2018.url,
        note="4 July 2018, days after the Act began: read in Wirral's account.",
    ),
    WT2023.name: WT2023.told(
        "date of publication", url=CUMBERLAND, note="15 December 2023: read in Cumberland's bulletin."
    ),
    WT2026.name: WT2026.recalled(
        "date of publication",
        note="18 March 2026 is the day that pages which cite it give; the document was not seen.",
    ),
}


def _harm(instrument: Instrument) -> FactDefinition:
    general = FACTS["seriously_harmed"]
    return FactDefinition(
        id=general.id,
        asks=general.asks,
        held_by=general.held_by,
        meaning="The Act says that it includes serious or long-term impairment of mental health or of "
        "intellectual, emotional, social or behavioural development. Guidance adds physical "
        "impairment, says serious and/or long-term, counts impairment that is likely to be long-term "
        "even where that is not certain, and says that recovery, also from a single incident, does "
        "not rule out serious harm.",
        source=by_account(
            instrument,
            "the chapter on reviews, with section 16B(9) of the Act",
            url=TEES,
            note="Read in the procedures of the Tees partnerships.",
        ),
    )


def _edition(edition_id: str, title: str, instrument: Instrument, *, care_leavers: bool) -> Edition:
    """Return an edition: the same statute, with one edition of the guidance."""
    facts = (
        "local_authority_knows_or_suspects",
        "died",
        "event_in_area",
        "normally_resident",
        "event_outside_england",
        "looked_after_now",
        *(("care_leaver_aged_18_to_24",) if care_leavers else ()),
        "abuse_or_neglect_known_or_suspected",
        *_CRITERIA,
    )
    return Edition(
        id=edition_id,
        title=title,
        in_force_from=FIRST_DAY if instrument is WT2018 else instrument.in_force_from,
        in_force_to=instrument.in_force_to,
        sources=(
            ACT.read("sections 16A to 16L", note=_ACT_OF_2026 if instrument is WT2026 else ""),
            REGULATIONS.read("regulations 2 to 17"),
            _PUBLISHED[instrument.name],
        ),
        facts=(_harm(instrument), *(FACTS[fact] for fact in facts)),
        implications=(*_IMPLIED, *(_CARE_LEAVERS if care_leavers else ())),
        derivations=AGES,
        questions=(
            notify(instrument, care_leavers=care_leavers),
            rapid_review(instrument),
            commission(instrument),
        ),
        deadlines=deadlines(instrument),
        warnings=(_NOT_READ_2026,) if instrument is WT2026 else (),
    )


ENGLAND_CSPR = RuleSet(
    id="england-cspr",
    title="Child safeguarding practice review (England)",
    jurisdiction="England",
    nations=(Nation.ENGLAND,),
    about="Whether a local authority must notify the death or serious harm of a child, whether a "
    "rapid review is expected, and whether the safeguarding partners must consider a local review. In "
    "force from 29 June 2018; the partners' own duties began in each area with its new arrangements, "
    "at the latest in September 2019.",
    editions=(
        _edition(
            "working-together-2018",
            "The Act of 2004 with Working Together to Safeguard Children 2018",
            WT2018,
            care_leavers=False,
        ),
        _edition(
            "working-together-2023",
            "The Act of 2004 with Working Together to Safeguard Children 2023",
            WT2023,
            care_leavers=True,
        ),
        _edition(
            "working-together-2026",
            "The Act of 2004 with Working Together to Safeguard Children 2026",
            WT2026,
            care_leavers=True,
        ),
    ),
)
"""The rule set `england-cspr`."""
