"""`decide`: from the facts of a case and a rule set to an explained decision."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from scrlearn._memory import remembered
from scrlearn.errors import RuleError, UnknownNameError
from scrlearn.hooks import AskableHost, default_host
from scrlearn.law.answering import answer_question, not_in_force, with_area_open
from scrlearn.law.decided import Inputs
from scrlearn.law.decision import Decision
from scrlearn.law.derivations import derived_facts, open_particulars
from scrlearn.law.distributions import where_to_get
from scrlearn.law.known import Known, checked_facts, known_facts, truths_of, work_out
from scrlearn.law.standing import never_in_force, resolved_area, standing_of, wrong_nation
from scrlearn.model.base import evolve
from scrlearn.model.dates import counted_day, uncounted_day, why_uncounted
from scrlearn.model.particulars import Particulars
from scrlearn.model.rules import Edition, RuleSet
from scrlearn.places import Place

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from scrlearn.law.answer import Answer
    from scrlearn.model.areas import Area
    from scrlearn.model.facts import Fact, FactState
    from scrlearn.model.review import Review

AGES = ("age_at_event", "age_at_death")
"""The names under which the one number may stand among the facts: the age in years."""


def decide(
    facts: Mapping[str, Fact | FactState | bool | str | int],
    rules: str | RuleSet,
    *,
    on: date,
    area: Area | str | None = None,
    particulars: Particulars | None = None,
    host: AskableHost | None = None,
) -> Decision:
    """Decide what a rule set asks of a case, with the reasons.

    `facts` maps fact ids to facts, states, booleans or the five words; a fact that is not given is unknown,
    never false. The age in years may stand among them as `age_at_event`; `particulars` holds it too, with the
    dates from which other facts follow. `rules` is a rule set or the id of one. `on` is the day whose law is
    asked for: the day on which the person died or was harmed. `area` is the local authority area asked
    about, by name or as an `Area` with its nation and dates. `host` is where rule sets given by id are
    found; without one, among all that are installed.

    >>> from datetime import date
    >>> from scrlearn.law.england_scr import ENGLAND_SCR
    >>> facts = {
    ...     "abuse_or_neglect_known_or_suspected": True,
    ...     "died": False,
    ...     "seriously_harmed": True,
    ... }
    >>> answer = decide(facts, ENGLAND_SCR, on=date(2016, 1, 15))["commission"]
    >>> answer.outcome.value, answer.missing
    ('PRESUMED', ('concern_working_together', 'definitive_evidence_of_no_concern'))

    Raises:
        RuleError: a fact, a state, a date or an area that the law does not know, or facts that contradict
            each other.
        UnknownNameError: there is no rule set with that id.
    """
    day = counted_day(on, "on")
    host = host or (default_host() if isinstance(rules, str) else None)
    ruleset = _ruleset(rules, host)
    place = resolved_area(area)
    edition = ruleset.edition_on(day)
    stated, all_particulars = _particulars(facts, particulars or Particulars())
    others = tuple(host.rulesets.values()) if host else ()
    checked = checked_facts(stated, _fact_ids((ruleset, *others)))
    dated = (
        derived_facts(edition.derivations, all_particulars, day, place, truths_of(checked)) if edition else {}
    )
    known = work_out(checked, edition.consequences if edition else {}, dated)
    asked = edition or ruleset.editions[-1]
    missing_guidance = (asked.guidance_not_included,) if edition and asked.guidance_not_included else ()
    return Decision(
        rules=ruleset.id,
        title=ruleset.title,
        edition=edition.id if edition else None,
        edition_title=edition.title if edition else "",
        in_force_from=edition.in_force_from if edition else ruleset.editions[0].in_force_from,
        in_force_to=asked.in_force_to,
        on=day,
        area=place.name if place else None,
        answers=_answers(ruleset, edition, known, day, place),
        cautions=(
            *open_particulars(edition.derivations, all_particulars),
            *missing_guidance,
            *edition.warnings,
        )
        if edition
        else (),
        incomplete=host.incomplete("rulesets") if host else (),
        inputs=Inputs(ruleset=ruleset, edition=edition, known=known, particulars=all_particulars, area=place),
    )


def decide_review(
    review: Review,
    *,
    rules: str | RuleSet | None = None,
    on: date | None = None,
    area: Area | str | None = None,
    host: AskableHost | None = None,
) -> Decision:
    """Decide on a review's own facts, rules, day, area and particulars; what is given here goes first.

    Raises:
        RuleError: as `decide`, or the review names no rule set or no day.
        UnknownNameError: there is no rule set with that id.
    """
    wanted = rules_wanted(review, rules)
    day = on or review.law_date
    if day is None:
        place = review.law_date_of or next(filter(review.dates.written, ("notified", "decided")), "event")
        uncounted = uncounted_day(review.dates.written(place))
        message = (
            "no day says which law applies"
            + (f" ({why_uncounted(uncounted)})" if uncounted else "")
            + "; add the date here, or name a day (on=..., on the command line --on)"
        )
        raise RuleError(message, place=Place("dates", place))
    host = host or (default_host() if isinstance(wanted, str) else None)
    return _decided(review, _ruleset(wanted, host), day, area or review.area, host)


# The checks of a review and its layouts ask for the same decision.
@remembered
def _decided(
    review: Review, rules: RuleSet, day: date, area: Area | str | None, host: AskableHost | None
) -> Decision:
    return decide(review.facts, rules, on=day, area=area, particulars=review.particulars, host=host)


def _ruleset(rules: str | RuleSet, host: AskableHost | None) -> RuleSet:
    return rules if isinstance(rules, RuleSet) else find_ruleset(rules, host or default_host())


def rules_wanted(review: Review, rules: str | RuleSet | None) -> str | RuleSet:
    """Return the rule set asked for, or the id of the one that the review names.

    Raises:
        RuleError: neither is there.
    """
    wanted = rules or review.rules
    if not wanted:
        message = "the review names no rule set; add `rules:`, or use --rules (`scrlearn rules` lists them)"
        raise RuleError(message, place=Place("rules"))
    return wanted


def find_ruleset(rules: str, host: AskableHost) -> RuleSet:
    """Return the rule set of that id among those of a host.

    Raises:
        UnknownNameError: there is none; the message says which distribution brings it, where one does.
    """
    if rules in host.rulesets:
        return host.rulesets[rules]
    hints = (where_to_get(rules), *host.incomplete("rulesets"))
    raise UnknownNameError("rule set", rules, host.rulesets, hint="; ".join(filter(None, hints)))


@lru_cache(maxsize=64)
def _fact_ids(rulesets: tuple[RuleSet, ...]) -> frozenset[str]:
    return known_facts(rulesets)


def _particulars(
    facts: Mapping[str, object], particulars: Particulars
) -> tuple[Mapping[str, object], Particulars]:
    """Take the age from among the facts, where it stands there as a number."""
    for name in AGES:
        age = facts.get(name)
        if not isinstance(age, int) or isinstance(age, bool):
            continue
        stated = particulars.age_at_event
        if stated is not None and stated != age:
            message = f"the facts say {name} {age} and the particulars {stated}: correct one of them"
            raise RuleError(message)
        facts = {fact: value for fact, value in facts.items() if fact != name}
        particulars = evolve(particulars, age_at_event=age)
    return facts, particulars


def _answers(
    ruleset: RuleSet, edition: Edition | None, known: Known, day: date, area: Area | None
) -> dict[str, Answer]:
    """Answer every question, as far as the rule set is in force on that day in that area."""
    if edition is None:
        reason = wrong_nation(ruleset, area) or never_in_force(ruleset)
        asks = {question.id: question for entry in ruleset.editions for question in entry.questions}
        return {question.id: not_in_force(question, reason) for question in asks.values()}
    answers = {}
    for question in edition.questions:
        standing = standing_of(ruleset, edition, question, day, area)
        if standing.reason:
            answers[question.id] = not_in_force(question, standing.reason)
            continue
        answer = answer_question(question, edition, known)
        answers[question.id] = with_area_open(answer, standing.open_fact) if standing.open_fact else answer
    return answers
