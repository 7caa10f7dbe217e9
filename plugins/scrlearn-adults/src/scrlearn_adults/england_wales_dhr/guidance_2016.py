"""Since December 2016: section 9 of the Act of 2004 with the guidance of that month, which added suicides."""

from __future__ import annotations

from scrlearn.law.catalogue import AGES
from scrlearn.model.fact_definitions import FactDefinition
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Question, Rule
from scrlearn_adults.england_wales_dhr.facts import AGED_16, IMPLIED, SECTION_9_FACTS
from scrlearn_adults.england_wales_dhr.shared import (
    ASKS,
    COPY_TO_COMMISSIONER,
    DIED_WORDS,
    DOMESTIC_HOMICIDE,
    OTHERWISE,
    complete,
    decide,
    keep_available,
)
from scrlearn_adults.england_wales_dhr.sources import ACT, GUIDANCE_2016, GUIDANCE_2016_FROM, SUFFOLK

_CONCERN = GUIDANCE_2016.told("suicides", url=SUFFOLK, note="Read in Suffolk's guidance of 2021.")
_SUICIDE = Rule(
    id="suicide",
    title="A suicide in circumstances that give rise to concern, such as coercive control",
    outcome=Outcome.GUIDANCE_ALWAYS,
    force=Force.SHOULD_ALWAYS,
    when=limb("guidance-died", "died", DIED_WORDS, _CONCERN)
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

GUIDANCE_2016_EDITION = Edition(
    id="guidance-2016",
    title="Section 9 of the Act of 2004 with the guidance of December 2016",
    in_force_from=GUIDANCE_2016_FROM,
    sources=(
        ACT.read("section 9"),
        GUIDANCE_2016.recalled(
            "date", note="The day in December 2016 was not found: the first stands for it."
        ),
    ),
    facts=(*SECTION_9_FACTS, *_SUICIDE_FACTS),
    implications=IMPLIED,
    derivations=(*AGES, AGED_16),
    questions=(
        Question(id="commission", asks=ASKS, rules=(DOMESTIC_HOMICIDE, _SUICIDE), otherwise=OTHERWISE),
    ),
    deadlines=(
        decide(GUIDANCE_2016),
        complete(GUIDANCE_2016),
        COPY_TO_COMMISSIONER,
        keep_available(GUIDANCE_2016),
    ),
    warnings=(
        (
            "Many councils call these reviews domestic abuse related death reviews already. The "
            "name changed; the law that would change with it is not in force (see "
            "england-wales-dardr)."
        ),
    ),
)
