"""What an export would refuse: the formats are asked by the same functions that an export asks.

A check knows no format. It asks the records that the host holds, lays the subject out once for all formats
of one layout, and finds the place in the subject by the words that a format objects to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn import language
from scrlearn._joined import joined
from scrlearn.checks.rules import ALL_KINDS
from scrlearn.document import has_form
from scrlearn.errors import RuleError, UnknownNameError
from scrlearn.files.naming import name_fault
from scrlearn.hooks import Check, LayoutRequest
from scrlearn.hooks.choosing import FORM_FORMAT, chosen_layout
from scrlearn.hooks.guarding import Failed, guarded
from scrlearn.hooks.providers import whose
from scrlearn.hooks.refusals import Refusal
from scrlearn.layouts.calling import laid_out
from scrlearn.places import TOP, Place
from scrlearn.problems import ProblemCode, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from scrlearn.document import Document
    from scrlearn.hooks import AskableExporter, AskableHost, AskableLayout, CheckRequest
    from scrlearn.language.fields import FieldText
    from scrlearn.model.subjects import Subject
    from scrlearn.problems import Problem

REFUSED = ProblemCode(
    code="STR148",
    title="What an export would refuse",
    severity=Severity.ERROR,
    why="A document that fails on the day of publication fails too late.",
    hint="Put it right at the place named, or leave out the formats that refuse it.",
    source="House rule: check tells what an export would refuse",
    failing="title: Child X \u5b50",
    passing="title: Child X",
)
_FIELDS = {
    "id": "id",
    "language": "language",
    "masthead.colour": "board.colours.primary",
    "masthead.logo": "board.logo",
}
"""The field of a subject that a part of a document comes from, where no words tell."""


def refusals(subject: Subject, request: CheckRequest) -> Iterator[Problem]:
    """Report what the formats of a request would refuse, or scrlearn's own formats where it names none.

    What every format refuses is an error, and so is what one refuses that was asked for by name. What only
    some of scrlearn's formats refuse when none was named is a warning, for others can carry the text; and so
    is what only scrlearn's other layouts would meet when no layout was named.
    """
    by_layout = _by_layout(subject, request)
    if not by_layout and request.formats:
        yield REFUSED.at("", _no_layout(subject, request))
    met = _Met(request.host)
    for layout, formats in by_layout.items():
        yield from met.asked(layout, formats, subject, request)
    for refusal, names in met.reasons.items():
        is_error = request.formats is not None or not met.carrying
        yield from _problem(subject, refusal, f"{joined(sorted(names))} would refuse this", is_error=is_error)
    told = {refusal.message for refusal in met.reasons}
    for layout in _other_layouts(subject, by_layout, request):
        also = _Met(request.host)
        # A format that is for one layout is in no other unless that is asked for.
        formats = [exporter for exporter in _asked(request) if not exporter.layout]
        yield from also.asked(layout, formats, subject, request)
        for refusal, names in also.reasons.items():
            if refusal.message not in told:
                who = f"{joined(sorted(names))} would refuse this in the layout '{layout.name}'"
                yield from _problem(subject, refusal, who, is_error=False)
        told |= {refusal.message for refusal in also.reasons}


class _Met:
    """What formats met in a subject's documents: the reasons of each, and which of them can carry it."""

    def __init__(self, host: AskableHost) -> None:
        """Begin with nothing."""
        self._host = host
        self.reasons: dict[Refusal, list[str]] = {}
        self.carrying: set[str] = set()

    def asked(
        self, layout: AskableLayout, formats: list[AskableExporter], subject: Subject, request: CheckRequest
    ) -> Iterator[Problem]:
        """Lay the subject out once and ask the formats; yield what failed on the way."""
        names = [exporter.name for exporter in formats]
        try:
            document = laid_out(layout, subject, LayoutRequest(host=self._host, audience=request.audience))
        except (RuleError, UnknownNameError) as error:
            # What the law cannot take (an area that is none, facts that contradict) is told by its own check;
            # that nothing can be had for an agency that the review does not know, by this one alone.
            if isinstance(error, UnknownNameError) and error.name == request.audience.agency:
                message = f"{error}; name an agency of the review, or ask for public or board"
                self.reasons.setdefault(Refusal(message=message), []).extend(names)
            else:
                self.carrying.update(names)
            return
        except Failed as failed:
            self.carrying.update(names)
            yield REFUSED.at("", f"{self._whose('layouts', layout.name)} {_failed(failed)}")
            return
        for exporter in formats:
            try:
                with guarded():
                    found = _refusals(exporter, document, self._host)
            except Failed as failed:
                yield REFUSED.at("", f"{self._whose('exporters', exporter.name)} {_failed(failed)}")
                continue
            if not found:
                self.carrying.add(exporter.name)
            for refusal in found:
                self.reasons.setdefault(refusal, []).append(exporter.name)

    def _whose(self, kind: str, name: str) -> str:
        what = {"layouts": "layout", "exporters": "format"}[kind]
        return whose(f"{what} '{name}'", self._host.providers(kind).get(name))


def _asked(request: CheckRequest) -> list[AskableExporter]:
    """Return the formats to ask: those named, else scrlearn's own."""
    host = request.host
    if request.formats is not None:
        return [host.exporters[name] for name in request.formats if name in host.exporters]
    providers = host.providers("exporters")
    return [exporter for name, exporter in host.exporters.items() if providers[name].is_core]


def _by_layout(subject: Subject, request: CheckRequest) -> dict[AskableLayout, list[AskableExporter]]:
    """Return the formats to ask by the layout that each gets; without those that get none."""
    by_layout: dict[AskableLayout, list[AskableExporter]] = {}
    for exporter in _asked(request):
        layout = chosen_layout(subject.kind, exporter, request.layout, request.host.layouts)
        if layout is not None:
            by_layout.setdefault(layout, []).append(exporter)
    return by_layout


def _no_layout(subject: Subject, request: CheckRequest) -> str:
    if request.layout is None:
        return f"there is no layout for a {subject.kind}, so it cannot be exported"
    fitting = [one.name for one in request.host.layouts.values() if one.subject == subject.kind]
    return str(UnknownNameError(f"{subject.kind} layout", request.layout, fitting))


def _other_layouts(
    subject: Subject, asked: Collection[AskableLayout], request: CheckRequest
) -> list[AskableLayout]:
    """Return scrlearn's own layouts of a kind of subject that were not asked; none where one is named."""
    if request.layout is not None:
        return []
    providers = request.host.providers("layouts")
    fitting = (one for one in request.host.layouts.values() if one.subject == subject.kind)
    return [one for one in fitting if one not in asked and providers[one.name].is_core]


def _refusals(exporter: AskableExporter, document: Document, host: AskableHost) -> tuple[Refusal, ...]:
    """Return what a format refuses in a document, and in the Word form that travels with it."""
    found = exporter.refuses(document)
    word = host.exporters.get(FORM_FORMAT)
    if word is not None and exporter.takes_attachments and has_form(document):
        found += word.refuses(document)
    # A form travels, and a document is usually called, by its id.
    if fault := name_fault(f"{document.id}{exporter.suffix}"):
        message = f"the id '{document.id}' cannot be part of a file name: {fault}; choose another"
        found += (Refusal(message=message, part="id", words=(document.id,)),)
    return tuple(dict.fromkeys(found))


def _failed(failed: Failed) -> str:
    """Say how somebody's code failed, without the error's own words: they may quote what identifies."""
    return f"fails with {failed.kind}" if failed.kind else failed.words


def _problem(subject: Subject, refusal: Refusal, who: str, *, is_error: bool) -> Iterator[Problem]:
    # A language that is none is told by its own code (STR147), whatever the format.
    if refusal.part == "language":
        return
    places = _places(subject, refusal)
    place = places[0] if places else TOP
    more = f" (and in {len(places) - 1} more places)" if len(places) > 1 else ""
    severity = Severity.ERROR if is_error else Severity.WARNING
    yield REFUSED.at(place, f"{who}: {refusal.message}{more}", severity=severity)


def _places(subject: Subject, refusal: Refusal) -> list[Place]:
    """Return the places of a subject's texts that hold what a format objects to; none where nobody can tell.

    A text that is the very words comes before one that only holds them.
    """
    fields = language.texts(subject)
    for fits in (_is, _holds):
        for words in filter(None, refusal.words):
            if found := [field.place for field in fields if fits(field, words)]:
                return list(dict.fromkeys(found))
    stated = _FIELDS.get(refusal.part)
    return [Place.read(stated)] if stated else []


def _is(field: FieldText, words: str) -> bool:
    return field.text == words


def _holds(field: FieldText, words: str) -> bool:
    return words in field.text or words in language.as_read(field.text, field.kind)


CHECK = Check(name="refusals", subjects=ALL_KINDS, codes=(REFUSED,), run=refusals)
