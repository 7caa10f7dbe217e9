"""What is made when it is first asked for: once, whichever threads ask at the same moment.

`functools.cached_property` has no lock from Python 3.12 on: two threads that meet at it make two values, or
stumble over each other's half. What is costly, holds state or must be one and the same is kept here instead;
what is a plain value of its arguments stays with `functools.cache`, where making it twice harms nobody.
What is worked out from a review or a document is kept by `once_for_each`: it is confidential, and no cache of
ours may hold it longer than whoever asked.
"""

from __future__ import annotations

import contextlib
import threading
import weakref
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
V = TypeVar("V")


class AskedTooEarlyError(RuntimeError):
    """A value was asked for by the very code that makes it: there is no answer, and waiting would not end."""


class Kept:
    """Values by name, each made once under one lock.

    >>> kept = Kept()
    >>> kept.get("answer", lambda: [42]) is kept.get("answer", lambda: [43])
    True

    A value that could not be made is made anew when it is asked for again. The lock is this object's own and
    may be taken again by the thread that holds it, so that one value can be made from another.
    """

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._values: dict[str, Any] = {}
        self._being_made: set[str] = set()
        self._lock = threading.RLock()

    def get(self, name: str, make: Callable[[], T]) -> T:
        """Return the value of that name, made by `make` where it is the first to ask.

        Raises:
            AskedTooEarlyError: `make` asks for this very value, directly or through what it calls.
        """
        if name not in self._values:
            with self._lock:
                if name not in self._values:
                    self._values[name] = self._made(name, make)
        value: T = self._values[name]
        return value

    def _made(self, name: str, make: Callable[[], T]) -> T:
        if name in self._being_made:
            message = f"{name} cannot be used while it is being loaded: ask for it later"
            raise AskedTooEarlyError(message)
        self._being_made.add(name)
        try:
            return make()
        finally:
            self._being_made.discard(name)


class MadeOnce(Generic[T]):
    """An attribute that is made once for each object, under the lock of that object.

    >>> class Library:
    ...     @once
    ...     def books(self):
    ...         return ["Analysis"]
    >>> library = Library()
    >>> library.books is library.books
    True
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        """Keep what makes the value."""
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> MadeOnce[T]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object, owner: type) -> T | MadeOnce[T]:
        """Return the value of an object, or this attribute where its class is asked."""
        if instance is None:
            return self
        # `setdefault` is one step: threads that meet here share what the first of them put in.
        kept: Kept = vars(instance).setdefault("_kept", Kept())
        return kept.get(self._name, partial(self._make, instance))


if TYPE_CHECKING:
    # Type checkers take it for a property: pyright has no other attribute fit a protocol that asks for one.
    once = property
else:
    once = MadeOnce


def once_for_each(make: Callable[[V], T]) -> Callable[[V], T]:
    """Make a function work out its value once for each object, and forget it as soon as the object is gone.

    It is for what does not change, and is told apart by being the same object: nouns and trees are compared,
    and hashed, by all that they hold. What is made must not hold the object, or neither would ever go. For
    what Python cannot watch, a list or a text, it is worked out each time.

    >>> class Review:
    ...     pass
    >>> @once_for_each
    ... def words(review):
    ...     return ["Analysis"]
    >>> one, other = Review(), Review()
    >>> words(one) is words(one), words(one) is words(other)
    (True, False)
    """
    kept: dict[int, tuple[weakref.ref[Any], T]] = {}

    @wraps(make)
    def made(value: V) -> T:
        key = id(value)
        held = kept.get(key)
        if held is not None and held[0]() is value:
            return held[1]
        result = make(value)

        def forget(gone: weakref.ref[Any]) -> None:
            # Another object may have its place in memory by now.
            if key in kept and kept[key][0] is gone:
                del kept[key]

        with contextlib.suppress(TypeError):
            kept[key] = weakref.ref(value, forget), result
        return result

    return made
