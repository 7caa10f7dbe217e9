"""The errors that scrlearn raises, all below one root.

    ScrlearnError
    ├── LoadError               a file or text is not a valid scrlearn file; lists every fault
    ├── DumpError               a subject could not be written to a file
    ├── RuleError               the law was asked in terms it does not know, or of facts that contradict
    ├── UnknownNameError        no layout, format, rule set, check or preset of that name
    ├── ExportError             a document could not be rendered or put in place
    │   ├── ExportVetoedError   an error-level problem forbids this export; lists the problems
    │   │   └── ExportUncheckedError  nobody could look for what identifies a person: a check failed
    │   └── SystemLibraryError  what a format needs of the machine is not installed
    └── PluginError             a plugin failed, and the caller asked for strictness or for its part

Every message says what is wrong, where, and what to do about it. `ScrlearnError` is what a program
catches to tell a fault in its input from a fault in the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn._meant import did_you_mean
from scrlearn._visible import on_one_line
from scrlearn.places import TOP, Place, as_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scrlearn.problems import Problem


MOST_SHOWN = 50
"""How many faults or problems a message shows; who has thousands begins with the first of them."""


class ScrlearnError(Exception):
    r"""The base class of every error that scrlearn raises on purpose.

    Its message is one line, or a heading and a list of further arguments, each on a line of its own. What it
    quotes from a file adds none.

    >>> print(ScrlearnError("no area named 'Kent\n0 errors'", "  a list", "  of two"))
    no area named 'Kent\n0 errors'
      a list
      of two
    """

    def __str__(self) -> str:
        """Write the message, a line for each argument."""
        return "\n".join(on_one_line(str(line)) for line in self.args)


@attrs.frozen(kw_only=True)
class Fault:
    """One thing that is wrong with a file.

    `place` is where it stands, and `path` the same in the file's own words (`findings[0].themes[1]`), empty
    for the file as a whole; a fault is made with `path`, be it a place or its words. `line`
    counts from 1 and is None where it is not known.

    >>> print(
    ...     Fault(
    ...         path="recomendations", message="unknown key", hint="did you mean recommendations?", line=7
    ...     )
    ... )
    line 7: recomendations: unknown key (did you mean recommendations?)
    """

    place: Place = attrs.field(default=TOP, converter=as_place, alias="path")
    message: str
    hint: str = ""
    line: int | None = None

    @property
    def path(self) -> str:
        """The place, as the file writes it."""
        return str(self.place)

    def __str__(self) -> str:
        """Write the fault on one line: where, what, and what to do."""
        where = f"line {self.line}: " if self.line is not None else ""
        place = f"{self.place}: " if self.place else ""
        return where + on_one_line(f"{place}{self.message}" + (f" ({self.hint})" if self.hint else ""))


class LoadError(ScrlearnError):
    """A file or text could not be read as a scrlearn subject.

    `source` names the file (or says "text"), `faults` holds every fault that was found, in the
    order of the file; the message shows the first of very many, and counts the rest.
    """

    def __init__(self, source: str, faults: Iterable[Fault]) -> None:
        """Make the error from the name of its source and the faults found in it."""
        self.source = source
        self.faults = tuple(faults)
        count = len(self.faults)
        heading = f"{source}: {count} fault{'s' if count != 1 else ''}"
        more = "`scrlearn check --format json` lists all"
        super().__init__(heading, *indented(self.faults, more))

    def __reduce__(self) -> tuple[type[LoadError], tuple[str, tuple[Fault, ...]]]:
        """Pickle by the constructor's own arguments, so that worker processes can report it."""
        return type(self), (self.source, self.faults)


class DumpError(ScrlearnError):
    """A subject could not be written to a file; the file that was there before is untouched."""


class RuleError(ScrlearnError):
    """The law was asked about facts, dates or areas it does not know, or that contradict each other.

    `place` is where the fault stands in a review's file, the file as a whole where it stands at no one place;
    `message` says what is wrong.

    >>> print(RuleError("the day of birth lies after the event", Place("particulars", "born")))
    particulars.born: the day of birth lies after the event
    """

    def __init__(self, message: str, place: Place = TOP) -> None:
        """Make the error from what is wrong and where."""
        self.message = message
        self.place = place
        super().__init__(f"{place}: {message}" if place else message)

    def __reduce__(self) -> tuple[type[RuleError], tuple[str, Place]]:
        """Pickle by the constructor's own arguments."""
        return type(self), (self.message, self.place)


class UnknownNameError(ScrlearnError):
    """There is nothing of the name that was asked for.

    >>> print(UnknownNameError("format", "docxx", ["docx", "pdf"]))
    no format named 'docxx': did you mean docx? (known: docx, pdf)
    """

    def __init__(
        self, what: str, name: str, known: Iterable[str], hint: str = "", meant: str | None = None
    ) -> None:
        """Say what was looked for, by which name, among which names.

        `meant` asks whether another name was meant, where likeness is not to be trusted; empty, nothing is
        asked.
        """
        self.what = what
        self.name = name
        self.known = tuple(sorted(known))
        self.hint = hint
        self.meant = did_you_mean(name, self.known) if meant is None else meant
        unknown = f"no {what} named '{name}'" + (f": {self.meant}" if self.meant else "")
        all_known = f" (known: {', '.join(self.known)})" if self.known else ""
        super().__init__(unknown + all_known + (f"; {hint}" if hint else ""))

    def __reduce__(self) -> tuple[type[UnknownNameError], tuple[str, str, tuple[str, ...], str, str]]:
        """Pickle by the constructor's own arguments."""
        return type(self), (self.what, self.name, self.known, self.hint, self.meant)


class ExportError(ScrlearnError):
    """A document could not be rendered or put in place; nothing was half-written."""


class ExportVetoedError(ExportError):
    """An error-level problem forbids this export; `problems` says which."""

    def __init__(self, message: str, problems: Iterable[Problem] = ()) -> None:
        """Make the error from a message and the problems behind it."""
        self.message = message
        self.problems = tuple(problems)
        super().__init__(message, *indented(self.problems, "`scrlearn check` lists all"))

    def __reduce__(self) -> tuple[type[ExportVetoedError], tuple[str, tuple[Problem, ...]]]:
        """Pickle by the constructor's own arguments."""
        return type(self), (self.message, self.problems)


class ExportUncheckedError(ExportVetoedError):
    """A check that looks for what identifies a person failed, so the document was not published."""


class SystemLibraryError(ExportError):
    """What a format needs (Pango and the bundled typefaces for PDF) is not installed on this machine."""


class PluginError(ScrlearnError):
    """A plugin failed, and the host is strict or the plugin was needed for what was asked."""


def indented(entries: Sequence[object], rest: str = "") -> list[str]:
    """Return lines for a list in a message, one each, and a count of those beyond `MOST_SHOWN`.

    `rest` says where the others are to be found.

    >>> indented(["first", "second"])
    ['  first', '  second']
    >>> indented(range(2_000), "`faults` has them")[-1]
    '  and 1,950 more: `faults` has them'
    """
    lines = [f"  {entry}" for entry in entries[:MOST_SHOWN]]
    beyond = len(entries) - MOST_SHOWN
    return [*lines, f"  and {beyond:,} more" + (f": {rest}" if rest else "")] if beyond > 0 else lines
