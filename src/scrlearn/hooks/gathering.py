"""The records of one kind, gathered from every plugin: without those that clash or lack what they need."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from scrlearn.hooks.choosing import with_one_default
from scrlearn.hooks.kinds import KINDS, exhausted
from scrlearn.hooks.providers import Registered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scrlearn.hooks.failures import Failures
    from scrlearn.hooks.loading import LoadedPlugins

LAYOUTS = "layouts"


def gathered(kind: str, loaded: LoadedPlugins, failures: Failures) -> tuple[Registered[Any], ...]:
    """Ask every plugin for its records of a kind, and return those that can be used."""
    records = _without_clashes(kind, tuple(_collected(kind, loaded, failures)), failures)
    records = tuple(_without_lacking(kind, records, failures))
    return with_one_default(records, failures) if kind == LAYOUTS else records


def _collected(kind: str, loaded: LoadedPlugins, failures: Failures) -> Iterator[Registered[Any]]:
    """Call each plugin's implementations on their own and exhaust them under guard."""
    for provider, functions in loaded.functions(KINDS[kind].hook):
        for records in failures.tried(provider, kind, partial(_given_by, functions, kind)):
            for names, record in records:
                yield Registered(names=names, record=record, provider=provider)


def _given_by(functions: list[Callable[..., object]], kind: str) -> list[tuple[tuple[str, ...], Any]]:
    return [record for function in functions for record in exhausted(function(), kind)]


def _without_clashes(
    kind: str, records: Sequence[Registered[Any]], failures: Failures
) -> tuple[Registered[Any], ...]:
    """Refuse records that share a name with another provider's, naming all of them; core names stay."""
    claims: dict[str, list[Registered[Any]]] = {}
    for record in records:
        for name in dict.fromkeys(record.names):
            claims.setdefault(name, []).append(record)
    refused: set[int] = set()
    for name, claimants in claims.items():
        if len(claimants) == 1:
            continue
        providers = ", ".join(str(claimant.provider) for claimant in claimants)
        for claimant in claimants:
            if not claimant.provider.is_core:
                message = f"the name '{name}' is given more than once, by {providers}"
                failures.add(claimant.provider, kind, message)
                refused.add(id(claimant))
    return tuple(record for record in records if id(record) not in refused)


def _without_lacking(
    kind: str, records: Sequence[Registered[Any]], failures: Failures
) -> Iterator[Registered[Any]]:
    all_records = [record.record for record in records]
    for record in records:
        if lacking := KINDS[kind].lacks(record.record, all_records):
            failures.add(record.provider, kind, lacking)
        else:
            yield record
