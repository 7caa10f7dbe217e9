"""How long a review of ten findings takes to load, beside PyYAML's own `safe_load`, which checks nothing.

    python benchmarks/loading.py

Prints medians in milliseconds. The first load builds the converter and is shown apart.
"""

from __future__ import annotations

import json
import statistics
import time
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 50


def review_text() -> str:
    """Write a review of ten findings, ten recommendations and thirty actions as YAML."""
    from scrlearn.files import dumps
    from scrlearn.model.facts import Fact
    from scrlearn.model.findings import Finding
    from scrlearn.model.recommendations import Action, Recommendation
    from scrlearn.model.review import Review

    words = "What was known to one service was not known to the others, and nobody asked. "
    findings = [
        Finding(id=f"f{n}", statement=words, themes=("family.history",), why=words * 4) for n in range(10)
    ]
    recommendations = [
        Recommendation(
            id=f"r{n}",
            text=words,
            answers=(f"f{n}",),
            actions=tuple(
                Action(id=f"a{n}.{m}", text=words, owner="Named Nurse", measure=words, evidence=words)
                for m in range(3)
            ),
        )
        for n in range(10)
    ]
    review = Review(
        id="child-n",
        title="Child N",
        facts={"died": Fact.of("false"), "seriously_harmed": Fact.of("true")},
        findings=tuple(findings),
        recommendations=tuple(recommendations),
    )
    return dumps(review)


def median(call: Callable[[], object]) -> float:
    """Return the median time of a call in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def main() -> None:
    """Measure and print."""
    from scrlearn.files import loads

    text = review_text()
    start = time.perf_counter()
    loads(text)
    first = (time.perf_counter() - start) * 1000
    as_json = json.dumps(yaml.safe_load(text))
    naive = median(lambda: yaml.safe_load(text))
    ours = {"loads, YAML": median(lambda: loads(text)), "loads, JSON": median(lambda: loads(as_json))}
    print(f"{len(text) / 1000:.0f} kB, median of {ROUNDS} rounds")
    print(f"{'first load':24}{first:8.2f} ms")
    print(f"{'yaml.safe_load':24}{naive:8.2f} ms")
    for name, duration in ours.items():
        print(f"{name:24}{duration:8.2f} ms  {duration / naive:.2f} x")


if __name__ == "__main__":
    main()
