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
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.abc import InspectLoader
    from types import CodeType

    Hooks = tuple[Callable[[str], object], Callable[[], list[str]]]


class Home(NamedTuple):
    """Where a public name comes from: the module, and what it is called there."""

    module: str
    name: str


def lazy_names(package: str) -> Hooks:
    """Return the `__getattr__` and `__dir__` of a package that writes its public names under `TYPE_CHECKING`.

    Its `__all__`, asked for, is the same list.

    >>> get, listed = lazy_names("scrlearn.law")
    >>> get("decide").__name__, "decide" in listed(), get("__all__") == listed()
    ('decide', True, True)
    """
    read: dict[str, Home] = {}

    def homes() -> dict[str, Home]:
        if not read:
            read.update(names_for_type_checkers(_code_of(package)))
        return read

    def get(name: str) -> object:
        if name == "__all__":
            return listed()
        if name not in homes():
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        home = homes()[name]
        value = getattr(importlib.import_module(home.module), home.name)
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


def names_for_type_checkers(code: CodeType) -> dict[str, Home]:
    r"""Return what a module imports under `if TYPE_CHECKING:`, by the name that it has there.

    >>> written = "if TYPE_CHECKING:\n    from decimal import Decimal, localcontext as context"
    >>> names_for_type_checkers(compile(written, "", "exec"))["context"]
    Home(module='decimal', name='localcontext')
    """
    import dis  # noqa: PLC0415 - `import scrlearn` alone needs it not

    homes: dict[str, Home] = {}
    module = name = ""
    end = sys.maxsize
    constant: object = None
    steps = dis.get_instructions(code)
    for step in dropwhile(lambda step: (step.opname, step.argval) != ("LOAD_NAME", "TYPE_CHECKING"), steps):
        if step.opname.startswith("POP_JUMP") and end == sys.maxsize:
            end = step.argval
        if step.offset >= end:
            break
        match step.opname:
            case "LOAD_CONST":
                constant = step.argval
            case "IMPORT_NAME" if constant is None:
                message = f"write 'from ... import ...' for {step.argval}: a public name comes from a module"
                raise ImportError(message)
            case "IMPORT_NAME":
                module = step.argval
            case "IMPORT_FROM":
                name = step.argval
            case "STORE_NAME" if name:
                homes[step.argval] = Home(module, name)
                name = ""
    return homes
