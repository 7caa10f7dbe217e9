"""What a check found: problems, worst first, and whatever kept the checks from being complete."""

from __future__ import annotations

import json
import re
from collections import Counter
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import attrs

from scrlearn._visible import on_one_line
from scrlearn.errors import MOST_SHOWN
from scrlearn.problems import DISCLOSURE, STRUCTURE, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scrlearn.checks.exceptions import Excepted
    from scrlearn.errors import Fault

REPORT_FORMAT = 1
"""Version of the JSON view; it rises when a key changes its meaning or goes away."""

_NOT_REPORTED = (
    "Disclosure: the codes DIS were left out, and nothing here says whether anyone can be identified."
)
_STEP = re.compile(r'\.?[^\W\d][\w-]*|\[\d+\]|\["(?:[^"\\]|\\.)*"\]')
"""One step of a path: a key, an index, or a key in quotation marks."""
_WIDTH = 110
"""Characters on a line of places."""
_INDENTED: Mapping[str, Any] = {
    "initial_indent": "      ",
    "subsequent_indent": "      ",
    "break_long_words": False,
    "break_on_hyphens": False,
}
_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


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
            return "Do first: mend what keeps the checks from being complete; problems may be missing here."
        if not self.problems:
            return ""
        worst = min(self.problems, key=urgency)
        return step(worst, alike=sum(one.code == worst.code for one in self.problems) - 1)

    def to_text(self, source: str = "") -> str:
        """Write the report for a reader: a summary, what is incomplete, the problems, what to do first.

        What is wrong in the same way at several places is told once, with the places. Of very many with one
        code the first are told, and the rest are counted.

        `source` is what the reader knows the subject by, such as its file name.
        """
        lines = [self.summary(source), *(f"  !! {message}" for message in self.incomplete)]
        told: Counter[str] = Counter()
        for problem, others in self._told_once():
            told[problem.code] += 1
            if told[problem.code] <= MOST_SHOWN:
                lines += _told(problem, others)
        lines += [
            f"  and {counted(number - MOST_SHOWN, 'more problem')} with {code} (--format json lists all)"
            for code, number in told.items()
            if number > MOST_SHOWN
        ]
        lines += [f"  excepted {one}" for one in self.excepted]
        if first := self.first_step():
            lines.append(f"  {first}")
        return "\n".join(map(on_one_line, lines))

    def as_dict(self, source: str = "") -> dict[str, Any]:
        """Return the report as plain data; the keys are stable.

        `format` (1), `source`, `kind`, `id`, `ok`, `complete`, `summary` (`errors`, `warnings`, `notes`:
        numbers), `first_step`, `incomplete` (messages), `problems`, each with `code`, `severity`, `path`,
        `message`, `hint` and `source`, worst first; `excepted`, each a problem with `by`, `on` and `reason`;
        and `unseen` (what no check looks for).
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
            "problems": [attrs.asdict(problem) for problem in self.problems],
            "excepted": [
                attrs.asdict(one.problem)
                | {"by": one.exception.by, "on": str(one.exception.on or ""), "reason": one.exception.reason}
                for one in self.excepted
            ],
            "unseen": list(self.unseen),
        }

    def to_json(self, source: str = "", *, indent: int | None = 2) -> str:
        """Write the report as JSON, with the keys of `as_dict`."""
        return json.dumps(self.as_dict(source), ensure_ascii=False, indent=indent)

    def to_github(self, source: str = "", lines: Mapping[str, int] | None = None) -> str:
        """Write the report as GitHub workflow commands, one a line, so that problems show beside the file.

        `lines` gives the line of a path in the file, counting from 1, where it is known. What has no line of
        its own, such as a key that is missing, shows beside what it belongs in.

        >>> problem = Problem(code="STR130", severity=Severity.WARNING, path="board", message="no board, 0%")
        >>> print(Report(kind="review", id="n", problems=[problem]).to_github("n.yaml", {"board": 4}))
        ::warning file=n.yaml,line=4,title=STR130::board: no board, 0%25
        """
        known = lines or {}
        commands = [_command("warning", source, None, "incomplete", message) for message in self.incomplete]
        for problem in self.problems:
            text = f"{problem.path}: {problem.message}" if problem.path else problem.message
            told = text + (f"\n{problem.hint}" if problem.hint else "")
            level = _GITHUB_LEVELS[problem.severity]
            commands.append(_command(level, source, _nearest_line(problem.path, known), problem.code, told))
        return "\n".join(commands)

    def _told_once(self) -> Iterator[tuple[Problem, tuple[str, ...]]]:
        """Yield the problems, those that differ by their place only as one with the other places."""
        alike: dict[tuple[Severity, str, str, str], dict[str, Problem]] = {}
        for problem in self.problems:
            key = (problem.severity, problem.code, problem.message, problem.hint)
            alike.setdefault(key, {}).setdefault(problem.path, problem)
        for places in alike.values():
            first, *others = places.values()
            yield first, tuple(other.path for other in others)

    def _of(self, severity: Severity) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity is severity)

    def _named(self, source: str) -> str:
        return source or f"{self.kind} {self.id}".strip() or "subject"


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


def unreadable_to_github(source: str, faults: Iterable[Fault]) -> str:
    """Write the faults of a file that could not be read as GitHub workflow commands, one a line.

    >>> from scrlearn.errors import Fault
    >>> print(unreadable_to_github("n.yaml", [Fault(path="titel", message="unknown key", line=4)]))
    ::error file=n.yaml,line=4,title=unreadable::titel: unknown key
    """
    return "\n".join(
        _command("error", source, fault.line, "unreadable", str(attrs.evolve(fault, line=None)))
        for fault in faults
    )


def unseen_to_github(lines: Iterable[str]) -> str:
    """Write what no check looks for as GitHub workflow commands, one a line; they belong to no file.

    >>> print(unseen_to_github(["Names were not looked for."]))
    ::notice title=not seen::Names were not looked for.
    """
    return "\n".join(_command("notice", "", None, "not seen", line) for line in lines)


def urgency(problem: Problem) -> tuple[bool, int, int, tuple[int, str, str, str]]:
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


def _nearest_line(path: str, lines: Mapping[str, int]) -> int | None:
    """Return the line of a path or of the nearest that it stands in; the empty path is the whole file."""
    places = [path, *(path[: step.start()] for step in reversed([*_STEP.finditer(path)]))]
    return next((lines[place] for place in places if place in lines), None)


def _command(level: str, source: str, line: int | None, title: str, message: str) -> str:
    """Write one workflow command, escaped as its grammar asks: values more strictly than messages."""
    properties = {"file": source, "line": "" if line is None else str(line), "title": title}
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    return f"::{level} {written}::{_message(message)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
