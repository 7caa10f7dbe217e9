"""Files of older schema versions, brought up to date before they are read.

There is one schema version so far, so there is nothing to migrate. When a second comes, its change goes
into `MIGRATIONS` as a function from a file's plain data in version 1 to the same in version 2; a file is
taken through every step from its own version to the current one.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Data = dict[str, object]
    Migration = Callable[[Data], Data]

SCHEMA_VERSION = 1
"""The version that `dump` writes."""

MIGRATIONS: Mapping[int, Migration] = MappingProxyType({})
"""By version: what makes a file of that version one of the next. A step returns new data."""


def migrated(data: Data, version: int, migrations: Mapping[int, Migration] = MIGRATIONS) -> Data:
    """Return a file's data in the newest version that `migrations` lead to.

    >>> def rename(data):
    ...     return {("title" if key == "name" else key): value for key, value in data.items()}
    >>> migrated({"name": "Child N"}, 1, {1: rename})
    {'title': 'Child N'}
    """
    while version in migrations:
        data = migrations[version](data)
        version += 1
    return data
