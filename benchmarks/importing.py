"""What `import scrlearn` costs, beside starting Python and beside importing what the formats need.

    python benchmarks/importing.py

Prints the median of fresh interpreters, taken in turn, so that a noisy machine is noisy for all alike.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

ROUNDS = 15
STATEMENTS = {
    "python starts": "pass",
    "import scrlearn": "import scrlearn",
    "scrlearn.load": "import scrlearn; scrlearn.load",
    "scrlearn.decide": "import scrlearn; scrlearn.decide",
    "every library of every format": "import docx, weasyprint, jinja2, css_inline",
}


def seconds(statement: str) -> float:
    """Time one fresh interpreter."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return time.perf_counter() - start


def main() -> None:
    """Measure in turn and print medians."""
    for statement in STATEMENTS.values():
        seconds(statement)
    taken: dict[str, list[float]] = {name: [] for name in STATEMENTS}
    for _ in range(ROUNDS):
        for name, statement in STATEMENTS.items():
            taken[name].append(seconds(statement))
    start = statistics.median(taken["python starts"])
    for name, times in taken.items():
        median = statistics.median(times)
        print(f"{name:<32} {median * 1000:7.1f} ms   {(median - start) * 1000:+7.1f} ms over Python's start")


if __name__ == "__main__":
    main()
