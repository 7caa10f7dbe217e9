"""The plugin host: finds plugins, asks each for its records, and keeps what failed and why.

Built-ins and plugins come in by the same hooks. Each entry point is loaded under a guard of its own;
implementations are called one by one, built-ins first and then by distribution and entry-point name, and each
is exhausted under its guard, so that a generator that raises half-way gives nothing rather than a part. Two
plugins that give the same name are both refused, and a built-in name always wins: results never depend on
which was found first. Plugins are loaded, and give each kind of record, once, whichever threads ask first. A
host whose built-ins cannot be loaded raises: what nobody checked must not pass for sound.
"""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from scrlearn._once import Kept, once
from scrlearn.hooks.failures import Failures
from scrlearn.hooks.gathering import gathered
from scrlearn.hooks.kinds import KINDS
from scrlearn.hooks.loading import load_plugins
from scrlearn.hooks.providers import PluginStatus
from scrlearn.hooks.words import VOCABULARIES, own_name
from scrlearn.model.presets import Preset
from scrlearn.model.themes import Theme, ThemeArea
from scrlearn.model.word_lists import WordLists

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrlearn.hooks.loading import LoadedPlugins
    from scrlearn.hooks.providers import Failure, Provider, Registered
    from scrlearn.hooks.records import Check, Exporter, Layout
    from scrlearn.model.rules import RuleSet
    from scrlearn.problems import ProblemCode

V = TypeVar("V", Preset, Theme, ThemeArea, WordLists)

STRICT_VARIABLE = "SCRLEARN_STRICT_PLUGINS"
_SHARED = Kept()


class PluginHost:
    """Finds plugins and holds what they gave.

    `plugins` adds plugin objects by name, for tests and services; `entry_points=False` looks for no installed
    plugin; `strict=True` (or the environment variable `SCRLEARN_STRICT_PLUGINS=1`) raises on the first
    failure. With `debug=True`, a report says what an error in a check says of itself, where no register is
    in play; else only where it arose. Nothing is loaded before it is asked for, and threads may share a host.
    A plugin must not ask the host for anything while it is imported or gives its records.

    >>> host = PluginHost(entry_points=False)
    >>> sorted(host.exporters)
    ['docx', 'email', 'html', 'json', 'pdf']
    """

    def __init__(
        self,
        *,
        plugins: Mapping[str, object] | None = None,
        entry_points: bool = True,
        strict: bool | None = None,
        debug: bool = False,
    ) -> None:
        """Make a host; no plugin is loaded yet."""
        is_strict = os.environ.get(STRICT_VARIABLE) == "1" if strict is None else strict
        self._plugins = dict(plugins or {})
        self._entry_points = entry_points
        self._failures = Failures(strict=is_strict)
        self._kept = Kept()
        self.debug = debug

    @once
    def exporters(self) -> Mapping[str, Exporter]:
        """Every format by name."""
        return {entry.name: entry.record for entry in self._registered("exporters")}

    @once
    def layouts(self) -> Mapping[str, Layout]:
        """Every layout by name."""
        return {entry.name: entry.record for entry in self._registered("layouts")}

    @once
    def rulesets(self) -> Mapping[str, RuleSet]:
        """Every rule set by id."""
        return {entry.name: entry.record for entry in self._registered("rulesets")}

    @once
    def checks(self) -> Mapping[str, Check]:
        """Every check by name."""
        return {entry.name: entry.record for entry in self._registered("checks")}

    @once
    def catalogue(self) -> Mapping[str, ProblemCode]:
        """Every code that a check can report, sorted."""
        codes = {code.code: code for check in self.checks.values() for code in check.codes}
        return dict(sorted(codes.items()))

    @once
    def presets(self) -> Mapping[str, Preset]:
        """Every kind of briefing by name."""
        return self._vocabulary(Preset)

    @once
    def themes(self) -> Mapping[str, Theme]:
        """Every theme by id, scrlearn's own first."""
        return self._vocabulary(Theme)

    @once
    def theme_areas(self) -> Mapping[str, ThemeArea]:
        """Every area of themes by id."""
        return self._vocabulary(ThemeArea)

    @once
    def word_lists(self) -> Mapping[str, WordLists]:
        """The word lists of SMART by name; `language` says which reviews they judge."""
        return self._vocabulary(WordLists)

    def _vocabulary(self, sort: type[V]) -> dict[str, V]:
        """Return the records of one sort of a vocabulary by their own names."""
        records = (entry.record for entry in self._registered(VOCABULARIES))
        return {own_name(record): record for record in records if isinstance(record, sort)}

    def providers(self, kind: str) -> Mapping[str, Provider]:
        """Say which plugin gave each record of a kind, by the record's name."""
        return {entry.name: entry.provider for entry in self._registered(kind)}

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What has failed so far, of the kinds of record that were asked for."""
        return self._failures.so_far

    @property
    def has_plugins(self) -> bool:
        """Whether anything was found beside the built-ins, if only to fail."""
        return bool(self.failures) or any(not provider.is_core for provider, _ in self._loaded.plugins)

    def incomplete(self, *kinds: str) -> tuple[str, ...]:
        """Say which plugins could not give their `rulesets`, `checks` or `vocabularies`, for results to
        repeat.

        A plugin that cannot be imported, or marks a hook that does not exist, may have meant to give any
        kind of record, so it counts for every kind.
        """
        for kind in kinds:
            self._registered(kind)
        broken = [failure for failure in self.failures if failure.part in ("import", "hooks", *kinds)]
        return tuple(
            f"incomplete: plugin {failure.provider} could not give its "
            f"{failure.part if failure.part in kinds else kinds[0]}: {failure.reason}"
            for failure in broken
        )

    def status(self) -> tuple[PluginStatus, ...]:
        """Ask every plugin for everything and list what came of it, built-ins first."""
        registered = {kind: self._registered(kind) for kind in KINDS}
        providers = dict.fromkeys([provider for provider, _ in self._loaded.plugins])
        providers |= dict.fromkeys(failure.provider for failure in self.failures)
        return tuple(
            PluginStatus(
                provider=provider,
                registered={
                    kind: tuple(entry.name for entry in entries if entry.provider == provider)
                    for kind, entries in registered.items()
                },
                failures=tuple(failure for failure in self.failures if failure.provider == provider),
            )
            for provider in providers
        )

    @once
    def _loaded(self) -> LoadedPlugins:
        """Every plugin that could be imported and whose hooks fit their specifications, in order."""
        return load_plugins(self._plugins, self._failures, with_installed=self._entry_points)

    def _registered(self, kind: str) -> tuple[Registered[Any], ...]:
        """Return the records of a kind, without those whose names clash or that lack what they need."""
        gather = partial(gathered, kind, self._loaded, self._failures)
        return self._kept.get(f"the {kind} of every plugin", gather)


def default_host() -> PluginHost:
    """Return the host that calls use when none is given: built-ins and every installed plugin."""
    return _SHARED.get("the default host", PluginHost)
