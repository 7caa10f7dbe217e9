"""What both editions have alike: section 9, and the steps with a time limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.model.deadlines import Deadline, Decided, Direction, TimeUnit
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Otherwise, Rule
from scrlearn_adults.england_wales_dhr.sources import ACT, LEARNING, PRESTON

if TYPE_CHECKING:
    from scrlearn.model.conditions import Limb
    from scrlearn.model.instruments import Instrument

_PARTNERSHIP = "the community safety partnership"
ASKS = "Is a Domestic Homicide Review to be set up?"
DIED_WORDS = "the person has died"
OTHERWISE = Otherwise(
    summary="The death is not in scope on these facts.",
    note="A death by a stranger may be one for an offensive weapons homicide review; the death of a "
    "child under 16 belongs to the reviews of children.",
)
COPY_TO_COMMISSIONER = Deadline(
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
)


def _limb(name: str, fact: str, words: str) -> Limb:
    return limb(f"section-9-{name}", fact, words, ACT.read("section 9(1)"))


_DIED = _limb("died", "died", DIED_WORDS)
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

DOMESTIC_HOMICIDE = Rule(
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


def decide(guidance: Instrument) -> Deadline:
    """Return the time for the decision whether to set up a review."""
    return Deadline(
        id="decide",
        title="Decide whether to set up a review",
        amount=1,
        unit=TimeUnit.MONTHS,
        clock="notified",
        clock_words="the death came to the partnership's attention",
        done="decided",
        by=_PARTNERSHIP,
        force=Force.CONSIDER,
        source=guidance.recalled("timescales"),
    )


def complete(guidance: Instrument) -> Deadline:
    """Return the time for the review itself."""
    return Deadline(
        id="complete",
        title="Complete the overview report",
        amount=6,
        unit=TimeUnit.MONTHS,
        clock="decided",
        clock_words="the decision to set up the review",
        done="completed",
        by=_PARTNERSHIP,
        force=Force.CONSIDER,
        source=guidance.recalled("timescales"),
        question="commission",
        decided=Decided.YES,
    )


def keep_available(guidance: Instrument) -> Deadline:
    """Return how long the published report is kept on the website."""
    return Deadline(
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
        source=guidance.told("publication", url=PRESTON, note="The practice of one partnership."),
        question="commission",
        decided=Decided.YES,
    )
