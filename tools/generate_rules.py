"""Write the reference pages of the rule sets: one page each, from the rule set itself, and a list of them.

    python tools/generate_rules.py           # write docs/reference/rules/*.md again
    python tools/generate_rules.py --check   # only say whether they are current

`make docs` writes them; a test holds them current. The rule sets of this repository's plugins are read from
the environment, so all of them must be installed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from scrlearn._joined import joined
from scrlearn.hooks import PluginHost
from scrlearn.law.distributions import DISTRIBUTIONS
from scrlearn.law.timetable_text import FORCE_WORDS
from scrlearn.law.wording import in_force, quoted
from scrlearn.model.conditions import AllOf, Limb, Not, Verified
from scrlearn.model.dates import plain_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.model.conditions import Condition, Source
    from scrlearn.model.deadlines import Deadline
    from scrlearn.model.rules import AreaTerm, Edition, Question, Rule, RuleSet

PAGES = Path(__file__).parents[1] / "docs" / "reference" / "rules"

INDEX = """\
# The rule sets

What the law asks, rule set by rule set: questions, conditions with their words, where each stands and how
far that was checked, time limits, facts. The pages are made from the rule sets themselves (`make docs`);
`scrlearn rules ID` prints the same for a terminal, and `scrlearn rules --on 2019-08-10 --area Kent` says
which of them apply.

**Marks.** *Read in the primary text*: the statute, regulations or guidance itself. *Read in a secondary
source only*: an account of it, such as a board's procedures. **NOT VERIFIED**: recalled; it advises and is
not settled law.

| rule set | title | about | in force | comes with |
|---|---|---|---|---|
"""


def page(ruleset: RuleSet) -> str:
    """Return the page of one rule set."""
    parts = [f"# `{ruleset.id}`: {ruleset.title}", ruleset.about, *_unverified(ruleset)]
    for edition in ruleset.editions:
        parts += _edition(edition)
    return "\n\n".join(parts) + "\n"


def _unverified(ruleset: RuleSet) -> Iterator[str]:
    """Say at the top what of a rule set nobody read."""
    found: dict[str, None] = {}
    for edition in ruleset.editions:
        for place, source in _sources(edition):
            if source.verified is Verified.UNVERIFIED:
                found[f"{edition.title}: {place}"] = None
    if found:
        yield "**Not verified in this rule set:**"
        yield "\n".join(f"- {entry}" for entry in found)


def _sources(edition: Edition) -> Iterator[tuple[str, Source]]:
    for source in edition.sources:
        yield source.provision, source
    for question in edition.questions:
        for rule in question.rules:
            yield f"{rule.title} (the rule)", rule.source
            for limb in (*rule.limbs(), *rule.considers):
                yield limb.words, limb.source
    for deadline in edition.deadlines:
        yield f"{deadline.title} (the time limit)", deadline.limit_source or deadline.source


def _edition(edition: Edition) -> Iterator[str]:
    yield f"## {edition.title}"
    if edition.not_commenced:
        yield f"Edition `{edition.id}`. **Not in force.** {edition.not_commenced}"
    else:
        yield f"Edition `{edition.id}`, in force {in_force(edition.in_force_from, edition.in_force_to)}."
    if edition.in_force_in:
        yield f"Only in {joined(edition.in_force_in)}."
    notes = (edition.guidance_not_included,) if edition.guidance_not_included else ()
    for note in (*notes, *edition.warnings):
        yield f"> {note}"
    yield "Rests on:"
    yield "\n".join(f"- {_cited(source)}" for source in edition.sources)
    for question in edition.questions:
        yield from _question(question)
    if edition.deadlines:
        yield "### What is due by when"
        yield "\n".join(_deadlines(edition.deadlines))
    yield "### Facts"
    yield "\n".join(_facts(edition))
    follows = [
        f"- `{entry.fact}` implies {'' if entry.value else 'not '}`{entry.implies}`: {entry.because}."
        for entry in edition.bearing
    ]
    follows += [f"- {entry}." for entry in edition.derivations]
    if follows:
        yield "What follows without being asked:"
        yield "\n".join(follows)


def _question(question: Question) -> Iterator[str]:
    yield f"### `{question.id}`: {question.asks}"
    if question.in_force_from or question.in_force_to:
        first = f"from {plain_date(question.in_force_from)} " if question.in_force_from else ""
        last = f"until {plain_date(question.in_force_to)}" if question.in_force_to else "on"
        yield f"Asked {first}{last}."
    for term, verb in ((question.begins_by_area, "began"), (question.ends_by_area, "ended")):
        if term:
            yield _term(term, verb)
    if question.note:
        yield question.note
    for number, rule in enumerate(question.rules, start=1):
        yield from _rule(number, rule)
    otherwise = question.otherwise
    outcomes = joined(f"`{outcome.value}`" for outcome in (otherwise.outcome, *otherwise.also))
    told = " ".join(part for part in (otherwise.summary, otherwise.note) if part)
    cited = f" {_cited(otherwise.source)}." if otherwise.source else ""
    yield f"**Otherwise:** {outcomes}. {told}{cited}".rstrip()


def _term(term: AreaTerm, verb: str) -> str:
    return (
        f"It {verb} on a different day in each area, from {plain_date(term.earliest)} to "
        f"{plain_date(term.latest)}. {term.fact.asks} {_cited(term.source)}."
    )


def _rule(number: int, rule: Rule) -> Iterator[str]:
    variant = f", {rule.variant}" if rule.variant else ""
    excluded = f", by `{rule.excluded_by}`" if rule.excluded_by else ""
    force = rule.force.value.replace("_", " ")
    yield f"**Rule {number}. {rule.title}:** `{rule.outcome.value}`{variant}{excluded} ({force}), if"
    parts = rule.when.parts if isinstance(rule.when, AllOf) else (rule.when,)
    lines = [line for part in parts for line in _condition(part, 0)]
    if rule.presumption:
        lines += [f"- unless this is established: {_limb(rule.presumption.rebuttal)}"]
        lines += [f"- meanwhile this is presumed: {_limb(rule.presumption.presumed)}"]
    lines += [f"- to be weighed, and forcing nothing: {_limb(limb)}" for limb in rule.considers]
    yield "\n".join(lines)
    told = " ".join(part for part in (rule.summary, rule.note) if part)
    yield f"Its force: {_cited(rule.source)}. {told}".rstrip()


def _condition(condition: Condition, depth: int) -> Iterator[str]:
    indent = "  " * depth
    if isinstance(condition, Limb):
        yield f"{indent}- {_limb(condition)}"
    elif isinstance(condition, Not):
        yield f"{indent}- it is not so that:"
        yield from _condition(condition.part, depth + 1)
    else:
        words = "all of these together" if isinstance(condition, AllOf) else "at least one of these"
        yield f"{indent}- {words}:"
        for part in getattr(condition, "parts", ()):
            yield from _condition(part, depth + 1)


def _limb(limb: Limb) -> str:
    return f"{quoted(limb.words, limb.source)} (`{limb.fact}`; {_cited(limb.source)})"


def _cited(source: Source) -> str:
    mark = f"**{source.verified.label}**" if source.verified is Verified.UNVERIFIED else source.verified.label
    note = f"; {source.note.rstrip('.')}" if source.note else ""
    return f"[{source.instrument}, {source.provision}]({source.url}), {mark}{note}"


def _deadlines(deadlines: tuple[Deadline, ...]) -> Iterator[str]:
    yield "| step | time limit | by whom, to whom | how strongly | source |"
    yield "|---|---|---|---|---|"
    for deadline in deadlines:
        to = f", to {deadline.to}" if deadline.to else ""
        decided = f" If the decision is {deadline.decided.value}." if deadline.decided else ""
        cited = _cited(deadline.source)
        if deadline.limit_source:
            cited += f". The limit: {_cited(deadline.limit_source)}"
        for relaxation in deadline.relaxations:
            when = in_force(relaxation.first, relaxation.last)
            cited += f". Relaxed {when}: {relaxation.says} {_cited(relaxation.source)}"
        notes = f" {deadline.note}" if deadline.note else ""
        yield (
            f"| `{deadline.id}` {deadline.title}.{decided} | {deadline.limit}.{notes} | {deadline.by}{to} | "
            f"{FORCE_WORDS[deadline.force]} | {cited} |"
        )


def _facts(edition: Edition) -> Iterator[str]:
    yield "| fact | asks | usually held by |"
    yield "|---|---|---|"
    for definition in edition.facts:
        meaning = f" {definition.meaning}" if definition.meaning else ""
        cited = f" {_cited(definition.source)}." if definition.source else ""
        yield f"| `{definition.id}` | {definition.asks}{meaning}{cited} | {definition.held_by} |"


def pages() -> dict[Path, str]:
    """Return every generated page by its file.

    Raises:
        SystemExit: a rule set of this repository's plugins is not installed.
    """
    host = PluginHost()
    missing = sorted(set(DISTRIBUTIONS) - set(host.rulesets))
    if missing:
        message = f"not installed: {', '.join(missing)}; install every plugin of this repository first"
        raise SystemExit(message)
    core = PluginHost(entry_points=False).rulesets
    ours = {name: host.rulesets[name] for name in sorted({*core, *DISTRIBUTIONS})}
    rows = [
        f"| [`{name}`]({name}.md) | {one.title} | {one.subject} | {_span(one)} | "
        f"`{DISTRIBUTIONS.get(name, 'scrlearn')}` |"
        for name, one in ours.items()
    ]
    found = {PAGES / f"{name}.md": page(one) for name, one in ours.items()}
    return {PAGES / "README.md": INDEX + "\n".join(rows) + "\n", **found}


def _span(ruleset: RuleSet) -> str:
    if ruleset.editions[-1].not_commenced:
        return "not in force"
    return in_force(ruleset.editions[0].in_force_from, ruleset.editions[-1].in_force_to)


def main() -> int:
    """Write the pages, or with `--check` name those that are not current."""
    made = pages()
    stale = [
        path for path, text in made.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    extra = sorted(set(PAGES.glob("*.md")) - set(made))
    if "--check" in sys.argv[1:]:
        for path in (*stale, *extra):
            print(f"{path}: not current; run make docs")
        return 1 if stale or extra else 0
    PAGES.mkdir(parents=True, exist_ok=True)
    for path in stale:
        path.write_text(made[path], encoding="utf-8")
        print(f"wrote {path}")
    for path in extra:
        path.unlink()
        print(f"removed {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
