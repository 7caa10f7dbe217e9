"""Who gives records: plugins, found by their entry points, and what is kept of each."""

from __future__ import annotations

import importlib.metadata
import re
from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from scrlearn._version import __version__
from scrlearn.hooks.guarding import Failed, guarded, own_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

R = TypeVar("R")

PROJECT = "scrlearn"
"""Name of the project to pluggy, the entry-point group in which plugins are found, and the distribution of
the built-ins.
"""
REPORT = "this is a fault of scrlearn's own: please report it, with what `scrlearn --debug` shows"
"""What is said beside a failure of scrlearn's own, for whoever meets it can mend neither file nor plugin."""
UNKNOWN_DISTRIBUTION = "unknown distribution"


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


def whose(what: str, provider: Provider | None) -> str:
    """Name a record with whose it is: our own failure is never told as a plugin's.

    >>> whose("check 'ours'", Provider(name="board", distribution="board", version="1.2"))
    "check 'ours' of plugin board 1.2"
    """
    if provider is not None and provider.is_core:
        return f"scrlearn's own {what}"
    return f"{what} of plugin {provider}" if provider else what


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
    """A record with the names that it claims, its own first, and the plugin that gave it."""

    names: tuple[str, ...]
    record: R
    provider: Provider

    @property
    def name(self) -> str:
        """What the record is called."""
        return self.names[0]


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
        distribution=PROJECT,
        version=__version__,
        is_core=True,
    )


def entry_points() -> Iterator[tuple[Provider, importlib.metadata.EntryPoint | Failed]]:
    """Return the entry points of every installed plugin, by distribution and name, with whose they are.

    Each distribution is asked on its own: metadata that cannot be read say nothing of the others'.
    """
    installed: list[tuple[Provider, importlib.metadata.EntryPoint | Failed]] = []
    seen: set[str] = set()
    for distribution in importlib.metadata.distributions():
        key, name = f"unknown {id(distribution)}", ""
        try:
            with guarded():
                name = _stated(distribution, "name")
                key = re.sub(r"[-_.]+", "-", name).lower() or key
                # The first on the path is the one that is imported.
                if key in seen:
                    continue
                ours = distribution.entry_points.select(group=PROJECT)
                installed += [
                    (_provider(entry_point.name, distribution), entry_point) for entry_point in ours
                ]
        except Failed as failed:
            installed.append((_provider(name or UNKNOWN_DISTRIBUTION, distribution), failed))
        seen.add(key)
    return iter(sorted(installed, key=lambda plugin: (plugin[0].distribution, plugin[0].name)))


def _provider(name: str, distribution: importlib.metadata.Distribution) -> Provider:
    """Say whose an entry point is, on one line: metadata may go on over several."""
    return Provider(
        name=own_words(name),
        distribution=own_words(_stated(distribution, "name")) or UNKNOWN_DISTRIBUTION,
        version=own_words(_stated(distribution, "version")),
    )


def _stated(distribution: importlib.metadata.Distribution, field: str) -> str:
    """Return what a distribution's metadata states; a half-removed one has entry points and no metadata."""
    try:
        with guarded():
            return str(getattr(distribution, field, None) or "")
    except Failed:
        return ""
