"""What guidance adds to the regulation: the "must", the presumption, deaths that are always reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.law.england_scr.regulation import ABUSE, CONCERN, HARMED, SERIOUS_CASE
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Presumption, Rule

if TYPE_CHECKING:
    from scrlearn.model.conditions import Condition, Limb, Source

CUSTODY_WORDS = (
    "the child died in custody: in police custody, on remand or following sentencing, or in a young "
    "offender institution, a secure training centre or a secure children's home"
)
ALWAYS_NOTE = (
    "This stands in guidance, not in the regulation: it holds even where regulation 5(2) is not met."
)


def serious_case(source: Source) -> Rule:
    """Return the rule that a serious case must be reviewed, with the guidance that says so."""
    return Rule(
        id="serious-case",
        title="A serious case under the regulations",
        outcome=Outcome.MANDATORY,
        force=Force.MUST,
        when=SERIOUS_CASE,
        source=source,
        note="The regulation lists reviews of serious cases among the board's functions; the guidance "
        "says must.",
    )


def presumed(source: Source, rebuttal_words: str) -> Rule:
    """Return the rule that serious harm is reviewed unless concern about joint working is ruled out."""
    return Rule(
        id="presumed-concern",
        title="Serious harm, unless concern about joint working is ruled out",
        outcome=Outcome.PRESUMED,
        force=Force.PRESUMED,
        when=ABUSE & HARMED,
        source=source,
        presumption=Presumption(
            presumed=CONCERN,
            rebuttal=limb(
                "presumption-rebuttal", "definitive_evidence_of_no_concern", rebuttal_words, source
            ),
            confirmed_as=Outcome.MANDATORY,
        ),
        note="A weakly evidenced 'no concern' rebuts nothing, and a concern that nobody has judged is "
        "not a 'no'.",
    )


def in_custody(source: Source) -> Limb:
    """Return the limb of a death in custody, as a guidance puts it."""
    return limb("always-custody", "died_in_custody", CUSTODY_WORDS, source)


def detained(act: str, source: Source) -> Limb:
    """Return the limb of a death under detention, by the Act as a guidance names it."""
    words = f"the child was detained under the {act}"
    return limb("always-mental-health-act", "detained_under_mental_health_act", words, source)


def always(source: Source, circumstances: Condition) -> Rule:
    """Return the rule that a child's death in some circumstances is always reviewed."""
    return Rule(
        id="always-in-custody",
        title="A death in custody or under detention",
        outcome=Outcome.GUIDANCE_ALWAYS,
        force=Force.SHOULD_ALWAYS,
        when=limb("always-died", "died", "a child dies", source) & circumstances,
        source=source,
        note=ALWAYS_NOTE,
    )
