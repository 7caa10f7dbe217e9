"""What a check found: problems, worst first, and whatever kept the checks from being complete."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import attrs

from scrlearn._visible import on_one_line
from scrlearn.checks.report_github import incomplete_command, problem_command
from scrlearn.checks.report_text import counted, problem_lines, step, urgency
from scrlearn.places import Place, as_place
from scrlearn.problems import DISCLOSURE, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scrlearn.checks.exceptions import Excepted

REPORT_FORMAT = 1
"""Version of the JSON view; it rises when a key changes its meaning or goes away."""

_NOT_REPORTED = (
    "Disclosure: the DIS checks were left out, so nothing here says whether anyone can be identified."
)


def _worst_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    # A set has another order in each run: what is told of a problem beside its key decides where they tie.
    return tuple(sorted(set(problems), key=lambda problem: (problem.sort_key, problem.hint, problem.source)))


@attrs.frozen(kw_only=True)
class Report:
    """The problems of one subject, sorted worst first and without repeats.

    `kind` and `id` name the subject. `incomplete` holds a message for every check that could not be run or
    misbehaved: a report with such messages may be silent about real problems, and says so in every format.
    `excepted` holds the problems that somebody decided may stand, each with that decision. `unseen` says what
    no check looks for.

    >>> print(Report(kind="review", id="child-n").to_text())
    review child-n: no problems
    """

    kind: str = ""
    id: str = ""
    problems: tuple[Problem, ...] = attrs.field(default=(), converter=_worst_first)
    incomplete: tuple[str, ...] = ()
    excepted: tuple[Excepted, ...] = ()
    unseen: tuple[str, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that must be mended; those of disclosure (`DIS...`) forbid publishing."""
        return self._of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that ask for a decision."""
        return self._of(Severity.WARNING)

    @property
    def notes(self) -> tuple[Problem, ...]:
        """The problems that inform."""
        return self._of(Severity.NOTE)

    @property
    def ok(self) -> bool:
        """Whether no problem is at error level; ask `complete` whether every check was run."""
        return not self.errors

    @property
    def complete(self) -> bool:
        """Whether every check was run to its end."""
        return not self.incomplete

    def without(self, codes: Iterable[str]) -> Report:
        """Return the report without the problems whose code begins with one of these.

        Where that leaves out all of disclosure, `unseen` says so: what was not looked for is then the least.

        >>> problem = Problem(code="STR130", severity=Severity.WARNING, path="board", message="no board")
        >>> Report(problems=[problem]).without(["STR"]).problems
        ()
        """
        left_out = tuple(codes)
        is_blind = any(DISCLOSURE.letters.startswith(one) for one in left_out)
        return attrs.evolve(
            self,
            problems=[one for one in self.problems if not left_out or not one.code.startswith(left_out)],
            unseen=(_NOT_REPORTED,) if self.unseen and is_blind else self.unseen,
        )

    def located(self, lines: Mapping[Place, int] | Mapping[str, int]) -> Report:
        """Return the report with the line of each problem, from the lines of places in its file.

        What has no line of its own, such as a key that is missing, has that of what it stands in.

        >>> problem = Problem(code="STR130", severity=Severity.WARNING, path="board", message="no board")
        >>> Report(problems=[problem]).located({"board": 4}).problems[0].line
        4
        """
        known = {as_place(place): line for place, line in lines.items()}
        return attrs.evolve(
            self,
            problems=[_located(problem, known) for problem in self.problems],
            excepted=tuple(attrs.evolve(one, problem=_located(one.problem, known)) for one in self.excepted),
        )

    def summary(self, source: str = "") -> str:
        """Count the problems on one line: `child-n.yaml: 1 error, 2 warnings`."""
        counts = Counter(problem.severity for problem in self.problems)
        told = [counted(counts[severity], severity.value) for severity in Severity if counts[severity]]
        if self.excepted:
            told.append(f"{len(self.excepted)} excepted")
        if self.incomplete:
            told.append("INCOMPLETE")
        return f"{self._named(source)}: {', '.join(told) or 'no problems'}"

    def first_step(self) -> str:
        """Say what to do first: mend what makes the checks incomplete, then the worst problem.

        What identifies somebody is worse than any other error: it forbids publishing.
        """
        if self.incomplete:
            return "Do first: put right what stopped a check; problems may be missing here."
        if not self.problems:
            return ""
        worst = min(self.problems, key=urgency)
        return step(worst, alike=sum(one.code == worst.code for one in self.problems) - 1)

    def to_text(self, source: str = "") -> str:
        """Write the report for a reader: a summary, what is incomplete, the problems, what to do first.

        What is wrong in the same way at several places is told once, with the places. Of very many with one
        code the first are told, and the rest are counted.

        `source` is what the reader knows the subject by, such as its file name. With it, problems whose line
        is known (`located`) begin with `file:line`, where an editor can jump to.
        """
        lines = [self.summary(source), *(f"  !! {message}" for message in self.incomplete)]
        lines += problem_lines(self.problems, source)
        lines += [f"  excepted {one}" for one in self.excepted]
        if first := self.first_step():
            lines.append(f"  {first}")
        return "\n".join(map(on_one_line, lines))

    def as_dict(self, source: str = "") -> dict[str, Any]:
        """Return the report as plain data; the keys are stable.

        `format` (1), `source`, `kind`, `id`, `ok`, `complete`, `summary` (`errors`, `warnings`, `notes`:
        numbers), `first_step`, `incomplete` (messages), `problems`, each with `code`, `severity`, `path`,
        `ids` (of the list entries that it leads through), `line` (None where it is not known), `message`,
        `hint`, `source` and `page` (of the documentation; empty for a plugin's code), worst first;
        `excepted`, each a problem with `by`, `on` and `reason`; and `unseen` (what no check looks for).
        """
        return {
            "format": REPORT_FORMAT,
            "source": source,
            "kind": self.kind,
            "id": self.id,
            "ok": self.ok,
            "complete": self.complete,
            "summary": {
                "errors": len(self.errors),
                "warnings": len(self.warnings),
                "notes": len(self.notes),
            },
            "first_step": self.first_step(),
            "incomplete": list(self.incomplete),
            "problems": [_as_dict(problem) for problem in self.problems],
            "excepted": [
                _as_dict(one.problem)
                | {"by": one.exception.by, "on": str(one.exception.on or ""), "reason": one.exception.reason}
                for one in self.excepted
            ],
            "unseen": list(self.unseen),
        }

    def to_json(self, source: str = "", *, indent: int | None = 2) -> str:
        """Write the report as JSON, with the keys of `as_dict`."""
        return json.dumps(self.as_dict(source), ensure_ascii=False, indent=indent)

    def to_github(
        self, source: str = "", lines: Mapping[Place, int] | Mapping[str, int] | None = None
    ) -> str:
        """Write the report as GitHub workflow commands, one a line, so that problems show beside the file.

        `lines` gives the line of a path in the file, counting from 1, where it is known. What has no line of
        its own, such as a key that is missing, shows beside what it belongs in.

        >>> problem = Problem(code="OUR130", severity=Severity.WARNING, path="board", message="no board, 0%")
        >>> print(Report(kind="review", id="n", problems=[problem]).to_github("n.yaml", {"board": 4}))
        ::warning file=n.yaml,line=4,title=OUR130::board: no board, 0%25
        """
        if lines is not None:
            return self.located(lines).to_github(source)
        commands = [incomplete_command(message, source) for message in self.incomplete]
        commands += [problem_command(problem, source) for problem in self.problems]
        return "\n".join(commands)

    def _of(self, severity: Severity) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity is severity)

    def _named(self, source: str) -> str:
        return source or f"{self.kind} {self.id}".strip() or "subject"


def _located(problem: Problem, lines: Mapping[Place, int]) -> Problem:
    return attrs.evolve(problem, line=problem.place.nearest_line(lines))


def _as_dict(problem: Problem) -> dict[str, Any]:
    """Return a problem as plain data."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "path": problem.path,
        "ids": list(problem.ids),
        "line": problem.line,
        "message": problem.message,
        "hint": problem.hint,
        "source": problem.source,
        "page": problem.page,
    }
