"""2015 to 2021: the guidance of 2015. The committee considers and decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.law.catalogue import AGES
from scrlearn.model.deadlines import Deadline, TimeUnit
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Otherwise, Presumption, Question, Rule
from scrlearn_scotland.facts import EVER, IMPLIED, facts
from scrlearn_scotland.notification import NOTIFY
from scrlearn_scotland.sources import SCR_2015

if TYPE_CHECKING:
    from scrlearn.model.conditions import Limb

_CRITERIA = SCR_2015.read("criteria for a Significant Case Review")
_COMMITTEE = "the Child Protection Committee"
_SHOULD = "The criteria are met: the committee should consider a Significant Case Review, and decides."
_ACCUMULATION = "A case may be an accumulation of incidents, as in neglect."
_PAGES = "https://gov.scot/publications/national-guidance-child-protection-committees-conducting-significant-case-review/pages"
_DEADLINES = (
    Deadline(
        id="notify-committee",
        title="Notify the committee of a case that may be significant",
        amount=7,
        unit=TimeUnit.DAYS,
        clock="lead_informed",
        clock_words="the agreed lead was first informed",
        done="committee_notified",
        by="the agency that knows of the case",
        to=_COMMITTEE,
        force=Force.SHOULD_ALWAYS,
        source=SCR_2015.read("annex 1", url=f"{_PAGES}/17"),
        note="As soon as possible, and at the latest by then. The days are calendar days.",
    ),
    Deadline(
        id="initial-case-review",
        title="Send the agency's report for the Initial Case Review to the committee",
        amount=14,
        unit=TimeUnit.DAYS,
        clock="initial_case_review_requested",
        clock_words="the Initial Case Review was asked for",
        done="initial_case_review_received",
        by="the agency that was asked",
        to=_COMMITTEE,
        force=Force.SHOULD_ALWAYS,
        source=SCR_2015.read("annex 2", url=f"{_PAGES}/18"),
        note="As soon as possible, and at the latest by then. An Initial Case Review should always come "
        "first. The days are calendar days.",
    ),
    Deadline(
        id="decide",
        title="Decide whether to hold a Significant Case Review",
        amount=28,
        unit=TimeUnit.DAYS,
        clock="initial_case_review_received",
        clock_words="the committee received the Initial Case Review",
        done="decided",
        by=_COMMITTEE,
        force=Force.CONSIDER,
        source=SCR_2015.recalled(
            "Initial Case Reviews",
            note="That time limits are to be kept and delays explained was read; these days were not.",
        ),
        note="The days are calendar days. Record the reasons for any delay.",
    ),
)


def _limb(name: str, fact: str, words: str) -> Limb:
    return limb(f"criteria-{name}", fact, words, _CRITERIA)


_DIED = _limb("died", "died", "a child has died")
_CONCERN = _limb(
    "concern",
    "serious_concern_professional_or_service_involvement_or_lack",
    "the case gives rise to serious concern about professional or service involvement, or the lack of it",
)
_CIRCUMSTANCES = (
    _limb(
        "abuse",
        "abuse_or_neglect_factor_in_death",
        "abuse or neglect is known or suspected to be a factor in the death",
    )
    | _limb("suicide", "suicide", "the death is by suicide")
    | _limb("accident", "accidental_death", "the death is accidental")
    | _limb("murder", "alleged_murder", "the death is by alleged murder")
    | _limb("homicide", "culpable_homicide", "the death is by culpable homicide")
    | _limb("recklessness", "reckless_conduct", "the death is by reckless conduct")
    | _limb("violence", "act_of_violence", "the death is by an act of violence")
    | _limb("looked-after", "looked_after_now", "the child was looked after by a local authority")
    | _limb("aftercare", "aftercare", "the young person was receiving aftercare")
    | _limb("continuing-care", "continuing_care", "the young person was in continuing care")
)
_ON_REGISTER = _limb(
    "register",
    "on_child_protection_register_ever",
    "the child is, or has been, on the Child Protection Register",
) | _limb(
    "sibling-register",
    "sibling_on_child_protection_register_ever",
    "a brother or sister is, or has been, on the Child Protection Register",
)
_HARM = _limb("harm", "sustained_significant_harm", "a child has sustained significant harm") | _limb(
    "risk", "risk_of_significant_harm", "a child is at risk of significant harm"
)
_LEARNING = _limb(
    "learning",
    "child_protection_committee_determines_learning_to_be_gained",
    "the committee determines that there may be learning to be gained",
)

_COMMISSION = Question(
    id="commission",
    asks="Should the committee consider a Significant Case Review?",
    rules=(
        Rule(
            id="death",
            title="A death in one of the circumstances, with serious concern about involvement",
            outcome=Outcome.CONSIDER,
            force=Force.CONSIDER,
            when=_DIED & _CONCERN & _CIRCUMSTANCES,
            source=_CRITERIA,
            summary=_SHOULD,
            note=_ACCUMULATION,
        ),
        Rule(
            id="death-register",
            title="A death, and a child or sibling who has been on the register, unless that clearly "
            "has no bearing",
            outcome=Outcome.CONSIDER,
            force=Force.CONSIDER,
            when=_DIED & _CONCERN & _ON_REGISTER,
            source=_CRITERIA,
            presumption=Presumption(
                presumed=_limb(
                    "bearing",
                    "register_or_care_history_has_bearing",
                    "the history on the register has a bearing on the case",
                ),
                rebuttal=_limb(
                    "no-bearing",
                    "absolutely_clear_no_bearing",
                    "it is absolutely clear to the committee that it has no bearing on the case",
                ),
                confirmed_as=Outcome.CONSIDER,
            ),
            summary=_SHOULD,
            note="Whether or not abuse or neglect is suspected. The exception needs absolute clarity: "
            "what nobody has judged does not meet it.",
        ),
        Rule(
            id="harm",
            title="Significant harm or the risk of it, with serious concern and, it may be, learning",
            outcome=Outcome.CONSIDER,
            force=Force.CONSIDER,
            when=~_DIED & _HARM & _CONCERN & _LEARNING,
            source=_CRITERIA,
            summary=_SHOULD,
            note="The risk of harm is enough, even where none was done.",
        ),
    ),
    otherwise=Otherwise(summary="The criteria of the guidance are not met on these facts."),
)


GUIDANCE_2015 = Edition(
    id="guidance-2015",
    title="The guidance of 2015",
    in_force_from=SCR_2015.in_force_from,
    in_force_to=SCR_2015.in_force_to,
    sources=(
        _CRITERIA,
        SCR_2015.recalled("last day", note="The day on which it was replaced in 2021 was not verified."),
    ),
    facts=facts(
        "died",
        "serious_concern_professional_or_service_involvement_or_lack",
        "abuse_or_neglect_factor_in_death",
        "suicide",
        "accidental_death",
        "alleged_murder",
        "culpable_homicide",
        "reckless_conduct",
        "act_of_violence",
        "looked_after_now",
        "aftercare",
        "continuing_care",
        "on_child_protection_register_ever",
        "sibling_on_child_protection_register_ever",
        "absolutely_clear_no_bearing",
        "register_or_care_history_has_bearing",
        "sustained_significant_harm",
        "risk_of_significant_harm",
        "child_protection_committee_determines_learning_to_be_gained",
    ),
    implications=IMPLIED,
    derivations=(*AGES, *EVER),
    questions=(_COMMISSION, NOTIFY),
    deadlines=_DEADLINES,
    warnings=("Nothing in Scotland's guidance makes a review mandatory: the committee decides.",),
)
