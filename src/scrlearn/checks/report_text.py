"""A report for a reader: its problems line by line, and with which of them to begin."""

from __future__ import annotations

from collections import Counter
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from scrlearn.errors import MOST_SHOWN
from scrlearn.problems import STRUCTURE, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scrlearn.places import Place

_WIDTH = 110
"""Characters on a line of places."""
_INDENTED: Mapping[str, Any] = {
    "initial_indent": "      ",
    "subsequent_indent": "      ",
    "break_long_words": False,
    "break_on_hyphens": False,
}


def problem_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield the lines of problems, worst first: what is wrong in the same way at several places is told once,
    and of very many with one code the first are told and the rest are counted.
    """
    told: Counter[str] = Counter()
    for problem, others in _told_once(problems):
        told[problem.code] += 1
        if told[problem.code] <= MOST_SHOWN:
            yield from _told(problem, others)
    for code, number in told.items():
        if number > MOST_SHOWN:
            more = counted(number - MOST_SHOWN, "more problem")
            yield f"  and {more} with {code} (--format json lists all)"


def _told_once(problems: Iterable[Problem]) -> Iterator[tuple[Problem, tuple[str, ...]]]:
    """Yield the problems, those that differ by their place only as one with the other places."""
    alike: dict[tuple[Severity, str, str, str], dict[str, Problem]] = {}
    for problem in problems:
        key = (problem.severity, problem.code, problem.message, problem.hint)
        alike.setdefault(key, {}).setdefault(problem.path, problem)
    for places in alike.values():
        first, *others = places.values()
        yield first, tuple(other.path for other in others)


def _told(problem: Problem, others: Sequence[str]) -> list[str]:
    """Return the lines that tell a problem, and the other places where the same is wrong."""
    place = f" {problem.path}" if problem.path else ""
    lines = [f"  {problem.severity.value} {problem.code}{place}: {problem.message}"]
    if problem.hint:
        lines.append(f"      {problem.hint}")
    if others:
        beyond = len(others) - MOST_SHOWN
        more = f" and {counted(beyond, 'more place')}" if beyond > 0 else ""
        lines += wrap(f"Also at {', '.join(others[:MOST_SHOWN])}{more}", _WIDTH, **_INDENTED)
    return lines


def urgency(problem: Problem) -> tuple[bool, int, int, tuple[int, str, Place, str]]:
    """Return what puts problems in the order of mending: what identifies somebody, then the worst.

    Of those that are equally bad, disclosure cannot be undone, and a part of the file that is missing comes
    before the wording of what is there.
    """
    stops_export = problem.family.stops_export
    kind = 0 if stops_export else 1 if problem.family == STRUCTURE else 2
    is_disclosed = problem.severity is Severity.ERROR and stops_export
    return not is_disclosed, problem.sort_key[0], kind, problem.sort_key


def step(problem: Problem, source: str = "", *, alike: int = 0) -> str:
    """Say how to begin with a problem; `alike` is how many others have its code.

    >>> problem = Problem(code="STR130", severity=Severity.WARNING, path="board", message="no board")
    >>> step(problem, "n.yaml", alike=2)
    'Do first: STR130 in n.yaml at board: no board (2 more places have this code)'
    """
    place = (f" in {source}" if source else "") + (f" at {problem.path}" if problem.path else "")
    more = f" ({counted(alike, 'more place')} {'has' if alike == 1 else 'have'} this code)" if alike else ""
    return f"Do first: {problem.code}{place}: {problem.hint or problem.message}{more}"


def counted(number: int, noun: str) -> str:
    """Write a number with its noun: `1 error`, `2 errors`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
