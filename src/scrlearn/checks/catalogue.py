"""The catalogue in words, for `scrlearn checks`."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from scrlearn.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrlearn.problems import ProblemCode

_WIDTH = 100
_LONGEST_LINE = 400


def describe_catalogue(codes: Iterable[ProblemCode]) -> str:
    """List codes by family, a line each: code, severity and title.

    >>> from scrlearn.checks.rules.structure.publisher import NO_BOARD
    >>> print(describe_catalogue([NO_BOARD]))
    Structure
      STR130  warning  No board
    """
    lines: list[str] = []
    family = None
    for code in sorted(codes, key=lambda entry: entry.code):
        if code.family != family:
            family = code.family
            lines += [""] if lines else []
            lines.append(family.title)
        lines.append(f"  {code.code:<7} {code.severity.value:<8} {code.title}")
    return "\n".join(lines)


def describe_code(code: ProblemCode) -> str:
    """Explain one code: why it matters, how to mend it, examples, source.

    >>> from scrlearn.checks.rules.structure.publisher import NO_BOARD
    >>> print(describe_code(NO_BOARD).splitlines()[0])
    STR130 (warning): No board
    """
    parts = [f"{code.code} ({code.severity.value}): {code.title}"]
    parts += [
        _paragraph("Why", code.why),
        _paragraph("To put it right", code.hint),
        _paragraph("To silence it", _silencing(code)),
        _paragraph("Source", code.source),
    ]
    for label, example in (("Fails", code.failing), ("Passes", code.passing)):
        if example:
            parts.append(f"{label}:\n{textwrap.indent(shortened_lines(example), '    ')}")
    if code.page:
        parts.append(f"In the documentation: {code.page}")
    return "\n\n".join(parts)


def _silencing(code: ProblemCode) -> str:
    """Say how a problem of this code may stand, which is a decision with a reason."""
    if code.severity is Severity.ERROR:
        return (
            f"in the file, exceptions: [{{code: {code.code}, path, reason, by, on}}]: an error needs a name "
            f"and a day"
        )
    return (
        f"in the file, exceptions: [{{code: {code.code}, path, reason}}], or [[exception]] in scrlearn.toml"
    )


def _paragraph(label: str, text: str) -> str:
    return textwrap.fill(f"{label}: {text}", width=_WIDTH)


def shortened_lines(example: str) -> str:
    """Cut long lines: an example of a text that is too long need not be shown whole."""
    lines = example.splitlines()
    return "\n".join(line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]} ..." for line in lines)
