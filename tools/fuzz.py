"""Try inputs that nobody would write until the time is over, and keep each that something must not came of.

    python tools/fuzz.py --minutes 30 --seed 7     # as `make fuzz MINUTES=30 SEED=7`
    python tools/fuzz.py --count 200 --seed 1      # so many inputs, however long they take
    python tools/fuzz.py --replay build/fuzz/FILE  # one that was kept

The inputs follow from the seed and their number alone. Exits with 1 where anything was found.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import queue
import random
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import attrs  # noqa: E402 - the repository must be on the path first, for what is imported below

from tests.fuzz.inputs import Given, made  # noqa: E402
from tests.fuzz.oracle import Finding, examined  # noqa: E402

if TYPE_CHECKING:
    from multiprocessing.queues import Queue
    from multiprocessing.sharedctypes import Synchronized

KEPT = ROOT / "build" / "fuzz"
HANGS = 120
"""Seconds after which an input counts as one that never ends."""
MEMORY = 3_000_000_000
"""Bytes that a worker may take; what asks for more is a finding."""
SMALLER = 20
"""Seconds that are given to making an input that was found smaller."""


def main() -> int:
    """Run, and return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--count", type=int, default=None, help="How many inputs, instead of how long.")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", type=Path, default=KEPT, help="Folder for what is found.")
    parser.add_argument("--replay", type=Path, default=None)
    options = parser.parse_args()
    if options.replay:
        return _replay(options.replay)
    seed = random.SystemRandom().randrange(10**6) if options.seed is None else options.seed
    how_long = f"{options.count} inputs" if options.count else f"{options.minutes:g} minutes"
    print(f"seed {seed}, {how_long}, {options.jobs} at a time", flush=True)
    end = None if options.count else time.time() + options.minutes * 60
    tried, found = _run(seed, end=end, count=options.count, jobs=options.jobs)
    for number, (finding, given) in enumerate(found.values(), 1):
        kept = _kept(given, finding, options.keep)
        print(f"\n{number}. {finding.cause}\n{finding.detail[-1500:]}")
        print(f"   again: {Path(sys.executable).name} tools/fuzz.py --replay {kept}")
    print(f"{tried} inputs, {len(found)} findings, seed {seed}")
    return 1 if found else 0


# ------------------------------------------------------------------------------------------- the workers


def _run(
    seed: int, *, end: float | None, count: int | None, jobs: int
) -> tuple[int, dict[str, tuple[Finding, Given]]]:
    """Share the inputs out to processes; return how many were tried, and what was found by cause."""
    context = multiprocessing.get_context("spawn")
    results: Queue[Any] = context.Queue()
    workers = [
        _Worker(context=context, results=results, seed=seed, end=end, count=count, step=jobs, number=job)
        for job in range(jobs)
    ]
    for worker in workers:
        worker.start()
    found: dict[str, tuple[Finding, Given]] = {}
    while any(worker.running for worker in workers) or not results.empty():
        try:
            finding, given = results.get(timeout=1)
        except queue.Empty:
            for worker in workers:
                if (stopped := worker.stopped()) is not None:
                    found.setdefault(stopped.cause, (stopped, made(seed, worker.at)))
                    worker.number = worker.at + jobs
                    worker.start()
            continue
        found.setdefault(finding.cause, (finding, given))
    return sum(worker.tried.value for worker in workers), found


@attrs.define(kw_only=True)
class _Worker:
    """A process that tries every `step`th input from `number` on, and is replaced where one never ends."""

    context: Any
    results: Queue[Any]
    seed: int
    end: float | None
    count: int | None
    step: int
    number: int
    tried: Synchronized[int] = attrs.field(init=False)
    current: Any = attrs.field(init=False)
    process: Any = None

    def __attrs_post_init__(self) -> None:
        """Make what the process tells the time by."""
        self.tried = self.context.Value("q", 0)
        self.current = self.context.Array("d", [0.0, 0.0])

    def start(self) -> None:
        """Start the process, or start another in its place."""
        self.current[:] = [float(self.number), time.time()]
        span = (self.seed, self.number, self.step, self.end, self.count)
        self.process = self.context.Process(
            target=_work, args=(span, self.results, self.tried, self.current), daemon=True
        )
        self.process.start()

    @property
    def running(self) -> bool:
        """Whether it has inputs left."""
        return bool(self.process.is_alive())

    @property
    def at(self) -> int:
        """The number of the input that it tries."""
        return int(self.current[0])

    def stopped(self) -> Finding | None:
        """Return why it must be replaced: its input never ends, or ended the process."""
        if self.running and time.time() - self.current[1] > HANGS:
            self.process.kill()
            self.process.join()
            return Finding(cause=f"never ends: input {self.at}", detail=f"more than {HANGS} seconds")
        if not self.running and self.process.exitcode:
            return Finding(cause=f"ends the process: input {self.at}", detail=f"exit {self.process.exitcode}")
        return None


def _work(
    span: tuple[int, int, int, float | None, int | None],
    results: Queue[Any],
    tried: Synchronized[int],
    current: Any,  # noqa: ANN401 - multiprocessing's own
) -> None:
    seed, number, step, end, count = span
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    known: set[str] = set()
    while (end is None or time.time() < end) and (count is None or number < count):
        current[:] = [float(number), time.time()]
        given = made(seed, number)
        finding = examined(given)
        tried.value += 1
        if finding and finding.cause not in known:
            known.add(finding.cause)
            results.put((finding, _smaller(given, finding.cause, current)))
        number += step


# ------------------------------------------------------------------------------------------- what was found


def _smaller(given: Given, cause: str, current: Any) -> Given:  # noqa: ANN401 - multiprocessing's own
    """Leave out what is not needed for the same finding, for as long as there is time."""
    end = time.time() + SMALLER
    for break_at in (b"\n", b""):
        parts = given.data.splitlines(keepends=True) if break_at else [bytes([one]) for one in given.data]
        size = len(parts) // 2
        while size and time.time() < end:
            start = 0
            while start < len(parts) and time.time() < end:
                current[1] = time.time()
                fewer = parts[:start] + parts[start + size :]
                smaller = attrs.evolve(given, data=b"".join(fewer))
                finding = examined(smaller)
                if finding and finding.cause == cause:
                    parts, given = fewer, smaller
                else:
                    start += size
            size //= 2
    return given


def _kept(given: Given, finding: Finding, folder: Path) -> Path:
    """Keep an input, and beside it what came of it."""
    folder.mkdir(parents=True, exist_ok=True)
    name = "".join(one if one.isalnum() else "-" for one in finding.cause)[:80]
    file = folder / f"{name}{given.suffix}"
    file.write_bytes(given.data)
    file.with_suffix(".args").write_text(json.dumps(given.arguments), encoding="utf-8")
    file.with_suffix(".txt").write_text(finding.detail, encoding="utf-8", errors="backslashreplace")
    return file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file


def _replay(file: Path) -> int:
    arguments = file.with_suffix(".args")
    words = tuple(json.loads(arguments.read_text(encoding="utf-8"))) if arguments.exists() else ()
    finding = examined(Given(data=file.read_bytes(), suffix=file.suffix, arguments=words), everything=True)
    print(finding.detail if finding else f"{file}: nothing is found")
    return 1 if finding else 0


if __name__ == "__main__":
    sys.exit(main())
