"""Since October 2024: the statutory guidance on the Single Unified Safeguarding Review."""

from __future__ import annotations

from scrlearn.model.conditions import AnyOf
from scrlearn.model.fact_definitions import FactDefinition
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Otherwise, Question, Rule
from scrlearn_wales.sources import SAFER_COMMUNITIES, SUSR_GUIDANCE

_SCOPE = SUSR_GUIDANCE.read(
    "overview",
    "The criteria for conducting an SUSR needs to meet one of the following",
    note="A domestic homicide review that is carried out so still goes to the Home Office for quality "
    f"assurance (read in {SAFER_COMMUNITIES}).",
)
_REVIEWS = (
    ("adult_practice_review", "an adult practice review", "decide by the rule set wales-apr"),
    ("child_practice_review", "a child practice review", "decide by the rule set wales-cpr"),
    ("domestic_homicide_review", "a domestic homicide review", "the community safety partnership"),
    (
        "mental_health_homicide_review",
        "a mental health homicide review",
        "the health board",
    ),
    (
        "offensive_weapons_homicide_review",
        "an offensive weapons homicide review",
        "the review partners",
    ),
)
_FACTS = tuple(
    FactDefinition(
        id=f"{name}_criteria_met", asks=f"Are the criteria for {title} met?", held_by=f"the board: {who}"
    )
    for name, title, who in _REVIEWS
)
_ANY = AnyOf(
    parts=tuple(
        limb(
            f"scope-{name.replace('_', '-')}",
            f"{name}_criteria_met",
            f"the criteria for {title} are met",
            _SCOPE,
        )
        for name, title, _ in _REVIEWS
    )
)

STATUTORY_GUIDANCE_2024 = Edition(
    id="statutory-guidance-2024",
    title="The statutory guidance of 2024",
    in_force_from=SUSR_GUIDANCE.in_force_from,
    sources=(
        _SCOPE,
        SUSR_GUIDANCE.told(
            "date of effect",
            url="https://www.childcomwales.org.uk/?p=18599",
            note="1 October 2024, read with the Children's Commissioner for Wales.",
        ),
    ),
    facts=_FACTS,
    questions=(
        Question(
            id="commission",
            asks="Is the review to be carried out as a Single Unified Safeguarding Review?",
            rules=(
                Rule(
                    id="engaged",
                    title="The criteria of a review under the umbrella are met",
                    outcome=Outcome.GUIDANCE_ALWAYS,
                    force=Force.SHOULD_ALWAYS,
                    when=_ANY,
                    source=_SCOPE,
                    summary="The review is carried out as a Single Unified Safeguarding Review.",
                    note="The case is referred to the board's business unit, the case review "
                    "group looks at it, and the board's chair decides. Chair and reviewers "
                    "come from a list that the Welsh Government approved; the Welsh "
                    "Government is notified.",
                ),
            ),
            otherwise=Otherwise(summary="The criteria of none of the reviews under the umbrella are met."),
        ),
    ),
    warnings=("The time limits of the guidance were not verified and are not in this version.",),
)
