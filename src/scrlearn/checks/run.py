"""Running the checks on a subject: `check` for a report, `disclosure_problems` before an export.

A problem goes one way: a check finds it, the board's settings weigh it, a recorded exception may let it
stand, and what it quotes is hidden before anybody reads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from scrlearn.checks.calling import outcomes, used
from scrlearn.checks.entries import entry_ids
from scrlearn.checks.exceptions import left_and_excepted
from scrlearn.checks.hiding import Hider
from scrlearn.checks.report import Report
from scrlearn.checks.rules.disclosure.disclosure import NOT_CHECKED
from scrlearn.checks.rules.disclosure.document import document_disclosure
from scrlearn.checks.rules.structure.exceptions import UNUSED, unused
from scrlearn.checks.settings import NO_SETTINGS
from scrlearn.checks.unseen import unseen
from scrlearn.checks.wanted import Wanted
from scrlearn.errors import UnknownNameError
from scrlearn.hooks import CheckRequest, default_host
from scrlearn.hooks.choosing import format_meant
from scrlearn.model.audience import Audience
from scrlearn.model.response import TeamResponse
from scrlearn.model.subjects import exceptions_of, is_subject
from scrlearn.problems import DISCLOSURE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrlearn.checks.calling import Outcome
    from scrlearn.checks.exceptions import Excepted
    from scrlearn.checks.settings import Settings
    from scrlearn.document import Document
    from scrlearn.hooks import PluginHost
    from scrlearn.model.exceptions import RecordedException
    from scrlearn.model.register import Register
    from scrlearn.model.subjects import Subject
    from scrlearn.problems import Problem


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
        UnknownNameError: the audience is not `public`, `board` or `agency:<id>`, or no format or layout
            has that name.
        TypeError: what is to be checked is not a review, briefing, bulletin or response.
    """
    if not is_subject(subject):
        message = f"check takes a review, briefing, bulletin or response, not {type(subject).__name__}"
        raise TypeError(message)
    host = host or default_host()
    request = CheckRequest(
        host=host,
        audience=Audience.parse(audience),
        register=register,
        formats=_known(formats, host),
        layout=_known_layout(layout, host),
    )
    wanted = Wanted(None if codes is None else tuple(codes))
    with request.memory.in_use():
        return _report(subject, request, wanted, settings, settings.exceptions_for(source))


def _report(
    subject: Subject,
    request: CheckRequest,
    wanted: Wanted,
    settings: Settings,
    of_settings: Iterable[RecordedException],
) -> Report:
    """Report what the checks find, weighed by settings and less what exceptions let stand."""
    host = request.host
    own = exceptions_of(subject)
    # Whether an exception is needed is known only where its own code was looked for.
    excepting = [code for one in own if (code := one.code.upper()) in host.catalogue]
    looked_for = wanted.with_codes(excepting) if UNUSED.code in wanted else wanted
    ran = tuple(outcomes(subject, request, looked_for))
    weighed = (settings.weighed(problem, host.catalogue.get(problem.code)) for problem in _found(ran))
    left, excepted, needed = left_and_excepted(weighed, (*own, *of_settings))
    left += unused(subject, needed, request)
    hider = Hider(request)
    return Report(
        kind=subject.kind,
        id=hider.name("" if isinstance(subject, TeamResponse) else subject.id),
        problems=tuple(
            hider.problem(_with_ids(problem, subject)) for problem in left if problem.code in wanted
        ),
        excepted=tuple(hider.exception(one) for one in excepted if one.problem.code in wanted),
        incomplete=(
            *host.incomplete("checks", *used(subject, host, looked_for)),
            *wanted.unknown(host),
            *map(hider.text, _failures(ran)),
        ),
        # Whoever asks for disclosure alone must know all the same what no check looks for.
        unseen=unseen(subject, request) if wanted.asks_for_disclosure else (),
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
            raise UnknownNameError("format", name, host.exporters, meant=format_meant(name, host.exporters))
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
    without names. What was read once for a request is not read again.
    """
    request = attrs.evolve(request, document=document)
    with request.memory.in_use():
        ran = tuple(outcomes(subject, request, Wanted((DISCLOSURE.letters,))))
        found = _found(ran)
        if document is not None:
            found += document_disclosure(document, subject, request, file_name=file_name)
        left, excepted, _ = left_and_excepted(found, exceptions_of(subject))
        unread = [NOT_CHECKED.at("", failure) for failure in _failures(ran)]
        hider = Hider(request)
        named = (_with_ids(problem, subject) for problem in (*unread, *left))
        shown = Report(problems=tuple(map(hider.problem, named))).problems
        return shown, tuple(map(hider.exception, excepted))


def _found(ran: Iterable[Outcome]) -> list[Problem]:
    """Return the problems that checks found: a text that says one thing a thousand times has one."""
    return list(dict.fromkeys(problem for outcome in ran for problem in outcome.problems))


def _with_ids(problem: Problem, subject: Subject) -> Problem:
    """Return a problem with the ids of the list entries that it stands in."""
    return attrs.evolve(problem, ids=entry_ids(subject, problem.place))


def _failures(ran: Iterable[Outcome]) -> list[str]:
    """Return what checks said of why they are incomplete, each once."""
    return list(dict.fromkeys(failure for outcome in ran for failure in outcome.failures))
