"""2006 to 2010: the regulation alone, without the guidance of its day.

Its limbs never changed. The guidance of each later edition builds on them.
"""

from __future__ import annotations

from datetime import timedelta

from scrlearn.law.catalogue import AGES
from scrlearn.law.england_scr.facts import IMPLIED, REGULATION_FACTS
from scrlearn.law.england_scr.sources import REGULATIONS, WT2010_FROM
from scrlearn.model.outcomes import Force, Outcome
from scrlearn.model.rules import Edition, Otherwise, Question, Rule

ABUSE = REGULATIONS.quoted(
    "regulation-5-2-a",
    "abuse_or_neglect_known_or_suspected",
    "regulation 5(2)(a)",
    "abuse or neglect of a child is known or suspected",
)
DIED = REGULATIONS.quoted("regulation-5-2-b-i", "died", "regulation 5(2)(b)(i)", "the child has died")
HARMED = REGULATIONS.quoted(
    "regulation-5-2-b-ii-harm",
    "seriously_harmed",
    "regulation 5(2)(b)(ii)",
    "the child has been seriously harmed",
)
CONCERN = REGULATIONS.quoted(
    "regulation-5-2-b-ii-concern",
    "concern_working_together",
    "regulation 5(2)(b)(ii)",
    "there is cause for concern as to the way in which the authority, their Board partners or other "
    "relevant persons have worked together to safeguard the child",
)

SERIOUS_CASE = ABUSE & (DIED | HARMED & CONCERN)
"""Regulation 5(2). The concern belongs to serious harm alone: a death needs none."""

FUNCTION = REGULATIONS.read(
    "regulation 5(1)(e)",
    "undertaking reviews of serious cases and advising the authority and their Board partners on "
    "lessons to be learned",
)

REGULATION_2006 = Edition(
    id="regulation-2006",
    title="The regulation of 2006, without the guidance of its day",
    in_force_from=REGULATIONS.in_force_from,
    in_force_to=WT2010_FROM - timedelta(days=1),
    sources=(FUNCTION,),
    facts=REGULATION_FACTS,
    implications=IMPLIED,
    derivations=AGES,
    questions=(
        Question(
            id="commission",
            asks="Is it a serious case, which it is the board's function to review?",
            rules=(
                Rule(
                    id="serious-case",
                    title="A serious case under the regulations",
                    outcome=Outcome.CONSIDER,
                    force=Force.CONSIDER,
                    when=SERIOUS_CASE,
                    source=FUNCTION,
                    summary="It is a serious case under the regulation, which it is the board's "
                    "function to review.",
                    note="To review serious cases is the board's function, but the regulation itself "
                    "says no 'must'. How strongly a review was required stood in the guidance of the "
                    "day.",
                ),
            ),
            otherwise=Otherwise(summary="It is not a serious case under the regulation."),
        ),
    ),
    guidance_not_included="Working Together 2006, the guidance in force before March 2010, is not in "
    "this version: this answer rests on the regulation alone. Read the guidance of the day before "
    "relying on it.",
)
