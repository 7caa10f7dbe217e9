"""April to December 2023: the pilot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.law.catalogue import AGES, FACTS, IMPLICATIONS
from scrlearn.model.areas import Nation
from scrlearn.model.base import evolve
from scrlearn.model.deadlines import Deadline, TimeUnit
from scrlearn.model.fact_definitions import AnyFact, FactDefinition, Implication, NationFact
from scrlearn.model.instruments import limb
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Otherwise, Question, Rule
from scrlearn_adults.england_wales_owhr.sources import (
    ACT,
    COMMENCEMENT,
    DEBATE,
    FIRST_DAY,
    LAST_DAY,
    PILOT_AREAS,
    REGULATIONS,
)

if TYPE_CHECKING:
    from scrlearn.model.conditions import Condition, Limb

_PARTNERS = "the review partners: the police, the local authority and the integrated care or local "
"health board"
_EXCLUDING = (
    "related_or_intimate",
    "same_household",
    "care_support_needs",
    "welsh_safeguarding_board_review_required",
)
"""The facts that put a death under another law (section 26)."""
_KNOWN_EXCLUSION = "review_partner_aware_that_no_duty_arises"
_INFORMATION = limb(
    "regulations-information",
    "review_partner_holds_pertinent_information",
    "one of the review partners has, or would be expected to have, information about the victim or a "
    "suspect that is likely to be pertinent",
    REGULATIONS.told(
        "conditions", url=DEBATE, note="Read in the debate on the regulations in the House of Lords."
    ),
)


def _limb(name: str, fact: str, provision: str, words: str) -> Limb:
    return limb(f"section-{name}", fact, words, ACT.read(provision))


_ADULT = _limb("24-adult", "adult", "section 24", "the person who died was aged 18 or over")
_WEAPON = _limb(
    "24-weapon",
    "offensive_weapon",
    "section 24",
    "the death was, or is likely to have been, a homicide, and it or the events surrounding it involved an "
    "offensive weapon",
)
_PLACE = _limb(
    "24-place",
    "death_in_england_or_wales",
    "section 24",
    "the death occurred, or is likely to have occurred, in England or Wales",
)
_QUALIFYING = _ADULT & _WEAPON & _PLACE


def _excluded(name: str, title: str, by: str, condition: Condition, note: str = "") -> Rule:
    return Rule(
        id=f"excluded-{name}",
        title=title,
        outcome=Outcome.EXCLUDED,
        force=Force.MUST,
        when=_QUALIFYING & condition,
        source=ACT.read("section 26"),
        excluded_by=by,
        summary=f"Excluded, because the death may be reviewed under another law: {by}.",
        note=note,
    )


_COMMISSION = Question(
    id="commission",
    asks="Must the review partners arrange an offensive weapons homicide review?",
    rules=(
        _excluded(
            "domestic-homicide",
            "A death that may be the subject of a Domestic Homicide Review",
            "england-wales-dhr",
            _limb("26-related", "related_or_intimate", "section 26", "the death was by a relative or partner")
            | _limb("26-household", "same_household", "section 26", "or by a member of the same household"),
        ),
        _excluded(
            "safeguarding-adults",
            "A death for which a Safeguarding Adults Review must or may be arranged",
            "england-sar",
            _limb(
                "26-needs",
                "care_support_needs",
                "section 26",
                "the person had needs for care and support, so that a Safeguarding Adults Review may "
                "be arranged",
            ),
            "Inferred: section 44(4) of the Care Act 2014 always allows a review where there are such needs.",
        ),
        _excluded(
            "welsh-board",
            "A death that Welsh regulations require a Safeguarding Board to review",
            "wales-apr",
            _limb(
                "26-wales",
                "welsh_safeguarding_board_review_required",
                "section 26",
                "Welsh regulations require a Safeguarding Board to review the death",
            ),
        ),
        Rule(
            id="qualifying-homicide",
            title="A qualifying homicide about which a review partner holds information",
            outcome=Outcome.MANDATORY,
            force=Force.MUST,
            when=_QUALIFYING & _INFORMATION,
            source=ACT.read("section 24"),
            note="The duty arises where a review partner considers that it is so, and may lapse on "
            "further information (section 24(3)). There is none where other review partners have "
            "reviewed the death or begun to (section 24(5)).",
        ),
    ),
    otherwise=Otherwise(
        summary="There is no duty to arrange one on these facts.",
        note="The death of a person under 18 is for the child death review.",
    ),
)
_NOTIFY = Question(
    id="notify",
    asks="Must a review partner notify the Secretary of State?",
    rules=(
        Rule(
            id="qualifying-circumstances",
            title="Qualifying circumstances of which a review partner has become aware",
            outcome=Outcome.NOTIFY,
            force=Force.MUST,
            when=_QUALIFYING
            & ~_limb(
                "27-2-aware",
                _KNOWN_EXCLUSION,
                "section 27(2)",
                "the review partner is also aware that no duty arises, because the death may be reviewed "
                "under another law or is reviewed already",
            ),
            source=ACT.read("section 27(1), (2) and (7)"),
            summary="The Secretary of State must be told whether there is a duty to review, none, or "
            "that it cannot be decided yet.",
            note="Within the month that begins with the day of becoming aware of facts that make it "
            "likely. Whether a partner holds information is not asked here. Where something is not "
            "known, the notification may say that a decision is not possible yet; later decisions are "
            "notified, too.",
        ),
    ),
    otherwise=Otherwise(summary="No rule requires it on these facts."),
)

PILOT_2023 = Edition(
    id="pilot-2023",
    title="The pilot of 2023",
    in_force_from=FIRST_DAY,
    in_force_to=LAST_DAY,
    in_force_in=PILOT_AREAS,
    sources=(
        COMMENCEMENT.read(
            "regulations 1 to 4",
            note="The pilot is for deaths in nine months from 1 April 2023. The eighteen months "
            "of which ministers spoke count the completion of reviews: regulation 4 keeps the "
            "law for a death in the nine months only where a review began, or a review partner "
            "became aware, before they ended. No commencement elsewhere is known.",
        ),
        ACT.read("sections 24 to 36"),
    ),
    facts=(
        FACTS["adult"],
        evolve(
            FACTS["offensive_weapon"],
            asks="Was it, or is it likely to have been, a homicide that itself or in the events "
            "surrounding it involved an offensive weapon?",
            meaning="Section 24(6) speaks of the homicide of a person: an accident or a suicide "
            "with a weapon is not one.",
            source=ACT.read("section 24(6)"),
        ),
        FactDefinition(
            id="death_in_england_or_wales",
            asks="Did the death occur, or is it likely to have occurred, in England or Wales?",
            held_by="the police",
        ),
        FACTS["related_or_intimate"],
        FACTS["same_household"],
        FACTS["care_support_needs"],
        FactDefinition(
            id="welsh_safeguarding_board_review_required",
            asks="Do Welsh regulations require a Safeguarding Board to review the death?",
            held_by="the Safeguarding Board",
        ),
        FactDefinition(
            id="review_partner_holds_pertinent_information",
            asks="Does a review partner have, or would it be expected to have, pertinent "
            "information about the victim or a suspect?",
            held_by="the review partners",
        ),
        FactDefinition(
            id=_KNOWN_EXCLUSION,
            asks="When it became aware of the death, was the review partner also aware that no "
            "duty arises, because the death may be reviewed under another law or already is?",
            meaning="What is only possible and not known is no such awareness.",
            source=ACT.read("section 27(2)"),
            held_by="the review partners",
        ),
    ),
    implications=(
        *IMPLICATIONS,
        Implication(
            fact="care_support_needs",
            implies="adult",
            because="the needs that the Care Act asks for are an adult's",
        ),
    ),
    derivations=(
        *AGES,
        NationFact(fact="death_in_england_or_wales", nations=(Nation.ENGLAND, Nation.WALES)),
        NationFact(
            fact="welsh_safeguarding_board_review_required",
            nations=(Nation.WALES,),
            only_rules_out=True,
        ),
        AnyFact(fact=_KNOWN_EXCLUSION, of=_EXCLUDING),
    ),
    questions=(_COMMISSION, _NOTIFY),
    deadlines=(
        Deadline(
            id="notify",
            title="Notify the Secretary of State: a duty to review, none, or not decided yet",
            amount=1,
            unit=TimeUnit.MONTHS_BEGINNING_WITH,
            clock="aware",
            clock_words="the review partner became aware of the qualifying circumstances",
            done="notified",
            by=_PARTNERS,
            to="the Secretary of State",
            force=Force.MUST,
            source=ACT.read("section 27(8)"),
            note="One month beginning with the day: the day counts, so it ends the day before "
            "the corresponding date.",
        ),
    ),
    warnings=("Which authorities make up South Wales in the pilot is taken from the police area's own.",),
)
