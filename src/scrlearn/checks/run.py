"""Running the checks on a subject.

A check is somebody's code: one that raises, ends the program, gives what is no problem or reports a code that
it never declared is named in the report as incomplete, with its plugin and version, and the other checks are
run all the same.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from scrlearn.checks.exceptions import sorted_out
from scrlearn.checks.report import Report
from scrlearn.checks.rules.disclosure.disclosure import NOT_CHECKED, document_disclosure
from scrlearn.checks.rules.structure.exceptions import UNUSED, unused
from scrlearn.checks.settings import NO_SETTINGS
from scrlearn.checks.unseen import unseen
from scrlearn.errors import UnknownNameError
from scrlearn.hooks import CheckRequest, default_host
from scrlearn.hooks.guarding import Failed, guarded, sort
from scrlearn.hooks.providers import REPORT, whose
from scrlearn.language.identifiers import mask
from scrlearn.model.audience import Audience
from scrlearn.model.base import evolve
from scrlearn.problems import DISCLOSURE, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from scrlearn.checks.exceptions import Excepted
    from scrlearn.checks.settings import Settings
    from scrlearn.document import Document
    from scrlearn.hooks import Check, PluginHost
    from scrlearn.model.register import Register
    from scrlearn.model.subjects import Subject

_QUOTING = ("path", "message", "hint", "source")
"""The fields of a problem in which a check may repeat words of the subject."""
"""The letters that begin every code about what a text discloses."""


def check(
    subject: Subject,
    *,
    host: PluginHost | None = None,
    audience: str | Audience = "public",
    codes: Iterable[str] | None = None,
    register: Register | None = None,
    formats: Iterable[str] | None = None,
    layout: str | None = None,
    settings: Settings = NO_SETTINGS,
    source: str = "",
) -> Report:
    """Run every check that applies to a subject and report the problems, worst first.

    `codes` keeps only problems whose code begins with one of these (`["SMA", "STR101"]`); one that no check
    reports makes the report incomplete, since its silence would mean nothing. `register` holds the names that
    must not be published. `formats` names the formats that the subject is wanted in: what one of them would
    refuse is an error. Without it scrlearn's own are asked, and what only some of them refuse is a warning.
    `layout` names the layout that it is wanted in; without it the usual one is asked, and what scrlearn's
    other layouts would meet is a warning.
    `settings` are a board's own severities and exceptions (`scrlearn.read_settings`),
    for which `source` names the file. Nothing in a subject makes this raise, and nothing is read or written.

    >>> from scrlearn.model.review import Review
    >>> check(Review(id="child-n", title="Child N"), codes=["STR132"]).problems[0].message
    'the review has no findings'

    Raises:
        UnknownNameError: the audience is none of `public`, `board` and `agency:<id>`, or no format or layout
            has that name.
        TypeError: what is to be checked is no subject.
    """
    if not hasattr(subject, "kind"):
        message = (
            f"check takes a review, briefing, bulletin or response, and was given {type(subject).__name__}"
        )
        raise TypeError(message)
    host = host or default_host()
    request = CheckRequest(
        host=host,
        audience=Audience.parse(audience),
        register=register,
        formats=_known(formats, host),
        layout=_known_layout(layout, host),
    )
    wanted = None if codes is None else tuple(codes)
    own = tuple(getattr(subject, "exceptions", ()))
    asks_for_unused = wanted is None or _is_wanted(UNUSED.code, wanted)
    # Whether an exception is needed is known only where its own code was looked for.
    looked_for = wanted
    if wanted is not None and asks_for_unused:
        looked_for = (*wanted, *(code for one in own if (code := one.code.upper()) in host.catalogue))
    outcomes = tuple(_outcomes(subject, request, looked_for))
    # A text that says one thing a thousand times has one problem.
    found = dict.fromkeys(problem for outcome in outcomes for problem in outcome.problems)
    weighed = (_weighed(problem, settings, host) for problem in found)
    left, excepted, used = sorted_out(weighed, (*own, *settings.exceptions_for(source)))
    spare = unused(subject, used, request) if asks_for_unused else ()
    failures = dict.fromkeys(failure for outcome in outcomes for failure in outcome.failures)
    hidden = _hiding(register)
    return Report(
        kind=subject.kind,
        id=unnamed(getattr(subject, "id", ""), register),
        problems=tuple(
            _masked(problem, hidden) for problem in (*left, *spare) if _is_wanted(problem.code, wanted)
        ),
        excepted=tuple(
            _masked_exception(one, hidden) for one in excepted if _is_wanted(one.problem.code, wanted)
        ),
        incomplete=(
            *host.incomplete("checks", *_used(subject, host, looked_for)),
            *_unknown_codes(wanted, host),
            *map(hidden, failures),
        ),
        # Whoever asks for disclosure alone must know all the same what no check looks for.
        unseen=unseen(subject, request) if _asks_for_disclosure(wanted) else (),
    )


def _known(formats: Iterable[str] | None, host: PluginHost) -> tuple[str, ...] | None:
    """Return formats that are there, each once.

    Raises:
        UnknownNameError: there is none of a name.
    """
    if formats is None:
        return None
    # A program may have a name that is none, such as None from a form that nobody filled in.
    names = tuple([formats] if isinstance(formats, str) else dict.fromkeys(map(str, formats)))
    for name in names:
        if name not in host.exporters:
            raise UnknownNameError("format", name, host.exporters)
    return names


def _known_layout(name: str | None, host: PluginHost) -> str | None:
    """Return a layout's name once it is known that some kind of subject has it.

    Raises:
        UnknownNameError: there is none of that name.
    """
    if name is not None and name not in host.layouts:
        raise UnknownNameError("layout", name, host.layouts)
    return name


def disclosure_problems(
    subject: Subject, request: CheckRequest, *, document: Document | None = None, file_name: str = ""
) -> tuple[tuple[Problem, ...], tuple[Excepted, ...]]:
    """Return what a subject would disclose to the audience of the request, worst first, and what is excepted.

    This is what a publisher asks before every export: a problem at error level forbids it. `document` is what
    would be published and `file_name` how it would be called; both may hold what the subject does not. A
    check that could not be run is itself such a problem (`DIS100`), for a text that nobody read is not a text
    without names.
    """
    request = attrs.evolve(request, document=document)
    outcomes = tuple(_outcomes(subject, request, (DISCLOSURE.letters,)))
    unread = (NOT_CHECKED.at("", failure) for outcome in outcomes for failure in outcome.failures)
    found = list(dict.fromkeys(problem for outcome in outcomes for problem in outcome.problems))
    if document is not None:
        found += document_disclosure(document, subject, request, file_name=file_name)
    left, excepted, _ = sorted_out(found, tuple(getattr(subject, "exceptions", ())))
    hidden = _hiding(request.register)
    masked = (_masked(problem, hidden) for problem in (*unread, *left))
    return Report(problems=tuple(masked)).problems, tuple(_masked_exception(one, hidden) for one in excepted)


def _weighed(problem: Problem, settings: Settings, host: PluginHost) -> Problem:
    """Give a problem the severity that the board wants for its code."""
    severity = settings.severity_of(problem, host.catalogue.get(problem.code))
    return problem if severity is problem.severity else attrs.evolve(problem, severity=severity)


@attrs.frozen(kw_only=True)
class _Outcome:
    """What came of one check: its problems, and why it is incomplete if it is."""

    problems: tuple[Problem, ...]
    failures: tuple[str, ...]


def _outcomes(subject: Subject, request: CheckRequest, wanted: tuple[str, ...] | None) -> Iterator[_Outcome]:
    for found in _applying(subject, request.host, wanted):
        unseen: list[str] = []
        problems, failure = _run(found, subject, attrs.evolve(request, incomplete=unseen.append))
        provider = request.host.providers("checks").get(found.name)
        named = whose(f"check '{found.name}'", provider)
        report = f"; {REPORT}" if provider is not None and provider.is_core else ""
        failures = [f"{named} {failure}{report}"] if failure else []
        yield _Outcome(
            problems=tuple(problem for problem in problems if _is_wanted(problem.code, wanted)),
            failures=tuple(f"incomplete: {one}" for one in (*unseen, *failures)),
        )


def _applying(subject: Subject, host: PluginHost, wanted: tuple[str, ...] | None) -> Iterator[Check]:
    for found in host.checks.values():
        if subject.kind in found.subjects and any(_is_wanted(code.code, wanted) for code in found.codes):
            yield found


def _used(subject: Subject, host: PluginHost, wanted: tuple[str, ...] | None) -> list[str]:
    """Return the kinds of record that the checks of a subject ask the host for, beside the checks
    themselves.
    """
    return sorted({kind for found in _applying(subject, host, wanted) for kind in found.uses})


def _run(found: Check, subject: Subject, request: CheckRequest) -> tuple[list[Problem], str]:
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
                    f"gave {sort(given)}: a check yields problems, and returns () where there are none",
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
    said = f": {mask(failed.said)}" if request.host.debug and request.register is None and failed.said else ""
    return f"failed with {failed.kind}{said}{f' ({where})' if where else ''}"


def _sound(problem: object, declared: set[str]) -> tuple[Problem | None, str]:
    """Return a problem whose fields hold what they must, its code among them, or say which does not: a
    plugin's types go unchecked.
    """
    if not isinstance(problem, Problem):
        return None, f"gave {sort(problem)}, which is no problem record"
    severity: object = problem.severity
    if not isinstance(severity, Severity):
        return None, f"gave a problem whose severity is {sort(severity)}, and must be a Severity"
    texts: dict[str, str] = {}
    for name in ("code", *_QUOTING):
        held: object = getattr(problem, name)
        if not isinstance(held, str):
            return None, f"gave a problem whose {name} is {sort(held)}, and must be text"
        # A text of a class of its own may do anything when it is compared or shown.
        texts[name] = str.__str__(held)
    if texts["code"] not in declared:
        return None, f"reported {mask(texts['code'])}, a code that it does not declare"
    return Problem(severity=severity, **texts), ""


def _hiding(register: Register | None) -> Callable[[str], str]:
    """Return what hides identifiers and the names of a register; problems of one report share their hints."""

    @cache
    def hidden(text: str) -> str:
        return unnamed(text if _OWN_PATH.fullmatch(text) else mask(text), register)

    return hidden


_OWN_PATH = re.compile(r"(?:[a-z_]+(?:\[\d{1,3}\])?(?:\.|\Z))*")
"""A path of small letters and places in lists: no number and no address can stand in it."""


def _masked(problem: Problem, hidden: Callable[[str], str]) -> Problem:
    """Hide identifiers that a problem quotes from the subject, and names of the register anywhere in it."""
    shown = {name: hidden(getattr(problem, name)) for name in _QUOTING}
    changed = {name: text for name, text in shown.items() if text != getattr(problem, name)}
    return attrs.evolve(problem, **changed) if changed else problem  # type: ignore[arg-type]


def _masked_exception(one: Excepted, hidden: Callable[[str], str]) -> Excepted:
    """Hide what an exception repeats of what it is about."""
    shown = {name: hidden(getattr(one.exception, name)) for name in ("path", "about", "by", "reason")}
    return attrs.evolve(one, problem=_masked(one.problem, hidden), exception=evolve(one.exception, **shown))


def unnamed(text: str, register: Register | None) -> str:
    """Return a text with the names of a register hidden, for whatever is to be shown."""
    if register is None:
        return text
    from scrlearn.language.identifiers.names import names_of  # noqa: PLC0415 - loaded only with a register

    return names_of(register).mask(text)


def _asks_for_disclosure(wanted: tuple[str, ...] | None) -> bool:
    """Whether any code about disclosure is wanted, by its family or by its number."""
    letters = DISCLOSURE.letters
    return wanted is None or any(one.startswith(letters) or letters.startswith(one) for one in wanted)


def _is_wanted(code: str, wanted: tuple[str, ...] | None) -> bool:
    return wanted is None or code.startswith(wanted)


def _unknown_codes(wanted: tuple[str, ...] | None, host: PluginHost) -> Iterator[str]:
    for prefix in wanted or ():
        if not any(code.startswith(prefix) for code in host.catalogue):
            yield f"incomplete: no check reports a code that begins with '{prefix}'"
