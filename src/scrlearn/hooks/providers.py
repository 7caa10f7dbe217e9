"""Who gives records: plugins, found by their entry points, and what is kept of each."""

from __future__ import annotations

import importlib.metadata
import inspect
from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from scrlearn._version import __version__
from scrlearn.errors import suggestion
from scrlearn.hooks.specs import PROJECT, Hooks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

R = TypeVar("R")

CORE = "scrlearn"
"""The distribution of the built-ins."""
_PREFIX = f"{PROJECT}_"


@attrs.frozen(kw_only=True)
class Provider:
    """Who gave a record: an entry point of a distribution, or scrlearn itself."""

    name: str
    distribution: str
    version: str
    is_core: bool = False

    def __str__(self) -> str:
        """Name the plugin with its distribution and version."""
        shown = f"{self.distribution} {self.version}".strip()
        return shown if self.name in (self.distribution, "") else f"{self.name} ({shown})"


@attrs.frozen(kw_only=True)
class Failure:
    """What of a plugin failed: `part` is `import`, a hook's kind (`exporters`, ...) or `hooks`."""

    provider: Provider
    part: str
    reason: str

    def __str__(self) -> str:
        """Say which plugin failed, in what, and why."""
        return f"plugin {self.provider}: {self.part}: {self.reason}"


@attrs.frozen(kw_only=True)
class Registered(Generic[R]):
    """A record with the plugin that gave it."""

    name: str
    record: R
    provider: Provider


@attrs.frozen(kw_only=True)
class PluginStatus:
    """A plugin as `scrlearn plugins` lists it: what it registered, by kind, and what failed and why."""

    provider: Provider
    registered: Mapping[str, tuple[str, ...]]
    failures: tuple[Failure, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing of the plugin failed."""
        return not self.failures


def core_provider(module: str) -> Provider:
    """Say which part of scrlearn a built-in plugin is."""
    return Provider(
        name=module.removesuffix(".plugin").rpartition(".")[2],
        distribution=CORE,
        version=__version__,
        is_core=True,
    )


def entry_points() -> list[importlib.metadata.EntryPoint]:
    """Return the entry points of every installed plugin, by distribution and name."""
    found = importlib.metadata.entry_points(group=PROJECT)
    return sorted(found, key=lambda entry_point: (provider_of(entry_point).distribution, entry_point.name))


def provider_of(entry_point: importlib.metadata.EntryPoint) -> Provider:
    """Say whose an entry point is."""
    return Provider(
        name=entry_point.name,
        distribution=_stated(entry_point, "name") or "unknown distribution",
        version=_stated(entry_point, "version"),
    )


def _stated(entry_point: importlib.metadata.EntryPoint, field: str) -> str:
    """Return what a distribution's metadata states; a half-removed one has entry points and no metadata."""
    try:
        return getattr(entry_point.dist, field, None) or ""
    except (KeyError, TypeError):
        return ""


def mistaken_hooks(plugin: object) -> Iterator[str]:
    """Name functions that look like hooks and are not: a misspelt hook would else never be called."""
    known = [name for name in dir(Hooks) if name.startswith(_PREFIX)]
    for name in sorted(dir(plugin)):
        function = inspect.getattr_static(plugin, name)
        looks_like_one = name.startswith(_PREFIX) and callable(function)
        if not looks_like_one and not _is_marked(function):
            continue
        if name not in known:
            guess = suggestion(name, known)
            yield f"unknown hook {name}" + (f": did you mean {guess}?" if guess else "")
        elif not _is_marked(function):
            yield f"{name} is not marked with @hookimpl, so it is never called"


def _is_marked(function: object) -> bool:
    return getattr(function, f"{PROJECT}_impl", None) is not None
