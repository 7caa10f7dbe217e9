"""What is chosen where nobody names it: the layout of a kind of subject, the format of what travels."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import attrs

from scrlearn._meant import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scrlearn.hooks.asking import AskableExporter, AskableLayout
    from scrlearn.hooks.failures import Failures
    from scrlearn.hooks.providers import Registered
    from scrlearn.hooks.records import Layout

L = TypeVar("L", bound="AskableLayout")

FORM_FORMAT = "docx"
"""The format in which a form, or another subject, travels with an email."""

_FORMATS_BY_OTHER_NAMES = {
    "word": "docx", "doc": "docx", "excel": "xlsx", "calendar": "ical", "ics": "ical", "mail": "email",
    "e-mail": "email", "outlook": "email", "web": "html", "acrobat": "pdf",
}  # fmt: skip
"""What people call formats beside their names."""


def format_meant(name: str, formats: Iterable[str]) -> str:
    """Ask which format was meant by a name that none has; empty where nobody can tell.

    >>> format_meant("Word", ["docx", "pdf"]), format_meant("pfd", ["docx", "pdf"])
    ('did you mean docx?', 'did you mean pdf?')
    """
    return did_you_mean(_FORMATS_BY_OTHER_NAMES.get(name.casefold(), name), formats)


def chosen_layout(
    kind: str, exporter: AskableExporter, name: str | None, layouts: Mapping[str, L]
) -> L | None:
    """Return the layout of that name, where this kind of subject has it; else the usual one."""
    if name is None:
        return usual_layout(kind, exporter, layouts)
    named = layouts.get(name)
    return named if named is not None and named.subject == kind else None


def usual_layout(kind: str, exporter: AskableExporter, layouts: Mapping[str, L]) -> L | None:
    """Return the layout that a format is for, where this kind of subject has it, else the usual one of it."""
    own = layouts.get(exporter.layout)
    if own is not None and own.subject == kind:
        return own
    return default_layout(kind, layouts)


def default_layout(kind: str, layouts: Mapping[str, L]) -> L | None:
    """Return the layout that a kind of subject has where no format is for another."""
    return next((layout for layout in layouts.values() if layout.subject == kind and layout.default), None)


def with_one_default(
    layouts: Sequence[Registered[Layout]], failures: Failures
) -> tuple[Registered[Layout], ...]:
    """Leave each kind of subject one usual layout: a plugin's that alone claims to be it, or scrlearn's own.

    Where several of plugins claim it, none of them is, and each plugin is told of all.
    """
    claims = [layout for layout in layouts if layout.record.default]
    subjects = dict.fromkeys(layout.record.subject for layout in claims)
    usual = {id(_usual_of(subject, claims, failures)) for subject in subjects}
    return tuple(
        attrs.evolve(layout, record=attrs.evolve(layout.record, default=id(layout) in usual))
        for layout in layouts
    )


def _usual_of(
    subject: str, claims: Sequence[Registered[Layout]], failures: Failures
) -> Registered[Layout] | None:
    """Return the layout that a kind of subject gets, of those that claim to be its default."""
    claiming = [layout for layout in claims if layout.record.subject == subject]
    of_plugins = [layout for layout in claiming if not layout.provider.is_core]
    if len(of_plugins) == 1:
        return of_plugins[0]
    named = ", ".join(f"'{layout.name}' of {layout.provider}" for layout in of_plugins)
    message = f"more than one layout claims to be the default of a {subject}, so none of them is: {named}"
    for provider in dict.fromkeys(layout.provider for layout in of_plugins):
        failures.add(provider, "layouts", message)
    return next((layout for layout in claiming if layout.provider.is_core), None)
