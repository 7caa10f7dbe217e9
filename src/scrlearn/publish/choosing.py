"""Which format and which layout is meant: by its name, by the file's, or by what is usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrlearn.errors import ExportError, UnknownNameError
from scrlearn.files.naming import shown_path
from scrlearn.hooks.choosing import default_layout, format_meant, usual_layout

if TYPE_CHECKING:
    from pathlib import Path

    from scrlearn.hooks import Exporter, Layout, PluginHost
    from scrlearn.model.subjects import Subject


def find_exporter(name: str, host: PluginHost) -> Exporter:
    """Return the format of that name.

    Raises:
        UnknownNameError: there is none.
    """
    if name not in host.exporters:
        meant = format_meant(name, host.exporters)
        raise UnknownNameError("format", name, host.exporters, _failed(host), meant)
    return host.exporters[name]


def exporter_for(path: Path, host: PluginHost) -> Exporter:
    """Return the format that a file's name asks for.

    Raises:
        UnknownNameError: no format has that suffix.
    """
    by_suffix = {exporter.suffix: exporter for exporter in host.exporters.values()}
    suffix = path.suffix.lower()
    if suffix not in by_suffix:
        raise UnknownNameError(
            "format for the file name",
            shown_path(path.name),
            by_suffix,
            _failed(host) or "or name the format with format=",
        )
    return by_suffix[suffix]


def find_layout(subject: Subject, name: str | None, host: PluginHost) -> Layout:
    """Return the layout of that name for a kind of subject, or its default where no name is given.

    Raises:
        UnknownNameError: there is none.
    """
    if name is None:
        default = default_layout(subject.kind, host.layouts)
        if default is None:
            message = f"there is no layout for a {subject.kind}, so it cannot be exported"
            raise ExportError("; ".join(part for part in (message, _failed(host)) if part))
        return default
    fitting = {layout.name: layout for layout in host.layouts.values() if layout.subject == subject.kind}
    if name not in fitting:
        raise UnknownNameError(f"{subject.kind} layout", name, fitting, _failed(host))
    return fitting[name]


def layout_for(subject: Subject, exporter: Exporter, name: str | None, host: PluginHost) -> Layout:
    """Return the layout asked for, else the one that the format is for, else the subject's default.

    Raises:
        UnknownNameError: there is none of that name for this kind of subject.
    """
    usual = usual_layout(subject.kind, exporter, host.layouts) if name is None else None
    return usual or find_layout(subject, name, host)


def _failed(host: PluginHost) -> str:
    """Say which plugins failed: what is missing may be theirs."""
    return "; ".join(str(failure) for failure in host.failures)
