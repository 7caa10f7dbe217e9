"""Plugins are imported, and their hooks held against the specifications: scrlearn's own, then everybody's."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING

import attrs
import pluggy

from scrlearn.hooks.guarding import Failed
from scrlearn.hooks.implementations import implementations
from scrlearn.hooks.providers import PROJECT, Provider, core_provider, entry_points
from scrlearn.hooks.specs import Hooks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scrlearn.hooks.failures import Failures
    from scrlearn.hooks.implementations import Implementations, Implemented

BUILTIN_PLUGINS = (
    "scrlearn.hooks.vocabularies",
    "scrlearn.language.plugin",
    "scrlearn.law.plugin",
    "scrlearn.checks.plugin",
    "scrlearn.layouts.plugin",
    "scrlearn.exporters.plugin",
)
"""The modules that register scrlearn's own records, named as text so that nothing below imports them."""


@attrs.frozen(kw_only=True)
class LoadedPlugins:
    """The plugins that were accepted, each with its hooks, and pluggy's knowledge of them."""

    manager: pluggy.PluginManager
    plugins: tuple[tuple[Provider, Implementations], ...]

    def functions(self, hook: str) -> Iterator[tuple[Provider, list[Callable[..., object]]]]:
        """Yield each plugin with the functions that it has for a hook, in order."""
        caller: pluggy.HookCaller = getattr(self.manager.hook, hook)
        for provider, plugin in self.plugins:
            yield provider, [hook.function for hook in caller.get_hookimpls() if hook.plugin is plugin]


def load_plugins(plugins: Mapping[str, object], failures: Failures, *, with_installed: bool) -> LoadedPlugins:
    """Load the built-ins, the plugins that are given by name, and those that are installed.

    A plugin that is found in two ways, such as a module that is both given and installed, is one plugin, and
    is known by the way that comes first.
    """
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(Hooks)
    accepted: list[tuple[Provider, Implementations]] = []
    loaded: list[object] = []
    for provider, load in _to_load(plugins, failures, with_installed=with_installed):
        # In a list, for a plugin may be None.
        for plugin in failures.tried(provider, "import", load):
            # By identity: equality is the plugin's own to define.
            if any(plugin is other for other in loaded):
                continue
            loaded.append(plugin)
            register = partial(_registered, plugin, manager, f"{provider} as number {len(loaded)}")
            for implemented in failures.tried(provider, "hooks", register):
                accepted.append((provider, implemented.hooks))
                for mistake in implemented.mistakes:
                    failures.add(provider, "hooks", mistake)
    return LoadedPlugins(manager=manager, plugins=tuple(accepted))


def _to_load(
    plugins: Mapping[str, object], failures: Failures, *, with_installed: bool
) -> Iterator[tuple[Provider, Callable[[], object]]]:
    for module in BUILTIN_PLUGINS:
        yield core_provider(module), partial(importlib.import_module, module)
    for name, plugin in sorted(plugins.items()):
        yield Provider(name=name, distribution=name, version=""), partial(_as_it_is, plugin)
    for provider, entry_point in entry_points() if with_installed else ():
        if isinstance(entry_point, Failed):
            failures.add(provider, "import", entry_point)
        else:
            yield provider, entry_point.load


def _as_it_is(plugin: object) -> object:
    return plugin


def _registered(plugin: object, manager: pluggy.PluginManager, name: str) -> Implemented:
    """Gather the hooks of a plugin, and let pluggy hold them against their specifications."""
    implemented = implementations(plugin)
    manager.register(implemented.hooks, name=name)
    return implemented
