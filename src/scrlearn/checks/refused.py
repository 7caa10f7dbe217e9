"""What an export would refuse: the formats are asked by the same functions that an export asks.

A check knows no format. It asks the records that the host holds, lays the subject out once for all formats
of one layout, and finds the place in the subject by the words that a format objects to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.checks.as_read import as_read
from scrlearn.checks.codes.structure import REFUSED
from scrlearn.checks.quoting import in_words
from scrlearn.checks.walk import texts
from scrlearn.document import has_form
from scrlearn.errors import RuleError, UnknownNameError
from scrlearn.hooks import LayoutRequest
from scrlearn.hooks.choosing import FORM_FORMAT, usual_layout
from scrlearn.hooks.guarding import Failed, guarded
from scrlearn.layouts.calling import laid_out
from scrlearn.model.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.checks.walk import FieldText
    from scrlearn.document import Document
    from scrlearn.hooks import CheckRequest, Exporter, Layout, PluginHost
    from scrlearn.hooks.records import Refusal
    from scrlearn.model.problems import Problem
    from scrlearn.model.subjects import Subject

_FIELDS = {
    "language": "language",
    "masthead.colour": "board.colours.primary",
    "masthead.logo": "board.logo",
}
"""The field of a subject that a part of a document comes from, where no words tell."""


def refused(subject: Subject, request: CheckRequest) -> Iterator[Problem]:
    """Report what the formats of a request would refuse, or scrlearn's own formats where it names none.

    What every format refuses is an error, and so is what one refuses that was asked for by name. What only
    some of scrlearn's formats refuse when none was named is a warning: others can carry the text.
    """
    exporters = _asked(request)
    reasons: dict[Refusal, list[str]] = {}
    carrying: set[str] = set()
    for layout, formats in _by_layout(subject, exporters, request.host).items():
        try:
            document = laid_out(layout, subject, LayoutRequest(host=request.host, audience=request.audience))
        except (RuleError, UnknownNameError):
            # What the law cannot take (an area that is none, facts that contradict) is told by its own check.
            carrying.update(exporter.name for exporter in formats)
            continue
        except Failed as failed:
            yield REFUSED.at("", f"the layout '{layout.name}' {_failed(failed)}")
            carrying.update(exporter.name for exporter in formats)
            continue
        for exporter in formats:
            try:
                with guarded():
                    found = _refusals(exporter, document, request.host)
            except Failed as failed:
                yield REFUSED.at("", f"the format '{exporter.name}' {_failed(failed)}")
                continue
            if not found:
                carrying.add(exporter.name)
            for refusal in found:
                reasons.setdefault(refusal, []).append(exporter.name)
    for refusal, names in reasons.items():
        # A language that is none is told by its own code (STR147), whatever the format.
        if refusal.part != "language":
            yield _problem(subject, refusal, names, is_error=request.formats is not None or not carrying)


def _asked(request: CheckRequest) -> list[Exporter]:
    """Return the formats to ask: those named, else scrlearn's own."""
    host = request.host
    if request.formats is not None:
        return [host.exporters[name] for name in request.formats if name in host.exporters]
    providers = host.providers("exporters")
    return [exporter for name, exporter in host.exporters.items() if providers[name].is_core]


def _by_layout(subject: Subject, exporters: list[Exporter], host: PluginHost) -> dict[Layout, list[Exporter]]:
    by_layout: dict[Layout, list[Exporter]] = {}
    for exporter in exporters:
        layout = usual_layout(subject.kind, exporter, host)
        if layout is not None:
            by_layout.setdefault(layout, []).append(exporter)
    return by_layout


def _refusals(exporter: Exporter, document: Document, host: PluginHost) -> tuple[Refusal, ...]:
    """Return what a format refuses in a document, and in the Word form that travels with it."""
    found = exporter.refuses(document)
    word = host.exporters.get(FORM_FORMAT)
    if word is not None and exporter.takes_attachments and has_form(document):
        found += word.refuses(document)
    return tuple(dict.fromkeys(found))


def _failed(failed: Failed) -> str:
    """Say how somebody's code failed, without the error's own words: they may quote what identifies."""
    return f"fails with {failed.kind}" if failed.kind else failed.said


def _problem(subject: Subject, refusal: Refusal, names: list[str], *, is_error: bool) -> Problem:
    places = _places(subject, refusal)
    path = places[0] if places else ""
    more = f" (and in {len(places) - 1} more places)" if len(places) > 1 else ""
    message = f"{in_words(sorted(names))} would refuse this: {refusal.message}{more}"
    return REFUSED.at(path, message, severity=Severity.ERROR if is_error else Severity.WARNING)


def _places(subject: Subject, refusal: Refusal) -> list[str]:
    """Return the paths of a subject's texts that hold what a format objects to; none where it cannot be told.

    A text that is the very words comes before one that only holds them.
    """
    fields = texts(subject)
    for fits in (_is, _holds):
        for words in filter(None, refusal.words):
            if found := [field.path for field in fields if fits(field, words)]:
                return list(dict.fromkeys(found))
    stated = _FIELDS.get(refusal.part, "")
    return [stated] if stated else []


def _is(field: FieldText, words: str) -> bool:
    return field.text == words


def _holds(field: FieldText, words: str) -> bool:
    return words in field.text or words in as_read(field.text, field.kind)
