"""Calling checks, whoever gave them.

A check is somebody's code: one that raises, ends the program, gives what is no problem or reports a code that
it never declared is named in the report as incomplete, with its plugin and version, and the other checks are
run all the same.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

import attrs

from scrlearn import language
from scrlearn._type_names import type_shown
from scrlearn.checks.hiding import QUOTING
from scrlearn.hooks.guarding import Failed, guarded
from scrlearn.hooks.providers import REPORT, whose
from scrlearn.places import Place
from scrlearn.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrlearn.checks.wanted import Wanted
    from scrlearn.hooks import AskableCheck, AskableHost, CheckRequest
    from scrlearn.model.subjects import Subject


@attrs.frozen(kw_only=True)
class Outcome:
    """What came of one check: its problems, and why it is incomplete if it is."""

    problems: tuple[Problem, ...]
    failures: tuple[str, ...]


def outcomes(subject: Subject, request: CheckRequest, wanted: Wanted) -> Iterator[Outcome]:
    """Run every check that applies to a subject and reports a code that is wanted, one after the other."""
    providers = request.host.providers("checks")
    for found in applying(subject, request.host, wanted):
        unseen: list[str] = []
        problems, failure = _run(found, subject, attrs.evolve(request, incomplete=_hearing(unseen)))
        provider = providers.get(found.name)
        named = whose(f"check '{found.name}'", provider)
        report = f"; {REPORT}" if provider is not None and provider.is_core else ""
        failures = [f"{named} {failure}{report}"] if failure else []
        yield Outcome(
            problems=tuple(problem for problem in problems if problem.code in wanted),
            failures=tuple(f"incomplete: {one}" for one in (*unseen, *failures)),
        )


def _hearing(heard: list[str]) -> Callable[[str], None]:
    """Return what a check tells by that it could not look at everything: text, and nothing that acts."""

    def hear(message: object) -> None:
        if not isinstance(message, str):
            wrong = f"incomplete() takes text, and was given {type_shown(message)}"
            raise TypeError(wrong)
        heard.append(str.__str__(message))

    return hear


def applying(subject: Subject, host: AskableHost, wanted: Wanted) -> Iterator[AskableCheck]:
    """Yield the checks of a kind of subject that report a code which is wanted."""
    for found in host.checks.values():
        if subject.kind in found.subjects and any(code.code in wanted for code in found.codes):
            yield found


def used(subject: Subject, host: AskableHost, wanted: Wanted) -> list[str]:
    """Return the kinds of record that the checks of a subject ask the host for, beside the checks
    themselves.
    """
    return sorted({kind for found in applying(subject, host, wanted) for kind in found.uses})


def _run(found: AskableCheck, subject: Subject, request: CheckRequest) -> tuple[list[Problem], str]:
    """Run one check: the problems up to its end or its failure, and what it did wrong if anything."""
    kept: list[Problem] = []
    fault = ""
    try:
        with guarded():
            # Whatever the annotations say: it is somebody's code.
            given: Any = found(subject, request)
            if not hasattr(type(given), "__iter__") or isinstance(given, str):
                return (
                    kept,
                    f"gave {type_shown(given)}: a check yields problems, or returns () if it found none",
                )
            declared = {code.code for code in found.codes}
            for problem in given:
                sound, fault = _sound(problem, declared)
                if sound is None:
                    break
                kept.append(sound)
            # One that is left half-way has an end of its own, which is its code as well.
            if fault and isinstance(given, Generator):
                given.close()
    except Failed as failed:
        return kept, fault or _told(failed, request)
    return kept, fault


def _told(failed: Failed, request: CheckRequest) -> str:
    """Say where a check failed, and its error's own words only to whoever mends it: they may quote what must
    not be repeated.
    """
    where = failed.place or failed.our_place
    said = (
        f": {language.mask(failed.words)}"
        if request.host.debug and request.register is None and failed.words
        else ""
    )
    return f"failed with {failed.kind}{said}{f' ({where})' if where else ''}"


def _sound(problem: object, declared: set[str]) -> tuple[Problem | None, str]:
    """Return a problem whose fields hold what they must, its code among them, or say which does not: a
    plugin's types go unchecked.
    """
    if not isinstance(problem, Problem):
        return None, f"gave {type_shown(problem)}, not a Problem"
    severity: object = problem.severity
    if not isinstance(severity, Severity):
        return None, f"gave a problem whose severity is {type_shown(severity)}; it must be a Severity"
    texts: dict[str, str] = {}
    place = _sound_place(problem.place)
    if place is None:
        return None, f"gave a problem whose path is {type_shown(problem.place)}; it must be text"
    for name in ("code", *QUOTING):
        held: object = getattr(problem, name)
        if not isinstance(held, str):
            return None, f"gave a problem whose {name} is {type_shown(held)}; it must be text"
        # A text of a class of its own may do anything when it is compared or shown.
        texts[name] = str.__str__(held)
    if texts["code"] not in declared:
        return None, f"reported {language.mask(texts['code'])}, a code missing from its codes"
    code, message, hint, source = texts.values()
    sound = Problem(code=code, severity=severity, path=place, message=message, hint=hint, source=source)
    return sound, ""


def _sound_place(place: object) -> Place | None:
    """Return a place made of plain texts and numbers, or None where it is none."""
    if type(place) is not Place or not all(isinstance(step, str | int) for step in place.steps):
        return None
    if place.is_as_written:
        return Place.read(str(place))
    return Place(*(str.__str__(step) if isinstance(step, str) else int(step) for step in place.steps))
