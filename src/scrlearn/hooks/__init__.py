"""Hooks: the records that plugins give, the specifications they implement, and the host that calls them."""

from scrlearn.hooks.asking import AskableCheck, AskableExporter, AskableHost, AskableLayout
from scrlearn.hooks.host import PluginHost, default_host
from scrlearn.hooks.records import (
    Attachment,
    Check,
    CheckRequest,
    Exporter,
    Layout,
    LayoutRequest,
    RenderRequest,
)
from scrlearn.hooks.refusals import Refusal
from scrlearn.hooks.specs import hookimpl

__all__ = [
    "AskableCheck",
    "AskableExporter",
    "AskableHost",
    "AskableLayout",
    "Attachment",
    "Check",
    "CheckRequest",
    "Exporter",
    "Layout",
    "LayoutRequest",
    "PluginHost",
    "Refusal",
    "RenderRequest",
    "default_host",
    "hookimpl",
]
