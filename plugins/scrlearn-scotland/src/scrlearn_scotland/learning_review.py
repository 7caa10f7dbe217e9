"""Scotland since 2021: Learning Reviews.

The chapter with the criteria was not read: what was read is the scope, from title pages and the table of
changes of 2024. The criteria are recalled, and marked so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn.law.catalogue import AGES
from scrlearn.model.areas import Nation
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Otherwise, Presumption, Question, Rule, RuleSet
from scrlearn_scotland.facts import EVER, IMPLIED, facts
from scrlearn_scotland.notification import NOTIFY
from scrlearn_scotland.sources import LEARNING_2021, LEARNING_2024, LEARNING_REVIEW_FROM, REVISION_FROM

if TYPE_CHECKING:
    from scrlearn.model.conditions import Condition, Limb
    from scrlearn.model.instruments import Instrument

_SHOULD = "The criteria are met: the committee should consider a Learning Review, and decides."
_NEW_CONDITION = (
    "Recalled: the serious concern of 2015 about involvement gave way to additional learning. Read "
    "the chapter before relying on it."
)


@attrs.frozen(kw_only=True)
class _Guidance:
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
            summary=_SHOULD,
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
            summary=_SHOULD,
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


def _commission(*rules: Rule) -> Question:
    return Question(
        id="commission",
        asks="Should the committee consider a Learning Review?",
        rules=rules,
        otherwise=Otherwise(summary="The criteria of the guidance are not met on these facts."),
    )


_OF_2021, _OF_2024 = _Guidance(instrument=LEARNING_2021), _Guidance(instrument=LEARNING_2024)
_ANY_2021 = _OF_2021.died | _OF_2021.harmed
_CARM = LEARNING_2024.read(
    "table of changes made in 2024",
    "the child being managed under Care and Risk Management (CARM) processes and causing harm to "
    "another person or themselves",
)

_QUESTION_2021 = _commission(
    _OF_2021.rule(
        "criteria",
        "A death, significant harm or the risk of it, with learning to be gained",
        _ANY_2021 & _OF_2021.learning & (_OF_2021.abuse | _OF_2021.manners),
    ),
    _OF_2021.history_rule(_ANY_2021),
    _OF_2021.effective_practice("where effective practice has prevented harm or risk of harm"),
)
_QUESTION_2024 = _commission(
    _OF_2024.rule(
        "death",
        "A death, with learning to be gained",
        _OF_2024.died & _OF_2024.learning & (_OF_2024.abuse | _OF_2024.manners),
    ),
    _OF_2024.rule(
        "harm",
        "Significant harm or the risk of it, with learning to be gained",
        ~_OF_2024.died & _OF_2024.harmed & _OF_2024.learning & _OF_2024.abuse,
    ),
    _OF_2024.history_rule(_OF_2024.died | _OF_2024.harmed),
    Rule(
        id="care-and-risk-management",
        title="A child under Care and Risk Management who causes harm",
        outcome=Outcome.CONSIDER,
        force=Force.CONSIDER,
        when=limb(
            "scope-carm",
            "managed_under_care_and_risk_management",
            "the child was managed under Care and Risk Management",
            _CARM,
        )
        & limb(
            "scope-carm-harm",
            "caused_harm_to_another_or_self",
            "the child caused harm to another person or themselves",
            _CARM,
        ),
        source=_CARM,
        summary=_SHOULD,
        note="That it was added in 2024 was read; the criterion's own wording was not.",
    ),
    _OF_2024.effective_practice("where there was effective practice"),
)
_FACTS = (
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
_WARNINGS = (
    "The chapter of this guidance that states the criteria was not read: they are recalled, and advise only.",
    "The time limits of this guidance were not verified and are not in this version.",
)

SCOTLAND_LEARNING_REVIEW = RuleSet(
    id="scotland-learning-review",
    title="Learning Review (Scotland)",
    jurisdiction="Scotland",
    nations=(Nation.SCOTLAND,),
    about="Whether a Child Protection Committee should consider a Learning Review, and whether a "
    "death must be notified. Guidance of 2021, revised in 2024.",
    editions=(
        Edition(
            id="guidance-2021",
            title="The guidance of 2021",
            in_force_from=LEARNING_REVIEW_FROM,
            in_force_to=LEARNING_2021.in_force_to,
            sources=(
                LEARNING_2021.read(
                    "title page",
                    "when a child or young person dies, is significantly harmed, or was at risk of "
                    "death or significant harm or where effective practice has prevented harm or risk "
                    "of harm",
                ),
                LEARNING_2021.recalled("date of publication", note="The day in 2021 was not verified."),
            ),
            facts=facts(*_FACTS),
            implications=IMPLIED,
            derivations=(*AGES, *EVER),
            questions=(_QUESTION_2021, NOTIFY),
            warnings=_WARNINGS,
        ),
        Edition(
            id="guidance-2024",
            title="The guidance of 2021 as revised in 2024",
            in_force_from=REVISION_FROM,
            sources=(
                _CARM,
                LEARNING_2024.read(
                    "introduction",
                    "it is the CPC, on behalf of the Chief Officers Group, that decides whether a "
                    "Learning Review is warranted and agrees how the review is conducted",
                ),
                LEARNING_2024.recalled(
                    "date of revision",
                    note="The day in 2024 was not found: the first of the year stands for it.",
                ),
            ),
            facts=facts(*_FACTS, "managed_under_care_and_risk_management", "caused_harm_to_another_or_self"),
            implications=IMPLIED,
            derivations=(*AGES, *EVER),
            questions=(_QUESTION_2024, NOTIFY),
            warnings=_WARNINGS,
        ),
    ),
)
"""The rule set `scotland-learning-review`."""
