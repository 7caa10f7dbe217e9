"""Which layout a kind of subject gets in a format where nobody names one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrlearn.hooks.host import PluginHost
    from scrlearn.hooks.records import Exporter, Layout


def usual_layout(kind: str, exporter: Exporter, host: PluginHost) -> Layout | None:
    """Return the layout that a format is for, where this kind of subject has it, else the usual one of it."""
    own = host.layouts.get(exporter.layout)
    if own is not None and own.subject == kind:
        return own
    return next((one for one in host.layouts.values() if one.subject == kind and one.default), None)
