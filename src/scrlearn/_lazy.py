"""Public names that are imported when they are first used (PEP 562): importing a package costs nothing.

A package writes its public names once, as imports for type checkers:

    if TYPE_CHECKING:
        from scrlearn.law.engine import decide as decide
    else:
        __getattr__, __dir__ = lazy_names(__name__)

mypy, pyright and editors read that block as any other. Python compiles it although it never runs it; which
name comes from which module is read there when the first name is asked for. So nothing depends on the source
being there, and the block cannot say one thing to people and another to programs.
"""

from __future__ import annotations

import importlib
import sys
from itertools import dropwhile
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.abc import InspectLoader
    from types import CodeType

    Hooks = tuple[Callable[[str], object], Callable[[], list[str]]]


def lazy_names(package: str) -> Hooks:
    """Return the `__getattr__` and `__dir__` of a package that writes its public names under `TYPE_CHECKING`.

    Its `__all__`, asked for, is the same list.

    >>> get, listed = lazy_names("scrlearn.law")
    >>> get("decide").__name__, "decide" in listed(), get("__all__") == listed()
    ('decide', True, True)
    """
    read: dict[str, str] = {}

    def homes() -> dict[str, str]:
        if not read:
            read.update(names_for_type_checkers(_code_of(package)))
        return read

    def get(name: str) -> object:
        if name == "__all__":
            return listed()
        if name not in homes():
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = getattr(importlib.import_module(homes()[name]), name)
        setattr(sys.modules[package], name, value)
        return value

    def listed() -> list[str]:
        return sorted(homes())

    return get, listed


def _code_of(package: str) -> CodeType:
    """Return the code of a package's `__init__`: from a file, from byte code alone, from an archive."""
    spec = importlib.import_module(package).__spec__
    code = cast("InspectLoader", spec.loader).get_code(package) if spec else None
    if code is None:
        message = f"{package}: its code cannot be read here, so its public names are not known"
        raise ImportError(message)
    return code


def names_for_type_checkers(code: CodeType) -> dict[str, str]:
    r"""Return what a module imports under `if TYPE_CHECKING:`, each name with the module that it comes from.

    >>> written = "if TYPE_CHECKING:\n    from decimal import Decimal, localcontext"
    >>> names_for_type_checkers(compile(written, "", "exec"))
    {'Decimal': 'decimal', 'localcontext': 'decimal'}
    """
    import dis  # noqa: PLC0415 - `import scrlearn` alone needs it not

    homes: dict[str, str] = {}
    home = ""
    steps = dis.get_instructions(code)
    for step in dropwhile(lambda step: (step.opname, step.argval) != ("LOAD_NAME", "TYPE_CHECKING"), steps):
        if step.opname == "IMPORT_NAME":
            home = str(step.argval)
        elif step.opname == "IMPORT_FROM":
            homes[str(step.argval)] = home
    return homes
