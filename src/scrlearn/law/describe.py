"""A rule set written out so that a board manager can read it, and as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrlearn._joined import joined
from scrlearn.law.wording import WIDTH, Footnotes, in_force, quoted, wrapped
from scrlearn.model.conditions import AllOf, Limb, Not
from scrlearn.model.content import to_data
from scrlearn.model.dates import plain_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scrlearn.model.conditions import Condition
    from scrlearn.model.rules import Edition, Question, Rule, RuleSet


def describe(ruleset: RuleSet) -> str:
    """Write a rule set as text: every edition's questions, rules and limbs, with words, sources and dates.

    >>> from scrlearn.law.england_scr import ENGLAND_SCR
    >>> print(describe(ENGLAND_SCR).splitlines()[0])
    england-scr: Serious Case Review (England)
    """
    return written([*heading(ruleset), *editions_in_full(ruleset, ruleset.editions)])


def heading(ruleset: RuleSet) -> Iterator[str]:
    """Write what a rule set is called, where it is law and what it decides."""
    yield f"{ruleset.id}: {ruleset.title}"
    yield f"Where it is law: {ruleset.jurisdiction}."
    yield from wrapped(ruleset.about)


def editions_in_full(ruleset: RuleSet, editions: Iterable[Edition]) -> Iterator[str]:
    """Write editions of a rule set out, then their sources and the content hash of the whole."""
    sources = Footnotes()
    for edition in editions:
        yield from ("", "=" * WIDTH)
        yield from _edition(edition, sources)
    yield from ("", "=" * WIDTH)
    yield from sources.listed()
    yield f"Content of this rule set: {ruleset.content_hash}"


def written(lines: Iterable[str]) -> str:
    """Put lines together as a text."""
    return "\n".join(line.rstrip() for line in lines) + "\n"


def as_data(ruleset: RuleSet) -> dict[str, Any]:
    """Return a rule set as plain data, with its content hash: every field of every edition by its name.

    A condition has a `kind` (`limb`, `all`, `any`, `not`) beside its fields; dates are in ISO form.
    """
    data: dict[str, Any] = to_data(ruleset)
    return data | {"content_hash": ruleset.content_hash}


def _edition(edition: Edition, sources: Footnotes) -> Iterator[str]:
    yield from wrapped(f"Edition {edition.id}: {edition.title}")
    if edition.not_commenced:
        yield from wrapped(f"NOT IN FORCE. {edition.not_commenced}")
    else:
        yield f"In force {in_force(edition.in_force_from, edition.in_force_to)}."
    if edition.in_force_in:
        yield from wrapped(f"Only in these areas: {joined(edition.in_force_in)}.")
    for source in edition.sources:
        yield from wrapped(f"Rests on {source.instrument}, {sources.cite(source)}.", 0, 2)
    guidance = (edition.guidance_not_included,) if edition.guidance_not_included else ()
    for warning in (*guidance, *edition.warnings):
        yield from wrapped(f"Note: {warning}", 0, 6)
    for question in edition.questions:
        yield ""
        yield from _question(question, sources)
    yield from _deadlines(edition, sources)
    yield from _facts(edition, sources)


def _question(question: Question, sources: Footnotes) -> Iterator[str]:
    yield from wrapped(f"Question '{question.id}': {question.asks}")
    if question.in_force_from:
        yield f"  Asked from {plain_date(question.in_force_from)}."
    if question.in_force_to:
        yield f"  Asked until {plain_date(question.in_force_to)}."
    for term, verb in ((question.begins_by_area, "began"), (question.ends_by_area, "ended")):
        if term:
            yield from wrapped(
                f"It {verb} on a different day in each area, from {plain_date(term.earliest)} to "
                f"{plain_date(term.latest)}. {term.fact.asks} Usually held by {term.fact.held_by}. "
                f"Source: {term.source.instrument}, {sources.cite(term.source)}.",
                2,
            )
    if question.note:
        yield from wrapped(question.note, 2)
    for number, rule in enumerate(question.rules, start=1):
        yield ""
        yield from _rule(rule, number, sources)
    otherwise = question.otherwise
    outcomes = joined(outcome.value for outcome in (otherwise.outcome, *otherwise.also))
    cited = f" Source: {sources.cite(otherwise.source)}." if otherwise.source else ""
    yield ""
    remarks = " ".join(part for part in (otherwise.summary, otherwise.note) if part)
    yield from wrapped(f"  Otherwise: {outcomes}. {remarks}{cited}", 0, 4)


def _rule(rule: Rule, number: int, sources: Footnotes) -> Iterator[str]:
    variant = f", {rule.variant}" if rule.variant else ""
    force = rule.force.value.replace("_", " ")
    yield from wrapped(f"Rule {number}. {rule.title}: {rule.outcome.value}{variant} ({force}), if", 2, 4)
    condition = rule.when
    for part in condition.parts if isinstance(condition, AllOf) else (condition,):
        yield from _condition(part, 4, sources)
    presumption = rule.presumption
    if presumption:
        yield "    unless this is established:"
        yield from _limb(presumption.rebuttal, 6, sources)
        yield "    and meanwhile this is presumed:"
        yield from _limb(presumption.presumed, 6, sources)
        yield from wrapped(f"Where it proves true, the answer is {presumption.confirmed_as.value}.", 6)
    if rule.considers:
        yield "    To be weighed then, and forcing nothing:"
        for limb in rule.considers:
            yield from _limb(limb, 6, sources)
    yield from wrapped(f"Its force: {rule.source.instrument}, {sources.cite(rule.source)}.", 4, 2)
    for remark in filter(None, (rule.summary, rule.note)):
        yield from wrapped(remark, 4)


def _condition(condition: Condition, indent: int, sources: Footnotes) -> Iterator[str]:
    if isinstance(condition, Limb):
        yield from _limb(condition, indent, sources)
        return
    if isinstance(condition, Not):
        yield " " * indent + "this is not so:"
        yield from _condition(condition.part, indent + 2, sources)
        return
    yield " " * indent + (
        "all of these together:" if isinstance(condition, AllOf) else "at least one of these:"
    )
    for part in getattr(condition, "parts", ()):
        yield from _condition(part, indent + 2, sources)


def _limb(limb: Limb, indent: int, sources: Footnotes) -> Iterator[str]:
    yield from wrapped(f"* {quoted(limb.words, limb.source)}", indent, 2)
    yield from wrapped(f"Fact: {limb.fact}. Source: {sources.cite(limb.source)}.", indent + 4, 2)


def _facts(edition: Edition, sources: Footnotes) -> Iterator[str]:
    yield ""
    yield "Facts that it asks for"
    for definition in edition.facts:
        yield from wrapped(f"* {definition.id}: {definition.asks}", 2, 2)
        if definition.meaning:
            cited = f" Source: {sources.cite(definition.source)}." if definition.source else ""
            yield from wrapped(f"Meaning: {definition.meaning}{cited}", 6, 2)
        yield from wrapped(f"Usually held by {definition.held_by}.", 6, 2)
    if edition.bearing:
        yield ""
        yield "What one fact says of another"
    for entry in edition.bearing:
        yield from wrapped(f"* {entry}: {entry.because}.", 2, 2)
    if edition.derivations:
        yield ""
        yield "What ages, dates and places say of a fact"
    for derivation in edition.derivations:
        yield from wrapped(f"* {derivation}.", 2, 2)


def _deadlines(edition: Edition, sources: Footnotes) -> Iterator[str]:
    if edition.deadlines:
        yield ""
        yield "What is due by when"
    for deadline in edition.deadlines:
        to = f" To {deadline.to}." if deadline.to else ""
        force = deadline.force.value.replace("_", " ")
        yield from wrapped(f"* {deadline.title}: {deadline.limit} ({force}). By {deadline.by}.{to}", 2, 2)
        cited = f"Source: {sources.cite(deadline.source)}."
        if deadline.limit_source:
            cited += f" The limit: {deadline.limit_source.instrument}, {sources.cite(deadline.limit_source)}."
        yield from wrapped(cited, 6, 2)
        for relaxation in deadline.relaxations:
            when = in_force(relaxation.first, relaxation.last)
            yield from wrapped(
                f"Relaxed {when}: {relaxation.says} Source: {sources.cite(relaxation.source)}.", 6, 2
            )
        if deadline.note:
            yield from wrapped(deadline.note, 6)
