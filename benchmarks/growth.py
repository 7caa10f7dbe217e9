"""Whether anything takes more than its share of time as its input grows: n of something, then four times n.

    python benchmarks/growth.py [NAME ...]

Every exporter, every check, and what else the library is asked (files to load, texts to judge, facts to
decide by, registers) is given much of one thing at a time: rows, findings, links, one long word, brackets
(the folder `shapes`). The n of each pair is chosen so that 4n takes long enough to be measured, 30 ms or
eight times what next to nothing takes; each figure is printed as it comes, and then a table of the worst.
Linear work gives about 4 for its processor time at 4n to that at n; more than 5 is a fault, and the exit
code is then 1. NAMEs of formats ("pdf"), checks ("wording"), calls ("load yaml") and shapes ("rows") keep to
those.

A shape is left out where it is as quick as this at the most that it is given, or where the format refuses to
take more of it; the table says how many and why.
"""

from __future__ import annotations

import contextlib
import gc
import re
import sys
import time
from collections import Counter
from functools import partial
from textwrap import shorten
from typing import TYPE_CHECKING, Any

import attrs
from shapes.documents import documents
from shapes.library import HOST, Call, calls
from shapes.subjects import subjects

from scrlearn.errors import DumpError, ExportError, ScrlearnError
from scrlearn.hooks import CheckRequest, RenderRequest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from scrlearn.hooks import Check, Exporter

    Work = Callable[[], object]

MOST = 5.0
"""The ratio above which something grows faster than its input; 4 is the input's own."""
NEAR = 4.6
"""A ratio that is measured again: another process may have disturbed it."""
REPEATS = 6
FACTOR = 4
LEAST = 0.03
"""Seconds at 4n below which a ratio says nothing."""
FIXED = 8
"""So many times what a call takes for next to nothing, it must take at 4n."""
SHORT = 0.008
"""The same where a format takes no more: what it does there is all that it can do."""
LONG = 3.0
"""Seconds that are too long to measure four times as much."""
REFUSALS = (ExportError, DumpError)
"""What is more than a format carries, or than a file may hold."""
TOO_QUICK = "too quick to measure at the most that is given"


@attrs.frozen
class Figure:
    """What was measured of one shape, or why it was left out."""

    what: str
    of: str
    count: int = 0
    small: float = 0.0
    large: float = 0.0
    left_out: str = ""

    @property
    def ratio(self) -> float:
        """How many times longer four times as much took."""
        return 0.0 if self.left_out else self.large / self.small

    def __str__(self) -> str:
        """Write the figure as a line."""
        if self.left_out:
            return f"{self.what:<28}   -   {self.of}: {self.left_out}"
        times = f"n = {self.count:,}: {self.small * 1000:.0f} ms, 4n: {self.large * 1000:.0f} ms"
        fault = "  GROWS TOO FAST" if self.ratio > MOST else ""
        return f"{self.what:<28}{self.ratio:6.2f} {self.of} ({times}){fault}"


def main() -> int:
    """Measure what is wanted, print each figure and the worst of all, and say whether any grows too fast."""
    wanted = set(sys.argv[1:])
    chosen = list(chosen_of(cases(), wanted))
    if not chosen:
        print(f"nothing is called {' or '.join(sorted(wanted))}")
        return 2
    started = time.perf_counter()
    figures: dict[str, list[Figure]] = {}
    for call in chosen:
        figure = measured(call)
        figures.setdefault(call.what, []).append(figure)
        if figure.left_out != TOO_QUICK or wanted & {call.of}:
            print(figure, flush=True)
    table(figures)
    print(f"{len(chosen):,} pairs in {time.perf_counter() - started:.0f} s")
    return int(any(figure.ratio > MOST for of_one in figures.values() for figure in of_one))


def table(figures: dict[str, list[Figure]]) -> None:
    """Print the worst ratio of each thing that was measured, and why shapes of it were left out."""
    print("\nThe worst of each:")
    for of_one in figures.values():
        worst = max(of_one, key=lambda figure: figure.ratio)
        left_out = Counter(figure.left_out for figure in of_one if figure.left_out)
        print(worst if worst.ratio else f"{worst.what:<28}   -")
        for reason, number in left_out.items():
            print(f"{'':<35}{number} of {len(of_one)} left out: {reason}")


def chosen_of(found: Iterable[Call], wanted: set[str]) -> Iterator[Call]:
    """Yield the calls that names keep to: any of the things that are named, on any of the shapes."""
    found = list(found)
    things = {name for call in found for name in (call.what, call.what.partition(" ")[2])} & wanted
    shapes = {call.of for call in found} & (wanted - things)
    if wanted - things - shapes:
        return
    for call in found:
        thing = not things or call.what in things or call.what.partition(" ")[2] in things
        if thing and (not shapes or call.of in shapes):
            yield call


# --------------------------------------------------------------------------------------------- measurement


def measured(call: Call) -> Figure:
    """Find an n at which a call can be measured, and measure it there and at four times as much."""
    count = call.start
    try:
        # What is loaded or built at the first use counts for nobody.
        seconds(call, count)
        small = seconds(call, count)
    except REFUSALS as refused:
        return Figure(call.what, call.of, left_out=f"refused: {reason(refused)}")
    enough = max(LEAST, FIXED * small)
    while True:
        try:
            large = seconds(call, count * FACTOR)
        except REFUSALS as refused:
            return below(call, count, f"more is refused: {reason(refused)}")
        if large >= enough:
            break
        if count * FACTOR >= call.most:
            return Figure(call.what, call.of, left_out=TOO_QUICK)
        count, small = count * FACTOR, large
    figure = again(call, Figure(call.what, call.of, count, small, large))
    if figure.ratio > MOST and large < LONG and count * FACTOR <= call.most:
        # A step (the second page, a table that is cut) is no growth: what grows too fast does so further on.
        with contextlib.suppress(*REFUSALS):
            further = seconds(call, count * FACTOR**2)
            figure = again(call, Figure(call.what, call.of, count * FACTOR, figure.large, further))
    return figure


def again(call: Call, figure: Figure) -> Figure:
    """Measure again what is near the limit, and keep the least of each."""
    for _ in range(REPEATS):
        if figure.ratio <= NEAR:
            break
        small = min(figure.small, seconds(call, figure.count))
        large = min(figure.large, seconds(call, figure.count * FACTOR))
        figure = attrs.evolve(figure, small=small, large=large)
    return figure


def below(call: Call, count: int, why: str) -> Figure:
    """Measure up to the most that a format takes, which is less than four times as much as this."""
    figure = Figure(call.what, call.of, max(1, count // FACTOR))
    figure = attrs.evolve(
        figure, small=seconds(call, figure.count), large=seconds(call, figure.count * FACTOR)
    )
    return again(call, figure) if figure.large >= SHORT else attrs.evolve(figure, left_out=why)


def reason(refused: ScrlearnError) -> str:
    """Say why more is refused, in the same words whatever its size."""
    said = re.sub(r"(?:more than )?[\d,]*\d", "so many", " ".join(str(refused).partition(":")[2].split()))
    return shorten(said, 90)


def seconds(call: Call, count: int) -> float:
    """Return the processor time that a call takes on so much of its shape."""
    work = call(count)
    # As `timeit` does: when the collector runs depends on what else the process holds.
    gc.disable()
    try:
        started = time.process_time()
        work()
        return max(time.process_time() - started, 1e-6)
    finally:
        gc.enable()


# --------------------------------------------------------------------------------------------------- calls


def cases() -> Iterator[Call]:
    """Yield what is measured, with what each has much of."""
    for exporter in HOST.exporters.values():
        for document in documents():
            make = partial(rendering, exporter, document)
            yield Call(f"format {exporter.name}", document.name, make, document.start, document.most)
    for check in HOST.checks.values():
        for subject in subjects():
            if subject.kind in check.subjects:
                make = partial(checking, check, subject)
                yield Call(f"check {check.name}", subject.name, make, subject.start, subject.most)
    yield from sorted(calls(), key=lambda call: call.what)


def rendering(exporter: Exporter, shape: Callable[[int], Any], count: int) -> Work:
    """Prepare the rendering of a document."""
    document = shape(count)
    return lambda: exporter(document, RenderRequest())


def checking(check: Check, shape: Callable[[int], Any], count: int) -> Work:
    """Prepare one check of a subject."""
    subject, request = shape(count), CheckRequest(host=HOST)
    return lambda: list(check(subject, request))


if __name__ == "__main__":
    sys.exit(main())
