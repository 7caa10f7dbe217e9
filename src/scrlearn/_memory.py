"""What one run works out of what it reads, each thing once, and forgets as soon as it is over.

A review is confidential, and so is all that comes of reading it: its texts, what identifies somebody in them,
a decision on its facts. Several checks ask for the same, so it is kept: by the request of one run, and by
nothing else (`CheckRequest.memory`). Outside of a run everything is worked out whenever it is asked for.
"""

from __future__ import annotations

import weakref
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

P = ParamSpec("P")
T = TypeVar("T")

_BY_VALUE = frozenset({str, date})
# Weakly: whatever was begun in a run, a thread or a task, may take its context along and outlive it.
_IN_USE: ContextVar[weakref.ref[Memory] | None] = ContextVar("memory", default=None)


class Memory:
    """What one run has worked out.

    >>> @remembered
    ... def words(text):
    ...     return text.split()
    >>> memory = Memory()
    >>> with memory.in_use():
    ...     words("See the plan") is words("See the plan")
    True
    >>> words("See the plan") is words("See the plan")
    False
    """

    __slots__ = ("__weakref__", "_kept")

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._kept: dict[tuple[object, ...], tuple[tuple[object, ...], Any]] = {}

    def __repr__(self) -> str:
        """Say how much it holds, and nothing of it."""
        return f"<Memory of {len(self._kept)}>"

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Let every function that is `remembered` keep here what it works out, until the end of the block."""
        before = _IN_USE.set(weakref.ref(self))
        try:
            yield
        finally:
            _IN_USE.reset(before)

    def recall(self, make: Callable[..., T], *about: object) -> T:
        """Return what a function makes of what it is asked about, made by the first to ask.

        Texts and days are told apart by what they say, and all else by being the same object: nouns and trees
        are large, and do not change.
        """
        key = (make, *(one if type(one) in _BY_VALUE else id(one) for one in about))
        held = self._kept.get(key)
        if held is None:
            # What it was asked about is held as well, so that nothing else can come to have its identity.
            held = self._kept[key] = (about, make(*about))
        made: T = held[1]
        return made


def remembered(make: Callable[P, T]) -> Callable[P, T]:
    """Make a function work out its value once for what it is asked about, without keywords, in one run."""

    @wraps(make)
    def recalled(*about: P.args, **named: P.kwargs) -> T:
        held = _IN_USE.get()
        memory = held() if held else None
        return make(*about, **named) if memory is None or named else memory.recall(make, *about)

    return recalled
