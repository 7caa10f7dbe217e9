"""How long a decision takes, all known or twelve facts unknown, beside working it out the long way.

    python benchmarks/deciding.py

Every installed rule set is measured, so install the plugins to measure theirs. Prints medians in
milliseconds. The first decision by an edition expands its questions, and is shown apart. "Read" means that
what is missing, what settles it and the explanation are worked out, too; a decision that nobody reads does
without.
"""

from __future__ import annotations

import statistics
import time
from datetime import timedelta
from typing import TYPE_CHECKING

from scrlearn.hooks import PluginHost
from scrlearn.law import decide, decide_review
from scrlearn.model.facts import Fact
from scrlearn.model.review import Review, ReviewDates
from scrlearn.testing.long_way import LongWay

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from scrlearn.law import Decision
    from scrlearn.model.rules import Edition, RuleSet

ROUNDS = 200
UNKNOWN = 12
REVIEWS = 1000


def median(call: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the median time of a call in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def last_edition(ruleset: RuleSet) -> Edition:
    """Return the edition with the most facts."""
    return max(ruleset.editions, key=lambda edition: len(edition.definitions))


def day_in(edition: Edition) -> date:
    """Return a day on which an edition is in force, after the first."""
    return edition.in_force_from + timedelta(days=30)


def all_known(edition: Edition) -> dict[str, bool]:
    """Return every fact of an edition as known: all of them false, which no implication forbids.

    What follows from ages and places is left out: it could contradict the area that is asked in.
    """
    derived = {derivation.fact for derivation in edition.derivations}
    return dict.fromkeys((fact for fact in edition.definitions if fact not in derived), False)


def with_unknown(edition: Edition, count: int) -> dict[str, bool]:
    """Return the facts of an edition with so many of them left out, those first that its rules ask for."""
    asked = dict.fromkeys(fact for question in edition.questions for fact in question.facts)
    left_out = list(dict.fromkeys([*asked, *edition.definitions]))[:count]
    return {fact: value for fact, value in all_known(edition).items() if fact not in left_out}


def read(decision: Decision) -> tuple[object, ...]:
    """Work out all that a reader is told of a decision."""
    return tuple((answer.explanation, answer.missing, answer.settled_by) for answer in decision.values())


def the_long_way(edition: Edition, known: Mapping[str, bool]) -> None:
    """Answer every question of an edition by writing out every admissible way."""
    for question in edition.questions:
        long_way = LongWay(question, edition.implications)
        long_way.answer({fact: value for fact, value in known.items() if fact in long_way.facts})


def measure_each(host: PluginHost) -> None:
    """Print the times of each rule set."""
    headings = ("facts", "first", "known", "unknown", "read", "long way")
    print(f"{'rule set':26}" + "".join(f"{heading:>10}" for heading in headings))
    for name, ruleset in host.rulesets.items():
        print(f"{name:26}{measured(ruleset, host)}")


def measured(ruleset: RuleSet, host: PluginHost) -> str:
    """Return the times of one rule set, as a row of the table."""
    edition = last_edition(ruleset)
    day, area = day_in(edition), edition.in_force_in[0] if edition.in_force_in else None
    known, open_facts = all_known(edition), with_unknown(edition, UNKNOWN)

    def ask(facts: Mapping[str, bool]) -> Decision:
        return decide(facts, ruleset, on=day, area=area, host=host)

    start = time.perf_counter()
    ask(known)
    figures = (
        (time.perf_counter() - start) * 1000,
        median(lambda: ask(known)),
        median(lambda: ask(open_facts)),
        median(lambda: read(ask(open_facts)), rounds=20),
        median(lambda: the_long_way(edition, open_facts), rounds=3),
    )
    counts = f"{len(edition.definitions)}/{len(edition.definitions) - len(open_facts)}"
    return f"{counts:>10}" + "".join(f"{figure:10.3f}" for figure in figures)


def measure_many(host: PluginHost) -> None:
    """Print how long a thousand reviews take, each against every rule set."""
    facts = {fact: Fact.of("false") for fact in ("died", "abuse_or_neglect_known_or_suspected")}
    day = next(iter(host.rulesets.values())).editions[-1].in_force_from
    reviews = [
        Review(
            id=f"r{number}",
            title=f"R{number}",
            facts={**facts, "seriously_harmed": Fact.of("true" if number % 2 else "false")},
            dates=ReviewDates(event=day + timedelta(days=number)),
        )
        for number in range(REVIEWS)
    ]
    start = time.perf_counter()
    for review in reviews:
        for ruleset in host.rulesets.values():
            decide_review(review, rules=ruleset, host=host)
    seconds = time.perf_counter() - start
    print(f"\n{REVIEWS} reviews against {len(host.rulesets)} rule sets: {seconds:.2f} s")


def main() -> None:
    """Measure and print."""
    host = PluginHost()
    print(f"median milliseconds; facts: how many, and how many of them unknown (at most {UNKNOWN})\n")
    measure_each(host)
    measure_many(host)


if __name__ == "__main__":
    main()
