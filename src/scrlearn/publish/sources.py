"""Where sources lie: what stands for them in the record, and what a folder of theirs holds now."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import attrs

from scrlearn.files.naming import real
from scrlearn.publish.hashing import hash_of_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scrlearn.publish.made import Made


@attrs.frozen(kw_only=True)
class Origin:
    """Where a source lies, in hashes of paths.

    `source` stands for the source itself; `folders` for all folders that it lies in, the nearest first, links
    followed; `named` for those folders as they are named.
    """

    source: str
    folders: str
    named: str

    @classmethod
    def of(cls, source: Path) -> Origin:
        """Return where a source lies now."""
        return cls(
            source=identity(source),
            folders=_hashes_up_from(real(source.parent)),
            named=_hashes_up_from(source.parent.absolute()),
        )


def identity(source: Path) -> str:
    """Return what stands for a source in the record: the hash of its path, links to its folder followed."""
    return hash_of_path(real(source.parent) / source.name)


def _hashes_up_from(parent: Path) -> str:
    return " ".join(hash_of_path(folder) for folder in (parent, *parent.parents))


@attrs.define
class SourceFolder:
    """A folder in which sources lay: what is in it now, `whole` with the folders below it."""

    path: Path
    whole: bool
    out: Path
    _could_be_read: bool = attrs.field(init=False, default=True)
    _there: frozenset[str] | None = attrs.field(init=False, default=None)
    _has_something: dict[str, bool] = attrs.field(init=False, factory=dict)

    def held(self, made: Made) -> bool:
        """Whether the source of a file lay in it, or in what it was called then: it may be a link."""
        names = (
            (hash_of_path(real(self.path)), made.folders),
            (hash_of_path(self.path.absolute()), made.named),
        )
        return any(
            identity in (above.split() if self.whole else above.split()[:1]) for identity, above in names
        )

    @property
    def there(self) -> frozenset[str]:
        """What stands for the files that are in it now; they are looked for only if somebody asks."""
        if self._there is None:
            self._there = frozenset(self._found())
        return self._there

    def knows(self, made: Made) -> bool:
        """Whether it is known that the source of a file is gone: nothing kept the folder from being read, and
        what is left of where the source was holds something.

        A disk that is not mounted is an empty folder, here or further down; nothing is to be taken away for
        that. What scrlearn wrote itself does not count.
        """
        nearest = next(
            (folder for folder in made.folders.split() if self.there and folder in self._has_something), ""
        )
        return self._could_be_read and self._has_something.get(nearest, False)

    def _found(self) -> Iterator[str]:
        def failed(_error: OSError) -> None:
            self._could_be_read = False

        for root, folders, names in os.walk(self.path, onerror=failed):
            if not self.whole:
                folders.clear()
            parent, out = real(root), real(self.out)
            others = [name for name in folders if real(parent / name) != out]
            self._has_something[hash_of_path(parent)] = bool(names or others)
            yield from (hash_of_path(parent / name) for name in names)
