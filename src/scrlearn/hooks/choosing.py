"""What is chosen where nobody names it: the layout of a kind of subject, the format of what travels."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrlearn.hooks.host import PluginHost
    from scrlearn.hooks.records import Exporter, Layout

FORM_FORMAT = "docx"
"""The format in which a form, or another subject, travels with an e-mail."""


def chosen_layout(kind: str, exporter: Exporter, name: str | None, host: PluginHost) -> Layout | None:
    """Return the layout of that name, where this kind of subject has it; else the usual one."""
    if name is None:
        return usual_layout(kind, exporter, host)
    named = host.layouts.get(name)
    return named if named is not None and named.subject == kind else None


def usual_layout(kind: str, exporter: Exporter, host: PluginHost) -> Layout | None:
    """Return the layout that a format is for, where this kind of subject has it, else the usual one of it."""
    own = host.layouts.get(exporter.layout)
    if own is not None and own.subject == kind:
        return own
    return next((one for one in host.layouts.values() if one.subject == kind and one.default), None)
