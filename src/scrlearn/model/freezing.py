"""How the values of a noun are kept from changing: sequences become tuples, mappings `immutabledict`."""

import types
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any, Union, cast, get_args, get_origin

from immutabledict import immutabledict

from scrlearn.model.type_faults import SEQUENCES

Freezer = Callable[[object], object]


def _items_freezer(item: Freezer | None) -> Freezer:
    """Make what turns a list or other iterable into a tuple, and freezes each entry where those need it.

    What is no sequence is left for the type check to refuse.
    """

    def freeze(value: object) -> object:
        if not isinstance(value, Iterable) or isinstance(value, str | bytes | Mapping):
            return value
        return tuple(map(item, value)) if item else tuple(value)

    return freeze


def _mapping_freezer(item: Freezer | None) -> Freezer:
    """Make what freezes a mapping, and each of its values where those need it."""

    def freeze(value: object) -> object:
        if not isinstance(value, Mapping):
            return value
        return immutabledict({key: item(entry) for key, entry in value.items()} if item else value)

    return freeze


def _frozen_deeply(value: object) -> object:
    """Freeze plain data of any shape: plugins' own data must not change inside a noun either."""
    if isinstance(value, Mapping):
        return immutabledict({key: _frozen_deeply(item) for key, item in value.items()})
    return tuple(_frozen_deeply(item) for item in value) if isinstance(value, list | tuple) else value


def freezer(annotation: Any) -> Freezer | None:  # noqa: ANN401
    """Return what makes a value of that annotation unchangeable, or None where it already is."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return freezer(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        # A list that may be missing is frozen as any list is; a value of the other members passes as it is.
        return next(filter(None, map(freezer, get_args(annotation))), None)
    if isinstance(annotation, type) and hasattr(annotation, "taken"):
        # A class that stands beside another in a field may say how the other's values are kept.
        return cast("Freezer", annotation.taken)
    if origin in SEQUENCES:
        return _items_freezer(freezer(get_args(annotation)[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        item = get_args(annotation)[1]
        return _frozen_deeply if item is Any else _mapping_freezer(freezer(item))
    return None
