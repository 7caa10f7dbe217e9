"""`decide`: from the facts of a case and a rule set to an explained decision."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from scrlearn._version import __version__
from scrlearn.errors import RuleError, UnknownNameError
from scrlearn.hooks import PluginHost, default_host
from scrlearn.law.answering import answer_question, not_in_force, with_area_open
from scrlearn.law.decision import Answer, Decision, Receipt
from scrlearn.law.known import Known, known_facts, read_facts
from scrlearn.law.narrative import in_force, plain_date
from scrlearn.model.conditions import Verified
from scrlearn.model.rules import Area, Edition, RuleSet, content_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scrlearn.model.facts import Fact, FactState


def decide(
    facts: Mapping[str, Fact | FactState | bool | str],
    rules: str | RuleSet,
    *,
    on: date,
    area: Area | str | None = None,
    host: PluginHost | None = None,
) -> Decision:
    """Decide what a rule set asks of a case, with the reasons.

    `facts` maps fact ids to facts, states, booleans or the five words; a fact that is not given is unknown,
    never false. `rules` is a rule set or the id of one. `on` is the day whose law is asked for: for an
    English serious case review, the day on which the child died or was harmed. `area` matters where the
    law ended area by area: give an `Area` with its date, or its name alone where the date is not known.
    `host` is where rule sets given by id are found; without one, among all that are installed.

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
        UnknownNameError: no rule set of that id.
    """
    day = _day(on)
    place = (Area(name=area) if area else None) if isinstance(area, str) else area
    host = host or (default_host() if isinstance(rules, str) else None)
    ruleset = _ruleset(rules, host)
    others = host.rulesets.values() if host else ()
    edition = ruleset.edition_on(day)
    known = read_facts(facts, edition.implications if edition else (), _fact_ids((ruleset, *others)))
    asked = edition or ruleset.editions[-1]
    answers = _answers(ruleset, edition, known, day, place)
    used = {fact for question in asked.questions for fact in question.facts}
    used.update(entry.fact for entry in asked.implications if entry.implies in used)
    return Decision(
        rules=ruleset.id,
        title=ruleset.title,
        edition=edition.id if edition else None,
        edition_title=edition.title if edition else "",
        in_force_from=edition.in_force_from if edition else ruleset.editions[0].in_force_from,
        in_force_to=asked.in_force_to,
        on=day,
        area=place.name if place else None,
        answers=answers,
        not_used=tuple(fact for fact in known.facts if fact not in used),
        warnings=_warnings(edition, answers.values()),
        incomplete=host.incomplete("rulesets") if host else (),
        receipt=Receipt(
            rules=ruleset.id,
            edition=edition.id if edition else None,
            rules_hash=ruleset.content_hash,
            facts_hash=_facts_hash(known),
            on=day,
            area=place.name if place else None,
            area_implementation_date=place.implementation_date if place else None,
            version=__version__,
        ),
    )


def _day(on: object) -> date:
    if isinstance(on, datetime) or not isinstance(on, date):
        message = f"on={on!r} is not a calendar date; give a datetime.date such as date(2016, 1, 15)"
        raise RuleError(message)
    return on


def _ruleset(rules: str | RuleSet, host: PluginHost | None) -> RuleSet:
    if isinstance(rules, RuleSet):
        return rules
    known = host.rulesets if host else {}
    if rules not in known:
        raise UnknownNameError(
            "rule set", rules, known, hint="; ".join(host.incomplete("rulesets") if host else ())
        )
    return known[rules]


@lru_cache(maxsize=64)
def _fact_ids(rulesets: tuple[RuleSet, ...]) -> frozenset[str]:
    return known_facts(rulesets)


def _answers(
    ruleset: RuleSet, edition: Edition | None, known: Known, day: date, area: Area | None
) -> dict[str, Answer]:
    """Answer every question, as far as the rule set is in force on that day in that area.

    Answers are published, and the day may be that on which a child died: no answer may name it.
    """
    if edition is None:
        first, last = ruleset.editions[0].in_force_from, ruleset.editions[-1].in_force_to
        reason = (
            f"The law asked about, {ruleset.title}, was not in force on that day: it was in force "
            f"{in_force(first, last)}."
        )
        asks = {question.id: question for entry in ruleset.editions for question in entry.questions}
        return {question.id: not_in_force(question, reason) for question in asks.values()}
    ending = edition.ends_by_area
    if ending is None or day < ending.earliest:
        return {question.id: answer_question(question, edition, known, day) for question in edition.questions}
    ends = area.implementation_date if area else None
    if ends is not None and not ending.earliest <= ends <= ending.latest:
        message = (
            f"area {area.name if area else ''}: its implementation date cannot be {plain_date(ends)}: it "
            f"lies between {plain_date(ending.earliest)} and {plain_date(ending.latest)} in every area"
        )
        raise RuleError(message)
    if ends is not None and day >= ends:
        where = area.name if area else ""
        reason = f"{ruleset.title} ended in the area {where} on its implementation date, {plain_date(ends)}."
        return {question.id: not_in_force(question, reason) for question in edition.questions}
    answers = {question.id: answer_question(question, edition, known, day) for question in edition.questions}
    if ends is not None:
        return answers
    return {name: with_area_open(answer, ending.fact) for name, answer in answers.items()}


def _warnings(edition: Edition | None, answers: Iterable[Answer]) -> tuple[str, ...]:
    """Gather what must be told: the edition's own warnings, and every bearing source that nobody verified."""
    told = [edition.guidance_not_included] if edition and edition.guidance_not_included else []
    told += edition.warnings if edition else ()
    for answer in answers:
        told += [
            f"The wording of {source.instrument}, {source.provision}, was not verified. It bears on the "
            f"question “{answer.asks}”: take that answer as advice, not as settled law."
            for source in answer.sources
            if source.verified is Verified.UNVERIFIED
        ]
    return tuple(dict.fromkeys(told))


def _facts_hash(known: Known) -> str:
    """Return the SHA-256 of the facts as given, the same in whichever form and order they were written."""
    return content_hash(known.facts)
