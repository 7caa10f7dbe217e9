"""Public names that are imported when they are first used (PEP 562): importing a package costs nothing."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Hooks = tuple[Callable[[str], object], Callable[[], list[str]]]


def lazy_names(package: str, homes: Mapping[str, str]) -> Hooks:
    """Return the `__getattr__` and `__dir__` of a package whose public names live in the modules given.

    >>> get, listed = lazy_names("scrlearn.law", {"decide": "scrlearn.law.engine"})
    >>> get("decide").__name__, listed()
    ('decide', ['decide'])
    """

    def get(name: str) -> object:
        if name not in homes:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = getattr(importlib.import_module(homes[name]), name)
        setattr(sys.modules[package], name, value)
        return value

    def listed() -> list[str]:
        return sorted(homes)

    return get, listed
