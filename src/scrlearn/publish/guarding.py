"""Calling what a plugin gave: whatever goes wrong in it is told as its fault, with its name and version."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from scrlearn.errors import PluginError, ScrlearnError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrlearn.hooks import PluginHost

T = TypeVar("T")


@contextmanager
def plugins_fault(host: PluginHost, kind: str, name: str, subject: str) -> Iterator[None]:
    """Turn any failure inside into a `PluginError` that names the record, its plugin and the subject.

    `kind` is `exporters` or `layouts`. scrlearn's own errors pass: they speak of the input. Running out of
    memory passes, too: that is nobody's fault in particular.
    """
    try:
        yield
    except (ScrlearnError, MemoryError):
        raise
    except (Exception, SystemExit) as error:
        provider = host.providers(kind).get(name)
        what = f"{kind.removesuffix('s')} '{name}' of plugin {provider}"
        message = f"{subject}: {what} failed: {type(error).__name__}: {error}"
        raise PluginError(message) from error


def given(value: object, wanted: type[T]) -> T:
    """Return what a plugin's function gave, once it is known to be what was wanted.

    Raises:
        TypeError: it is something else.
    """
    if not isinstance(value, wanted):
        message = f"gave {type(value).__name__}, which is no {wanted.__name__}"
        raise TypeError(message)
    return value
