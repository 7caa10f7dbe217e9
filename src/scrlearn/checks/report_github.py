"""A report as GitHub workflow commands, one a line, so that its problems show beside the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scrlearn.errors import Fault
    from scrlearn.places import Place
    from scrlearn.problems import Problem

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def problem_command(problem: Problem, source: str, lines: Mapping[Place, int]) -> str:
    """Write a problem beside the line of its path, or of the nearest part of the file that has one."""
    text = f"{problem.path}: {problem.message}" if problem.path else problem.message
    told = text + (f"\n{problem.hint}" if problem.hint else "")
    level = _LEVELS[problem.severity]
    return _command(level, source, problem.place.nearest_line(lines), problem.code, told)


def incomplete_command(message: str, source: str) -> str:
    """Write why a report is incomplete, beside the whole file."""
    return _command("warning", source, None, "incomplete", message)


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


def _command(level: str, source: str, line: int | None, title: str, message: str) -> str:
    """Write one workflow command, escaped as its grammar asks: values more strictly than messages."""
    properties = {"file": source, "line": "" if line is None else str(line), "title": title}
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    return f"::{level} {written}::{_message(message)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
