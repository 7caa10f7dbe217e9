"""Settings: how a board wants its checks, in a file of its own or in `pyproject.toml`.

    # scrlearn.toml
    [severity]
    SMA104 = "warning"

    [[exception]]
    code = "STR136"
    files = ["reviews/2014-*.yaml"]
    reason = "Published before the board limited itself to ten."

In `pyproject.toml` the same stands under `[tool.scrlearn]`. No setting makes a disclosure error milder or
silent for everyone: an identifier that may be published is excepted in its own file, by name, with a reason.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from immutabledict import immutabledict

from scrlearn import language
from scrlearn._meant import did_you_mean
from scrlearn.checks.exceptions import says_enough
from scrlearn.errors import Fault, LoadError
from scrlearn.files.opening import UnfitFileError, file_content
from scrlearn.model.dates import written_date
from scrlearn.model.exceptions import RecordedException
from scrlearn.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrlearn.hooks import PluginHost
    from scrlearn.problems import Problem, ProblemCode

FILE_NAME = "scrlearn.toml"
MAX_SETTINGS_BYTES = 1_000_000
"""The largest settings file that is read."""
_PROJECT = "pyproject.toml"
_KEYS = ("severity", "exception")
_TEXTS = ("code", "reason", "path", "about", "by")
_EXCEPTION_KEYS = (*_TEXTS, "on", "files")


@attrs.frozen(kw_only=True)
class FileException:
    """An exception for files whose path or name fits one of the patterns; without any, for every file."""

    exception: RecordedException
    files: tuple[str, ...] = ()

    def is_for(self, source: str) -> bool:
        """Whether a file is meant, by its path as it was given or by its name."""
        return not self.files or any(_fits(source, pattern) for pattern in self.files)


def _fits(source: str, pattern: str) -> bool:
    path = source.replace("\\", "/")
    names = (path, path.rpartition("/")[2])
    return any(fnmatch(name, pattern) or fnmatch(name, f"*/{pattern}") for name in names)


@attrs.frozen(kw_only=True)
class Settings:
    """How a board wants its checks: severities by code, and exceptions by file.

    >>> Settings(severities={"SMA104": Severity.WARNING}).severities["SMA104"].value
    'warning'
    """

    severities: Mapping[str, Severity] = attrs.field(factory=immutabledict, converter=immutabledict)
    exceptions: tuple[FileException, ...] = ()

    def severity_of(self, problem: Problem, code: ProblemCode | None) -> Severity:
        """Return how much a problem matters to this board; one that a check made milder stays so."""
        if code is None or problem.severity is not code.severity:
            return problem.severity
        return self.severities.get(problem.code, problem.severity)

    def weighed(self, problem: Problem, code: ProblemCode | None) -> Problem:
        """Return a problem with the severity that this board gives its code."""
        severity = self.severity_of(problem, code)
        return problem if severity is problem.severity else attrs.evolve(problem, severity=severity)

    def exceptions_for(self, source: str) -> tuple[RecordedException, ...]:
        """Return the exceptions for a file, by its path or name; empty is a subject that came from no
        file.
        """
        return tuple(one.exception for one in self.exceptions if one.is_for(source))

    def without_effect(self, host: PluginHost) -> Iterator[Fault]:
        """Yield the exceptions from errors that do not say who decided and when: the errors stand."""
        for number, one in enumerate(self.exceptions):
            code = host.catalogue.get(one.exception.code)
            if code and not says_enough(one.exception, self.severities.get(code.code, code.severity)):
                message = f"{code.code} is an error, and nothing says who decided, and on what day"
                hint = "it has no effect without by (name and office) and on (the day)"
                yield Fault(path=f"exception[{number}]", message=message, hint=hint)

    def meeting_none(self, sources: Sequence[str]) -> Iterator[str]:
        """Yield the patterns of exceptions that fit none of some files: a misspelt one excepts nothing.

        >>> exception = RecordedException(code="STR136", reason="Interim.")
        >>> ours = Settings(exceptions=(FileException(exception=exception, files=("2014-*", "revews/*")),))
        >>> list(ours.meeting_none(["reviews/2014-a.yaml", "reviews/2015-b.yaml"]))
        ["exception[0].files: 'revews/*'"]
        """
        for number, one in enumerate(self.exceptions):
            for pattern in one.files:
                if not any(_fits(source, pattern) for source in sources):
                    yield f"exception[{number}].files: '{pattern}'"

    def faults(self, host: PluginHost) -> Iterator[Fault]:
        """Yield what is wrong with the settings: codes that are none, and disclosure made milder."""
        named = [*self.severities, *(one.exception.code for one in self.exceptions)]
        for name in dict.fromkeys(named):
            if name not in host.catalogue:
                hint = did_you_mean(name, host.catalogue, otherwise="see scrlearn checks")
                yield Fault(path=name, message="no check reports this code", hint=hint)
        for name, severity in self.severities.items():
            code = host.catalogue.get(name)
            if code and code.family.stops_export and severity.rank > code.severity.rank:
                message = f"a disclosure {code.severity.value} cannot be made a {severity.value} for everyone"
                yield Fault(
                    path=f"severity.{name}",
                    message=message,
                    hint="record an exception in the file that needs it",
                )
        for number, one in enumerate(self.exceptions):
            code = host.catalogue.get(one.exception.code)
            if code and code.family.stops_export and code.severity is Severity.ERROR:
                message = "a disclosure error may be excepted only in the file that needs it"
                yield Fault(
                    path=f"exception[{number}]", message=message, hint="move it to exceptions in that file"
                )


NO_SETTINGS = Settings()


def find_settings(folder: str | os.PathLike[str] = ".") -> Path | None:
    """Return the settings file that holds in a folder: its own, or the nearest above it; None where there is
    none.

    A `pyproject.toml` counts where it has a `[tool.scrlearn]` table.
    """
    start = Path(folder).resolve()
    for place in (start, *start.parents):
        if _is_there(place / FILE_NAME):
            return place / FILE_NAME
        if _is_there(place / _PROJECT) and _may_hold_settings(place / _PROJECT):
            return place / _PROJECT
    return None


def _is_there(path: Path) -> bool:
    # A pipe or a link that leads nowhere is there, too: reading it says so, where passing over it would let a
    # run go on without the settings that somebody made.
    return os.path.lexists(path) and not path.is_dir()


def _may_hold_settings(project: Path) -> bool:
    try:
        return b"tool.scrlearn" in file_content(project, at_most=MAX_SETTINGS_BYTES)
    except UnfitFileError:
        return True


def read_settings(path: str | os.PathLike[str], host: PluginHost) -> Settings:
    """Read settings from `scrlearn.toml` or from `[tool.scrlearn]` of a `pyproject.toml`.

    Raises:
        LoadError: the file cannot be read, is not TOML, or sets what cannot be set; every fault is listed.
    """
    source = Path(path)
    try:
        data: Any = tomllib.loads(file_content(source, at_most=MAX_SETTINGS_BYTES).decode())
    except UnfitFileError as error:
        raise LoadError(str(source), [Fault(message=error.message, hint=error.hint)]) from error
    except RecursionError as error:
        raise LoadError(str(source), [Fault(message="not TOML: it is nested too deep")]) from error
    except ValueError as error:
        # What is no UTF-8, no TOML, no day of a calendar or a number of thousands of figures.
        raise LoadError(str(source), [Fault(message=f"not TOML: {error}")]) from error
    if source.name == _PROJECT:
        for name in ("tool", "scrlearn"):
            data = data.get(name, {})
            if not isinstance(data, Mapping):
                raise LoadError(str(source), [Fault(path=name, message="expected a table")])
    faults: list[Fault] = []
    settings = _settings(data, faults)
    faults += settings.faults(host)
    if faults:
        raise LoadError(str(source), faults)
    return settings


def _settings(data: Mapping[str, Any], faults: list[Fault]) -> Settings:
    for key in data:
        if key not in _KEYS:
            hint = did_you_mean(key, _KEYS, otherwise=f"known: {', '.join(_KEYS)}")
            faults.append(Fault(path=key, message="unknown key", hint=hint))
    return Settings(
        severities=dict(_severities(data.get("severity", {}), faults)),
        exceptions=(*_exceptions(data.get("exception", []), faults),),
    )


def _severities(given: object, faults: list[Fault]) -> Iterator[tuple[str, Severity]]:
    if not isinstance(given, Mapping):
        faults.append(
            Fault(path="severity", message="expected a table of codes", hint='such as SMA104 = "warning"')
        )
        return
    levels = [severity.value for severity in Severity]
    for code, level in given.items():
        if level in levels:
            yield code.upper(), Severity(level)
        else:
            silence = "to silence a code, add an [[exception]] with a reason"
            hint = (Severity.question(level) if isinstance(level, str) else "") or silence
            message = f"{level!r} is not a severity: write one of {', '.join(levels)}"
            faults.append(Fault(path=f"severity.{code}", message=message, hint=hint))


def _exceptions(given: object, faults: list[Fault]) -> Iterator[FileException]:
    if not isinstance(given, list):
        faults.append(
            Fault(path="exception", message="expected a list of tables", hint="write [[exception]]")
        )
        return
    for number, entry in enumerate(given):
        place = f"exception[{number}]"
        files = entry.get("files", []) if isinstance(entry, dict) else None
        if not isinstance(files, list) or not all(isinstance(name, str) for name in files):
            faults.append(Fault(path=place, message="files is a list of file names or patterns"))
            continue
        unknown = [key for key in entry if key not in _EXCEPTION_KEYS]
        wrong = [key for key in _TEXTS if not isinstance(entry.get(key, ""), str)]
        faults += [Fault(path=f"{place}.{key}", message="unknown key", hint=_guess(key)) for key in unknown]
        faults += [Fault(path=f"{place}.{key}", message="expected text") for key in wrong]
        if not unknown and not wrong:
            yield from _exception(entry, place, files, faults)


def _exception(
    entry: dict[str, Any], place: str, files: list[str], faults: list[Fault]
) -> Iterator[FileException]:
    for key in ("code", "reason"):
        if language.says_nothing(entry.get(key, "")):
            faults.append(Fault(path=f"{place}.{key}", message=f"an exception needs a {key}"))
            return
    on = entry.get("on")
    if not isinstance(on, str | date | None) or isinstance(on, datetime):
        faults.append(Fault(path=f"{place}.on", message="expected a date", hint="such as on = 2016-06-30"))
        return
    try:
        made = RecordedException(
            **{key: entry[key] for key in _TEXTS if key in entry} | {"code": entry["code"].upper()},
            on=written_date(on) if isinstance(on, str) else on,
        )
    except ValueError as error:  # a character that no document can carry
        faults.append(Fault(path=place, message=str(error)))
        return
    yield FileException(exception=made, files=tuple(files))


def _guess(key: str) -> str:
    return did_you_mean(key, _EXCEPTION_KEYS, otherwise=f"known: {', '.join(_EXCEPTION_KEYS)}")
