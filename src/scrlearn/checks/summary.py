"""What a run over several files found: one count over all of them, and what to do first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import attrs

from scrlearn._visible import on_one_line
from scrlearn.checks.report_text import counted, step, urgency
from scrlearn.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrlearn.checks.report import Report

_OFTEN = 3
"""How many places make a code one that is worth mending in one go."""


@attrs.frozen(kw_only=True)
class Summary:
    """The reports of several files, each with its name as shown to a reader, and files that were not read.

    Two files may have one name, where what tells them apart is hidden.

    >>> from scrlearn.checks.report import Report
    >>> print(Summary(reports=[("a.yaml", Report()), ("b.yaml", Report())]).to_text())
    2 files: no problems
    """

    reports: Sequence[tuple[str, Report]]
    unreadable: tuple[str, ...] = ()

    def first_step(self) -> str:
        """Say what to do first over all files: what could not be read or checked, then the worst problem."""
        if self.unreadable:
            return (
                f"Do first: correct {self.unreadable[0]}: it could not be read, so nothing in it was checked."
            )
        for name, report in self.reports:
            if report.incomplete:
                return f"Do first: put right what stopped a check of {name}."
        found = [(problem, name) for name, report in self.reports for problem in report.problems]
        if not found:
            return ""
        worst, name = min(found, key=lambda one: urgency(one[0]))
        return step(worst, name, alike=self._codes()[worst.code] - 1)

    def to_text(self) -> str:
        """Write the count, the files with problems, the worst first, the code seen most, what to do first."""
        counts = self.as_dict()
        told = [counted(counts[f"{severity}s"], severity.value) for severity in Severity]
        told = [one for one in told if not one.startswith("0 ")]
        if self.unreadable:
            told.append(f"{len(self.unreadable)} could not be read")
        lines = [f"{counted(counts['files'], 'file')}: {', '.join(told) or 'no problems'}"]
        lines += [f"  {name}: could not be read" for name in self.unreadable]
        to_mend = [one for one in self.reports if one[1].problems or one[1].incomplete]
        lines += [f"  {report.summary(name)}" for name, report in sorted(to_mend, key=_weight)]
        for code, number in self._codes().most_common(1):
            if number >= _OFTEN:
                lines.append(f"Most often: {code}, in {number} places; scrlearn checks {code} explains it.")
        return "\n".join(map(on_one_line, [*lines, *filter(None, [self.first_step()])]))

    def as_dict(self) -> dict[str, Any]:
        """Return numbers of `files`, `unreadable`, `errors`, `warnings`, `notes` and `excepted`."""
        reports = [report for _, report in self.reports]
        return {
            "files": len(self.reports) + len(self.unreadable),
            "unreadable": len(self.unreadable),
            "errors": sum(len(report.errors) for report in reports),
            "warnings": sum(len(report.warnings) for report in reports),
            "notes": sum(len(report.notes) for report in reports),
            "excepted": sum(len(report.excepted) for report in reports),
        }

    def _codes(self) -> Counter[str]:
        return Counter(problem.code for _, report in self.reports for problem in report.problems)


def _weight(named: tuple[str, Report]) -> tuple[int, int, int]:
    """Return what puts reports in order, the worst first."""
    _, report = named
    return -len(report.errors), -len(report.warnings), -len(report.notes)
