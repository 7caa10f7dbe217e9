"""Facts: can the law take them as they are written?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn._meant import did_you_mean
from scrlearn.checks.rules.cited import REFERENCES
from scrlearn.checks.rules.law.area import area_fault
from scrlearn.errors import RuleError
from scrlearn.hooks import Check
from scrlearn.model.base import evolve
from scrlearn.places import Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import CheckRequest
    from scrlearn.model.review import Review
    from scrlearn.problems import Problem

UNKNOWN_RULES = ProblemCode(
    code="STR142",
    title="A rule set that does not exist",
    severity=Severity.ERROR,
    why="No decision can be worked out by rules that are not installed.",
    hint="Run `scrlearn rules` for the list; a plugin's rule set needs the plugin installed.",
    source=REFERENCES,
    failing="rules: england-src",
    passing="rules: england-scr",
)
FACTS_REFUSED = ProblemCode(
    code="STR143",
    title="Facts that are not known, or contradict each other",
    severity=Severity.ERROR,
    why="A misspelt fact is never read, and facts that contradict each other decide nothing.",
    hint="Run `scrlearn rules ID` for the facts that the rule set asks for.",
    source="House rule: unknown is not false",
    failing="facts: {seriusly_harmed: true}",
    passing="facts: {seriously_harmed: true}",
)


def facts(review: Review, request: CheckRequest) -> Iterator[Problem]:
    """Report a rule set that nobody gives, and facts that the law refuses.

    Whether a decision is settled is no fault of a file: `scrlearn decide` answers that.
    """
    rulesets = request.host.rulesets if review.rules or review.facts else {}
    if review.rules and review.rules not in rulesets:
        unknown = f"no rule set has the id '{review.rules}'"
        message = did_you_mean(review.rules, rulesets, after=unknown)
        incomplete = " ".join(request.host.incomplete("rulesets"))
        yield UNKNOWN_RULES.at("rules", message, hint=incomplete)
    if not review.facts:
        return
    # Loaded only where there is something to ask.
    from scrlearn.law import decide_review  # noqa: PLC0415
    from scrlearn.law.known import checked_facts, known_facts  # noqa: PLC0415

    known = known_facts(rulesets.values())
    readable = True
    for name, fact in review.facts.items():
        try:
            checked_facts({name: fact}, known)
        except RuleError as error:
            readable = False
            yield FACTS_REFUSED.at(Place("facts", name), str(error))
    ruleset = rulesets.get(review.rules)
    if ruleset and readable:
        try:
            # An area that does not exist is reported where it stands, and only there.
            review = evolve(review, area=None) if area_fault(review) else review
            # Which facts contradict each other depends on the edition, so any day of the latest one will do.
            decide_review(
                review,
                rules=ruleset,
                on=review.law_date or ruleset.editions[-1].in_force_from,
                host=request.host,
            )
        except RuleError as error:
            yield _refused(error)


def _refused(error: RuleError) -> Problem:
    """Report what the law refuses where it stands: in the particulars that it names, else among the facts."""
    if error.place:
        return FACTS_REFUSED.at(error.place, error.message, hint="Correct it, or leave it out.")
    return FACTS_REFUSED.at(Place("facts"), error.message)


CHECK = Check(
    name="facts",
    subjects=("review",),
    codes=(
        UNKNOWN_RULES,
        FACTS_REFUSED,
    ),
    run=facts,
)
