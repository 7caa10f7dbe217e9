"""The plugin host: finds plugins, asks each for its records, and keeps what failed and why.

Built-ins and plugins come in by the same hooks. Each entry point is loaded in its own `try`; implementations
are called one by one, built-ins first and then by distribution and entry-point name, and each is exhausted
inside its `try`, so that a generator that raises half-way gives nothing rather than a part. Two plugins that
give the same name are both refused, and a built-in name always wins: results never depend on which was
found first.
"""

from __future__ import annotations

import importlib
import os
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

import pluggy

from scrlearn.errors import PluginError
from scrlearn.hooks.kinds import KINDS, exhausted
from scrlearn.hooks.providers import (
    Failure,
    PluginStatus,
    Provider,
    Registered,
    core_provider,
    entry_points,
    mistaken_hooks,
    provider_of,
)
from scrlearn.hooks.specs import PROJECT, Hooks
from scrlearn.hooks.words import VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scrlearn.hooks.records import Check, Exporter, Layout
    from scrlearn.model.presets import Preset
    from scrlearn.model.problems import ProblemCode
    from scrlearn.model.rules import RuleSet
    from scrlearn.model.themes import Theme, ThemeArea
    from scrlearn.model.word_lists import WordLists

BUILTIN_PLUGINS = (
    "scrlearn.hooks.vocabularies",
    "scrlearn.law.plugin",
    "scrlearn.checks.plugin",
    "scrlearn.layouts.plugin",
    "scrlearn.exporters.plugin",
)
"""The modules that register scrlearn's own records, named as text so that nothing below imports them."""

STRICT_VARIABLE = "SCRLEARN_STRICT_PLUGINS"


class PluginHost:
    """Finds plugins and holds what they gave.

    `plugins` adds plugin objects by name, for tests and services; `entry_points=False` looks for no installed
    plugin; `strict=True` (or the environment variable `SCRLEARN_STRICT_PLUGINS=1`) raises on the first
    failure. Nothing is loaded before it is asked for.

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
    ) -> None:
        """Make a host; no plugin is loaded yet."""
        self._extra = dict(plugins or {})
        self._entry_points = entry_points
        self._strict = os.environ.get(STRICT_VARIABLE) == "1" if strict is None else strict
        self._failures: list[Failure] = []
        self._pluggy = pluggy.PluginManager(PROJECT)
        self._pluggy.add_hookspecs(Hooks)

    @cached_property
    def exporters(self) -> Mapping[str, Exporter]:
        """Every format by name."""
        return {entry.name: entry.record for entry in self._registered("exporters")}

    @cached_property
    def layouts(self) -> Mapping[str, Layout]:
        """Every layout by name."""
        return {entry.name: entry.record for entry in self._registered("layouts")}

    @cached_property
    def rulesets(self) -> Mapping[str, RuleSet]:
        """Every rule set by id."""
        return {entry.name: entry.record for entry in self._registered("rulesets")}

    @cached_property
    def checks(self) -> Mapping[str, Check]:
        """Every check by name."""
        return {entry.name: entry.record for entry in self._registered("checks")}

    @cached_property
    def catalogue(self) -> Mapping[str, ProblemCode]:
        """Every code that a check can report, sorted."""
        codes = {code.code: code for check in self.checks.values() for code in check.codes}
        return dict(sorted(codes.items()))

    @cached_property
    def presets(self) -> Mapping[str, Preset]:
        """Every kind of briefing by name."""
        return self._words("preset")

    @cached_property
    def themes(self) -> Mapping[str, Theme]:
        """Every theme by id, scrlearn's own first."""
        return self._words("theme")

    @cached_property
    def theme_areas(self) -> Mapping[str, ThemeArea]:
        """Every area of themes by id."""
        return self._words("area")

    @cached_property
    def word_lists(self) -> Mapping[str, WordLists]:
        """The word lists of SMART by name; `language` says which reviews they judge."""
        return self._words("words")

    def _words(self, sort: str) -> dict[str, Any]:
        """Return the records of one sort of a vocabulary by their own names."""
        mark = f"{sort} "
        return {
            entry.name.removeprefix(mark): entry.record
            for entry in self._registered(VOCABULARIES)
            if entry.name.startswith(mark)
        }

    def providers(self, kind: str) -> Mapping[str, Provider]:
        """Say which plugin gave each record of a kind, by the record's name."""
        return {entry.name: entry.provider for entry in self._registered(kind)}

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What has failed so far, of the kinds of record that were asked for."""
        return tuple(dict.fromkeys(self._failures))

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
        providers = dict.fromkeys([provider for provider, _ in self._loaded])
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

    @cached_property
    def _loaded(self) -> tuple[tuple[Provider, object], ...]:
        """Every plugin that could be imported and whose hooks fit their specifications, in order."""
        accepted = []
        for provider, plugin in self._load():
            try:
                self._pluggy.register(plugin, name=f"{provider.distribution}:{provider.name}")
            except (pluggy.PluginValidationError, ValueError) as error:
                self._fail(provider, "hooks", error)
            else:
                accepted.append((provider, plugin))
        return tuple(accepted)

    def _load(self) -> Iterator[tuple[Provider, object]]:
        for module in BUILTIN_PLUGINS:
            yield core_provider(module), importlib.import_module(module)
        for name, plugin in sorted(self._extra.items()):
            provider = Provider(name=name, distribution=name, version="")
            yield self._with_mistakes_told(provider, plugin)
        for entry_point in entry_points() if self._entry_points else ():
            provider = provider_of(entry_point)
            try:
                plugin = entry_point.load()
            except (Exception, SystemExit) as error:  # noqa: BLE001 - a plugin may fail in any way, and is named
                self._fail(provider, "import", error)
            else:
                yield self._with_mistakes_told(provider, plugin)

    def _with_mistakes_told(self, provider: Provider, plugin: object) -> tuple[Provider, object]:
        for reason in mistaken_hooks(plugin):
            self._fail(provider, "hooks", reason)
        return provider, plugin

    @cached_property
    def _cache(self) -> dict[str, tuple[Registered[Any], ...]]:
        return {}

    def _registered(self, kind: str) -> tuple[Registered[Any], ...]:
        """Return the records of a kind, without those whose names clash or that lack what they need."""
        if kind not in self._cache:
            entries = self._without_clashes(kind, tuple(self._collect(kind)))
            self._cache[kind] = tuple(self._without_lacking(kind, entries))
        return self._cache[kind]

    def _collect(self, kind: str) -> Iterator[Registered[Any]]:
        """Call each plugin's implementation on its own and exhaust it inside the `try`."""
        plugins = self._loaded
        hook: pluggy.HookCaller = getattr(self._pluggy.hook, KINDS[kind].hook)
        implementations = {id(found.plugin): found.function for found in hook.get_hookimpls()}
        for provider, plugin in plugins:
            if id(plugin) not in implementations:
                continue
            try:
                given: Iterable[Any] | None = implementations[id(plugin)]()  # type: ignore[assignment]
                records = exhausted(given, kind)
            except (Exception, SystemExit) as error:  # noqa: BLE001 - see _load
                self._fail(provider, kind, error)
            else:
                yield from (
                    Registered(name=KINDS[kind].names(record)[0], record=record, provider=provider)
                    for record in records
                )

    def _without_clashes(
        self, kind: str, entries: tuple[Registered[Any], ...]
    ) -> tuple[Registered[Any], ...]:
        """Refuse records that share a name with another provider's, naming all of them; core names stay."""
        names = KINDS[kind].names
        owners: dict[str, list[Registered[Any]]] = {}
        for entry in entries:
            for name in dict.fromkeys(names(entry.record)):
                owners.setdefault(name, []).append(entry)
        refused: dict[int, None] = {}
        for name, claimants in owners.items():
            if len(claimants) == 1:
                continue
            providers = ", ".join(str(claimant.provider) for claimant in claimants)
            for claimant in claimants:
                if not claimant.provider.is_core:
                    self._fail(
                        claimant.provider, kind, f"the name '{name}' is given more than once, by {providers}"
                    )
                    refused[id(claimant)] = None
        return tuple(entry for entry in entries if id(entry) not in refused)

    def _without_lacking(self, kind: str, entries: tuple[Registered[Any], ...]) -> Iterator[Registered[Any]]:
        names = frozenset(entry.name for entry in entries)
        for entry in entries:
            if lacking := KINDS[kind].lacks(entry.record, names):
                self._fail(entry.provider, kind, lacking)
            else:
                yield entry

    def _fail(self, provider: Provider, part: str, reason: BaseException | str) -> None:
        told = reason if isinstance(reason, str) else f"{type(reason).__name__}: {reason}"
        failure = Failure(provider=provider, part=part, reason=told)
        if self._strict:
            cause = reason if isinstance(reason, BaseException) else None
            raise PluginError(str(failure)) from cause
        self._failures.append(failure)


@cache
def default_host() -> PluginHost:
    """Return the host that calls use when none is given: built-ins and every installed plugin."""
    return PluginHost()
