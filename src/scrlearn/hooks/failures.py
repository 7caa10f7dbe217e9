"""What failed of plugins: each part of one is run under guard, and what became of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from scrlearn.errors import PluginError, ScrlearnError
from scrlearn.hooks.guarding import Failed, guarded, own_words
from scrlearn.hooks.providers import Failure

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrlearn.hooks.providers import Provider

T = TypeVar("T")


class Failures:
    """The failures of a host's plugins, in the order in which they were met."""

    def __init__(self, *, strict: bool) -> None:
        """Begin with none; a strict host raises the first instead of keeping it."""
        self._strict = strict
        self._kept: list[Failure] = []

    @property
    def so_far(self) -> tuple[Failure, ...]:
        """What has failed of what was asked for until now, each failure once."""
        return tuple(dict.fromkeys(self._kept))

    def add(self, provider: Provider, part: str, reason: Failed | str) -> None:
        """Keep a failure of a plugin.

        Raises:
            PluginError: the host is strict.
        """
        failure = Failure(provider=provider, part=part, reason=own_words(reason))
        if self._strict:
            raise PluginError(str(failure)) from (reason.error if isinstance(reason, Failed) else None)
        self._kept.append(failure)

    def tried(self, provider: Provider, part: str, run: Callable[[], T]) -> list[T]:
        """Run a plugin's code: what it gave, or an empty list, its failure being kept.

        Raises:
            PluginError: a plugin failed, and the host is strict.
            ScrlearnError: what failed is a part of scrlearn's own.
        """
        try:
            with guarded():
                return [run()]
        except Failed as failed:
            if provider.is_core:
                raise _own_failure(provider, part, failed) from failed.error
            self.add(provider, part, failed)
        return []


def _own_failure(provider: Provider, part: str, failed: Failed) -> BaseException:
    if isinstance(failed.error, MemoryError):
        return failed.error  # no fault of the installation's
    place = f" ({failed.our_place})" if failed.our_place else ""
    return ScrlearnError(
        f"scrlearn could not load its own {provider.name} ({part}): {failed}{place}; the installation may be "
        "damaged: install it again, and if that does not help, report this as a fault of scrlearn's"
    )
