"""Exceptions: problems that a person has decided may stand, and what an exception must say to count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn import language
from scrlearn.model.dates import as_date, plain_date
from scrlearn.places import Place
from scrlearn.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scrlearn.model.exceptions import RecordedException
    from scrlearn.problems import Problem


@attrs.frozen(kw_only=True)
class Excepted:
    """A problem that was found and may stand, with the exception that says so."""

    problem: Problem
    exception: RecordedException

    def __str__(self) -> str:
        """Say which problem stands, by whose decision and why."""
        by = f" by {self.exception.by}" if self.exception.by else ""
        on = f" on {plain_date(self.exception.on)}" if self.exception.on else ""
        place = f" {self.problem.path}" if self.problem.path else ""
        decided = f", excepted{by}{on}"
        return f"{self.problem.code}{place}{decided}: {self.exception.reason}"


def left_and_excepted(
    problems: Iterable[Problem], exceptions: Sequence[RecordedException]
) -> tuple[list[Problem], list[Excepted], list[int]]:
    """Return the problems that are left, those that are excepted, and the numbers of exceptions that were
    used.
    """
    recorded = _ByPlace(exceptions)
    left: list[Problem] = []
    excepted: list[Excepted] = []
    used: set[int] = set()
    for problem in problems:
        about = recorded.about(problem)
        used.update(about)
        counting = [number for number in about if says_enough(exceptions[number], problem.severity)]
        if counting:
            excepted.append(Excepted(problem=problem, exception=exceptions[counting[0]]))
        else:
            left.append(problem)
    return left, excepted, sorted(used)


class _ByPlace:
    """Exceptions by their code and place: a file may have thousands, and as many problems."""

    def __init__(self, exceptions: Sequence[RecordedException]) -> None:
        self._exceptions = exceptions
        self._numbers: dict[tuple[str, Place | str], list[int]] = {}
        for number, exception in enumerate(exceptions):
            # A long key is cut where a report shows it, and whoever copied it from there means it as well.
            for place in (Place.read(exception.path), exception.path):
                self._numbers.setdefault((exception.code.upper(), place), []).append(number)

    def about(self, problem: Problem) -> list[int]:
        """Return the numbers of those that are about a problem: its code, its place or one that it stands
        in, words of its message.
        """
        places: tuple[Place | str, ...] = (*problem.place.outwards(), problem.path)
        numbers = {number for place in places for number in self._numbers.get((problem.code, place), ())}
        return sorted(number for number in numbers if self._exceptions[number].about in problem.message)


def says_enough(exception: RecordedException, severity: Severity) -> bool:
    """Whether an exception says enough: a reason, and for an error who decided and when."""
    answered_for = not language.says_nothing(exception.by) and as_date(exception.on) is not None
    return not language.says_nothing(exception.reason) and (severity is not Severity.ERROR or answered_for)
