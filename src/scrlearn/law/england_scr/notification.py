"""Notifiable incidents of Working Together 2015: what the local authority reports to Ofsted and the board."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from scrlearn.law.england_scr.sources import SEFTON, WT2015
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Question, Rule

if TYPE_CHECKING:
    from scrlearn.model.conditions import Limb

INCIDENTS = WT2015.told("chapter 4", url=SEFTON, note="Read in Sefton's procedures of May 2017.")


def _incident(name: str, fact: str, words: str) -> Limb:
    return limb(f"notifiable-{name}", fact, words, INCIDENTS)


_DIED = _incident("died", "died", "a child has died (including cases of suspected suicide)")
_ABUSE = _incident("abuse", "abuse_or_neglect_known_or_suspected", "abuse or neglect is known or suspected")
_HARMED = _incident("harmed", "seriously_harmed", "a child has been seriously harmed")
_LOOKED_AFTER = _incident(
    "looked-after", "looked_after_now", "the child was looked after, whether or not abuse is suspected"
)
_REGULATED = _incident(
    "regulated",
    "in_regulated_setting_or_service",
    "the child was in a regulated setting or service, whether or not abuse is suspected",
)

NOTIFY = Question(
    id="notify",
    asks="Should the local authority report the incident to Ofsted and the board?",
    rules=(
        Rule(
            id="notifiable-incident",
            title="A notifiable incident",
            outcome=Outcome.NOTIFY,
            force=Force.SHOULD_ALWAYS,
            when=_ABUSE & (_DIED | _HARMED) | _DIED & (_LOOKED_AFTER | _REGULATED),
            source=INCIDENTS,
            note="The local authority reports it to Ofsted and to the board or boards concerned, "
            "within five working days of becoming aware of it.",
        ),
    ),
    in_force_to=date(2018, 6, 28),
    note="From 29 June 2018 the local authority notifies the Child Safeguarding Practice Review Panel "
    "instead, under section 16C of the Children Act 2004.",
)
