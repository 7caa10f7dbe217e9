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

    A name that the package has of its own for what a module calls otherwise has it after a colon.

    >>> get, listed = lazy_names("scrlearn.law", {"decide": "scrlearn.law.engine"})
    >>> get("decide").__name__, listed()
    ('decide', ['decide'])
    >>> get, _ = lazy_names("scrlearn.law", {"answer": "scrlearn.law.engine:decide"})
    >>> get("answer").__name__
    'decide'
    """

    def get(name: str) -> object:
        if name not in homes:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        module, _, there = homes[name].partition(":")
        value = getattr(importlib.import_module(module), there or name)
        setattr(sys.modules[package], name, value)
        return value

    def listed() -> list[str]:
        return sorted(homes)

    return get, listed
