"""The plugin host: finds plugins, asks each for its records, and keeps what failed and why.

Built-ins and plugins come in by the same hooks. Each entry point is loaded under a guard of its own;
implementations are called one by one, built-ins first and then by distribution and entry-point name, and each
is exhausted under its guard, so that a generator that raises half-way gives nothing rather than a part. Two
plugins that give the same name are both refused, and a built-in name always wins: results never depend on
which was found first. Plugins are loaded, and give each kind of record, once, whichever threads ask first. A
host whose built-ins cannot be loaded raises: what nobody checked must not pass for sound.
"""

from __future__ import annotations

import importlib
import os
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import pluggy

from scrlearn._once import Kept, once
from scrlearn.errors import PluginError, ScrlearnError
from scrlearn.hooks.guarding import Failed, guarded, own_words
from scrlearn.hooks.implementations import implementations
from scrlearn.hooks.kinds import KINDS, exhausted
from scrlearn.hooks.providers import (
    Failure,
    PluginStatus,
    Provider,
    Registered,
    core_provider,
    entry_points,
)
from scrlearn.hooks.specs import PROJECT, Hooks
from scrlearn.hooks.words import VOCABULARIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from scrlearn.hooks.implementations import Found, Implementations
    from scrlearn.hooks.records import Check, Exporter, Layout
    from scrlearn.model.presets import Preset
    from scrlearn.model.rules import RuleSet
    from scrlearn.model.themes import Theme, ThemeArea
    from scrlearn.model.word_lists import WordLists
    from scrlearn.problems import ProblemCode

T = TypeVar("T")

BUILTIN_PLUGINS = (
    "scrlearn.hooks.vocabularies",
    "scrlearn.language.plugin",
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
        self._extra = dict(plugins or {})
        self._entry_points = entry_points
        self._strict = os.environ.get(STRICT_VARIABLE) == "1" if strict is None else strict
        self._failures: list[Failure] = []
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
        return self._words("preset")

    @once
    def themes(self) -> Mapping[str, Theme]:
        """Every theme by id, scrlearn's own first."""
        return self._words("theme")

    @once
    def theme_areas(self) -> Mapping[str, ThemeArea]:
        """Every area of themes by id."""
        return self._words("area")

    @once
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

    @property
    def has_plugins(self) -> bool:
        """Whether anything was found beside the built-ins, if only to fail."""
        return bool(self._failures) or any(not provider.is_core for provider, _ in self._loaded.plugins)

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
    def _loaded(self) -> _Loaded:
        """Every plugin that could be imported and whose hooks fit their specifications, in order."""
        manager = pluggy.PluginManager(PROJECT)
        manager.add_hookspecs(Hooks)
        accepted: list[tuple[Provider, Implementations]] = []
        loaded: list[object] = []
        for provider, load in self._to_load():
            # In a list, for a plugin may be None.
            for plugin in self._tried(provider, "import", load):
                # One that is found by two ways is one plugin; equality is the plugin's own to define.
                if any(plugin is one for one in loaded):
                    continue
                loaded.append(plugin)
                register = partial(_registered, plugin, manager, f"{provider} as number {len(loaded)}")
                for found in self._tried(provider, "hooks", register):
                    accepted.append((provider, found.hooks))
                    for mistake in found.mistakes:
                        self._fail(provider, "hooks", mistake)
        return _Loaded(manager=manager, plugins=tuple(accepted))

    def _to_load(self) -> Iterator[tuple[Provider, Callable[[], object]]]:
        for module in BUILTIN_PLUGINS:
            yield core_provider(module), partial(importlib.import_module, module)
        for name, plugin in sorted(self._extra.items()):
            yield Provider(name=name, distribution=name, version=""), partial(_same, plugin)
        for provider, entry_point in entry_points() if self._entry_points else ():
            if isinstance(entry_point, Failed):
                self._fail(provider, "import", entry_point)
            else:
                yield provider, entry_point.load

    def _registered(self, kind: str) -> tuple[Registered[Any], ...]:
        """Return the records of a kind, without those whose names clash or that lack what they need."""
        return self._kept.get(f"the {kind} of every plugin", partial(self._gathered, kind))

    def _gathered(self, kind: str) -> tuple[Registered[Any], ...]:
        entries = self._without_clashes(kind, tuple(self._collect(kind)))
        entries = tuple(self._without_lacking(kind, entries))
        return self._with_one_default(entries) if kind == "layouts" else entries

    def _collect(self, kind: str) -> Iterator[Registered[Any]]:
        """Call each plugin's implementations on their own and exhaust them under guard."""
        hook: pluggy.HookCaller = getattr(self._loaded.manager.hook, KINDS[kind].hook)
        for provider, plugin in self._loaded.plugins:
            functions = [found.function for found in hook.get_hookimpls() if found.plugin is plugin]
            for records in self._tried(provider, kind, partial(_given, functions, kind)):
                for names, record in records:
                    yield Registered(names=names, record=record, provider=provider)

    def _without_clashes(
        self, kind: str, entries: tuple[Registered[Any], ...]
    ) -> tuple[Registered[Any], ...]:
        """Refuse records that share a name with another provider's, naming all of them; core names stay."""
        owners: dict[str, list[Registered[Any]]] = {}
        for entry in entries:
            for name in dict.fromkeys(entry.names):
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

    def _with_one_default(self, entries: Sequence[Registered[Layout]]) -> tuple[Registered[Layout], ...]:
        """Leave each kind of subject one usual layout: a plugin's that alone claims to be it, or our own."""
        usual: dict[str, Registered[Layout]] = {}
        claims = [entry for entry in entries if entry.record.default]
        for subject in dict.fromkeys(entry.record.subject for entry in claims):
            claiming = [entry for entry in claims if entry.record.subject == subject]
            own = [entry for entry in claiming if entry.provider.is_core]
            others = [entry for entry in claiming if not entry.provider.is_core]
            if len(others) > 1:
                named = ", ".join(f"'{entry.name}' of {entry.provider}" for entry in others)
                message = f"more than one layout claims to be the default of a {subject}, so none is: {named}"
                for provider in dict.fromkeys(entry.provider for entry in others):
                    self._fail(provider, "layouts", message)
            for entry in others if len(others) == 1 else own:
                usual[subject] = entry
        return tuple(
            attrs.evolve(
                entry, record=attrs.evolve(entry.record, default=usual.get(entry.record.subject) is entry)
            )
            for entry in entries
        )

    def _tried(self, provider: Provider, part: str, run: Callable[[], T]) -> list[T]:
        """Run a plugin's code: what it gave, or nothing, its failure being kept.

        Raises:
            PluginError: a plugin failed, and this host is strict.
            ScrlearnError: it is a part of scrlearn's own.
        """
        try:
            with guarded():
                return [run()]
        except Failed as failed:
            if provider.is_core:
                raise _own_failure(provider, part, failed) from failed.error
            self._fail(provider, part, failed)
        return []

    def _fail(self, provider: Provider, part: str, reason: Failed | str) -> None:
        failure = Failure(provider=provider, part=part, reason=own_words(reason))
        if self._strict:
            raise PluginError(str(failure)) from (reason.error if isinstance(reason, Failed) else None)
        self._failures.append(failure)


@attrs.frozen(kw_only=True)
class _Loaded:
    """The plugins that were accepted, each with its hooks, and pluggy's knowledge of them."""

    manager: pluggy.PluginManager
    plugins: tuple[tuple[Provider, Implementations], ...]


def _same(plugin: object) -> object:
    return plugin


def _registered(plugin: object, manager: pluggy.PluginManager, name: str) -> Found:
    """Gather the hooks of a plugin, and let pluggy hold them against their specifications."""
    found = implementations(plugin)
    manager.register(found.hooks, name=name)
    return found


def _given(functions: list[Callable[..., object]], kind: str) -> list[tuple[tuple[str, ...], Any]]:
    return [one for function in functions for one in exhausted(function(), kind)]


def _own_failure(provider: Provider, part: str, failed: Failed) -> BaseException:
    if isinstance(failed.error, MemoryError):
        return failed.error  # no fault of the installation's
    place = f" ({failed.our_place})" if failed.our_place else ""
    return ScrlearnError(
        f"scrlearn could not load its own {provider.name} ({part}): {failed}{place}; the installation may be "
        "damaged: install it again, and if that does not help, report this as a fault of scrlearn's"
    )


_SHARED = Kept()


def default_host() -> PluginHost:
    """Return the host that calls use when none is given: built-ins and every installed plugin."""
    return _SHARED.get("the default host", PluginHost)
