"""What both editions have alike: their recalled criteria, their facts and their warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Otherwise, Presumption, Question, Rule

if TYPE_CHECKING:
    from scrlearn.model.conditions import Condition, Limb
    from scrlearn.model.instruments import Instrument

FACTS_ASKED = (
    "died",
    "sustained_significant_harm",
    "risk_of_significant_harm",
    "additional_learning",
    "abuse_or_neglect_known_or_suspected",
    "suicide",
    "alleged_murder",
    "culpable_homicide",
    "reckless_conduct",
    "act_of_violence",
    "on_child_protection_register_ever",
    "sibling_on_child_protection_register_ever",
    "care_experienced",
    "absolutely_clear_no_bearing",
    "register_or_care_history_has_bearing",
    "effective_practice_prevented_harm",
    "looked_after_now",
    "aftercare",
    "continuing_care",
)
WARNINGS = (
    "The chapter of this guidance that states the criteria was not read: they are recalled, and advise only.",
    "The time limits of this guidance were not verified and are not in this version.",
)

SHOULD = "The criteria are met: the committee should consider a Learning Review, and decides."
_NEW_CONDITION = (
    "Recalled: the serious concern of 2015 about involvement gave way to additional learning. Read "
    "the chapter before relying on it."
)


@attrs.frozen(kw_only=True)
class Guidance:
    """One edition of the guidance, with its recalled criteria."""

    instrument: Instrument

    def recalled(self, name: str, fact: str, words: str) -> Limb:
        """A limb of the chapter that was not read."""
        return limb(f"criteria-{name}", fact, words, self.instrument.recalled("chapter 2"))

    @property
    def learning(self) -> Limb:
        """What every criterion asks for."""
        return self.recalled(
            "learning",
            "additional_learning",
            "there is additional learning to be gained that may inform improvements",
        )

    @property
    def died(self) -> Limb:
        """A death."""
        return self.recalled("died", "died", "a child has died")

    @property
    def harmed(self) -> Condition:
        """Harm, or the risk of it."""
        return self.recalled(
            "harm", "sustained_significant_harm", "a child has sustained significant harm"
        ) | self.recalled("risk", "risk_of_significant_harm", "a child was at risk of significant harm")

    @property
    def abuse(self) -> Limb:
        """Abuse or neglect, as a factor."""
        return self.recalled(
            "abuse",
            "abuse_or_neglect_known_or_suspected",
            "abuse or neglect is known or suspected to be a factor",
        )

    @property
    def manners(self) -> Condition:
        """The manners of death that count by themselves."""
        return (
            self.recalled("suicide", "suicide", "the death is by suicide")
            | self.recalled("murder", "alleged_murder", "the death is by alleged murder")
            | self.recalled("homicide", "culpable_homicide", "the death is by culpable homicide")
            | self.recalled("recklessness", "reckless_conduct", "the death is by reckless conduct")
            | self.recalled("violence", "act_of_violence", "the death is by an act of violence")
        )

    @property
    def history(self) -> Condition:
        """A history on the register or in care, the child's or a sibling's."""
        return (
            self.recalled(
                "register",
                "on_child_protection_register_ever",
                "the child is, or has been, on the Child Protection Register",
            )
            | self.recalled(
                "sibling-register",
                "sibling_on_child_protection_register_ever",
                "a brother or sister is, or has been, on the Child Protection Register",
            )
            | self.recalled(
                "care", "care_experienced", "the child or a brother or sister is care-experienced"
            )
        )

    def rule(self, name: str, title: str, when: Condition) -> Rule:
        """A recalled rule."""
        return Rule(
            id=name,
            title=title,
            outcome=Outcome.CONSIDER,
            force=Force.CONSIDER,
            when=when,
            source=self.instrument.recalled("chapter 2"),
            summary=SHOULD,
            note=_NEW_CONDITION,
        )

    def history_rule(self, when: Condition) -> Rule:
        """The rule that holds unless the history clearly has no bearing."""
        return Rule(
            id="history",
            title="A history on the register or in care, unless it clearly has no bearing",
            outcome=Outcome.CONSIDER,
            force=Force.CONSIDER,
            when=when & self.learning & self.history,
            source=self.instrument.recalled("chapter 2"),
            presumption=Presumption(
                presumed=self.recalled(
                    "bearing",
                    "register_or_care_history_has_bearing",
                    "the history has a bearing on the case",
                ),
                rebuttal=self.recalled(
                    "no-bearing",
                    "absolutely_clear_no_bearing",
                    "it is absolutely clear that it has no bearing on the case",
                ),
                confirmed_as=Outcome.CONSIDER,
            ),
            summary=SHOULD,
            note="The exception needs absolute clarity: what nobody has judged does not meet it.",
        )

    def effective_practice(self, words: str) -> Rule:
        """The rule for good practice, whose scope was read on the title page."""
        source = self.instrument.read("title page", words)
        return Rule(
            id="effective-practice",
            title="Effective practice that prevented harm",
            outcome=Outcome.CONSIDER,
            force=Force.CONSIDER,
            when=limb(
                "scope-effective-practice",
                "effective_practice_prevented_harm",
                "effective practice has prevented harm or the risk of harm",
                source,
            ),
            source=source,
            summary="It is in scope for a Learning Review; the committee decides.",
            note="No harm is needed: what went well can be learned from, too.",
        )


def commission(*rules: Rule) -> Question:
    """Return the question whether the committee should consider a review."""
    return Question(
        id="commission",
        asks="Should the committee consider a Learning Review?",
        rules=rules,
        otherwise=Otherwise(summary="The criteria of the guidance are not met on these facts."),
    )
