"""How long a full check takes: a review with 10 findings, 20 recommendations and 40 actions, with registers.

    python benchmarks/checking.py

Prints medians after warm-up, beside the same check with another review each time (of one that somebody holds
its documents are laid out once; what was read in its texts is kept by no two checks), and the memory that a
register of 100,000 names takes.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import time
import tracemalloc
from pathlib import Path

from scrlearn.checks import check
from scrlearn.hooks import PluginHost
from scrlearn.model.board import Agency, Board
from scrlearn.model.findings import Finding
from scrlearn.model.recommendations import Action, Recommendation
from scrlearn.model.register import Register
from scrlearn.model.review import Involvement, Participant, Review, Reviewer

HOST = PluginHost(entry_points=False)
RUNS = 30


def main() -> None:
    """Measure and print."""
    words = _texts()
    same = [_review(words, 0)] * RUNS
    others = [_review(words, number) for number in range(1, RUNS * 3 + 1)]
    for number, (name, register) in enumerate(
        (
            ("no register", None),
            ("a register of 10,000 names", _register(10_000)),
            ("a register of 100,000 names", _register(100_000)),
        )
    ):
        again = _median(same, register)
        new = _median(others[number * RUNS : (number + 1) * RUNS], register)
        print(f"{name:<30}{again:7.1f} ms the same review again{new:7.1f} ms another review each time")
    tracemalloc.start()
    register = _register(100_000)
    check(_review(words, 0), host=HOST, register=register)
    print(
        f"memory of a register of 100,000 names: {tracemalloc.get_traced_memory()[1] / 1e6:.0f} MB at "
        f"the most"
    )


def _median(reviews: list[Review], register: Register | None) -> float:
    times = []
    for review in reviews:
        started = time.perf_counter()
        check(review, host=HOST, register=register)
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times[3:])


def _texts() -> list[str]:
    """Return published recommendations where they are at hand, else the sample's."""
    folder = Path(os.environ.get("SCRLEARN_SHARED_DATA", Path(__file__).parents[2] / "shared" / "data"))
    file = folder / "recommendations-dev.jsonl"
    if file.exists():
        return [json.loads(line)["text"] for line in file.read_text(encoding="utf-8").splitlines()]
    return [
        f"The trust should audit {number} records and report to the board by June 2016."
        for number in range(60)
    ]


def _review(words: list[str], seed: int) -> Review:
    """Return a review of the size that is measured; another seed gives it other words."""
    chosen = random.Random(seed)  # noqa: S311 - a sample, not a secret
    mark = "" if seed == 0 else f" (see note {seed})"

    def said() -> str:
        return chosen.choice(words).replace("*", "") + mark

    findings = [
        Finding(
            id=f"f{one}", statement=said(), why=f"{said()} {said()}", evidence=said(), themes=["plan.drift"]
        )
        for one in range(10)
    ]
    recommendations = [
        Recommendation(
            id=f"r{one}",
            text=said(),
            answers=[f"f{one % 10}"],
            addressed_to=["health"],
            actions=[
                Action(
                    id=f"a{one}-{other}",
                    text=said(),
                    owner="Named Nurse",
                    body="health",
                    measure=said(),
                    due=None,
                )
                for other in range(2)
            ],
        )
        for one in range(20)
    ]
    return Review(
        id="child-x",
        title="Child X",
        board=Board(id="b", name="Harbourshire Safeguarding Children Board"),
        agencies=[Agency(id="health", name="Harbourshire Health NHS Trust")],
        reviewers=[Reviewer(name="A. Reviewer", connections="none")],
        involvement=Involvement(
            practitioners=[Participant(who="nurses")], family=[Participant(who="mother")]
        ),
        findings=findings,
        recommendations=recommendations,
    )


def _register(count: int) -> Register:
    """Return a register of invented names."""
    made = random.Random(1)  # noqa: S311 - a sample, not a secret
    syllables = [
        "ka",
        "lo",
        "mi",
        "ren",
        "tas",
        "vel",
        "dor",
        "wyn",
        "hal",
        "ber",
        "sto",
        "lin",
        "gar",
        "pet",
        "mor",
    ]

    def word(parts: int) -> str:
        return "".join(made.choice(syllables) for _ in range(parts)).capitalize()

    return Register(f"{word(2)} {word(3)}" for _ in range(count))


if __name__ == "__main__":
    main()
