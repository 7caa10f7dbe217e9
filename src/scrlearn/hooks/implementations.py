"""The hooks that a plugin implements, gathered from it once and kept apart from all else that it is.

A plugin may be anything: a module whose names are imported when they are first used, an object that is equal
to another, None. Only the functions that it marked are looked at, and pluggy gets them in an object of ours.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import attrs

from scrlearn._meant import did_you_mean
from scrlearn._type_names import type_shown
from scrlearn.hooks.guarding import Faulty
from scrlearn.hooks.providers import PROJECT
from scrlearn.hooks.specs import Hooks

if TYPE_CHECKING:
    from collections.abc import Callable

_PREFIX = f"{PROJECT}_"
_KNOWN = tuple(name for name in dir(Hooks) if name.startswith(_PREFIX))


class Implementations:
    """What pluggy is given for a plugin: its marked functions as attributes, and nothing else."""


@attrs.frozen
class Implemented:
    """The hooks of a plugin, and what in it looks like a hook and is not."""

    hooks: Implementations
    mistakes: tuple[str, ...]


def implementations(plugin: object) -> Implemented:
    """Gather the hooks of a plugin.

    Raises:
        Faulty: it has none.
    """
    hooks, mistakes = Implementations(), []
    for name in sorted({name for name in dir(plugin) if type(name) is str}):
        marks = _marks(plugin, name)
        if marks is None:
            if name in _KNOWN and callable(inspect.getattr_static(plugin, name, None)):
                mistakes.append(f"{name} is not marked with @hookimpl, so it is never called")
            elif name.startswith(_PREFIX) and callable(inspect.getattr_static(plugin, name, None)):
                mistakes.append(_unknown(name))
        elif fault := _fault(name, marks):
            mistakes.append(fault)
        elif (marks.get("specname") or name) in _KNOWN:
            setattr(hooks, name, getattr(plugin, name))
    if not (vars(hooks) or mistakes):
        message = (
            f"{_what(plugin)} has no hook: a plugin is a module or an object with functions marked @hookimpl"
        )
        raise Faulty(message)
    return Implemented(hooks, tuple(mistakes))


def _marks(plugin: object, name: str) -> dict[str, Any] | None:
    """Return what `hookimpl` wrote on a function, None where there is no such mark.

    A name that is imported only when it is used is asked for where it may be a hook, and else left alone.
    """
    held = inspect.getattr_static(plugin, name, None)
    if held is None and name.startswith(_PREFIX):
        held = getattr(plugin, name)
    function: Callable[..., Any] = getattr(held, "__func__", held) if _is_method(held) else held
    marks = getattr(function, f"{PROJECT}_impl", None) if inspect.isroutine(function) else None
    return marks if isinstance(marks, dict) else None


def _is_method(held: object) -> bool:
    return isinstance(held, staticmethod | classmethod)


def _fault(name: str, marks: dict[str, Any]) -> str:
    """Say why a marked function would never be called, or nothing."""
    asked = marks.get("specname") or name
    if marks.get("wrapper") or marks.get("hookwrapper"):
        return f"{name} is a wrapper, but the hooks of {PROJECT} cannot be wrapped: give records of your own"
    if asked in _KNOWN or marks.get("optionalhook"):
        return ""
    return _unknown(asked)


def _unknown(name: str) -> str:
    return did_you_mean(name, _KNOWN, after=f"unknown hook {name}")


def _what(plugin: object) -> str:
    return f"the module {plugin.__name__}" if inspect.ismodule(plugin) else type_shown(plugin)
